import { expect, it } from "vitest";
import { type Cell, column } from "../fixtures/column.ts";
import type { Preparation, Recipe } from "../recipe.ts";
import { run } from "../run.ts";

const told = (prepare: Preparation | undefined, ...fees: readonly Cell[]) => {
  const child = { kind: "indicator", indicator: "fees", weight: 1 } as const;
  const tree = { id: "all", combine: { kind: "mean" }, missing: { kind: "skip", need: 0 }, children: [child] } as const;
  const recipe: Recipe = {
    indicators: [{ kind: "measured", id: "fees", direction: 1 }],
    measures: [{ id: "headline", tree }],
    ...(prepare !== undefined && { prepare }),
  };
  return run(recipe, new Map([["fees", column(...fees)]]), fees.length).withoutEffect;
};
const impute = { kind: "mean" } as const;
const treat = { kind: "outliers", first: { kind: "winsorise", most: 1 } } as const;
const normalise = { kind: "min-max", range: [0, 1] } as const;

it("an imputation where nothing is missing is said to change nothing", () => {
  expect(told({ impute }, 1, 2, "n/a")).toEqual(["impute"]);
  expect(told({ impute }, 1, undefined)).toEqual([]);
});

it("so is one where nothing can stand in", () => expect(told({ impute }, undefined, undefined)).toEqual(["impute"]));

it("so is a treatment where nothing lies out, and a scale that is there already", () => {
  expect(told({ treat, normalise }, 0, 0.5, 1)).toEqual(["treat", "normalise"]);
  expect(told({ treat, normalise }, 1, 2, 3, 4, 5, 60)).toEqual([]);
});

it("a scale on which no value has a place changes all of them", () => expect(told({ normalise }, 1, 1)).toEqual([]));

it("an exception is asking, and not asking is not told of", () => {
  expect(told({ except: { fees: { treat } } }, 1, 2, 3)).toEqual(["treat"]);
  expect(told({ impute: { kind: "none" } }, 1, 2)).toEqual([]);
  expect(told(undefined, 1, 2)).toBeUndefined();
});
