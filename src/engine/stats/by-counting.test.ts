/** Rank correlations and the shape of values worked out a second time: by every order there could have been, and by sums. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendall, pearson, spearman } from "./correlation.ts";
import { normalTail } from "./distributions.ts";
import { shapeOf } from "./moments.ts";

function* orders(values: readonly number[]): Generator<readonly number[]> {
  if (values.length < 2) yield values;
  for (const [at, first] of values.entries())
    for (const rest of orders(values.filter((_, other) => other !== at))) if (values.length > 1) yield [first, ...rest];
}

const pairsOf = (n: number): readonly (readonly [number, number])[] =>
  Array.from({ length: n }, (_, one) => Array.from({ length: one }, (__, other) => [one, other] as const)).flat();

const surplus = (x: readonly number[], y: readonly number[]): number =>
  pairsOf(x.length).reduce((sum, [i, j]) => sum + Math.sign(x[i]! - x[j]!) * Math.sign(y[i]! - y[j]!), 0);

const varies = (values: readonly number[]): boolean => new Set(values).size > 1;

const values = (most: number, n: readonly [number, number]) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most })), {
    minLength: n[0],
    maxLength: n[1],
  });

const unzipped = (pairs: readonly (readonly [number, number])[]) =>
  [pairs.map(([one]) => one), pairs.map(([, other]) => other)] as const;

describe("Kendall's τ", () => {
  it("is the share of pairs that are not tied, b by the roots of those untied in each", () => {
    fc.assert(
      fc.property(values(4, [2, 12]), (pairs) => {
        const [x, y] = unzipped(pairs);
        if (!varies(x) || !varies(y)) return;
        const untied = (of: readonly number[]): number => pairsOf(of.length).filter(([i, j]) => of[i] !== of[j]).length;
        expect(kendall(x, y).value).toBeCloseTo(surplus(x, y) / Math.sqrt(untied(x) * untied(y)), 12);
        expect(kendall(x, y, "a").value).toBeCloseTo(surplus(x, y) / pairsOf(x.length).length, 12);
      }),
    );
  });

  it("has, with ties, a z by the variance that the surplus has over all orders", () => {
    fc.assert(
      fc.property(values(3, [3, 6]), (pairs) => {
        const [x, y] = unzipped(pairs);
        if (!varies(x) || !varies(y)) return;
        const all = [...orders(y)].map((order) => surplus(x, order));
        const variance = all.reduce((sum, one) => sum + one * one, 0) / all.length;
        const z = surplus(x, y) / Math.sqrt(variance);
        const found = kendall(x, y, "b", true);
        if (new Set(x).size < x.length || new Set(y).size < y.length) {
          expect(found.statistic).toBeCloseTo(z, 9);
          expect(found.p).toBeCloseTo(Math.min(1, 2 * normalTail(Math.abs(z))), 9);
        } else expect(kendall(x, y).statistic).toBeCloseTo(z, 9);
      }),
      { numRuns: 60 },
    );
  });

  it("has, without ties, an exact p: twice the rarer side of all orders, ρ too", () => {
    for (const n of [3, 4, 5, 6]) {
      const x = Array.from({ length: n }, (_, at) => at);
      const every = [...orders(x)];
      const distance = (y: readonly number[]): number => y.reduce((sum, value, at) => sum + (value - at) ** 2, 0);
      const surpluses = every.map((order) => surplus(x, order));
      const distances = every.map(distance);
      const twice = (seen: number, all: readonly number[]): number => {
        const [below, above] = [all.filter((one) => one <= seen).length, all.filter((one) => one >= seen).length];
        return Math.min(1, (2 * Math.min(below, above)) / all.length);
      };
      for (const [at, y] of every.entries()) {
        if (at % 7 !== 0) continue;
        expect(kendall(x, y, "b", true).p, `${y}`).toBeCloseTo(twice(surpluses[at]!, surpluses), 12);
        expect(spearman(x, y, true).p, `${y}`).toBeCloseTo(twice(distances[at]!, distances), 12);
      }
    }
  });
});

describe("Spearman's ρ and Pearson's r", () => {
  it("are those of ranks in the middle of their ties, and of deviations", () => {
    fc.assert(
      fc.property(values(5, [2, 12]), (pairs) => {
        const [x, y] = unzipped(pairs);
        if (!varies(x) || !varies(y)) return;
        const middle = (of: readonly number[]) => (value: number) =>
          of.filter((one) => one < value).length + (of.filter((one) => one === value).length + 1) / 2;
        const r = (a: readonly number[], b: readonly number[]): number => {
          const n = a.length;
          const total = (of: (at: number) => number): number => a.reduce((sum, _, at) => sum + of(at), 0);
          const [sa, sb] = [total((at) => a[at]!), total((at) => b[at]!)];
          return (
            (n * total((at) => a[at]! * b[at]!) - sa * sb) /
            Math.sqrt((n * total((at) => a[at]! ** 2) - sa ** 2) * (n * total((at) => b[at]! ** 2) - sb ** 2))
          );
        };
        expect(pearson(x, y).value).toBeCloseTo(r(x, y), 9);
        expect(spearman(x, y).value).toBeCloseTo(r(x.map(middle(x)), y.map(middle(y))), 9);
      }),
    );
  });
});

describe("skewness and kurtosis of type 2", () => {
  it("are those of k-statistics, by sums of powers", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 20 }), (all) => {
        if (!varies(all)) return;
        const n = all.length;
        const [s1, s2, s3, s4] = [1, 2, 3, 4].map((power) => all.reduce((sum, value) => sum + value ** power, 0));
        const k2 = (n * s2! - s1! ** 2) / (n * (n - 1));
        const k3 = (2 * s1! ** 3 - 3 * n * s1! * s2! + n * n * s3!) / (n * (n - 1) * (n - 2));
        const k4 =
          (-6 * s1! ** 4 +
            12 * n * s1! ** 2 * s2! -
            3 * n * (n - 1) * s2! ** 2 -
            4 * n * (n + 1) * s1! * s3! +
            n * n * (n + 1) * s4!) /
          (n * (n - 1) * (n - 2) * (n - 3));
        const found = shapeOf(all);
        expect(found.skewness).toBeCloseTo(k3 / k2 ** 1.5, 7);
        expect(found.kurtosis).toBeCloseTo(k4 / k2 ** 2, 7);
      }),
    );
  });
});
