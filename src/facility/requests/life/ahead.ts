/**
 * What whoever asked is told of the way ahead: where their request is, by which day that is over, what comes then. Nothing is promised
 * that is not so: a clock that stands still has no day, and what is late says so.
 */
import type { Day } from "../../../base/day.ts";
import type { pauseReasons } from "../../clocks/contract.ts";
import { dayIn } from "../../clocks/days.ts";
import type { Programme, StageName } from "../../programme/contract.ts";
import { missingHolidays, timetable } from "../../programme/rules.ts";
import { clockOf } from "./clock.ts";
import { isStage, type Life, wayOf } from "./life.ts";

export type Ahead = {
  readonly stage: StageName;
  /** Why the clock stands still, and since when; undefined where it runs. */
  readonly pause?: { readonly reason: (typeof pauseReasons)[number]; readonly since: Day } | undefined;
  /** The last day of the stage it is in was this one, and is past. */
  readonly lateSince?: Day | undefined;
  /** The stage it is in and those that follow, each with the day it is over at the latest; without one where no day can be said. */
  readonly stages: readonly { readonly stage: StageName; readonly by?: Day }[];
  /** Years these days reach of which holidays are not entered. */
  readonly missingYears: readonly number[];
};

/** Undefined while it is not with the programme. */
export function aheadOf(programme: Programme, life: Life, now: Date): Ahead | undefined {
  const { state: stage } = life;
  if (!isStage(stage)) return undefined;
  const way = wayOf(programme);
  const following = way.slice(way.indexOf(stage) + 1);
  const clock = clockOf(programme, life, now);
  const undated = { stage, stages: [stage, ...following].map((one) => ({ stage: one })), missingYears: [] };
  const pause = life.isPaused ? life.pauses.findLast(({ until }) => until === undefined) : undefined;
  if (pause) {
    const zone = programme.calendars[0]?.zone ?? "UTC";
    return { ...undated, pause: { reason: pause.reason, since: dayIn(zone, pause.from) } };
  }
  if (clock?.due.kind !== "due") return undated;
  const { day, over } = clock.due;
  // What follows a stage that is late is not known from a day that is past.
  if (clock.standing === "late") return { ...undated, lateSince: day };
  const after = { ...programme, stages: programme.stages.filter(({ name }) => following.includes(name)) };
  // Still on its last day.
  const from = new Date(over.getTime() - 1);
  const days = new Map<StageName, Day>([
    [stage, day],
    ...timetable(after, from).map(({ stage: one, by }) => [one, by] as const),
  ]);
  const dated = [stage, ...following].map((one) => {
    const by = days.get(one);
    return { stage: one, ...(by === undefined ? {} : { by }) };
  });
  const own = { ...programme, stages: programme.stages.filter(({ name }) => name === stage) };
  const missing = [...missingHolidays(own, clock.began), ...missingHolidays(after, from)].map(({ year }) => year);
  return { stage, stages: dated, missingYears: [...new Set(missing)].sort((one, other) => one - other) };
}
