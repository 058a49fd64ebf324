import { type Column, missing, scored } from "../grid.ts";
import { mean } from "../stats/moments.ts";
import { quantile } from "../stats/quantile.ts";

/** An indicator before it is imputed. */
export type Imputable = { readonly id: string; readonly direction: 1 | -1; readonly column: Column };

/** Undefined of nothing. */
export function centreOf(values: readonly number[], kind: "mean" | "median"): number | undefined {
  if (values.length === 0) return undefined;
  return kind === "mean" ? mean(values) : quantile(Float64Array.from(values).sort(), 0.5);
}

/** A column with what stands in for its missing rows, where something does. */
export function filled({ values, states }: Column, standIn: (row: number) => number | undefined): Column {
  const own = { values: values.slice(), states: states.slice() };
  for (let row = 0; row < values.length; row += 1) {
    if (states[row] !== missing) continue;
    const value = standIn(row);
    if (value === undefined || !Number.isFinite(value)) continue;
    own.values[row] = value;
    own.states[row] = scored;
  }
  return own;
}
