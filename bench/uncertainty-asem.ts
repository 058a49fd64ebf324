/** The data that COINr is shown on, where its files are beside the project: 51 places × 49 indicators on 4 levels. */
import { plainRows, sharedFile } from "../src/base/fixtures/shared.ts";
import type { Preparation, Recipe } from "../src/engine/recipe.ts";
import { asemColumns, asemLabels, asemTree, directions } from "../src/engine/steps/fixtures/asem.ts";
import type { Subject, Variation, WeightSet } from "../src/engine/uncertainty/contract.ts";

/** The folder of COINr's files, if it is there. */
const folderOf = (): string | undefined => sharedFile("oracle/README.md")?.slice(0, -"/README.md".length);

const everyRow = Uint32Array.from({ length: 51 }, (_, row) => row);

/** From its normalised scores: only the tree is left to vary. */
export function asem(): Subject | undefined {
  const folder = folderOf();
  if (folder === undefined) return undefined;
  const normalised = asemColumns(folder, "asem/stage_Normalised.csv");
  const ids = [...directions(folder).keys()];
  return {
    recipe: {
      indicators: ids.map((id) => ({ kind: "score", id, range: [0, 100] })),
      measures: [{ id: "headline", tree: asemTree(folder) }],
    },
    answers: new Map(ids.map((id) => [id, normalised.get(id)!])),
    rows: 51,
    ranked: everyRow,
  };
}

const treatedAt = (most: number): NonNullable<Preparation["treat"]> => ({
  kind: "outliers",
  first: { kind: "winsorise", most },
  next: { kind: "log", by: "range" },
});

/** From measured numbers, with the four assumptions of COINr's own example of uncertainty. */
export function asemMeasured(): { readonly subject: Subject; readonly variations: readonly Variation[] } | undefined {
  const folder = folderOf();
  if (folder === undefined) return undefined;
  const measured = asemColumns(folder, "asem/stage_Denominated.csv");
  const recipe: Recipe = {
    indicators: [...directions(folder)].map(([id, direction]) => ({ kind: "measured", id, direction })),
    measures: [{ id: "headline", tree: asemTree(folder) }],
    prepare: {
      impute: { kind: "mean", by: "EurAsia_group" },
      treat: treatedAt(5),
      normalise: { kind: "min-max", range: [1, 100] },
    },
  };
  const answers = new Map([...measured, ["EurAsia_group", asemLabels(folder, "asem/uMeta.csv", "EurAsia_group")]]);
  return {
    subject: { recipe, answers, rows: 51, ranked: everyRow },
    variations: [
      { kind: "treatment", among: [1, 2, 3, 4, 5].map(treatedAt) },
      {
        kind: "normalisation",
        among: [
          { kind: "min-max", range: [1, 100] },
          { kind: "z", mean: 10, deviation: 2 },
        ],
      },
      { kind: "weights", by: "sets", sets: noisySets(folder) },
      { kind: "combination", among: [{ kind: "mean" }, { kind: "geometric-mean" }] },
    ],
  };
}

/** The hundred sets of noisy weights that it drew from. */
function noisySets(folder: string): readonly WeightSet[] {
  const lineage = plainRows(`${folder}/asem/lineage.csv`).map((row) => [...row.values()].reverse());
  const parentOf = new Map(lineage.flatMap((line) => line.slice(1).map((id, at) => [id, line[at] ?? ""] as const)));
  const sets = new Map<string, Map<string, Map<string, number>>>();
  for (const row of plainRows(`${folder}/weights/noisy_100_L2L3_0.25_seed42.csv`)) {
    const id = row.get("iCode") ?? "";
    const parent = parentOf.get(id);
    if (parent === undefined) continue;
    const set = sets.get(row.get("set") ?? "") ?? new Map<string, Map<string, number>>();
    sets.set(row.get("set") ?? "", set);
    set.set(parent, (set.get(parent) ?? new Map<string, number>()).set(id, Number(row.get("Weight"))));
  }
  return [...sets.values()];
}
