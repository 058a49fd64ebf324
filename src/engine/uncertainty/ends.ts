/** The lowest and the highest child of a node, row by row, where they are the same in every replicate; see `ofStillLeaves`. */
import type { Layout } from "./layout.ts";
import { type Grid, ofStillLeaves, stretch } from "./still-leaves.ts";

/** Of row r in block b at b × height + r. Infinity and −Infinity where no child is scored. */
export type Ends = { readonly low: Float64Array; readonly high: Float64Array };

export function endsOf(grid: Grid, layout: Layout): (node: number) => Ends | undefined {
  const { height, blocks } = grid;
  return ofStillLeaves(grid, layout, (slots) => {
    const low = new Float64Array(blocks * height).fill(Number.POSITIVE_INFINITY);
    const high = new Float64Array(blocks * height).fill(Number.NEGATIVE_INFINITY);
    for (let block = 0; block < blocks; block += 1) {
      const [from, end] = [block * height, (block + 1) * height];
      for (const slot of slots) stretch(grid, block, slot, low.subarray(from, end), high.subarray(from, end));
    }
    return { low, high };
  });
}
