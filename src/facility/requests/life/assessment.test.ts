import { expect, test } from "vitest";
import { areFarApart, differences, readableBy, results, scoresFault, settledFault } from "./assessment.ts";
import {
  around,
  assessor,
  days,
  type Line,
  officer,
  programme,
  scored,
  toAssessment,
  told,
} from "./life-under-test.ts";
import { faultOf } from "./steps.ts";

const { criteria } = programme;
const [anna, bela] = [assessor("anna"), assessor("bela")];
const after = (annas: readonly [number, number], belas: readonly [number, number]) =>
  told([...toAssessment, [days(3), anna, scored(...annas)], [days(3), bela, scored(...belas)]]).life;

test.each([
  [[0, 1, 2], 0, 1, false],
  [[0, 1, 2], 0, 2, true],
  [[0, 5], 0, 5, true],
  [[0, 5], 5, 5, false],
  [[0, 10, 50, 100], 10, 50, false],
  [[0, 10, 50, 100], 10, 100, true],
] as const)("on %j, %i and %i are far apart: %s", (steps, one, other, apart) => {
  expect(areFarApart(steps, one, other)).toBe(apart);
  expect(areFarApart(steps, other, one)).toBe(apart);
});

test("each criterion is scored once, by a score it offers", () => {
  const wrong = (...scores: readonly [string, number][]) =>
    scoresFault(
      criteria,
      scores.map(([criterion, score]) => ({ criterion, score, why: "" })),
    );
  expect(wrong(["need", 1], ["change", 2])).toBeUndefined();
  expect(wrong(["need", 1])).toEqual({ code: "score-missing", criterion: "change" });
  expect(wrong(["need", 1], ["change", 2], ["need", 2])).toEqual({ code: "score-missing", criterion: "need" });
  expect(wrong(["need", 3], ["change", 2])).toEqual({ code: "score-not-offered", criterion: "need" });
  expect(wrong(["need", 1], ["change", 2], ["other", 1])).toEqual({ code: "score-not-offered", criterion: "other" });
});

test("neither reads the other before both are in, nor does the officer", () => {
  const half = told([...toAssessment, [days(3), anna, scored(2, 0)]]).life;
  const read = (life: typeof half, person: string) => readableBy(life, person).map((one) => one.assessor);
  expect(read(half, "anna")).toEqual(["anna"]);
  expect(read(half, "bela")).toEqual([]);
  expect(read(half, "officer")).toEqual([]);
  const both = after([2, 0], [1, 0]);
  for (const person of ["anna", "bela", "officer"]) expect(read(both, person)).toEqual(["anna", "bela"]);
});

test("near each other, a score is the middle of the two; far apart, there is none before they talked", () => {
  expect(results(criteria, after([2, 0], [1, 0]))).toEqual([
    { criterion: "need", score: 1.5, most: 2 },
    { criterion: "change", score: 0, most: 2 },
  ]);
  const apart = after([2, 0], [0, 0]);
  expect(differences(criteria, apart).map(({ code }) => code)).toEqual(["need"]);
  expect(results(criteria, apart)).toBeUndefined();
});

test("they settle on what lies between them, on what they differ in and nothing else", () => {
  const apart = after([2, 1], [0, 1]);
  const wrong = (...settled: readonly [string, number][]) =>
    settledFault(
      criteria,
      apart,
      settled.map(([criterion, score]) => ({ criterion, score })),
    );
  expect(wrong(["need", 1])).toBeUndefined();
  expect(wrong(["need", 2])).toBeUndefined();
  expect(wrong()).toEqual({ code: "settled-missing", criterion: "need" });
  expect(wrong(["need", 3])).toEqual({ code: "settled-outside", criterion: "need" });
  expect(wrong(["need", 1], ["change", 1])).toEqual({ code: "settled-outside", criterion: "change" });
});

test("one writes what they settled and the other agrees; then the assessment may be closed", () => {
  const apart: readonly Line[] = [...toAssessment, [days(3), anna, scored(2, 1)], [days(3), bela, scored(0, 1)]];
  const discussed: Line = [
    days(4),
    anna,
    { kind: "discussed", settled: [{ criterion: "need", score: 1 }], why: "Why" },
  ];
  const close: Line = [days(5), officer, { kind: "finished", stage: "assessment", straight: false, note: "" }];
  expect(told([...apart, close]).fault?.code).toBe("discussion-open");
  expect(told([...apart, [days(4), anna, { kind: "agreed" }]]).fault?.code).toBe("other-agrees");
  expect(told([...apart, discussed, [days(4), anna, { kind: "agreed" }]]).fault?.code).toBe("other-agrees");
  expect(told([...apart, discussed, close]).fault?.code).toBe("discussion-open");
  const { life, fault } = told([...apart, discussed, [days(4), bela, { kind: "agreed" }], close]);
  expect(fault).toBeUndefined();
  expect([life.state, results(criteria, life)?.map(({ score }) => score)]).toEqual(["decision", [1, 1]]);
});

test("whoever assessed and was relieved has read what the other wrote, and is not named again", () => {
  const relieved = { kind: "assessor-relieved", assessor: "anna", why: "Mistaken" } as const;
  const again = { kind: "assessor-named", assessor: "anna" } as const;
  const both: readonly Line[] = [...toAssessment, [days(3), anna, scored(2, 1)], [days(3), bela, scored(0, 1)]];
  expect(told([...both, [days(4), officer, relieved], [days(4), officer, again]]).fault?.code).toBe("was-relieved");
  expect(told([...toAssessment, [days(3), officer, relieved], [days(3), officer, again]]).fault).toBeUndefined();
});

test("where an assessor declared a tie since, the assessment is not closed with what they wrote", () => {
  const both: readonly Line[] = [...toAssessment, [days(3), anna, scored(1, 1)], [days(3), bela, scored(1, 1)]];
  const { life } = told(both);
  const close = { kind: "finished", stage: "assessment", straight: false, note: "" } as const;
  const closing = (...ties: readonly string[]) =>
    faultOf(life, close, officer, { ...around(days(4)), assessorsTies: new Set(ties) });
  expect(closing("FRA")).toBeUndefined();
  expect(closing("TUN")).toEqual({ code: "interest", facts: { place: "TUN" } });
});

test("who has not assessed is not told whether the other has, whatever they try", () => {
  const tried = (...before: readonly Line[]) =>
    told([...toAssessment, ...before, [days(4), anna, { kind: "agreed" }]]).fault;
  expect(tried([days(3), bela, scored(0, 1)])).toEqual(tried());
});

test("whoever takes the place of an assessor begins anew, and what was settled before is gone", () => {
  const { life } = told([
    ...toAssessment,
    ...([
      [days(3), anna, scored(2, 1)],
      [days(3), bela, scored(0, 1)],
    ] as const),
    [days(4), officer, { kind: "assessor-relieved", assessor: "bela", why: "Ill" }],
    [days(4), officer, { kind: "assessor-named", assessor: "cleo" }],
  ]);
  expect([life.assessments.length, life.assessors, life.haveAssessed]).toEqual([1, ["anna", "cleo"], ["anna", "bela"]]);
  expect(readableBy(life, "cleo")).toEqual([]);
});
