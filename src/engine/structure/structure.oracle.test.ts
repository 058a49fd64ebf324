/** What COINr says of its own index of 51 countries: correlations, α, components, weights, a country's strengths. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { z } from "zod";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { plainRows } from "../../base/fixtures/shared.ts";
import { column } from "../fixtures/column.ts";
import type { Column } from "../grid.ts";
import type { RecipeNode } from "../recipe.ts";
import { correlate } from "./correlations.ts";
import { cronbach } from "./cronbach.ts";
import { effectiveWeights } from "./effective-weights.ts";
import { placeSummary } from "./place-summary.ts";
import { principalComponents } from "./principal-components.ts";
import { strengths } from "./strengths.ts";

const cell = (text: string | undefined): number | undefined =>
  text === undefined || text === "" || text === "NA" ? undefined : Number(text);

describeShared("oracle", "the structure of an index, as COINr sees it", (folder) => {
  const stage = (name: string) => plainRows(join(folder, "asem", `stage_${name}.csv`));
  const stages = { Raw: stage("Raw"), Normalised: stage("Normalised"), Aggregated: stage("Aggregated") };
  const columnOf = (from: keyof typeof stages, code: string): Column =>
    column(...stages[from].map((row) => cell(row.get(code))));
  const meta = z
    .array(z.record(z.string(), z.string()))
    .parse(parse(readFileSync(join(folder, "asem", "iMeta_in_coin.csv")), { columns: true }))
    .map((row) => new Map(Object.entries(row)))
    .filter((row) => Number(row.get("Level")) >= 1);
  const below = (code: string): readonly string[] =>
    meta.filter((row) => row.get("Parent") === code).map((row) => row.get("iCode") ?? "");
  const leaves = (code: string): readonly string[] =>
    below(code).flatMap((child) => (below(child).length > 0 ? leaves(child) : [child]));

  it.each([
    ["Normalised_L1", "Normalised"],
    ["Raw_L1", "Raw"],
  ] as const)("correlations of every two indicators: %s", (name, from) => {
    for (const kind of ["pearson", "spearman"] as const) {
      let compared = 0;
      for (const row of plainRows(join(folder, "corr", `asem_${name}_${kind}.csv`))) {
        const wanted = cell(row.get("Correlation"));
        if (wanted === undefined) continue;
        const { value } = correlate(columnOf(from, row.get("Var1") ?? ""), columnOf(from, row.get("Var2") ?? ""), kind);
        expect(value, `${kind} ${row.get("Var1")} ${row.get("Var2")}`).toBeCloseTo(wanted, 10);
        compared += 1;
      }
      expect(compared).toBeGreaterThan(2_000);
    }
  });

  it.each(["parent", "family"])("correlations of indicators with what stands above them: %s", (name) => {
    for (const kind of ["pearson", "spearman"] as const) {
      let compared = 0;
      for (const row of plainRows(join(folder, "corr", `asem_L1_${name}_${kind}.csv`))) {
        const [above, part, wanted] = [row.get("Var1") ?? "", row.get("Var2") ?? "", cell(row.get("Correlation"))];
        const named = stages.Aggregated[0]?.has(above) ? above : ancestor(part, above);
        if (wanted === undefined || named === undefined) continue;
        expect(correlate(columnOf("Aggregated", named), columnOf("Normalised", part), kind).value).toBeCloseTo(
          wanted,
          10,
        );
        compared += 1;
      }
      expect(compared).toBeGreaterThan(40);
    }
  });

  /** COINr's families name the level: Pillar, Sub-index, Index. */
  function ancestor(part: string, level: string): string | undefined {
    const up = (code: string): string => meta.find((row) => row.get("iCode") === code)?.get("Parent") ?? "";
    const pillar = up(part);
    return { Pillar: pillar, "Sub-index": up(pillar), Index: up(up(pillar)) }[level];
  }

  it("Cronbach's α of every group, with and without missing values", () => {
    const wanted = z
      .record(z.string(), z.number())
      .parse(JSON.parse(readFileSync(join(folder, "reliability", "asem_cronbach.json"), "utf8")));
    for (const [name, alpha] of Object.entries(wanted)) {
      const [from = "", code = "", level] = name.split(":");
      if (from !== "Raw" && from !== "Normalised" && from !== "Aggregated") continue;
      const codes =
        level === undefined
          ? leaves(code)
          : meta
              .filter((row) => Number(row.get("Level")) === Number(level.slice(-1)))
              .map((row) => row.get("iCode") ?? "");
      expect(cronbach(codes.map((one) => columnOf(from, one))), name).toBeCloseTo(alpha, 10);
    }
  });

  it("principal components, up to their sign", () => {
    const Components = z.object({
      iCodes: z.array(z.string()),
      sdev: z.array(z.number()),
      loadings: z.array(z.array(z.number())).optional(),
      var_explained: z.array(z.number()).optional(),
      n_used: z.number().optional(),
    });
    const all = z
      .record(z.string(), Components)
      .parse(JSON.parse(readFileSync(join(folder, "reliability", "asem_pca.json"), "utf8")));
    for (const [name, one] of Object.entries(all)) {
      const from = name.startsWith("Raw") ? "Raw" : name.startsWith("L2:") ? "Aggregated" : "Normalised";
      const found = principalComponents(one.iCodes.map((code) => columnOf(from, code)));
      if (one.n_used !== undefined) expect(found?.n).toBe(one.n_used);
      one.sdev.forEach((deviation, at) => {
        expect(found?.deviations[at], `${name} ${at}`).toBeCloseTo(deviation, 7);
      });
      one.var_explained?.forEach((share, at) => {
        expect(found?.explained[at]).toBeCloseTo(share, 9);
      });
      const k = one.iCodes.length;
      one.loadings?.forEach((row, at) => {
        const own = found?.loadings.subarray(at * k, (at + 1) * k) ?? [];
        row.forEach((loading, component) => {
          expect(Math.abs(own[component]!), name).toBeCloseTo(Math.abs(loading), 8);
        });
      });
    }
  });

  it.each(["original", "random"])("weights multiplied down the tree: %s", (name) => {
    const rows = plainRows(join(folder, "weights", `asem_effective_${name}.csv`));
    const weightOf = (code: string): number =>
      Number(rows.find((row) => row.get("iCode") === code)?.get("Weight") ?? 1);
    const treeOf = (id: string): RecipeNode => ({
      id,
      combine: { kind: "mean" },
      missing: { kind: "skip", need: 0 },
      children: below(id).map((code) =>
        below(code).length > 0
          ? { kind: "node", weight: weightOf(code), node: treeOf(code) }
          : { kind: "indicator", weight: weightOf(code), indicator: code },
      ),
    });
    const found = new Map(effectiveWeights(treeOf("Index")).map(({ id, effective }) => [id, effective]));
    for (const row of rows) expect(found.get(row.get("iCode") ?? "")).toBeCloseTo(Number(row.get("EffWeight")), 12);
  });

  it("a country's strengths and weaknesses", () => {
    const wanted = z
      .object({
        Strengths: z.object({ Rank: z.array(z.number()) }),
        Weaknesses: z.object({ Rank: z.array(z.number()) }),
      })
      .parse(JSON.parse(readFileSync(join(folder, "asem", "str_weak_GBR.json"), "utf8")));
    const codes = meta.filter((row) => row.get("Level") === "1").map((row) => row.get("iCode") ?? "");
    const rows = [...stages.Raw.keys()];
    const row = stages.Raw.findIndex((one) => one.get("uCode") === "GBR");
    const directed = new Map(
      codes.map((code) => {
        const sign = Number(meta.find((one) => one.get("iCode") === code)?.get("Direction") ?? 1);
        const { values, states } = columnOf("Raw", code);
        return [code, { values: values.map((value) => value * sign), states }] as const;
      }),
    );
    const found = strengths(directed, rows, row, 5);
    expect(found.strengths.map((one) => one.rank)).toEqual(wanted.Strengths.Rank);
    expect(found.weaknesses.map((one) => one.rank)).toEqual(wanted.Weaknesses.Rank);
  });

  it("a country's summary", () => {
    const rows = [...stages.Aggregated.keys()];
    const row = stages.Aggregated.findIndex((one) => one.get("uCode") === "GBR");
    const wanted = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(readFileSync(join(folder, "asem", "unit_summary_GBR.csv")), { columns: true }));
    const nodes = wanted.map(({ Code = "" }) => ({
      node: { id: Code, combine: { kind: "mean" }, missing: { kind: "skip", need: 0 }, children: [] } as const,
      column: columnOf("Aggregated", Code),
      depth: 0,
      parent: undefined,
      children: [],
    }));
    const found = placeSummary(nodes, rows, row);
    expect(found.map((one) => one.rank)).toEqual(wanted.map((one) => Number(one.Rank)));
    found.forEach(({ value }, at) => {
      expect(value).toBeCloseTo(Number(wanted[at]?.Score), 9);
    });
  });
});
