/** What is missing of an indicator, by where the same row stands on the others. */
import { type Column, missing, scored } from "../grid.ts";
import type { Imputation } from "../recipe.ts";
import { centreOf, filled, type Imputable } from "./fill.ts";
import { normalise } from "./normalise.ts";

type RowImputation = Extract<Imputation, { kind: "row-mean" | "row-median" }>;

/** Every indicator to 0–1 in its own direction; the mean or median of those beside it; and back to the indicator's units. */
export function withinRows(
  indicators: readonly Imputable[],
  { kind }: RowImputation,
  beside: (id: string) => ReadonlySet<string>,
): readonly Column[] {
  const on = new Map(
    indicators.map(({ id, direction, column }) => [
      id,
      normalise(column, { kind: "min-max", range: [0, 1] }, { id, direction }),
    ]),
  );
  const centre = kind === "row-mean" ? "mean" : "median";
  return indicators.map(({ id, direction, column }) => {
    if (!column.states.includes(missing)) return column;
    const others = [...beside(id)].flatMap((other) => (other === id ? [] : (on.get(other) ?? [])));
    const [lowest, highest] = endsOf(column);
    return filled(column, (row) => {
      const there = others.flatMap(({ values, states }) => (states[row] === scored ? [values[row]!] : []));
      const share = centreOf(there, centre);
      if (share === undefined) return undefined;
      return lowest + (direction === 1 ? share : 1 - share) * (highest - lowest);
    });
  });
}

function endsOf({ values, states }: Column): readonly [lowest: number, highest: number] {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < values.length; row += 1) {
    if (states[row] !== scored) continue;
    lowest = Math.min(lowest, values[row]!);
    highest = Math.max(highest, values[row]!);
  }
  return [lowest, highest];
}
