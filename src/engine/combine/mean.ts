import type { NodeColumn } from "../grid.ts";
import { type Bounds, bounds } from "./bounds.ts";
import { type Children, totalWeight } from "./children.ts";
import { gather, nothingGathered } from "./gather.ts";
import { settle } from "./settle.ts";

/**
 * The weighted arithmetic mean of the children that are scored, between the lowest and the highest of them to the last bit.
 *
 * shape    k columns of n rows, weights k → n
 * units    those of the children; weights are relative: 1, 1, 2 is ¼, ¼, ½
 * missing  absent children drop out and the remaining weights are scaled up, under the children's rule
 * source   OECD/JRC, Handbook on Constructing Composite Indicators (2008), linear aggregation
 *
 * @example mean of 50, 100 and nothing, weights 1, 1, 2 → 75, half of the weight present
 */
export function mean(children: Children): NodeColumn {
  const gathered = nothingGathered(children.rows);
  children.columns.forEach((column, child) => {
    gather(column.values, column.states, children.weights[child]!, gathered);
  });
  const { sum: values, weight } = gathered;
  for (let row = 0; row < children.rows; row += 1) values[row]! /= weight[row]!;
  keepFiniteWithin(values, bounds(children, "counted"));
  return settle(values, gathered, totalWeight(children), children.missing, "weights-count");
}

/** A mean of the same is the same: .1 and .7 of 100 and 100 are 100. A sum that overflowed stays infinite, and is seen. */
function keepFiniteWithin(values: Float64Array, { lowest, highest }: Bounds): void {
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!;
    if (!Number.isFinite(value)) continue;
    if (value < lowest[row]!) values[row] = lowest[row]!;
    else if (value > highest[row]!) values[row] = highest[row]!;
  }
}
