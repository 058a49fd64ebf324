import { type Column, scored } from "./grid.ts";

export type GroupAverage = {
  /** undefined where no member is scored, or too few are. */
  readonly score: number | undefined;
  /** How many members are scored, of how many. */
  readonly scored: number;
  readonly members: number;
  /** Share (0–1) of the members' weight that is scored. */
  readonly present: number;
};

/**
 * The average score of a group of places, each counting alike or by a weight (population, say).
 *
 * shape    a column, k rows of members, k weights if they do not count alike
 * units    those of the column; weights are relative
 * missing  members without a score stay out; under `need` (a share of the weight, 0–1) there is no average
 * throws   RangeError: weights of another length, negative or not finite
 * source   none: a weighted mean
 *
 * @example
 * groupAverage(column(50, 70, undefined), [0, 1, 2]) // → { score: 60, scored: 2, members: 3, present: 0.666… }
 * groupAverage(column(50, 70), [0, 1], [1, 3]).score // → 65
 */
export function groupAverage(
  column: Column,
  rows: readonly number[],
  weights?: readonly number[],
  need = 0,
): GroupAverage {
  if (weights !== undefined && weights.length !== rows.length)
    throw new RangeError("a weight for each member is needed");
  let sum = 0;
  let present = 0;
  let total = 0;
  let count = 0;
  for (const [at, row] of rows.entries()) {
    const weight = weights === undefined ? 1 : weights[at]!;
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`a member weighs ${weight}`);
    total += weight;
    if (column.states[row] !== scored) continue;
    sum += weight * column.values[row]!;
    present += weight;
    count += 1;
  }
  const share = total === 0 ? 0 : present / total;
  const enough = present > 0 && share >= need - 1e-12;
  return { score: enough ? sum / present : undefined, scored: count, members: rows.length, present: share };
}
