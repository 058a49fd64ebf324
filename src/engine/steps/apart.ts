/**
 * Steps taken of some rows at a time: each period of a panel, say, with outliers and a scale of its own, so that a place is
 * measured against those of its period and the scale moves with them. Scores of different periods then say how a place stood
 * among the others, and not whether it moved.
 */
import { type AnswerColumn, type Column, missing, scored } from "../grid.ts";
import type { Normalisation, Preparation, Treatment } from "../recipe.ts";
import { shapeOf } from "../stats/moments.ts";
import { present } from "../stats/present.ts";
import { take } from "../take.ts";
import { normalise } from "./normalise.ts";
import { type Treated, treat } from "./treat.ts";

/** Rows alike in a column, by what they have there. */
export type Groups = ReadonlyMap<number, readonly number[]>;

/** The rows that belong together in a step; undefined where all do. throws   RangeError: no such column */
export function groupsFor(
  step: "treat" | "normalise",
  { within }: Preparation,
  answers: ReadonlyMap<string, AnswerColumn>,
): Groups | undefined {
  if (within?.steps.includes(step) !== true) return undefined;
  const column = answers.get(within.by);
  if (column === undefined) throw new RangeError(`there is no column "${within.by}" to prepare within`);
  const groups = new Map<number, number[]>();
  column.values.forEach((value, row) => {
    if (column.states[row] !== scored) return;
    const rows = groups.get(value) ?? [];
    rows.push(row);
    groups.set(value, rows);
  });
  return groups;
}

/** Each group treated by itself; rows of no group are left as they are. What was done is told together, and `by` group. */
export function treatApart(
  column: Column,
  treatment: Treatment,
  groups: Groups,
): Treated & { readonly by: ReadonlyMap<number, Treated["details"]> } {
  const made = { values: column.values.slice(), states: column.states.slice() };
  const by = new Map(
    [...groups].map(([group, rows]) => {
      const { details, ...own } = treat(take(column, rows), treatment);
      put(own, rows, made);
      return [group, details] as const;
    }),
  );
  return { ...made, details: together([...by.values()], column, made), by };
}

/**
 * Each group on a scale of its own; a row of no group has no place on any. A reference row is the same for all: its value
 * is where every group's scale ends, and each begins at its own lowest.
 */
export function normaliseApart(
  column: Column,
  normalisation: Normalisation,
  indicator: { readonly id: string; readonly direction: 1 | -1 },
  groups: Groups,
): Column {
  const states = column.states.map((state) => (state === scored ? missing : state));
  const made = { values: new Float64Array(column.values.length).fill(Number.NaN), states };
  const scale = scaleForAll(column, normalisation, indicator.id);
  if (scale === undefined) return made;
  for (const rows of groups.values()) put(normalise(take(column, rows), scale, indicator), rows, made);
  return made;
}

/** A reference as the value that it is; undefined where it is missing. */
function scaleForAll(column: Column, normalisation: Normalisation, id: string): Normalisation | undefined {
  if (normalisation.kind !== "distance-to-reference") return normalisation;
  const { row, capped } = normalisation;
  if (column.states[row] === undefined) throw new RangeError(`there is no row ${row} to refer to`);
  if (column.states[row] !== scored) return undefined;
  return { kind: "distance-to-target", targets: { [id]: column.values[row]! }, capped };
}

function put({ values, states }: Column, rows: readonly number[], into: Column): void {
  rows.forEach((row, at) => {
    into.values[row] = values[at]!;
    into.states[row] = states[at]!;
  });
}

/** What was done to groups, as of one: its shape before and after is that of all rows, its outcome the worst. */
function together(all: readonly Treated["details"][], before: Column, after: Column): Treated["details"] {
  const outcomes = ["still-outlying", "treated", "in-order", "cannot-tell"] as const;
  const steps = Math.max(0, ...all.map((one) => one.steps.length));
  const shape = shapeOf(present(after));
  return {
    before: shapeOf(present(before)),
    steps: Array.from({ length: steps }, (_, at) => {
      const taken = all.flatMap((one) => one.steps.slice(at, at + 1));
      const points = taken.flatMap((step) => step.points ?? []);
      return {
        by: taken[0]!.by,
        points: points.length === 0 ? undefined : points.reduce((sum, moved) => sum + moved, 0),
        possible: taken.every(({ possible }) => possible),
        after: shape,
      };
    }),
    outcome: outcomes.find((outcome) => all.some((one) => one.outcome === outcome)) ?? "cannot-tell",
  };
}
