import { averageRanks } from "../stats/average-ranks.ts";
import type { Coefficient, Ratings, Undefined } from "./ratings.ts";

/** Kendall's W, ties allowed for, and as it was first given. */
export type Concordance = Coefficient & { readonly uncorrected: number | undefined };

const none = (undefinedBecause: Undefined): Concordance => ({
  value: undefined,
  uncorrected: undefined,
  undefinedBecause,
});

/**
 * How far coders put units into the same order: 1 is one order, 0 none in common.
 *
 * shape    u units × k coders → one coefficient, 0–1
 * units    none; only the order of each coder’s values counts
 * missing  undefined with its reason where a unit lacks a coding, or where every coder says the same of all units
 * throws   nothing
 * source   M. G. Kendall & B. Babington Smith, The Problem of m Rankings (1939), with ties
 *
 * @example concordance(ratingsOf([[1, 1], [2, 2], [3, 3]])).value // → 1
 */
export function concordance({ units, coders, values }: Ratings): Concordance {
  if (units < 2 || coders < 2) return none("nothing-to-compare");
  if (values.some(Number.isNaN)) return none("incomplete");
  const sums = new Float64Array(units);
  let ties = 0;
  for (let coder = 0; coder < coders; coder += 1) {
    const own = Float64Array.from({ length: units }, (_, unit) => values[unit * coders + coder]!);
    averageRanks(own).forEach((rank, unit) => {
      sums[unit]! += rank;
    });
    const alike = new Map<number, number>();
    for (const value of own) alike.set(value, (alike.get(value) ?? 0) + 1);
    for (const count of alike.values()) ties += count ** 3 - count;
  }
  const mean = (coders * (units + 1)) / 2;
  const spread = 12 * sums.reduce((sum, rank) => sum + (rank - mean) ** 2, 0);
  const most = coders ** 2 * (units ** 3 - units);
  if (most === coders * ties) return none("one-category");
  return { value: spread / (most - coders * ties), uncorrected: spread / most };
}
