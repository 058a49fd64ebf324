/** When a version may begin, how long a request would take, and what of that is not known well enough. */
import type { Day } from "../../base/day.ts";
import type { Calendar } from "../clocks/contract.ts";
import { dayIn } from "../clocks/days.ts";
import { due } from "../clocks/rules.ts";
import { type Programme, type StageName, stageNames } from "./contract.ts";

/**
 * Whether a new version may begin on a day. The first of a programme may have begun long ago; a later one begins today at the earliest,
 * since requests were judged by what was in force.
 */
export const mayBegin = (from: Day, today: Day, versions: readonly { readonly version: number }[]): boolean =>
  versions.length === 0 || from >= today;

type Span = { readonly stage: StageName; readonly calendar: Calendar; readonly from: Date; readonly by: Day };

/** Each stage as if it took all the time it may, one after the other, from a moment on. */
function spans({ stages, calendars }: Programme, now: Date): readonly Span[] {
  let at = now;
  return stageNames.flatMap((stage) => {
    const found = stages.find(({ name }) => name === stage);
    const calendar = calendars.find(({ id }) => id === found?.calendar);
    if (!found || !calendar) return [];
    const end = due(calendar, found.level, at, []);
    if (end.kind === "stands-still") return [];
    const from = at;
    // Still on its last day.
    at = new Date(end.over.getTime() - 1);
    return [{ stage, calendar, from, by: end.day }];
  });
}

/** The days by which each stage would be over if each took all the time it may, one after the other, from a moment on. */
export const timetable = (
  programme: Programme,
  now: Date,
): readonly { readonly stage: StageName; readonly by: Day }[] =>
  spans(programme, now).map(({ stage, by }) => ({ stage, by }));

/** A year that a clock reaches and of which a calendar has no holiday at all: each of its days counts as it falls. */
export type MissingHolidays = Pick<Calendar, "id" | "name"> & { readonly year: number };

/**
 * The years of which holidays are not entered though a request sent at a moment would reach them, by calendar: until they are,
 * a day that is promised may be too early.
 *
 * @example missingHolidays(programme, new Date("2027-12-20T12:00:00Z")) // → [{ id: "brussels", name, year: 2028 }]
 */
export function missingHolidays(programme: Programme, now: Date): readonly MissingHolidays[] {
  const found = new Map<string, MissingHolidays>();
  for (const { calendar, from, by } of spans(programme, now)) {
    const { id, name, zone, holidays } = calendar;
    const entered = new Set(holidays.map(({ day }) => day.slice(0, 4)));
    for (let year = Number(dayIn(zone, from).slice(0, 4)); year <= Number(by.slice(0, 4)); year++)
      if (!entered.has(String(year))) found.set(`${id} ${year}`, { id, name, year });
  }
  return [...found.values()];
}
