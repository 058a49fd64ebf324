/** Which rows of a node are scored, given what was seen of its children, and how much of their weight was there. */
import { missing, type NodeColumn, notApplicable, scored } from "../grid.ts";
import type { MissingRule } from "../recipe.ts";
import { type Gathered, seenMissing, seenNotApplicable, seenScored } from "./gather.ts";

/** Shares of weight are sums of doubles: 0.7 + 0.1 beside 0.2 satisfies a need of 0.8. */
export const shareTolerance = 1e-12;

/** What a child of weight 0 can do on its own: nothing under a mean or a sum; in min, max and median it has a value. */
export type Weighing = "weights-count" | "weights-do-not-count";

/**
 * A node's column out of the values that were worked out for it, by row: which of them stand, and how much was present.
 *
 * The arrays given become the column's own: `seen` its states, `weight` its presence. Nothing is copied.
 *
 * shape    what was gathered over n rows, values n → n
 * units    present is a share, 0–1, of the weight of all children
 * missing  absent rows are not applicable if every child is, else missing; see `MissingRule`
 */
export function settle(
  values: Float64Array,
  gathered: Gathered,
  totalWeight: number,
  rule: MissingRule,
  weighing: Weighing,
): NodeColumn {
  const { seen: states, weight: present } = gathered;
  const rows = values.length;
  const forbidden = rule.kind === "propagate" ? seenMissing : 0;
  const need = rule.kind === "skip" ? rule.need - shareTolerance : 0;
  const counts = weighing === "weights-count";
  for (let row = 0; row < rows; row += 1) {
    const saw = states[row]!;
    const share = present[row]! / totalWeight;
    present[row] = share;
    const stands = (saw & seenScored) !== 0 && (saw & forbidden) === 0 && share >= need && (share > 0 || !counts);
    if (stands) states[row] = scored;
    else {
      states[row] = saw === seenNotApplicable ? notApplicable : missing;
      values[row] = Number.NaN;
    }
  }
  return { values, states, present };
}
