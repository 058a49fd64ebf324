import { expect, test } from "vitest";
import { groupsOf } from "./agreement-groups.ts";
import { agreementLines } from "./agreement-lines.ts";
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

/** A row a unit, a column a coder. */
const codingsOf = (rows: readonly (readonly number[])[]) =>
  rows.flatMap((row, unit) =>
    row.map((answer, coder) => ({
      ...{ group: "q", unit: `u${unit}`, coder: `c${coder}`, answer: `${answer}` },
      ...{ line: 1, column: "answer" },
    })),
  );

function intraclassAt(level: "interval" | "ordinal", rows: readonly (readonly number[])[]) {
  const { groups } = groupsOf(codingsOf(rows), { file: "t.csv", level, categories: undefined });
  return agreementOf(groups[0]!, { level, seed: 1, draws: 20, confidence: 0.95 }).intraclass;
}

test("numbers have intraclass correlations with their intervals, as published", () => {
  const found = intraclassAt("interval", published);
  expect(found?.reason).toBe(null);
  for (const [which, value, low, high] of [
    ["icc2", 0.29, 0.02, 0.76],
    ["icc3", 0.71, 0.34, 0.95],
    ["icc2k", 0.62, 0.07, 0.93],
    ["icc3k", 0.91, 0.68, 0.99],
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

test("the table has them at its end, in this order, and empty at other levels", () => {
  const codings = codingsOf(published);
  const linesAt = (level: "interval" | "ordinal") => {
    const { groups } = groupsOf(codings, { file: "t.csv", level, categories: undefined });
    return [
      ...agreementLines("indicator", [agreementOf(groups[0]!, { level, seed: 1, draws: 20, confidence: 0.95 })]),
    ].map((line) => line.trimEnd().split(","));
  };
  const [header, line] = linesAt("interval");
  const names = ["icc2", "icc3", "icc2k", "icc3k"].flatMap((name) => [name, `${name}_low`, `${name}_high`]);
  expect(header!.slice(-13)).toEqual(["undefined", ...names]);
  expect(line).toHaveLength(header!.length);
  expect(line!.slice(-12).map((field) => Number(field).toFixed(2))).toEqual(
    ["0.29", "0.02", "0.76"].concat(["0.71", "0.34", "0.95"], ["0.62", "0.07", "0.93"], ["0.91", "0.68", "0.99"]),
  );
  expect(linesAt("ordinal")[1]!.slice(-12)).toEqual(names.map(() => ""));
});

test("an interval does not hang on the order of the rows", () => {
  const codings = [
    ...["no", "yes", "yes", "no", "no", "yes"].map((answer, at) => ({ unit: `u${at}`, coder: "anna", answer })),
    ...["no", "yes", "no", "no", "yes", "yes"].map((answer, at) => ({ unit: `u${at}`, coder: "ben", answer })),
  ].map((one) => ({ ...one, group: "q", line: 1, column: "answer" }));
  const alphaOf = (rows: typeof codings) => {
    const { groups } = groupsOf(rows, { file: "t.csv", level: "nominal", categories: undefined });
    return agreementOf(groups[0]!, { level: "nominal", seed: 3, draws: 41, confidence: 0.8 }).alpha;
  };
  const turned = [...codings.slice(3), ...codings.slice(0, 3)];
  expect(alphaOf(turned)).toEqual(alphaOf(codings));
});
