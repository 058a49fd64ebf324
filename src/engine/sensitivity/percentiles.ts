import { quantile } from "../stats/quantile.ts";

/** The 5th and 95th percentile (type 7) of bootstrapped values, and how many of these are NaN and stay out; NaN where all are. */
export function percentiles(values: Float64Array): {
  readonly low: number;
  readonly high: number;
  readonly undefinedDraws: number;
} {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return {
    low: quantile(sorted, 0.05),
    high: quantile(sorted, 0.95),
    undefinedDraws: values.length - sorted.length,
  };
}
