/** Mean, spread and shape of values, none of them missing (see `present`). */

/**
 * The mean.
 *
 * shape    n values → one value
 * units    those of the values
 * missing  NaN of nothing
 * throws   nothing
 * source   none: the sum ÷ n
 *
 * @example mean([1, 2, 6]) // → 3
 */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at]!;
  return sum / values.length;
}

/**
 * A power of two by which deviations from a centre are multiplied so that their powers neither overflow nor vanish: 1 for
 * all but astronomical numbers, so that what is multiplied stays the same to the last bit.
 */
export function unitFor(values: ArrayLike<number>, centre: number): number {
  let farthest = 0;
  for (let at = 0; at < values.length; at += 1) farthest = Math.max(farthest, Math.abs(values[at]! - centre));
  const isUsual = farthest === 0 || (farthest > 1e-70 && farthest < 1e70) || !Number.isFinite(farthest);
  return isUsual ? 1 : 2 ** -Math.max(-1000, Math.min(1000, Math.round(Math.log2(farthest))));
}

/**
 * Variance, dividing by n − 1.
 *
 * shape    n values → one value
 * units    the square of the values’
 * missing  NaN of fewer than two values
 * throws   nothing
 * source   F. W. Bessel’s correction: n − 1
 *
 * @example variance([1, 3, 5]) // → 4
 */
export function variance(values: ArrayLike<number>): number {
  const { inUnits, unit } = spreadOf(values);
  return inUnits / unit / unit;
}

/**
 * The root of `variance`.
 *
 * shape    n values → one value
 * units    those of the values
 * missing  NaN of fewer than two values
 * throws   nothing
 * source   see `variance`
 *
 * @example standardDeviation([1, 3, 5]) // → 2
 */
export function standardDeviation(values: ArrayLike<number>): number {
  const { inUnits, unit } = spreadOf(values);
  return Math.sqrt(inUnits) / unit;
}

function spreadOf(values: ArrayLike<number>): { readonly inUnits: number; readonly unit: number } {
  const n = values.length;
  const centre = mean(values);
  const unit = unitFor(values, centre);
  let sum = 0;
  for (let at = 0; at < n; at += 1) sum += ((values[at]! - centre) * unit) ** 2;
  return { inUnits: n < 2 ? Number.NaN : sum / (n - 1), unit };
}

/** Whether values are all the same, so far as doubles tell. */
export function isConstant(values: ArrayLike<number>): boolean {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at += 1) {
    low = Math.min(low, values[at]!);
    high = Math.max(high, values[at]!);
  }
  return !(high > low);
}

/** NaN where there are too few values (three, four) or all are the same. */
export type Shape = { readonly skewness: number; readonly kurtosis: number };

/**
 * Skewness and excess kurtosis of type 2. Skewness is above 0 where the tail is on the side of high values; kurtosis is 0
 * for a normal distribution and high where single values lie far out.
 *
 * shape    n values → two figures
 * units    none
 * missing  NaN of fewer than three values (skewness) or four (kurtosis), or of values that are all the same
 * throws   nothing
 * source   D. N. Joanes & C. A. Gill, Comparing Measures of Sample Skewness and Kurtosis (1998), G₁ and G₂
 *
 * @example shapeOf([1, 1, 1, 10]) // → { skewness: 2, kurtosis: 4 }
 */
export function shapeOf(values: ArrayLike<number>): Shape {
  const n = values.length;
  if (n < 3 || isConstant(values)) return { skewness: Number.NaN, kurtosis: Number.NaN };
  const centre = mean(values);
  const unit = unitFor(values, centre);
  let [second, third, fourth] = [0, 0, 0];
  for (let at = 0; at < n; at += 1) {
    const away = (values[at]! - centre) * unit;
    const square = away * away;
    second += square;
    third += square * away;
    fourth += square * square;
  }
  const spread = second / n;
  const excess = fourth / n / spread ** 2 - 3;
  return {
    skewness: ((third / n / spread ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: n < 4 ? Number.NaN : (((n + 1) * excess + 6) * (n - 1)) / ((n - 2) * (n - 3)),
  };
}

/**
 * Skewness alone. See `shapeOf`.
 *
 * shape    n values → one figure
 * units    none; 0 where the tails are alike
 * missing  NaN of fewer than three values, or of values that are all the same
 * throws   nothing
 * source   see `shapeOf`: G₁
 *
 * @example skewness([1, 1, 1, 10]) // → 2
 */
export const skewness = (values: ArrayLike<number>): number => shapeOf(values).skewness;

/**
 * Excess kurtosis alone. See `shapeOf`.
 *
 * shape    n values → one figure
 * units    none; 0 for a normal distribution
 * missing  NaN of fewer than four values, or of values that are all the same
 * throws   nothing
 * source   see `shapeOf`: G₂
 *
 * @example kurtosis([1, 1, 1, 10]) // → 4
 */
export const kurtosis = (values: ArrayLike<number>): number => shapeOf(values).kurtosis;
