import { type Column, scored } from "../grid.ts";
import { mean, shapeOf, standardDeviation } from "./moments.ts";
import { present } from "./present.ts";
import { quantile } from "./quantile.ts";

export type Description = {
  /** Rows asked for, those with a value, those whose value is not 0, how many different ones, how often the commonest. */
  readonly rows: number;
  readonly available: number;
  readonly nonZero: number;
  readonly unique: number;
  readonly same: number;
  readonly lowest: number;
  readonly highest: number;
  readonly mean: number;
  readonly median: number;
  readonly standardDeviation: number;
  readonly skewness: number;
  readonly kurtosis: number;
  /** |skewness| ≥ 2 and kurtosis ≥ 3.5: single values decide the scale. */
  readonly hasOutliers: boolean;
};

/**
 * What a column looks like before anything is done to it.
 *
 * shape    a column of n rows, or k of its rows
 * units    those of the column; skewness and kurtosis have none, shares are 0–1
 * missing  rows without a value count in `rows` only; figures of too few values are NaN
 * throws   nothing
 * source   the thresholds for outliers are those of COINr, after M. Saisana
 *
 * @example describe(column(0, 5, 5, undefined)) // → { rows: 4, available: 3, nonZero: 2, median: 5 }
 */
export function describe(column: Column, rows?: ArrayLike<number>): Description {
  const values = present(column, rows).sort();
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  const { skewness, kurtosis } = shapeOf(values);
  return {
    rows: rows === undefined ? column.values.length : rows.length,
    available: values.length,
    nonZero: values.reduce((count, value) => count + Number(value !== 0), 0),
    unique: times.size,
    same: Math.max(0, ...times.values()),
    lowest: values[0] ?? Number.NaN,
    highest: values.at(-1) ?? Number.NaN,
    mean: mean(values),
    median: quantile(values, 0.5),
    standardDeviation: standardDeviation(values),
    skewness,
    kurtosis,
    hasOutliers: isOutlying(skewness, kurtosis),
  };
}

/**
 * Both thresholds must be reached; what cannot be told is no finding.
 *
 * shape    two figures and their limits → whether
 * units    none
 * missing  NaN reaches no limit
 * throws   nothing
 * source   COINr, after M. Saisana: |skewness| ≥ 2 and kurtosis ≥ 3.5
 *
 * @example
 * isOutlying(2.1, 4) // → true
 * isOutlying(2.1, NaN) // → false
 */
export const isOutlying = (skew: number, kurt: number, mostSkew = 2, mostKurtosis = 3.5): boolean =>
  Math.abs(skew) >= mostSkew && kurt >= mostKurtosis;

/**
 * How much of some columns is there in a row.
 *
 * shape    columns of n rows, one row → a share, 0–1, of the columns
 * units    a share, 0–1
 * missing  NaN of no column
 * throws   nothing
 * source   none: plain counting
 *
 * @example availability([column(1, undefined), column(2, 3)], 1) // → 0.5
 */
export const availability = (columns: readonly Column[], row: number): number =>
  columns.reduce((count, { states }) => count + Number(states[row] === scored), 0) / columns.length;
