import fc from "fast-check";
import { expect, test } from "vitest";
import { column } from "../fixtures/column.ts";
import { kendall, pearson, spearman } from "./correlation.ts";
import { describe } from "./describe.ts";
import { chiSquareTail, fTail, normalQuantile, normalTail, tQuantile, tTail } from "./distributions.ts";
import { kurtosis, skewness, variance } from "./moments.ts";
import { partialCorrelations } from "./partial-correlation.ts";

test("tails begin where published tables say", () => {
  expect(normalTail(1.959963984540054)).toBeCloseTo(0.025, 14);
  expect(normalTail(5)).toBeCloseTo(2.866515718791939e-7, 18);
  expect(normalTail(-1)).toBeCloseTo(0.8413447460685429, 13);
  expect(tTail(2.228138851964939, 10)).toBeCloseTo(0.025, 11);
  expect(tTail(12.706204736174705, 1)).toBeCloseTo(0.025, 11);
  expect(tTail(-1, 3)).toBeCloseTo(1 - tTail(1, 3), 14);
  expect(fTail(4.102821015130392, 2, 10)).toBeCloseTo(0.05, 12);
  expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 13);
  expect(chiSquareTail(18.307038053275143, 10)).toBeCloseTo(0.05, 12);
});

test("tails hold near the middle, far out, and with many degrees of freedom", () => {
  // Reference values to forty digits by another implementation of the incomplete beta and gamma functions.
  expect(tTail(1e-6, 10)).toBeCloseTo(0.49999961089161604, 12);
  expect(tTail(1, 2000)).toBeCloseTo(0.15871573905037165, 12);
  expect(fTail(1.1, 1, 1000)).toBeCloseTo(0.294519513220851, 12);
  expect(chiSquareTail(900, 300) / 3.0852110460656566e-61).toBeCloseTo(1, 11);
  expect(normalTail(20) / 2.7536241186062337e-89).toBeCloseTo(1, 12);
  expect([tTail(Number.POSITIVE_INFINITY, 3), tTail(Number.NEGATIVE_INFINITY, 3)]).toEqual([0, 1]);
  expect([fTail(Number.POSITIVE_INFINITY, 2, 3), chiSquareTail(0, 3), fTail(0, 2, 3)]).toEqual([0, 1, 1]);
});

test("a quantile is where its tail is what was asked", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 200 }), (p, freedom) => {
      expect(normalTail(normalQuantile(p)) / p).toBeCloseTo(1, 8);
      expect(tTail(tQuantile(p, freedom), freedom) / p).toBeCloseTo(1, 7);
    }),
  );
});

test("a correlation of what does not vary, or of one pair, is not 0: there is none", () => {
  expect(pearson([1, 1, 1], [1, 2, 3]).value).toBeNaN();
  expect(spearman([1], [2]).value).toBeNaN();
  expect(kendall([0.1 + 0.2, 0.1 + 0.2], [1, 2]).value).toBeNaN();
  expect(pearson([1, 2], [1, 2])).toMatchObject({ value: 1, n: 2, p: Number.NaN });
});

test("correlations do not mind units, and lie between −1 and 1", () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 3,
    maxLength: 30,
  });
  fc.assert(
    fc.property(pairs, (drawn) => {
      const [x, y] = [drawn.map(([one]) => one), drawn.map(([, other]) => other)];
      for (const of of [pearson, spearman, kendall]) {
        const { value } = of(x, y);
        if (Number.isNaN(value)) continue;
        expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
        expect(
          of(
            x.map((one) => 3 * one - 7),
            y,
          ).value,
        ).toBeCloseTo(value, 10);
        expect(of(y, x).value).toBeCloseTo(value, 10);
      }
    }),
  );
});

test("a column is described as it is: few values have no shape", () => {
  const found = describe(column(0, 5, 5, undefined, "n/a"));
  expect(found).toMatchObject({
    rows: 5,
    available: 3,
    nonZero: 2,
    unique: 2,
    same: 2,
    lowest: 0,
    highest: 5,
    median: 5,
  });
  expect(found.kurtosis).toBeNaN();
  expect(describe(column(undefined)).mean).toBeNaN();
  expect(skewness([1, 1, 1, 10])).toBeCloseTo(2, 12);
  expect(kurtosis([1, 1, 1, 10])).toBeCloseTo(4, 12);
  expect(variance([4])).toBeNaN();
});

test("partial correlations of what decides itself are not there", () => {
  expect(partialCorrelations([1, 0.5, 0.5, 1], 2)[1]).toBeCloseTo(0.5, 12);
  expect([...partialCorrelations([1, 1, 1, 1], 2)].every(Number.isNaN)).toBe(true);
  // The third is the sum of the first two, and rounding keeps their correlations from being singular to the last bit.
  const [first, second] = [[1, 2, 3, 4, 7, 1] as const, [2, 1, 5, 3, 3, 9] as const];
  const all = [first, second, first.map((value, at) => value + second[at]!)];
  const r = all.flatMap((one) => all.map((other) => (one === other ? 1 : pearson(one, other).value)));
  expect([...partialCorrelations(r, 3)].every(Number.isNaN)).toBe(true);
});
