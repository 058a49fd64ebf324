/** Mean, spread and shape of values, none of them missing (see `present`). */

/** missing  NaN of nothing */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at]!;
  return sum / values.length;
}

/** The mean of (value − mean) to a power. */
function moment(values: ArrayLike<number>, power: 2 | 3 | 4): number {
  const centre = mean(values);
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) {
    const away = values[at]! - centre;
    const square = away * away;
    sum += power === 2 ? square : power === 3 ? square * away : square * square;
  }
  return sum / values.length;
}

/**
 * Variance, dividing by n − 1.
 *
 * missing  NaN of fewer than two values
 *
 * @example variance([1, 2, 3]) // → 1
 */
export const variance = (values: ArrayLike<number>): number =>
  values.length < 2 ? Number.NaN : (moment(values, 2) * values.length) / (values.length - 1);

/** The root of `variance`. */
export const standardDeviation = (values: ArrayLike<number>): number => Math.sqrt(variance(values));

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

/**
 * Skewness of type 2: above 0, the tail is on the side of high values.
 *
 * missing  NaN of fewer than three values, or of values that are all the same
 * source   D. N. Joanes & C. A. Gill, Comparing Measures of Sample Skewness and Kurtosis (1998), G₁
 *
 * @example skewness([1, 1, 1, 10]) // → 2
 */
export function skewness(values: ArrayLike<number>): number {
  const n = values.length;
  if (n < 3 || isConstant(values)) return Number.NaN;
  return ((moment(values, 3) / moment(values, 2) ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2);
}

/**
 * Excess kurtosis of type 2: 0 for a normal distribution, high where single values lie far out.
 *
 * missing  NaN of fewer than four values, or of values that are all the same
 * source   Joanes & Gill (1998), G₂
 *
 * @example kurtosis([1, 1, 1, 10]) // → 4
 */
export function kurtosis(values: ArrayLike<number>): number {
  const n = values.length;
  if (n < 4 || isConstant(values)) return Number.NaN;
  const excess = moment(values, 4) / moment(values, 2) ** 2 - 3;
  return (((n + 1) * excess + 6) * (n - 1)) / ((n - 2) * (n - 3));
}
