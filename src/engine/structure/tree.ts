/** Walking a measure's tree beside the scores that `run` gave it. */
import type { Column } from "../grid.ts";
import type { RecipeChild, RecipeNode } from "../recipe.ts";
import type { Scores } from "../run.ts";
import { idOf } from "../tree-parts.ts";

export type TreeNode = {
  readonly node: RecipeNode;
  readonly column: Column;
  /** 0 for the root. */
  readonly depth: number;
  readonly parent: string | undefined;
  readonly children: readonly { readonly id: string; readonly weight: number; readonly column: Column }[];
};

/**
 * Every node of a measure with its column and those of its children, a parent before its children.
 *
 * shape    a tree of m nodes and what `run` made of it → m nodes with their columns
 * units    those of the scores
 * missing  cells that are absent keep their state
 * throws   RangeError: scores of another recipe
 * source   none: the same columns, by node
 *
 * @example
 * const nodes = treeNodes(tiny.tree, "headline", run(tiny.recipe, tiny.answers, tiny.rows));
 * nodes.map(({ node, depth }) => [node.id, depth]) // → ["overall", 0], ["rights", 1]
 */
export function treeNodes(tree: RecipeNode, measure: string, scores: Scores): readonly TreeNode[] {
  const nodes = new Map(scores.measures.find(({ id }) => id === measure)?.nodes.map((node) => [node.id, node]));
  const columnOf = (child: RecipeChild): Column => {
    const found = child.kind === "node" ? nodes.get(child.node.id) : scores.indicators.get(child.indicator);
    if (!found) throw new RangeError(`“${idOf(child)}” has no scores`);
    return found;
  };
  const found: TreeNode[] = [];
  const visit = (node: RecipeNode, depth: number, parent: string | undefined): void => {
    found.push({
      node,
      column: columnOf({ kind: "node", weight: 1, node }),
      depth,
      parent,
      children: node.children.map((child) => ({ id: idOf(child), weight: child.weight, column: columnOf(child) })),
    });
    for (const child of node.children) if (child.kind === "node") visit(child.node, depth + 1, node.id);
  };
  visit(tree, 0, undefined);
  return found;
}
