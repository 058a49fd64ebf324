/** A node's weighted sums over a block: of its children's values, of their logarithms, of their reciprocals. */
import { addUp, oneMore } from "./add-up.ts";
import { addLogarithms, addReciprocals } from "./add-where-scored.ts";
import { startOf, type Work } from "./work.ts";

/** Children of weight 0 add nothing, whatever their value. */
export function sumValues(work: Work, total: number): void {
  const { cells, scratch } = work;
  sumStrips(work, total, cells.values, scratch.values);
}

/** throws   nothing; that no child is negative is the caller's to see to */
export function sumLogarithms(work: Work, total: number): void {
  const { arrangement, cells, scratch, node, rows } = work;
  const end = arrangement.first[node]! + arrangement.count[node]!;
  let known = true;
  for (let entry = arrangement.first[node]!; entry < end; entry += 1)
    if (cells.moves[arrangement.slot[entry]!] !== 0) known = false;
  if (known) {
    sumStrips(work, total, cells.logarithms(), scratch.values);
    return;
  }
  const at = node * cells.height;
  scratch.values.fill(0, at, at + rows);
  for (let entry = arrangement.first[node]!; entry < end; entry += 1) {
    const slot = arrangement.slot[entry]!;
    const weight = arrangement.weight[entry]!;
    if (weight === 0) continue;
    const { values, states } = slot < cells.leaves ? cells : scratch;
    addLogarithms(scratch.values, at, rows, values, states, startOf(work, slot), weight);
  }
  for (let row = at; row < at + rows; row += 1) scratch.values[row]! /= total;
}

/** throws   nothing; that no child is negative is the caller's to see to */
export function sumReciprocals(work: Work): void {
  const { arrangement, cells, scratch, node, rows } = work;
  const at = node * cells.height;
  scratch.values.fill(0, at, at + rows);
  const end = arrangement.first[node]! + arrangement.count[node]!;
  for (let entry = arrangement.first[node]!; entry < end; entry += 1) {
    const slot = arrangement.slot[entry]!;
    const weight = arrangement.weight[entry]!;
    if (weight === 0) continue;
    const { values, states } = slot < cells.leaves ? cells : scratch;
    addReciprocals(scratch.values, at, rows, values, states, startOf(work, slot), weight);
  }
}

/** Children that are all leaves, or all nodes, are added up together; where they are mixed, one by one. */
function sumStrips(work: Work, total: number, leaves: Float64Array, nodes: Float64Array): void {
  const { arrangement, cells, scratch, node, rows } = work;
  const { from, weights: weight } = scratch;
  const strip = { into: scratch.values, at: node * cells.height, rows };
  const end = arrangement.first[node]! + arrangement.count[node]!;
  let count = 0;
  let ofNodes = 0;
  for (let entry = arrangement.first[node]!; entry < end; entry += 1) {
    if (arrangement.weight[entry] === 0) continue;
    const slot = arrangement.slot[entry]!;
    if (slot >= cells.leaves) ofNodes += 1;
    from[count] = startOf(work, slot);
    weight[count] = arrangement.weight[entry]!;
    count += 1;
  }
  if (ofNodes === 0 || ofNodes === count) {
    addUp({ values: ofNodes === 0 ? leaves : nodes, from, weight }, count, total, strip);
    return;
  }
  strip.into.fill(0, strip.at, strip.at + rows);
  let done = 0;
  for (let entry = arrangement.first[node]!; entry < end; entry += 1) {
    if (arrangement.weight[entry] === 0) continue;
    const values = arrangement.slot[entry]! < cells.leaves ? leaves : nodes;
    oneMore({ values, from, weight }, done, done === count - 1 ? total : 1, strip);
    done += 1;
  }
}
