import { describe, expect, test } from "vitest";
import { gamma } from "./gamma.ts";
import { normal } from "./normal.ts";
import { pick } from "./pick.ts";
import { shuffle } from "./shuffle.ts";
import { stream } from "./stream.ts";

const draws = (count: number, draw: () => number): readonly number[] => Array.from({ length: count }, draw);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const moment = (values: readonly number[], power: number): number => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** power));
};

/** Pearson's statistic of how evenly numbers fall into equal parts of [0, 1). */
function unevenness(values: readonly number[], parts: number): number {
  const counts = new Float64Array(parts);
  for (const value of values) counts[Math.floor(value * parts)]! += 1;
  const expected = values.length / parts;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

describe("a stream", () => {
  test("is the same today as yesterday", () => {
    const one = stream(7, 0, 0);
    expect([one(), one(), one()]).toMatchInlineSnapshot(`
      [
        0.4362587930295764,
        0.13917248801213777,
        0.6184116256399834,
      ]
    `);
    const other = stream(-3, 12, 4);
    expect([other(), other(), other()]).toMatchInlineSnapshot(`
      [
        0.2208121512980038,
        0.013326404970346983,
        0.9748864246597174,
      ]
    `);
  });

  test("does not depend on what else was drawn", () => {
    const first = draws(5, stream(1, 2, 3));
    draws(100, stream(1, 1, 3));
    expect(draws(5, stream(1, 2, 3))).toEqual(first);
  });

  test("is another for any other seed, replicate or variation", () => {
    const names: (readonly [number, number, number])[] = [];
    for (const seed of [0, 1, -1, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1])
      for (let replicate = 0; replicate < 100; replicate += 1)
        for (let variation = 0; variation < 10; variation += 1) names.push([seed, replicate, variation]);
    expect(new Set(names.map((name) => stream(...name)())).size).toBe(names.length);
  });

  test("is even along itself and across its neighbours", () => {
    const along = draws(100_000, stream(5, 0, 0));
    const overReplicates = Array.from({ length: 100_000 }, (_, replicate) => stream(5, replicate, 0)());
    const overVariations = Array.from({ length: 100_000 }, (_, variation) => stream(5, 0, variation)());
    const overSeeds = Array.from({ length: 100_000 }, (_, seed) => stream(seed, 0, 0)());
    for (const values of [along, overReplicates, overVariations, overSeeds]) {
      expect(Math.min(...values.slice(0, 1000))).toBeGreaterThanOrEqual(0);
      expect(Math.max(...values.slice(0, 1000))).toBeLessThan(1);
      expect(unevenness(values, 100)).toBeLessThan(148.2); // 99 degrees of freedom, 0.1 %
      const products = values.slice(1).map((value, at) => (value - 0.5) * (values[at]! - 0.5) * 12);
      expect(Math.abs(mean(products))).toBeLessThan(3.5 / Math.sqrt(values.length));
    }
  });

  test("is named by whole numbers", () => {
    expect(() => stream(0.5, 0, 0)).toThrow(RangeError);
    expect(() => stream(1, Number.NaN, 0)).toThrow(RangeError);
    expect(() => stream(1, 0, Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe("what is drawn from a stream", () => {
  test("normal: mean 0, variance 1, no skew, kurtosis 3", () => {
    const random = stream(11, 0, 0);
    const values = draws(200_000, () => normal(random));
    expect(Math.abs(mean(values))).toBeLessThan(0.01);
    expect(moment(values, 2)).toBeCloseTo(1, 1);
    expect(Math.abs(moment(values, 3))).toBeLessThan(0.03);
    expect(Math.abs(moment(values, 4) - 3)).toBeLessThan(0.08);
  });

  test.each([0.2, 0.5, 1, 2.5, 40])("gamma of shape %f: mean and variance are the shape, skew 2 ÷ √shape", (shape) => {
    const random = stream(12, 0, 0);
    const values = draws(200_000, () => gamma(shape, random));
    expect(Math.abs(mean(values) / shape - 1)).toBeLessThan(0.02);
    const variance = moment(values, 2);
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.04);
    expect(Math.abs((moment(values, 3) / variance ** 1.5) * (Math.sqrt(shape) / 2) - 1)).toBeLessThan(0.12);
    expect(Math.min(...values.slice(0, 1000))).toBeGreaterThanOrEqual(0);
  });

  test("gamma of no shape is refused", () => {
    expect(() => gamma(0, stream(1, 0, 0))).toThrow(RangeError);
    expect(() => gamma(Number.NaN, stream(1, 0, 0))).toThrow(RangeError);
  });

  test("pick: each as often, and nothing from nothing", () => {
    const random = stream(13, 0, 0);
    const picked = Array.from({ length: 30_000 }, () => pick(["a", "b", "c"], random));
    for (const each of ["a", "b", "c"])
      expect(Math.abs(picked.filter((one) => one === each).length - 10_000)).toBeLessThan(300);
    expect(() => pick([], random)).toThrow(RangeError);
  });

  test("shuffle: every order as often", () => {
    const random = stream(14, 0, 0);
    const orders = new Map<string, number>();
    for (let round = 0; round < 24_000; round += 1) {
      const order = shuffle(4, random).join("");
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(24);
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
    expect([...shuffle(0, random)]).toEqual([]);
    expect([...shuffle(1, random)]).toEqual([0]);
  });
});
