import { pearson } from "../stats/correlation.ts";
import { tTail } from "../stats/distributions.ts";
import { partialCorrelations } from "../stats/partial-correlation.ts";
import { basisOf } from "./basis.ts";
import type { Caution, NamedColumn } from "./contract.ts";
import { placesNeeded } from "./guard.ts";

export type Partial = {
  readonly names: readonly string[];
  /** k × k: of each two with all others held still, and how likely so strong a one is where there is none; row-major. */
  readonly values: Float64Array;
  readonly p: Float64Array;
  readonly n: number;
  /** n − k. */
  readonly freedom: number;
  readonly guard: readonly Caution[];
};

/**
 * Partial correlations of columns, a row per place.
 *
 * shape    k columns of n rows → k × k
 * units    none: correlations, −1 to 1
 * missing  rows with a NaN are left out and counted; all NaN off the diagonal where a column does not vary or others decide it
 * throws   RangeError: fewer than two columns, lengths that differ
 * source   G. U. Yule (1907); p by Student's t with n − k degrees of freedom
 *
 * @example partial([{ name: "a", values: [1, 2, 3, 5] }, { name: "b", values: [1, 3, 2, 5] }]).values[1] // → 0.886…
 */
export function partial(columns: readonly NamedColumn[]): Partial {
  const k = columns.length;
  if (k < 2) throw new RangeError(`a correlation is of two columns or more, not of ${k}`);
  const length = columns[0]!.values.length;
  if (columns.some(({ values }) => values.length !== length)) throw new RangeError("columns have different lengths");
  const rows = Array.from({ length }, (_, row) => row).filter((row) =>
    columns.every(({ values }) => !Number.isNaN(values[row]!)),
  );
  const used = columns.map(({ values }) => Float64Array.from(rows, (row) => values[row]!));
  const n = rows.length;
  const guard: Caution[] = [];
  if (n < length) guard.push({ code: "rows-left-out", rows: length - n });
  if (n < placesNeeded) guard.push({ code: "few-places", places: n, need: placesNeeded });
  const bad = cannotBeTold(columns, used);
  guard.push(...bad);
  const freedom = n - k;
  if (freedom <= 0) guard.push({ code: "no-degrees-of-freedom", rows: n, terms: k });
  const values =
    bad.length > 0 || n < k
      ? Float64Array.from({ length: k * k }, (_, cell) => (cell % (k + 1) === 0 ? 1 : Number.NaN))
      : partialCorrelations(
          Float64Array.from({ length: k * k }, (_, cell) => plain(used, Math.floor(cell / k), cell % k)),
          k,
        );
  const p = values.map((value, cell) => {
    if (cell % (k + 1) === 0 || freedom <= 0) return Number.NaN;
    return 2 * tTail(Math.abs(value) * Math.sqrt(freedom / Math.max(0, 1 - value * value)), freedom);
  });
  return { names: columns.map(({ name }) => name), values, p, n, freedom, guard };
}

const plain = (used: readonly Float64Array[], one: number, other: number): number =>
  one === other ? 1 : pearson(used[one]!, used[other]!).value;

function cannotBeTold(columns: readonly NamedColumn[], used: readonly Float64Array[]): readonly Caution[] {
  const still = columns.filter((_, at) => used[at]!.every((value) => value === used[at]![0]));
  if (still.length > 0) return still.map(({ name }) => ({ code: "nothing-varies", column: name }));
  const { kept } = basisOf([new Float64Array(used[0]!.length).fill(1), ...used]);
  return columns.filter((_, at) => !kept.includes(at + 1)).map(({ name }) => ({ code: "collinear", column: name }));
}
