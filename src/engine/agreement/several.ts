/** Coefficients of several coders that are averages over pairs of them, or of all at once. */
import { cohen } from "./cohen.ts";
import { confusionOfTwo } from "./confusion.ts";
import type { Coefficient, Ratings } from "./ratings.ts";
import type { Weighing } from "./weighing.ts";

/**
 * The codings of two of the coders.
 *
 * shape    u units × k coders, the positions of two of them → u units × 2
 * units    those of the ratings
 * missing  what was not coded stays so; a coder who is not there has coded nothing
 * throws   nothing
 * source   none: the same values laid out
 *
 * @example pairOf(ratingsOf([[1, 2, 3], [4, 5, 6]]), 0, 2).values // → 1, 3, 4, 6
 */
export const pairOf = ({ units, coders, values }: Ratings, one: number, other: number): Ratings => ({
  units,
  coders: 2,
  values: Float64Array.from({ length: units * 2 }, (_, cell) => {
    const coder = cell % 2 === 0 ? one : other;
    return values[Math.floor(cell / 2) * coders + coder]!;
  }),
});

/**
 * Light's kappa: the plain mean of Cohen's kappa over all pairs of coders.
 *
 * shape    positions among q categories
 * units    as `cohen`
 * missing  pairs whose kappa is undefined stay out; undefined with its reason where all are
 * throws   RangeError: a value that is no position of a category, weights that are not q × q
 * source   R. J. Light (1971)
 *
 * @example light(ratingsOf([[0, 0], [0, 1], [1, 1]]), 2).value // → 0.4
 */
export function light(ratings: Ratings, categories: number, weighing: Weighing = "unweighted"): Coefficient {
  const found: number[] = [];
  let compared = 0;
  for (let one = 0; one < ratings.coders; one += 1)
    for (let other = one + 1; other < ratings.coders; other += 1) {
      const { value, units } = cohen(confusionOfTwo(pairOf(ratings, one, other), categories), weighing);
      compared += units;
      if (value !== undefined) found.push(value);
    }
  return found.length === 0
    ? { value: undefined, undefinedBecause: compared === 0 ? "nothing-to-compare" : "one-category" }
    : { value: found.reduce((sum, value) => sum + value, 0) / found.length };
}

/**
 * Conger's kappa: Fleiss' with chance by how often each coder, not all together, uses each category.
 *
 * shape    positions among q categories; units that some coder did not code stay out
 * units    as `fleiss`
 * missing  units that some coder did not code stay out; undefined with its reason where none is left or chance alone
 *          agrees always
 * throws   RangeError: a value that is no position of a category
 * source   A. J. Conger (1980)
 *
 * @example conger(ratingsOf([[0, 0], [0, 1], [1, 1]]), 2).value // → 0.4
 */
export function conger(ratings: Ratings, categories: number): Coefficient {
  const { coders } = ratings;
  let observed = 0;
  let expected = 0;
  let pairs = 0;
  const whole = onlyWhole(ratings);
  if (whole.units === 0 || coders < 2) return { value: undefined, undefinedBecause: "nothing-to-compare" };
  for (let one = 0; one < coders; one += 1)
    for (let other = one + 1; other < coders; other += 1) {
      const kappa = cohen(confusionOfTwo(pairOf(whole, one, other), categories));
      observed += kappa.observed;
      expected += kappa.expected;
      pairs += 1;
    }
  if (1 - expected / pairs < 1e-12) return { value: undefined, undefinedBecause: "one-category" };
  return { value: (observed - expected) / (pairs - expected) };
}

function onlyWhole({ units, coders, values }: Ratings): Ratings {
  const rows = Array.from({ length: units }, (_, unit) => values.subarray(unit * coders, (unit + 1) * coders));
  const kept = rows.filter((row) => row.every((value) => !Number.isNaN(value)));
  return { units: kept.length, coders, values: Float64Array.from(kept.flatMap((row) => [...row])) };
}
