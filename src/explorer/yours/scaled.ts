/**
 * Scores put on a scale among all places before they are combined, so that an indicator on which all are close counts as
 * much as one on which they are far apart. The scales are the engine's; what is a reader's own is that an indicator on
 * which all are level stays in, at the middle of its scale, instead of leaving its weight to the others.
 */
import { type Column, scored } from "../../engine/grid.ts";
import type { Normalisation } from "../../engine/recipe.ts";
import { normalise } from "../../engine/steps/normalise.ts";
import type { ScaleWord } from "./choices.ts";

type Scale = { readonly by: Normalisation; readonly times: number; readonly middle: number };

const scales: Readonly<Record<ScaleWord, Scale>> = {
  "min-max": { by: { kind: "min-max", range: [0, 100] }, times: 1, middle: 50 },
  percentile: { by: { kind: "percentile-rank", ties: "average" }, times: 100, middle: 50 },
  rank: { by: { kind: "borda", ties: "average" }, times: 1, middle: 0 },
  "z-score": { by: { kind: "z", mean: 0, deviation: 1 }, times: 1, middle: 0 },
};

/**
 * A column on a scale. Higher stays higher, level stays level.
 *
 * shape    n → n
 * units    min-max and percentile 0–100; rank: places below, a level one as half; z-score: standard deviations (n − 1)
 * missing  stays as it is, and counts in no scale; where all are level: the middle, or no distance at all
 *
 * @example scaled(column of 20, 40, 60, "min-max") // → 0, 50, 100
 */
export function scaled(column: Column, scale: ScaleWord): Column {
  const { by, times, middle } = scales[scale];
  const placed = normalise(column, by, { id: scale, direction: 1 });
  return {
    values: column.values.map((value, row) => {
      if (column.states[row] !== scored) return value;
      return placed.states[row] === scored ? placed.values[row]! * times : middle;
    }),
    states: column.states,
  };
}
