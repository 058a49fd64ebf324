/** Statistics that R and COINr computed; p-values of published tables. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { plainRows } from "../../base/fixtures/shared.ts";
import { column } from "../fixtures/column.ts";
import { averageRanks } from "./average-ranks.ts";
import { kendall, pearson, pearsonInterval, spearman } from "./correlation.ts";
import { describe as described } from "./describe.ts";
import { partialCorrelations } from "./partial-correlation.ts";
import { present, presentInBoth } from "./present.ts";
import { quantile } from "./quantile.ts";

const numbers = z.array(z.number().nullable());
const Result = z.object({ r: z.number(), p: z.number(), statistic: z.number() });
const Vectors = z.object({
  ...{ pearson: Result, spearman: Result, kendall: Result, x: numbers, y: numbers, kendall_tau_a: z.number() },
  pearson_ci95: z.array(z.number()),
  spearman_exact_noties: z.object({
    ...{ x: z.array(z.number()), y: z.array(z.number()), rho: z.number(), p_exact: z.number() },
    ...{ tau: z.number(), tau_p_exact: z.number() },
  }),
  partial_mtcars: z.record(z.string(), z.unknown()),
  quantiles: z.object({ x: z.array(z.number()), type7: z.array(z.number()) }),
  ranks: z.object({ x: numbers, average: numbers }),
});

const cell = (text: string | undefined): number | undefined =>
  text === undefined || text === "" || text === "NA" ? undefined : Number(text);

describeShared("oracle", "statistics, as R computes them", (folder) => {
  const vectors = Vectors.parse(JSON.parse(readFileSync(join(folder, "correlation.json"), "utf8")));
  const asColumn = (values: readonly (number | null)[]) => column(...values.map((value) => value ?? undefined));
  const [x, y] = presentInBoth(asColumn(vectors.x), asColumn(vectors.y));

  it("Pearson, Spearman, Kendall with ties, over the pairs that are complete", () => {
    for (const [found, wanted] of [
      [pearson(x, y), vectors.pearson],
      [kendall(x, y), vectors.kendall],
    ] as const) {
      expect(found.n).toBe(10);
      expect(found.value).toBeCloseTo(wanted.r, 12);
      expect(found.p).toBeCloseTo(wanted.p, 12);
      expect(found.statistic).toBeCloseTo(wanted.statistic, 10);
    }
    const rho = spearman(x, y);
    expect(rho.value).toBeCloseTo(vectors.spearman.r, 12);
    expect(rho.p).toBeCloseTo(vectors.spearman.p, 12);
    expect(kendall(x, y, "a").value).toBeCloseTo(vectors.kendall_tau_a, 12);
    const { low, high } = pearsonInterval(pearson(x, y), 0.95);
    expect([low, high]).toEqual(vectors.pearson_ci95.map((end) => expect.closeTo(end, 12)));
  });

  it("exact p-values without ties", () => {
    const one = vectors.spearman_exact_noties;
    expect(spearman(one.x, one.y, true)).toMatchObject({
      value: expect.closeTo(one.rho, 12),
      p: expect.closeTo(one.p_exact, 12),
    });
    expect(kendall(one.x, one.y, "b", true)).toMatchObject({
      value: expect.closeTo(one.tau, 12),
      p: expect.closeTo(one.tau_p_exact, 12),
    });
  });

  it("quantiles of type 7, and ranks whose ties share their mean", () => {
    const sorted = [...vectors.quantiles.x].sort((one, other) => one - other);
    expect([0.1, 0.25, 0.5, 0.75, 0.95].map((share) => quantile(sorted, share))).toEqual(
      vectors.quantiles.type7.map((value) => expect.closeTo(value, 12)),
    );
    const ranked = asColumn(vectors.ranks.x);
    expect([...averageRanks(present(ranked))]).toEqual(vectors.ranks.average.filter((rank) => rank !== null));
  });

  it("partial correlations", () => {
    const given = z
      .object({ vars: z.array(z.string()), pearson_cor: z.array(z.array(z.number())) })
      .loose()
      .parse(vectors.partial_mtcars);
    const wanted = z
      .array(z.array(z.number()))
      .parse(
        Object.entries(given).find(([name]) => /partial|pcor/.test(name) && /pearson/.test(name))?.[1] ??
          Object.entries(given).find(([name]) => /partial|pcor/.test(name))?.[1],
      );
    const made = partialCorrelations(given.pearson_cor.flat(), given.vars.length);
    wanted.flat().forEach((value, at) => {
      expect(made[at]).toBeCloseTo(value, 10);
    });
  });

  it.each(["Raw", "Treated"])("what COINr says of every indicator: %s", (stage) => {
    const data = plainRows(join(folder, "asem", `stage_${stage}.csv`));
    let compared = 0;
    for (const wanted of plainRows(join(folder, "stats", `asem_${stage}_stats.csv`))) {
      const code = wanted.get("iCode") ?? "";
      const found = described(column(...data.map((row) => cell(row.get(code)))));
      const close = (value: number, name: string): void => {
        const expected = cell(wanted.get(name));
        if (expected === undefined) return;
        expect(value / (expected || 1), `${code} ${name}`).toBeCloseTo(expected === 0 ? 0 : 1, 9);
        compared += 1;
      };
      close(found.lowest, "Min");
      close(found.highest, "Max");
      close(found.mean, "Mean");
      close(found.median, "Median");
      close(found.standardDeviation, "Std");
      close(found.skewness, "Skew");
      close(found.kurtosis, "Kurt");
      close(found.available, "N.Avail");
      close(found.nonZero, "N.NonZero");
      close(found.unique, "N.Unique");
      close(found.same, "N.Same");
      expect(found.hasOutliers).toBe(wanted.get("Flag.SkewKurt") === "OUT");
    }
    expect(compared).toBeGreaterThan(450);
  });

  it("p-values of fifteen indicators, by Pearson and Spearman", () => {
    const data = plainRows(join(folder, "asem", "stage_Raw.csv"));
    for (const [kind, of] of [
      ["pearson", pearson],
      ["spearman", (left: Float64Array, right: Float64Array) => spearman(left, right, true)],
    ] as const) {
      let compared = 0;
      for (const row of plainRows(join(folder, "corr", `asem_Raw_first15_pvals_${kind}.csv`))) {
        const first = row.get("iCode") ?? "";
        for (const [second, text] of row) {
          if (second === "iCode" || second === first || text === "NA") continue;
          const pairs = presentInBoth(
            column(...data.map((line) => cell(line.get(first)))),
            column(...data.map((line) => cell(line.get(second)))),
          );
          expect(of(...pairs).p, `${kind} ${first} ${second}`).toBeCloseTo(Number(text), 10);
          compared += 1;
        }
      }
      expect(compared).toBe(15 * 14);
    }
  });
});
