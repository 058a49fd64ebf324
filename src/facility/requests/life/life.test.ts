import { expect, test } from "vitest";
import type { Step } from "./contract.ts";
import { lifeOf, wayOf } from "./life.ts";
import {
  around,
  assessor,
  days,
  decided,
  finished,
  five,
  type Line,
  member,
  monday,
  none,
  officer,
  programme,
  put,
  toAssessment,
  toDecision,
  told,
  voted,
} from "./life-under-test.ts";
import { type Asker, faultOf, happening } from "./steps.ts";

const one = member(1);
const [, two, three] = five;
if (!two || !three) throw new Error("there are five members");

test("a request is sent, acknowledged, screened, talked about, assessed and decided", () => {
  const { life, fault } = told([
    ...toDecision,
    [days(7), officer, put("meeting", "2026-09-21")],
    ...[one, two, three].map((asker): Line => [days(14), asker, voted("approve")]),
    [days(14), officer, decided("approve")],
  ]);
  expect(fault).toBeUndefined();
  expect(life.moves.map(({ stage }) => stage)).toEqual([...wayOf(programme), "approved"]);
});

test("a programme without a stage passes it over, and a committee decides in every one", () => {
  const short = { stages: programme.stages.filter(({ name }) => name === "screening") };
  expect(wayOf(short)).toEqual(["screening", "decision"]);
  const sent = happening({ kind: "submitted" }, "requester", monday);
  expect(lifeOf(short, [sent]).state).toBe("screening");
});

test("sent back twice, it comes back each time to where it was, with its history", () => {
  const back: readonly Line[] = [
    [monday, "requester", { kind: "submitted" }],
    [monday, officer, finished("acknowledgement")],
    [days(1), officer, { kind: "returned", question: "Who goes on?" }],
    [days(9), "requester", { kind: "submitted" }],
    [days(10), officer, finished("screening")],
    [days(11), officer, { kind: "returned", question: "Since when?" }],
    [days(12), "requester", { kind: "submitted" }],
  ];
  const { life } = told(back);
  expect(life.state).toBe("consultation");
  expect(life.returns.map(({ question, from }) => [question, from])).toEqual([
    ["Who goes on?", "screening"],
    ["Since when?", "consultation"],
  ]);
});

test("a committee that sends it back hears of it again, and of votes given before nothing is left", () => {
  const { life } = told([
    ...toDecision,
    [days(7), officer, put("written", "2026-09-21")],
    ...[one, two, three].map((asker): Line => [days(8), asker, voted("return")]),
    [days(8), officer, decided("return")],
    [days(9), "requester", { kind: "submitted" }],
  ]);
  expect([life.state, life.matter]).toEqual(["decision", undefined]);
});

test("screening may lead straight to the committee, and says why", () => {
  const toScreening = toAssessment.slice(0, 2);
  const straight = (note: string): Line => [
    days(1),
    officer,
    { kind: "finished", stage: "screening", straight: true, note },
  ];
  expect(told([...toScreening, straight("")]).fault?.code).toBe("note-missing");
  expect(told([...toScreening, straight("No country of this kind")]).life.state).toBe("decision");
});

test("a request declined is told the reason and a way on", () => {
  const votes: readonly Line[] = [
    ...toDecision,
    [days(7), officer, put("written", "2026-09-21")],
    ...[one, two, three].map((asker): Line => [days(8), asker, voted("decline")]),
  ];
  expect(told([...votes, [days(8), officer, decided("decline")]]).fault?.code).toBe("way-on-missing");
  expect(told([...votes, [days(8), officer, decided("approve")]]).fault).toEqual({
    code: "otherwise-decided",
    facts: { outcome: "decline" },
  });
  expect(told([...votes, [days(8), officer, decided("decline", "Ask again with…")]]).life.state).toBe("declined");
});

test("what is before a committee is not taken from it, and what it could not decide comes before it again", () => {
  const begun: readonly Line[] = [...toDecision, [days(7), officer, put("no-objection", "2026-09-21")]];
  expect(told([...begun, [days(8), officer, put("written", "2026-09-30")]]).fault?.code).toBe("before-committee");
  const objected: readonly Line[] = [...begun, [days(8), one, { kind: "objected", why: "Too dear" }]];
  expect(told([...objected, [days(15), officer, decided("approve")]]).fault?.code).toBe("objection");
  const { life, fault } = told([...objected, [days(9), officer, put("meeting", "2026-09-30")]]);
  expect([fault, life.matter?.procedure]).toEqual([undefined, "meeting"]);
});

test("silence is given as many working days as the programme says", () => {
  expect(told([...toDecision, [days(7), officer, put("no-objection", "2026-09-18")]]).fault).toEqual({
    code: "silence-too-short",
    facts: { earliest: "2026-09-21" },
  });
  expect(told([...toDecision, [days(7), officer, put("no-objection", "2026-09-21")]]).fault).toBeUndefined();
});

test("a member who leaves the matter to others stays out of it, in the next procedure too", () => {
  const begun: readonly Line[] = [
    ...toDecision,
    [days(7), officer, put("written", "2026-09-15")],
    [days(7), one, voted("approve")],
    [days(7), one, { kind: "recused", why: "My sister works there" }],
  ];
  expect(told([...begun, [days(8), one, voted("decline")]]).fault?.code).toBe("recused");
  const again: readonly Line[] = [...begun, [days(9), officer, put("written", "2026-09-21")]];
  expect(told([...again, [days(10), one, voted("approve")]]).fault?.code).toBe("recused");
});

test("whoever has a tie may say so and nothing else", () => {
  const tied: Asker = { ...one, ties: new Set(["TUN"]) };
  const begun: readonly Line[] = [...toDecision, [days(7), officer, put("written", "2026-09-15")]];
  const members = [tied, two, three];
  expect(told([...begun, [days(7), tied, voted("approve")]], members).fault).toEqual({
    code: "interest",
    facts: { place: "TUN" },
  });
  expect(told([...begun, [days(7), tied, { kind: "recused", why: "Was paid there" }]], members).fault).toBeUndefined();
  const tiedOfficer: Asker = { ...officer, ties: new Set(["TUN"]) };
  expect(told([...toDecision, [days(7), tiedOfficer, put("written", "2026-09-15")]]).fault?.code).toBe("interest");
});

test("nobody assesses who decides, or has a tie; two are enough, and each is named once", () => {
  const named = (name: string): Line => [days(2), officer, { kind: "assessor-named", assessor: name }];
  const before = toAssessment.slice(0, 4);
  expect(told([...before, named("member-1")]).fault?.code).toBe("has-assessed");
  expect(told([...before, named("anna"), named("anna")]).fault?.code).toBe("assessor-named-already");
  expect(told([...before, named("anna"), named("bela"), named("cleo")]).fault?.code).toBe("assessors-complete");
  const { life } = told(before);
  const ties = around(days(2), five, { ties: new Set(["TUN"]) });
  expect(faultOf(life, { kind: "assessor-named", assessor: "anna" }, officer, ties)?.code).toBe("interest");
});

test("while it is paused nothing goes on, and what was paused once is not twice", () => {
  const paused: Step = { kind: "paused", reason: "requester", note: "A letter is missing" };
  const begun: readonly Line[] = [...toAssessment.slice(0, 2), [days(1), officer, paused]];
  expect(told([...begun, [days(2), officer, finished("screening")]]).fault?.code).toBe("request-paused");
  expect(told([...begun, [days(2), officer, paused]]).fault?.code).toBe("request-paused");
  expect(
    told([...begun, [days(2), officer, { kind: "resumed" }], [days(2), officer, { kind: "resumed" }]]).fault?.code,
  ).toBe("not-paused");
  expect(told([...begun, [days(2), "requester", { kind: "withdrawn", why: "" }]]).life.state).toBe("withdrawn");
});

/** Whose each step is, as the documentation says it. */
test.each<readonly [Step, string]>([
  [{ kind: "submitted" }, "requester"],
  [{ kind: "withdrawn", why: "" }, "requester"],
  [finished("decision"), "officer"],
  [{ kind: "paused", reason: "other", note: "Why" }, "officer"],
  [{ kind: "resumed" }, "officer"],
  [{ kind: "returned", question: "Why" }, "officer"],
  [{ kind: "asked", consultation: "c", until: "2026-09-30" }, "officer"],
  [{ kind: "unasked", consultation: "c" }, "officer"],
  [{ kind: "opined", consultation: "c" }, "consulted"],
  [{ kind: "assessor-named", assessor: "x" }, "officer"],
  [{ kind: "assessor-relieved", assessor: "x", why: "Why" }, "officer"],
  [{ kind: "assessed", scores: [], note: "" }, "assessor"],
  [{ kind: "discussed", settled: [], why: "Why" }, "assessor"],
  [{ kind: "agreed" }, "assessor"],
  [put("meeting", "2026-09-30"), "officer"],
  [voted("approve"), "member"],
  [{ kind: "objected", why: "Why" }, "member"],
  [{ kind: "recused", why: "Why" }, "member"],
  [{ kind: "annulled", member: "member-1", why: "Why" }, "officer"],
  [decided("approve"), "officer"],
  [{ kind: "became-action", action: "a" }, "officer"],
])("%j is the step of: %s", (step, whose) => {
  const { life } = told(toDecision);
  const askers: readonly (Asker | "requester" | "consulted")[] = [
    officer,
    assessor("anna"),
    one,
    "requester",
    "consulted",
    { person: "nobody", parts: [], ties: none },
  ];
  const may = askers.filter((asker) => faultOf(life, step, asker, around(days(7)))?.code !== "not-permitted");
  expect(may.map((asker) => (typeof asker === "string" ? asker : asker.parts[0])).join(" ")).toBe(whose);
});
