/** A plan against the plainest reading: every replicate's choices written into the recipe, and the recipe run. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyPlanned, planIfAny } from "../fixtures/any-plan.ts";
import { scoredPlainly } from "../fixtures/applied.ts";
import { column } from "../fixtures/column.ts";
import { stream } from "../random/stream.ts";
import type { Combination, RecipeChild } from "../recipe.ts";
import type { Subject, Variation } from "./contract.ts";
import { plan } from "./plan.ts";
import { drawOf, replay } from "./replay.ts";
import { replicates, replicatesFrom, roomFor } from "./replicates.ts";

it("every replicate is what the recipe with its choices written in would give, to the last bit", () => {
  fc.assert(
    fc.property(anyPlanned, ([subject, variations, seed]) => {
      const made = planIfAny(subject, variations);
      if (made === undefined) return;
      const source = (replicate: number, at: number) => stream(seed, replicate, at);
      const drawn = roomFor(made, 20);
      const failed = new Set(replicatesFrom(made, source, 0, 20, drawn).map(({ replicate }) => replicate));
      for (let replicate = 0; replicate < 20; replicate += 1) {
        const from = replicate * made.places;
        const scores = [...drawn.scores.subarray(from, from + made.places)];
        const ranks = [...drawn.ranks.subarray(from, from + made.places)];
        if (failed.has(replicate)) {
          expect(scores.every(Number.isNaN)).toBe(true);
          continue;
        }
        const draw = drawOf(made, source, replicate);
        expect({ scores, ranks }).toEqual(scoredPlainly(subject, draw));
        const again = replay(subject, [draw]);
        expect([...again.scores]).toEqual(scores);
      }
    }),
    { numRuns: 100 },
  );
});

const scoresOnly = fc.record({
  rows: fc.array(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 6, maxLength: 6 }), {
    minLength: 2,
    maxLength: 6,
  }),
  weights: fc.array(fc.constantFrom(0.5, 1, 2, 3), { minLength: 8, maxLength: 8 }),
  combine: fc.constantFrom<Combination>({ kind: "mean" }, { kind: "geometric-mean" }, { kind: "harmonic-mean" }),
  seed: fc.nat(1e6),
});

type Plain = {
  readonly rows: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly combine: Combination;
};

/** Two areas of three scores. */
function plainSubject({ rows, weights, combine }: Plain): Subject {
  const missing = { kind: "skip", need: 0 } as const;
  const children = [0, 1].map((area): RecipeChild => {
    const leaves = [0, 1, 2].map((at): RecipeChild => {
      return { kind: "indicator", indicator: `i${area * 3 + at}`, weight: weights[area * 3 + at]! };
    });
    return { kind: "node", weight: weights[6 + area]!, node: { id: `a${area}`, combine, missing, children: leaves } };
  });
  const ids = Array.from({ length: 6 }, (_, at) => `i${at}`);
  return {
    recipe: {
      indicators: ids.map((id) => ({ kind: "score", id, range: [0, 200] })),
      measures: [{ id: "m", tree: { id: "top", combine, missing, children } }],
    },
    answers: new Map(ids.map((id, at) => [id, column(...rows.map((row) => row[at]))])),
    rows: rows.length,
    ranked: [...rows.keys()],
  };
}

const noise: readonly Variation[] = [{ kind: "weights", by: "noise", share: 0.5 }];

function drawnFrom(subject: Subject, seed: number): Float64Array {
  const made = plan(subject, noise);
  const drawn = roomFor(made, 10);
  replicates(made, seed, 0, 10, drawn);
  return drawn.scores;
}

it("no replicate's score falls when an indicator rises, or leaves the range of the place's indicators", () => {
  fc.assert(
    fc.property(scoresOnly, fc.nat(5), ({ seed, ...plain }, raised) => {
      const before = drawnFrom(plainSubject(plain), seed);
      const rows = plain.rows.map((row) => row.map((score, at) => (at === raised ? score + 10 : score)));
      drawnFrom(plainSubject({ ...plain, rows }), seed).forEach((score, at) => {
        // Logarithms and reciprocals may be off by a bit either way; sums and quotients never fall.
        const slack = plain.combine.kind === "mean" ? 0 : 1e-12 * before[at]!;
        expect(score).toBeGreaterThanOrEqual(before[at]! - slack);
      });
      before.forEach((score, at) => {
        const row = plain.rows[at % plain.rows.length]!;
        expect(score).toBeGreaterThanOrEqual(Math.min(...row));
        expect(score).toBeLessThanOrEqual(Math.max(...row));
      });
    }),
  );
});

it("places may come in any order, and weights in any unit", () => {
  fc.assert(
    fc.property(scoresOnly, ({ seed, ...plain }) => {
      const before = drawnFrom(plainSubject(plain), seed);
      const k = plain.rows.length;
      const turned = drawnFrom(plainSubject({ ...plain, rows: [...plain.rows].reverse() }), seed);
      expect([...turned]).toEqual([...before].map((_, at) => before[at - (at % k) + (k - 1 - (at % k))]));
      const scaled = drawnFrom(plainSubject({ ...plain, weights: plain.weights.map((weight) => weight * 3) }), seed);
      scaled.forEach((score, at) => {
        expect(Math.abs(score - before[at]!)).toBeLessThanOrEqual(1e-12 * score);
      });
    }),
  );
});
