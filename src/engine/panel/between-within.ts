import { lessMeans, meansOf } from "./absorb.ts";
import { groupsOf } from "./complete.ts";
import type { Caution } from "./contract.ts";
import { placesNeeded } from "./guard.ts";

export type BetweenWithin = {
  readonly n: number;
  readonly places: number;
  /** Sums of squares around the mean: `between` + `within` = `total`. */
  readonly total: number;
  readonly between: number;
  readonly within: number;
  /** Standard deviations as Stata's xtsum: of place means, and of values less their place's mean, n − 1. */
  readonly sdBetween: number;
  readonly sdWithin: number;
  /** Part of the total that lies between places; NaN where nothing varies. */
  readonly shareBetween: number;
  readonly freedom: { readonly between: number; readonly within: number };
  readonly guard: readonly Caution[];
};

/**
 * How much of what varies lies between places and how much inside them, over time.
 *
 * shape    n values of p places
 * units    sums in squared units of the values, deviations in their units
 * missing  rows with NaN are left out and counted in the guard
 * throws   RangeError: lengths that differ, nothing there
 * source   Stata, xtsum: its deviations between and within
 *
 * @example betweenWithin("x", [1, 3, 11, 13], [1, 1, 2, 2]).shareBetween // → 100 / 104
 */
export function betweenWithin(name: string, values: ArrayLike<number>, places: ArrayLike<number>): BetweenWithin {
  if (values.length !== places.length) throw new RangeError(`${places.length} places for ${values.length} values`);
  const rows = Array.from(values, (_, row) => row).filter(
    (row) => !Number.isNaN(values[row]!) && !Number.isNaN(places[row]!),
  );
  if (rows.length === 0) throw new RangeError("no row has a value");
  const used = Float64Array.from(rows, (row) => values[row]!);
  const groups = groupsOf(rows.map((row) => places[row]!));
  const [n, p] = [rows.length, groups.sizes.length];
  const mean = used.reduce((sum, value) => sum + value, 0) / n;
  const means = meansOf(used, groups);
  const within = rounded(squares(lessMeans(used, groups)), used);
  const between = rounded(
    means.reduce((sum, own, place) => sum + groups.sizes[place]! * (own - mean) ** 2, 0),
    used,
  );
  const middle = means.reduce((sum, own) => sum + own, 0) / p;
  const total = between + within;
  const guard: Caution[] = [];
  if (rows.length < values.length) guard.push({ code: "rows-left-out", rows: values.length - rows.length });
  if (p < placesNeeded) guard.push({ code: "few-places", places: p, need: placesNeeded });
  if (total === 0) guard.push({ code: "nothing-varies", column: name });
  else if (within === 0) guard.push({ code: "nothing-varies-within", column: name });
  return {
    ...{ n, places: p, total, between, within, shareBetween: between / total, guard },
    sdBetween: Math.sqrt(rounded(squares(means.map((own) => own - middle)), used) / (p - 1)),
    sdWithin: Math.sqrt(within / (n - 1)),
    freedom: { between: p - 1, within: n - p },
  };
}

const squares = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0);

/** What is only rounding is nothing. */
const rounded = (sum: number, of: Float64Array): number => (sum <= 1e-24 * squares(of) ? 0 : sum);
