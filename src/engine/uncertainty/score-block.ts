/**
 * One replicate over one block of rows: every node below the subject's, children first, each into a strip of scratch that
 * the next replicate writes over. Nothing above the block is kept but the root.
 *
 * The arithmetic is that of `combine/`, in the same order, to the last bit: a replicate that changes nothing gives the
 * published score. What is seldom met (power means, medians, extremes, outranking) is handed to `combine` itself.
 */
import { combine } from "../combine/combine.ts";
import { settle } from "../combine/settle.ts";
import { missing, scored } from "../grid.ts";
import type { Combination } from "../recipe.ts";
import {
  addFour,
  addLogarithms,
  addOne,
  addReciprocals,
  addTwo,
  addWhereScored,
  seeWhereScored,
  startFour,
} from "./add.ts";
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
  readonly low: Float64Array;
  readonly high: Float64Array;
};

export const scratchFor = (nodes: number, height: number): Scratch => ({
  values: new Float64Array(nodes * height),
  states: new Uint8Array(nodes * height),
  full: new Uint8Array(nodes),
  weight: new Float64Array(height),
  low: new Float64Array(height),
  high: new Float64Array(height),
});

/**
 * Score one block of rows. The root's strip of the scratch then holds the scores (0 where there is none) and states.
 *
 * throws   RangeError: a negative score where a combination has no meaning for it
 */
export function scoreBlock(
  layout: Layout,
  arrangement: Arrangement,
  presence: Presence,
  cells: Cells,
  block: number,
  scratch: Scratch,
): void {
  const rows = Math.min(cells.height, cells.rows - block * cells.height);
  for (let node = 0; node < layout.nodes.length; node += 1) {
    if (arrangement.count[node] === 0) continue;
    const work = { layout, arrangement, presence, cells, block, rows, scratch, node };
    const kind = kindOf(arrangement.combine[node]!);
    if (kind === undefined) combineAsWritten(work);
    else average(work, kind);
  }
}

type Work = {
  readonly layout: Layout;
  readonly arrangement: Arrangement;
  readonly presence: Presence;
  readonly cells: Cells;
  readonly block: number;
  readonly rows: number;
  readonly scratch: Scratch;
  readonly node: number;
};

type Average = "mean" | "sum" | "geometric-mean" | "harmonic-mean";

/** The combinations that are a weighted sum of something; powers of 1, 0 and −1 have names of their own. */
function kindOf(combination: Combination): Average | undefined {
  switch (combination.kind) {
    case "mean":
    case "sum":
    case "geometric-mean":
    case "harmonic-mean":
      return combination.kind;
    case "power-mean":
      if (combination.power === 1) return "mean";
      if (combination.power === 0) return "geometric-mean";
      return combination.power === -1 ? "harmonic-mean" : undefined;
    default:
      return undefined;
  }
}

function average(work: Work, kind: Average): void {
  const { arrangement, cells, scratch, node, rows, presence } = work;
  const start = node * cells.height;
  scratch.states.fill(scored, start, start + rows);
  if (kind === "mean" || kind === "sum") addValues(work);
  else {
    mustNotBeNegative(work, kind);
    scratch.values.fill(0, start, start + rows);
    if (kind === "geometric-mean") addAllLogarithms(work);
    else addAllReciprocals(work);
  }
  const patterns = cells.patterns[node];
  if (isFull(work)) {
    let total = 0;
    const end = arrangement.first[node]! + arrangement.count[node]!;
    for (let entry = arrangement.first[node]!; entry < end; entry += 1) total += arrangement.weight[entry]!;
    scratch.full[node] = 1;
    if (total === 0) {
      nothingCounts(work);
      return;
    }
    if (kind !== "sum") for (let row = 0; row < rows; row += 1) scratch.weight[row] = total;
    finish(work, kind);
  } else if (patterns !== undefined && presence.holds[node] === 1) {
    const { of, first } = patterns;
    const from = work.block * cells.height;
    for (let row = 0; row < rows; row += 1) scratch.weight[row] = presence.weight[first + of[from + row]!]!;
    finish(work, kind);
    scratch.full[node] = presence.always[node]!;
    if (presence.always[node] === 1) return;
    for (let row = 0; row < rows; row += 1) {
      const state = presence.state[first + of[from + row]!]!;
      scratch.states[start + row] = state;
      if (state !== scored) scratch.values[start + row] = 0;
    }
  } else settleRowByRow(work, kind);
}

/** A node whose children all weigh nothing is missing in every row. */
function nothingCounts({ cells, scratch, node, rows }: Work): void {
  const start = node * cells.height;
  scratch.values.fill(0, start, start + rows);
  scratch.states.fill(missing, start, start + rows);
  scratch.full[node] = 0;
}

function isFull({ arrangement, cells, scratch, node }: Work): boolean {
  const end = arrangement.first[node]! + arrangement.count[node]!;
  for (let entry = arrangement.first[node]!; entry < end; entry += 1) {
    const slot = arrangement.slot[entry]!;
    if ((slot < cells.leaves ? cells.full[slot] : scratch.full[slot - cells.leaves]) !== 1) return false;
  }
  return true;
}

/** Where a slot's strip starts: in the cells for a leaf, in the scratch for a node. */
const startOf = ({ cells, block }: Work, slot: number): number =>
  slot < cells.leaves ? (block * cells.leaves + slot) * cells.height : (slot - cells.leaves) * cells.height;

function addValues(work: Work): void {
  const { arrangement, cells, scratch, node, rows } = work;
  const { slot, weight } = arrangement;
  const into = scratch.values;
  const at = node * cells.height;
  let entry = arrangement.first[node]!;
  const end = entry + arrangement.count[node]!;
  if (alike(arrangement, entry, end, 4, cells.leaves)) {
    const source = slot[entry]! < cells.leaves ? cells.values : scratch.values;
    const [one, two, three] = [entry + 1, entry + 2, entry + 3];
    const [w0, w1, w2, w3] = [weight[entry]!, weight[one]!, weight[two]!, weight[three]!];
    const [f0, f1] = [startOf(work, slot[entry]!), startOf(work, slot[one]!)];
    const [f2, f3] = [startOf(work, slot[two]!), startOf(work, slot[three]!)];
    startFour(into, at, rows, source, f0, f1, f2, f3, w0, w1, w2, w3);
    entry += 4;
  } else into.fill(0, at, at + rows);
  while (entry < end) {
    const source = slot[entry]! < cells.leaves ? cells.values : scratch.values;
    const from = startOf(work, slot[entry]!);
    if (alike(arrangement, entry, end, 4, cells.leaves)) {
      const [one, two, three] = [entry + 1, entry + 2, entry + 3];
      const [w0, w1, w2, w3] = [weight[entry]!, weight[one]!, weight[two]!, weight[three]!];
      const f1 = startOf(work, slot[one]!);
      const [f2, f3] = [startOf(work, slot[two]!), startOf(work, slot[three]!)];
      addFour(into, at, rows, source, from, f1, f2, f3, w0, w1, w2, w3);
      entry += 4;
    } else if (alike(arrangement, entry, end, 2, cells.leaves)) {
      addTwo(into, at, rows, source, from, startOf(work, slot[entry + 1]!), weight[entry]!, weight[entry + 1]!);
      entry += 2;
    } else {
      addOne(into, at, rows, source, from, weight[entry]!);
      entry += 1;
    }
  }
}

/** Whether the next few children are all leaves or all nodes, and all count. */
function alike({ slot, weight }: Arrangement, entry: number, end: number, few: number, leaves: number): boolean {
  if (entry + few > end) return false;
  const leaf = slot[entry]! < leaves;
  for (let at = entry; at < entry + few; at += 1) if (slot[at]! < leaves !== leaf || weight[at] === 0) return false;
  return true;
}

function addAllLogarithms(work: Work): void {
  const { arrangement, cells, scratch, node, rows } = work;
  const at = node * cells.height;
  const end = arrangement.first[node]! + arrangement.count[node]!;
  for (let entry = arrangement.first[node]!; entry < end; entry += 1) {
    const slot = arrangement.slot[entry]!;
    const weight = arrangement.weight[entry]!;
    if (weight === 0) continue;
    const from = startOf(work, slot);
    if (cells.moves[slot] === 0) addOne(scratch.values, at, rows, cells.logarithms(), from, weight);
    else {
      const { values, states } = slot < cells.leaves ? cells : scratch;
      addLogarithms(scratch.values, at, rows, values, states, from, weight);
    }
  }
}

function addAllReciprocals(work: Work): void {
  const { arrangement, cells, scratch, node, rows } = work;
  const at = node * cells.height;
  const end = arrangement.first[node]! + arrangement.count[node]!;
  for (let entry = arrangement.first[node]!; entry < end; entry += 1) {
    const slot = arrangement.slot[entry]!;
    const weight = arrangement.weight[entry]!;
    if (weight === 0) continue;
    const { values, states } = slot < cells.leaves ? cells : scratch;
    addReciprocals(scratch.values, at, rows, values, states, startOf(work, slot), weight);
  }
}

/** From weighted sums to averages, held between the lowest and the highest child where rounding could lead outside. */
function finish(work: Work, kind: Average): void {
  const { cells, scratch, node, rows } = work;
  const { values, weight } = scratch;
  const start = node * cells.height;
  if (kind === "sum") return;
  if (kind === "mean") {
    for (let row = 0; row < rows; row += 1) values[start + row]! /= weight[row]!;
    return;
  }
  if (kind === "geometric-mean")
    for (let row = 0; row < rows; row += 1) values[start + row] = Math.exp(values[start + row]! / weight[row]!);
  else for (let row = 0; row < rows; row += 1) values[start + row] = weight[row]! / values[start + row]!;
  keepWithin(work);
}

function keepWithin(work: Work): void {
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
  const start = node * cells.height;
  for (let row = 0; row < rows; row += 1) {
    const value = scratch.values[start + row]!;
    if (value < low[row]!) scratch.values[start + row] = low[row]!;
    else if (value > high[row]!) scratch.values[start + row] = high[row]!;
  }
}

/** What is absent depends on weights, or on answers drawn: presence is added up beside the values. */
function settleRowByRow(work: Work, kind: Average): void {
  const { layout, arrangement, cells, scratch, node, rows } = work;
  const start = node * cells.height;
  const present = scratch.weight.subarray(0, rows).fill(0);
  const seen = scratch.states.subarray(start, start + rows).fill(0);
  let total = 0;
  const end = arrangement.first[node]! + arrangement.count[node]!;
  for (let entry = arrangement.first[node]!; entry < end; entry += 1) {
    const slot = arrangement.slot[entry]!;
    const weight = arrangement.weight[entry]!;
    const { states } = slot < cells.leaves ? cells : scratch;
    total += weight;
    if (weight === 0) seeWhereScored(seen, rows, states, startOf(work, slot));
    else addWhereScored(present, seen, rows, states, startOf(work, slot), weight);
  }
  finish(work, kind);
  const values = scratch.values.subarray(start, start + rows);
  settle(values, { sum: values, weight: present, seen }, total, layout.missing[node]!, "weights-count");
  absentIsZero(work);
}

function absentIsZero({ cells, scratch, node, rows }: Work): void {
  const start = node * cells.height;
  scratch.full[node] = 1;
  for (let row = start; row < start + rows; row += 1)
    if (scratch.states[row] !== scored) {
      scratch.values[row] = 0;
      scratch.full[node] = 0;
    }
}

function mustNotBeNegative(work: Work, kind: Average): void {
  const { layout, arrangement, cells, scratch, node, rows } = work;
  const end = arrangement.first[node]! + arrangement.count[node]!;
  for (let entry = arrangement.first[node]!; entry < end; entry += 1) {
    if (arrangement.weight[entry] === 0) continue;
    const slot = arrangement.slot[entry]!;
    const leaf = slot < cells.leaves;
    if (!(leaf ? cells.negative[slot] === 1 : someNegative(scratch.values, startOf(work, slot), rows))) continue;
    const child = leaf ? layout.leaves[slot] : layout.nodes[slot - cells.leaves];
    throw new RangeError(`"${child}" has a negative score, which "${layout.nodes[node]}" cannot combine by ${kind}`);
  }
}

function someNegative(values: Float64Array, from: number, rows: number): boolean {
  for (let at = from; at < from + rows; at += 1) if (values[at]! < 0) return true;
  return false;
}

function combineAsWritten(work: Work): void {
  const { layout, arrangement, cells, scratch, node, rows } = work;
  const from = arrangement.first[node]!;
  const end = from + arrangement.count[node]!;
  const columns = Array.from(arrangement.slot.subarray(from, end), (slot) => {
    const { values, states } = slot < cells.leaves ? cells : scratch;
    const start = startOf(work, slot);
    return { values: values.subarray(start, start + rows), states: states.subarray(start, start + rows) };
  });
  const weights = Array.from(arrangement.weight.subarray(from, end));
  const children = { columns, weights, missing: layout.missing[node]!, rows };
  const { values, states } = combine(children, arrangement.combine[node]!, layout.nodes[node]!);
  scratch.values.set(values, node * cells.height);
  scratch.states.set(states, node * cells.height);
  absentIsZero(work);
}
