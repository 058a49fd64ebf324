/** Means that COINr computed, kept outside the product; its errors on zeros, NaN and overflow are not followed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { plainRows, sharedFile } from "../../base/fixtures/shared.ts";
import { cells, column } from "../fixtures/column.ts";
import type { Combination, RecipeChild, RecipeNode } from "../recipe.ts";
import { run } from "../run.ts";
import { combine } from "./combine.ts";

const Vector = z.object({
  f: z.string(),
  p: z.number().nullable(),
  x: z.array(z.number().nullable()),
  w: z.array(z.number()),
  value: z.unknown().optional(),
});

const combinationOf = (f: string, p: number | null): Combination =>
  f === "a_amean"
    ? { kind: "mean" }
    : f === "a_gmean"
      ? { kind: "geometric-mean" }
      : f === "a_hmean"
        ? { kind: "harmonic-mean" }
        : { kind: "power-mean", power: p ?? 1 };

const vectors = (folder: string) =>
  z.array(Vector).parse(JSON.parse(readFileSync(join(folder, "agg", "vectors.json"), "utf8")));

describeShared("oracle", "means that COINr computed", (folder) => {
  it("are reproduced for single rows", () => {
    let compared = 0;
    for (const { f, p, x, w, value } of vectors(folder)) {
      const negative = x.some((score) => score !== null && score < 0);
      if (typeof value !== "number" || value === 0 || (negative && f === "a_hmean")) continue;
      const columns = x.map((score) => column(score ?? undefined));
      const children = { columns, weights: w, missing: { kind: "skip", need: 0 }, rows: 1 } as const;
      const [score] = cells(combine(children, combinationOf(f, p), "node"));
      expect(Number(score) / value, JSON.stringify({ f, p, x, w })).toBeCloseTo(1, 12);
      compared += 1;
    }
    expect(compared).toBe(24);
  });

  it("where COINr's power mean underflows, ours does not", () => {
    const columns = [column(1e-300), column(1e300)];
    const children = { columns, weights: [1, 1], missing: { kind: "skip", need: 0 }, rows: 1 } as const;
    expect(cells(combine(children, { kind: "power-mean", power: -2 }, "node"))[0]).toBeCloseTo(
      Math.SQRT2 * 1e-300,
      312,
    );
    expect(cells(combine(children, { kind: "power-mean", power: 2 }, "node"))[0]).toBe(1e300 * Math.SQRT1_2);
  });

  const means = ["amean", "gmean"] as const;
  const sets = [
    "original_complete",
    "original_missing",
    "random_complete",
    "random_missing",
    "zeros_missing",
    "zeros_complete",
    "original_complete_thresh0.66",
    "original_missing_thresh0.66",
  ] as const;

  it.each(means.flatMap((mean) => sets.map((set) => [mean, set] as const)))(
    "of 51 countries on four levels are reproduced: %s of %s",
    (mean, set) => {
      const [weighting = "", completeness = "", threshold = "thresh0"] = set.split("_");
      const need = Number(threshold.slice("thresh".length));
      const expected = sharedFile(`oracle/agg/${mean}_${set}.csv`);
      if (expected === undefined) return;
      const rows = plainRows(join(folder, "agg", `in_${completeness}.csv`));
      const tree = asemTree(folder, weighting, combinationOf(`a_${mean}`, null), need);
      const ids = [...(rows[0]?.keys() ?? [])].filter((id) => id !== "uCode");
      const scores = run(
        {
          indicators: ids.map((id) => ({ kind: "score", id, range: [0, 100] })),
          measures: [{ id: "asem", tree }],
        },
        new Map(ids.map((id) => [id, column(...rows.map((row) => numberOf(row.get(id))))])),
        rows.length,
      );
      for (const node of scores.measures[0]?.nodes ?? [])
        for (const [row, line] of plainRows(expected).entries()) {
          const published = numberOf(line.get(node.id));
          const score = cells(node)[row];
          if (published === undefined) expect(score, `${node.id} ${line.get("uCode")}`).toBeUndefined();
          else expect(score, `${node.id} ${line.get("uCode")}`).toBeCloseTo(published, 9);
        }
    },
  );
});

const numberOf = (field: string | undefined): number | undefined =>
  field === undefined || field === "" || field === "NA" || field === "NaN" ? undefined : Number(field);

/** Indicators → pillars → sub-indices → index. The order of children is the file's: it only moves the last bits. */
function asemTree(folder: string, weighting: string, combination: Combination, need: number): RecipeNode {
  const lineage = plainRows(join(folder, "asem", "lineage.csv")).map((row) => [...row.values()].reverse());
  const file = { original: "asem/weights_original", random: "agg/weights_random", zeros: "agg/weights_with_zeros" }[
    weighting
  ];
  const weights = new Map(
    plainRows(join(folder, `${file}.csv`)).map((row) => [row.get("iCode"), Number(row.get("Weight"))]),
  );
  const node = (id: string, depth: number): RecipeNode => {
    const below = new Set(lineage.filter((line) => line[depth] === id).map((line) => line[depth + 1] ?? ""));
    const children = [...below].map((child): RecipeChild => {
      const weight = weights.get(child) ?? Number.NaN;
      return depth === 2
        ? { kind: "indicator", indicator: child, weight }
        : { kind: "node", weight, node: node(child, depth + 1) };
    });
    return { id, combine: combination, missing: { kind: "skip", need }, children };
  };
  return node("Index", 0);
}
