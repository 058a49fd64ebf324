/**
 * The loops that most of the time goes into: add weighted strips of rows to one another. Each adds in the order of the
 * children, four children to a pass where it can, so that a sum is stored once for four terms and comes out to the same bit.
 */
import { seenScored } from "../combine/gather.ts";
import { scored } from "../grid.ts";

export function addOne(
  into: Float64Array,
  at: number,
  rows: number,
  values: Float64Array,
  from: number,
  weight: number,
): void {
  if (weight === 0) return;
  for (let row = 0; row < rows; row += 1) into[at + row]! += weight * values[from + row]!;
}

export function addFour(
  into: Float64Array,
  at: number,
  rows: number,
  values: Float64Array,
  one: number,
  two: number,
  three: number,
  four: number,
  first: number,
  second: number,
  third: number,
  fourth: number,
): void {
  for (let row = 0; row < rows; row += 1)
    into[at + row] =
      into[at + row]! +
      first * values[one + row]! +
      second * values[two + row]! +
      third * values[three + row]! +
      fourth * values[four + row]!;
}

/** As `addFour`, to nothing. */
export function startFour(
  into: Float64Array,
  at: number,
  rows: number,
  values: Float64Array,
  one: number,
  two: number,
  three: number,
  four: number,
  first: number,
  second: number,
  third: number,
  fourth: number,
): void {
  for (let row = 0; row < rows; row += 1)
    into[at + row] =
      0 +
      first * values[one + row]! +
      second * values[two + row]! +
      third * values[three + row]! +
      fourth * values[four + row]!;
}

export function addTwo(
  into: Float64Array,
  at: number,
  rows: number,
  values: Float64Array,
  one: number,
  two: number,
  first: number,
  second: number,
): void {
  for (let row = 0; row < rows; row += 1)
    into[at + row] = into[at + row]! + first * values[one + row]! + second * values[two + row]!;
}

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
