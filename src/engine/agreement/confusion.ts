/** Who said what when another said something: the table behind every disagreement. */
import type { Ratings } from "./ratings.ts";

/** `counts[first × categories + second]`: units to which one coder gave the first and another the second. */
export type Confusion = { readonly categories: number; readonly counts: Float64Array };

/**
 * Two coders against each other.
 *
 * shape    ratings of 2 coders, positions among q categories → q × q counts, rows the first coder's
 * units    counts of units
 * missing  units that one of them did not code stay out
 * throws   RangeError: other than two coders, a value that is no position of a category
 * source   none: plain counting
 *
 * @example confusionOfTwo(ratingsOf([[0, 0], [0, 1], [1, 1]]), 2).counts // → 1, 1, 0, 1
 */
export function confusionOfTwo({ units, coders, values }: Ratings, categories: number): Confusion {
  if (coders !== 2) throw new RangeError(`a table of two coders, not of ${coders}`);
  const counts = new Float64Array(categories * categories);
  for (let unit = 0; unit < units; unit += 1) add(counts, categories, values[unit * 2]!, values[unit * 2 + 1]!);
  return { categories, counts };
}

/**
 * Many coders against what was settled.
 *
 * shape    ratings of k coders and a settled value per unit → q × q counts, rows the settled value
 * units    counts of codings
 * missing  what was not coded, and units that were not settled, stay out
 * throws   RangeError: a value that is no position of a category
 * source   none: plain counting
 *
 * @example confusionWithSettled(ratingsOf([[0, 1], [1, 1]]), [0, 1], 2).counts // → 1, 1, 0, 2
 */
export function confusionWithSettled(
  { units, coders, values }: Ratings,
  settled: ArrayLike<number>,
  categories: number,
): Confusion {
  const counts = new Float64Array(categories * categories);
  for (let unit = 0; unit < units; unit += 1)
    for (let coder = 0; coder < coders; coder += 1)
      add(counts, categories, settled[unit]!, values[unit * coders + coder]!);
  return { categories, counts };
}

/**
 * Every coder against every other, both ways round: symmetric.
 *
 * shape    ratings of k coders → q × q counts; a pair of codings of a unit counts once in each direction
 * units    counts of pairs
 * missing  what was not coded makes no pair
 * throws   RangeError: a value that is no position of a category
 * source   none: plain counting
 *
 * @example confusionOfAll(ratingsOf([[0, 0], [0, 1], [1, 1]]), 2).counts // → 2, 1, 1, 2
 */
export function confusionOfAll({ units, coders, values }: Ratings, categories: number): Confusion {
  const counts = new Float64Array(categories * categories);
  for (let unit = 0; unit < units; unit += 1)
    for (let one = 0; one < coders; one += 1)
      for (let other = 0; other < coders; other += 1)
        if (one !== other) add(counts, categories, values[unit * coders + one]!, values[unit * coders + other]!);
  return { categories, counts };
}

function add(counts: Float64Array, categories: number, first: number, second: number): void {
  if (Number.isNaN(first) || Number.isNaN(second)) return;
  for (const value of [first, second])
    if (!(Number.isInteger(value) && value >= 0 && value < categories))
      throw new RangeError(`${value} is no position among ${categories} categories`);
  counts[first * categories + second]! += 1;
}

/**
 * How likely another coder is to say each option, given one: what the variation by coders of `uncertainty` draws from.
 *
 * shape    q × q counts → q rows that each add up to 1
 * units    probabilities, 0–1
 * missing  an option nobody gave says only itself: nothing is known against it
 * throws   nothing
 * source   none: shares of a row
 *
 * @example disagreementOf({ categories: 2, counts: Float64Array.of(9, 1, 2, 8) }) // → [0.9, 0.1], [0.2, 0.8]
 */
export function disagreementOf({ categories, counts }: Confusion): readonly (readonly number[])[] {
  return Array.from({ length: categories }, (_, row) => {
    const own = Array.from(counts.subarray(row * categories, (row + 1) * categories));
    const sum = own.reduce((total, count) => total + count, 0);
    return own.map((count, column) => (sum === 0 ? Number(row === column) : count / sum));
  });
}
