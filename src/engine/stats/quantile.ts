/**
 * The value that lies `share` of the way through values sorted upwards: type 7, interpolated, the ends included.
 *
 * shape    n sorted values, a share 0–1 → one value
 * units    those of the values
 * missing  NaN of nothing
 * throws   nothing
 * source   Hyndman & Fan, Sample Quantiles in Statistical Packages (1996), definition 7
 *
 * @example quantile(Float64Array.of(1, 2, 3, 4), 0.5) // → 2.5
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const lower = sorted[below] ?? Number.NaN;
  return below === place ? lower : lower + (place - below) * (sorted[below + 1]! - lower);
}
