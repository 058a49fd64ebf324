/** The data that COINr is shown on, where its files are beside the project: 51 places × 49 indicators, normalised, on 4 levels. */
import { plainRows, sharedFile } from "../src/base/fixtures/shared.ts";
import { column } from "../src/engine/fixtures/column.ts";
import type { RecipeChild, RecipeNode } from "../src/engine/recipe.ts";
import type { Subject } from "../src/engine/uncertainty/contract.ts";

export function asem(): Subject | undefined {
  const described = sharedFile("oracle/asem/iMeta.csv");
  const normalised = sharedFile("oracle/asem/stage_Normalised.csv");
  if (described === undefined || normalised === undefined) return undefined;
  const entries = plainRows(described);
  const rows = plainRows(normalised);
  const below = (parent: string): readonly RecipeChild[] =>
    entries
      .filter((entry) => entry.get("Parent") === parent)
      .map((entry): RecipeChild => {
        const id = entry.get("iCode") ?? "";
        const weight = Number(entry.get("Weight"));
        return entry.get("Type") === "Indicator"
          ? { kind: "indicator", weight, indicator: id }
          : { kind: "node", weight, node: node(id) };
      });
  const node = (id: string): RecipeNode => ({
    id,
    combine: { kind: "mean" },
    missing: { kind: "skip", need: 0 },
    children: below(id),
  });
  const ids = entries.filter((entry) => entry.get("Type") === "Indicator").map((entry) => entry.get("iCode") ?? "");
  return {
    recipe: {
      indicators: ids.map((id) => ({ kind: "score", id, range: [0, 100] })),
      measures: [{ id: "headline", tree: node("Index") }],
    },
    answers: new Map(ids.map((id) => [id, column(...rows.map((row) => Number(row.get(id))))])),
    rows: rows.length,
    ranked: Uint32Array.from(rows.keys()),
  };
}
