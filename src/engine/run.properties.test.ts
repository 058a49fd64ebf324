/** The engine against the plainest reading of docs/method.md: one place at a time, written for the eye and not for speed. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Cell, cells, column } from "./fixtures/column.ts";
import type { Combination, MissingRule, Recipe, RecipeChild, RecipeNode } from "./recipe.ts";
import { run } from "./run.ts";

type Weighed = { readonly cell: Cell; readonly weight: number };

const isScored = (child: Weighed): child is Weighed & { readonly cell: number } => typeof child.cell === "number";

function plainly(children: readonly Weighed[], how: Combination, rule: MissingRule): Cell {
  if (children.every(({ cell }) => cell === "n/a")) return "n/a";
  const there = children.filter(isScored);
  const weight = sum(there.map((child) => child.weight));
  const whole = sum(children.map((child) => child.weight));
  if (there.length === 0) return undefined;
  if (rule.kind === "propagate" && children.some(({ cell }) => cell === undefined)) return undefined;
  if (rule.kind === "skip" && weight / whole < rule.need - 1e-12) return undefined;
  const values = there.map(({ cell }) => cell).sort((left, right) => left - right);
  if (how.kind === "min") return values[0];
  if (how.kind === "max") return values.at(-1);
  if (how.kind === "median") return (values[(values.length - 1) >> 1]! + values[values.length >> 1]!) / 2;
  if (weight === 0) return undefined;
  const counted = there.filter((child) => child.weight > 0);
  const total = (worth: (value: number) => number): number =>
    sum(counted.map(({ cell, weight: w }) => w * worth(cell)));
  if (how.kind === "sum") return total((value) => value);
  if (how.kind === "mean") return total((value) => value) / weight;
  const power = how.kind === "power-mean" ? how.power : how.kind === "harmonic-mean" ? -1 : 0;
  if (power <= 0 && counted.some(({ cell }) => cell === 0)) return 0;
  if (power === 0) return Math.exp(total(Math.log) / weight);
  return (total((value) => value ** power) / weight) ** (1 / power);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const rule: fc.Arbitrary<MissingRule> = fc.oneof(
  fc.record({ kind: fc.constant("skip" as const), need: fc.constantFrom(0, 0.3, 0.5, 0.75, 1) }),
  fc.constant({ kind: "propagate" as const }),
);
const how: fc.Arbitrary<Combination> = fc.oneof(
  fc
    .constantFrom("mean", "geometric-mean", "harmonic-mean", "sum", "min", "max", "median")
    .map((kind): Combination => ({ kind })),
  fc.constantFrom(-2, -1, 0, 0.5, 1, 2, 3).map((power): Combination => ({ kind: "power-mean", power })),
);
const weights = fc
  .array(fc.constantFrom(0, 0.1, 0.2, 1, 1, 2, 7.5), { minLength: 4, maxLength: 4 })
  .filter((all) => all.some((weight) => weight > 0));
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 1, arbitrary: fc.constantFrom(undefined, "n/a" as const) },
);
const table = fc.array(fc.array(cell, { minLength: 16, maxLength: 16 }), { minLength: 1, maxLength: 5 });
const level = fc.record({ how, rule, weights });

it("a tree of two levels over choices of every combination and rule gives what the plainest reading gives", () => {
  fc.assert(
    fc.property(level, fc.array(level, { minLength: 4, maxLength: 4 }), table, (top, groups, rows) => {
      const ids = rows[0]!.map((_, at) => `i${at}`);
      const recipe: Recipe = {
        indicators: ids.map((id) => ({ kind: "score", id, range: [0, 100] })),
        measures: [{ id: "m", tree: treeOf(top, groups) }],
      };
      const answers = new Map(ids.map((id, at) => [id, column(...rows.map((row) => row[at]))]));
      const [root, ...below] = run(recipe, answers, rows.length).measures[0]!.nodes;
      rows.forEach((row, at) => {
        const expected = groups.map((group, place) => {
          const children = row.slice(place * 4, place * 4 + 4);
          const weighed = children.map((each, child) => ({ cell: each, weight: group.weights[child]! }));
          return plainly(weighed, group.how, group.rule);
        });
        below.forEach((node, place) => {
          same(cells(node)[at], expected[place]);
        });
        const weighed = below.map((node, place) => ({ cell: cells(node)[at], weight: top.weights[place]! }));
        same(cells(root!)[at], plainly(weighed, top.how, top.rule));
      });
    }),
    { numRuns: 300 },
  );
});

function same(found: Cell, expected: Cell): void {
  if (typeof found === "number" && typeof expected === "number")
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(expected)));
  else expect(found).toBe(expected);
}

type Level = { readonly how: Combination; readonly rule: MissingRule; readonly weights: readonly number[] };

function treeOf(top: Level, groups: readonly Level[]): RecipeNode {
  const children = groups.map(({ how: combine, rule: missing, weights: each }, place): RecipeChild => {
    const leaves = each.map(
      (weight, at): RecipeChild => ({ kind: "indicator", indicator: `i${place * 4 + at}`, weight }),
    );
    return {
      kind: "node",
      weight: top.weights[place]!,
      node: { id: `g${place}`, combine, missing, children: leaves },
    };
  });
  return { id: "top", combine: top.how, missing: top.rule, children };
}
