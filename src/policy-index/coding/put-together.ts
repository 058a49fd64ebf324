/** What was read, put together: pure, so that a list, a desk and a refusal count alike. */
import type { AnswerContent, AnswerState } from "../answers/contract.ts";
import type { CodingFinding, FieldComment, OwnAnswer, Prior, Written } from "./contract.ts";
import type { Asked } from "./questionnaire.ts";
import { type CitedSource, emptyWritten, findingsOf, isBegun, isWritable } from "./rules.ts";

/** An answer as it was read. */
type Kept = {
  readonly id: string;
  readonly indicator: string;
  readonly state: AnswerState;
  readonly version: number;
  readonly contentVersion: number;
  readonly content: AnswerContent;
  readonly memo: string;
};

export const writtenOf = ({ content, memo }: Pick<Kept, "content" | "memo">): Written => ({ ...content, memo });

export const ownAnswers = (
  answers: readonly Kept[],
  remarks: ReadonlyMap<string, readonly FieldComment[]>,
  returned: ReadonlyMap<string, string>,
): readonly OwnAnswer[] =>
  answers.map((answer) => {
    const { id, indicator, state, version, contentVersion } = answer;
    const why = state === "returned" ? returned.get(id) : undefined;
    return {
      ...{ indicator, state, version, contentVersion, written: writtenOf(answer) },
      ...(why === undefined ? {} : { returned: why }),
      comments: [...(remarks.get(id) ?? [])],
    };
  });

type Whole = {
  readonly asks: Asked;
  readonly answers: readonly Kept[];
  readonly priors: ReadonlyMap<string, Prior>;
  readonly sources: readonly CitedSource[];
  readonly referenceDay: string;
};

/** Findings of some of the questions, in the questionnaire's order. */
export function findingsAmong(
  { asks, answers, priors, sources, referenceDay }: Whole,
  among: readonly string[],
): readonly CodingFinding[] {
  const wanted = new Set(among);
  const known = new Map(sources.map((source) => [source.source, source]));
  const byQuestion = new Map(answers.map((answer) => [answer.indicator, writtenOf(answer)]));
  return asks.questions
    .filter(({ id }) => wanted.has(id))
    .flatMap((question) =>
      findingsOf({
        ...{ question, written: byQuestion.get(question.id) ?? emptyWritten },
        ...{ prior: priors.get(question.id), sources: known, referenceDay },
      }),
    );
}

/** How far a questionnaire is. */
export function progressOf(whole: Whole) {
  const begun = whole.answers.filter((answer) => isBegun(writtenOf(answer)) || !isWritable(answer));
  const open = begun.filter(isWritable).map(({ indicator }) => indicator);
  const errors = findingsAmong(whole, open).filter(({ tier }) => tier === "error");
  return {
    questions: whole.asks.questions.length,
    begun: begun.length,
    sent: whole.answers.filter((answer) => !isWritable(answer)).length,
    returned: whole.answers.filter(({ state }) => state === "returned").length,
    toMend: new Set(errors.map(({ indicator }) => indicator)).size,
  };
}

/** The day by which answers are due. */
export const dueOf = (dates: readonly { readonly stage: string; readonly closes: string }[]): string | undefined =>
  dates.find(({ stage }) => stage === "coding")?.closes;
