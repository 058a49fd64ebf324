/** Which rows say enough to be scored: how much of their indicators is there, and how much of that is not zero. */
import { type Column, missing, scored } from "../grid.ts";

/**
 * Least shares, 0–1: of the indicators that must be there, of their weight that must be, and of those there that must not be 0.
 * What is left out is not asked.
 */
export type Enough = { readonly available?: number; readonly weight?: number; readonly nonZero?: number };

export type Screened = {
  readonly missing: number;
  readonly zero: number;
  /** Share of the indicators that apply to the row which are there; NaN where none applies. */
  readonly available: number;
  /** Share of the weight of those that apply which is there; NaN where nothing that weighs applies. */
  readonly weight: number;
  /** Share of those there which are not 0; NaN where none is there. */
  readonly nonZero: number;
  /** Which of what was asked it falls short of. */
  readonly short: readonly (keyof Enough)[];
  readonly included: boolean;
  /** Whether it is in or out against what the shares say. */
  readonly forced: boolean;
};

/** Rows that stay in, or go, whatever their shares: what was decided otherwise and is to be seen as such. */
export type Forced = { readonly include?: readonly number[]; readonly exclude?: readonly number[] };

/**
 * Screen rows. A row is out if a share lies below what is asked of it, unless it is forced in; and a row that is forced out
 * goes. `short` tells what a row falls short of either way.
 *
 * shape    columns of n rows, a weight for each (all alike, if none are given) → one finding per row
 * units    shares 0–1; weights are relative
 * missing  what is not applicable is not asked for; a row to which nothing applies is out if anything is asked
 * throws   RangeError: a share outside 0–1, no columns, not as many weights, a weight below 0, a row forced that is not there,
 *          or both in and out
 * source   OECD & JRC, Handbook on Constructing Composite Indicators (2008), step 2
 *
 * @example screen([column(0, undefined)], 2, { available: 0.5 }).map(({ included }) => included) // → true, false
 * screen([column(1, undefined), column(undefined, 1)], 2, { weight: 0.5 }, {}, [9, 1]).map(({ weight }) => weight) // → 0.9, 0.1
 */
export function screen(
  columns: readonly Column[],
  rows: number,
  enough: Enough,
  { include = [], exclude = [] }: Forced = {},
  weights: readonly number[] = columns.map(() => 1),
): readonly Screened[] {
  if (columns.length === 0) throw new RangeError("there are no indicators to screen by");
  if (weights.length !== columns.length)
    throw new RangeError(`there are ${columns.length} indicators and ${weights.length} weights`);
  for (const weight of weights)
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`an indicator cannot weigh ${weight}`);
  for (const share of [enough.available ?? 0, enough.weight ?? 0, enough.nonZero ?? 0])
    if (!(share >= 0 && share <= 1)) throw new RangeError(`a row cannot have a share of ${share}`);
  for (const row of [...include, ...exclude])
    if (!(Number.isInteger(row) && row >= 0 && row < rows)) throw new RangeError(`there is no row ${row} to force`);
  const inside = new Set(include);
  const outside = new Set(exclude);
  for (const row of inside) if (outside.has(row)) throw new RangeError(`row ${row} is forced both in and out`);
  return Array.from({ length: rows }, (_, row) => {
    const count = { there: 0, absent: 0, zero: 0 };
    const weighed = { there: 0, absent: 0 };
    columns.forEach(({ values, states }, at) => {
      if (states[row] === missing) {
        count.absent += 1;
        weighed.absent += weights[at]!;
      }
      if (states[row] !== scored) return;
      count.there += 1;
      weighed.there += weights[at]!;
      if (values[row] === 0) count.zero += 1;
    });
    const weight = weighed.there / (weighed.there + weighed.absent);
    const available = count.there / (count.there + count.absent);
    const nonZero = (count.there - count.zero) / count.there;
    const short: (keyof Enough)[] = [];
    if (!reaches(available, enough.available)) short.push("available");
    if (!reachesWeight(weight, enough.weight)) short.push("weight");
    if (!reaches(nonZero, enough.nonZero)) short.push("nonZero");
    const byShares = short.length === 0;
    const included = (byShares || inside.has(row)) && !outside.has(row);
    return {
      missing: count.absent,
      zero: count.zero,
      available,
      weight,
      nonZero,
      short,
      included,
      forced: included !== byShares,
    };
  });
}

/** Weights are added up, so a share may miss what is asked by the last bits. */
const reachesWeight = (share: number, least: number | undefined): boolean =>
  least === undefined || share >= least - 1e-12;

const reaches = (share: number, least: number | undefined): boolean => least === undefined || share >= least;
