/**
 * The lowest and the highest child of a node, row by row, where its children are indicators whose answers are not drawn:
 * they are the same in every replicate that leaves none of them out, so they are looked for once.
 */
import { stretch } from "./alike.ts";
import type { Layout } from "./layout.ts";

/** Of row r in block b at b × height + r. Infinity and −Infinity where no child is scored. */
export type Ends = { readonly low: Float64Array; readonly high: Float64Array };

type Grid = {
  readonly leaves: number;
  readonly height: number;
  readonly blocks: number;
  readonly values: Float64Array;
  readonly states: Uint8Array;
  readonly moves: Uint8Array;
};

/** By node, made when first asked for; undefined where a child is a node, or moves. */
export function endsOf(grid: Grid, { arrangement }: Layout): (node: number) => Ends | undefined {
  const known = new Map<number, Ends | undefined>();
  const make = (node: number): Ends | undefined => {
    const from = arrangement.first[node]!;
    const slots = arrangement.slot.subarray(from, from + arrangement.count[node]!);
    if (slots.some((slot) => slot >= grid.leaves || grid.moves[slot] === 1)) return undefined;
    const { height, blocks } = grid;
    const low = new Float64Array(blocks * height).fill(Number.POSITIVE_INFINITY);
    const high = new Float64Array(blocks * height).fill(Number.NEGATIVE_INFINITY);
    for (let block = 0; block < blocks; block += 1)
      for (const slot of slots) stretch(grid, (block * grid.leaves + slot) * height, block * height, low, high);
    return { low, high };
  };
  return (node) => {
    if (!known.has(node)) known.set(node, make(node));
    return known.get(node);
  };
}
