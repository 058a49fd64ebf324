import fc from "fast-check";
import { expect, it, test } from "vitest";
import { quantile } from "../stats/quantile.ts";
import { rangesOf } from "./summary.ts";

/** What it should be: all values sorted. */
function plainly(values: readonly number[]) {
  const sorted = Float64Array.from(values).sort();
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.05),
    high: quantile(sorted, 0.95),
    lowest: sorted[0],
    highest: sorted.at(-1),
  };
}

it("gives the percentiles that sorting gives, of few replicates and many, with ties", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 7 }).chain((places) =>
        fc.array(fc.array(fc.integer({ min: 1, max: places }), { minLength: places, maxLength: places }), {
          minLength: 1,
          maxLength: 40,
        }),
      ),
      (drawn) => {
        const places = drawn[0]!.length;
        const ranks = Uint32Array.from(drawn.flat());
        const scores = Float64Array.from(drawn.flat(), (rank, at) => 100 - rank + (at % 3) / 10);
        const found = rangesOf(scores, ranks, places, drawn.length, 0);
        for (let place = 0; place < places; place += 1) {
          const own = drawn.map((line) => line[place]!);
          const ownScores = drawn.map((_, replicate) => scores[replicate * places + place]!);
          expect(found[place]?.rank).toMatchObject(plainly(own));
          expect(found[place]?.score).toMatchObject(plainly(ownScores));
          expect(found[place]?.rank?.mean).toBeCloseTo(own.reduce((sum, rank) => sum + rank, 0) / own.length, 12);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("places are more than twice the replicates: the same by another way", () => {
  const ranks = Uint32Array.from([1, 2, 3, 4, 5, 5, 4, 3, 2, 1]);
  const scores = Float64Array.from(ranks, (rank) => -rank);
  expect(rangesOf(scores, ranks, 5, 2, 0).map(({ rank }) => rank?.median)).toEqual([3, 3, 3, 3, 3]);
  expect(rangesOf(scores, ranks, 5, 2, 0)[0]?.rank).toMatchObject(plainly([1, 5]));
});

test("a place without a rank anywhere has no range, and one that has it now and then is told so", () => {
  const found = rangesOf(Float64Array.of(Number.NaN, 1, Number.NaN, 2), Uint32Array.of(0, 1, 0, 1), 2, 2, 0);
  expect(found[0]).toEqual({ score: undefined, rank: undefined, present: 0 });
  expect(found[1]?.score).toMatchObject(plainly([1, 2]));
});
