/**
 * The scores a plan combines: rows × leaves, cut into blocks of rows small enough that a block stays in the cache while
 * every replicate of a batch goes over it.
 */
import { type Column, scored } from "../grid.ts";
import { type Alike, alikeOf } from "./alike.ts";
import { type Ends, endsOf } from "./ends.ts";
import type { Layout } from "./layout.ts";
import { type Patterns, patternsOf } from "./patterns.ts";

export type Cells = {
  readonly rows: number;
  readonly leaves: number;
  /** Rows in a block; the last may have fewer. */
  readonly height: number;
  readonly blocks: number;
  /** Row r of leaf l in block b is at (b × leaves + l) × height + r; 0 where it is not scored. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** Logarithms of `values`, made when first asked for; 0 where a cell is not scored. Not kept up for leaves that move. */
  readonly logarithms: () => Float64Array;
  /** Lowest and highest child of a node; see `endsOf`. */
  readonly ends: (node: number) => Ends | undefined;
  /** Rows of a node whose children are next to the same; see `alikeOf`. */
  readonly alike: (node: number) => Alike | undefined;
  /** By leaf: 1 if every row is scored; 1 if some score is below 0; 1 if its answers are drawn. */
  readonly full: Uint8Array;
  readonly negative: Uint8Array;
  readonly moves: Uint8Array;
  /** By node: which of its children are there, row by row; undefined where that varies. */
  readonly patterns: readonly (Patterns | undefined)[];
};

/** A block of this many bytes stays in a second-level cache beside what is made of it. */
const cacheBytes = 2 ** 18;

const heightFor = (rows: number, leaves: number): number =>
  Math.max(1, Math.min(rows, Math.max(32, Math.floor(cacheBytes / (8 * Math.max(1, leaves))) & ~7)));

/**
 * Some rows of some columns, as cells.
 *
 * shape    one column per leaf of the layout; k rows → k × leaves
 * `whole`  one block for all rows, for combinations that set rows against each other
 * `moves`  leaves whose answers are drawn: nothing is worked out ahead about what is there
 */
export function cellsOf(
  columns: readonly Column[],
  rows: ArrayLike<number>,
  layout: Layout,
  options: { readonly whole: boolean; readonly moves: (leaf: number) => boolean },
): Cells {
  const leaves = columns.length;
  const height = options.whole ? Math.max(1, rows.length) : heightFor(rows.length, leaves);
  const blocks = Math.ceil(rows.length / height);
  const values = new Float64Array(blocks * leaves * height);
  const states = new Uint8Array(values.length);
  const full = new Uint8Array(leaves);
  const negative = new Uint8Array(leaves);
  const moves = Uint8Array.from(columns, (_, leaf) => (options.moves(leaf) ? 1 : 0));
  const cells = { rows: rows.length, leaves, height, blocks, values, states, full, negative, moves };
  const each = Uint32Array.from(rows);
  columns.forEach((column, leaf) => {
    putLeaf(cells, leaf, column, each);
  });
  let logarithms: Float64Array | undefined;
  return {
    ...cells,
    logarithms: () => {
      logarithms ??= values.map((value, at) => (states[at] === scored ? Math.log(value) : 0));
      return logarithms;
    },
    ends: endsOf(cells, layout),
    alike: alikeOf(cells, layout),
    patterns: patternsOf(cells, layout),
  };
}

/** Put a column's rows where its leaf is. */
export function putLeaf(
  cells: Omit<Cells, "logarithms" | "patterns" | "ends" | "alike">,
  leaf: number,
  column: Column,
  rows: ArrayLike<number>,
): void {
  const { leaves, height, values, states, full, negative } = cells;
  let everyRow = 1;
  let someNegative = 0;
  for (let from = 0; from < rows.length; from += height) {
    const end = Math.min(from + height, rows.length);
    let at = (from / height) * leaves * height + leaf * height;
    for (let row = from; row < end; row += 1) {
      const source = rows[row]!;
      const state = column.states[source]!;
      const value = state === scored ? column.values[source]! : 0;
      states[at] = state;
      values[at] = value;
      if (state !== scored) everyRow = 0;
      if (value < 0) someNegative = 1;
      at += 1;
    }
  }
  full[leaf] = everyRow;
  negative[leaf] = someNegative;
}
