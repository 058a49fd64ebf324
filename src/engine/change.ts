import { type Column, scored } from "./grid.ts";

/**
 * A row's score is in both columns.
 *
 * @example changes(column(50), column(62)).kinds // → [changed]
 */
export const changed = 0;
/**
 * Only in the later.
 *
 * @example changes(column(undefined), column(62)).kinds // → [appeared]
 */
export const appeared = 1;
/**
 * Only in the earlier.
 *
 * @example changes(column(50), column("n/a")).kinds // → [vanished]
 */
export const vanished = 2;
/**
 * In neither.
 *
 * @example changes(column(undefined), column("n/a")).kinds // → [absent]
 */
export const absent = 3;

export type Changes = { readonly differences: Float64Array; readonly kinds: Uint8Array };

/**
 * What moved between two columns of the same rows.
 *
 * shape    two columns of n rows → n differences, later − earlier, and n kinds
 * units    those of the scores
 * missing  a difference is NaN unless both are scored; the kind says which of the two was
 * throws   RangeError: columns of different lengths
 * source   none: a plain difference
 *
 * @example changes(column(50, 40), column(62, undefined)) // → { differences: [12, NaN], kinds: [changed, vanished] }
 */
export function changes(earlier: Column, later: Column): Changes {
  const rows = earlier.values.length;
  if (later.values.length !== rows) throw new RangeError("the columns to compare have different rows");
  const differences = new Float64Array(rows).fill(Number.NaN);
  const kinds = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const before = earlier.states[row] === scored;
    const after = later.states[row] === scored;
    if (before && after) differences[row] = later.values[row]! - earlier.values[row]!;
    else kinds[row] = after ? appeared : before ? vanished : absent;
  }
  return { differences, kinds };
}
