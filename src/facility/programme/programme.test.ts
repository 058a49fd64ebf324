import { expect, test } from "vitest";
import { Programme } from "./contract.ts";
import { versionOn } from "./in-force.ts";
import { exampleProgramme as programme } from "./programme-under-test.ts";
import { missingHolidays } from "./rules.ts";

const faults = (wrong: object) =>
  Programme.safeParse({ ...programme, ...wrong }).error?.issues.map(({ path }) => path.join(".")) ?? [];

test("a programme that contradicts itself is refused where it does", () => {
  const [stage] = programme.stages;
  const [committee] = programme.committees;
  expect(faults({})).toEqual([]);
  expect(faults({ from: "2026-02-01", until: "2026-01-31" })).toEqual(["until"]);
  expect(faults({ stages: [{ ...stage, calendar: "another" }] })).toEqual(["stages.0.calendar"]);
  expect(faults({ stages: [stage, stage] })).toEqual(["stages"]);
  expect(faults({ committees: [{ ...committee, quorum: 6 }] })).toEqual(["committees.0.quorum"]);
  expect(faults({ admitted: [{ kind: "civil-society", with: ["parliament"] }] })).toEqual(["admitted.0.with"]);
  expect(faults({ lists: [{ code: "one", name: "One", countries: [{ place: "FRANCE" }] }] })).toEqual([
    "lists.0.countries.0.place",
  ]);
});

test("the list of countries is whole, and says who left it when", () => {
  const [list] = programme.lists;
  expect(list?.countries.length).toBe(141);
  expect(list?.countries.filter(({ until }) => until !== undefined)).toEqual([{ place: "NRU", until: "2025-12-31" }]);
});

test("a request is judged by the version in force on its day, however many came since", () => {
  const versions = [
    { version: 1, from: "2026-01-01" },
    { version: 2, from: "2026-07-01" },
    { version: 3, from: "2026-03-01" },
    { version: 4, from: "2026-07-01" },
  ];
  const on = (day: string) => versionOn(versions, day)?.version;
  expect(["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01", "2030-01-01"].map(on)).toEqual([
    ...[undefined, 1, 3, 4, 4],
  ]);
});

test("a year that a request would reach and whose holidays are not entered is named, with its calendar", () => {
  const at = (day: string) =>
    missingHolidays(programme, new Date(`${day}T12:00:00Z`)).map(({ id, year }) => `${id} ${year}`);
  const last = Math.max(
    ...programme.calendars.flatMap(({ holidays }) => holidays.map(({ day }) => Number(day.slice(0, 4)))),
  );
  expect(at(`${last}-03-01`)).toEqual([]);
  const [id] = programme.calendars.map((one) => one.id);
  expect(at(`${last}-12-20`)).toEqual([`${id} ${last + 1}`]);
});
