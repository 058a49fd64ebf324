/** The clocks of a request: each stage by the days and the calendar of the programme it was sent under. */
import type { Day } from "../../../base/day.ts";
import type { Calendar, ServiceLevel } from "../../clocks/contract.ts";
import { dayIn } from "../../clocks/days.ts";
import { type Due, due, type Pause, type Standing, stageTimes, standing } from "../../clocks/rules.ts";
import type { Programme } from "../../programme/contract.ts";
import type { State } from "./contract.ts";
import { isOver, type Life } from "./life.ts";

type Clocked = Pick<Programme, "stages" | "calendars">;

const levelOf = ({ stages }: Clocked, state: State): ServiceLevel | undefined =>
  stages.find(({ name }) => name === state)?.level;

/** Whose days count in a state. What has no clock of its own is counted by the days of the stage before; at first by the programme's. */
function calendarOf({ stages, calendars }: Clocked, moves: Life["moves"], at: number): Calendar | undefined {
  for (let back = at; back >= 0; back--) {
    const own = stages.find(({ name }) => name === moves[back]?.stage);
    if (own) return calendars.find(({ id }) => id === own.calendar);
  }
  return calendars[0];
}

export type StageClock = {
  readonly stage: State;
  readonly began: Date;
  readonly level: ServiceLevel;
  readonly due: Due;
  readonly standing: Standing;
};

/** The clock that runs, or stands still, at a moment; undefined where none is set. */
export function clockOf(programme: Clocked, { state, moves, pauses }: Life, now: Date): StageClock | undefined {
  const last = moves.at(-1);
  const level = levelOf(programme, state);
  const calendar = calendarOf(programme, moves, moves.length - 1);
  if (!last || !level || !calendar) return undefined;
  return {
    ...{ stage: state, began: last.at, level },
    due: due(calendar, level, last.at, pauses),
    standing: standing(calendar, level, last.at, pauses, now),
  };
}

export type Spent = {
  readonly stage: State;
  readonly at: Date;
  readonly until: Date;
  readonly working: number;
  readonly paused: number;
};

/**
 * How long it was in each state, in order, up to a moment or to its end. Together they are the time of the whole, where one calendar
 * counts all of it: every working day is in one state, and ran or stood still.
 */
export function timesOf(programme: Clocked, { moves, pauses, state }: Life, now: Date): readonly Spent[] {
  const open = isOver(state) ? moves.slice(0, -1) : moves;
  const until = isOver(state) ? (moves.at(-1)?.at ?? now) : now;
  return open.flatMap((move, at) => {
    const calendar = calendarOf(programme, moves, at);
    if (!calendar) return [];
    const end = open[at + 1]?.at ?? until;
    const [time] = stageTimes(calendar, [move], end, pauses);
    return time ? [{ stage: move.stage, at: move.at, until: end, working: time.working, paused: time.paused }] : [];
  });
}

/** Whoever answers for a stage is told on the day it is near its end: before it is late, not after. */
export const isToBeTold = (programme: Clocked, life: Life, now: Date): boolean => {
  const clock = clockOf(programme, life, now);
  return clock?.standing === "told" || clock?.standing === "late";
};

/**
 * The last day on which silence may still become an objection: so many working days of the committee's calendar after today, as the
 * programme says; undefined where it has no such procedure.
 */
export function silenceUntil(
  { calendars, committees }: Pick<Programme, "calendars" | "committees">,
  code: string,
  now: Date,
): Day | undefined {
  const committee = committees.find((one) => one.code === code);
  const calendar = calendars.find(({ id }) => id === committee?.calendar);
  if (committee?.noObjection === undefined || !calendar) return undefined;
  const none: readonly Pause[] = [];
  const end = due(calendar, { days: committee.noObjection, warns: 0 }, now, none);
  return end.kind === "due" ? end.day : undefined;
}

/** The day it is where a committee sits. */
export const dayAt = (
  { calendars, committees }: Pick<Programme, "calendars" | "committees">,
  code: string,
  now: Date,
): Day =>
  dayIn(calendars.find(({ id }) => id === committees.find((one) => one.code === code)?.calendar)?.zone ?? "UTC", now);
