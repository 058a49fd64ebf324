import { expect, test } from "vitest";
import type { AnswerTable } from "../package/contract.ts";
import { scoreTable } from "../scoring/score-package.ts";
import { coderShares } from "./coders.ts";
import { standardSettings } from "./contract.ts";
import { testIndex } from "./fixture.ts";
import { robustnessOf, type ScoredIndex } from "./robustness-of.ts";

/** As the index for tests, its first question a choice: no (0), partly (50), yes (100). A says yes, B partly, C no. */
function withChoice(): ScoredIndex {
  const { instrument, answers } = testIndex({ A: [2, 60, 60, 60], B: [1, 60, 60, 60], C: [0, 60, 60, 60] });
  const options = [0, 50, 100].map((score, at) => ({ key: ["no", "partly", "yes"][at]!, score, label: { en: "" } }));
  const { id, title, question, guidance, tags } = instrument.indicators[0]!;
  const indicators = [
    { kind: "choice" as const, id, title, question, guidance, tags, options },
    ...instrument.indicators.slice(1),
  ];
  const changed = { ...instrument, indicators };
  const table: AnswerTable = answers;
  return { instrument: changed, answers: table, scores: scoreTable(changed, table) };
}

const settings = { ...standardSettings, replicates: 400, points: 32 };

test("shares are those of the counts, row by row; an option that nobody gave stays what it is", () => {
  const { instrument } = withChoice();
  const table = [
    { indicator: "q1", given: "no", other: "no", count: 3 },
    { indicator: "q1", given: "no", other: "partly", count: 1 },
    { indicator: "q1", given: "yes", other: "partly", count: 2 },
  ];
  expect(coderShares(instrument, table)).toEqual({
    q1: [
      [0.75, 0.25, 0],
      [0, 1, 0],
      [0, 1, 0],
    ],
  });
  expect(() => coderShares(instrument, [{ indicator: "q1", given: "no", other: "maybe", count: 1 }])).toThrow("maybe");
});

test("where coders swap yes and partly half of the time, those two places do not settle and the third does", () => {
  const index = withChoice();
  const half = [1, 2].flatMap((given) =>
    [1, 2].map((other) => ({
      ...{ indicator: "q1", count: 1 },
      ...{ given: ["no", "partly", "yes"][given]!, other: ["no", "partly", "yes"][other]! },
    })),
  );
  const coders = coderShares(index.instrument, half);
  const [period] = robustnessOf(index, {
    ...settings,
    variations: [{ choice: "coder-disagreement", shares: coders }],
  }).periods;
  expect(period?.varied).toEqual(["coder-disagreement"]);
  const [a, b, c] = period?.places ?? [];
  expect([a?.place, b?.place, c?.place]).toEqual(["A", "B", "C"]);
  // A is above in a quarter of the draws, level in a half (which counts half), below in a quarter.
  expect(a?.aboveNext).toBeCloseTo(0.5, 1);
  expect(a?.group).toBe(b?.group);
  expect(c?.rankRange).toMatchObject({ lowest: 3, highest: 3 });
  expect(c?.group).not.toBe(a?.group);
});

test("without a table, or with one in which nobody would have said anything else, it varies nothing and says so", () => {
  const index = withChoice();
  const sure = coderShares(index.instrument, [{ indicator: "q1", given: "yes", other: "yes", count: 9 }]);
  for (const coders of [undefined, sure]) {
    const [period] = robustnessOf(index, {
      ...settings,
      variations: [
        { choice: "weights", by: "noise" },
        { choice: "coder-disagreement", ...(coders ? { shares: coders } : {}) },
      ],
    }).periods;
    expect(period?.notVaried).toContainEqual({ name: "coder-disagreement", reason: "nothing-to-vary" });
  }
  expect(JSON.stringify(robustnessOf(index, settings))).not.toContain("coder-disagreement");
});
