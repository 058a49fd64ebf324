/** Treatments of outliers that COINr computed on 49 indicators of 51 countries, and on small vectors. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { plainRows, sharedFile } from "../../base/fixtures/shared.ts";
import { cells } from "../fixtures/column.ts";
import type { Transformation, Treatment } from "../recipe.ts";
import { isOutlying } from "../stats/describe.ts";
import { kurtosis, skewness } from "../stats/moments.ts";
import { asemColumns, numberOf } from "./fixtures/asem.ts";
import { transform } from "./transform.ts";
import { treat } from "./treat.ts";

const Numbers = z
  .array(z.union([z.number(), z.string(), z.null()]))
  .nullable()
  .optional();
const Vectors = z.record(
  z.string(),
  z.looseObject({ x: z.array(z.number().nullable()), winsorise5_nwin: z.number().nullable().optional() }),
);

const inVectors: Readonly<Record<string, Transformation>> = {
  winsorise5: { kind: "winsorise", most: 5 },
  winsorise1_force: { kind: "winsorise", most: 1 },
  log_CT: { kind: "log", by: "range" },
  log_CT_plus: { kind: "log", by: "range-mirrored" },
  log_CT_orig: { kind: "log", by: "one" },
  log_GII_as_documented: { kind: "log", by: "stretched" },
  boxcox_0: { kind: "box-cox", power: 0, shifted: true },
  boxcox_05: { kind: "box-cox", power: 0.5, shifted: true },
  boxcox_m1: { kind: "box-cox", power: -1, shifted: true },
  boxcox_05_nopos: { kind: "box-cox", power: 0.5, shifted: false },
};

const winsorise = (most: number | "all"): Transformation => ({ kind: "winsorise", most });
const strict = { skewness: 1, kurtosis: 1 };
const treatments: Readonly<Record<string, readonly [from: string, treatment: Treatment]>> = {
  default: ["Imputed", { kind: "outliers", first: winsorise(5), next: { kind: "log", by: "range" } }],
  rawNA_default: ["Raw", { kind: "outliers", first: winsorise(5), next: { kind: "log", by: "range" } }],
  winmax1: ["Imputed", { kind: "outliers", first: winsorise(1), next: { kind: "log", by: "range" } }],
  winmax2: ["Imputed", { kind: "outliers", first: winsorise(2), next: { kind: "log", by: "range" } }],
  winmax3: ["Imputed", { kind: "outliers", first: winsorise(3), next: { kind: "log", by: "range" } }],
  winmax4: ["Imputed", { kind: "outliers", first: winsorise(4), next: { kind: "log", by: "range" } }],
  winmaxNULL: ["Imputed", { kind: "outliers", first: winsorise("all"), next: { kind: "log", by: "range" } }],
  strict: ["Imputed", { kind: "outliers", first: winsorise(10), next: { kind: "log", by: "range" }, limits: strict }],
  strict_combine: [
    "Imputed",
    { kind: "outliers", first: winsorise(10), next: { kind: "log", by: "range" }, combined: true, limits: strict },
  ],
  strict_logplus: [
    "Imputed",
    { kind: "outliers", first: winsorise(2), next: { kind: "log", by: "range-mirrored" }, limits: strict },
  ],
};

describeShared("oracle", "treatments that COINr computed", (folder) => {
  it("are reproduced for small vectors", () => {
    const vectors = Vectors.parse(JSON.parse(readFileSync(join(folder, "treat", "vectors.json"), "utf8")));
    let compared = 0;
    for (const [vector, { x, ...given }] of Object.entries(vectors)) {
      const values = x.filter((value) => value !== null);
      for (const [name, transformation] of Object.entries(inVectors)) {
        const published = Numbers.parse(given[name])?.filter((value) => value !== null);
        if (published === undefined || new Set(values).size === 1) continue;
        const made = transform(values, transformation, (tried) =>
          name === "winsorise1_force" ? false : !isOutlying(skewness(tried), kurtosis(tried)),
        );
        if (published.some((value) => typeof value === "string")) expect(made, `${vector} ${name}`).toBeUndefined();
        else
          published.forEach((value, at) => {
            expect(made?.values[at], `${vector} ${name}`).toBeCloseTo(Number(value), 10);
          });
        if (name === "winsorise5") expect(made?.points, vector).toBe(given.winsorise5_nwin);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(80);
  });

  it.each(Object.entries(treatments))("are reproduced on the ASEM data: %s", (name, [from, treatment]) => {
    const before = asemColumns(folder, `asem/stage_${from}.csv`);
    const after = asemColumns(folder, `treat/asem_${name}.csv`);
    for (const [id, column] of after) {
      const made = cells(treat(before.get(id)!, treatment));
      cells(column).forEach((value, row) => {
        if (typeof value === "number") expect(made[row], `${id} ${row}`).toBeCloseTo(value, 9);
        else expect(made[row], `${id} ${row}`).toBeUndefined();
      });
    }
    const details = sharedFile(`oracle/treat/asem_${name}_details.csv`);
    for (const row of details === undefined ? [] : plainRows(details)) {
      const id = row.get("iCode")!;
      const { before: shape, steps, outcome } = treat(before.get(id)!, treatment).details;
      expect(shape.skewness, id).toBeCloseTo(Number(row.get("check_SkewKurt0.Skew")), 9);
      expect(steps[0]?.points ?? 0, id).toBe(numberOf(row.get("winsorise.nwin")) ?? 0);
      [1, 2].forEach((check) => {
        const skew = numberOf(row.get(`check_SkewKurt${check}.Skew`));
        const kurt = numberOf(row.get(`check_SkewKurt${check}.Kurt`));
        if (skew === undefined || kurt === undefined) expect(steps[check - 1], id).toBeUndefined();
        else {
          expect(steps[check - 1]?.after.skewness, id).toBeCloseTo(skew, 9);
          expect(steps[check - 1]?.after.kurtosis, id).toBeCloseTo(kurt, 9);
        }
      });
      const passed = [2, 1, 0].map((check) => row.get(`check_SkewKurt${check}.Pass`)).find((field) => field);
      expect(outcome === "still-outlying", id).toBe(passed === "false");
    }
  });
});
