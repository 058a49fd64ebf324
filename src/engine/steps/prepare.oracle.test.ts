/** One recipe from what was measured to an index, as COINr made its ASEM index: every stage and every level. */
import { expect, it } from "vitest";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { cells } from "../fixtures/column.ts";
import type { Column } from "../grid.ts";
import type { Recipe } from "../recipe.ts";
import { run } from "../run.ts";
import { asemColumns, asemLabels, asemTree, directions } from "./fixtures/asem.ts";

describeShared("oracle", "the ASEM index by one recipe", (folder) => {
  const measured = asemColumns(folder, "asem/stage_Denominated.csv");
  const recipe: Recipe = {
    indicators: [...directions(folder)].map(([id, direction]) => ({ kind: "measured", id, direction })),
    measures: [{ id: "asem", tree: asemTree(folder) }],
    prepare: {
      impute: { kind: "mean", by: "EurAsia_group" },
      treat: {
        kind: "outliers",
        first: { kind: "winsorise", most: 5 },
        next: { kind: "log", by: "range" },
      },
      normalise: { kind: "min-max", range: [0, 100] },
    },
  };
  const answers = new Map([...measured, ["EurAsia_group", asemLabels(folder, "asem/uMeta.csv", "EurAsia_group")]]);
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
    const missing = [...scores.prepared!.keys()].flatMap((id) => [...measured.get(id)!.states]);
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
