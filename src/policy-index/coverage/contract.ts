/**
 * Coverage: how far an edition is, by place and area. Answers are counted by where they stand, and by how many of them
 * wait past the day of their stage. Counts only: who writes and who reviews is told to the editor and to nobody else.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import { LocalisedText } from "../../base/text.ts";
import { Assignable } from "../assignments/contract.ts";
import { CalendarDate, CalendarStage, Edition, EditionId } from "../editions/contract.ts";
import { Reminding } from "./scheduled/contract.ts";

/** How far an answer is, coarsely: what a glance can tell apart. */
export const standings = ["untouched", "writing", "checking", "disputed", "settled"] as const;
export const Standing = z.enum(standings);
export type Standing = z.infer<typeof Standing>;

const Count = z.number().int().min(0);

export const Tally = z.object({
  untouched: Count,
  writing: Count,
  checking: Count,
  disputed: Count,
  settled: Count,
  /** Of those, how many wait past the last day of the stage they wait for. */
  late: Count,
});
export type Tally = Readonly<z.infer<typeof Tally>>;

const Person = z.object({
  ...{ name: z.string(), role: Assignable, area: z.string().optional() },
  /** Answers that wait for them past the last day of the stage. */
  late: Count,
});

export const PlaceLine = z.object({
  place: z.string(),
  all: Tally,
  /** By area, in the order of `areas`. */
  areas: z.array(Tally),
  /** Days since the earliest day that was missed; 0 where nothing is late. */
  daysLate: Count,
  /** Only for the editor. */
  people: z.array(Person).optional(),
});
export type PlaceLine = Readonly<z.infer<typeof PlaceLine>>;

export const orders = ["lateness", "place", "progress"] as const;
export const shown = ["all", "late", "unassigned"] as const;

export const showCoverage = operation({
  name: "coverage.show",
  summary: "How far an edition is, by place and area: counts by state, and what is late.",
  method: "GET",
  path: "/editions/:edition/coverage",
  may: "take-part",
  from: "database",
  input: z.object({
    edition: EditionId,
    /** All places, those that are late, or those without an author (for the editor). */
    show: z.enum(shown).default("all"),
    sort: z.enum(orders).default("lateness"),
    /** A region of the world by its UN M49 code. */
    region: z.string().max(10).optional(),
    /** Only what is late for this stage counts as late. */
    stage: CalendarStage.optional(),
  }),
  output: z.object({
    edition: Edition,
    language: z.string(),
    areas: z.array(z.object({ id: z.string(), title: LocalisedText, questions: Count })),
    calendar: z.array(CalendarDate),
    /** The day it is, in the edition's days. */
    today: z.string(),
    lines: z.array(PlaceLine),
    /** Over the lines shown. */
    total: Tally,
    /** How many places the edition has in all. */
    places: Count,
    /** Second codings among what is counted: they are compared, and no release holds them. */
    second: z.number(),
    mayEdit: z.boolean(),
  }),
  refusals: { "region-unknown": 422 },
});

/** A letter that is due: to whom, about how much. */
const Due = z.object({
  person: z.object({ id: z.uuid(), name: z.string() }),
  place: z.string(),
  role: Assignable,
  late: Count,
  daysLate: Count,
});

export const showReminders = operation({
  name: "coverage.reminders",
  summary: "Who is late in an edition, and would be written to now; for its editor.",
  method: "GET",
  path: "/editions/:edition/reminders",
  may: "edit",
  from: "database",
  input: z.object({ edition: EditionId }),
  output: z.object({
    edition: Edition,
    /** When letters go out by themselves. */
    reminding: Reminding,
    due: z.array(Due),
    /** Late too, but written to within the week, or wishing no reminders. */
    spared: z.array(
      z.object({ person: z.object({ id: z.uuid(), name: z.string() }), why: z.enum(["written-to", "silenced"]) }),
    ),
  }),
  refusals: {},
});

export const sendReminders = operation({
  name: "coverage.remind",
  summary: "Write to everybody who is late: at most one letter a week to each, and none to who wants none.",
  method: "POST",
  path: "/editions/:edition/reminders",
  may: "edit",
  from: "database",
  input: z.object({ edition: EditionId }),
  output: z.object({ letters: Count }),
  refusals: {},
});
