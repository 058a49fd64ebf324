/** What went wrong with a score, as something a person can mend. */
import type { Finding } from "../../base/finding.ts";
import type { TooLarge } from "../../engine/combine/must-be-finite.ts";
import type { NegativeScore } from "../../engine/combine/must-not-be-negative.ts";
import type { AnswerTable } from "../package/contract.ts";

/**
 * The finding in what `scoreTable` threw: a negative score under a combination that has no meaning for it, or a score that is
 * too large for a number.
 * undefined for anything else, which is a defect and should be thrown on.
 */
export function scoringFinding(thrown: unknown, answers: AnswerTable): Finding | undefined {
  if (!(thrown instanceof RangeError)) return undefined;
  const { cause } = thrown;
  const whereIs = (row: number) => ({
    place: answers.places[row % answers.places.length] ?? "",
    period: answers.periods[Math.floor(row / answers.places.length)] ?? "",
  });
  if (isTooLarge(cause)) {
    const { node, row } = cause;
    return {
      ...{ tier: "error", code: "score-too-large", file: "instrument.yaml", column: node },
      facts: { node, ...whereIs(row) },
    };
  }
  if (!isNegativeScore(cause)) return undefined;
  const { node, row, score, combination } = cause;
  return {
    ...{ tier: "error", code: "negative-score", file: "instrument.yaml", column: node },
    ...{ found: String(score), expected: combination },
    facts: { node, ...whereIs(row) },
  };
}

const isOfKind = (cause: unknown, kind: string): boolean =>
  typeof cause === "object" && cause !== null && "kind" in cause && cause.kind === kind;

const isTooLarge = (cause: unknown): cause is TooLarge => isOfKind(cause, "too-large");

const isNegativeScore = (cause: unknown): cause is NegativeScore => isOfKind(cause, "negative-score");
