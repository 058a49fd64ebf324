/** What whoever asked is told of the way ahead, day by day; days worked out by hand on a calendar without holidays. */
import { expect, test } from "vitest";
import { Programme } from "../../programme/contract.ts";
import { aheadOf } from "./ahead.ts";
import { days, programme as example, finished, monday, officer, told } from "./life-under-test.ts";

/** Five working days to acknowledge, ten to screen, five to decide; Saturdays and Sundays, and one holiday each year. */
const level = (of: number) => ({ days: of, warns: 1 });
const [calendar] = example.calendars;
const programme = Programme.parse({
  ...example,
  calendars: [{ ...calendar, id: "plain", holidays: [{ day: "2026-01-01", name: { en: "New Year" } }] }],
  committees: example.committees.map((one) => ({ ...one, calendar: "plain" })),
  stages: [["acknowledgement", 5] as const, ["screening", 10] as const, ["decision", 5] as const].map(([name, of]) => {
    const stage = example.stages.find((one) => one.name === name);
    return { ...stage, name, calendar: "plain", level: level(of), text: stage?.text ?? { en: name } };
  }),
});
const ahead = (lines: Parameters<typeof told>[0], now: Date) =>
  aheadOf(programme, told(lines, undefined, { programme }).life, now);
const sent = [monday, "requester", { kind: "submitted" }] as const;

test("what was sent on a Monday is acknowledged by the next, screened in two weeks more, decided in one more", () => {
  expect(ahead([sent], monday)).toEqual({
    stage: "acknowledgement",
    stages: [
      { stage: "acknowledgement", by: "2026-09-14" },
      { stage: "screening", by: "2026-09-28" },
      { stage: "decision", by: "2026-10-05" },
    ],
    missingYears: [],
  });
});

test("a stage that took less time moves every day after it", () => {
  const found = ahead([sent, [days(1), officer, finished("acknowledgement")]], days(1));
  expect(found?.stages).toEqual([
    { stage: "screening", by: "2026-09-22" },
    { stage: "decision", by: "2026-09-29" },
  ]);
});

test("while it is paused no day is promised; whom it waits for is said, and resumed it has days again, later ones", () => {
  const paused = [sent, [days(2), officer, { kind: "paused", reason: "requester", note: "Which schools?" }]] as const;
  expect(ahead(paused, days(4))).toEqual({
    stage: "acknowledgement",
    pause: { reason: "requester", since: "2026-09-09" },
    stages: [{ stage: "acknowledgement" }, { stage: "screening" }, { stage: "decision" }],
    missingYears: [],
  });
  // Thursday and Friday stood still: two working days later.
  const resumed = ahead([...paused, [days(4), officer, { kind: "resumed" }]], days(4));
  expect(resumed?.stages[0]).toEqual({ stage: "acknowledgement", by: "2026-09-16" });
});

test("what is late is said to be, and no day that follows is made up", () => {
  expect(ahead([sent], days(8))).toMatchObject({ lateSince: "2026-09-14", stages: [{}, {}, {}] });
  expect(JSON.stringify(ahead([sent], days(8))?.stages)).not.toContain("by");
});

test("a year whose holidays are not entered is named where a day reaches it, and only there", () => {
  const december = new Date("2026-12-14T09:00:00Z");
  const late = [december, "requester", { kind: "submitted" }] as const;
  expect(ahead([late], december)?.missingYears).toEqual([2027]);
});

test("what came back, is decided or was withdrawn has nothing ahead at the desk", () => {
  expect(ahead([sent, [days(1), officer, { kind: "returned", question: "Which?" }]], days(1))).toBeUndefined();
  expect(ahead([sent, [days(1), "requester", { kind: "withdrawn", why: "" }]], days(1))).toBeUndefined();
});
