/** Who corrects an answer and what a correction makes of it, and what a release of an edition is called. Pure. */
import {
  type AnswerContent,
  type AnswerState,
  answerStates,
  type ChangeReason,
  type Citation,
} from "../answers/contract.ts";
import { isSettled, nextState } from "../answers/rules.ts";
import type { Stages } from "../editions/contract.ts";
import type { ShownQuestion, Value } from "../review/contract.ts";
import { fits, type Offered, offeredValue } from "../review/opinions/rules.ts";
import { sameValue } from "../review/rules.ts";
import { saidBy } from "../review/shown.ts";
import type { Barred, CorrectionReason } from "./correcting/contract.ts";

/**
 * Why an editor leaves a correction to another; undefined where they may make it. Nobody judges an answer once it is
 * frozen: were coders to correct their own, one pair of eyes would write what is published, past everybody who reviewed
 * it. That it was corrected before by the same editor is no bar: a correction is read by all who read its reason. The
 * wall comes first.
 *
 * @example whyNotCorrect({ isTied: false, isCoder: true }) // → "own-answer"
 */
export function whyNotCorrect({
  isTied,
  isCoder,
}: {
  /** Whether they have a tie to the place. */
  readonly isTied: boolean;
  /** Whether they wrote the answer, or that of its second coder. */
  readonly isCoder: boolean;
}): Barred | undefined {
  if (isTied) return "interest";
  return isCoder ? "own-answer" : undefined;
}

/** A correction as it is asked for; what is left empty stays as it was frozen. */
type Correction = {
  readonly reason: CorrectionReason;
  readonly says: Offered | undefined;
  readonly justification: string;
  readonly citations: readonly Citation[];
  /** Why it differs from the last edition. */
  readonly changeReason: ChangeReason | undefined;
};

type Fault = "option-unknown" | "source-missing" | "nothing-corrected" | "change-reason-unasked";

const isEmpty = (offered: Offered | undefined): boolean =>
  offered === undefined || Object.values(offered).every((part) => part === undefined);

/** Whether a source is leant on already, at the same place and by the same words. */
const isCited = (one: Citation, among: readonly Citation[]): boolean =>
  among.some(
    (other) =>
      other.source === one.source &&
      other.pinpoint === one.pinpoint &&
      other.quotation === one.quotation &&
      other.translation === one.translation,
  );

/**
 * What an answer says once it is corrected, or why it cannot be: a better source is a source that is named, and whoever
 * corrects changes something.
 *
 * What was published moves by the correction, and says so as its change reason. What was not published yet differs from
 * the last edition for the reason it always had, or another that is named: mending it before anybody read it moves nothing.
 */
export function corrected(
  { reason, says, justification, citations, changeReason }: Correction,
  frozen: AnswerContent,
  question: Pick<ShownQuestion, "kind" | "options">,
  was: "frozen" | "published",
): { readonly content: AnswerContent } | { readonly refused: Fault } {
  const before: Value | undefined = saidBy(frozen);
  const value = isEmpty(says) ? before : offeredValue(says ?? {});
  if (was === "published" && changeReason !== undefined) return { refused: "change-reason-unasked" };
  if (value === undefined || !fits(value, question)) return { refused: "option-unknown" };
  const isAdded = citations.some((one) => !isCited(one, frozen.citations));
  if (reason === "better-source" && !isAdded) return { refused: "source-missing" };
  const isSourced = isAdded || (citations.length > 0 && citations.length !== frozen.citations.length);
  const isAnother = before === undefined || !sameValue(value, before);
  const isArgued = justification !== "" && justification !== frozen.justification;
  const isExplained = changeReason !== undefined && changeReason !== frozen.changeReason;
  if (!isAnother && !isArgued && !isExplained && !isSourced) return { refused: "nothing-corrected" };
  const { confidence, asOf } = frozen;
  return {
    content: {
      status: value.status,
      option: value.option,
      value: value.value,
      justification: justification === "" ? frozen.justification : justification,
      confidence,
      asOf,
      changeReason: was === "published" ? reason : (changeReason ?? frozen.changeReason),
      citations: citations.length === 0 ? frozen.citations : [...citations],
    },
  };
}

/**
 * The next name for a release of an edition.
 *
 * @example nextRelease("2027", ["2024.0", "2027.0"]) // → "2027.1"
 */
export const nextRelease = (code: string, names: readonly string[]): string =>
  `${code}.${Math.max(-1, ...numbersOf(code, names)) + 1}`;

/**
 * The last release of an edition; undefined where there is none.
 *
 * @example newestRelease("2027", ["2024.0", "2027.0", "2027.1"]) // → "2027.1"
 */
export function newestRelease(code: string, names: readonly string[]): string | undefined {
  const numbers = numbersOf(code, names);
  return numbers.length === 0 ? undefined : `${code}.${Math.max(...numbers)}`;
}

const numbersOf = (code: string, names: readonly string[]): readonly number[] =>
  names
    .filter((name) => name.startsWith(`${code}.`))
    .map((name) => Number(name.slice(code.length + 1)))
    .filter((number) => Number.isSafeInteger(number) && number >= 0);

/** Whether freezing takes an answer: of those not frozen yet, whatever is settled and nothing else. */
export const mayFreeze = (state: AnswerState, stages: Stages): boolean =>
  "to" in nextState({ state, act: "freeze", stages, role: "editor", interested: false, why: "" });

/** How many answers stand where, in the order of their states. */
export function byState(answers: readonly { readonly state: AnswerState }[], stages: Stages) {
  return answerStates
    .map((state) => ({
      state,
      answers: answers.filter((one) => one.state === state).length,
      settled: isSettled(state, stages),
    }))
    .filter(({ answers: count }) => count > 0);
}
