/** What went wrong with a score, as something a person can mend. */
import type { Finding } from "../../base/finding.ts";
import type { NegativeScore } from "../../engine/combine/must-not-be-negative.ts";
import type { AnswerTable } from "../package/contract.ts";

/**
 * The finding in what `scoreTable` threw: a negative score under a combination that has no meaning for it.
 * undefined for anything else, which is a defect and should be thrown on.
 */
export function scoringFinding(thrown: unknown, answers: AnswerTable): Finding | undefined {
  if (!(thrown instanceof RangeError) || !isNegativeScore(thrown.cause)) return undefined;
  const { node, row, score, combination } = thrown.cause;
  const place = answers.places[row % answers.places.length] ?? "";
  const period = answers.periods[Math.floor(row / answers.places.length)] ?? "";
  return {
    tier: "error",
    code: "negative-score",
    file: "instrument.yaml",
    column: node,
    found: String(score),
    expected: combination,
    facts: { node, place, period },
  };
}

const isNegativeScore = (cause: unknown): cause is NegativeScore =>
  typeof cause === "object" && cause !== null && "kind" in cause && cause.kind === "negative-score";
