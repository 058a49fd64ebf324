import { expect, test } from "vitest";
import { groupsOf } from "./agreement-groups.ts";
import { agreementOf } from "./agreement-of.ts";

/** Six units coded by four, Shrout and Fleiss's own table. */
const published = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

function intraclassAt(level: "interval" | "ordinal", rows: readonly (readonly number[])[]) {
  const codings = rows.flatMap((row, unit) =>
    row.map((answer, coder) => ({ group: "q", unit: `u${unit}`, coder: `c${coder}`, answer: `${answer}`, line: 1 })),
  );
  const { groups } = groupsOf(codings, { file: "t.csv", level, categories: undefined });
  return agreementOf(groups[0]!, { level, seed: 1, draws: 20, confidence: 0.95 }).intraclass;
}

test("numbers have intraclass correlations with their intervals, as published", () => {
  const found = intraclassAt("interval", published);
  expect(found?.reason).toBe(null);
  for (const [which, value, low, high] of [
    ["icc2", 0.29, 0.02, 0.76],
    ["icc3", 0.71, 0.34, 0.95],
  ] as const) {
    expect(found?.[which].value).toBeCloseTo(value, 2);
    expect(found?.[which].low).toBeCloseTo(low, 2);
    expect(found?.[which].high).toBeCloseTo(high, 2);
  }
});

test("a unit that somebody left out leaves none, and says why; categories never have any", () => {
  const found = intraclassAt("interval", [...published.slice(1), [9, 2, 5]]);
  expect(found).toMatchObject({ reason: "incomplete", icc2: { value: null, low: null, high: null } });
  expect(intraclassAt("ordinal", published)).toBe(null);
});
