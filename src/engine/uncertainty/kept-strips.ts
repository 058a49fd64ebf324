/**
 * What nodes of indicators came out as, kept for the next replicates: most replicates change little of a tree, and a node
 * whose indicators, weights and combination are as they were comes out as it did. A node that is new every time is soon
 * not asked any more, so that what is never used again costs nothing.
 */
import type { Combination } from "../recipe.ts";
import type { Cells } from "./cells.ts";
import type { Arrangement, Layout } from "./layout.ts";
import type { Scratch } from "./work.ts";

/** Ways a node is kept in side by side: a few combinations, or a few sets of weights. */
const ways = 4;

/** So many times new in a row, and a node is not asked any more. */
const patience = 8;

/** A node as it once was arranged, and its strip. */
type Way = {
  readonly combine: Combination;
  readonly slots: Uint32Array;
  readonly weights: Float64Array;
  readonly values: Float64Array;
  readonly states: Uint8Array;
  readonly full: number;
};

export type KeptStrips = {
  /** Begin a block: strips of another are forgotten. */
  readonly begin: (block: number) => void;
  /** Put a node's strip where it goes in the scratch, if it is kept; whether it was. */
  readonly bring: (node: number, arrangement: Arrangement) => boolean;
  /** Keep the strip that the scratch now has of a node. */
  readonly keep: (node: number, arrangement: Arrangement) => void;
};

/** Of the cells and the scratch given, and no others. */
export function keptStrips({ arrangement: official }: Layout, cells: Cells, scratch: Scratch): KeptStrips {
  const { height } = cells;
  const nodes = official.count.length;
  const known: Way[][] = Array.from({ length: nodes }, () => []);
  /** By node: the way that the scratch has now. */
  const now: (Way | undefined)[] = new Array<Way | undefined>(nodes).fill(undefined);
  /** By node: how many times it was new in a row; from `patience` on it is not asked. */
  const news = Uint8Array.from(official.count, (count, node) => {
    const slots = official.slot.subarray(official.first[node], official.first[node]! + count);
    return slots.every((slot) => slot < cells.leaves && cells.moves[slot] === 0) ? 0 : patience;
  });
  let current = -1;
  return {
    begin: (block) => {
      if (block === current) return;
      current = block;
      now.fill(undefined);
      for (const each of known) each.length = 0;
    },
    bring: (node, arrangement) => {
      if (news[node]! >= patience) return false;
      const found = known[node]!.find((way) => isSame(way, node, arrangement));
      if (found === undefined) {
        // What is worked out now goes over it, and may fail half way.
        now[node] = undefined;
        return false;
      }
      news[node] = 0;
      if (now[node] !== found) {
        put(found.values, found.states, scratch, node * height);
        scratch.full[node] = found.full;
        now[node] = found;
      }
      return true;
    },
    keep: (node, arrangement) => {
      if (news[node]! >= patience) return;
      news[node]! += 1;
      const first = arrangement.first[node]!;
      const end = first + arrangement.count[node]!;
      const own = known[node]!;
      // The oldest makes room.
      if (own.length === ways) own.shift();
      const way = {
        combine: arrangement.combine[node]!,
        slots: arrangement.slot.slice(first, end),
        weights: arrangement.weight.slice(first, end),
        values: scratch.values.slice(node * height, (node + 1) * height),
        states: scratch.states.slice(node * height, (node + 1) * height),
        full: scratch.full[node]!,
      };
      own.push(way);
      now[node] = way;
    },
  };
}

function isSame({ combine, slots, weights }: Way, node: number, arrangement: Arrangement): boolean {
  if (arrangement.combine[node] !== combine || arrangement.count[node] !== slots.length) return false;
  const first = arrangement.first[node]!;
  for (let child = 0; child < slots.length; child += 1)
    if (arrangement.slot[first + child] !== slots[child] || arrangement.weight[first + child] !== weights[child])
      return false;
  return true;
}

/** A loop of its own: what surrounds it does not weigh on how it is compiled. */
function put(values: Float64Array, states: Uint8Array, scratch: Scratch, at: number): void {
  for (let row = 0; row < values.length; row += 1) {
    scratch.values[at + row] = values[row]!;
    scratch.states[at + row] = states[row]!;
  }
}
