/** Imputations that COINr computed: 51 countries in one year, and 12 in five. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { plainRows } from "../../base/fixtures/shared.ts";
import { cells } from "../fixtures/column.ts";
import type { Column } from "../grid.ts";
import type { Imputation, RecipeMeasure } from "../recipe.ts";
import { asemColumns, asemLabels, directions } from "./fixtures/asem.ts";
import { impute } from "./impute.ts";

const overPlaces: Readonly<Record<string, Imputation>> = {
  mean: { kind: "mean" },
  median: { kind: "median" },
  mean_grp_EurAsia: { kind: "mean", by: "EurAsia_group" },
  median_grp_GDPpc: { kind: "median", by: "GDPpc_group" },
  row_mean_all: { kind: "row-mean", within: "all" },
  row_mean_grouplevel2: { kind: "row-mean", within: "parent" },
  row_median_grouplevel2: { kind: "row-median", within: "parent" },
};

const along = { place: "place", time: "time" };
const overTime: Readonly<Record<string, readonly [given: string, imputation: Imputation]>> = {
  latest: ["panel_in", { kind: "last", ...along, ends: "left" }],
  latest_max1: ["panel_in", { kind: "last", ...along, gap: 1, ends: "left" }],
  constant: ["panel_in", { kind: "last", ...along, ends: "constant" }],
  linear: ["panel_in_linear", { kind: "linear", ...along, ends: "constant" }],
  "linear-constant": ["panel_in", { kind: "linear", ...along, ends: "constant" }],
};

describeShared("oracle", "imputations that COINr computed", (folder) => {
  it.each(Object.entries(overPlaces))("are reproduced on the ASEM data: %s", (name, imputation) => {
    const raw = asemColumns(folder, "asem/stage_Raw.csv");
    const indicators = [...directions(folder)].map(([id, direction]) => ({ id, direction, column: raw.get(id)! }));
    const groups = ["EurAsia_group", "GDPpc_group"];
    const answers = new Map(groups.map((group) => [group, asemLabels(folder, "asem/uMeta.csv", group)]));
    const made = impute(indicators, imputation, { recipe: { measures: [pillars(folder)] }, answers });
    mustAgree(new Map(indicators.map(({ id }, at) => [id, made[at]!])), asemColumns(folder, `impute/asem_${name}.csv`));
  });

  it.each(Object.entries(overTime))("are reproduced along time: %s", (name, [given, imputation]) => {
    const panel = asemColumns(folder, `impute/${given}.csv`);
    const indicators = [...panel].map(([id, column]) => ({ id, direction: 1 as const, column }));
    const file = `impute/${given}.csv`;
    const answers = new Map([
      ["place", asemLabels(folder, file, "uCode")],
      ["time", asemLabels(folder, file, "Time")],
    ]);
    const made = impute(indicators, imputation, { recipe: { measures: [] }, answers });
    mustAgree(
      new Map(indicators.map(({ id }, at) => [id, made[at]!])),
      asemColumns(folder, `impute/panel_${name}.csv`),
    );
  });
});

function mustAgree(made: ReadonlyMap<string, Column>, published: ReadonlyMap<string, Column>): void {
  expect(published.size).toBeGreaterThan(0);
  for (const [id, column] of published) {
    const own = cells(made.get(id)!);
    cells(column).forEach((value, row) => {
      if (typeof value === "number")
        expect(Math.abs(Number(own[row]) - value), `${id} ${row}`).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
      else expect(own[row], `${id} ${row}`).toBeUndefined();
    });
  }
}

/** Indicators below their pillars. */
function pillars(folder: string): RecipeMeasure {
  const lineage = plainRows(join(folder, "asem", "lineage.csv")).map((row) => [...row.values()]);
  const missing = { kind: "skip", need: 0 } as const;
  const combine = { kind: "mean" } as const;
  const children = [...new Set(lineage.map((line) => line[1]!))].map((id) => {
    const below = lineage.filter((line) => line[1] === id);
    const indicators = below.map((line) => ({ kind: "indicator", indicator: line[0]!, weight: 1 }) as const);
    return { kind: "node", weight: 1, node: { id, combine, missing, children: indicators } } as const;
  });
  return { id: "asem", tree: { id: "Index", combine, missing, children } };
}
