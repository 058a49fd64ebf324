import type { NodeColumn } from "../grid.ts";
import { scored } from "../grid.ts";
import { bounds, keepWithin } from "./bounds.ts";
import { type Children, totalWeight } from "./children.ts";
import { gather, nothingGathered } from "./gather.ts";
import { settle } from "./settle.ts";

/**
 * The weighted harmonic mean: stricter on low scores than the geometric. A zero makes it zero.
 *
 * shape    k columns of n rows, weights k → n
 * units    those of the children; weights are relative
 * missing  absent children drop out and the remaining weights are scaled up, under the children's rule
 * throws   nothing; that no child is negative is the caller's to see to (`mustNotBeNegative`)
 *
 * @example harmonicMean of 50 and 100, weights 1, 1 → 66.66666666666667
 */
export function harmonicMean(children: Children): NodeColumn {
  const gathered = nothingGathered(children.rows);
  const reciprocals = new Float64Array(children.rows);
  children.columns.forEach((column, child) => {
    takeReciprocals(column.values, column.states, reciprocals);
    gather(reciprocals, column.states, children.weights[child]!, gathered);
  });
  const { sum: values, weight } = gathered;
  for (let row = 0; row < children.rows; row += 1) values[row] = weight[row]! / values[row]!;
  keepWithin(values, bounds(children, "counted"));
  return settle(values, gathered, totalWeight(children), children.missing, "weights-count");
}

function takeReciprocals(values: Float64Array, states: Uint8Array, into: Float64Array): void {
  for (let row = 0; row < into.length; row += 1)
    if (states[row] === scored) into[row] = values[row] === 0 ? Number.POSITIVE_INFINITY : 1 / values[row]!;
}
