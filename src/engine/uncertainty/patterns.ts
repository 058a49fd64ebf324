/**
 * Which children are absent, as patterns. Rows that miss the same children of a node share one pattern, so how much of
 * the weight is there, and whether that is enough, is worked out once per pattern and not once per row.
 */
import type { Layout } from "./layout.ts";

/** Pattern 0 is every child scored. */
export type Patterns = {
  /** By row. */
  readonly of: Uint32Array;
  readonly count: number;
  /** States of the children: of child c in pattern p at p × children + c. */
  readonly states: Uint8Array;
  /** Where this node's patterns start among those of all nodes. */
  readonly first: number;
};

type Grid = {
  readonly rows: number;
  readonly leaves: number;
  readonly height: number;
  readonly states: Uint8Array;
  readonly full: Uint8Array;
  readonly moves: Uint8Array;
};

/** By node: undefined where every child is always scored, or where what is there depends on weights or draws. */
export function patternsOf(grid: Grid, { arrangement }: Layout): readonly (Patterns | undefined)[] {
  let first = 0;
  return Array.from(arrangement.count, (count, node) => {
    const slots = arrangement.slot.subarray(arrangement.first[node], arrangement.first[node]! + count);
    if (slots.some((slot) => slot >= grid.leaves || grid.moves[slot] === 1)) return undefined;
    if (slots.every((slot) => grid.full[slot] === 1)) return undefined;
    const patterns = patternsAmong(slots, grid, first);
    first += patterns.count;
    return patterns;
  });
}

function patternsAmong(slots: Uint32Array, grid: Grid, first: number): Patterns {
  const known = new Map<string, number>([["\0".repeat(slots.length), 0]]);
  const states: number[] = Array.from(slots, () => 0);
  const of = new Uint32Array(grid.rows);
  const seen = new Uint8Array(slots.length);
  for (let row = 0; row < grid.rows; row += 1) {
    const block = Math.floor(row / grid.height);
    let absent = 0;
    for (let child = 0; child < slots.length; child += 1) {
      const state = grid.states[(block * grid.leaves + slots[child]!) * grid.height + row - block * grid.height]!;
      seen[child] = state;
      absent |= state;
    }
    if (absent === 0) continue;
    const key = String.fromCharCode(...seen);
    let pattern = known.get(key);
    if (pattern === undefined) {
      pattern = known.size;
      known.set(key, pattern);
      states.push(...seen);
    }
    of[row] = pattern;
  }
  return { of, count: known.size, states: Uint8Array.from(states), first };
}

/** How many patterns there are in all. */
export const patternCount = (patterns: readonly (Patterns | undefined)[]): number =>
  patterns.reduce((total, each) => total + (each?.count ?? 0), 0);
