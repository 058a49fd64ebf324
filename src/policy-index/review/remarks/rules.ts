/** When an author is told what was said of an answer. Pure. */
import type { AnswerState } from "../../answers/contract.ts";
import { toldState } from "../../coding/told.ts";
import type { Step } from "../contract.ts";

/** As an author is told of an answer: it is theirs, or it is sent and nobody has said anything of it. */
const nothingSaid: readonly AnswerState[] = ["unassigned", "drafting", "submitted"];

/**
 * Opinions are told when the coding desk tells that the answer is no longer just sent, and not before: its author
 * watches neither that they are given nor that they were approved. What was said of an earlier version is known already.
 *
 * @example isTold("agreed") // → false
 */
export const isTold = (state: AnswerState): boolean => !nothingSaid.includes(toldState(state));

/** What happened to an answer, as its author is told: all of it, or up to the last that they did themselves. */
export function stepsTold(steps: readonly Step[], which: "all" | "own"): Step[] {
  if (which === "all") return [...steps];
  const last = steps.findLastIndex(({ act }) => act === "submit" || act === "stand-by");
  return steps.slice(0, last + 1);
}
