/** Rounding can lead a mean outside of the lowest and the highest child: it is kept between them, as `combine/` keeps it. */
import { roundingOfMean } from "../combine/bounds.ts";
import { scored } from "../grid.ts";
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
  for (let entry = from; entry < from + count; entry += 1) if (arrangement.weight[entry] === 0) return false;
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

/**
 * An arithmetic mean, which leaves its children only where they are next to the same. Such a mean is next to its first
 * child too, without being it: one comparison tells the few rows whose children are looked at again.
 */
export function keepMeanWithin(work: Work): void {
  const { arrangement, cells, scratch, node, rows } = work;
  const from = arrangement.first[node]!;
  const end = from + arrangement.count[node]!;
  const reach = roundingOfMean(arrangement.weight.subarray(from, end));
  if (reach === undefined) {
    for (let row = 0; row < rows; row += 1) keepRowWithin(work, row);
    return;
  }
  let entry = from;
  while (entry < end && arrangement.weight[entry] === 0) entry += 1;
  if (entry === end) return;
  const slot = arrangement.slot[entry]!;
  const { values, states } = slot < cells.leaves ? cells : scratch;
  const first = startOf(work, slot);
  const start = node * cells.height;
  for (let row = 0; row < rows; row += 1) {
    if (states[first + row] === scored) {
      const one = values[first + row]!;
      const off = Math.abs(scratch.values[start + row]! - one);
      if (off === 0 || off > reach * Math.abs(one) + leastReach) continue;
    }
    keepRowWithin(work, row);
  }
}

/** What vanishes below the smallest double is no share of anything. */
const leastReach = 1e-280;

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
