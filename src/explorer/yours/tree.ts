/**
 * The tree of a measure as a reader changes it: every part with the word that stands for it in an address. Pure, and
 * the same in the browser and on the server.
 */
import type { Combination, RecipeNode } from "../../engine/recipe.ts";
import { idOf } from "../../engine/tree-parts.ts";

/** One child of one node: what a weight belongs to. */
export type TreePart = {
  /** Its id, or `parent/id` where the id stands in more than one place. */
  readonly token: string;
  readonly id: string;
  readonly kind: "node" | "indicator";
  readonly parent: string;
  /** Levels between the node it is combined into and the root: 0 for the parts of the whole. */
  readonly level: number;
  readonly weight: number;
};

/** Every part, a parent before its children, in the tree's order. */
export function partsOf(tree: RecipeNode): readonly TreePart[] {
  const found: Omit<TreePart, "token">[] = [];
  const visit = (node: RecipeNode, level: number): void => {
    for (const child of node.children) {
      found.push({ id: idOf(child), kind: child.kind, parent: node.id, level, weight: child.weight });
      if (child.kind === "node") visit(child.node, level + 1);
    }
  };
  visit(tree, 0);
  const times = new Map<string, number>();
  for (const { id } of found) times.set(id, (times.get(id) ?? 0) + 1);
  return found.map((part) => ({ ...part, token: times.get(part.id) === 1 ? part.id : `${part.parent}/${part.id}` }));
}

/** A level of the tree: how far below the root, and how its nodes combine officially; undefined where they differ. */
export type TreeLevel = { readonly level: number; readonly official: Combination | undefined; readonly nodes: number };

export function levelsOf(tree: RecipeNode): readonly TreeLevel[] {
  const levels: RecipeNode[][] = [];
  const visit = (node: RecipeNode, level: number): void => {
    levels[level] = [...(levels[level] ?? []), node];
    for (const child of node.children) if (child.kind === "node") visit(child.node, level + 1);
  };
  visit(tree, 0);
  return levels.map((nodes, level) => {
    const [first] = nodes;
    const alike = nodes.every(({ combine }) => JSON.stringify(combine) === JSON.stringify(first?.combine));
    return { level, official: alike ? first?.combine : undefined, nodes: nodes.length };
  });
}
