/**
 * The rows in which a node's children are next to the same: only there can rounding lead an arithmetic mean outside of
 * them. Where they are the same in every replicate (see `ofStillLeaves`) they are looked for once, and are few.
 */
import type { Layout } from "./layout.ts";
import { type Grid, ofStillLeaves, stretch } from "./still-leaves.ts";

/** In block b: `rows`, counted from the block's first, from `first[b]` up to `first[b + 1]`. */
export type Alike = { readonly first: Uint32Array; readonly rows: Uint32Array };

/** Children further apart than this share of the largest are not alike. */
export const alikeShare = 1e-6;

/** What vanishes below the smallest double is no share of anything. */
export const leastReach = 1e-280;

export function alikeOf(grid: Grid, layout: Layout): (node: number) => Alike | undefined {
  const { rows, height, blocks } = grid;
  return ofStillLeaves(grid, layout, (slots) => {
    const first = new Uint32Array(blocks + 1);
    const alike: number[] = [];
    const low = new Float64Array(height);
    const high = new Float64Array(height);
    for (let block = 0; block < blocks; block += 1) {
      low.fill(Number.POSITIVE_INFINITY);
      high.fill(Number.NEGATIVE_INFINITY);
      for (const slot of slots) stretch(grid, block, slot, low, high);
      // The last block may be longer than its rows.
      const there = Math.min(height, rows - block * height);
      for (let row = 0; row < there; row += 1) if (areAlike(low[row]!, high[row]!)) alike.push(row);
      first[block + 1] = alike.length;
    }
    return { first, rows: Uint32Array.from(alike) };
  });
}

/** Nothing (∞, −∞) is not alike: it has no mean. */
const areAlike = (low: number, high: number): boolean =>
  low <= high && high - low <= alikeShare * Math.max(Math.abs(low), Math.abs(high)) + leastReach;
