import type { NodeColumn } from "../grid.ts";
import { type Children, totalWeight } from "./children.ts";
import { gather, nothingGathered } from "./gather.ts";
import { settle } from "./settle.ts";

/**
 * Add the children up, each times its weight. What is absent adds nothing, and the rest is not scaled up.
 *
 * shape    k columns of n rows, weights k → n
 * units    those of the children × weight
 * missing  by the children's rule; a row where only children of weight 0 are scored is missing
 *
 * @example weightedSum of 50, 100 and nothing, weights 1, 1, 2 → 150, half of the weight present
 */
export function weightedSum(children: Children): NodeColumn {
  const gathered = nothingGathered(children.rows);
  children.columns.forEach((column, child) => {
    gather(column.values, column.states, children.weights[child]!, gathered);
  });
  return settle(gathered.sum, gathered, totalWeight(children), children.missing, "weights-count");
}
