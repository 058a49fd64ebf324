/** Rounding can lead a mean outside of the lowest and the highest child: it is kept between them, as `combine/` keeps it. */
import { roundingOfMean } from "../combine/bounds.ts";
import { scored } from "../grid.ts";
import { alikeShare, leastReach } from "./alike.ts";
import { startOf, type Work } from "./work.ts";

/** A geometric or harmonic mean, which is off in every row by what logarithms and reciprocals are off. */
export function keepWithin(work: Work): void {
  const { cells, scratch, node, block, rows } = work;
  const start = node * cells.height;
  const known = isWhole(work) ? cells.ends(node) : undefined;
  if (known !== undefined) {
    keepBetween(scratch.values, start, known.low, known.high, block * cells.height, rows);
    return;
  }
  findEnds(work);
  keepBetween(scratch.values, start, scratch.low, scratch.high, 0, rows);
}

function keepBetween(
  values: Float64Array,
  start: number,
  low: Float64Array,
  high: Float64Array,
  from: number,
  rows: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    const value = values[start + row]!;
    if (value < low[from + row]!) values[start + row] = low[from + row]!;
    else if (value > high[from + row]!) values[start + row] = high[from + row]!;
  }
}

/** Whether every child there officially is counts. */
function isWhole({ layout, arrangement, node }: Work): boolean {
  const from = arrangement.first[node]!;
  const count = arrangement.count[node]!;
  if (count !== layout.arrangement.count[node]) return false;
  for (let entry = arrangement.first[node]!; entry < from + count; entry += 1)
    if (arrangement.weight[entry] === 0) return false;
  return true;
}

function findEnds(work: Work): void {
  const { arrangement, cells, scratch, node, rows } = work;
  const { low, high } = scratch;
  low.fill(Number.POSITIVE_INFINITY);
  high.fill(Number.NEGATIVE_INFINITY);
  const end = arrangement.first[node]! + arrangement.count[node]!;
  for (let entry = arrangement.first[node]!; entry < end; entry += 1) {
    const slot = arrangement.slot[entry]!;
    if (arrangement.weight[entry] === 0) continue;
    const { values, states } = slot < cells.leaves ? cells : scratch;
    const from = startOf(work, slot);
    for (let row = 0; row < rows; row += 1) {
      if (states[from + row] !== scored) continue;
      const value = values[from + row]!;
      if (value < low[row]!) low[row] = value;
      if (value > high[row]!) high[row] = value;
    }
  }
}

/** An arithmetic mean, which can only leave its children where they are next to the same: few rows are looked at again. */
export function keepMeanWithin(work: Work): void {
  const { arrangement, cells, node, block, rows } = work;
  const from = arrangement.first[node]!;
  const end = from + arrangement.count[node]!;
  const only = onlyOneOf(arrangement.weight, arrangement.slot, from, end);
  if (only !== undefined) {
    copyStrip(work, only);
    return;
  }
  const reach = roundingOfMean(arrangement.weight, from, end);
  if (reach === undefined || reach > alikeShare) {
    for (let row = 0; row < rows; row += 1) keepRowWithin(work, row);
    return;
  }
  const alike = isWhole(work) ? cells.alike(node) : undefined;
  if (alike !== undefined) {
    for (let at = alike.first[block]!; at < alike.first[block + 1]!; at += 1) keepRowWithin(work, alike.rows[at]!);
    return;
  }
  keepNearWithin(work, reach);
}

/** The one child that counts, if there is but one: its mean is itself. */
function onlyOneOf(weight: Float64Array, slot: Uint32Array, from: number, end: number): number | undefined {
  let only: number | undefined;
  for (let entry = from; entry < end; entry += 1) {
    if (weight[entry] === 0) continue;
    if (only !== undefined) return undefined;
    only = slot[entry];
  }
  return only;
}

function copyStrip(work: Work, slot: number): void {
  const { cells, scratch, node, rows } = work;
  const { values } = slot < cells.leaves ? cells : scratch;
  const from = startOf(work, slot);
  scratch.values.set(values.subarray(from, from + rows), node * cells.height);
}

/** Such a mean is next to its first child too, without being it: one comparison tells the rows to look at. */
function keepNearWithin(work: Work, reach: number): void {
  const { arrangement, cells, scratch, node, rows } = work;
  const end = arrangement.first[node]! + arrangement.count[node]!;
  let entry = arrangement.first[node]!;
  while (entry < end && arrangement.weight[entry] === 0) entry += 1;
  if (entry === end) return;
  const slot = arrangement.slot[entry]!;
  const { values, states } = slot < cells.leaves ? cells : scratch;
  const first = startOf(work, slot);
  const start = node * cells.height;
  let row = nextNear(scratch.values, start, values, states, first, reach, 0, rows);
  while (row < rows) {
    keepRowWithin(work, row);
    row = nextNear(scratch.values, start, values, states, first, reach, row + 1, rows);
  }
}

/** The next row, from one on, whose mean is next to the first child without being it, or whose first child is absent. */
function nextNear(
  means: Float64Array,
  start: number,
  values: Float64Array,
  states: Uint8Array,
  first: number,
  reach: number,
  from: number,
  rows: number,
): number {
  for (let row = from; row < rows; row += 1) {
    const one = values[first + row]!;
    const off = Math.abs(means[start + row]! - one);
    if (off <= reach * Math.abs(one) + leastReach && off !== 0) return row;
    // What is absent is 0 among the values.
    if (one === 0 && states[first + row] !== scored) return row;
  }
  return rows;
}

function keepRowWithin(work: Work, row: number): void {
  const { arrangement, cells, scratch, node } = work;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const end = arrangement.first[node]! + arrangement.count[node]!;
  for (let entry = arrangement.first[node]!; entry < end; entry += 1) {
    if (arrangement.weight[entry] === 0) continue;
    const slot = arrangement.slot[entry]!;
    const { values, states } = slot < cells.leaves ? cells : scratch;
    const at = startOf(work, slot) + row;
    if (states[at] !== scored) continue;
    const value = values[at]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const at = node * cells.height + row;
  const value = scratch.values[at]!;
  if (!Number.isFinite(value)) return;
  if (value < low) scratch.values[at] = low;
  else if (value > high) scratch.values[at] = high;
}
