/** A batch of replicates over one grid: block by block, every replicate of the batch while the block is in the cache. */
import { tooLarge } from "../combine/must-be-finite.ts";
import { scored } from "../grid.ts";
import type { Cells } from "./cells.ts";
import type { KeptStrips } from "./kept-strips.ts";
import type { Arrangement, Layout } from "./layout.ts";
import type { Presence } from "./presence.ts";
import { scoreBlock } from "./score-block.ts";
import type { Scratch } from "./work.ts";

/** A replicate of a batch: how it is arranged, where its scores go, and why it failed if it did. */
export type Batched = {
  readonly arrangement: Arrangement;
  readonly presence: Presence;
  /** Where in the scores its first place is. */
  at: number;
  reason: string | undefined;
};

/** The inner work of a plan: scores of the first `count` replicates of a batch. Another kernel may stand in for it. */
export type ScoreBatch = (
  layout: Layout,
  cells: Cells,
  batch: readonly Batched[],
  count: number,
  scratch: Scratch,
  kept: KeptStrips,
  into: Float64Array,
) => void;

export const scoreBatch: ScoreBatch = (layout, cells, batch, count, scratch, kept, into) => {
  for (let block = 0; block < cells.blocks; block += 1)
    for (let each = 0; each < count; each += 1) {
      const replicate = batch[each]!;
      if (replicate.reason !== undefined) continue;
      replicate.reason = reasonAgainst(() => {
        scoreBlock(layout, replicate.arrangement, replicate.presence, cells, block, scratch, kept);
        copyRoot(layout, cells, block, scratch, into, replicate.at);
      });
    }
};

/** Why something cannot be: the words of a RangeError. Anything else is a defect, and thrown on. */
export function reasonAgainst(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/**
 * Copy the root's strip to where the scores of a replicate go; NaN where it is not scored.
 *
 * throws   RangeError: a score that is too large for a number
 */
export function copyRoot(
  layout: Layout,
  cells: Cells,
  block: number,
  scratch: Scratch,
  into: Float64Array,
  at: number,
): void {
  const from = (layout.nodes.length - 1) * cells.height;
  const first = block * cells.height;
  const rows = Math.min(cells.height, cells.rows - first);
  for (let row = 0; row < rows; row += 1) {
    const isScored = scratch.states[from + row] === scored;
    const value = isScored ? scratch.values[from + row]! : Number.NaN;
    if (isScored && !Number.isFinite(value)) throw new RangeError(tooLarge(layout.nodes.at(-1)!));
    into[at + first + row] = value;
  }
}
