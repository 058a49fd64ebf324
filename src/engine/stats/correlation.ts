/** How far two columns go together, over the rows in which both are there. */
import { averageRanks, ties } from "./average-ranks.ts";
import { normalQuantile, normalTail, tTail } from "./distributions.ts";
import { kendallTail, spearmanTail } from "./exact-tails.ts";
import { isConstant, mean, unitFor } from "./moments.ts";

export type Correlation = {
  /** −1 … 1; NaN where one of the two does not vary, or there are fewer than two pairs. */
  readonly value: number;
  /** Pairs. */
  readonly n: number;
  /** How likely so strong a one is, either way, where there is none; NaN where it cannot be told. */
  readonly p: number;
  /** t (Pearson, Spearman) or z (Kendall); NaN where p is exact. */
  readonly statistic: number;
};

const none = (n: number): Correlation => ({ value: Number.NaN, n, p: Number.NaN, statistic: Number.NaN });

/**
 * Pearson's r of pairs.
 *
 * shape    two arrays of n values, none missing → one coefficient
 * units    none: −1 to 1
 * missing  NaN with fewer than two pairs, or where one of the two does not vary
 * throws   nothing
 * source   K. Pearson (1895); p by Student's t with n − 2 degrees of freedom
 *
 * @example pearson([1, 2, 3], [2, 4, 7]).value // → 0.993…
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): Correlation {
  const n = x.length;
  if (n < 2 || isConstant(x) || isConstant(y)) return none(n);
  const [middleX, middleY] = [mean(x), mean(y)];
  const [unitX, unitY] = [unitFor(x, middleX), unitFor(y, middleY)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let at = 0; at < n; at += 1) {
    const left = (x[at]! - middleX) * unitX;
    const right = (y[at]! - middleY) * unitY;
    xx += left * left;
    yy += right * right;
    xy += left * right;
  }
  return byT(Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))), n);
}

function byT(value: number, n: number): Correlation {
  if (n < 3) return { value, n, p: Number.NaN, statistic: Number.NaN };
  const statistic = value * Math.sqrt((n - 2) / (1 - value * value));
  return { value, n, p: Math.abs(value) === 1 ? 0 : 2 * tTail(Math.abs(statistic), n - 2), statistic };
}

/**
 * Where r of a population may lie, by Fisher's z.
 *
 * shape    a coefficient of n pairs → two limits
 * units    none: −1 to 1; `level` is the share, 0–1, that the interval is to hold
 * missing  NaN with fewer than four pairs
 * throws   RangeError: a level outside 0–1
 * source   R. A. Fisher (1921)
 *
 * @example pearsonInterval({ value: 0.5, n: 28, p: NaN, statistic: NaN }, 0.95) // → { low: 0.156, high: 0.736 }
 */
export function pearsonInterval(
  { value, n }: Correlation,
  level: number,
): { readonly low: number; readonly high: number } {
  if (!(level > 0 && level < 1)) throw new RangeError(`an interval holds a share between 0 and 1, not ${level}`);
  if (n < 4) return { low: Number.NaN, high: Number.NaN };
  const wide = normalQuantile((1 - level) / 2) / Math.sqrt(n - 3);
  return { low: Math.tanh(Math.atanh(value) - wide), high: Math.tanh(Math.atanh(value) + wide) };
}

/**
 * Spearman's ρ: Pearson's r of ranks, ties sharing the mean of theirs.
 *
 * `exact` counts permutations instead of trusting t (up to nine pairs; beyond, by a series); with ties it is t all the same.
 *
 * shape    two arrays of n values → one coefficient
 * units    none: −1 to 1
 * missing  none may be; NaN with fewer than two pairs, or where one of the two does not vary
 * throws   nothing
 * source   C. Spearman (1904)
 *
 * @example spearman([1, 2, 3], [1, 3, 2]).value // → 0.5
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>, exact = false): Correlation {
  const [left, right] = [averageRanks(x), averageRanks(y)];
  const found = pearson(left, right);
  if (!exact || Number.isNaN(found.value) || hasTies(x) || hasTies(y)) return found;
  return { ...found, p: spearmanTail(left, right), statistic: Number.NaN };
}

/**
 * Kendall's τ: pairs of pairs in the same order less those in the other. `b` corrects for ties, `a` does not.
 *
 * `exact` counts permutations where there are no ties and fewer than 50 pairs; else p is by the normal approximation,
 * corrected for ties.
 *
 * shape    two arrays of n values → one coefficient
 * units    none: −1 to 1
 * missing  none may be; NaN with fewer than two pairs, or where one of the two does not vary
 * throws   nothing
 * source   M. G. Kendall, Rank Correlation Methods (1970)
 *
 * @example
 * kendall([1, 2, 3], [1, 3, 2]).value // → 0.333…
 * kendall([1, 2, 2], [1, 2, 3]).value // → 0.816…
 */
export function kendall(x: ArrayLike<number>, y: ArrayLike<number>, kind: "a" | "b" = "b", exact = false): Correlation {
  const n = x.length;
  if (n < 2 || isConstant(x) || isConstant(y)) return none(n);
  let surplus = 0;
  for (let one = 0; one < n; one += 1)
    for (let other = 0; other < one; other += 1)
      surplus += Math.sign(x[one]! - x[other]!) * Math.sign(y[one]! - y[other]!);
  const pairs = (n * (n - 1)) / 2;
  const [tiedX, tiedY] = [ties(x), ties(y)];
  const untied = (tied: readonly number[]): number => pairs - tied.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);
  const value = surplus / (kind === "a" ? pairs : Math.sqrt(untied(tiedX) * untied(tiedY)));
  if (exact && n < 50 && !hasTies(x) && !hasTies(y))
    return { value, n, p: kendallTail((surplus + pairs) / 2, n), statistic: Number.NaN };
  const statistic = surplus / Math.sqrt(varianceOfSurplus(n, tiedX, tiedY));
  return { value, n, p: Math.min(1, 2 * normalTail(Math.abs(statistic))), statistic };
}

const hasTies = (values: ArrayLike<number>): boolean => new Set(Array.from(values)).size < values.length;

function varianceOfSurplus(n: number, tiedX: readonly number[], tiedY: readonly number[]): number {
  const over = (tied: readonly number[], of: (t: number) => number): number => tied.reduce((sum, t) => sum + of(t), 0);
  const long = (t: number): number => t * (t - 1) * (2 * t + 5);
  const two = (t: number): number => t * (t - 1);
  const three = (t: number): number => t * (t - 1) * (t - 2);
  return (
    (long(n) - over(tiedX, long) - over(tiedY, long)) / 18 +
    (over(tiedX, two) * over(tiedY, two)) / (2 * two(n)) +
    (n > 2 ? (over(tiedX, three) * over(tiedY, three)) / (9 * three(n)) : 0)
  );
}
