/**
 * The rows in which a node's children are next to the same, where its children are indicators whose answers are not
 * drawn: only there can rounding lead an arithmetic mean outside of them, and that is so in every replicate that leaves
 * none of them out. They are looked for once, and are few.
 */
import { scored } from "../grid.ts";
import type { Layout } from "./layout.ts";

/** In block b: `rows`, counted from the block's first, from `first[b]` up to `first[b + 1]`. */
export type Alike = { readonly first: Uint32Array; readonly rows: Uint32Array };

/** Children further apart than this share of the largest are not alike. */
export const alikeShare = 1e-6;

/** What vanishes below the smallest double is no share of anything. */
export const leastReach = 1e-280;

type Grid = {
  readonly rows: number;
  readonly leaves: number;
  readonly height: number;
  readonly blocks: number;
  readonly values: Float64Array;
  readonly states: Uint8Array;
  readonly moves: Uint8Array;
};

/** By node, made when first asked for; undefined where a child is a node, or moves. */
export function alikeOf(grid: Grid, { arrangement }: Layout): (node: number) => Alike | undefined {
  const known = new Map<number, Alike | undefined>();
  const make = (node: number): Alike | undefined => {
    const from = arrangement.first[node]!;
    const slots = arrangement.slot.subarray(from, from + arrangement.count[node]!);
    if (slots.some((slot) => slot >= grid.leaves || grid.moves[slot] === 1)) return undefined;
    const first = new Uint32Array(grid.blocks + 1);
    const rows: number[] = [];
    const low = new Float64Array(grid.height);
    const high = new Float64Array(grid.height);
    for (let block = 0; block < grid.blocks; block += 1) {
      low.fill(Number.POSITIVE_INFINITY);
      high.fill(Number.NEGATIVE_INFINITY);
      for (const slot of slots) stretch(grid, (block * grid.leaves + slot) * grid.height, 0, low, high);
      // The last block may be longer than its rows.
      const there = Math.min(grid.height, grid.rows - block * grid.height);
      for (let row = 0; row < there; row += 1) if (areAlike(low[row]!, high[row]!)) rows.push(row);
      first[block + 1] = rows.length;
    }
    return { first, rows: Uint32Array.from(rows) };
  };
  return (node) => {
    if (!known.has(node)) known.set(node, make(node));
    return known.get(node);
  };
}

/** Nothing (∞, −∞) is not alike: it has no mean. */
const areAlike = (low: number, high: number): boolean =>
  low <= high && high - low <= alikeShare * Math.max(Math.abs(low), Math.abs(high)) + leastReach;

/** Move the lowest and the highest of some rows to where a child's values lie beyond them. */
export function stretch(
  { height, values, states }: Pick<Grid, "height" | "values" | "states">,
  from: number,
  to: number,
  low: Float64Array,
  high: Float64Array,
): void {
  for (let row = 0; row < height; row += 1) {
    if (states[from + row] !== scored) continue;
    const value = values[from + row]!;
    if (value < low[to + row]!) low[to + row] = value;
    if (value > high[to + row]!) high[to + row] = value;
  }
}
