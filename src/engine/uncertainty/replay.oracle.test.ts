/** The very samples that COINr drew on its ASEM data, run again: scores, ranks, their statistics and the levels below. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plainRows, sharedFile } from "../../base/fixtures/shared.ts";
import { column } from "../fixtures/column.ts";
import type { Combination, Recipe, RecipeChild, RecipeNode } from "../recipe.ts";
import type { Draw, Subject, Uncertainty, WeightSet } from "./contract.ts";
import { replay } from "./replay.ts";
import { rangesOf } from "./summary.ts";

const oracle = sharedFile("oracle");

/** Indicators whose direction is −1 (`asem/iMeta.csv`): turned round before they are normalised. */
const lessIsBetter = new Set(
  "PrimEner CO2 MatCon Forest CostImpEx Tariff TBTs Poverty Palma FreePress TolMin PubDebt PrivDebt NEET".split(" "),
);

type Sample = { readonly grid: string; readonly weights: WeightSet; readonly combination: Combination };

describe.skipIf(oracle === undefined)("what COINr drew on its ASEM data", () => {
  const folder = oracle ?? "";
  const lineage = plainRows(join(folder, "asem", "lineage.csv")).map((row) => [...row.values()].reverse());
  const nodes = [...new Set(lineage.flatMap((line) => line.slice(0, 3)))];
  const setsOf = weightSets(join(folder, "weights", "noisy_100_L2L3_0.25_seed42.csv"), lineage);
  const samples = (name: string): readonly Sample[] =>
    plainRows(join(folder, "ua", `${name}_samples.csv`)).map((row) => ({
      grid: `${row.get("winmax")} ${row.get("norm")}`,
      weights: setsOf.get(row.get("weight_set") ?? "") ?? new Map(),
      combination: { kind: row.get("agg") === "a_gmean" ? "geometric-mean" : "mean" },
    }));

  it.each(["ua_N100_seed1", "sa_N100_seed3"])("%s: the same scores and ranks", (name) => {
    const drawn = samples(name);
    const scores = table(join(folder, "ua", `${name}_scores.csv`));
    const ranks = table(join(folder, "ua", `${name}_ranks.csv`));
    const found = byGrid(drawn, (grid, draws) => replay(subjectOn(grid, undefined), draws));
    const whole = { scores: new Float64Array(51 * drawn.length), ranks: new Uint32Array(51 * drawn.length) };
    drawn.forEach((_, replicate) => {
      const { result, at } = found[replicate]!;
      whole.scores.set(result.scores.subarray(at * 51, (at + 1) * 51), replicate * 51);
      whole.ranks.set(result.ranks.subarray(at * 51, (at + 1) * 51), replicate * 51);
      for (let unit = 0; unit < 51; unit += 1) {
        const where = at * 51 + unit;
        expect(result.scores[where], `${replicate} ${unit}`).toBeCloseTo(scores[unit]![replicate + 1]!, 9);
        expect(result.ranks[where], `${replicate} ${unit}`).toBe(ranks[unit]![replicate + 1]);
      }
    });
    // Its statistics of the sensitivity run are over its samples A and B, the first 200 of 600.
    const told = name.startsWith("sa") ? 200 : drawn.length;
    const ranges = rangesOf(whole.scores.subarray(0, told * 51), whole.ranks.subarray(0, told * 51), 51, told, 0);
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
      const found = byGrid(drawn, (grid, draws) =>
        replay(
          subjectOn(grid, node),
          draws.map((draw) => within(draw, node, lineage)),
        ),
      );
      rows.forEach((row, line) => {
        const { result, at } = found[Number(row.get("rep")) - 1]!;
        expect(result.scores[at * 51 + (line % 51)], `${node} ${line}`).toBeCloseTo(Number(row.get(node)), 9);
      });
    }
  });

  function subjectOn(grid: string, node: string | undefined): Subject {
    const [winmax = "", norm = ""] = grid.split(" ");
    const rows = plainRows(join(folder, "treat", winmax === "5" ? "asem_default.csv" : `asem_winmax${winmax}.csv`));
    const ids = [...rows[0]!.keys()].filter((id) => id !== "uCode");
    const columns = ids.map(
      (id) =>
        [
          id,
          column(
            ...normalised(
              rows.map((row) => (lessIsBetter.has(id) ? -1 : 1) * Number(row.get(id))),
              norm,
            ),
          ),
        ] as const,
    );
    const recipe: Recipe = {
      indicators: ids.map((id) => ({ kind: "score", id, range: [0, 100] })),
      measures: [{ id: "asem", tree: treeFrom(lineage, "Index", 0) }],
    };
    return {
      recipe,
      answers: new Map(columns),
      rows: 51,
      ranked: [...rows.keys()],
      ...(node !== undefined && { node }),
    };
  }

  /** Replays the samples that share a grid together, and says where each ended up. */
  function byGrid(drawn: readonly Sample[], run: (grid: string, draws: readonly Draw[]) => Uncertainty) {
    const found: { result: Uncertainty; at: number }[] = [];
    for (const grid of new Set(drawn.map((sample) => sample.grid))) {
      const those = [...drawn.keys()].filter((at) => drawn[at]!.grid === grid);
      const draws = those.map((at): Draw => {
        const { weights, combination } = drawn[at]!;
        return { weights, combinations: new Map(nodes.map((node) => [node, combination])) };
      });
      const result = run(grid, draws);
      those.forEach((replicate, at) => {
        found[replicate] = { result, at };
      });
    }
    return found;
  }
});

const table = (path: string): readonly (readonly number[])[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").slice(1).map(Number));

function normalised(values: readonly number[], how: string): readonly number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (how === "minmax_1_100") return values.map((value) => 1 + (99 * (value - low)) / (high - low));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return values.map((value) => 10 + (2 * (value - mean)) / Math.sqrt(variance));
}

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
function within({ weights, combinations }: Draw, node: string, lineage: readonly (readonly string[])[]): Draw {
  const below = new Set(
    lineage.filter((line) => line.includes(node)).flatMap((line) => line.slice(line.indexOf(node), 3)),
  );
  return {
    weights: new Map([...(weights ?? [])].filter(([id]) => below.has(id))),
    combinations: new Map([...(combinations ?? [])].filter(([id]) => below.has(id))),
  };
}
