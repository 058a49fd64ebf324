/** Where an answer stands, what it waits for, and whether that is late. */
import { type Actor, type RoleName, roleOver } from "../../base/actor.ts";
import { refuse } from "../../base/refusal.ts";
import type { AnswerState } from "../answers/contract.ts";
import { isSettled } from "../answers/rules.ts";
import type { CalendarDate, CalendarStage, Edition, Stages } from "../editions/contract.ts";
import { type PlaceLine, type Standing, standings, type Tally } from "./contract.ts";

/** How far an answer is, coarsely. */
export function standingOf(state: AnswerState, stages: Stages): Standing {
  if (state === "unassigned") return "untouched";
  if (state === "drafting" || state === "returned") return "writing";
  if (state === "contested") return "disputed";
  return isSettled(state, stages) ? "settled" : "checking";
}

/** What comes after an answer has been written and, where that is asked, agreed upon. */
const afterReview = (stages: Stages): CalendarStage =>
  stages.harmonisation ? "harmonisation" : stages.governmentWindow ? "government-window" : "freeze";

/** The stage an answer waits for; undefined when it waits for nothing any more. */
export function awaited(state: AnswerState, stages: Stages): CalendarStage | undefined {
  switch (state) {
    case "unassigned":
    case "drafting":
    case "returned":
      return "coding";
    case "submitted":
      return stages.review ? "review" : afterReview(stages);
    case "in-review":
      return "review";
    case "contested":
      return "adjudication";
    case "agreed":
    case "adjudicated":
      return afterReview(stages);
    case "harmonised":
      return stages.governmentWindow ? "government-window" : "freeze";
    case "government-window":
      return "freeze";
    case "frozen":
    case "published":
    case "corrected":
      return undefined;
  }
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round(dayNumber(to) - dayNumber(from));

/**
 * Days since the last day of the stage an answer waits for; 0 when that day is not over, or none was set.
 *
 * @example daysLate("drafting", stages, [{ stage: "coding", opens: "2027-01-01", closes: "2027-03-01" }], "2027-03-04") // → 3
 */
export function daysLate(
  state: AnswerState,
  stages: Stages,
  calendar: readonly CalendarDate[],
  today: string,
  only?: CalendarStage,
): number {
  const stage = awaited(state, stages);
  if (stage === undefined || (only !== undefined && stage !== only)) return 0;
  const closes = calendar.find((date) => date.stage === stage)?.closes;
  return closes === undefined ? 0 : Math.max(0, daysBetween(closes, today));
}

export const emptyTally: Tally = { untouched: 0, writing: 0, checking: 0, disputed: 0, settled: 0, late: 0 };

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (one, other) => ({
      untouched: one.untouched + other.untouched,
      writing: one.writing + other.writing,
      checking: one.checking + other.checking,
      disputed: one.disputed + other.disputed,
      settled: one.settled + other.settled,
      late: one.late + other.late,
    }),
    emptyTally,
  );

export const sizeOf = (tally: Tally): number => standings.reduce((count, standing) => count + tally[standing], 0);

/** One row of what the database counted. */
export type Counted = {
  readonly place: string;
  readonly area: string;
  readonly state: AnswerState;
  readonly count: number;
};

/**
 * Counts as whoever judges is told of them: nothing tells what its author has not begun from what they are writing, since
 * who looks often would learn when they begin.
 */
export const asJudged = (counted: readonly Counted[]): readonly Counted[] =>
  counted.map((one) => (one.state === "unassigned" ? { ...one, state: "drafting" } : one));

type Asked = {
  readonly places: readonly string[];
  /** Ids, in order. */
  readonly areas: readonly string[];
  readonly stages: Stages;
  readonly calendar: readonly CalendarDate[];
  readonly today: string;
  readonly stage?: CalendarStage | undefined;
};

/** Counts as one line a place, areas in order. */
export function linesOf(counted: readonly Counted[], asked: Asked): readonly PlaceLine[] {
  const { areas, stages, calendar, today, stage } = asked;
  const lines = new Map(
    asked.places.map((place) => [place, { days: 0, tallies: areas.map(() => ({ ...emptyTally })) }]),
  );
  for (const { place, area, state, count } of counted) {
    const line = lines.get(place);
    const tally = line?.tallies[areas.indexOf(area)];
    if (!line || !tally) continue;
    tally[standingOf(state, stages)] += count;
    const days = daysLate(state, stages, calendar, today, stage);
    if (days > 0) tally.late += count;
    line.days = Math.max(line.days, days);
  }
  return [...lines].map(([place, { days, tallies }]) => ({ place, all: sum(tallies), areas: tallies, daysLate: days }));
}

const share = ({ all }: PlaceLine): number => all.settled / Math.max(1, sizeOf(all));

/** Lines in the order asked for: the latest first, or the least settled, or by place. */
export function sorted(
  lines: readonly PlaceLine[],
  by: "lateness" | "place" | "progress",
  byName: (one: string, other: string) => number,
): readonly PlaceLine[] {
  const name = (one: PlaceLine, other: PlaceLine): number => byName(one.place, other.place);
  if (by === "place") return [...lines].sort(name);
  if (by === "progress") return [...lines].sort((one, other) => share(one) - share(other) || name(one, other));
  return [...lines].sort(
    (one, other) =>
      other.daysLate - one.daysLate || other.all.late - one.all.late || share(one) - share(other) || name(one, other),
  );
}

/**
 * A tally as so many even steps: every standing that there is has at least one, the rest go by share.
 *
 * @example stepsOf({ …, writing: 1, settled: 99 }, 10) // → 1 of writing, 9 of settled
 */
export function stepsOf(tally: Tally, steps: number): readonly Standing[] {
  const size = sizeOf(tally);
  if (size === 0) return [];
  const there = standings.filter((standing) => tally[standing] > 0);
  const exact = new Map(there.map((standing) => [standing, (tally[standing] / size) * steps]));
  const given = new Map(there.map((standing) => [standing, Math.max(1, Math.floor(exact.get(standing) ?? 0))]));
  const total = (): number => [...given.values()].reduce((count, one) => count + one, 0);
  const wants = (standing: Standing): number => (exact.get(standing) ?? 0) - (given.get(standing) ?? 0);
  while (total() < steps) {
    const most = there.reduce((one, other) => (wants(other) > wants(one) ? other : one));
    given.set(most, (given.get(most) ?? 0) + 1);
  }
  while (total() > steps) {
    const shrinkable = there.filter((standing) => (given.get(standing) ?? 0) > 1);
    const [first] = shrinkable;
    if (first === undefined) break;
    const least = shrinkable.reduce((one, other) => (wants(other) < wants(one) ? other : one), first);
    given.set(least, (given.get(least) ?? 0) - 1);
  }
  // From what is done to what is not: a bar that fills.
  return [...there].reverse().flatMap((standing) => Array.from({ length: given.get(standing) ?? 0 }, () => standing));
}

/** Roles that look over an edition. */
const overseers: readonly RoleName[] = ["editor", "harmoniser", "auditor"];

/** Whether somebody looks over an area of a place: over all of the edition, or as its harmoniser there. */
export const oversees = (actor: Actor, edition: string, place: string, area: string): boolean =>
  actor.kind === "operator" ||
  roleOver(actor, overseers, { edition }) !== undefined ||
  roleOver(actor, ["harmoniser"], { edition, place, area }) !== undefined;

const harmonisesIn = (actor: Actor, edition: string): boolean =>
  actor.kind === "person" &&
  actor.roles.some((role) => role.role === "harmoniser" && (role.edition ?? edition) === edition);

/**
 * The edition, for whoever looks over it or harmonises some of it; to anybody else there is none of that id.
 *
 * throws  Refusal not-found
 */
export function mustOversee(edition: Edition | undefined, actor: Actor): Edition {
  const isOpen =
    edition &&
    (actor.kind === "operator" ||
      harmonisesIn(actor, edition.id) ||
      roleOver(actor, overseers, { edition: edition.id }) !== undefined);
  return isOpen ? edition : refuse("not-found", { what: "edition" });
}
