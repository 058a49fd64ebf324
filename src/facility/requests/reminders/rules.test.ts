import { expect, test } from "vitest";
import { exampleProgramme } from "../../programme/programme-under-test.ts";
import { type Happening, Step } from "../life/contract.ts";
import { lifeOf } from "../life/life.ts";
import { endsOn, remindersOf, waitsOn } from "./rules.ts";

/** A Monday; the example acknowledges within two working days and warns a day before. */
const at = (day: number, hour = 9): Date => new Date(Date.UTC(2026, 8, 7 + day, hour));
const somebody = (person: string, ...ties: readonly string[]) => ({ person, ties: new Set(ties) });
const people = {
  officers: [somebody("olga"), somebody("otto", "TUN")],
  assessors: [somebody("anna"), somebody("bela")],
  members: [somebody("mara"), somebody("milo"), somebody("mona", "TUN")],
};
const sent: Happening = { kind: "submitted", by: "requester", at: at(0) };
const reminded = (history: readonly Happening[], now: Date) =>
  remindersOf(lifeOf(exampleProgramme, history), { ...people, programme: exampleProgramme, places: ["TUN"], now }).map(
    ({ person, what, on }) => `${person} ${what} ${on}`,
  );

test("officers are told on the warning day, the day after the last, and a week later; who has an interest is not", () => {
  const said = [0, 1, 2, 3, 9, 10, 16, 17].map((day) => reminded([sent], at(day)));
  const [none, near, last, late, still, again, stillAgain, third] = said;
  expect(none).toEqual([]);
  expect(near).toEqual(["olga near 2026-09-08"]);
  expect(last).toEqual(near);
  expect(late).toEqual(["olga late 2026-09-10"]);
  expect(still).toEqual(late);
  expect(again).toEqual(["olga late 2026-09-17"]);
  expect([stillAgain, third]).toEqual([again, ["olga late 2026-09-24"]]);
});

test("a paused clock reminds nobody", () => {
  const pause: Happening = { kind: "paused", reason: "other", note: "Note", by: "olga", at: at(0) };
  expect(reminded([sent, pause], at(30))).toEqual([]);
});

const step = (one: object, day: number): Happening => ({ ...Step.parse(one), by: "olga", at: at(day) });
const toAssessment = [
  sent,
  ...["acknowledgement", "screening", "consultation"].map((stage) =>
    step({ kind: "finished", stage, straight: false, note: "" }, 0),
  ),
  step({ kind: "assessor-named", assessor: "anna" }, 0),
  step({ kind: "assessor-named", assessor: "bela" }, 0),
];

test("of two assessors the one whose assessment is missing is reminded, with the officers", () => {
  const assessed = step({ kind: "assessed", scores: [], note: "" }, 1);
  const history = [...toAssessment, { ...assessed, by: "anna" }];
  expect(reminded(history, at(60)).map((one) => one.split(" ").slice(0, 2).join(" "))).toEqual([
    "olga late",
    "bela assess",
  ]);
});

test("a member who has not voted is told on the day before the last; silence is not, nor whoever is barred", () => {
  const put = (procedure: string) =>
    step({ kind: "put", committee: "steering", procedure, proposes: "approve", until: "2026-09-18" }, 1);
  const decision = [...toAssessment, step({ kind: "finished", stage: "assessment", straight: false, note: "" }, 1)];
  const voted = { ...step({ kind: "voted", vote: "approve", why: "" }, 2), by: "mara" };
  const votes = (history: readonly Happening[], day: number) =>
    reminded(history, at(day)).filter((one) => one.includes("vote"));
  expect([9, 10, 11, 12].map((day) => votes([...decision, put("written"), voted], day))).toEqual([
    [],
    ["milo vote 2026-09-18"],
    ["milo vote 2026-09-18"],
    [],
  ]);
  expect(votes([...decision, put("no-objection")], 10)).toEqual([]);
});

test("a question that waits is said again after a week, three and two months, and a week before it is too late; a draft is said to go a fortnight and three days before", () => {
  const by = "2026-11-24";
  const days = ["2026-09-07", "2026-09-08", "2026-09-21", "2026-09-22", "2026-11-16", "2026-11-17", by, "2026-11-25"];
  expect(days.map((today) => waitsOn("2026-09-01", by, today))).toEqual([
    ...[undefined, "2026-09-08", "2026-09-08", "2026-09-22", "2026-10-31", "2026-11-17", "2026-11-17", undefined],
  ]);
  const ends = ["2026-09-15", "2026-09-16", "2026-09-26", "2026-09-27", "2026-10-01"];
  expect(ends.map((today) => endsOn("2026-09-30", today))).toEqual([
    ...[undefined, "2026-09-16", "2026-09-16", "2026-09-27", undefined],
  ]);
});
