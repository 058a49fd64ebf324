/** Krippendorff's alpha: any number of coders, any that are missing, at four levels of measurement. */
import { type Coefficient, countsOf, type Ratings, tooLargeToSquare, valuesIn } from "./ratings.ts";

/** What a difference between two values means: only that they differ, by rank, by distance, by proportion. */
export type Level = "nominal" | "ordinal" | "interval" | "ratio";

export type Alpha = Coefficient & {
  /** Disagreement seen and expected by chance, in the squared differences of the level. */
  readonly observed: number;
  readonly expected: number;
  /** Units with two codings or more, and the codings in them. */
  readonly units: number;
  readonly pairable: number;
  /** The values in them, upwards, and how often each was paired with each; row-major. */
  readonly values: Float64Array;
  readonly coincidences: Float64Array;
};

/**
 * Krippendorff's alpha: 1 − what coders disagree, divided by what they would if they coded by chance.
 *
 * shape    u units × k coders → one coefficient, at most 1
 * units    none; distances are of the values’ own units at the levels interval and ratio, of ranks at ordinal
 * missing  units with fewer than two codings cannot be compared and stay out; undefined with its reason where all values are
 *          the same (no disagreement is possible, so none is absent either), nothing can be compared, or, at the levels
 *          interval and ratio, values are beyond 1e150 and their distances have no square
 * throws   RangeError: a negative value at the ratio level
 * source   K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011)
 *
 * @example
 * krippendorff(ratingsOf([[1, 1], [2, 2], [1, 2]]), "nominal").value // → 0.444…
 * krippendorff(ratingsOf([[1, 1], [1, 1]]), "nominal").undefinedBecause // → "one-category"
 */
export function krippendorff(ratings: Ratings, level: Level): Alpha {
  const pairable = onlyPairable(ratings);
  const values = valuesIn(pairable);
  const q = values.length;
  if (level === "ratio" && values.some((value) => value < 0))
    throw new RangeError("proportions have no meaning below zero: use the interval level");
  const coincidences = coincidencesOf(pairable, values);
  const margins = Float64Array.from({ length: q }, (_, row) => sum(coincidences.subarray(row * q, (row + 1) * q)));
  const n = sum(margins);
  let observed = 0;
  let expected = 0;
  for (let one = 0; one < q; one += 1)
    for (let other = 0; other < q; other += 1) {
      if (one === other) continue;
      const apart = squared(level, values, margins, Math.min(one, other), Math.max(one, other));
      observed += coincidences[one * q + other]! * apart;
      expected += margins[one]! * margins[other]! * apart;
    }
  observed /= n;
  expected /= n * (n - 1);
  const units = unitsIn(pairable);
  const facts = { observed, expected, units, pairable: Math.round(n), values, coincidences };
  if (units === 0) return { value: undefined, undefinedBecause: "nothing-to-compare", ...facts };
  if (q < 2) return { value: undefined, undefinedBecause: "one-category", ...facts };
  if ((level === "interval" || level === "ratio") && tooLargeToSquare(values))
    return { value: undefined, undefinedBecause: "too-large", ...facts };
  return { value: 1 - observed / expected, ...facts };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** The squared difference between two values, `low` before `high` in their order. */
function squared(level: Level, values: Float64Array, margins: Float64Array, low: number, high: number): number {
  if (level === "nominal") return 1;
  if (level === "interval") return (values[high]! - values[low]!) ** 2;
  if (level === "ratio") return ((values[high]! - values[low]!) / (values[high]! + values[low]!)) ** 2;
  let between = 0;
  for (let at = low; at <= high; at += 1) between += margins[at]!;
  return (between - (margins[low]! + margins[high]!) / 2) ** 2;
}

/** The same ratings without the units that fewer than two coders coded. */
function onlyPairable({ units, coders, values }: Ratings): Ratings {
  const kept = values.slice();
  for (let unit = 0; unit < units; unit += 1) {
    const own = kept.subarray(unit * coders, (unit + 1) * coders);
    if (own.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0) < 2) own.fill(Number.NaN);
  }
  return { units, coders, values: kept };
}

function unitsIn({ units, coders, values }: Ratings): number {
  let count = 0;
  for (let unit = 0; unit < units; unit += 1)
    if (values.subarray(unit * coders, (unit + 1) * coders).some((value) => !Number.isNaN(value))) count += 1;
  return count;
}

function coincidencesOf(ratings: Ratings, values: Float64Array): Float64Array {
  const q = values.length;
  const counts = countsOf(ratings, values);
  const made = new Float64Array(q * q);
  for (let unit = 0; unit < ratings.units; unit += 1) {
    const own = counts.subarray(unit * q, (unit + 1) * q);
    const codings = sum(own);
    if (codings < 2) continue;
    for (let one = 0; one < q; one += 1)
      for (let other = 0; other < q; other += 1)
        made[one * q + other]! += (own[one]! * (own[other]! - Number(one === other))) / (codings - 1);
  }
  return made;
}
