import { describe, expect, test } from "vitest";
import { answerStates } from "../answers/contract.ts";
import { isSettled } from "../answers/rules.ts";
import type { CalendarDate, Stages } from "../editions/contract.ts";
import { remindersDue, type Worker } from "./reminders.ts";
import { awaited, daysLate, emptyTally, linesOf, sorted, standingOf, stepsOf } from "./rules.ts";

const stages: Stages = {
  secondAuthor: false,
  review: true,
  adjudication: true,
  harmonisation: false,
  governmentWindow: false,
};
const calendar: readonly CalendarDate[] = [
  { stage: "coding", opens: "2027-01-01", closes: "2027-03-01" },
  { stage: "review", opens: "2027-03-02", closes: "2027-04-01" },
];

describe("lateness", () => {
  test("begins the day after the last one, in the edition's days", () => {
    expect(daysLate("drafting", stages, calendar, "2027-03-01")).toBe(0);
    expect(daysLate("drafting", stages, calendar, "2027-03-02")).toBe(1);
    expect(daysLate("returned", stages, calendar, "2027-03-31")).toBe(30);
    expect(daysLate("submitted", stages, calendar, "2027-03-31")).toBe(0);
    expect(daysLate("contested", stages, calendar, "2028-01-01")).toBe(0);
    expect(daysLate("drafting", stages, calendar, "2027-03-31", "review")).toBe(0);
  });

  test("an answer waits for the next stage that is switched on", () => {
    const on = (more: Partial<Stages>): Stages => ({ ...stages, ...more });
    expect(awaited("submitted", on({}))).toBe("review");
    expect(awaited("submitted", on({ review: false }))).toBe("freeze");
    expect(awaited("submitted", on({ review: false, harmonisation: true }))).toBe("harmonisation");
    expect(awaited("agreed", on({ governmentWindow: true }))).toBe("government-window");
    expect(awaited("published", on({}))).toBeUndefined();
  });

  test("whatever is settled stands so, whichever stages there are", () => {
    for (const state of answerStates)
      for (const harmonisation of [true, false])
        if (isSettled(state, { ...stages, harmonisation }))
          expect(standingOf(state, { ...stages, harmonisation }), state).toBe("settled");
  });
});

describe("a board", () => {
  const asked = { places: ["DEU", "ESP", "FRA"], areas: ["a", "b"], stages, calendar, today: "2027-03-11" };
  const lines = linesOf(
    [
      { place: "FRA", area: "a", state: "drafting", count: 3 },
      { place: "FRA", area: "b", state: "agreed", count: 1 },
      { place: "DEU", area: "b", state: "agreed", count: 2 },
    ],
    asked,
  );

  test("counts by place and area, a line for each place there is", () => {
    expect(lines.map(({ place, daysLate: days }) => [place, days])).toEqual([
      ["DEU", 0],
      ["ESP", 0],
      ["FRA", 10],
    ]);
    expect(lines[2]?.areas).toEqual([
      { ...emptyTally, writing: 3, late: 3 },
      { ...emptyTally, settled: 1 },
    ]);
    expect(lines[2]?.all).toEqual({ ...emptyTally, writing: 3, settled: 1, late: 3 });
  });

  test("puts the latest first, then the least settled, then by name", () => {
    const byCode = (one: string, other: string): number => (one < other ? -1 : 1);
    expect(sorted(lines, "lateness", byCode).map(({ place }) => place)).toEqual(["FRA", "ESP", "DEU"]);
    expect(sorted(lines, "place", byCode).map(({ place }) => place)).toEqual(["DEU", "ESP", "FRA"]);
    expect(sorted(lines, "progress", byCode).map(({ place }) => place)).toEqual(["ESP", "FRA", "DEU"]);
  });

  test("a bar has as many steps as it has, and one at least for whatever there is", () => {
    expect(stepsOf(emptyTally, 10)).toEqual([]);
    expect(stepsOf({ ...emptyTally, untouched: 1, settled: 99 }, 10)).toEqual([
      ...Array.from({ length: 9 }, () => "settled"),
      "untouched",
    ]);
    const all = { ...emptyTally, untouched: 1, writing: 1, checking: 1, disputed: 1, settled: 996 };
    expect(stepsOf(all, 10)).toHaveLength(10);
    expect(new Set(stepsOf(all, 10)).size).toBe(5);
  });
});

describe("reminders", () => {
  const worker = (more: Partial<Worker>): Worker => ({
    person: "ann",
    name: "Ann",
    role: "author",
    place: "FRA",
    area: undefined,
    wantsReminders: true,
    lastWritten: undefined,
    ...more,
  });
  const counted = [
    { place: "FRA", area: "a", state: "drafting", slot: 1, count: 3 },
    { place: "FRA", area: "b", state: "unassigned", slot: 2, count: 2 },
    { place: "FRA", area: "a", state: "submitted", slot: 1, count: 5 },
  ] as const;
  const now = new Date("2027-03-11T06:00:00Z");
  const due = (workers: readonly Worker[], at = now) =>
    remindersDue(at, { counted, workers, stages, calendar, today: at.toISOString().slice(0, 10) });

  test("are due to whoever's own answers wait past their day", () => {
    expect(due([worker({})]).due).toEqual([
      { person: "ann", name: "Ann", role: "author", place: "FRA", late: 3, daysLate: 10 },
    ]);
    expect(due([worker({ role: "second-author" })]).due[0]?.late).toBe(2);
    expect(due([worker({ area: "b" })]).due).toEqual([]);
    expect(due([worker({ role: "reviewer" })]).due).toEqual([]);
    expect(due([worker({ role: "reviewer" })], new Date("2027-04-03T06:00:00Z")).due[0]?.late).toBe(5);
  });

  test("are one letter a person, about what is latest", () => {
    expect(due([worker({}), worker({ role: "second-author" })]).due).toHaveLength(1);
  });

  test("are not written twice within a week, nor to whoever wants none", () => {
    const yesterday = new Date("2027-03-10T06:00:00Z");
    const lastWeek = new Date("2027-03-04T06:00:00Z");
    expect(due([worker({ lastWritten: yesterday })])).toEqual({
      due: [],
      spared: [{ person: "ann", name: "Ann", why: "written-to" }],
    });
    expect(due([worker({ lastWritten: lastWeek })]).due).toHaveLength(1);
    expect(due([worker({ wantsReminders: false })]).spared[0]?.why).toBe("silenced");
  });
});
