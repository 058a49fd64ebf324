/** What is kept, as whoever judges is shown it: without anything that could tell who wrote it, or when in the day. */
import type { z } from "zod";
import type { AnswerContent, AnswerState } from "../answers/contract.ts";
import type { Edition } from "../editions/contract.ts";
import { areasOf, questionsOf } from "../editions/questions.ts";
import type { Instrument } from "../instrument/contract.ts";
import type {
  OpinionKind,
  ShownAnswer,
  ShownCitation,
  ShownEdition,
  ShownOpinion,
  ShownQuestion,
  Value,
} from "./contract.ts";
import { currencyOf } from "./rules.ts";

export const shownEdition = (edition: Edition, instrument: Instrument): ShownEdition => ({
  id: edition.id,
  index: edition.index,
  code: edition.code,
  title: edition.title,
  language: instrument.language,
  exercise: edition.exercise,
  state: edition.state,
});

/** What an answer says, with its sources in the place of their ids. */
export function shownAnswer(content: AnswerContent, citations: readonly ShownCitation[]): z.input<typeof ShownAnswer> {
  const { status, option, value, justification, confidence, asOf, changeReason } = content;
  return { status, option, value, justification, confidence, asOf, changeReason, citations: [...citations] };
}

/** The questions of an edition by id, in its order, without what an answer is worth. */
export function shownQuestions(instrument: Instrument): ReadonlyMap<string, ShownQuestion> {
  return new Map(
    questionsOf(instrument).map(({ indicator, area, within }) => [
      indicator.id,
      {
        id: indicator.id,
        area,
        title: indicator.title,
        question: indicator.question,
        guidance: indicator.guidance,
        ...(within && {
          within: { id: within.id, title: within.title, question: within.question, guidance: within.guidance },
        }),
        kind: indicator.kind === "choice" ? ("choice" as const) : ("number" as const),
        options: indicator.kind === "choice" ? indicator.options.map(({ key, label }) => ({ key, label })) : [],
        unit: indicator.kind === "number" || indicator.kind === "measured" ? indicator.unit : undefined,
      },
    ]),
  );
}

/** The ids of the questions of an area; of all of them where none is named. */
export const questionsIn = (instrument: Instrument, area: string | undefined): readonly string[] =>
  areasOf(instrument)
    .filter(({ id }) => area === undefined || id === area)
    .flatMap(({ questions }) => questions);

export const areaOf = (instrument: Instrument): ReadonlyMap<string, string> =>
  new Map(questionsOf(instrument).map(({ indicator, area }) => [indicator.id, area]));

/** States in which an answer is its author's own affair: nobody who judges sees what it says. */
const beingWritten: readonly AnswerState[] = ["unassigned", "drafting", "returned"];

export const isBeingWritten = (state: AnswerState): boolean => beingWritten.includes(state);

/** The value of an answer; undefined while it has none. */
export function saidBy({
  status,
  option,
  value,
}: Pick<AnswerContent, "status" | "option" | "value">): Value | undefined {
  if (status === undefined) return undefined;
  return { status, ...(option === undefined ? {} : { option }), ...(value === undefined ? {} : { value }) };
}

/** An opinion as it is kept. */
type Kept = {
  readonly id: string;
  readonly contentVersion: number;
  readonly kind: OpinionKind;
  readonly note: string;
  readonly suggestion: Value | undefined;
  readonly on: string;
  readonly reply: { readonly text: string; readonly on: string } | undefined;
};

export const shownOpinion = (
  { id, contentVersion, kind, note, suggestion, on, reply }: Kept,
  citations: readonly ShownCitation[],
  now: number,
): z.input<typeof ShownOpinion> => ({
  id,
  kind,
  note,
  suggestion,
  citations: [...citations],
  currency: currencyOf(contentVersion, now),
  on,
  reply,
});

/** Rows of many answers, by answer. */
export function byAnswer<Row extends { readonly answer: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row.answer);
    if (own) own.push(row);
    else found.set(row.answer, [row]);
  }
  return found;
}
