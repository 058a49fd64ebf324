import type { NodeColumn } from "../grid.ts";
import { bounds } from "./bounds.ts";
import { type Children, totalWeight } from "./children.ts";
import { gather, nothingGathered } from "./gather.ts";
import { settle } from "./settle.ts";

/**
 * The lowest, or the highest, of the children that are scored.
 *
 * Weights say how much of the evidence is present, and nothing else: a child of weight 0 can be the lowest.
 *
 * shape    k columns of n rows, weights k → n
 * units    those of the children
 * missing  absent children drop out, under the children's rule
 *
 * @example extreme of 50, 100 and nothing, "min" → 50
 */
export function extreme(children: Children, which: "min" | "max"): NodeColumn {
  const gathered = nothingGathered(children.rows);
  children.columns.forEach((column, child) => {
    gather(column.values, column.states, children.weights[child]!, gathered);
  });
  const { lowest, highest } = bounds(children, "all");
  const values = which === "min" ? lowest : highest;
  return settle(values, gathered, totalWeight(children), children.missing, "weights-do-not-count");
}
