/**
 * The sum that every mean is made of, a column at a time: one pass over the rows per child, in the order of the children.
 * Addition is plain, in that order, so that a published figure made the same way comes out to the last bit.
 */
import { scored } from "../grid.ts";

/** A row has seen a child that is missing (1), not applicable (2), scored (4); the first two are the states themselves. */
export const seenMissing = 1;
export const seenNotApplicable = 2;
export const seenScored = 4;

export type Gathered = {
  /** Weight × value of the children that are scored. */
  readonly sum: Float64Array;
  /** Weight of the children that are scored. */
  readonly weight: Float64Array;
  readonly seen: Uint8Array;
};

export const nothingGathered = (rows: number): Gathered => ({
  sum: new Float64Array(rows),
  weight: new Float64Array(rows),
  seen: new Uint8Array(rows),
});

/** Add one child to what was gathered. A child of weight 0 is seen and adds nothing, whatever its value. */
export function gather(values: Float64Array, states: Uint8Array, weight: number, into: Gathered): void {
  const { sum, weight: gathered, seen } = into;
  const rows = seen.length;
  if (weight === 0) {
    see(states, seen);
    return;
  }
  for (let row = 0; row < rows; row += 1) {
    const state = states[row]!;
    if (state === scored) {
      sum[row]! += weight * values[row]!;
      gathered[row]! += weight;
      seen[row]! |= seenScored;
    } else seen[row]! |= state;
  }
}

function see(states: Uint8Array, seen: Uint8Array): void {
  for (let row = 0; row < seen.length; row += 1) seen[row]! |= states[row] === scored ? seenScored : states[row]!;
}
