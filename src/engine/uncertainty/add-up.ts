/** A node's weighted sums: of its children's values, of their logarithms, of their reciprocals. */
import { addFour, addLogarithms, addOne, addReciprocals, addTwo, startFour } from "./add.ts";
import type { Arrangement } from "./layout.ts";
import { startOf, type Work } from "./work.ts";

export function addValues(work: Work): void {
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

export function addAllLogarithms(work: Work): void {
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

export function addAllReciprocals(work: Work): void {
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
