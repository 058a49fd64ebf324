import { describe, expect, test } from "vitest";
import { column } from "../fixtures/column.ts";
import type { Recipe } from "../recipe.ts";
import type { Subject, Variation } from "../uncertainty/contract.ts";
import { plan } from "../uncertainty/plan.ts";
import { resultsOf } from "./results.ts";
import { sensitivity, sensitivityFrom } from "./sensitivity.ts";

const recipe: Recipe = {
  indicators: ["a", "b", "c"].map((id) => ({ kind: "score", id, range: [0, 100] })),
  measures: [
    {
      id: "headline",
      tree: {
        id: "overall",
        combine: { kind: "mean" },
        missing: { kind: "skip", need: 0 },
        children: ["a", "b", "c"].map((id) => ({ kind: "indicator", indicator: id, weight: 1 })),
      },
    },
  ],
};

const subject: Subject = {
  recipe,
  answers: new Map([
    ["a", column(90, 10, 40, 70, 5)],
    ["b", column(20, 60, 35, 25, 95)],
    ["c", column(50, 45, 90, 15, 30)],
  ]),
  rows: 5,
  ranked: [0, 1, 2, 3, 4],
};

const weighs = (a: number, b: number, c: number) =>
  new Map([
    [
      "overall",
      new Map([
        ["a", a],
        ["b", b],
        ["c", c],
      ] as const),
    ],
  ]);

describe("sensitivity", () => {
  const noise: Variation = { kind: "weights", by: "noise", share: 0.5 };
  const combination: Variation = { kind: "combination", among: [{ kind: "mean" }, { kind: "geometric-mean" }] };

  test("of one choice alone is all of it", () => {
    const [effect] = sensitivity(subject, [noise], 1, 256, { kind: "score", place: 0 }).effects;
    expect(effect!.total.value).toBeCloseTo(1, 1);
    expect(effect!.first.value).toBeCloseTo(1, 1);
  });

  test("of two choices is what their variances are", () => {
    // Place 0 has 90, 20, 50. Weights 1 1 1 or 4 1 1, by mean or by max: 53.3, 71.7, 90 and 90, each as likely.
    const variations: readonly Variation[] = [
      { kind: "weights", by: "sets", sets: [weighs(1, 1, 1), weighs(4, 1, 1)] },
      { kind: "combination", among: [{ kind: "mean" }, { kind: "max" }] },
    ];
    const { effects, mean, variance } = sensitivity(subject, variations, 2, 4096, { kind: "score", place: 0 });
    const scores = [160 / 3, 430 / 6, 90, 90];
    const centre = scores.reduce((sum, each) => sum + each / 4, 0);
    const whole = scores.reduce((sum, each) => sum + (each - centre) ** 2 / 4, 0);
    const byWeights = ((160 / 3 - 430 / 6) / 4) ** 2;
    const byCombination = (((160 / 3 + 430 / 6) / 2 - 90) / 2) ** 2;
    expect(Math.abs(mean - centre)).toBeLessThan(0.1);
    expect(Math.abs(variance / whole - 1)).toBeLessThan(0.01);
    expect(Math.abs(effects[0]!.first.value - byWeights / whole)).toBeLessThan(0.01);
    expect(Math.abs(effects[1]!.first.value - byCombination / whole)).toBeLessThan(0.01);
    expect(Math.abs(effects[0]!.total.value - (1 - byCombination / whole))).toBeLessThan(0.01);
    expect(Math.abs(effects[1]!.total.value - (1 - byWeights / whole))).toBeLessThan(0.01);
  });

  test("is the same from the same seed, and in any stretches", () => {
    const variations = [noise, combination];
    const target = { kind: "rank-shift" } as const;
    const whole = sensitivity(subject, variations, 3, 100, target);
    expect(sensitivity(subject, variations, 3, 100, target)).toEqual(whole);
    const made = plan(subject, variations);
    const results = new Float64Array(400);
    const failed = [
      [250, 400],
      [0, 33],
      [33, 250],
    ].flatMap(([from, to]) => resultsOf(made, 3, target, from!, to!, results.subarray(from, to)));
    expect(sensitivityFrom(made, 3, target, results, failed)).toEqual(whole);
    expect(sensitivity(subject, variations, 4, 100, target).effects).not.toEqual(whole.effects);
  });

  test("counts the runs that fail, and says of how many points each index is", () => {
    const negative = { ...subject, answers: new Map([...subject.answers, ["c", column(50, -1, 90, 15, 30)]]) };
    const { effects, failed, runs, points } = sensitivity(negative, [noise, combination], 5, 200);
    expect([points, runs]).toEqual([200, 800]);
    expect(failed.length).toBeGreaterThan(300);
    expect(failed.length).toBeLessThan(500);
    expect(failed[0]!.reason).toContain("geometric-mean");
    expect(effects[0]!.points).toBeLessThan(150);
    expect(effects[0]!.total.value).not.toBeNaN();
  });

  test("a place that is never scored has no indices, and every run says why", () => {
    const away = {
      ...subject,
      answers: new Map(
        [...subject.answers].map(([id, { values, states }]) => [
          id,
          { values: values.with(0, Number.NaN), states: states.with(0, 1) },
        ]),
      ),
    };
    const { effects, failed } = sensitivity(away, [noise], 6, 10, { kind: "rank", place: 0 });
    expect(failed).toHaveLength(30);
    expect(failed[0]).toEqual({ replicate: 0, reason: "the place is not scored" });
    expect(effects[0]).toMatchObject({ points: 0, total: { value: Number.NaN } });
  });

  test("of a variation that changes nothing, of no points, of no place: refused", () => {
    const same: Variation = { kind: "combination", among: [{ kind: "mean" }] };
    expect(() => sensitivity(subject, [noise, same], 1, 10)).toThrow(/combination.*changes nothing/);
    expect(() => sensitivity(subject, [noise], 1, 1)).toThrow(RangeError);
    expect(() => sensitivity(subject, [noise], 1, 10, { kind: "score", place: 5 })).toThrow(RangeError);
    expect(() => sensitivity(subject, [], 1, 10)).toThrow(RangeError);
  });
});
