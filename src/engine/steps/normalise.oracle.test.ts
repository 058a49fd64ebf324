/** Normalisations that COINr computed on 49 indicators of 51 countries, and on small vectors. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { plainRows, sharedFile } from "../../base/fixtures/shared.ts";
import { cells, column } from "../fixtures/column.ts";
import type { Normalisation } from "../recipe.ts";
import { asemColumns, directions } from "./fixtures/asem.ts";
import { normalise } from "./normalise.ts";

const Vector = z.object({
  vector: z.string(),
  x: z.array(z.number().nullable()),
  f: z.string(),
  para: z.record(z.string(), z.unknown()).nullable(),
  direction: z.union([z.literal(1), z.literal(-1)]),
  ok: z.array(z.union([z.number(), z.string(), z.null()])).optional(),
});

const inVectors: Readonly<Record<string, Normalisation>> = {
  n_minmax: { kind: "min-max", range: [0, 100] },
  n_zscore: { kind: "z", mean: 0, deviation: 1 },
  n_rank: { kind: "rank", ties: "lowest" },
  n_borda: { kind: "borda", ties: "lowest" },
  n_prank: { kind: "percentile-rank", ties: "lowest" },
  n_dist2max: { kind: "distance-to-maximum" },
  n_fracmax: { kind: "fraction-of-maximum" },
  n_scaled: { kind: "scaled", from: [0, 10], scale: 100 },
  n_goalposts: { kind: "goalposts", posts: { x: [1, 6] }, scale: 100, cut: true },
  n_dist2targ: { kind: "distance-to-target", targets: { x: 5 }, capped: false },
  n_dist2ref: { kind: "distance-to-reference", row: 0, capped: false },
};

describeShared("oracle", "normalisations that COINr computed", (folder) => {
  it("are reproduced for small vectors", () => {
    const vectors = z
      .array(Vector)
      .parse(JSON.parse(readFileSync(join(folder, "norm", "vectors.json"), "utf8")))
      .filter(({ ok }) => ok !== undefined);
    for (const { vector, x, f, direction, ok = [] } of vectors) {
      // Its function for goalposts or a target is given posts and target already turned round.
      const turned = direction === -1 && (f === "n_goalposts" || f === "n_dist2targ");
      const given = column(...x.map((value) => (value === null ? undefined : turned ? -value : value)));
      const made = cells(normalise(given, inVectors[f]!, { id: "x", direction: turned ? 1 : direction }));
      const at = `${vector} ${f} ${direction}`;
      ok.forEach((published, row) => {
        if (typeof published === "number") expect(made[row], at).toBeCloseTo(published, 9 - digits(published));
        else expect(made[row], at).toBeUndefined();
      });
    }
    expect(vectors.length).toBeGreaterThan(200);
  });

  const targets = new Map<string, ReadonlyMap<string, string>>();
  for (const row of plainRows(join(folder, "norm", "asem_goalposts_targets_params.csv")))
    targets.set(row.get("iCode") ?? "", row);
  const byIndicator = <Value>(of: (row: ReadonlyMap<string, string>) => Value): Readonly<Record<string, Value>> =>
    Object.fromEntries([...targets].map(([id, row]) => [id, of(row)]));
  const posts = byIndicator((row) => [Number(row.get("goalpost_lower")), Number(row.get("goalpost_upper"))] as const);
  const named: Readonly<Record<string, Normalisation>> = {
    minmax_0_100: { kind: "min-max", range: [0, 100] },
    minmax_1_100: { kind: "min-max", range: [1, 100] },
    zscore_0_1: { kind: "z", mean: 0, deviation: 1 },
    zscore_10_2: { kind: "z", mean: 10, deviation: 2 },
    prank: { kind: "percentile-rank", ties: "lowest" },
    prank_average: { kind: "percentile-rank", ties: "average" },
    rank_min: { kind: "rank", ties: "lowest" },
    rank_average: { kind: "rank", ties: "average" },
    borda: { kind: "borda", ties: "lowest" },
    dist2max: { kind: "distance-to-maximum" },
    fracmax: { kind: "fraction-of-maximum" },
    dist2ref_row1: { kind: "distance-to-reference", row: 0, capped: false },
    dist2ref_row1_cap: { kind: "distance-to-reference", row: 0, capped: true },
    dist2targ_cap: {
      kind: "distance-to-target",
      targets: byIndicator((row) => Number(row.get("Target"))),
      capped: true,
    },
    goalposts: { kind: "goalposts", posts, scale: 100, cut: true },
    scaled_0_100: { kind: "scaled", from: [0, 100], scale: 100 },
  };

  it.each(["Raw", "Treated"].flatMap((stage) => Object.keys(named).map((name) => [stage, name] as const)))(
    "are reproduced on the %s ASEM data: %s",
    (stage, name) => {
      const published = sharedFile(`oracle/norm/asem_${stage}_${name}.csv`);
      if (published === undefined) return;
      const before = asemColumns(folder, `asem/stage_${stage}.csv`);
      const wanted = asemColumns(folder, `norm/asem_${stage}_${name}.csv`);
      for (const [id, direction] of directions(folder)) {
        const made = cells(normalise(before.get(id)!, named[name]!, { id, direction }));
        cells(wanted.get(id)!).forEach((value, row) => {
          if (typeof value === "number") expect(made[row], `${id} ${row}`).toBeCloseTo(value, 9 - digits(value));
          else expect(made[row], `${id} ${row}`).toBeUndefined();
        });
      }
    },
  );
});

const digits = (value: number): number => Math.max(0, Math.ceil(Math.log10(Math.abs(value) + 1e-300)));
