/** A grid of scores in which one place's row is another. */

import type { Column } from "../../engine/grid.ts";
import type { Ground } from "../yours/recipe-ground.ts";

/** @param worths  by indicator, a column of one row */
export const withRow = (ground: Ground, row: number, worths: ReadonlyMap<string, Column>): Ground => ({
  ...ground,
  columns: new Map(
    [...ground.columns].map(([id, column]) => {
      const worth = worths.get(id);
      if (!worth) return [id, column];
      const values = column.values.slice();
      const states = column.states.slice();
      values[row] = worth.values[0] ?? Number.NaN;
      states[row] = worth.states[0] ?? 1;
      return [id, { values, states }];
    }),
  ),
});
