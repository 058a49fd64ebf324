import type { NodeColumn } from "../grid.ts";
import { scored } from "../grid.ts";
import { type Children, totalWeight } from "./children.ts";
import { gather, nothingGathered } from "./gather.ts";
import { quickSelect } from "./quick-select.ts";
import { settle } from "./settle.ts";

/**
 * The middle of the children that are scored; of an even number, the mean of the two in the middle.
 *
 * Weights say how much of the evidence is present, and nothing else.
 *
 * shape    k columns of n rows, weights k → n
 * units    those of the children
 * missing  absent children drop out, under the children's rule
 *
 * @example median of 0, 100, 40 and nothing → 40
 */
export function median(children: Children): NodeColumn {
  const { columns, rows } = children;
  const gathered = nothingGathered(rows);
  columns.forEach((column, child) => {
    gather(column.values, column.states, children.weights[child]!, gathered);
  });
  const values = new Float64Array(rows);
  const there = new Float64Array(columns.length);
  for (let row = 0; row < rows; row += 1) {
    let count = 0;
    for (let child = 0; child < columns.length; child += 1) {
      const column = columns[child]!;
      if (column.states[row] !== scored) continue;
      there[count] = column.values[row]!;
      count += 1;
    }
    if (count > 0) values[row] = middle(there, count);
  }
  return settle(values, gathered, totalWeight(children), children.missing, "weights-do-not-count");
}

function middle(values: Float64Array, count: number): number {
  const upper = quickSelect(values, count, count >> 1);
  if (count % 2 === 1) return upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < count >> 1; at += 1) if (values[at]! > lower) lower = values[at]!;
  return (lower + upper) / 2;
}
