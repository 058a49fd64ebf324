/** The 5th and 95th percentile (type 7) of bootstrapped values. NaN stays out; where nothing is left, NaN. */
export function percentiles(values: Float64Array): { readonly low: number; readonly high: number } {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return { low: at(sorted, 0.05), high: at(sorted, 0.95) };
}

function at(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const lower = sorted[below] ?? Number.NaN;
  return below === place ? lower : lower + (place - below) * (sorted[below + 1]! - lower);
}
