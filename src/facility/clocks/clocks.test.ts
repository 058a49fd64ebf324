/**
 * A table of cases, each worked out by hand before the code was asked: the days that count were written down from a month printed as
 * a calendar (the column `how`), and moments in zones from the offset then in force.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { z } from "zod";
import { calendars } from "./calendars-under-test.ts";
import { Calendar, ServiceLevel } from "./contract.ts";
import { dayIn, endOf } from "./days.ts";
import { due, elapsed, isWorkingDay, type Pause, standing } from "./rules.ts";

const Case = z.object({
  case: z.string(),
  asks: z.enum(["due", "warns", "elapsed", "standing", "worked", "day", "over"]),
  calendar: z.string(),
  zone: z.string(),
  from: z.string(),
  to: z.string(),
  days: z.coerce.number(),
  warns: z.coerce.number(),
  pauses: z.string(),
  expected: z.string(),
  how: z.string(),
});
type Case = z.infer<typeof Case>;

const cases = z
  .array(Case)
  .parse(parse(readFileSync(path.join(import.meta.dirname, "clocks.cases.csv")), { columns: true }));

const pausesOf = (text: string): readonly Pause[] =>
  text === ""
    ? []
    : text.split(" ").map((span) => {
        const [from = "", until = ""] = span.split("/");
        return { from: new Date(from), ...(until === "" ? {} : { until: new Date(until) }) };
      });

function found({ asks, calendar, zone, from, to, days, warns, pauses }: Case): string {
  const own = calendars[calendar];
  if (!own) throw new Error(`no calendar ${calendar}`);
  const asked = zone === "" ? own : { ...own, zone };
  const [began, until, paused] = [new Date(from), new Date(to), pausesOf(pauses)];
  switch (asks) {
    case "due":
    case "warns": {
      const end = due(asked, { days, warns }, began, paused);
      return end.kind === "stands-still" ? `${end.left} left` : asks === "due" ? end.day : end.warns;
    }
    case "elapsed": {
      const time = elapsed(asked, began, until, paused);
      return `${time.working}+${time.paused}`;
    }
    case "standing":
      return standing(asked, { days, warns }, began, paused, until);
    case "worked":
      return isWorkingDay(asked, from) ? "yes" : "no";
    case "day":
      return dayIn(asked.zone, began);
    case "over":
      return endOf(asked.zone, from).toISOString();
  }
}

test("there are 200 cases and more, of every kind of weekend", () => {
  expect(cases.length).toBeGreaterThanOrEqual(200);
  expect(new Set(cases.map(({ calendar }) => calendar))).toEqual(new Set(Object.keys(calendars)));
});

test.each(cases)("$case: $asks on $calendar from $from: $how", (one) => {
  expect(found(one)).toBe(one.expected);
});

test("a calendar names a zone there is, its weekends in order of time, a day once, and leaves a day to work", () => {
  const sound = { id: "one", name: "One", zone: "UTC", weekends: [{ days: ["sunday"] }], holidays: [] };
  const holiday = { day: "2026-01-01", name: "A holiday" };
  const all = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  expect(Calendar.safeParse(sound).success).toBe(true);
  for (const wrong of [
    { zone: "Europe/Nowhere" },
    { zone: "" },
    { weekends: [] },
    { weekends: [{ days: all }] },
    { weekends: [{ days: ["sunday"] }, { days: ["friday"] }] },
    {
      weekends: [
        { from: "2020-01-01", days: ["sunday"] },
        { from: "2020-01-01", days: ["friday"] },
      ],
    },
    { holidays: [holiday, holiday] },
    { holidays: [{ ...holiday, day: "2026-02-30" }] },
  ])
    expect(Calendar.safeParse({ ...sound, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
});

test("nobody is warned before a stage began", () => {
  expect(ServiceLevel.safeParse({ days: 5, warns: 4 }).success).toBe(true);
  expect(ServiceLevel.safeParse({ days: 5, warns: 5 }).success).toBe(false);
});
