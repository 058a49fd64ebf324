/** One recipe from what was measured to an index, as COINr made its ASEM index: every stage and every level. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plainRows, sharedFile } from "../../base/fixtures/shared.ts";
import { cells } from "../fixtures/column.ts";
import type { Column } from "../grid.ts";
import type { Recipe, RecipeChild, RecipeNode } from "../recipe.ts";
import { run } from "../run.ts";
import { asemColumns, asemLabels, directions } from "./fixtures/asem.ts";

const oracle = sharedFile("oracle");

describe.skipIf(oracle === undefined)("the ASEM index by one recipe", () => {
  const folder = oracle ?? "";
  const measured = asemColumns(folder, "asem/stage_Denominated.csv");
  const recipe: Recipe = {
    indicators: [...directions(folder)].map(([id, direction]) => ({ kind: "measured", id, direction })),
    measures: [{ id: "asem", tree: treeFrom(folder) }],
    prepare: {
      impute: { kind: "mean", by: "GDP_group" },
      treat: {
        kind: "outliers",
        first: { kind: "winsorise", most: 5 },
        next: { kind: "log", by: "range" },
      },
      normalise: { kind: "min-max", range: [0, 100] },
    },
  };
  const answers = new Map([...measured, ["GDP_group", asemLabels(folder, "asem/uMeta.csv", "GDP_group")]]);
  const scores = run(recipe, answers, 51);

  it.each(["Imputed", "Treated", "Normalised"] as const)("agrees on the stage %s", (stage) => {
    const published = asemColumns(folder, `asem/stage_${stage}.csv`);
    const kept = { Imputed: "imputed", Treated: "treated", Normalised: "normalised" } as const;
    for (const [id, prepared] of scores.prepared ?? []) mustBe(prepared[kept[stage]], published.get(id)!, id);
    expect(scores.prepared?.size).toBe(49);
  });

  it("agrees on every level, and marks what was imputed and treated", () => {
    const published = asemColumns(folder, "asem/stage_Aggregated.csv");
    for (const node of scores.measures[0]!.nodes) mustBe(node, published.get(node.id)!, node.id);
    const marks = [...scores.prepared!.values()].flatMap((prepared) => [...prepared.marks]);
    const missing = [...measured].flatMap(([id, { states }]) => (scores.prepared!.has(id) ? [...states] : []));
    expect(marks.map((mark) => mark & 1)).toEqual(missing);
    expect(scores.prepared!.get("ForPort")!.marks.filter((mark) => mark & 2)).toHaveLength(
      scores.prepared!.get("ForPort")!.treatment.steps[0]!.points!,
    );
  });
});

function mustBe(made: Column, published: Column, id: string): void {
  const own = cells(made);
  cells(published).forEach((value, row) => {
    if (typeof value === "number") expect(own[row], `${id} ${row}`).toBeCloseTo(value, 9);
    else expect(own[row], `${id} ${row}`).toBeUndefined();
  });
}

/** Of the weights that the index was made with. */
function treeFrom(folder: string): RecipeNode {
  const lineage = plainRows(join(folder, "asem", "lineage.csv")).map((row) => [...row.values()].reverse());
  const weights = new Map(
    plainRows(join(folder, "asem", "weights_original.csv")).map((row) => [row.get("iCode"), Number(row.get("Weight"))]),
  );
  const node = (id: string, depth: number): RecipeNode => {
    const below = new Set(lineage.filter((line) => line[depth] === id).map((line) => line[depth + 1] ?? ""));
    const children = [...below].map((child): RecipeChild => {
      const weight = weights.get(child) ?? Number.NaN;
      return depth === 2
        ? { kind: "indicator", indicator: child, weight }
        : { kind: "node", weight, node: node(child, depth + 1) };
    });
    return { id, combine: { kind: "mean" }, missing: { kind: "skip", need: 0 }, children };
  };
  return node("Index", 0);
}
