/**
 * One replicate over one block of rows: every node below the subject's, children first, each into a strip of scratch that
 * the next replicate writes over. Nothing above the block is kept but the root.
 *
 * The arithmetic is that of `combine/`, in the same order, to the last bit: a replicate that changes nothing gives the
 * published score. What is seldom met (power means, medians, extremes, outranking) is handed to `combine` itself.
 */
import { combine } from "../combine/combine.ts";
import { tooLarge } from "../combine/must-be-finite.ts";
import { forbidsNegatives } from "../combine/must-not-be-negative.ts";
import type { Combination } from "../recipe.ts";
import { type Average, average, mustNotBeNegative } from "./average.ts";
import type { Cells } from "./cells.ts";
import type { KeptStrips } from "./kept-strips.ts";
import type { Arrangement, Layout } from "./layout.ts";
import type { Presence } from "./presence.ts";
import { absentIsZero, type Scratch, startOf, type Work } from "./work.ts";

/**
 * Score one block of rows. The root's strip of the scratch then holds the scores (0 where there is none) and states.
 * `kept` are strips of these cells in this scratch, where more replicates are to come.
 *
 * throws   RangeError: a negative score where a combination has no meaning for it; a child too large for a number where its
 *          node would hide that
 */
export function scoreBlock(
  layout: Layout,
  arrangement: Arrangement,
  presence: Presence,
  cells: Cells,
  block: number,
  scratch: Scratch,
  kept?: KeptStrips,
): void {
  kept?.begin(block);
  const rows = Math.min(cells.height, cells.rows - block * cells.height);
  for (let node = 0; node < layout.nodes.length; node += 1) {
    if (arrangement.count[node] === 0) continue;
    if (kept?.bring(node, arrangement)) continue;
    const work = { layout, arrangement, presence, cells, block, rows, scratch, node };
    const kind = kindOf(arrangement.combine[node]!);
    if (kind === undefined || kind === "harmonic-mean") childrenMustBeFinite(work);
    if (kind === undefined) combineAsWritten(work, arrangement.combine[node]!);
    else average(work, kind);
    kept?.keep(node, arrangement);
  }
}

/** Of what is infinite a mean or a sum is, and that is seen at the root; a reciprocal, an extreme or a median need not be. */
function childrenMustBeFinite({ layout, arrangement, cells, scratch, node, rows }: Work): void {
  const end = arrangement.first[node]! + arrangement.count[node]!;
  for (let entry = arrangement.first[node]!; entry < end; entry += 1) {
    const child = arrangement.slot[entry]! - cells.leaves;
    if (child < 0) continue;
    const from = child * cells.height;
    for (let at = from; at < from + rows; at += 1)
      if (!Number.isFinite(scratch.values[at]!)) throw new RangeError(tooLarge(layout.nodes[child]!));
  }
}

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

function combineAsWritten(work: Work, combination: Combination): void {
  const { layout, arrangement, cells, scratch, node, rows } = work;
  // Said of the whole, and in the same words as of the means: a row of a block is none that anybody knows.
  if (forbidsNegatives(combination)) mustNotBeNegative(work, combination.kind);
  const from = arrangement.first[node]!;
  const end = from + arrangement.count[node]!;
  const columns = Array.from(arrangement.slot.subarray(from, end), (slot) => {
    const { values, states } = slot < cells.leaves ? cells : scratch;
    const start = startOf(work, slot);
    return { values: values.subarray(start, start + rows), states: states.subarray(start, start + rows) };
  });
  const weights = Array.from(arrangement.weight.subarray(from, end));
  const children = { columns, weights, missing: layout.missing[node]!, rows };
  const { values, states } = combine(children, combination, layout.nodes[node]!);
  scratch.values.set(values, node * cells.height);
  scratch.states.set(states, node * cells.height);
  absentIsZero(work);
}
