/** What a measure's tree is made of, by id. */
import type { RecipeChild, RecipeNode } from "./recipe.ts";

/** Of a node its own id, of a reference the indicator's. */
export const idOf = (child: RecipeChild): string => (child.kind === "node" ? child.node.id : child.indicator);

/**
 * Indicators a tree combines, each once, in the order in which it first names them.
 *
 * @example leavesOf(tree) // → Set { "access", "fees" }
 */
export function leavesOf(tree: RecipeNode): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: RecipeNode): void => {
    for (const child of node.children)
      if (child.kind === "node") visit(child.node);
      else found.add(child.indicator);
  };
  visit(tree);
  return found;
}
