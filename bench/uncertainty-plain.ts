/**
 * The same replicates as a person would write them in an afternoon: each distinct preparation made once, then a walk down
 * the tree for every replicate, arrays of rows, `exp` of weighted logarithms, and a sort.
 */
import type { Recipe, RecipeNode } from "../src/engine/recipe.ts";
import { run } from "../src/engine/run.ts";
import type { Draw, Subject } from "../src/engine/uncertainty/contract.ts";

export type Plain = { readonly scores: Float64Array; readonly ranks: Uint32Array };

/** Of complete data, every row ranked. */
export function plainly({ recipe, answers, rows }: Subject, draws: readonly Draw[]): Plain {
  const tree = recipe.measures[0]!.tree;
  const prepared = new Map<string, ReadonlyMap<string, Float64Array>>();
  const scores = new Float64Array(draws.length * rows);
  const ranks = new Uint32Array(draws.length * rows);
  draws.forEach((draw, replicate) => {
    const own = draw.recipe ?? recipe;
    const key = JSON.stringify(own.prepare);
    const columns = prepared.get(key) ?? columnsOf(own, answers, rows);
    prepared.set(key, columns);
    const made = combined(tree, draw, columns, rows);
    scores.set(made, replicate * rows);
    const order = Array.from(made.keys()).sort((left, right) => made[right]! - made[left]!);
    order.forEach((row, at) => {
      const before = order[at - 1];
      const tied = before !== undefined && made[before]! - made[row]! <= 1e-9;
      ranks[replicate * rows + row] = tied ? ranks[replicate * rows + before]! : at + 1;
    });
  });
  return { scores, ranks };
}

function columnsOf(recipe: Recipe, answers: Subject["answers"], rows: number): ReadonlyMap<string, Float64Array> {
  const { indicators } = run({ ...recipe, measures: [] }, answers, rows);
  return new Map([...indicators].map(([id, { values }]) => [id, values]));
}

function combined(
  node: RecipeNode,
  draw: Draw,
  columns: ReadonlyMap<string, Float64Array>,
  rows: number,
): Float64Array {
  const weights = draw.weights?.get(node.id);
  const isGeometric = (draw.combinations?.get(node.id) ?? node.combine).kind === "geometric-mean";
  const sum = new Float64Array(rows);
  let total = 0;
  for (const child of node.children) {
    const values = child.kind === "node" ? combined(child.node, draw, columns, rows) : columns.get(child.indicator)!;
    const weight = weights?.get(child.kind === "node" ? child.node.id : child.indicator) ?? child.weight;
    for (let row = 0; row < rows; row += 1) sum[row]! += weight * (isGeometric ? Math.log(values[row]!) : values[row]!);
    total += weight;
  }
  return sum.map((value) => (isGeometric ? Math.exp(value / total) : value / total));
}
