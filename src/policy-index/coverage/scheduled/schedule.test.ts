import { describe, expect, test } from "vitest";
import type { CalendarDate, Stages } from "../../editions/contract.ts";
import type { Worker } from "../reminders.ts";
import { type Reminding, setReminding, usual } from "./contract.ts";
import { dueDay, lettersDue, localTime } from "./schedule.ts";

const stages: Stages = {
  ...{ secondAuthor: false, review: true, adjudication: false, harmonisation: false, governmentWindow: false },
};
/** The last day of coding, the 1st of March 2027, is a Monday. */
const coding: CalendarDate = { stage: "coding", opens: "2027-01-01", closes: "2027-03-01" };
const review: CalendarDate = { stage: "review", opens: "2027-03-02", closes: "2027-03-15" };

const ann: Worker = {
  ...{ person: "ann", name: "Ann", role: "author", place: "FRA", area: undefined },
  ...{ wantsReminders: true, lastWritten: undefined },
};
const rob: Worker = { ...ann, person: "rob", role: "reviewer" };

const state = {
  reminding: usual,
  calendar: [coding, review],
  stages,
  counted: [
    { place: "FRA", area: "a", state: "drafting", count: 3, slot: 1 },
    { place: "FRA", area: "b", state: "submitted", count: 2, slot: 1 },
  ],
  workers: [ann, rob],
  reminded: new Map<string, readonly string[]>(),
} as const;

const at = (time: string): Date => new Date(`${time}:00Z`);
const due = (time: string, more: Partial<Parameters<typeof lettersDue>[1]> = {}) =>
  lettersDue(at(time), { ...state, ...more }).map(({ person, dueDay: day, waiting, daysLeft }) => [
    ...[person, day, waiting, daysLeft],
  ]);

describe("the day and hour somewhere", () => {
  test("are those of its zone, also over midnight and when clocks are put forward", () => {
    expect(localTime(at("2027-03-01T23:30"), "Asia/Tokyo")).toEqual({ day: "2027-03-02", hour: 8, weekday: "tuesday" });
    expect(localTime(at("2027-03-01T00:10"), "UTC")).toEqual({ day: "2027-03-01", hour: 0, weekday: "monday" });
    expect(localTime(at("2027-03-28T01:30"), "Europe/Lisbon").hour).toBe(2);
  });
});

describe("a due day", () => {
  test("is the newest that has come, for a week", () => {
    const on = (today: string) => dueDay(coding, usual, today);
    expect(on("2027-02-21")).toBeUndefined();
    expect(on("2027-02-22")).toBe("2027-02-22");
    expect(on("2027-02-27")).toBe("2027-02-22");
    expect(on("2027-02-28")).toBe("2027-02-28");
    expect(on("2027-03-02")).toBe("2027-03-02");
    expect(on("2027-03-21")).toBe("2027-03-15");
    expect(on("2027-03-22")).toBeUndefined();
  });

  test("is none before the stage opens", () => {
    expect(dueDay({ ...coding, opens: "2027-02-25" }, usual, "2027-02-22")).toBeUndefined();
  });
});

describe("letters", () => {
  test("go to whoever has answers waiting at the stage, with how many and how many days are left", () => {
    expect(due("2027-02-22T09:00")).toEqual([["ann", "2027-02-22", 3, 7]]);
    expect(due("2027-03-02T09:00")).toEqual([["ann", "2027-03-02", 3, -1]]);
    expect(due("2027-03-08T09:00")).toEqual([
      ["ann", "2027-03-08", 3, -7],
      ["rob", "2027-03-08", 2, 7],
    ]);
  });

  test("never at night or on a day of rest, which is made up for on the next day of work", () => {
    expect(due("2027-02-22T07:59")).toEqual([]);
    expect(due("2027-02-22T18:00")).toEqual([]);
    // The day before the last one is a Sunday.
    expect(due("2027-02-28T09:00")).toEqual([]);
    expect(due("2027-03-01T09:00")).toEqual([["ann", "2027-02-28", 3, 0]]);
    const cairo: Reminding = { ...usual, timeZone: "Africa/Cairo", weekdays: { ...usual.weekdays, sunday: true } };
    expect(due("2027-02-28T07:00", { reminding: cairo })).toEqual([["ann", "2027-02-28", 3, 1]]);
  });

  test("once for a due day, one a day, and none to who wants none", () => {
    const reminded = (...days: string[]) => ({ reminded: new Map([["ann", days]]) });
    expect(due("2027-02-23T09:00", reminded("2027-02-22"))).toEqual([]);
    expect(due("2027-03-01T09:00", reminded("2027-02-22"))).toHaveLength(1);
    const written = { ...ann, lastWritten: at("2027-02-22T08:30") };
    expect(due("2027-02-22T17:00", { workers: [written] })).toEqual([]);
    expect(due("2027-02-23T09:00", { workers: [written] })).toHaveLength(1);
    expect(due("2027-02-22T09:00", { workers: [{ ...ann, wantsReminders: false }] })).toEqual([]);
    expect(due("2027-02-22T09:00", { reminding: { ...usual, sends: false } })).toEqual([]);
  });

  test("to nobody twice on one working day, though midnight in Greenwich falls into it", () => {
    const auckland: Reminding = { ...usual, timeZone: "Pacific/Auckland" };
    // The 22nd, at half past eight, at half past two, and on the next morning there.
    const [morning, afternoon, next] = ["2027-02-21T19:30", "2027-02-22T01:30", "2027-02-22T19:30"] as const;
    expect(due(morning, { reminding: auckland })).toHaveLength(1);
    const written = { reminding: auckland, workers: [{ ...ann, lastWritten: at(morning) }] };
    expect(due(afternoon, written)).toEqual([]);
    expect(due(next, written)).toHaveLength(1);
  });

  test("a clock that went ahead and came back makes nobody wait for what it had already sent", () => {
    expect(due("2027-02-22T09:00", { reminded: new Map([["ann", ["2027-03-15"]]]) })).toHaveLength(1);
    const ahead = { ...ann, lastWritten: at("2028-01-01T09:00") };
    expect(due("2027-02-22T09:00", { workers: [ahead] })).toHaveLength(1);
  });

  test("one to whoever has several places: about where most waits", () => {
    const counted = [...state.counted, { place: "ESP", area: "a", state: "unassigned", count: 9, slot: 1 } as const];
    expect(due("2027-02-22T09:00", { workers: [ann, { ...ann, place: "ESP" }], counted })).toEqual([
      ["ann", "2027-02-22", 9, 7],
    ]);
  });
});

test("days are read from a text as a form sends it, and a zone by its name", () => {
  const edition = "01890000-0000-7000-8000-000000000000";
  const read = setReminding.input.safeParse({
    ...{ edition, sends: true, daysBefore: "7, 1،1", weekdays: { sunday: true }, fromHour: 9, untilHour: 17 },
    timeZone: "Africa/Cairo",
  });
  expect(read.data?.daysBefore).toEqual([1, 7]);
  expect(read.data?.daysAfter).toEqual([]);
  expect(read.data?.weekdays).toMatchObject({ sunday: true, monday: false });
  const wrong = { ...read.data, edition, daysBefore: "soon", timeZone: "Atlantis" };
  expect(setReminding.input.safeParse(wrong).error?.issues.map(({ path: [field] }) => field)).toEqual([
    ...["daysBefore", "timeZone"],
  ]);
});
