/** Sums of what is not a value as it stands, or not always there: row by row, with an eye on the states. */
import { seenScored } from "../combine/gather.ts";
import { scored } from "../grid.ts";

export function addLogarithms(
  into: Float64Array,
  at: number,
  rows: number,
  values: Float64Array,
  states: Uint8Array,
  from: number,
  weight: number,
): void {
  for (let row = 0; row < rows; row += 1)
    if (states[from + row] === scored) into[at + row]! += weight * Math.log(values[from + row]!);
}

export function addReciprocals(
  into: Float64Array,
  at: number,
  rows: number,
  values: Float64Array,
  states: Uint8Array,
  from: number,
  weight: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    if (states[from + row] !== scored) continue;
    const value = values[from + row]!;
    into[at + row]! += weight * (value === 0 ? Number.POSITIVE_INFINITY : 1 / value);
  }
}

/** The weight that is there, and what was seen of the children; as `gather`, without the values. */
export function addWhereScored(
  present: Float64Array,
  seen: Uint8Array,
  rows: number,
  states: Uint8Array,
  from: number,
  weight: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    const state = states[from + row]!;
    if (state === scored) {
      present[row]! += weight;
      seen[row]! |= seenScored;
    } else seen[row]! |= state;
  }
}

export function seeWhereScored(seen: Uint8Array, rows: number, states: Uint8Array, from: number): void {
  for (let row = 0; row < rows; row += 1) {
    const state = states[from + row]!;
    seen[row]! |= state === scored ? seenScored : state;
  }
}
