/** Ratings: what several coders said of the same units. */

/** `values[unit × coders + coder]`: a number, or the position of a category in its given order; NaN where not coded. */
export type Ratings = { readonly units: number; readonly coders: number; readonly values: Float64Array };

/** A coefficient, or why there is none: then it is not 0 and not 1, it does not exist. */
export type Coefficient =
  | { readonly value: number; readonly undefinedBecause?: undefined }
  | { readonly value: undefined; readonly undefinedBecause: Undefined };

/**
 * `nothing-to-compare`: no unit has two codings. `one-category`: every coding is the same, so chance alone agrees always.
 * `incomplete`: the coefficient needs every coder's coding of every unit. `no-spread`: what it would compare does not vary.
 * `too-large`: numbers whose squares no number can hold.
 */
export type Undefined = "nothing-to-compare" | "one-category" | "incomplete" | "no-spread" | "too-large";

/** Beyond it, squares and their sums may be more than a double can hold. */
const largest = 1e150;

/** Whether distances between the values cannot be squared. */
export const tooLargeToSquare = (values: ArrayLike<number>): boolean =>
  Array.prototype.some.call(values, (value: number) => Math.abs(value) > largest);

/**
 * Ratings from rows.
 *
 * shape    u rows, each with what every coder said of a unit → u units × k coders
 * units    as the values are given: numbers, or positions of options
 * missing  null or undefined: that coder did not code that unit
 * throws   RangeError: rows of different lengths
 * source   none: the same values laid out
 *
 * @example ratingsOf([[1, 1, null], [2, 3, 3]]) // → { units: 2, coders: 3, values: [1, 1, NaN, 2, 3, 3] }
 */
export function ratingsOf(rows: readonly (readonly (number | null | undefined)[])[]): Ratings {
  const coders = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * coders);
  rows.forEach((row, unit) => {
    if (row.length !== coders) throw new RangeError(`unit ${unit} has ${row.length} codings, not ${coders}`);
    row.forEach((value, coder) => {
      values[unit * coders + coder] = value ?? Number.NaN;
    });
  });
  return { units: rows.length, coders, values };
}

/**
 * The values that occur, upwards.
 *
 * shape    u units × k coders → the q different values, sorted
 * units    those of the ratings
 * missing  what is not coded is no value
 * throws   nothing
 * source   none: plain counting
 *
 * @example valuesIn(ratingsOf([[2, 1], [null, 1]])) // → 1, 2
 */
export const valuesIn = ({ values }: Ratings): Float64Array =>
  Float64Array.from(new Set(values.filter((value) => !Number.isNaN(value)))).sort();

/**
 * How often each unit was given each value.
 *
 * shape    u units, q values → u × q counts, unit-major
 * units    counts of coders
 * missing  what is not coded is not counted; a value not among `among` is a RangeError
 * throws   RangeError: a value that is not among `among`
 * source   none: plain counting
 *
 * @example countsOf(ratingsOf([[0, 0], [0, 1]]), [0, 1]) // → 2, 0, 1, 1
 */
export function countsOf(ratings: Ratings, among: ArrayLike<number>): Float64Array {
  const position = new Map(Array.from(among, (value, at) => [value, at]));
  const counts = new Float64Array(ratings.units * among.length);
  ratings.values.forEach((value, cell) => {
    if (Number.isNaN(value)) return;
    const at = position.get(value);
    if (at === undefined) throw new RangeError(`${value} is not among the categories`);
    counts[Math.floor(cell / ratings.coders) * among.length + at]! += 1;
  });
  return counts;
}
