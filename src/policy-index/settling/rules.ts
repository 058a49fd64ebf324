/** What a correction makes of an answer, and what a release of an edition is called. Pure. */
import type { AnswerContent, Citation } from "../answers/contract.ts";
import type { ShownQuestion, Value } from "../review/contract.ts";
import { fits, type Offered, offeredValue } from "../review/opinions/rules.ts";
import { sameValue } from "../review/rules.ts";
import { saidBy } from "../review/shown.ts";

/** A correction as it is asked for; what is left empty stays as it was published. */
type Correction = {
  readonly reason: "coding-error" | "better-source";
  readonly says: Offered | undefined;
  readonly justification: string;
  readonly citations: readonly Citation[];
};

type Fault = "option-unknown" | "source-missing" | "nothing-corrected";

const isEmpty = (offered: Offered | undefined): boolean =>
  offered === undefined || Object.values(offered).every((part) => part === undefined);

/**
 * What an answer says once it is corrected, or why it cannot be: a better source is a source that is named, and whoever
 * corrects changes something.
 */
export function corrected(
  { reason, says, justification, citations }: Correction,
  published: AnswerContent,
  question: Pick<ShownQuestion, "kind" | "options">,
): { readonly content: AnswerContent } | { readonly refused: Fault } {
  const before: Value | undefined = saidBy(published);
  const value = isEmpty(says) ? before : offeredValue(says ?? {});
  if (value === undefined || !fits(value, question)) return { refused: "option-unknown" };
  if (reason === "better-source" && citations.length === 0) return { refused: "source-missing" };
  const isAnother = before === undefined || !sameValue(value, before);
  const isArgued = justification !== "" && justification !== published.justification;
  if (!isAnother && !isArgued && citations.length === 0) return { refused: "nothing-corrected" };
  const { confidence, asOf } = published;
  return {
    content: {
      status: value.status,
      option: value.option,
      value: value.value,
      justification: justification === "" ? published.justification : justification,
      confidence,
      asOf,
      changeReason: reason,
      citations: citations.length === 0 ? published.citations : [...citations],
    },
  };
}

/**
 * The next name for a release of an edition.
 *
 * @example nextRelease("2027", ["2024.0", "2027.0"]) // → "2027.1"
 */
export function nextRelease(code: string, names: readonly string[]): string {
  const numbers = names
    .filter((name) => name.startsWith(`${code}.`))
    .map((name) => Number(name.slice(code.length + 1)))
    .filter((number) => Number.isSafeInteger(number) && number >= 0);
  return `${code}.${Math.max(-1, ...numbers) + 1}`;
}
