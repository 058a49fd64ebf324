import { join } from "node:path";
import { expect, it, test } from "vitest";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { plainRows } from "../../base/fixtures/shared.ts";
import { trend } from "./trend.ts";

test("growth is of the ends, the slope of all between", () => {
  const found = trend([121, 100, Number.NaN], [2022, 2020, 2021]);
  expect(found).toMatchObject({ n: 2, available: 2 / 3, first: 2020, latest: 2022, slope: 10.5 });
  expect(found.growth).toBeCloseTo(0.1, 12);
  expect(found.relative).toBeCloseTo(0.105, 12);
  // Through 0, 3, 3, 6 at 0 … 3: mean 3, slope (1.5 · 3 + 0.5 · 0 + 0.5 · 0 + 1.5 · 3) / 5 = 1.8, beginning at 0.3.
  const line = trend([0, 3, 3, 6], [0, 1, 2, 3]);
  expect(line.slope).toBeCloseTo(1.8, 12);
  expect(line.relative).toBeCloseTo(6, 10);
  expect(line.growth).toBeNaN();
});

test("nothing is said of one figure, of none, or of a share of less than nothing", () => {
  expect(trend([5, Number.NaN], [1, 2])).toMatchObject({
    n: 1,
    first: 1,
    latest: 1,
    growth: Number.NaN,
    slope: Number.NaN,
  });
  expect(trend([], [])).toMatchObject({ n: 0, first: Number.NaN, growth: Number.NaN });
  expect(trend([-5, 3], [1, 2])).toMatchObject({ slope: 8, growth: Number.NaN, relative: Number.NaN });
  expect(() => trend([1, 2], [1, 1])).toThrow("two figures of the time 1");
  expect(() => trend([1], [Number.NaN])).toThrow("NaN");
  expect(() => trend([1, 2], [1])).toThrow("2 figures have 1 times");
});

describeShared("oracle", "trends as COINr tells them", (folder) => {
  const panel = plainRows(join(folder, "asem", "iData_panel.csv"));
  it.each([
    ["trends_CAGR", "CAGR", "growth", 1],
    ["trends_prc_change", "prc_change", "relative", 100],
  ] as const)("%s", (file, field, figure, unit) => {
    for (const row of plainRows(join(folder, "panel_purse", `${file}.csv`))) {
      const own = panel.filter((line) => line.get("uCode") === row.get("uCode"));
      const found = trend(
        own.map((line) => Number(line.get(row.get("iCode") ?? "") || Number.NaN)),
        own.map((line) => Number(line.get("Time"))),
      );
      expect(found[figure] * unit, `${row.get("uCode")} ${row.get("iCode")}`).toBeCloseTo(Number(row.get(field)), 9);
      expect(found.available).toBe(Number(row.get("Avail")));
      expect([found.first, found.latest]).toEqual([Number(row.get("t_first")), Number(row.get("t_latest"))]);
    }
  });
});
