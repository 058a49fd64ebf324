import { type Column, scored } from "../grid.ts";
import { mean } from "../stats/moments.ts";

/** Which rows count: of each two columns those in which both are there, or those in which every column is. */
export type RowRule = "pairwise" | "listwise";

export type Reliability = {
  /** Cronbach's α. */
  readonly alpha: number;
  /** α of the columns brought to variance 1: of their mean correlation alone. */
  readonly standardised: number;
  /** By column: α of the others. NaN where fewer than two are left. */
  readonly without: Float64Array;
  /** Rows counted, of the two columns that share the fewest and the most; one number under `listwise`. */
  readonly rows: { readonly fewest: number; readonly most: number };
};

/**
 * How far several columns measure one thing, and what each does to that.
 *
 * Pairwise uses all there is, and its covariances can then contradict each other; listwise uses rows that are whole. Where
 * they differ much, what is missing is not missing by chance.
 *
 * shape    k columns of n rows, or some of their rows
 * units    none; α is at most 1
 * missing  α is NaN of fewer than two columns, where a pair has fewer than two rows in common, and where the columns'
 *          sum does not vary (or, pairwise, would have a variance of 0 or less)
 * throws   nothing
 * source   L. J. Cronbach, Coefficient Alpha and the Internal Structure of Tests (1951)
 *
 * @example reliability([column(1, 2, 3), column(2, 4, 6), column(1, 1, 2)], "listwise").without[2] // → 0.888…
 */
export function reliability(columns: readonly Column[], rule: RowRule, rows?: ArrayLike<number>): Reliability {
  const all = rows ?? Uint32Array.from(columns[0]?.values.keys() ?? []);
  const used = rule === "pairwise" ? all : wholeRows(columns, all);
  const k = columns.length;
  const covariances = columns.map(() => new Float64Array(k));
  let [fewest, most] = [used.length, 0];
  for (let one = 0; one < k; one += 1)
    for (let other = 0; other <= one; other += 1) {
      const shared = together(columns[one]!, columns[other]!, used);
      covariances[one]![other] = shared.covariance;
      covariances[other]![one] = shared.covariance;
      fewest = Math.min(fewest, shared.n);
      most = Math.max(most, shared.n);
    }
  const kept = (without: number): readonly number[] => [...columns.keys()].filter((part) => part !== without);
  const deviation = covariances.map((line, part) => Math.sqrt(line[part]!));
  const scaled = covariances.map((line, one) =>
    line.map((value, other) => value / (deviation[one]! * deviation[other]!)),
  );
  return {
    alpha: alphaOf(covariances, kept(-1)),
    standardised: alphaOf(scaled, kept(-1)),
    without: Float64Array.from(columns, (_, part) => alphaOf(covariances, kept(part))),
    rows: { fewest, most },
  };
}

/**
 * Cronbach's α alone, pairwise. See `reliability`.
 *
 * shape    k columns of n rows, or some of their rows → α
 * units    none; at most 1
 * missing  as `reliability`, pairwise
 * throws   nothing
 * source   L. J. Cronbach (1951)
 *
 * @example cronbach([column(1, 2, 3), column(2, 4, 6)]) // → 0.888…
 */
export const cronbach = (columns: readonly Column[], rows?: ArrayLike<number>): number =>
  reliability(columns, "pairwise", rows).alpha;

/** Of some columns by their covariances: 1 less the share of the sum's variance that is theirs alone, × k ÷ (k − 1). */
function alphaOf(covariances: readonly Float64Array[], parts: readonly number[]): number {
  const k = parts.length;
  if (k < 2) return Number.NaN;
  let own = 0;
  let all = 0;
  for (const one of parts)
    for (const other of parts) {
      all += covariances[one]![other]!;
      if (one === other) own += covariances[one]![one]!;
    }
  return all > nothing * own ? (k / (k - 1)) * (1 - own / all) : Number.NaN;
}

/** A sum whose variance is less than this of its parts' does not vary. */
const nothing = 1e-12;

const wholeRows = (columns: readonly Column[], rows: ArrayLike<number>): readonly number[] =>
  Array.from(rows).filter((row) => columns.every(({ states }) => states[row] === scored));

/**
 * Covariance over the rows in which both are there, dividing by n − 1.
 *
 * shape    two columns of n rows, or k of their rows → one figure
 * units    the product of the two columns’
 * missing  NaN with fewer than two such rows
 * throws   nothing
 * source   K. Pearson (1895)
 *
 * @example covariance(column(1, 2, 3), column(1, 3, 2)) // → 0.5
 */
export const covariance = (first: Column, second: Column, rows?: ArrayLike<number>): number =>
  together(first, second, rows ?? Uint32Array.from(first.values.keys())).covariance;

function together(
  first: Column,
  second: Column,
  rows: ArrayLike<number>,
): { readonly covariance: number; readonly n: number } {
  const both = wholeRows([first, second], rows);
  const middle = [first, second].map(({ values }) => mean(both.map((row) => values[row]!)));
  let sum = 0;
  for (const row of both) sum += (first.values[row]! - middle[0]!) * (second.values[row]! - middle[1]!);
  return { covariance: both.length < 2 ? Number.NaN : sum / (both.length - 1), n: both.length };
}
