import type { Column } from "../grid.ts";
import { mustBeSound } from "../must-be-sound.ts";
import type { Recipe } from "../recipe.ts";
import { scoreIndicators } from "../run.ts";
import type { Memory } from "../steps/memory.ts";
import type { Subject } from "./contract.ts";

/** The setting in which the grid is as the subject's recipe has it. */
export const officially = 0;

/** What each leaf is worth. `memory` is of the subject's answers. */
export function leafColumns(
  recipe: Recipe,
  { answers, rows }: Subject,
  leaves: readonly string[],
  memory?: Memory,
): readonly Column[] {
  mustBeSound({ ...recipe, measures: [] });
  const { indicators } = scoreIndicators(recipe, answers, rows, memory);
  return leaves.map((id) => {
    const column = indicators.get(id);
    if (column === undefined) throw new RangeError(`the recipe has no indicator "${id}"`);
    return column;
  });
}
