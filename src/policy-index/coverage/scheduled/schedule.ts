/**
 * Which letters are due by the calendar, now. A due day is so many days before or after the last day of a stage; the newest
 * that has come counts, for a week, so that what fell on a day of rest or on a server that was off is made up for once, and
 * nobody gets three letters for three days that were missed.
 */
import type { Assignable } from "../../assignments/contract.ts";
import type { CalendarDate, CalendarStage, Stages } from "../../editions/contract.ts";
import { slotOf, type Worker, worksAt } from "../reminders.ts";
import { awaited, type Counted, daysBetween } from "../rules.ts";
import { type Reminding, weekdayNames } from "./contract.ts";

export type Local = { readonly day: string; readonly hour: number; readonly weekday: (typeof weekdayNames)[number] };

/** Days, by which the date of a day is moved. */
const moved = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * The day and hour it is somewhere.
 *
 * @example localTime(new Date("2027-03-01T23:30:00Z"), "Asia/Tokyo") // → { day: "2027-03-02", hour: 8, weekday: "tuesday" }
 */
export function localTime(now: Date, timeZone: string): Local {
  const parts = new Intl.DateTimeFormat("en", {
    ...({ timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit" } as const),
  }).formatToParts(now);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  const day = `${part("year")}-${part("month")}-${part("day")}`;
  const weekday = weekdayNames[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? "monday";
  return { day, hour: Number(part("hour")), weekday };
}

/** How long a due day is made up for. */
const madeUpFor = 7;

/** The newest due day of a stage that has come and is not too long ago; undefined for none. */
export function dueDay(
  date: CalendarDate,
  { daysBefore, daysAfter }: Pick<Reminding, "daysBefore" | "daysAfter">,
  today: string,
): string | undefined {
  const days = [
    ...daysBefore.map((count) => moved(date.closes, -count)),
    ...daysAfter.map((n) => moved(date.closes, n)),
  ];
  return days
    .filter((day) => day >= date.opens && day <= today && daysBetween(day, today) < madeUpFor)
    .sort()
    .at(-1);
}

export type DueLetter = {
  readonly person: string;
  readonly dueDay: string;
  readonly role: Assignable;
  readonly place: string;
  readonly waiting: number;
  /** From today to the last day of the stage; below 0 when it is over. */
  readonly daysLeft: number;
};

type State = {
  readonly reminding: Reminding;
  readonly calendar: readonly CalendarDate[];
  readonly stages: Stages;
  readonly counted: readonly (Counted & { readonly slot: number })[];
  readonly workers: readonly Worker[];
  /** Due days each person was written to about, in this edition; in days to come, too, where a clock was wrong. */
  readonly reminded: ReadonlyMap<string, readonly string[]>;
};

/** One letter of this kind a day to one person, whichever edition it is of and whoever sent it. */
const apart = 20 * 3_600_000;

type Turn = { readonly worker: Worker; readonly stage: CalendarStage };

function waitingFor({ worker, stage }: Turn, { counted, stages }: State): number {
  const { role, place, area } = worker;
  return counted
    .filter((row) => row.place === place && awaited(row.state, stages) === stage)
    .filter((row) => (area ?? row.area) === row.area && (slotOf(role) ?? row.slot) === row.slot)
    .reduce((count, row) => count + row.count, 0);
}

/** Letters that are due, one a person: about what has been due longest of the newest due day. */
export function lettersDue(now: Date, state: State): readonly DueLetter[] {
  const { reminding, calendar, workers, reminded } = state;
  const { day: today, hour, weekday } = localTime(now, reminding.timeZone);
  const isTime = hour >= reminding.fromHour && hour < reminding.untilHour && reminding.weekdays[weekday];
  if (!reminding.sends || !isTime) return [];
  const letters = new Map<string, DueLetter>();
  for (const worker of workers) {
    const { person, role, place, lastWritten, wantsReminders } = worker;
    const isFresh = lastWritten !== undefined && Math.abs(now.getTime() - lastWritten.getTime()) < apart;
    if (!wantsReminders || isFresh) continue;
    for (const date of calendar) {
      if (!worksAt(role, date.stage)) continue;
      const due = dueDay(date, reminding, today);
      if (due === undefined || (reminded.get(person) ?? []).some((day) => day >= due && day <= today)) continue;
      const waiting = waitingFor({ worker, stage: date.stage }, state);
      if (waiting === 0) continue;
      const letter = { person, dueDay: due, role, place, waiting, daysLeft: daysBetween(today, date.closes) };
      const before = letters.get(person);
      const isBetter =
        before === undefined ||
        due > before.dueDay ||
        (due === before.dueDay && (letter.daysLeft - before.daysLeft || before.waiting - waiting) < 0);
      if (isBetter) letters.set(person, letter);
    }
  }
  return [...letters.values()];
}
