import fc from "fast-check";
import { expect, test } from "vitest";
import { classify, stepInBands, stepInRange, stepOfBand, stepOfChange } from "./scale.ts";

test("a range is cut into seven equal parts, the upper end in the last", () => {
  expect([0, 14, 15, 50, 86, 100].map((value) => stepInRange(value, [0, 100]))).toEqual([1, 1, 2, 4, 7, 7]);
});

test("what lies outside the range takes the nearest end", () => {
  expect(stepInRange(-5, [0, 100])).toBe(1);
  expect(stepInRange(120, [0, 100])).toBe(7);
});

test("no value has no step: it is outside the ramp", () => {
  expect(stepInRange(undefined, [0, 100])).toBeUndefined();
  expect(stepInRange(Number.NaN, [0, 100])).toBeUndefined();
  expect(stepInBands(undefined, [{ from: 0 }])).toBeUndefined();
  expect(stepOfChange(Number.NaN, 10)).toBeUndefined();
});

test("an empty range is refused", () => {
  expect(() => stepInRange(5, [10, 10])).toThrow(RangeError);
  expect(() => stepInRange(5, [0, Number.POSITIVE_INFINITY])).toThrow(RangeError);
});

test("bands are spread over the whole ramp, each from its lower end", () => {
  const bands = [{ from: 80 }, { from: 60 }, { from: 0 }];
  expect([100, 80, 79.9, 60, 59.9, -1].map((value) => stepInBands(value, bands))).toEqual([7, 7, 4, 4, 1, 1]);
  expect([0, 1, 2, 3, 4].map((at) => stepOfBand(at, 5))).toEqual([1, 3, 4, 6, 7]);
  expect(stepOfBand(0, 1)).toBe(5);
});

test("a change however small is never drawn as none", () => {
  expect([-30, -0.01, 0, 0.01, 11, 30].map((value) => stepOfChange(value, 30))).toEqual([1, 3, 4, 5, 6, 7]);
});

test("a larger value never has a lower step", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const by = { range: [0, 100] as const };
      return (classify(low, by) ?? 0) <= (classify(high, by) ?? 0);
    }),
  );
});
