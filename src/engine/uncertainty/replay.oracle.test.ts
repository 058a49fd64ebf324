/** The very samples that COINr drew on its ASEM data, run again from measured numbers: scores, ranks, their statistics and the levels below. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { plainRows } from "../../base/fixtures/shared.ts";
import type { Combination, Preparation, Recipe, RecipeChild, RecipeNode } from "../recipe.ts";
import { asemColumns, asemLabels, directions } from "../steps/fixtures/asem.ts";
import type { Draw, Subject, WeightSet } from "./contract.ts";
import { replay } from "./replay.ts";
import { rangesOf } from "./summary.ts";

describeShared("oracle", "what COINr drew on its ASEM data", (folder) => {
  const lineage = plainRows(join(folder, "asem", "lineage.csv")).map((row) => [...row.values()].reverse());
  const nodes = [...new Set(lineage.flatMap((line) => line.slice(0, 3)))];
  const setsOf = weightSets(join(folder, "weights", "noisy_100_L2L3_0.25_seed42.csv"), lineage);
  const measured = asemColumns(folder, "asem/stage_Denominated.csv");
  const official: Recipe = {
    indicators: [...directions(folder)].map(([id, direction]) => ({ kind: "measured", id, direction })),
    measures: [{ id: "asem", tree: treeFrom(lineage, "Index", 0) }],
    prepare: preparedBy("5", "minmax_1_100"),
  };
  const subject: Subject = {
    recipe: official,
    answers: new Map([...measured, ["EurAsia_group", asemLabels(folder, "asem/uMeta.csv", "EurAsia_group")]]),
    rows: 51,
    ranked: Array.from({ length: 51 }, (_, row) => row),
  };
  const recipes = new Map<string, Recipe>();
  const recipeFor = (winmax: string, norm: string): Recipe => {
    const made = recipes.get(`${winmax} ${norm}`) ?? { ...official, prepare: preparedBy(winmax, norm) };
    recipes.set(`${winmax} ${norm}`, made);
    return made;
  };
  const samples = (name: string): readonly Draw[] =>
    plainRows(join(folder, "ua", `${name}_samples.csv`)).map((row) => {
      const combination: Combination = { kind: row.get("agg") === "a_gmean" ? "geometric-mean" : "mean" };
      return {
        recipe: recipeFor(row.get("winmax") ?? "", row.get("norm") ?? ""),
        weights: setsOf.get(row.get("weight_set") ?? "") ?? new Map(),
        combinations: new Map(nodes.map((node) => [node, combination])),
      };
    });

  it.each(["ua_N100_seed1", "sa_N100_seed3"])("%s: the same scores and ranks", (name) => {
    const drawn = samples(name);
    const scores = table(join(folder, "ua", `${name}_scores.csv`));
    const ranks = table(join(folder, "ua", `${name}_ranks.csv`));
    const result = replay(subject, drawn);
    drawn.forEach((_, replicate) => {
      for (let unit = 0; unit < 51; unit += 1) {
        const where = replicate * 51 + unit;
        expect(result.scores[where], `${replicate} ${unit}`).toBeCloseTo(scores[unit]![replicate + 1]!, 9);
        expect(result.ranks[where], `${replicate} ${unit}`).toBe(ranks[unit]![replicate + 1]);
      }
    });
    // Its statistics of the sensitivity run are over its samples A and B, the first 200 of 600.
    const told = name.startsWith("sa") ? 200 : drawn.length;
    const ranges = rangesOf(result.scores.subarray(0, told * 51), result.ranks.subarray(0, told * 51), 51, told, 0);
    table(join(folder, "ua", `${name}_rankstats.csv`)).forEach(([, mean, median, low, high], unit) => {
      const { rank } = ranges[unit]!;
      for (const [found, published] of [
        [rank?.mean, mean],
        [rank?.median, median],
        [rank?.low, low],
        [rank?.high, high],
      ])
        expect(found, `${unit}`).toBeCloseTo(published!, 9);
    });
  });

  it("the same figures one level down, for the first five", () => {
    const drawn = samples("ua_N100_seed1").slice(0, 5);
    const rows = plainRows(join(folder, "ua", "ua_N100_seed1_first5_all_aggregates.csv"));
    for (const node of nodes) {
      const result = replay(
        { ...subject, node },
        drawn.map((draw) => within(draw, node, lineage)),
      );
      rows.forEach((row, line) => {
        const at = Number(row.get("rep")) - 1;
        expect(result.scores[at * 51 + (line % 51)], `${node} ${line}`).toBeCloseTo(Number(row.get(node)), 9);
      });
    }
  });
});

const table = (path: string): readonly (readonly number[])[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").slice(1).map(Number));

/** As the index was made, but for how many values may be moved and the scale. */
const preparedBy = (winmax: string, norm: string): Preparation => ({
  impute: { kind: "mean", by: "EurAsia_group" },
  treat: {
    kind: "outliers",
    first: { kind: "winsorise", most: Number(winmax) },
    next: { kind: "log", by: "range" },
  },
  normalise: norm === "minmax_1_100" ? { kind: "min-max", range: [1, 100] } : { kind: "z", mean: 10, deviation: 2 },
});

function treeFrom(lineage: readonly (readonly string[])[], id: string, depth: number): RecipeNode {
  const below = [...new Set(lineage.filter((line) => line[depth] === id).map((line) => line[depth + 1] ?? ""))];
  const children = below.map(
    (child): RecipeChild =>
      depth === 2
        ? { kind: "indicator", indicator: child, weight: 1 }
        : { kind: "node", weight: 1, node: treeFrom(lineage, child, depth + 1) },
  );
  return { id, combine: { kind: "mean" }, missing: { kind: "skip", need: 0 }, children };
}

function weightSets(path: string, lineage: readonly (readonly string[])[]): ReadonlyMap<string, WeightSet> {
  const parentOf = new Map(lineage.flatMap((line) => line.slice(1).map((id, at) => [id, line[at] ?? ""] as const)));
  const sets = new Map<string, Map<string, Map<string, number>>>();
  for (const row of plainRows(path)) {
    const parent = parentOf.get(row.get("iCode") ?? "");
    if (parent === undefined) continue;
    const set = sets.get(row.get("set") ?? "") ?? new Map<string, Map<string, number>>();
    sets.set(row.get("set") ?? "", set);
    set.set(
      parent,
      (set.get(parent) ?? new Map<string, number>()).set(row.get("iCode") ?? "", Number(row.get("Weight"))),
    );
  }
  return sets;
}

/** The part of a draw that concerns a node and what is below it. */
function within({ recipe, weights, combinations }: Draw, node: string, lineage: readonly (readonly string[])[]): Draw {
  const below = new Set(
    lineage.filter((line) => line.includes(node)).flatMap((line) => line.slice(line.indexOf(node), 3)),
  );
  return {
    ...(recipe !== undefined && { recipe }),
    weights: new Map([...(weights ?? [])].filter(([id]) => below.has(id))),
    combinations: new Map([...(combinations ?? [])].filter(([id]) => below.has(id))),
  };
}
