/** Outranking seen from one row: what each child says of it against every row it is compared with. See `copeland`. */

import { shareTolerance } from "./combine/settle.ts";
import { type Column, scored } from "./grid.ts";
import { sameScore } from "./nearly.ts";

/** What one child says, by opponent: its weight for (above 0) or against, and its weight if both have it. */
export type Side = { readonly margins: Float64Array; readonly shared: Float64Array };

export function sideOf(column: Column, weight: number, row: number, opponents: ArrayLike<number>): Side {
  const margins = new Float64Array(opponents.length);
  const shared = new Float64Array(opponents.length);
  if (weight === 0 || column.states[row] !== scored) return { margins, shared };
  for (let at = 0; at < opponents.length; at += 1) {
    if (column.states[opponents[at]!] !== scored) continue;
    const ahead = column.values[row]! - column.values[opponents[at]!]!;
    shared[at] = weight;
    if (Math.abs(ahead) >= sameScore) margins[at] = Math.sign(ahead) * weight;
  }
  return { margins, shared };
}

/** Wins less losses on these sides alone. */
export function winsOf(sides: readonly Side[], opponents: number): number {
  let wins = 0;
  for (let at = 0; at < opponents; at += 1) {
    let margin = 0;
    let shared = 0;
    for (const side of sides) {
      margin += side.margins[at]!;
      shared += side.shared[at]!;
    }
    if (Math.abs(margin) > shareTolerance * shared) wins += Math.sign(margin);
  }
  return wins;
}

/** Rows a row is compared with: those of its group that stand, itself among them, which is a draw. */
export const opponentsOf = (
  states: Uint8Array,
  row: number,
  together: ArrayLike<number> | undefined,
): readonly number[] =>
  Array.from(states.keys()).filter((at) => states[at] === scored && together?.[at] === together?.[row]);
