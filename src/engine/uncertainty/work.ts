/** What scoring a node over a block of rows has at hand. */
import { scored } from "../grid.ts";
import type { Cells } from "./cells.ts";
import type { Arrangement, Layout } from "./layout.ts";
import type { Presence } from "./presence.ts";

/** Scratch for one block: a strip of rows per node, and a few more. */
export type Scratch = {
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** By node: 1 if every row of the block is scored. */
  readonly full: Uint8Array;
  readonly weight: Float64Array;
  /** By child: where its strip starts, and its weight. */
  readonly from: Uint32Array;
  readonly weights: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
};

export const scratchFor = ({ nodes, arrangement }: Layout, height: number): Scratch => {
  const children = arrangement.count.reduce((most, count) => Math.max(most, count), 0);
  return {
    values: new Float64Array(nodes.length * height),
    states: new Uint8Array(nodes.length * height),
    full: new Uint8Array(nodes.length),
    weight: new Float64Array(height),
    from: new Uint32Array(children),
    weights: new Float64Array(children),
    low: new Float64Array(height),
    high: new Float64Array(height),
  };
};

export type Work = {
  readonly layout: Layout;
  readonly arrangement: Arrangement;
  readonly presence: Presence;
  readonly cells: Cells;
  readonly block: number;
  readonly rows: number;
  readonly scratch: Scratch;
  readonly node: number;
};

/** Where a slot's strip starts: in the cells for a leaf, in the scratch for a node. */
export const startOf = ({ cells, block }: Work, slot: number): number =>
  slot < cells.leaves ? (block * cells.leaves + slot) * cells.height : (slot - cells.leaves) * cells.height;

/** Leave nothing where a row is not scored, so that adding it up adds nothing; say whether every row is. */
export function absentIsZero({ cells, scratch, node, rows }: Work): void {
  const start = node * cells.height;
  scratch.full[node] = 1;
  for (let row = start; row < start + rows; row += 1)
    if (scratch.states[row] !== scored) {
      scratch.values[row] = 0;
      scratch.full[node] = 0;
    }
}
