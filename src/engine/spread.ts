import { type Column, scored } from "./grid.ts";
import { quantile } from "./stats/quantile.ts";

export type Spread = {
  readonly count: number;
  readonly lowest: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly highest: number;
  readonly mean: number;
};

/**
 * How scores are spread over rows. Quartiles are of type 7: interpolated between the sorted values, the ends included.
 *
 * shape    a column, k rows
 * units    those of the column
 * missing  rows without a score stay out; undefined where none has one
 * throws   nothing
 * source   Hyndman & Fan, Sample Quantiles in Statistical Packages (1996), definition 7
 *
 * @example spread(column(0, 50, 100), [0, 1, 2])?.lowerQuartile // → 25
 */
export function spread(column: Column, rows: readonly number[]): Spread | undefined {
  const sorted = Float64Array.from(
    rows.filter((row) => column.states[row] === scored).map((row) => column.values[row]!),
  );
  if (sorted.length === 0) return undefined;
  sorted.sort();
  return {
    count: sorted.length,
    lowest: quantile(sorted, 0),
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    highest: quantile(sorted, 1),
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
  };
}
