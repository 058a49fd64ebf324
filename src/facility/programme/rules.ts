/** When a version may begin, and how long a request would take. */
import type { Day } from "../../base/day.ts";
import { due } from "../clocks/rules.ts";
import { type Programme, type StageName, stageNames } from "./contract.ts";

/**
 * Whether a new version may begin on a day. The first of a programme may have begun long ago; a later one begins today at the earliest,
 * since requests were judged by what was in force.
 */
export const mayBegin = (from: Day, today: Day, versions: readonly { readonly version: number }[]): boolean =>
  versions.length === 0 || from >= today;

/** The days by which each stage would be over if each took all the time it may, one after the other, from a moment on. */
export function timetable(
  { stages, calendars }: Programme,
  now: Date,
): readonly { readonly stage: StageName; readonly by: Day }[] {
  let at = now;
  return stageNames.flatMap((stage) => {
    const found = stages.find(({ name }) => name === stage);
    const calendar = calendars.find(({ id }) => id === found?.calendar);
    if (!found || !calendar) return [];
    const end = due(calendar, found.level, at, []);
    if (end.kind === "stands-still") return [];
    // Still on its last day.
    at = new Date(end.over.getTime() - 1);
    return [{ stage, by: end.day }];
  });
}
