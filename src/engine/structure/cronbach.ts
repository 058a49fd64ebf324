import { type Column, scored } from "../grid.ts";
import { mean } from "../stats/moments.ts";

/**
 * Cronbach's α: how far several columns measure one thing.
 *
 * Variances and covariances are each of the rows in which both columns are there (pairwise).
 *
 * shape    k columns of n rows, or some of their rows → one number, at most 1; below 0 where columns go against each other
 * missing  NaN of fewer than two columns, or where a pair has fewer than two rows in common
 * source   L. J. Cronbach, Coefficient Alpha and the Internal Structure of Tests (1951)
 *
 * @example cronbach([column of 1, 2, 3, column of 2, 4, 6]) // → 0.888…
 */
export function cronbach(columns: readonly Column[], rows?: ArrayLike<number>): number {
  const k = columns.length;
  if (k < 2) return Number.NaN;
  let own = 0;
  let all = 0;
  for (let one = 0; one < k; one += 1)
    for (let other = 0; other < k; other += 1) {
      const shared = covariance(columns[one]!, columns[other]!, rows);
      all += shared;
      if (one === other) own += shared;
    }
  return (k / (k - 1)) * (1 - own / all);
}

/**
 * Covariance over the rows in which both are there, dividing by n − 1.
 *
 * missing  NaN with fewer than two such rows
 */
export function covariance(first: Column, second: Column, rows?: ArrayLike<number>): number {
  const all = rows ?? Uint32Array.from(first.values.keys());
  const both = Array.from(all).filter((row) => first.states[row] === scored && second.states[row] === scored);
  const middle = [first, second].map(({ values }) => mean(both.map((row) => values[row]!)));
  let sum = 0;
  for (const row of both) sum += (first.values[row]! - middle[0]!) * (second.values[row]! - middle[1]!);
  return both.length < 2 ? Number.NaN : sum / (both.length - 1);
}
