/** What missing answers last were, by the engine's last observation carried forward along the periods of a release. */

import { type Column, missing, scored } from "../../engine/grid.ts";
import { impute } from "../../engine/steps/impute.ts";
import { rowOf } from "../reading/figures.ts";
import type { Reading } from "../reading/reading.ts";
import { filledRows } from "./filled-ground.ts";
import type { FilledCell } from "./recipe-ground.ts";

/**
 * One cell for each answer of the reading's period that is missing and was there before.
 *
 * @param places   of the ground, in its order
 * @param columns  of the whole release, every period
 */
export function earlierCells(
  open: Reading,
  places: readonly string[],
  columns: ReadonlyMap<string, Column>,
): readonly FilledCell[] {
  const { periods } = open.release.answers;
  const told = periods.slice(0, periods.indexOf(open.period) + 1);
  if (told.length < 2) return [];
  const lines = told.flatMap((period, time) =>
    places.map((place, at) => ({ at, time, row: rowOf(open.release, place, period) })),
  );
  const numbers = (values: readonly number[]): Column => ({
    values: Float64Array.from(values),
    states: new Uint8Array(values.length).fill(scored),
  });
  const answers = new Map([
    ["place", numbers(lines.map(({ at }) => at))],
    ["time", numbers(lines.map(({ time }) => time))],
  ]);
  const indicators = [...columns].map(([id, column]) => ({
    id,
    direction: 1 as const,
    column: stacked(column, lines),
  }));
  const made = impute(
    indicators,
    { kind: "last", place: "place", time: "time", ends: "left" },
    { recipe: { measures: [] }, answers },
  );
  const now = (told.length - 1) * places.length;
  return indicators.flatMap(({ id, column }, at) =>
    filledRows(column, made[at]!).flatMap(({ row, value }) =>
      row < now ? [] : [{ id, row: row - now, value, period: lastPeriod(column, row, places.length, told) }],
    ),
  );
}

/** Rows of a release in another order; a place that was not covered then has no answer. */
function stacked({ values, states }: Column, lines: readonly { readonly row: number | undefined }[]): Column {
  return {
    values: Float64Array.from(lines, ({ row }) => (row === undefined ? Number.NaN : values[row]!)),
    states: Uint8Array.from(lines, ({ row }) => (row === undefined ? missing : states[row]!)),
  };
}

/** The latest period before a row in which its place has an answer. */
function lastPeriod({ states }: Column, row: number, places: number, told: readonly string[]): string | undefined {
  for (let before = row - places; before >= 0; before -= places)
    if (states[before] === scored) return told[Math.floor(before / places)];
  return undefined;
}
