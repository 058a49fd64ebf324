/** A score is a number: one that is too large for a double is said to be, and neither shown as infinite nor dropped as missing. */
import { scored } from "../grid.ts";

/** What the RangeError carries as its cause. */
export type TooLarge = { readonly kind: "too-large"; readonly node: string; readonly row: number };

/** In these words, of a whole draw too, in which a row is none that anybody knows. */
export const tooLarge = (node: string): string => `"${node}" comes to more than a number can hold`;

/** throws   RangeError (cause: `TooLarge`) at the first row that is scored and not finite */
export function mustBeFinite(values: Float64Array, states: Uint8Array, node: string): void {
  for (let row = 0; row < values.length; row += 1) {
    if (states[row] !== scored || Number.isFinite(values[row]!)) continue;
    const cause: TooLarge = { kind: "too-large", node, row };
    throw new RangeError(`${tooLarge(node)}, in row ${row}`, { cause });
  }
}
