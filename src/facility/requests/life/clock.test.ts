import { expect, test } from "vitest";
import { clockOf, isToBeTold, silenceUntil, timesOf } from "./clock.ts";
import { days, finished, type Line, monday, officer, programme, toAssessment, told } from "./life-under-test.ts";

const sent: readonly Line[] = [[monday, "requester", { kind: "submitted" }]];

test("each stage has the days its programme gives it, from the day after it was entered", () => {
  const acknowledged = told([...sent, [days(1), officer, finished("acknowledgement")]]).life;
  expect(clockOf(programme, told(sent).life, monday)?.due).toMatchObject({
    kind: "due",
    day: "2026-09-09",
    warns: "2026-09-08",
  });
  expect(clockOf(programme, acknowledged, monday)?.due).toMatchObject({
    kind: "due",
    day: "2026-09-15",
    warns: "2026-09-11",
  });
});

test("somebody is told before it is late", () => {
  const { life } = told(sent);
  expect([0, 1, 2, 3].map((at) => isToBeTold(programme, life, days(at)))).toEqual([false, true, true, true]);
  expect([0, 1, 2, 3].map((at) => clockOf(programme, life, days(at))?.standing)).toEqual([
    "running",
    "told",
    "told",
    "late",
  ]);
});

test("a pause stops the clock, and ends with the stage it was in", () => {
  const paused: readonly Line[] = [
    ...sent,
    [monday, officer, finished("acknowledgement")],
    [days(1), officer, { kind: "paused", reason: "requester", note: "Which office?" }],
  ];
  expect(clockOf(programme, told(paused).life, days(4))?.due).toEqual({ kind: "stands-still", left: 4 });
  const resumed = told([...paused, [days(4), officer, { kind: "resumed" }]]).life;
  expect(clockOf(programme, resumed, days(4))?.due).toMatchObject({ kind: "due", day: "2026-09-17" });
});

test("sent back, no clock of the desk runs, and the time is shown as that of whoever asked", () => {
  const { life } = told([
    ...sent,
    [monday, officer, finished("acknowledgement")],
    [days(1), officer, { kind: "returned", question: "Who?" }],
    [days(8), "requester", { kind: "submitted" }],
  ]);
  expect(timesOf(programme, life, days(9)).map(({ stage, working }) => [stage, working])).toEqual([
    ["acknowledgement", 0],
    ["screening", 1],
    ["returned", 5],
    ["screening", 1],
  ]);
  const back = told([...sent, [days(1), officer, { kind: "returned", question: "Who?" }]]).life;
  expect(clockOf(programme, back, days(2))).toBeUndefined();
});

test("of what is over, the time stands still", () => {
  const { life } = told([...toAssessment, [days(4), "requester", { kind: "withdrawn", why: "" }]]);
  expect(timesOf(programme, life, days(100)).reduce((sum, { working }) => sum + working, 0)).toBe(4);
});

test("silence lasts as long as the committee was promised", () => {
  expect(silenceUntil(programme, "steering", monday)).toBe("2026-09-14");
  expect(silenceUntil(programme, "nobody", monday)).toBeUndefined();
});
