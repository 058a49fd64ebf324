/** Combinations worked out a second time, a row at a time as a person would, whatever is missing and however parts weigh. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, cells, column } from "../fixtures/column.ts";
import type { Combination, MissingRule } from "../recipe.ts";
import { combine } from "./combine.ts";

const cell = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 1, arbitrary: fc.constantFrom(undefined, "n/a" as const) },
);
const table = fc.integer({ min: 1, max: 5 }).chain((children) =>
  fc.record({
    rows: fc.array(fc.array(cell, { minLength: children, maxLength: children }), { minLength: 1, maxLength: 8 }),
    weights: fc
      .array(fc.constantFrom(0, 0.5, 1, 2, 7), { minLength: children, maxLength: children })
      .filter((all) => all.some((weight) => weight > 0)),
  }),
);
const rules = fc.constantFrom<MissingRule>(
  ...([0, 0.34, 0.66, 1] as const).map((need) => ({ kind: "skip", need }) as const),
  { kind: "propagate" },
);

type Part = { readonly value: number; readonly weight: number };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const weighed = (parts: readonly Part[], of: (value: number) => number): number =>
  sum(parts.map(({ value, weight }) => (weight === 0 ? 0 : weight * of(value)))) /
  sum(parts.map(({ weight }) => weight));

const formulas: readonly (readonly [string, Combination, (parts: readonly Part[]) => number])[] = [
  ["mean", { kind: "mean" }, (parts) => weighed(parts, (value) => value)],
  [
    "geometric mean",
    { kind: "geometric-mean" },
    (parts) =>
      parts.reduce((all, { value, weight }) => all * value ** (weight / sum(parts.map((one) => one.weight))), 1),
  ],
  ["harmonic mean", { kind: "harmonic-mean" }, (parts) => 1 / weighed(parts, (value) => 1 / value)],
  ...[-1.5, 0.5, 2, 3].map(
    (power) =>
      [
        `power mean of ${power}`,
        { kind: "power-mean", power },
        (parts: readonly Part[]) => weighed(parts, (value) => value ** power) ** (1 / power),
      ] as const,
  ),
  ["sum", { kind: "sum" }, (parts) => sum(parts.map(({ value, weight }) => value * weight))],
];

/** Whether a row's node stands: something that counts is there, and enough of the weight. */
function stands(row: readonly Cell[], weights: readonly number[], rule: MissingRule): boolean {
  const here = sum(row.map((one, at) => (typeof one === "number" ? weights[at]! : 0)));
  if (here === 0) return false;
  return rule.kind === "propagate" ? !row.includes(undefined) : here / sum(weights) >= rule.need - 1e-12;
}

describe("a combination is what its formula says of each row", () => {
  it.each(formulas)("%s", (_, combination, formula) => {
    fc.assert(
      fc.property(table, rules, ({ rows, weights }, missing) => {
        const columns = weights.map((__, child) => column(...rows.map((row) => row[child])));
        const made = cells(combine({ columns, weights, missing, rows: rows.length }, combination, "node"));
        rows.forEach((row, at) => {
          const parts = row.flatMap((value, child) =>
            typeof value === "number" ? [{ value, weight: weights[child]! }] : [],
          );
          if (stands(row, weights, missing)) expect(made[at], `${row}`).toBeCloseTo(formula(parts), 9);
          else expect(made[at], `${row}`).toBe(row.every((one) => one === "n/a") ? "n/a" : undefined);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("Copeland: of every two rows that stand, who is ahead on more of the weight of what both have", () => {
    fc.assert(
      fc.property(table, rules, ({ rows, weights }, missing) => {
        const columns = weights.map((_, child) => column(...rows.map((row) => row[child])));
        const made = cells(combine({ columns, weights, missing, rows: rows.length }, { kind: "copeland" }, "node"));
        const standing = rows.map((row) => stands(row, weights, missing));
        rows.forEach((row, at) => {
          if (!standing[at]) return;
          const wins = rows.map((other, beside) => {
            if (beside === at || !standing[beside]) return 0;
            const ahead = row.map((value, child) => {
              const theirs = other[child];
              return typeof value === "number" && typeof theirs === "number"
                ? weights[child]! * Math.sign(value - theirs)
                : 0;
            });
            return Math.sign(sum(ahead));
          });
          expect(made[at]).toBe(sum(wins));
        });
      }),
      { numRuns: 300 },
    );
  });
});
