/**
 * Tails of the distributions that p-values and intervals need, and the values at which they begin.
 *
 * Ours, because what npm has is either unmaintained or far larger than the engine; held to published values in a test.
 */

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/**
 * The logarithm of the gamma function, of numbers above 0: of 5, that of 4 × 3 × 2 × 1.
 *
 * shape    a number → a number
 * units    none
 * missing  NaN of NaN
 * throws   nothing
 * source   C. Lanczos (1964), g = 7, nine coefficients
 *
 * @example logGamma(5) // → 3.17805383034…
 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
  const shifted = x - 1;
  const t = shifted + 7.5;
  let sum: number = lanczos[0];
  for (let at = 1; at < lanczos.length; at += 1) sum += lanczos[at]! / (shifted + at);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

const enough = 3e-16;
const tiny = 1e-300;

/** Regularised incomplete beta function; continued fraction by Lentz's method. `rest` is 1 − x, kept where x is near 1. */
function incompleteBeta(x: number, rest: number, a: number, b: number): number {
  if (!(x > 0)) return Number.isNaN(x) ? Number.NaN : 0;
  if (!(rest > 0)) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(rest));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(rest, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < enough) break;
  }
  return fraction;
}

/** Upper regularised incomplete gamma function. */
function upperGamma(a: number, x: number): number {
  if (!(x > 0)) return Number.isNaN(x) ? Number.NaN : 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 10_000 && Math.abs(term) > Math.abs(sum) * enough; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - front * sum;
  }
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 10_000; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b || tiny);
    c = b + an / c || tiny;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < enough) break;
  }
  return front * fraction;
}

/**
 * How likely a standard normal variable is above z.
 *
 * shape    a value → a probability
 * units    z in standard deviations; 0–1
 * missing  NaN of NaN
 * throws   nothing
 * source   the incomplete gamma function, by its series or its continued fraction
 *
 * @example normalTail(1.959963984540054) // → 0.025
 */
export const normalTail = (z: number): number =>
  z >= 0 ? upperGamma(0.5, (z * z) / 2) / 2 : 1 - upperGamma(0.5, (z * z) / 2) / 2;

/**
 * How likely Student's t with `freedom` degrees of freedom is above t.
 *
 * shape    a value and degrees of freedom → a probability
 * units    t in standard errors; 0–1
 * missing  NaN of NaN; where the degrees of freedom are no finite number, t is normal
 * throws   nothing
 * source   Student (1908), by the incomplete beta function
 *
 * @example tTail(2.2281388519649385, 10) // → 0.025
 */
export function tTail(t: number, freedom: number): number {
  if (!Number.isFinite(freedom)) return normalTail(t);
  if (Math.abs(t) === Number.POSITIVE_INFINITY) return t > 0 ? 0 : 1;
  const whole = freedom + t * t;
  const half = incompleteBeta(freedom / whole, (t * t) / whole, freedom / 2, 0.5) / 2;
  return t >= 0 ? half : 1 - half;
}

/**
 * How likely F with those degrees of freedom is above f.
 *
 * shape    a value and two degrees of freedom → a probability
 * units    0–1
 * missing  NaN of NaN
 * throws   nothing
 * source   the incomplete beta function by its continued fraction
 *
 * @example fTail(4.102821015130392, 2, 10) // → 0.05
 */
export function fTail(f: number, above: number, below: number): number {
  if (f <= 0) return 1;
  if (f === Number.POSITIVE_INFINITY) return 0;
  const whole = below + above * f;
  return incompleteBeta(below / whole, (above * f) / whole, below / 2, above / 2);
}

/**
 * How likely χ² with `freedom` degrees of freedom is above x.
 *
 * shape    a value and degrees of freedom → a probability
 * units    0–1
 * missing  NaN of NaN
 * throws   nothing
 * source   the incomplete gamma function, by its series or its continued fraction
 *
 * @example chiSquareTail(3.841458820694124, 1) // → 0.05
 */
export const chiSquareTail = (x: number, freedom: number): number => upperGamma(freedom / 2, x / 2);

/** Where a falling tail reaches p, by halving. */
function whereTailIs(p: number, tail: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 200 && high - low > Math.abs(low + high) * 1e-16; step += 1) {
    const middle = (low + high) / 2;
    if (tail(middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The value that a standard normal variable exceeds with probability p.
 *
 * shape    a probability → a value
 * units    standard deviations
 * missing  NaN outside 0 < p < 1
 * throws   nothing
 * source   `normalTail`, turned round
 *
 * @example normalQuantile(0.025) // → 1.95996398454
 */
export const normalQuantile = (p: number): number =>
  !(p > 0 && p < 1) ? Number.NaN : p > 0.5 ? -normalQuantile(1 - p) : whereTailIs(p, normalTail, 0, 40);

/**
 * The value that Student's t exceeds with probability p.
 *
 * shape    a probability and degrees of freedom → a value
 * units    standard errors
 * missing  NaN outside 0 < p < 1
 * throws   nothing
 * source   `tTail`, turned round
 *
 * @example tQuantile(0.025, 10) // → 2.22813885
 */
export function tQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1)) return Number.NaN;
  if (p > 0.5) return -tQuantile(1 - p, freedom);
  let high = 1;
  while (tTail(high, freedom) > p && high < 1e300) high *= 2;
  return whereTailIs(p, (t) => tTail(t, freedom), 0, high);
}

/**
 * The value that F with those degrees of freedom exceeds with probability p.
 *
 * shape    a probability and two degrees of freedom → a value
 * units    those of F, none
 * missing  NaN outside 0 < p < 1, or without degrees of freedom; infinite where no double is large enough
 * throws   nothing
 * source   `fTail`, turned round by bisection
 *
 * @example fQuantile(0.05, 2, 10) // → 4.10282101513
 */
export function fQuantile(p: number, above: number, below: number): number {
  if (!(p > 0 && p < 1 && above > 0 && below > 0)) return Number.NaN;
  let high = 1;
  while (fTail(high, above, below) > p && high < Number.POSITIVE_INFINITY) high *= 2;
  return Number.isFinite(high) ? whereTailIs(p, (f) => fTail(f, above, below), 0, high) : high;
}
