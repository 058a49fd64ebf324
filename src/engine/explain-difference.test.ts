import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { combine } from "./combine/combine.ts";
import { explainChange } from "./explain-change.ts";
import { type ExplainedDifference, explainDifference } from "./explain-difference.ts";
import { type Cell, column } from "./fixtures/column.ts";
import { type Column, scored } from "./grid.ts";
import type { Combination, MissingRule, RecipeNode } from "./recipe.ts";

const node = (
  combination: Combination,
  weights: readonly number[],
  missing: MissingRule = { kind: "skip", need: 0 },
): RecipeNode => ({
  id: "whole",
  combine: combination,
  missing,
  children: weights.map((weight, at) => ({ kind: "indicator", weight, indicator: `c${at}` })),
});

const sumOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

const sums = ({ parts }: ExplainedDifference): ReadonlySet<number> => {
  const there = Object.values(parts);
  const bySize = [...there].sort((left, right) => Math.abs(left) - Math.abs(right));
  return new Set([there, [...there].reverse(), bySize, [...bySize].reverse()].map((each) => sumOf(each)));
};

const combinations: readonly Combination[] = [
  ...(["mean", "sum", "geometric-mean", "harmonic-mean", "min", "max", "median", "copeland"] as const).map((kind) => ({
    kind,
  })),
  ...[-2, -1, 0, 1, 3].map((power) => ({ kind: "power-mean", power }) as const),
];
const ofRows = combinations.filter(({ kind }) => kind !== "copeland");

const value = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }));
const cell = fc.oneof(
  { weight: 5, arbitrary: value },
  { weight: 1, arbitrary: fc.constantFrom(undefined, "n/a" as const) },
);
const weight = fc.oneof(fc.constantFrom(1, 2), fc.double({ min: 0.01, max: 10, noNaN: true }));
const rule = fc.constantFrom<MissingRule>(
  { kind: "skip", need: 0 },
  { kind: "skip", need: 0.7 },
  { kind: "propagate" },
);
const pairs = (least: number, most: number) =>
  fc.array(fc.tuple(cell, cell, weight), { minLength: least, maxLength: most });

type Pairs = readonly (readonly [Cell, Cell, number])[];
const columnsOf = (all: Pairs): readonly Column[] => all.map(([one, other]) => column(one, other));
const shapeOf = (combination: Combination, all: Pairs, missing?: MissingRule): RecipeNode =>
  node(
    combination,
    all.map(([, , each]) => each),
    missing,
  );

test("in a mean each part is its own difference times its share of the weight", () => {
  const found = explainDifference(node({ kind: "mean" }, [1, 3]), [column(40, 80), column(80, 60)], 0, 1);
  expect(found).toEqual({ before: 70, after: 65, total: -5, parts: { c0: 10, c1: -15 } });
});

test("in a sum each part is its own difference times its weight, whatever comes or goes", () => {
  const children = [column(40, 80), column(undefined, 60), column(10, "n/a")];
  expect(explainDifference(node({ kind: "sum" }, [1, 3, 2]), children, 0, 1)?.parts).toEqual({
    c0: 40,
    c1: 180,
    c2: -20,
  });
});

test("a part that only one of the two has is its coming; two without a score have none", () => {
  const mean = { kind: "mean" } as const;
  const found = explainDifference(node(mean, [1, 1]), [column(50, 50), column(undefined, 100)], 0, 1);
  expect(found?.parts).toEqual({ c0: 0, c1: 25 });
  expect(explainDifference(node(mean, [1]), [column(undefined, 100)], 0, 1)).toBeUndefined();
  expect(explainDifference(node(mean, [1, 1]), [column(50, undefined), column(undefined, 50)], 0, 1)).toBeUndefined();
  expect(() => explainDifference(node(mean, [1]), [], 0, 1)).toThrow(/children/);
});

test("on the way between two rows that have enough, a mixture may have less", () => {
  const half = { kind: "skip", need: 0.6 } as const;
  const children = [column(50, undefined), column(undefined, 80), column(30, 60)];
  const found = explainDifference(node({ kind: "min" }, [1, 1, 1], half), children, 0, 1);
  expect(found?.total).toBe(30);
  expect(found && [...sums(found)]).toEqual([30]);
});

describe("parts add up to the difference to the last bit, in whatever order, and turn round with the rows", () => {
  it.each(
    ofRows.map((each) => [each.kind === "power-mean" ? `power mean of ${each.power}` : each.kind, each] as const),
  )("%s", (_, combination) => {
    fc.assert(
      fc.property(pairs(1, 6), rule, (all, missing) => {
        const shape = shapeOf(combination, all, missing);
        const columns = columnsOf(all);
        const found = explainDifference(shape, columns, 0, 1);
        const back = explainDifference(shape, columns, 1, 0);
        expect(found === undefined).toBe(back === undefined);
        if (!found || !back) return;
        const weights = all.map(([, , each]) => each);
        const { values } = combine({ columns, weights, missing, rows: 2 }, combination, "whole");
        expect([found.before, found.after]).toEqual([...values]);
        expect([...sums(found)]).toEqual([found.total]);
        expect(found.sampled).toBeUndefined();
        const parts = Object.values(found.parts);
        const size = sumOf(parts.map(Math.abs));
        const sameWay = parts.every((part) => part >= 0) || parts.every((part) => part <= 0);
        const difference = found.after - found.before;
        if (sameWay && size > 0) expect(found.total).toBe(difference + 0);
        else expect(Math.abs(found.total - difference)).toBeLessThanOrEqual(size * 2 ** -52 + 1e-11);
        const largest = Math.max(1, size);
        for (const [id, part] of Object.entries(found.parts))
          expect(Math.abs(part + back.parts[id]!)).toBeLessThan(1e-9 * largest);
      }),
    );
  });

  it("outranking, among those that are compared", () => {
    const tables = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 5,
    });
    fc.assert(
      fc.property(tables, (rows) => {
        const columns = rows[0]!.map((_, child) => column(...rows.map((row) => row[child])));
        const weights = [1, 2, 2.5, 1];
        const missing = { kind: "skip", need: 0 } as const;
        const { values } = combine({ columns, weights, missing, rows: rows.length }, { kind: "copeland" }, "whole");
        const found = explainDifference(node({ kind: "copeland" }, weights), columns, 0, 1)!;
        expect(found.total).toBe(values[1]! - values[0]!);
        expect([...sums(found)]).toEqual([found.total]);
      }),
    );
    const columns = [column(1, 2, 3)];
    expect(explainDifference(node({ kind: "copeland" }, [1]), columns, 0, 1, [1, 2, 2])).toBeUndefined();
    expect(explainDifference(node({ kind: "copeland" }, [1]), columns, 0, 1, [1, 1, 2])?.parts).toEqual({ c0: 2 });
  });
});

test.each([["mean"], ["harmonic-mean"], ["sum"]] as const)(
  "parts of a %s are those of every set scored, to within 10⁻⁹",
  (kind) => {
    fc.assert(
      fc.property(pairs(1, 6), (all) => {
        const shape = shapeOf({ kind }, all);
        const columns = columnsOf(all);
        const found = explainDifference(shape, columns, 0, 1);
        const ids = all.map((_, at) => `c${at}`);
        const weights = all.map(([, , each]) => each);
        const bySets = explainChange(ids, (moved) => {
          const mixed = all.map(([one, other], at) => column(moved.has(ids[at]!) ? other : one));
          const { states, values } = combine(
            { columns: mixed, weights, missing: shape.missing, rows: 1 },
            { kind },
            "whole",
          );
          return states[0] === scored ? values[0] : undefined;
        });
        if (bySets === undefined) return;
        for (const id of ids) expect(Math.abs(found!.parts[id]! - bySets.parts[id]!)).toBeLessThan(1e-9);
      }),
    );
  },
);

describe("of more than sixteen children", () => {
  it.each([["mean"], ["harmonic-mean"], ["sum"]] as const)("a %s has exact parts, whatever is missing", (kind) => {
    fc.assert(
      fc.property(pairs(17, 40), (all) => {
        // A harmonic mean of a 0 is 0 whatever the rest: that is no ratio, and orders are drawn.
        const above = (each: Cell): Cell => (typeof each === "number" ? each + 1 : each);
        const sure: Pairs = [
          [50, 60, 1],
          ...all.map(([one, other, each]) => [above(one), above(other), each] as const),
        ];
        const found = explainDifference(shapeOf({ kind }, sure), columnsOf(sure), 0, 1)!;
        expect(found.sampled).toBeUndefined();
        expect([...sums(found)]).toEqual([found.total]);
        expect(Math.abs(found.total - (found.after - found.before))).toBeLessThan(1e-10);
      }),
      { numRuns: 20 },
    );
  });

  it.each(
    ofRows
      .filter(({ kind }) => !["mean", "sum", "harmonic-mean"].includes(kind))
      .map((each) => [each.kind, each] as const),
  )("a %s has parts from 2,000 orders, which add up and turn round with the rows", (_, combination) => {
    const all: Pairs = Array.from({ length: 20 }, (__, at) => [
      at % 9 === 4 ? undefined : 20 + ((at * 37) % 60),
      at % 7 === 3 ? undefined : 20 + ((at * 53) % 70),
      1 + (at % 3),
    ]);
    const shape = shapeOf(combination, all);
    const found = explainDifference(shape, columnsOf(all), 0, 1)!;
    const back = explainDifference(shape, columnsOf(all), 1, 0)!;
    expect([...sums(found)]).toEqual([found.total]);
    expect(Math.abs(found.total - (found.after - found.before))).toBeLessThan(1e-12);
    for (const [id, part] of Object.entries(found.parts)) expect(part).toBeCloseTo(-back.parts[id]!, 9);
    if (combination.kind === "power-mean" && Math.abs(combination.power) === 1) expect(found.sampled).toBeUndefined();
    else expect(found.sampled?.orders).toBe(2000);
  });

  it("what is alike in both is not counted, and has no part", () => {
    const all: Pairs = Array.from({ length: 30 }, (_, at) => [50, at < 16 ? 50 + at * 3 : 50, 1]);
    const found = explainDifference(shapeOf({ kind: "geometric-mean" }, all), columnsOf(all), 0, 1)!;
    expect(found.sampled).toBeUndefined();
    expect(found.parts.c29).toBe(0);
    expect(found.parts.c15).toBeGreaterThan(found.parts.c1!);
  });

  it("an estimate is as near as it says", () => {
    // Sixteen children that differ, and one that differs by nothing worth naming: the exact parts are known.
    const sixteen: Pairs = Array.from({ length: 16 }, (_, at) => [20 + at * 5, 90 - at * 3, 1 + (at % 4)]);
    const combination = { kind: "geometric-mean" } as const;
    const exact = explainDifference(
      shapeOf(combination, [...sixteen, [50, 50, 1]]),
      columnsOf([...sixteen, [50, 50, 1]]),
      0,
      1,
    )!;
    const near: Pairs = [...sixteen, [50, 50 + 1e-9, 1]];
    const found = explainDifference(shapeOf(combination, near), columnsOf(near), 0, 1)!;
    expect(found.sampled!.error).toBeLessThan(0.05);
    for (const [id, part] of Object.entries(exact.parts))
      expect(Math.abs(found.parts[id]! - part)).toBeLessThan(4 * found.sampled!.error + 1e-8);
  });
});
