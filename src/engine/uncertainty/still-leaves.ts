/**
 * What is looked for once about a node whose children are all indicators with answers that are not drawn: it is the same in
 * every replicate that leaves none of them out.
 */
import { scored } from "../grid.ts";
import type { Layout } from "./layout.ts";

/** The part of `Cells` that is there before anything is worked out ahead. */
export type Grid = {
  readonly rows: number;
  readonly leaves: number;
  readonly height: number;
  readonly blocks: number;
  readonly values: Float64Array;
  readonly states: Uint8Array;
  readonly moves: Uint8Array;
};

/** By node, made of its leaves when first asked for; undefined where a child is a node, or moves. */
export function ofStillLeaves<Found>(
  { leaves, moves }: Grid,
  { arrangement }: Layout,
  make: (slots: Uint32Array) => Found,
): (node: number) => Found | undefined {
  const known = new Map<number, Found | undefined>();
  return (node) => {
    if (known.has(node)) return known.get(node);
    const from = arrangement.first[node]!;
    const slots = arrangement.slot.subarray(from, from + arrangement.count[node]!);
    const made = slots.some((slot) => slot >= leaves || moves[slot] === 1) ? undefined : make(slots);
    known.set(node, made);
    return made;
  };
}

/** Move the lowest and the highest of a block's rows to where the leaf's values lie beyond them. */
export function stretch(
  { height, leaves, values, states }: Grid,
  block: number,
  leaf: number,
  low: Float64Array,
  high: Float64Array,
): void {
  const from = (block * leaves + leaf) * height;
  for (let row = 0; row < height; row += 1) {
    if (states[from + row] !== scored) continue;
    const value = values[from + row]!;
    if (value < low[row]!) low[row] = value;
    if (value > high[row]!) high[row] = value;
  }
}
