import type { Column } from "../grid.ts";
import type { Recipe } from "../recipe.ts";
import { run } from "../run.ts";
import { unanswered } from "../worth.ts";
import type { Subject } from "./contract.ts";

/** No setting: the grid as the recipe prepares it. */
export const officially = -1;

/** What each leaf is worth. */
export function leafColumns(recipe: Recipe, { answers, rows }: Subject, leaves: readonly string[]): readonly Column[] {
  const { indicators } = run({ ...recipe, measures: [] }, answers, rows);
  return leaves.map((id) => indicators.get(id) ?? unanswered(rows));
}
