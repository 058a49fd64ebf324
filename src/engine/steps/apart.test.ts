import { describe, expect, it } from "vitest";
import { cells, column } from "../fixtures/column.ts";
import type { Preparation, Recipe } from "../recipe.ts";
import { run } from "../run.ts";
import { uncertainty } from "../uncertainty/uncertainty.ts";

const recipeWith = (prepare: Preparation): Recipe => ({
  indicators: [{ kind: "measured", id: "fees", direction: -1 }],
  measures: [
    {
      id: "m",
      tree: {
        id: "root",
        combine: { kind: "mean" },
        missing: { kind: "skip", need: 0 },
        children: [{ kind: "indicator", indicator: "fees", weight: 1 }],
      },
    },
  ],
  prepare,
});

const normalise = { kind: "min-max", range: [0, 100] } as const;
const within = { by: "year", steps: ["treat", "normalise"] } as const;
const answers = (...year: readonly (number | undefined)[]) =>
  new Map([
    ["fees", column(10, 20, 30, 100, 300, "n/a")],
    ["year", column(...year)],
  ]);

describe("periods that have a scale of their own", () => {
  const inTwo = answers(2020, 2020, 2020, 2021, 2021, 2021);

  it("each run from their worst to their best", () => {
    const scores = run(recipeWith({ normalise, within }), inTwo, 6);
    expect(cells(scores.indicators.get("fees")!)).toEqual([100, 50, 0, 100, 0, "n/a"]);
  });

  it("are what running each alone gives", () => {
    const whole = run(recipeWith({ normalise, within }), inTwo, 6).measures[0]!.nodes[0]!;
    const alone = run(recipeWith({ normalise }), new Map([["fees", column(10, 20, 30)]]), 3).measures[0]!.nodes[0]!;
    expect([...whole.values.subarray(0, 3)]).toEqual([...alone.values]);
  });

  it("leave a row of no period without a place, and mark it", () => {
    const scores = run(recipeWith({ normalise, within }), answers(2020, 2020, undefined, 2021, 2021, 2021), 6);
    expect(cells(scores.indicators.get("fees")!)).toEqual([100, 0, undefined, 100, 0, "n/a"]);
    expect([...scores.prepared!.get("fees")!.marks]).toEqual([0, 0, 4, 0, 0, 0]);
  });

  it("leave a period with one row, or with equal rows, without a scale", () => {
    const scores = run(recipeWith({ normalise, within }), answers(2020, 2020, 2020, 2021, 2022, 2021), 6);
    expect(cells(scores.indicators.get("fees")!)).toEqual([100, 50, 0, undefined, undefined, "n/a"]);
  });

  it("have outliers of their own: what lies out among all may be ordinary in its period", () => {
    const treat = { kind: "outliers", first: { kind: "winsorise", most: 2 } } as const;
    const values = [1, 2, 3, 4, 5, 90, 101, 102, 103, 104, 105, 106];
    const year = values.map((_, row) => (row < 6 ? 1 : 2));
    const given = new Map([
      ["fees", column(...values)],
      ["year", column(...year)],
    ]);
    const apart = run(recipeWith({ treat, within: { by: "year", steps: ["treat"] } }), given, 12).prepared!.get(
      "fees",
    )!;
    expect(cells(apart.treated).slice(0, 7)).toEqual([1, 2, 3, 4, 5, 5, 101]);
    expect([...apart.marks].indexOf(2)).toBe(5);
    expect(apart.treatment).toMatchObject({ outcome: "treated", steps: [{ by: "winsorise", points: 1 }] });
    expect(apart.treatmentBy?.get(2)?.outcome).toBe("in-order");
    const all = run(recipeWith({ treat }), given, 12).prepared!.get("fees")!;
    expect(all.treatment.outcome).toBe("in-order");
    expect(all.treatmentBy).toBeUndefined();
  });

  it("refuse a column that is not there", () => {
    expect(() => run(recipeWith({ normalise, within: { ...within, by: "month" } }), inTwo, 6)).toThrow('"month"');
  });

  it("end at a reference that is the same for all, and each begin at their own worst", () => {
    const reference = { kind: "distance-to-reference", row: 1, capped: false } as const;
    const scores = run(recipeWith({ normalise: reference, within }), inTwo, 6);
    // Less is better: from 30 to 20 in the first year, from 300 to 20 in the second.
    expect(cells(scores.indicators.get("fees")!)).toEqual([2, 1, 0, 200 / 280, 0, "n/a"]);
    const none = run(recipeWith({ normalise: { ...reference, row: 5 }, within }), inTwo, 6);
    expect(cells(none.indicators.get("fees")!).slice(0, 3)).toEqual([undefined, undefined, undefined]);
    expect(() => run(recipeWith({ normalise: { ...reference, row: 6 }, within }), inTwo, 6)).toThrow("no row 6");
  });

  it("stay so where the scale is among the choices that vary", () => {
    const subject = { recipe: recipeWith({ normalise, within }), answers: inTwo, rows: 6, ranked: [0, 1, 2] };
    const among = [normalise, { kind: "min-max", range: [0, 10] }] as const;
    const { scores } = uncertainty(subject, [{ kind: "normalisation", among }], 3, 20);
    const seen = new Set(Array.from({ length: 20 }, (_, at) => scores[at * 3]));
    expect([...seen].toSorted()).toEqual([10, 100]);
  });
});
