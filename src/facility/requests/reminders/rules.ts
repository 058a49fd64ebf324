/**
 * Whom a request reminds of what today: before something is late, and while it is. Days are those of whoever's clock it is. Pure.
 */
import type { Day } from "../../../base/day.ts";
import { dayIn, dayNumber, dayOfNumber } from "../../clocks/days.ts";
import type { Programme } from "../../programme/contract.ts";
import { clockOf, dayAt } from "../life/clock.ts";
import { barOf, type Member } from "../life/committee.ts";
import type { Life } from "../life/life.ts";

/** What somebody with an account is reminded of; `due` is the last day of what it is about, `on` the day that makes it one reminder. */
export type Reminder = {
  readonly person: string;
  readonly what: "near" | "late" | "assess" | "vote";
  readonly due: Day;
  readonly on: Day;
};

type Around = {
  readonly programme: Programme;
  readonly places: readonly string[];
  readonly officers: readonly Member[];
  readonly assessors: readonly Member[];
  readonly members: readonly Member[];
  readonly now: Date;
};

const isTied = ({ ties }: Member, places: readonly string[]): boolean => places.some((place) => ties.has(place));

/** While something is late it is said again each week. */
const again = 7;

const plusDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days);

/** The day a reminder of a stage is for: its warning day, then the day after its last, and each week from there. */
function stageDay(due: Day, warns: Day, today: Day): { readonly what: "near" | "late"; readonly on: Day } | undefined {
  if (today > due) {
    const late = dayNumber(today) - dayNumber(due) - 1;
    return { what: "late", on: plusDays(due, 1 + again * Math.floor(late / again)) };
  }
  return today >= warns ? { what: "near", on: warns } : undefined;
}

/** @example remindersOf(life, around) // → [{ person, what: "near", due: "2026-09-09", on: "2026-09-08" }] */
export function remindersOf(life: Life, around: Around): readonly Reminder[] {
  const { programme, places, officers, assessors, members, now } = around;
  const clock = clockOf(programme, life, now);
  const found: Reminder[] = [];
  if (clock?.due.kind === "due" && life.state !== "returned") {
    const { day: due, warns } = clock.due;
    const level = programme.stages.find(({ name }) => name === life.state);
    const zone = programme.calendars.find(({ id }) => id === level?.calendar)?.zone ?? "UTC";
    const stage = stageDay(due, warns, dayIn(zone, now));
    if (stage) {
      for (const one of officers.filter((officer) => !isTied(officer, places)))
        found.push({ person: one.person, due, ...stage });
      const missing = assessors.filter(
        (one) =>
          life.state === "assessment" &&
          life.assessors.includes(one.person) &&
          !life.assessments.some(({ assessor }) => assessor === one.person) &&
          !isTied(one, places),
      );
      for (const { person } of missing) found.push({ person, what: "assess", due, on: stage.on });
    }
  }
  const { matter } = life;
  // Silence is consent: who says nothing has said something.
  if (life.state !== "decision" || life.isPaused || !matter || matter.procedure === "no-objection") return found;
  const today = dayAt(programme, matter.committee, now);
  if (today > matter.until || today < plusDays(matter.until, -1)) return found;
  for (const member of members)
    if (barOf(life, member, places) === undefined && !matter.votes.some((vote) => vote.member === member.person))
      found.push({ person: member.person, what: "vote", due: matter.until, on: matter.until });
  return found;
}

/** Days after which somebody is asked again for the answer to a question, and days before it can no more be given, or before a draft goes. */
const waits = [7, 21, 60] as const;
const last = 7;
const before = [14, 3] as const;

/**
 * What whoever writes a request is reminded of on a day: that a question waits until its last day, or that a draft is deleted soon. Each
 * is one reminder, also where nobody looked on its day.
 *
 * @example waitsOn("2026-09-01", "2026-11-24", "2026-09-09") // → "2026-09-08"
 */
export const waitsOn = (returned: Day, by: Day, today: Day): Day | undefined =>
  today > by
    ? undefined
    : [...waits.map((days) => plusDays(returned, days)), plusDays(by, -last)].sort().findLast((on) => on <= today);

export const endsOn = (ends: Day, today: Day): Day | undefined =>
  today > ends ? undefined : before.map((days) => plusDays(ends, -days)).findLast((on) => on <= today);
