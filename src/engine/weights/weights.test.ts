import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { plainRows } from "../../base/fixtures/shared.ts";
import { column } from "../fixtures/column.ts";
import { equalWeights, weightsByComponent, weightsByIndicators } from "./given.ts";
import { optimiseWeights } from "./optimise.ts";

describe("weights", () => {
  const a = column(1, 2, 3, 4, 5, 6);
  const b = column(2, 1, 4, 3, 6, 5);
  const against = column(6, 5, 4, 3, 2, 1);

  it("are alike, or by the indicators below, and add up to 1", () => {
    expect([...equalWeights(4)]).toEqual([0.25, 0.25, 0.25, 0.25]);
    const mean = { combine: { kind: "mean" }, missing: { kind: "skip", need: 0 } } as const;
    const leaf = (indicator: string) => ({ kind: "indicator", indicator, weight: 1 }) as const;
    const node = { id: "n", ...mean, children: [leaf("a"), leaf("b"), leaf("c")] };
    expect([
      ...weightsByIndicators({ id: "w", ...mean, children: [leaf("d"), { kind: "node", weight: 1, node }] }),
    ]).toEqual([0.25, 0.75]);
  });

  it("by the first component are refused where one would be below 0, as COINr gives them", () => {
    expect(weightsByComponent([a, b])?.[0]).toBeCloseTo(0.5, 12);
    expect(weightsByComponent([a, b, against])).toBeUndefined();
  });

  it("optimised for equal importance reach it, and never go below 0", () => {
    const wide = column(310, 10, 55, 250, 600, 40);
    const found = optimiseWeights([a, wide, column(5, 1, 4, 6, 2, 3)]);
    expect(found!.distance).toBeLessThan(1e-6);
    expect(found!.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(Math.min(...found!.weights)).toBeGreaterThanOrEqual(0);
    const uneven = optimiseWeights([a, wide], undefined, { targets: [2, 1] });
    expect(uneven!.correlations[0]! / uneven!.correlations[1]!).toBeCloseTo(2, 4);
    const opposed = optimiseWeights([a, b, against]);
    expect(Math.min(...(opposed?.weights ?? []))).toBeGreaterThanOrEqual(0);
    expect(optimiseWeights([a, column(1, 1, 1, 1, 1, 1)])).toBeUndefined();
    expect(optimiseWeights([a, against])).toBeUndefined();
    expect(() => optimiseWeights([a, b], undefined, { targets: [1] })).toThrow(/targets/);
  });
});

test("weights optimised are the nearest there are, also where two parts say nearly the same", () => {
  const parts = [
    column(10, 40, 50, 90, 70, 20),
    column(12, 38, 52, 90, 71, 18),
    column(60, 50, 50, 40, 45, 40),
  ] as const;
  const found = optimiseWeights(parts);
  // A global search by another program: 0.0108251, the second part at 0.
  expect(found?.distance).toBeCloseTo(0.0108251, 7);
  expect(found?.weights[1]).toBeCloseTo(0, 6);
  expect(found?.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
});

describeShared("oracle", "weights that COINr optimised", (oracle) => {
  const rows = plainRows(join(oracle, "asem", "stage_Aggregated.csv"));
  const columnOf = (code: string) => column(...rows.map((row) => Number(row.get(code))));
  const all = z
    .record(
      z.string(),
      z.looseObject({
        codes: z.array(z.string()),
        weights: z.array(z.number()),
        cortype: z.string(),
        itarg: z.unknown(),
        level: z.number(),
      }),
    )
    .parse(JSON.parse(readFileSync(join(oracle, "weights", "asem_opt_weights.json"), "utf8")));

  it("are met or bettered where one level is combined straight into the whole, and none of ours is below 0", () => {
    for (const [name, { codes, weights, cortype, itarg, level }] of Object.entries(all)) {
      if (level !== 3 || itarg !== "equal") continue;
      const kind = cortype === "spearman" ? "spearman" : "pearson";
      const found = optimiseWeights(codes.map(columnOf), undefined, { kind });
      const [first = 0, second = 0] = found?.correlations ?? [];
      expect(Math.abs(first - second), name).toBeLessThan(kind === "pearson" ? 1e-6 : 5e-3);
      expect(Math.min(...(found?.weights ?? []))).toBeGreaterThanOrEqual(0);
      // COINr stops within a tolerance: near, not at, the same place.
      expect(Math.abs((found?.weights[0] ?? 0) - weights[0]!)).toBeLessThan(0.05);
    }
  });

  it("are sometimes negative there, at the level of eight areas: that is not followed", () => {
    const eight = Object.values(all).find(({ weights, level }) => level === 2 && weights.some((weight) => weight < 0));
    expect(eight).toBeDefined();
    const found = optimiseWeights((eight?.codes ?? []).map(columnOf));
    expect(Math.min(...(found?.weights ?? [-1]))).toBeGreaterThanOrEqual(0);
    // A global search over weights of 0 and more, by another program, comes no nearer.
    expect(found!.distance).toBeCloseTo(0.0109516, 7);
  });
});
