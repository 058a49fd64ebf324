/** When an author is told what was said of an answer. Pure. */
import type { AnswerState } from "../../answers/contract.ts";

const atReview: readonly AnswerState[] = ["unassigned", "drafting", "submitted", "in-review"];

/**
 * Opinions are told when an answer has left review: its author does not watch them being given. What was said of an
 * earlier version is known to the author already.
 *
 * @example isTold("returned") // → true
 */
export const isTold = (state: AnswerState): boolean => !atReview.includes(state);
