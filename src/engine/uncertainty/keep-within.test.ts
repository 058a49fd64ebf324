/** Means of children that are next to the same, under weights that are next to nothing: as the recipe run plainly. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { scoredPlainly } from "../fixtures/applied.ts";
import { type Cell, column } from "../fixtures/column.ts";
import { stream } from "../random/stream.ts";
import type { MissingRule, RecipeChild } from "../recipe.ts";
import type { Subject } from "./contract.ts";
import { plan } from "./plan.ts";
import { drawOf } from "./replay.ts";
import { replicatesFrom, roomFor } from "./replicates.ts";

const around = fc.constantFrom(0, 100, -100, 1 / 3, 1e-300, 5e-324, 1e9);
const near = fc.constantFrom(0, 0, 1, -1, 2, 7, 1e6, 1e12);
/** Rows of numbers a few units in the last place apart, or far. */
const row = fc.tuple(around, fc.array(near, { minLength: 8, maxLength: 8 })).map(([base, steps]) => {
  return steps.map((step): Cell => base + step * Math.abs(base) * Number.EPSILON);
});
const hole = fc.option(fc.nat(7), { freq: 3 });
const rows = fc
  .array(fc.tuple(row, hole), { minLength: 1, maxLength: 6 })
  .map((all) => all.map(([cells, at]) => cells.map((cell, child) => (child === at ? undefined : cell))));
const weight = fc.oneof(
  fc.constantFrom(0.1, 0.7, 1, 3, 1e-18, 1e-9, 1e-300, 1e15),
  fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
);
const weights = fc.array(weight, { minLength: 10, maxLength: 10 });
const missing = fc.constantFrom<MissingRule>(
  { kind: "skip", need: 0 },
  { kind: "skip", need: 0.6 },
  { kind: "propagate" },
);

function subjectOf(cells: readonly (readonly Cell[])[], missing: MissingRule): Subject {
  const combine = { kind: "mean" } as const;
  const children = [0, 1].map((area): RecipeChild => {
    const leaves = [0, 1, 2, 3].map((at): RecipeChild => {
      return { kind: "indicator", indicator: `i${area * 4 + at}`, weight: 1 };
    });
    return { kind: "node", weight: 1, node: { id: `a${area}`, combine, missing, children: leaves } };
  });
  const ids = Array.from({ length: 8 }, (_, at) => `i${at}`);
  return {
    recipe: {
      indicators: ids.map((id) => ({ kind: "score", id, range: [-1e10, 1e10] })),
      measures: [{ id: "m", tree: { id: "top", combine, missing, children } }],
    },
    answers: new Map(ids.map((id, at) => [id, column(...cells.map((row) => row[at]))])),
    rows: cells.length,
    ranked: [...cells.keys()],
  };
}

function setOf(given: readonly number[]) {
  return new Map([
    ["a0", new Map([0, 1, 2, 3].map((at) => [`i${at}`, given[at]!]))],
    ["a1", new Map([4, 5, 6, 7].map((at) => [`i${at}`, given[at]!]))],
    [
      "top",
      new Map([
        ["a0", given[8]!],
        ["a1", given[9]!],
      ]),
    ],
  ]);
}

it("a mean is kept between its children to the last bit, and as the recipe run plainly keeps it", () => {
  fc.assert(
    fc.property(rows, missing, weights, weights, fc.nat(1e6), (cells, rule, some, others, seed) => {
      const subject = subjectOf(cells, rule);
      const made = plan(subject, [{ kind: "weights", by: "sets", sets: [setOf(some), setOf(others)] }]);
      const source = (replicate: number, at: number) => stream(seed, replicate, at);
      const drawn = roomFor(made, 4);
      replicatesFrom(made, source, 0, 4, drawn);
      for (let replicate = 0; replicate < 4; replicate += 1) {
        const from = replicate * made.places;
        const scores = [...drawn.scores.subarray(from, from + made.places)];
        const ranks = [...drawn.ranks.subarray(from, from + made.places)];
        expect({ scores, ranks }).toEqual(scoredPlainly(subject, drawOf(made, source, replicate)));
        for (const [at, score] of scores.entries()) {
          if (Number.isNaN(score)) continue;
          const there = cells[at]!.filter((cell) => typeof cell === "number");
          expect(score).toBeGreaterThanOrEqual(Math.min(...there));
          expect(score).toBeLessThanOrEqual(Math.max(...there));
        }
      }
    }),
    { numRuns: 400 },
  );
});
