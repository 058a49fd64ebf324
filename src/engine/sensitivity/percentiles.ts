import { quantile } from "../stats/quantile.ts";

/** The 5th and 95th percentile (type 7) of bootstrapped values. NaN stays out; where nothing is left, NaN. */
export function percentiles(values: Float64Array): { readonly low: number; readonly high: number } {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return { low: quantile(sorted, 0.05), high: quantile(sorted, 0.95) };
}
