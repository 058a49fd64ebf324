import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contributions } from "./contributions.ts";
import { column } from "./fixtures/column.ts";
import type { Combination, RecipeNode } from "./recipe.ts";

const node = (kind: Exclude<Combination["kind"], "power-mean">, ...weights: readonly number[]): RecipeNode => ({
  id: "node",
  combine: { kind },
  missing: { kind: "skip", need: 0 },
  children: weights.map((weight, at) => ({ kind: "indicator", indicator: String(at), weight })),
});

describe("contributions", () => {
  it("are shares of a mean", () => {
    expect(contributions(node("mean", 1, 3), [column(40), column(80)], 0)).toEqual({ kind: "exact", parts: [10, 60] });
  });

  it("leave absent children without a part", () => {
    const parts = contributions(node("mean", 1, 1, 2), [column(40), column(80), column(undefined)], 0)?.parts;
    expect(parts).toEqual([20, 40, undefined]);
  });

  it("are approximate where a score is not made of parts: what it would lose without the child", () => {
    const min = contributions(node("min", 1, 1), [column(40), column(80)], 0);
    expect(min).toEqual({ kind: "approximate", parts: [-40, 0] });
    expect(contributions(node("max", 1), [column(40)], 0)?.parts).toEqual([40]);
  });

  it("are undefined where there is no score", () => {
    expect(contributions(node("mean", 1), [column(undefined)], 0)).toBeUndefined();
  });

  it("add up to a mean and to a sum", () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    const weight = fc.double({ min: 0.01, max: 10, noNaN: true });
    const children = fc.array(fc.tuple(score, weight), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(children, (all) => {
        const weights = all.map(([, each]) => each);
        const columns = all.map(([each]) => column(each));
        const weighted = all.reduce((sum, [value, each]) => sum + value * each, 0);
        const total = weights.reduce((sum, each) => sum + each, 0);
        const sumOf = (kind: "mean" | "sum"): number =>
          (contributions(node(kind, ...weights), columns, 0)?.parts ?? []).reduce<number>(
            (sum, part) => sum + (part ?? 0),
            0,
          );
        expect(sumOf("sum")).toBeCloseTo(weighted, 9);
        expect(sumOf("mean")).toBeCloseTo(weighted / total, 9);
      }),
    );
  });
});
