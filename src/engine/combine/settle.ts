/** Which rows of a node are scored, given what was seen of its children, and how much of their weight was there. */
import { missing, notApplicable, scored } from "../grid.ts";
import type { MissingRule } from "../recipe.ts";
import { type Gathered, seenMissing, seenNotApplicable, seenScored } from "./gather.ts";

/** Shares of weight are sums of doubles: 0.1 + 0.2 of 1 satisfies a need of 0.3. */
const tolerance = 1e-12;

/** What a child of weight 0 can do on its own: nothing under a mean or a sum; in min, max and median it has a value. */
export type Weighing = "weights-count" | "weights-do-not-count";

/**
 * States and presence of a node, by row.
 *
 * shape    what was gathered over n rows → states n, present n
 * units    present is a share, 0–1, of the weight of all children
 * missing  absent rows are not applicable if every child is, else missing; see `MissingRule`
 */
export function settle(
  gathered: Gathered,
  totalWeight: number,
  rule: MissingRule,
  weighing: Weighing,
): { readonly states: Uint8Array; readonly present: Float64Array } {
  const { seen, weight } = gathered;
  const rows = seen.length;
  const states = new Uint8Array(rows);
  const present = new Float64Array(rows);
  const forbidden = rule.kind === "propagate" ? seenMissing : 0;
  const need = rule.kind === "skip" ? rule.need - tolerance : 0;
  const counts = weighing === "weights-count";
  for (let row = 0; row < rows; row += 1) {
    const saw = seen[row]!;
    const share = weight[row]! / totalWeight;
    present[row] = share;
    if ((saw & seenScored) === 0) states[row] = saw === seenNotApplicable ? notApplicable : missing;
    else if ((saw & forbidden) !== 0 || share < need || (counts && share === 0)) states[row] = missing;
    else states[row] = scored;
  }
  return { states, present };
}
