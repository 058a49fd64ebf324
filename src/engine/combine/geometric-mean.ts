import type { NodeColumn } from "../grid.ts";
import { scored } from "../grid.ts";
import { bounds, keepWithin } from "./bounds.ts";
import { type Children, totalWeight } from "./children.ts";
import { gather, nothingGathered } from "./gather.ts";
import { settle } from "./settle.ts";

/**
 * The weighted geometric mean: low scores are made good only in part by high ones. A zero makes it zero.
 *
 * shape    k columns of n rows, weights k → n
 * units    those of the children; weights are relative
 * missing  absent children drop out and the remaining weights are scaled up, under the children's rule
 * throws   nothing; that no child is negative is the caller's to see to (`mustNotBeNegative`)
 * source   OECD/JRC, Handbook on Constructing Composite Indicators (2008), geometric aggregation
 *
 * @example geometricMean of 25 and 100, weights 1, 1 → 50
 */
export function geometricMean(children: Children): NodeColumn {
  const gathered = nothingGathered(children.rows);
  const logarithms = new Float64Array(children.rows);
  children.columns.forEach((column, child) => {
    takeLogarithms(column.values, column.states, logarithms);
    gather(logarithms, column.states, children.weights[child]!, gathered);
  });
  const { sum: values, weight } = gathered;
  for (let row = 0; row < children.rows; row += 1) values[row] = Math.exp(values[row]! / weight[row]!);
  keepWithin(values, bounds(children, "counted"));
  return settle(values, gathered, totalWeight(children), children.missing, "weights-count");
}

function takeLogarithms(values: Float64Array, states: Uint8Array, into: Float64Array): void {
  for (let row = 0; row < into.length; row += 1) if (states[row] === scored) into[row] = Math.log(values[row]!);
}
