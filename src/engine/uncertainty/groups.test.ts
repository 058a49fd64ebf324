import { expect, it } from "vitest";
import { groupsOf, probabilityAbove } from "./groups.ts";

/** Ranks of three places in as many replicates as there are lines. */
const ranksOf = (...lines: readonly (readonly number[])[]): Uint32Array => Uint32Array.from(lines.flat());

const times = (count: number, line: readonly number[]) => Array.from({ length: count }, () => line);

const places = Array.from({ length: 3 }, () => ({ score: undefined, rank: undefined, present: 1 }));

it("counts a tie as half above, and leaves out replicates without one of the two", () => {
  const ranks = ranksOf([1, 2, 3], [1, 1, 3], [2, 1, 3], [1, 0, 2]);
  const result = { ranks, replicates: 4, places };
  expect(probabilityAbove(result, 0, 1)).toBe(0.5);
  expect(probabilityAbove(result, 1, 0)).toBe(0.5);
  expect(probabilityAbove(result, 0, 2)).toBe(1);
  expect(probabilityAbove({ ranks: ranksOf([0, 1, 2]), replicates: 1, places }, 0, 1)).toBeNaN();
});

it("settles an order that holds in 95 of 100 replicates, and not one that holds in 94", () => {
  const settled = ranksOf(...times(95, [1, 2, 3]), ...times(5, [2, 1, 3]));
  expect([...groupsOf(settled, 100, Uint32Array.of(1, 2, 3))]).toEqual([1, 2, 3]);
  const open = ranksOf(...times(94, [1, 2, 3]), ...times(6, [2, 1, 3]));
  expect([...groupsOf(open, 100, Uint32Array.of(1, 2, 3))]).toEqual([1, 1, 2]);
});

it("measures a group from its first place, so that neighbours do not chain the whole ranking together", () => {
  // First and second swap often, second and third swap often, first and third never.
  const ranks = ranksOf(...times(50, [1, 2, 3]), ...times(25, [2, 1, 3]), ...times(25, [1, 3, 2]));
  expect([...groupsOf(ranks, 100, Uint32Array.of(1, 2, 3))]).toEqual([1, 1, 2]);
});

it("keeps places of one official rank together, in whatever order they stand, and puts no group on what is not ranked", () => {
  const ranks = ranksOf(...times(100, [1, 2, 0]));
  expect([...groupsOf(ranks, 100, Uint32Array.of(1, 1, 0))]).toEqual([1, 1, 0]);
});
