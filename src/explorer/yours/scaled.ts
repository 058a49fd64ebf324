/**
 * Scores put on a scale among all places before they are combined, so that an indicator on which all are close counts as
 * much as one on which they are far apart.
 */
import { type Column, scored } from "../../engine/grid.ts";
import type { ScaleWord } from "./choices.ts";

/**
 * A column on a scale. Higher stays higher, level stays level.
 *
 * shape    n → n
 * units    min-max and percentile 0–100; rank: places below, a level one as half; z-score: standard deviations (n − 1)
 * missing  stays as it is, and counts in no scale; where all are level: 50, or no distance at all
 *
 * @example scaled(column of 20, 40, 60, "min-max") // → 0, 50, 100
 */
export function scaled(column: Column, scale: ScaleWord): Column {
  const known = column.values.filter((_, row) => column.states[row] === scored);
  const place = placing(known, scale);
  return {
    values: column.values.map((value, row) => (column.states[row] === scored ? place(value) : value)),
    states: column.states,
  };
}

function placing(known: Float64Array, scale: ScaleWord): (value: number) => number {
  switch (scale) {
    case "min-max": {
      const low = known.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
      const high = known.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
      return high > low ? (value) => ((value - low) / (high - low)) * 100 : () => 50;
    }
    case "z-score": {
      const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
      const spread = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const deviation = Math.sqrt(spread / (known.length - 1));
      return deviation > 0 ? (value) => (value - mean) / deviation : () => 0;
    }
    case "rank":
      return below(known);
    case "percentile": {
      const others = known.length - 1;
      const under = below(known);
      return others > 0 ? (value) => (under(value) / others) * 100 : () => 50;
    }
  }
}

/** How many values lie below one that is among them, the others level with it counting half. */
function below(known: Float64Array): (value: number) => number {
  const sorted = Float64Array.from(known).sort();
  const first = new Map<number, number>();
  const times = new Map<number, number>();
  sorted.forEach((value, at) => {
    if (!first.has(value)) first.set(value, at);
    times.set(value, (times.get(value) ?? 0) + 1);
  });
  return (value) => (first.get(value) ?? 0) + ((times.get(value) ?? 1) - 1) / 2;
}
