/** Why two places differ: the distance between their scores in a node, split over the node's parts. */
import { combine } from "./combine/combine.ts";
import { type ExplainedChange, explainChange } from "./explain-change.ts";
import { type Column, scored } from "./grid.ts";
import type { RecipeNode } from "./recipe.ts";
import { idOf } from "./tree-parts.ts";

/**
 * Split the difference between two rows' scores in a node over its children.
 *
 * Each child is moved from what it is in the one row to what it is in the other, in every order; what it adds on average is
 * its part. So parts add up to the difference to the last bit, whatever the combination, and a child that is absent in one of
 * the two has the part of its coming or going.
 *
 * shape    a node of k children (at most 12), their columns, two rows → k parts, by child
 * units    those of the score
 * missing  undefined where one of the two has no score, or a mixture of them has none
 * throws   RangeError: more than 12 children, two of one id, as many columns as there are not children
 * source   L. S. Shapley, A Value for n-Person Games (1953); see `explainChange`
 *
 * @example explainDifference(tiny.rights, [tiny.access, tiny.fees], 0, 2)?.parts // → { access: -35, fees: -5 }
 */
export function explainDifference(
  node: RecipeNode,
  columns: readonly Column[],
  one: number,
  other: number,
): ExplainedChange<string> | undefined {
  const ids = node.children.map(idOf);
  if (columns.length !== ids.length)
    throw new RangeError(`“${node.id}” has ${ids.length} children, not ${columns.length}`);
  if (new Set(ids).size < ids.length) throw new RangeError(`“${node.id}” has two children of one id`);
  const weights = node.children.map((child) => child.weight);
  return explainChange(ids, (moved) => {
    const mixed = columns.map((column, at): Column => {
      const row = moved.has(ids[at]!) ? other : one;
      return { values: column.values.subarray(row, row + 1), states: column.states.subarray(row, row + 1) };
    });
    const found = combine({ columns: mixed, weights, missing: node.missing, rows: 1 }, node.combine, node.id);
    return found.states[0] === scored ? found.values[0] : undefined;
  });
}
