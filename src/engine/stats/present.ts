import { type Column, scored } from "../grid.ts";

/**
 * The values of a column that are there, in the order of the rows.
 *
 * shape    a column of n rows, or k of its rows → at most as many values
 * units    those of the column
 * missing  rows that are not scored stay out
 * throws   nothing
 * source   none: the same values, fewer
 *
 * @example present(column(3, undefined, 5)) // → 3, 5
 */
export function present({ values, states }: Column, rows?: ArrayLike<number>): Float64Array {
  const length = rows === undefined ? values.length : rows.length;
  const found = new Float64Array(length);
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    const row = rows === undefined ? at : rows[at]!;
    if (states[row] === scored) found[count++] = values[row]!;
  }
  return count === length ? found : found.slice(0, count);
}

/**
 * The values of two columns in the rows where both are there.
 *
 * shape    two columns of n rows, or k of their rows → two arrays of equal length
 * units    those of each column
 * missing  rows without one of the two stay out
 * throws   nothing
 * source   none: the same values, fewer
 *
 * @example presentInBoth(column(1, 2, undefined), column(4, undefined, 6)) // → [1], [4]
 */
export function presentInBoth(
  first: Column,
  second: Column,
  rows?: ArrayLike<number>,
): readonly [Float64Array, Float64Array] {
  const all = rows ?? { length: first.values.length };
  const one: number[] = [];
  const other: number[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const row = rows === undefined ? at : rows[at]!;
    if (first.states[row] !== scored || second.states[row] !== scored) continue;
    one.push(first.values[row]!);
    other.push(second.values[row]!);
  }
  return [Float64Array.from(one), Float64Array.from(other)];
}
