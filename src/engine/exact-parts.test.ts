import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactParts } from "./exact-parts.ts";

const sumOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

/** Sums in the order given, from the end, and by size: were one of them rounded, they would part. */
const sums = (parts: readonly number[]): readonly number[] => [
  sumOf(parts),
  sumOf([...parts].reverse()),
  sumOf([...parts].sort((left, right) => left - right)),
  sumOf([...parts].sort((left, right) => Math.abs(right) - Math.abs(left))),
];

const size = (parts: readonly number[]): number => sumOf(parts.map(Math.abs));

describe("parts that add up", () => {
  it("leaves alone what adds up already, and nothing as nothing", () => {
    expect(exactParts([12.5, -4, 0], 8.5)).toEqual({ parts: [12.5, -4, 0], total: 8.5 });
    expect(exactParts([0, 0], 0)).toEqual({ parts: [0, 0], total: 0 });
    expect(exactParts([], 0)).toEqual({ parts: [], total: 0 });
  });

  it("gives the largest part what rounding left, the first of two as large", () => {
    const { parts, total } = exactParts([0.1, 0.2, 0.7], 1);
    expect(total).toBe(1);
    expect(sums(parts)).toEqual([1, 1, 1, 1]);
    expect(exactParts([1, 1, 1], 4).parts).toEqual([2, 1, 1]);
  });

  it("takes for nothing what is as small as it is told, and the largest part bears it", () => {
    expect(exactParts([5, 1e-14, -1e-14], 5, 1e-12)).toEqual({ parts: [5, 0, 0], total: 5 });
    expect(exactParts([1e-14, -3e-14], -2e-14, 1e-12)).toEqual({ parts: [0, 0], total: 0 });
  });

  it("does not hold a total that doubles cannot: it says which one its parts come to", () => {
    const { parts, total } = exactParts([50, -50], 1e-17);
    expect(total).toBe(sumOf(parts));
    expect(Math.abs(total - 1e-17)).toBeLessThan(100 * 2 ** -52);
    expect(exactParts([Number.POSITIVE_INFINITY], Number.POSITIVE_INFINITY).total).toBe(Number.POSITIVE_INFINITY);
  });

  it("keeps the total to the last bit where no part goes against it, whatever the order of adding", () => {
    const part = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 300 }), fc.constantFrom(1, -1), (sizes, sign) => {
        const given = sizes.map((each) => each * sign);
        const whole = sumOf(given);
        const { parts, total } = exactParts(given, whole);
        expect(total).toBe(whole + 0);
        expect(new Set(sums(parts))).toEqual(new Set([total]));
        const rounding = Math.abs(whole) * 2 ** -52 * (given.length + 1);
        parts.forEach((made, at) => {
          expect(Math.abs(made - given[at]!)).toBeLessThanOrEqual(rounding);
        });
      }),
    );
  });

  it("adds up to a total next to the one asked for where parts pull apart, whatever the order of adding", () => {
    const part = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 300 }), (given) => {
        const whole = sumOf(given);
        const { parts, total } = exactParts(given, whole);
        expect(new Set(sums(parts))).toEqual(new Set([total]));
        expect(Math.abs(total - whole)).toBeLessThanOrEqual(size(parts) * 2 ** -52);
      }),
    );
  });
});
