/** What makes an opinion whole, and which answers a reviewer may judge. Pure. */
import type { AnswerState } from "../../answers/contract.ts";
import type { OpinionKind, ShownQuestion, Value } from "../contract.ts";
import { sameValue } from "../rules.ts";

/** Answers a reviewer may judge: sent to review, and not settled yet. */
export const open: readonly AnswerState[] = ["submitted", "in-review"];

/** A value as a form sends it: a status is not chosen where an option or a number says enough. */
export type Offered = {
  readonly status?: Value["status"] | undefined;
  readonly option?: string | undefined;
  readonly value?: number | undefined;
};

export type Fault =
  | "note-missing"
  | "suggestion-missing"
  | "suggestion-unasked"
  | "suggestion-same"
  | "option-unknown"
  | "source-missing";

/**
 * The value somebody offers, written out; undefined where it is none: nothing chosen, two things chosen, or an option
 * beside a status that has none.
 *
 * @example offeredValue({ option: "yes" }) // → { status: "answered", option: "yes" }
 */
export function offeredValue({ status, option, value }: Offered): Value | undefined {
  if (status !== undefined && status !== "answered")
    return option === undefined && value === undefined ? { status } : undefined;
  if (option !== undefined && value === undefined) return { status: "answered", option };
  if (value !== undefined && option === undefined) return { status: "answered", value };
  return undefined;
}

/** Whether a value can be an answer to a question. */
export function fits(value: Value, { kind, options }: Pick<ShownQuestion, "kind" | "options">): boolean {
  if (value.status !== "answered") return true;
  return kind === "choice"
    ? value.option !== undefined && options.some(({ key }) => key === value.option)
    : value.value !== undefined && Number.isFinite(value.value);
}

export type Given = {
  readonly kind: OpinionKind;
  readonly note: string;
  readonly suggestion: Offered | undefined;
  /** How many sources the suggestion names. */
  readonly citations: number;
};

const isEmpty = (offered: Offered | undefined): boolean =>
  offered === undefined || Object.values(offered).every((part) => part === undefined);

/**
 * What is wrong with an opinion; undefined for nothing. Who says that the answer is another says which, why, and by what
 * law.
 */
export function faultIn(
  { kind, note, suggestion, citations }: Given,
  question: Pick<ShownQuestion, "kind" | "options">,
  given: Value | undefined,
): Fault | undefined {
  if (kind !== "different-answer") {
    if (!isEmpty(suggestion) || citations > 0) return "suggestion-unasked";
    return kind === "agree-with-note" && note === "" ? "note-missing" : undefined;
  }
  const offered = isEmpty(suggestion) ? undefined : offeredValue(suggestion ?? {});
  if (!offered) return "suggestion-missing";
  if (!fits(offered, question)) return "option-unknown";
  if (given && sameValue(offered, given)) return "suggestion-same";
  if (note === "") return "note-missing";
  return citations === 0 ? "source-missing" : undefined;
}

/**
 * Why an opinion stands as it is: its author has said something to it, or has read it, for the answer came back to them
 * since. undefined while it may still be changed. What is sent next is another version, in other words or in the same, and takes an opinion of its own.
 *
 * @example whyItStands({ told: true, reply: undefined }) // → "answer-came-back"
 */
export function whyItStands({ told, reply }: { readonly told: boolean; readonly reply: object | undefined }) {
  if (reply !== undefined) return "replied-to";
  return told ? "answer-came-back" : undefined;
}
