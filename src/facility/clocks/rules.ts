/**
 * The rule of every clock: **a day belongs to what was in force as it began**. What happens on a day, a stage entered, a pause, a
 * resumption, counts from the next day on. So a stage of five days entered on a Monday is due at the end of the next Monday, a pause
 * within one day costs nobody a day, nested pauses stop the clock once, and every day is counted exactly once.
 *
 * The day of the event is left out as in Regulation (EEC, Euratom) No 1182/71, article 3.
 */
import type { Day } from "../../base/day.ts";
import { type Calendar, type ServiceLevel, weekdays } from "./contract.ts";
import { dayIn, dayNumber, dayOfNumber, endOf, weekdayOfNumber } from "./days.ts";

/** From a moment on the clock stands still; without an end, it still does. */
export type Pause = { readonly from: Date; readonly until?: Date | undefined };

/** Days of a clock are looked at one by one, so there is an end to it: about 270 years. */
const furthest = 100_000;

type Numbered = { readonly isWorking: (number: number) => boolean };

const kept = new WeakMap<Calendar, Numbered>();

/** A calendar made ready once: it is asked about every day of every clock on a board. */
function numbered(calendar: Calendar): Numbered {
  const known = kept.get(calendar);
  if (known) return known;
  const holidays = new Set(calendar.holidays.map(({ day }) => dayNumber(day)));
  const worked = new Set(calendar.worked.map(({ day }) => dayNumber(day)));
  const weekends = calendar.weekends.map(({ from, days }) => ({
    from: from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(from),
    days: new Set(days.map((day) => weekdays.indexOf(day))),
  }));
  const isRest = (number: number) =>
    weekends.findLast(({ from }) => from <= number)?.days.has(weekdayOfNumber(number)) ?? false;
  const made = { isWorking: (number: number) => !holidays.has(number) && (worked.has(number) || !isRest(number)) };
  kept.set(calendar, made);
  return made;
}

/**
 * Whether a day is worked: no holiday, and no weekend of that time unless it is worked all the same.
 *
 * @example isWorkingDay(calendar, "2026-01-01") // → false
 */
export const isWorkingDay = (calendar: Calendar, day: Day): boolean => numbered(calendar).isWorking(dayNumber(day));

/** Pauses as numbers of days: `from` is still running, `until` still paused. */
function stops(calendar: Calendar, pauses: readonly Pause[]): (number: number) => boolean {
  const spans = pauses.map(({ from, until }) => ({
    from: dayNumber(dayIn(calendar.zone, from)),
    until: until === undefined ? Number.POSITIVE_INFINITY : dayNumber(dayIn(calendar.zone, until)),
  }));
  return (number) => spans.some(({ from, until }) => from < number && number <= until);
}

export type Elapsed = {
  /** Working days that counted, the day that runs included. */
  readonly working: number;
  /** Working days on which the clock stood still. */
  readonly paused: number;
};

/**
 * Working days from a moment to another: those after the day of the first, up to and with the day of the second.
 *
 * throws   RangeError: more than 100,000 days apart
 *
 * @example elapsed(calendar, monday, nextMonday, []) // → { working: 5, paused: 0 }
 */
export function elapsed(calendar: Calendar, from: Date, until: Date, pauses: readonly Pause[]): Elapsed {
  const { isWorking } = numbered(calendar);
  const isStopped = stops(calendar, pauses);
  const last = dayNumber(dayIn(calendar.zone, until));
  const first = dayNumber(dayIn(calendar.zone, from)) + 1;
  if (last - first > furthest) throw new RangeError("a clock runs for 100,000 days at most");
  let working = 0;
  let paused = 0;
  for (let number = first; number <= last; number++) {
    if (!isWorking(number)) continue;
    if (isStopped(number)) paused++;
    else working++;
  }
  return { working, paused };
}

export type Due =
  | { readonly kind: "due"; readonly day: Day; readonly over: Date; readonly warns: Day }
  /** Paused, nobody knows until when: how many working days will be left once it resumes. */
  | { readonly kind: "stands-still"; readonly left: number };

/**
 * The last day of a stage, the moment that day is over, and the day somebody is told: so many counted days before the last.
 * A warning as long as the stage is on the day it began.
 *
 * throws   RangeError: a calendar and pauses that leave no days to count within 100,000
 *
 * @example due(calendar, { days: 5, warns: 2 }, monday, []) // → due on the next Monday, warns on Thursday
 */
export function due(calendar: Calendar, { days, warns }: ServiceLevel, began: Date, pauses: readonly Pause[]): Due {
  const { isWorking } = numbered(calendar);
  const isStopped = stops(calendar, pauses);
  const begins = dayNumber(dayIn(calendar.zone, began));
  const standsFrom = Math.min(
    ...pauses.flatMap(({ from, until }) => (until === undefined ? [dayNumber(dayIn(calendar.zone, from))] : [])),
    Number.POSITIVE_INFINITY,
  );
  let counted = 0;
  let told = begins;
  for (let number = begins + 1; number <= begins + furthest; number++) {
    if (number > standsFrom) return { kind: "stands-still", left: days - counted };
    if (!isWorking(number) || isStopped(number)) continue;
    counted++;
    if (counted === days - warns) told = number;
    if (counted === days) {
      const day = dayOfNumber(number);
      return { kind: "due", day, over: endOf(calendar.zone, day), warns: dayOfNumber(told) };
    }
  }
  throw new RangeError("no such day within 100,000");
}

/** A stage that is still open: how it stands today. `told` is near its end: whoever answers for it is told before, not after. */
export type Standing = "running" | "told" | "late" | "stands-still";

/**
 * How an open stage stands on the day it is for whoever owns the clock. A pause keeps a stage from becoming late, and does not mend
 * one that is.
 */
export function standing(
  calendar: Calendar,
  level: ServiceLevel,
  began: Date,
  pauses: readonly Pause[],
  now: Date,
): Standing {
  const begun = pauses.filter(({ from }) => from <= now);
  const end = due(calendar, level, began, begun);
  if (end.kind === "stands-still") return "stands-still";
  const today = dayIn(calendar.zone, now);
  if (today > end.day) return "late";
  return today >= end.warns ? "told" : "running";
}

/** A stage entered at a moment; the same stage may come again. */
export type Move = { readonly stage: string; readonly at: Date };

export type StageTime = Elapsed & Move & { readonly until: Date };

/**
 * How long each stage took, in order; together they are exactly the time from the first move to the end, because each day belongs to
 * the one stage that was in force as it began.
 *
 * throws   RangeError: moves that are not in order of time
 */
export function stageTimes(
  calendar: Calendar,
  moves: readonly Move[],
  until: Date,
  pauses: readonly Pause[],
): readonly StageTime[] {
  return moves.map((move, at) => {
    const end = moves[at + 1]?.at ?? until;
    if (end < move.at) throw new RangeError("moves are in order of time");
    return { ...move, until: end, ...elapsed(calendar, move.at, end, pauses) };
  });
}
