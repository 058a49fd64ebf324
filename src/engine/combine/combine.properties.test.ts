import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, cells, column } from "../fixtures/column.ts";
import { type NodeColumn, scored } from "../grid.ts";
import type { Combination, MissingRule } from "../recipe.ts";
import { combine } from "./combine.ts";

type Child = { readonly cell: Cell; readonly weight: number };

const score = fc.oneof(
  fc.constantFrom(0, 50, 100),
  fc.double({ min: 0, max: 100, noNaN: true, noDefaultInfinity: true }),
);
const cell = fc.oneof(
  { weight: 5, arbitrary: score },
  { weight: 1, arbitrary: fc.constantFrom(undefined, "n/a" as const) },
);
const weight = fc.oneof(fc.constantFrom(0, 1, 2), fc.double({ min: 1e-3, max: 1e3, noNaN: true }));
const children = fc
  .array(fc.record({ cell, weight }), { minLength: 1, maxLength: 12 })
  .filter((all) => all.some((child) => child.weight > 0));
const missing: fc.Arbitrary<MissingRule> = fc.oneof(
  fc.record({ kind: fc.constant("skip" as const), need: fc.constantFrom(0, 0.25, 0.5, 1) }),
  fc.constant({ kind: "propagate" as const }),
);
const named = (...kinds: readonly Exclude<Combination["kind"], "power-mean">[]) =>
  fc.constantFrom(...kinds).map((kind): Combination => ({ kind }));
const powers = fc
  .constantFrom(-30, -2, -0.5, 0, 0.5, 2, 3, 30)
  .map((power): Combination => ({ kind: "power-mean", power }));
const means = fc.oneof(named("mean", "geometric-mean", "harmonic-mean"), powers);
const any = fc.oneof(means, named("sum", "min", "max", "median"));

function combined(all: readonly Child[], how: Combination, rule: MissingRule): NodeColumn {
  const columns = all.map((child) => column(child.cell));
  return combine({ columns, weights: all.map((child) => child.weight), missing: rule, rows: 1 }, how, "node");
}

const near = (left: number, right: number): boolean => Math.abs(left - right) <= 1e-12 * Math.max(1, Math.abs(left));

const sameNode = (left: NodeColumn, right: NodeColumn): void => {
  expect(right.states).toEqual(left.states);
  if (left.states[0] === scored) expect(near(left.values[0]!, right.values[0]!)).toBe(true);
  expect(right.present[0]).toBeCloseTo(left.present[0]!, 12);
};

describe("every combination", () => {
  it("lies between its children, sums apart", () => {
    fc.assert(
      fc.property(children, fc.oneof(means, named("min", "max", "median")), missing, (all, how, rule) => {
        const node = combined(all, how, rule);
        if (node.states[0] !== scored) return;
        const weighs = !["min", "max", "median"].includes(how.kind);
        const there = all.flatMap(({ cell: at, weight: by }) =>
          typeof at === "number" && (by > 0 || !weighs) ? [at] : [],
        );
        expect(node.values[0]).toBeGreaterThanOrEqual(Math.min(...there));
        expect(node.values[0]).toBeLessThanOrEqual(Math.max(...there));
      }),
    );
  });

  it("is what its children all are, to the last bit, whatever they weigh", () => {
    const weights = fc.array(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(score, weights, fc.oneof(means, named("min", "max", "median")), (same, weighing, how) => {
        const all = weighing.map((by) => ({ cell: same, weight: by }));
        expect(combined(all, how, { kind: "skip", need: 0 }).values[0]).toBe(same);
      }),
    );
  });

  it("does not fall by a bit when a child rises by one, where nothing but sums and places is in it", () => {
    const exact = named("mean", "sum", "min", "max", "median");
    fc.assert(
      fc.property(children, exact, missing, fc.nat(), score, (all, how, rule, at, other) => {
        const raised = all.map((child, position) =>
          position === at % all.length && typeof child.cell === "number"
            ? { ...child, cell: Math.max(child.cell, other) }
            : child,
        );
        const before = combined(all, how, rule);
        if (before.states[0] !== scored) return;
        expect(combined(raised, how, rule).values[0]).toBeGreaterThanOrEqual(before.values[0]!);
      }),
    );
  });

  it("does not fall when a child rises", () => {
    fc.assert(
      fc.property(
        children,
        any,
        missing,
        fc.nat(),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (all, how, rule, at, by) => {
          const raised = all.map((child, position) =>
            position === at % all.length && typeof child.cell === "number"
              ? { ...child, cell: child.cell + by }
              : child,
          );
          const before = combined(all, how, rule);
          const after = combined(raised, how, rule);
          expect(after.states).toEqual(before.states);
          if (before.states[0] === scored)
            expect(after.values[0]! >= before.values[0]! - 1e-12 * Math.max(1, before.values[0]!)).toBe(true);
        },
      ),
    );
  });

  it("does not depend on the order of the children", () => {
    fc.assert(
      fc.property(children, any, missing, (all, how, rule) => {
        sameNode(combined(all, how, rule), combined([...all].reverse(), how, rule));
      }),
    );
  });

  it("does not depend on the scale of the weights, sums apart", () => {
    fc.assert(
      fc.property(
        children,
        fc.oneof(means, named("min", "max", "median")),
        missing,
        fc.constantFrom(0.1, 3, 1e6),
        (all, how, rule, scale) => {
          const scaled = all.map((child) => ({ ...child, weight: child.weight * scale }));
          sameNode(combined(all, how, rule), combined(scaled, how, rule));
        },
      ),
    );
  });

  it("has between none and all of its weight present, and a score exactly where it says so", () => {
    fc.assert(
      fc.property(children, any, missing, (all, how, rule) => {
        const { present, states, values } = combined(all, how, rule);
        expect(present[0]! >= 0 && present[0]! <= 1).toBe(true);
        expect(Number.isFinite(values[0]!)).toBe(states[0] === scored);
      }),
    );
  });

  it("treats a row alike whatever rows are beside it", () => {
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, any, missing, (table, how, rule) => {
        const columns = [0, 1, 2].map((child) => column(...table.map((row) => row[child])));
        const together = combine({ columns, weights: [1, 2, 3], missing: rule, rows: table.length }, how, "node");
        const apart = table.map((row) => {
          const alone = row.map((at) => column(at));
          return cells(combine({ columns: alone, weights: [1, 2, 3], missing: rule, rows: 1 }, how, "node"))[0];
        });
        expect(cells(together)).toEqual(apart);
      }),
    );
  });
});
