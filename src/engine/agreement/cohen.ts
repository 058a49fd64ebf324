/** Cohen's kappa: how much more two coders agree than they would by chance, given how often each uses each category. */
import type { Confusion } from "./confusion.ts";
import type { Coefficient } from "./ratings.ts";
import { type Weighing, weighingOf } from "./weighing.ts";

export type Kappa = Coefficient & {
  /** Weighted share of agreement that was seen, and that chance would give; NaN where nothing was compared. */
  readonly observed: number;
  readonly expected: number;
  /** Asymptotic standard error; NaN where kappa is undefined. */
  readonly standardError: number;
  readonly units: number;
};

/**
 * Cohen's kappa of two coders, weighted or not.
 *
 * The categories are in the order given, never sorted: weights depend on it.
 *
 * shape    q × q counts → one coefficient, at most 1
 * units    none; a share of the agreement that chance leaves room for
 * missing  undefined with its reason where chance alone agrees always, or nothing was compared
 * throws   RangeError: weights that are not q × q
 * source   J. Cohen (1960, 1968); standard error: J. L. Fleiss, J. Cohen & B. S. Everitt (1969)
 *
 * @example
 * cohen({ categories: 2, counts: Float64Array.of(20, 5, 10, 15) }).value // → 0.4
 * cohen({ categories: 2, counts: Float64Array.of(9, 0, 0, 0) }).undefinedBecause // → "one-category"
 */
export function cohen({ categories, counts }: Confusion, weighing: Weighing = "unweighted"): Kappa {
  const weights = weighingOf(weighing, categories);
  const units = counts.reduce((sum, count) => sum + count, 0);
  const rows = new Float64Array(categories);
  const columns = new Float64Array(categories);
  counts.forEach((count, cell) => {
    rows[Math.floor(cell / categories)]! += count / units;
    columns[cell % categories]! += count / units;
  });
  let observed = 0;
  let expected = 0;
  weights.forEach((weight, cell) => {
    observed += (weight * counts[cell]!) / units;
    expected += weight * rows[Math.floor(cell / categories)]! * columns[cell % categories]!;
  });
  if (units === 0)
    return {
      value: undefined,
      undefinedBecause: "nothing-to-compare",
      observed,
      expected,
      standardError: Number.NaN,
      units,
    };
  if (1 - expected < 1e-12)
    return { value: undefined, undefinedBecause: "one-category", observed, expected, standardError: Number.NaN, units };
  return {
    value: (observed - expected) / (1 - expected),
    observed,
    expected,
    standardError: standardError({ counts, weights, rows, columns }, units, observed, expected),
    units,
  };
}

type Table = {
  readonly counts: Float64Array;
  readonly weights: Float64Array;
  readonly rows: Float64Array;
  readonly columns: Float64Array;
};

function standardError(
  { counts, weights, rows, columns }: Table,
  units: number,
  observed: number,
  expected: number,
): number {
  const categories = rows.length;
  const byRow = new Float64Array(categories);
  const byColumn = new Float64Array(categories);
  weights.forEach((weight, cell) => {
    byRow[Math.floor(cell / categories)]! += weight * columns[cell % categories]!;
    byColumn[cell % categories]! += weight * rows[Math.floor(cell / categories)]!;
  });
  let spread = 0;
  counts.forEach((count, cell) => {
    const margins = byRow[Math.floor(cell / categories)]! + byColumn[cell % categories]!;
    spread += (count / units) * (weights[cell]! * (1 - expected) - margins * (1 - observed)) ** 2;
  });
  const centre = observed * expected - 2 * expected + observed;
  return Math.sqrt(Math.max(0, spread - centre ** 2) / units) / (1 - expected) ** 2;
}
