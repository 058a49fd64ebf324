import { type Coefficient, type Ratings, tooLargeToSquare, type Undefined } from "./ratings.ts";

/**
 * Intraclass correlations after Shrout & Fleiss: of one coder's number, and of the mean of all coders' (k); each a
 * coefficient, or why there is none.
 */
export type Intraclass =
  | {
      readonly undefinedBecause?: undefined;
      /** Every unit coded by other coders. */
      readonly icc1: Coefficient;
      /** The same coders throughout, drawn from many: absolute agreement. */
      readonly icc2: Coefficient;
      /** The same coders throughout, and no others: consistency. */
      readonly icc3: Coefficient;
      readonly icc1k: Coefficient;
      readonly icc2k: Coefficient;
      readonly icc3k: Coefficient;
      /** F of units against what is within them (icc1), and against what is left (icc2, icc3); undefined where that is nothing. */
      readonly fWithin: number | undefined;
      readonly fResidual: number | undefined;
    }
  | { readonly undefinedBecause: Undefined };

/**
 * Which share of the variance of numbers lies between units rather than between coders.
 *
 * shape    u units × k coders → six correlations
 * units    none; the unit of the ratings falls out
 * missing  undefined with its reason where a unit lacks a coding, every number is the same, or numbers are beyond 1e150; a single
 *          correlation is where what it compares does not vary at all (units all alike, and nothing left beside coders' constant biases)
 * throws   nothing
 * source   P. E. Shrout & J. L. Fleiss, Intraclass Correlations: Uses in Assessing Rater Reliability (1979)
 *
 * @example
 * const judged = ratingsOf([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]);
 * intraclass(judged) // → { icc1: { value: 0.17 }, icc2: { value: 0.29 }, icc3: { value: 0.71 } }
 */
export function intraclass(ratings: Ratings): Intraclass {
  const found = meanSquaresOf(ratings);
  if (found.undefinedBecause !== undefined) return found;
  const { units, coders, between, among, within, left } = found;
  const ratio = (above: number, below: number): Coefficient =>
    below === 0 ? { value: undefined, undefinedBecause: "no-spread" } : { value: above / below };
  return {
    icc1: ratio(between - within, between + (coders - 1) * within),
    icc2: ratio(between - left, between + (coders - 1) * left + (coders * (among - left)) / units),
    icc3: ratio(between - left, between + (coders - 1) * left),
    icc1k: ratio(between - within, between),
    icc2k: ratio(between - left, between + (among - left) / units),
    icc3k: ratio(between - left, between),
    fWithin: ratio(between, within).value,
    fResidual: ratio(between, left).value,
  };
}

/** Mean squares of an analysis of variance: between units, among coders, within units, and left by both. */
type MeanSquares = {
  readonly undefinedBecause?: undefined;
  readonly units: number;
  readonly coders: number;
  readonly between: number;
  readonly among: number;
  readonly within: number;
  readonly left: number;
};

export function meanSquaresOf({
  units,
  coders,
  values,
}: Ratings): MeanSquares | { readonly undefinedBecause: Undefined } {
  if (units < 2 || coders < 2) return { undefinedBecause: "nothing-to-compare" };
  if (values.some(Number.isNaN)) return { undefinedBecause: "incomplete" };
  if (values.every((value) => value === values[0])) return { undefinedBecause: "one-category" };
  if (tooLargeToSquare(values)) return { undefinedBecause: "too-large" };
  const ofUnit = new Float64Array(units);
  const ofCoder = new Float64Array(coders);
  values.forEach((value, cell) => {
    ofUnit[Math.floor(cell / coders)]! += value / coders;
    ofCoder[cell % coders]! += value / units;
  });
  const grand = ofUnit.reduce((sum, mean) => sum + mean, 0) / units;
  const squares = (column: Float64Array): number => column.reduce((sum, value) => sum + value ** 2, 0);
  const inside = values.map((value, cell) => value - ofUnit[Math.floor(cell / coders)]!);
  const rest = inside.map((value, cell) => value - ofCoder[cell % coders]! + grand);
  const sums = {
    between: coders * squares(ofUnit.map((mean) => mean - grand)),
    among: units * squares(ofCoder.map((mean) => mean - grand)),
    within: squares(inside),
    left: squares(rest),
  };
  // What rounding leaves of nothing is nothing.
  const clean = (sum: number): number => (sum < 1e-24 * squares(values) ? 0 : sum);
  return {
    units,
    coders,
    between: clean(sums.between) / (units - 1),
    among: clean(sums.among) / (coders - 1),
    within: clean(sums.within) / (units * (coders - 1)),
    left: clean(sums.left) / ((units - 1) * (coders - 1)),
  };
}
