import type { NodeColumn } from "../grid.ts";
import { scored } from "../grid.ts";
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
  const { states, present } = settle(gathered, totalWeight(children), children.missing, "weights-count");
  const values = gathered.sum;
  for (let row = 0; row < children.rows; row += 1) if (states[row] !== scored) values[row] = Number.NaN;
  return { values, states, present };
}
