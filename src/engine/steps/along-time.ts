/** What is missing of an indicator, by what the same place has before and after. */
import { type Column, scored } from "../grid.ts";
import type { Imputation } from "../recipe.ts";
import { filled } from "./fill.ts";

type TimeImputation = Extract<Imputation, { kind: "last" | "linear" }>;

/** A value that was given, and when. */
type Point = { readonly time: number; readonly value: number };

export function alongTime(column: Column, imputation: TimeImputation, place: Column, time: Column): Column {
  if (imputation.kind === "last" && imputation.gap !== undefined && !(imputation.gap > 0))
    throw new RangeError(`a value cannot stand in over a gap of ${imputation.gap}`);
  const given = pointsByPlace(column, place, time);
  return filled(column, (row) => {
    if (place.states[row] !== scored || time.states[row] !== scored) return undefined;
    const points = given.get(place.values[row]!) ?? [];
    return standIn(points, time.values[row]!, imputation);
  });
}

function standIn(points: readonly Point[], at: number, imputation: TimeImputation): number | undefined {
  const next = points.findIndex(({ time }) => time > at);
  const before = points[next < 0 ? points.length - 1 : next - 1];
  const after = next < 0 ? undefined : points[next];
  if (imputation.kind === "last") {
    if (before === undefined) return imputation.ends === "constant" ? after?.value : undefined;
    return imputation.gap !== undefined && at - before.time > imputation.gap ? undefined : before.value;
  }
  if (before === undefined || after === undefined)
    return imputation.ends === "constant" ? (before ?? after)?.value : undefined;
  return before.value + ((at - before.time) / (after.time - before.time)) * (after.value - before.value);
}

/** What each place was given, in the order of time. */
function pointsByPlace({ values, states }: Column, place: Column, time: Column): ReadonlyMap<number, readonly Point[]> {
  const points = new Map<number, Point[]>();
  for (let row = 0; row < values.length; row += 1) {
    if (states[row] !== scored || place.states[row] !== scored || time.states[row] !== scored) continue;
    const own = points.get(place.values[row]!) ?? [];
    own.push({ time: time.values[row]!, value: values[row]! });
    points.set(place.values[row]!, own);
  }
  for (const [at, own] of points) {
    own.sort((one, other) => one.time - other.time);
    if (own.some((point, index) => point.time === own[index - 1]?.time))
      throw new RangeError(`place ${at} has two rows at one time`);
  }
  return points;
}
