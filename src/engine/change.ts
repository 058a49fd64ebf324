import { type Column, scored } from "./grid.ts";

/** A row's score in both columns, only in the second, only in the first, in neither. */
export const changed = 0;
export const appeared = 1;
export const vanished = 2;
export const absent = 3;

export type Changes = { readonly differences: Float64Array; readonly kinds: Uint8Array };

/**
 * What moved between two columns of the same rows.
 *
 * shape    two columns of n rows → n differences, later − earlier, and n kinds
 * missing  a difference is NaN unless both are scored; the kind says which of the two was
 * throws   RangeError: columns of different lengths
 *
 * @example changes(column of 50, column of 62).differences // → [12]
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
