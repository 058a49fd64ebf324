import fc from "fast-check";
import { expect, it } from "vitest";
import { column } from "../fixtures/column.ts";
import { rank } from "../rank.ts";
import { rankingFor, rankScores } from "./rank-scores.ts";

function ranksOf(scores: readonly number[]): readonly number[] {
  const ranks = new Uint32Array(scores.length);
  rankScores(Float64Array.from(scores), 0, ranks, 0, rankingFor(scores.length, Uint32Array.from(scores.keys())));
  return [...ranks];
}

const plainly = (scores: readonly number[]): readonly number[] => {
  const cells = scores.map((score) => (Number.isNaN(score) ? undefined : score));
  return [...rank(column(...cells), [...scores.keys()]).rank];
};

it("gives those who share a score the smallest rank, and no rank to what is absent", () => {
  expect(ranksOf([70, 90, 70, Number.NaN, 10])).toEqual([2, 1, 2, 0, 4]);
  expect(ranksOf([])).toEqual([]);
  expect(ranksOf([Number.NaN])).toEqual([0]);
});

it("holds scores within a billionth of the first of their group for the same", () => {
  expect(ranksOf([1, 1 - 6e-10, 1 - 12e-10])).toEqual([1, 1, 3]);
});

const score = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.constantFrom(Number.NaN, 1e300, -1e300, 5, 5 + 5e-10, Number.POSITIVE_INFINITY),
);

it("is what `rank` gives, few rows or many, however unevenly spread", () => {
  fc.assert(
    fc.property(fc.array(score, { maxLength: 60 }), (scores) => {
      expect(ranksOf(scores)).toEqual(plainly(scores));
    }),
  );
  fc.assert(
    fc.property(fc.array(score, { minLength: 97, maxLength: 700 }), (scores) => {
      expect(ranksOf(scores)).toEqual(plainly(scores));
    }),
    { numRuns: 60 },
  );
  const crowded = Array.from({ length: 5000 }, (_, at) => (at === 0 ? 1e12 : ((at * 7919) % 5000) / 5000));
  expect(ranksOf(crowded)).toEqual(plainly(crowded));
});
