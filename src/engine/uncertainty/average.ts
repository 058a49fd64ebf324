/** Means and sums of a node's children over a block: a weighted sum of something, over the weight that is there. */
import { settle } from "../combine/settle.ts";
import { missing, scored } from "../grid.ts";
import type { Combination } from "../recipe.ts";
import { addWhereScored, seeWhereScored } from "./add-where-scored.ts";
import { keepMeanWithin, keepWithin } from "./keep-within.ts";
import { sumLogarithms, sumReciprocals, sumValues } from "./weighted-sums.ts";
import { absentIsZero, startOf, type Work } from "./work.ts";

export type Average = "mean" | "sum" | "geometric-mean" | "harmonic-mean";

/** throws   RangeError: a negative score where the average has no meaning for it */
export function average(work: Work, kind: Average): void {
  const { arrangement, cells, scratch, node, rows, presence } = work;
  const start = node * cells.height;
  scratch.states.fill(scored, start, start + rows);
  if (kind === "geometric-mean" || kind === "harmonic-mean") mustNotBeNegative(work, kind);
  if (isFull(work)) {
    let total = 0;
    const end = arrangement.first[node]! + arrangement.count[node]!;
    for (let entry = arrangement.first[node]!; entry < end; entry += 1) total += arrangement.weight[entry]!;
    scratch.full[node] = 1;
    if (total === 0) nothingCounts(work);
    else averageOver(work, kind, total);
    return;
  }
  const patterns = cells.patterns[node];
  if (patterns === undefined || presence.holds[node] !== 1) {
    settleRowByRow(work, kind);
    return;
  }
  const { of, first } = patterns;
  const from = work.block * cells.height;
  if (kind === "mean") {
    sumValues(work, 1);
    divideByPattern(scratch.values, start, presence.weight, first, of, from, rows);
    keepMeanWithin(work);
  } else {
    for (let row = 0; row < rows; row += 1) scratch.weight[row] = presence.weight[first + of[from + row]!]!;
    averageByRow(work, kind);
  }
  scratch.full[node] = presence.always[node]!;
  if (presence.always[node] === 1) return;
  for (let row = 0; row < rows; row += 1) {
    const state = presence.state[first + of[from + row]!]!;
    scratch.states[start + row] = state;
    if (state !== scored) scratch.values[start + row] = 0;
  }
}

/** A loop of its own: what surrounds it does not weigh on how it is compiled. */
function divideByPattern(
  values: Float64Array,
  start: number,
  weight: Float64Array,
  first: number,
  of: Uint32Array,
  from: number,
  rows: number,
): void {
  for (let row = 0; row < rows; row += 1) values[start + row]! /= weight[first + of[from + row]!]!;
}

/** Where all children are there: over their weight, the same in every row. */
function averageOver(work: Work, kind: Average, total: number): void {
  const { cells, scratch, node, rows } = work;
  const start = node * cells.height;
  switch (kind) {
    case "sum":
      sumValues(work, 1);
      break;
    case "mean":
      sumValues(work, total);
      keepMeanWithin(work);
      break;
    case "geometric-mean":
      sumLogarithms(work, total);
      for (let at = start; at < start + rows; at += 1) scratch.values[at] = Math.exp(scratch.values[at]!);
      keepWithin(work);
      break;
    case "harmonic-mean":
      sumReciprocals(work);
      for (let at = start; at < start + rows; at += 1) scratch.values[at] = total / scratch.values[at]!;
      keepWithin(work);
      break;
  }
}

/** Where some are absent: over the weight that is there, row by row. */
function averageByRow(work: Work, kind: Average): void {
  const { cells, scratch, node, rows } = work;
  const { values, weight } = scratch;
  const start = node * cells.height;
  switch (kind) {
    case "sum":
      sumValues(work, 1);
      break;
    case "mean":
      sumValues(work, 1);
      for (let row = 0; row < rows; row += 1) values[start + row]! /= weight[row]!;
      keepMeanWithin(work);
      break;
    case "geometric-mean":
      sumLogarithms(work, 1);
      for (let row = 0; row < rows; row += 1) values[start + row] = Math.exp(values[start + row]! / weight[row]!);
      keepWithin(work);
      break;
    case "harmonic-mean":
      sumReciprocals(work);
      for (let row = 0; row < rows; row += 1) values[start + row] = weight[row]! / values[start + row]!;
      keepWithin(work);
      break;
  }
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
  averageByRow(work, kind);
  const values = scratch.values.subarray(start, start + rows);
  settle(values, { sum: values, weight: present, seen }, total, layout.missing[node]!, "weights-count");
  absentIsZero(work);
}

/** throws   RangeError: a negative score where a combination has no meaning for it */
export function mustNotBeNegative(work: Work, kind: Combination["kind"]): void {
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
