/** Who is written to because something of theirs is late: never more than once a week, and never who wants no reminders. */
import type { Assignable } from "../assignments/contract.ts";
import type { CalendarDate, CalendarStage, Stages } from "../editions/contract.ts";
import { awaited, type Counted, daysLate } from "./rules.ts";

export type Worker = {
  readonly person: string;
  readonly name: string;
  readonly role: Assignable;
  readonly place: string;
  readonly area: string | undefined;
  readonly wantsReminders: boolean;
  readonly lastWritten: Date | undefined;
};

export type Reminder = {
  readonly person: string;
  readonly name: string;
  readonly role: Assignable;
  readonly place: string;
  readonly late: number;
  readonly daysLate: number;
};

export type Spared = { readonly person: string; readonly name: string; readonly why: "written-to" | "silenced" };

/** Whose turn it is at a stage. */
const atWork: Readonly<Partial<Record<CalendarStage, readonly Assignable[]>>> = {
  coding: ["author", "second-author"],
  review: ["reviewer"],
};

/** Whether somebody of a role is who works at a stage. */
export const worksAt = (role: Assignable, stage: CalendarStage): boolean => atWork[stage]?.includes(role) ?? false;

/** Which answer of a place is theirs, where each has their own. */
export const slotOf = (role: Assignable): number | undefined =>
  role === "author" ? 1 : role === "second-author" ? 2 : undefined;

const week = 7 * 86_400_000;

type State = {
  readonly counted: readonly (Counted & { readonly slot: number })[];
  readonly workers: readonly Worker[];
  readonly stages: Stages;
  readonly calendar: readonly CalendarDate[];
  /** The day it is where the edition is at home. */
  readonly today: string;
};

/** How many answers wait for somebody past the day of their stage, and since how many days at most. */
export function lateOf(
  { role, place, area }: Pick<Worker, "role" | "place" | "area">,
  state: Omit<State, "workers"> & { readonly stage?: CalendarStage | undefined },
): { readonly late: number; readonly days: number } {
  const { counted, stages, calendar, today, stage: only } = state;
  let late = 0;
  let days = 0;
  for (const row of counted) {
    const stage = awaited(row.state, stages);
    if (row.place !== place || stage === undefined || !worksAt(role, stage)) continue;
    if ((area !== undefined && row.area !== area) || (slotOf(role) ?? row.slot) !== row.slot) continue;
    const since = daysLate(row.state, stages, calendar, today, only);
    if (since === 0) continue;
    late += row.count;
    days = Math.max(days, since);
  }
  return { late, days };
}

/**
 * Letters that are due now, one a person: about the place and role of theirs that is latest. A letter says how many
 * answers wait and since when, and nothing of what they say.
 *
 * @example remindersDue(new Date("2027-03-04T06:00:00Z"), { counted, workers, stages, calendar, today: "2027-03-04" }).due
 */
export function remindersDue(
  now: Date,
  { counted, workers, stages, calendar, today }: State,
): { readonly due: readonly Reminder[]; readonly spared: readonly Spared[] } {
  const due = new Map<string, Reminder>();
  const spared = new Map<string, Spared>();
  for (const { person, name, role, place, area, wantsReminders, lastWritten } of workers) {
    const { late, days } = lateOf({ role, place, area }, { counted, stages, calendar, today });
    if (late === 0) continue;
    const writtenTo = lastWritten !== undefined && now.getTime() - lastWritten.getTime() < week;
    if (!wantsReminders || writtenTo)
      spared.set(person, { person, name, why: wantsReminders ? "written-to" : "silenced" });
    else {
      const before = due.get(person);
      if (!before || days > before.daysLate || (days === before.daysLate && late > before.late))
        due.set(person, { person, name, role, place, late, daysLate: days });
    }
  }
  return { due: [...due.values()], spared: [...spared.values()] };
}
