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

/**
 * How near to each of its children an arithmetic mean is, as a share of the child, where rounding could have led it
 * outside of them. The sum of k products over a sum of k weights is off by less than (2k + 4) units in the last place of
 * the largest child, and the mean lies inside of the ends by the smallest weight's share of their distance: so it can be
 * outside only if they are that near to each other. undefined where a weight is next to nothing beside the others: then
 * no distance between the children is safe. The children are those whose weights stand at `from` up to `end`.
 */
export function roundingOfMean(
  weights: Float64Array | readonly number[],
  from: number,
  end: number,
): number | undefined {
  let least = Number.POSITIVE_INFINITY;
  let total = 0;
  for (let child = from; child < end; child += 1) {
    const weight = weights[child]!;
    total += weight;
    if (weight > 0 && weight < least) least = weight;
  }
  const off = ((2 * (end - from) + 4) * Number.EPSILON * total) / least;
  return off < 0.1 ? 3 * off : undefined;
}
