/** How much of every node of a tree is there, row by row: of its indicators, and of their weight. */
import { type Column, notApplicable, scored } from "../grid.ts";
import type { RecipeNode } from "../recipe.ts";

export type Availability = {
  /** Share, 0–1, of the indicators below that are there. */
  readonly byCount: Float64Array;
  /** Share, 0–1, of the weight below that is there: an indicator that decides much is missed more. */
  readonly byWeight: Float64Array;
};

/**
 * What of each node is there.
 *
 * shape    a tree, columns of n rows → by node, n shares of two kinds
 * units    shares, 0–1
 * missing  an indicator without a column is missing; what is not applicable counts neither way; NaN where nothing applies
 *          (by weight: nothing that weighs)
 * throws   nothing
 * source   COINr, `get_data_avail`, by count; by weight, of this engine
 *
 * @example availabilityOf(tiny.tree, tiny.answers, tiny.rows).get("rights")?.byWeight // → 1, 1, 1, 0.5
 */
export function availabilityOf(
  tree: RecipeNode,
  indicators: ReadonlyMap<string, Column>,
  rows: number,
): ReadonlyMap<string, Availability> {
  const found = new Map<string, Availability>();
  measure(tree, indicators, rows, found);
  return found;
}

/** What is there, and what could be, of one node: counted, and as shares of its weight. */
type Below = {
  readonly there: Float64Array;
  readonly asked: Float64Array;
  readonly byWeight: Float64Array;
};

function measure(
  node: RecipeNode,
  indicators: ReadonlyMap<string, Column>,
  rows: number,
  into: Map<string, Availability>,
): Below {
  const there = new Float64Array(rows);
  const asked = new Float64Array(rows);
  const weightThere = new Float64Array(rows);
  const weightAsked = new Float64Array(rows);
  // Set before its children, so that the order is a parent first.
  into.set(node.id, { byCount: there, byWeight: weightThere });
  for (const child of node.children) {
    const below =
      child.kind === "node"
        ? measure(child.node, indicators, rows, into)
        : ofIndicator(indicators.get(child.indicator), rows);
    for (let row = 0; row < rows; row += 1) {
      if (!(below.asked[row]! > 0)) continue;
      there[row]! += below.there[row]!;
      asked[row]! += below.asked[row]!;
      // What applies below may weigh nothing: then there is no share of weight to pass on.
      if (Number.isNaN(below.byWeight[row]!)) continue;
      weightThere[row]! += child.weight * below.byWeight[row]!;
      weightAsked[row]! += child.weight;
    }
  }
  const byWeight = weightThere.map((weight, row) => weight / weightAsked[row]!);
  into.set(node.id, { byCount: there.map((count, row) => count / asked[row]!), byWeight });
  return { there, asked, byWeight };
}

function ofIndicator(column: Column | undefined, rows: number): Below {
  const there = Float64Array.from({ length: rows }, (_, row) => Number(column?.states[row] === scored));
  const asked = Float64Array.from({ length: rows }, (_, row) => Number(column?.states[row] !== notApplicable));
  return { there, asked, byWeight: there };
}
