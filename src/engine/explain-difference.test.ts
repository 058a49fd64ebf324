import fc from "fast-check";
import { expect, test } from "vitest";
import { explainDifference } from "./explain-difference.ts";
import { column } from "./fixtures/column.ts";
import type { RecipeNode } from "./recipe.ts";

const node = (kind: "mean" | "geometric-mean" | "min" | "harmonic-mean", weights: readonly number[]): RecipeNode => ({
  id: "whole",
  combine: { kind },
  missing: { kind: "skip", need: 0 },
  children: weights.map((weight, at) => ({ kind: "indicator", weight, indicator: `c${at}` })),
});

test("in a mean each part is its own difference times its share of the weight", () => {
  const found = explainDifference(node("mean", [1, 3]), [column(40, 80), column(80, 60)], 0, 1);
  expect(found?.parts.c0).toBeCloseTo(10, 10);
  expect(found?.parts.c1).toBeCloseTo(-15, 10);
  expect(found?.total).toBeCloseTo(-5, 10);
});

test("parts add up to the difference to the last bit, whatever the combination, and turn round with the rows", () => {
  const scores = fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(scores, fc.constantFrom("mean", "geometric-mean", "min", "harmonic-mean"), (pairs, kind) => {
      const columns = pairs.map(([one, other]) => column(one, other));
      const found = explainDifference(
        node(
          kind,
          pairs.map((_, at) => at + 1),
        ),
        columns,
        0,
        1,
      );
      const back = explainDifference(
        node(
          kind,
          pairs.map((_, at) => at + 1),
        ),
        columns,
        1,
        0,
      );
      expect(Object.values(found!.parts).reduce((sum, part) => sum + part, 0)).toBe(found!.total);
      expect(found!.total).toBeCloseTo(-back!.total, 10);
      for (const [id, part] of Object.entries(found!.parts)) expect(part).toBeCloseTo(-back!.parts[id]!, 9);
    }),
  );
});

test("a part that only one of the two has is its coming; two without a score have none", () => {
  const found = explainDifference(node("mean", [1, 1]), [column(50, 50), column(undefined, 100)], 0, 1);
  expect(found?.parts).toEqual({ c0: 0, c1: 25 });
  expect(explainDifference(node("mean", [1]), [column(undefined, 100)], 0, 1)).toBeUndefined();
  expect(() => explainDifference(node("mean", [1]), [], 0, 1)).toThrow(/children/);
});
