/** What weights come to: by multiplication down the tree, and by what each part really moves. */
import type { RecipeNode } from "../recipe.ts";
import { idOf } from "../tree-parts.ts";
import { correlate } from "./correlations.ts";
import { covariance } from "./cronbach.ts";
import type { TreeNode } from "./tree.ts";

export type EffectiveWeight = {
  readonly id: string;
  /** Weight in its own node, as a share, 0–1. */
  readonly share: number;
  /** Shares multiplied down from the root: what it weighs in the whole. */
  readonly effective: number;
};

/**
 * What every part weighs in the whole, where nodes are weighted means and nothing is missing.
 *
 * shape    a tree → its nodes and indicators, a parent before its children; an indicator asked twice is there twice
 * units    shares of the whole, 0–1
 * missing  nothing can be missing: it is of a tree, not of rows
 * throws   nothing
 * source   COINr, `get_eff_weights`
 *
 * @example effectiveWeights(tiny.tree).map(({ id, effective }) => [id, effective])[2] // → "access", 0.25
 */
export function effectiveWeights(tree: RecipeNode): readonly EffectiveWeight[] {
  const found: EffectiveWeight[] = [{ id: tree.id, share: 1, effective: 1 }];
  const visit = (node: RecipeNode, above: number): void => {
    const total = node.children.reduce((sum, child) => sum + child.weight, 0);
    for (const child of node.children) {
      const share = child.weight / total;
      found.push({ id: idOf(child), share, effective: above * share });
      if (child.kind === "node") visit(child.node, above * share);
    }
  };
  visit(tree, 1);
  return found;
}

export type MainEffect = {
  readonly id: string;
  /** Weight in its node, as a share: what its editors meant. */
  readonly nominal: number;
  /** Squared correlation with the node: how much of the node's variance would go if it were fixed (first order, linear). */
  readonly mainEffect: number;
  /** The same as a share of all parts of the node: what its weight comes to. */
  readonly share: number;
  /** Weight × covariance with the node ÷ the node's variance: adds up to 1 in a weighted mean without missing values. */
  readonly covarianceShare: number;
};

/**
 * How much each part of a node moves it, against what it weighs.
 *
 * A part that hardly varies, or that others already say, moves a node less than its weight promises.
 *
 * shape    a node of `treeNodes` → one effect per child, in order
 * units    shares, 0–1; those of covariance may lie outside
 * missing  NaN where a part or the node does not vary
 * throws   nothing
 * source   P. Paruolo, M. Saisana & A. Saltelli, Ratings and Rankings: Voodoo or Science? (2013)
 *
 * @example
 * const [, rights] = treeNodes(tiny.tree, "headline", run(tiny.recipe, tiny.answers, tiny.rows));
 * mainEffects(rights, [0, 1, 2]).map(({ id, nominal }) => [id, nominal]) // → ["access", 0.5], ["fees", 0.5]
 */
export function mainEffects({ column, children }: TreeNode, rows?: ArrayLike<number>): readonly MainEffect[] {
  const total = children.reduce((sum, child) => sum + child.weight, 0);
  const variance = covariance(column, column, rows);
  const squared = children.map((child) => correlate(child.column, column, "pearson", rows).value ** 2);
  const all = squared.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
  return children.map((child, at) => ({
    id: child.id,
    nominal: child.weight / total,
    mainEffect: squared[at]!,
    share: squared[at]! / all,
    covarianceShare: ((child.weight / total) * covariance(child.column, column, rows)) / variance,
  }));
}
