import { expect, test } from "vitest";
import { missing, notApplicable, scored } from "../../engine/grid.ts";
import type { RecipeNode } from "../../engine/recipe.ts";
import { type Choices, official } from "./choices.ts";
import { filledGround, missingAnswers } from "./filled-ground.ts";
import type { Ground } from "./recipe-ground.ts";
import { filledUnder, isImpossible, rankingOf } from "./score.ts";

const [gap, none] = ["gap", "none"] as const;

const column = (cells: readonly (number | "gap" | "none")[]) => ({
  values: Float64Array.from(cells, (cell) => (typeof cell === "number" ? cell : Number.NaN)),
  states: Uint8Array.from(cells, (cell) => (cell === gap ? missing : cell === none ? notApplicable : scored)),
});

const node = (id: string, children: RecipeNode["children"]): RecipeNode => ({
  id,
  combine: { kind: "mean" },
  missing: { kind: "skip", need: 0 },
  children,
});

const leaf = (indicator: string) => ({ kind: "indicator", indicator, weight: 1 }) as const;

/** Four places; two indicators in one area, one in another. */
const ground: Ground = {
  tree: node("whole", [
    { kind: "node", weight: 1, node: node("area", [leaf("a"), leaf("b")]) },
    { kind: "node", weight: 1, node: node("other", [leaf("c")]) },
  ]),
  rows: 4,
  columns: new Map([
    ["a", column([0, 100, 50, gap])],
    ["b", column([100, 0, gap, 25])],
    ["c", column([10, 20, none, 40])],
  ]),
  earlier: [{ id: "a", row: 3, value: 80, period: "2020" }],
};

const choosing = (some: Partial<Choices>): Choices => ({ ...official, ...some });

test("nothing is filled in unless it is asked for", () => {
  expect(filledGround(ground, undefined).columns).toBe(ground.columns);
  expect(filledUnder(ground, official)).toEqual([]);
  expect(missingAnswers(ground)).toBe(2);
});

test("a missing answer is filled in by the place's own others of the area, by all places, or by what it last was", () => {
  const cells = (fill: "area" | "median" | "last") =>
    filledUnder(ground, choosing({ fill })).map(({ id, row, value, period }) => [id, row, value, period]);
  expect(cells("area")).toEqual([
    ["a", 3, 25, undefined],
    ["b", 2, 50, undefined],
  ]);
  expect(cells("median")).toEqual([
    ["a", 3, 50, undefined],
    ["b", 2, 25, undefined],
  ]);
  expect(cells("last")).toEqual([["a", 3, 80, "2020"]]);
});

test("what was given never changes, and what does not arise stays so", () => {
  const { columns } = filledGround(ground, "median");
  expect([...(columns.get("a")?.values ?? [])]).toEqual([0, 100, 50, 50]);
  expect([...(columns.get("c")?.states ?? [])]).toEqual([scored, scored, notApplicable, scored]);
});

test("the ranking is made of what was filled in, and what does not count is not told of", () => {
  const made = rankingOf(ground, choosing({ fill: "last" }));
  expect(isImpossible(made) ? made : made.score.values[3]).toBe(((80 + 25) / 2 + 40) / 2);
  const without = choosing({ fill: "median", weights: new Map([["a", 0]]) });
  expect(filledUnder(ground, without).map(({ id }) => id)).toEqual(["b"]);
});
