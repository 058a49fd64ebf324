/** The lowest and the highest of the children that are scored, by row. A mean lies between them, whatever the rounding. */
import { scored } from "../grid.ts";
import type { Children } from "./children.ts";

export type Bounds = { readonly lowest: Float64Array; readonly highest: Float64Array };

/** `counted`: children of weight 0 stay out (means); `all`: weights do not matter (min, max). Rows with nothing: Infinity, −Infinity. */
export function bounds(children: Children, which: "counted" | "all"): Bounds {
  const lowest = new Float64Array(children.rows).fill(Number.POSITIVE_INFINITY);
  const highest = new Float64Array(children.rows).fill(Number.NEGATIVE_INFINITY);
  children.columns.forEach((column, child) => {
    if (which === "all" || children.weights[child] !== 0) stretch(column.values, column.states, lowest, highest);
  });
  return { lowest, highest };
}

function stretch(values: Float64Array, states: Uint8Array, lowest: Float64Array, highest: Float64Array): void {
  for (let row = 0; row < lowest.length; row += 1) {
    if (states[row] !== scored) continue;
    const value = values[row]!;
    if (value < lowest[row]!) lowest[row] = value;
    if (value > highest[row]!) highest[row] = value;
  }
}

/** Keep means between their bounds: a geometric mean of 100 and 100 is 100, not 100.00000000000004. NaN stays NaN. */
export function keepWithin(values: Float64Array, { lowest, highest }: Bounds): void {
  for (let row = 0; row < values.length; row += 1) {
    if (values[row]! < lowest[row]!) values[row] = lowest[row]!;
    else if (values[row]! > highest[row]!) values[row] = highest[row]!;
  }
}
