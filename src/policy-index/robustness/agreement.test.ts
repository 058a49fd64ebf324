/** What a release's double coding comes to: α against the engine's, and what other coders are drawn from. */
import { expect, test } from "vitest";
import { krippendorff } from "../../engine/agreement/krippendorff.ts";
import { ratingsOf } from "../../engine/agreement/ratings.ts";
import type { DoubleCodingRow } from "../package/contract.ts";
import { agreementReport, confusedIn } from "./agreement.ts";

const row = (said: string, pairs: number, ...indicators: readonly string[]): DoubleCodingRow => ({
  ...{ indicators, one: said[0] ?? "", other: said[1] ?? "", pairs },
});

test("α of one table is Krippendorff's, and lies within its interval", () => {
  const report = agreementReport([row("11", 1, "q"), row("22", 1, "q"), row("12", 1, "q")]);
  expect(report).toMatchObject({ pairs: 3, same: 2, untold: 0, tables: [{ indicators: ["q"], pairs: 3, same: 2 }] });
  expect(report?.alpha).toBeCloseTo(4 / 9, 12);
  expect(report?.low).toBeLessThan(4 / 9);
  expect(report?.high).toBeGreaterThan(4 / 9);
  const many = agreementReport([row("11", 9, "q"), row("22", 4, "q"), row("12", 3, "q"), row("13", 2, "q")]);
  const pairs = [
    ...Array(9).fill([1, 1]),
    ...Array(4).fill([2, 2]),
    ...Array(3).fill([1, 2]),
    ...Array(2).fill([3, 1]),
  ];
  expect(many?.alpha).toBeCloseTo(krippendorff(ratingsOf(pairs), "nominal").value ?? Number.NaN, 12);
});

test("tables are pooled, each against its own chance; pairs that are only counted are in no α", () => {
  const one = [row("11", 1, "q"), row("22", 1, "q"), row("12", 1, "q")];
  const two = one.map((same) => ({ ...same, indicators: ["r", "s"] }));
  const report = agreementReport([...one, ...two, row("", 7)]);
  expect(report).toMatchObject({ pairs: 6, same: 4, untold: 7 });
  expect(report?.alpha).toBeCloseTo(4 / 9, 12);
  expect(report?.tables.map(({ indicators }) => indicators)).toEqual([["q"], ["r", "s"]]);
});

test("undefined is not 1: where all said the same, and where nothing is told, there is no α but a reason", () => {
  expect(agreementReport([row("11", 5, "q")])).toMatchObject({ pairs: 5, same: 5, reason: "one-category" });
  expect(agreementReport([row("11", 5, "q")])).not.toHaveProperty("alpha");
  expect(agreementReport([row("", 5)])).toEqual({
    ...{ pairs: 0, same: 0, untold: 5, tables: [], reason: "nothing-to-compare" },
  });
  expect(agreementReport([])).toBeUndefined();
  expect(agreementReport(undefined)).toBeUndefined();
});

test("what other coders are drawn from goes both ways, for every question that is told of, between options only", () => {
  const isOption = (_: string, key: string) => key !== "x";
  expect(confusedIn([row("12", 2, "q", "r"), row("1x", 5, "q"), row("", 3)], isOption)).toEqual([
    { indicator: "q", given: "1", other: "2", count: 2 },
    { indicator: "q", given: "2", other: "1", count: 2 },
    { indicator: "r", given: "1", other: "2", count: 2 },
    { indicator: "r", given: "2", other: "1", count: 2 },
  ]);
});
