import type { Column } from "../grid.ts";
import type { Recipe } from "../recipe.ts";
import { run } from "../run.ts";
import type { Subject } from "./contract.ts";

/** The setting in which the grid is as the subject's recipe has it. */
export const officially = 0;

/** What each leaf is worth. */
export function leafColumns(recipe: Recipe, { answers, rows }: Subject, leaves: readonly string[]): readonly Column[] {
  const { indicators } = run({ ...recipe, measures: [] }, answers, rows);
  return leaves.map((id) => {
    const column = indicators.get(id);
    if (column === undefined) throw new RangeError(`the recipe has no indicator "${id}"`);
    return column;
  });
}
