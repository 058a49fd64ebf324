import { combine } from "./combine/combine.ts";
import { type Column, scored } from "./grid.ts";
import type { RecipeNode } from "./recipe.ts";

export type Contributions = {
  /** `exact`: the parts add up to the node's score. `approximate`: what the score would lose without the child. */
  readonly kind: "exact" | "approximate";
  /** One per child, in order; undefined for a child that is absent. */
  readonly parts: readonly (number | undefined)[];
};

/**
 * How much each child adds to a node's score in one row.
 *
 * In a mean a child adds its value times its share of the weight present, in a sum its value times its weight. Other
 * combinations have no such parts: there it is the score less the score without that child, and the parts need not add up.
 *
 * shape    a node and its children's columns, one row → a part per child
 * units    those of the score
 * missing  undefined where the node is not scored; an absent child has no part; one without which there is no score has all of it
 * throws   nothing
 * source   none: the terms of the mean, or of the sum, as they stand
 *
 * @example
 * contributions(tiny.rights, [tiny.access, tiny.fees], 0) // → { kind: "exact", parts: [45, 25] }
 * contributions(tiny.rights, [tiny.access, tiny.fees], 3)?.parts // → 50, undefined
 */
export function contributions(node: RecipeNode, columns: readonly Column[], row: number): Contributions | undefined {
  const weights = node.children.map((child) => child.weight);
  const there = columns.map((column) => oneRow(column, row));
  const score = scoreOf(node, there, weights);
  if (score === undefined) return undefined;
  const kind = node.combine.kind;
  if (kind === "mean" || kind === "sum") {
    const present = there.reduce((sum, column, at) => (isScored(column) ? sum + weights[at]! : sum), 0);
    const shares = weights.map((weight) => (kind === "mean" ? weight / present : weight));
    return {
      kind: "exact",
      parts: there.map((column, at) => (isScored(column) ? column.values[0]! * shares[at]! : undefined)),
    };
  }
  const parts = there.map((column, at) => {
    const without = (_: unknown, other: number): boolean => other !== at;
    const rest = scoreOf(node, there.filter(without), weights.filter(without));
    return isScored(column) ? score - (rest ?? 0) : undefined;
  });
  return { kind: "approximate", parts };
}

const oneRow = (column: Column, row: number): Column => ({
  values: column.values.subarray(row, row + 1),
  states: column.states.subarray(row, row + 1),
});

const isScored = (column: Column): boolean => column.states[0] === scored;

function scoreOf(node: RecipeNode, columns: readonly Column[], weights: readonly number[]): number | undefined {
  const result = combine({ columns, weights, missing: node.missing, rows: 1 }, node.combine, node.id);
  return result.states[0] === scored ? result.values[0] : undefined;
}
