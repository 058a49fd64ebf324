/** What share of its parent's weight each part has, under a reader's choices. */
import type { RecipeNode } from "../../engine/recipe.ts";
import type { Choices } from "./choices.ts";
import { partsOf, type TreePart } from "./tree.ts";

export type WeighedPart = TreePart & {
  /** As chosen; 0: left out. */
  readonly own: number;
  /** 0–1, of what its parent's parts weigh together. */
  readonly share: number;
};

export function sharesOf(tree: RecipeNode, { weights }: Choices): readonly WeighedPart[] {
  const parts = partsOf(tree).map((part) => ({ ...part, own: weights.get(part.token) ?? part.weight }));
  const totals = new Map<string, number>();
  for (const { parent, own } of parts) totals.set(parent, (totals.get(parent) ?? 0) + own);
  return parts.map((part) => {
    const total = totals.get(part.parent) ?? 0;
    return { ...part, share: total > 0 ? part.own / total : 0 };
  });
}
