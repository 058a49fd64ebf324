/**
 * Ways of COINr 1.1.14 that are not followed, each beside ours on an input that a head can work out. Its way is written
 * out here as its documentation and source have it, and, where its own results are at hand, shown to be what gave them.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { describeShared } from "../base/fixtures/describe-shared.ts";
import { plainRows } from "../base/fixtures/shared.ts";
import { combine } from "./combine/combine.ts";
import { type Cell, cells, column } from "./fixtures/column.ts";
import type { Combination, Recipe, RecipeNode } from "./recipe.ts";
import { run } from "./run.ts";
import { quantile } from "./stats/quantile.ts";
import { availabilityOf } from "./steps/availability.ts";
import { screen } from "./steps/screen.ts";
import type { Draw, Subject } from "./uncertainty/contract.ts";
import { plan } from "./uncertainty/plan.ts";
import { drawOf, replay } from "./uncertainty/replay.ts";
import { seededBy } from "./uncertainty/replicates.ts";
import { uncertainty } from "./uncertainty/uncertainty.ts";
import { choiceAt } from "./uncertainty/vary.ts";

const skip = { kind: "skip", need: 0 } as const;
const geometric: Combination = { kind: "geometric-mean" };

const combined = (how: Combination, scores: readonly Cell[], weights: readonly number[]): Cell =>
  cells(combine({ columns: scores.map((score) => column(score)), weights, missing: skip, rows: 1 }, how, "node"))[0];

/** A node over indicators a, b, … */
const nodeOf = (id: string, combine: Combination, weights: readonly number[], need = 0): RecipeNode => ({
  id,
  combine,
  missing: { kind: "skip", need },
  children: weights.map((weight, at) => ({ kind: "indicator", indicator: "abcd"[at]!, weight })),
});

function subjectOf(tree: RecipeNode, rows: readonly (readonly Cell[])[]): Subject {
  const ids = ["a", "b", "c", "d"].slice(0, tree.children.length);
  const recipe: Recipe = {
    indicators: ids.map((id) => ({ kind: "score", id, range: [-100, 100] })),
    measures: [{ id: "m", tree }],
  };
  const answers = new Map(ids.map((id, at) => [id, column(...rows.map((row) => row[at]))]));
  return { recipe, answers, rows: rows.length, ranked: [...rows.keys()] };
}

describe("a geometric mean where one value is missing", () => {
  it("is that of the values there, their weights scaled up", () => {
    // √(2 × 8) = 4. Without scaling up, exp((ln 2 + ln 8) ÷ 4) = 2: the missing one would count as a score of 1.
    expect(combined(geometric, [2, 8, undefined], [1, 1, 2])).toBeCloseTo(4, 12);
    expect(Math.exp((Math.log(2) + Math.log(8)) / 4)).toBeCloseTo(2, 12);
  });

  it("is where power means of ever smaller powers go; COINr's have no value there at all", () => {
    // Its general mean sums w × xᵖ without leaving out what is missing, so that one gap takes the whole row.
    const generalMean = (p: number): number =>
      ([2, 8, Number.NaN].reduce((sum, x, at) => sum + [1, 1, 2][at]! * x ** p, 0) / 4) ** (1 / p);
    expect(generalMean(1e-6)).toBeNaN();
    for (const p of [1e-3, 1e-6, -1e-6])
      expect(combined({ kind: "power-mean", power: p }, [2, 8, undefined], [1, 1, 2])).toBeCloseTo(4, 2);
    expect(combined({ kind: "power-mean", power: 0 }, [2, 8, undefined], [1, 1, 2])).toBe(
      combined(geometric, [2, 8, undefined], [1, 1, 2]),
    );
  });

  it("is missing, and said to be, where only a weight of 0 is left; COINr divides 0 by 0 and drops it a level up", () => {
    expect((0 * Math.log(5)) / 0).toBeNaN();
    expect(combined(geometric, [5, undefined], [0, 1])).toBeUndefined();
    const low = nodeOf("low", geometric, [0, 1]);
    const tree: RecipeNode = {
      ...nodeOf("top", geometric, []),
      missing: { kind: "skip", need: 0.6 },
      children: [
        { kind: "node", weight: 1, node: low },
        { kind: "indicator", indicator: "c", weight: 1 },
      ],
    };
    const { recipe } = subjectOf(nodeOf("top", geometric, [1, 1, 1]), []);
    const answers = new Map(Object.entries({ a: column(5), b: column(undefined), c: column(90) }));
    const [top, below] = run({ ...recipe, measures: [{ id: "m", tree }] }, answers, 1).measures[0]!.nodes;
    // Half of the weight is there: too little for a node that needs six tenths, where COINr would go on with 90.
    expect(cells(top!)).toEqual([undefined]);
    expect(top!.present[0]).toBe(0.5);
    expect(cells(below!)).toEqual([undefined]);
  });
});

const Vector = z.object({
  f: z.string(),
  p: z.number().nullable(),
  x: z.array(z.number().nullable()),
  w: z.array(z.number()),
  value: z.unknown().optional(),
});

describeShared("oracle", "means of missing values as COINr gave them", (folder) => {
  const vectors = z.array(Vector).parse(JSON.parse(readFileSync(join(folder, "agg", "vectors.json"), "utf8")));
  const ours = ({ f, p, x, w }: z.infer<typeof Vector>): Cell =>
    combined(
      f === "a_gmean" ? geometric : { kind: "power-mean", power: p! },
      x.map((cell) => cell ?? undefined),
      w,
    );

  it("its geometric mean of 1, 2 and a gap is √2, as ours; its power means are none, ours are those of 1 and 2", () => {
    const gapped = vectors.filter(({ x }) => x.includes(null) && x.includes(2));
    expect(gapped.filter(({ f }) => f === "a_gmean").map((vector) => [vector.value, ours(vector)])).toEqual([
      [expect.closeTo(Math.SQRT2, 12), expect.closeTo(Math.SQRT2, 12)],
    ]);
    const powers = gapped.filter(({ f }) => f === "a_genmean");
    expect(powers.map(({ p, value }) => [p, value])).toEqual([2, -2, 0.5].map((p) => [p, null]));
    expect(powers.map(ours)).toEqual([2, -2, 0.5].map((p) => expect.closeTo(((1 + 2 ** p) / 2) ** (1 / p), 12)));
  });

  it("its means of weights that are all 0 are NaN; ours are missing", () => {
    const weightless = vectors.filter(({ f, w }) => /gmean|genmean/.test(f) && w.every((weight) => weight === 0));
    expect(new Set(weightless.map(({ value }) => value))).toEqual(new Set(["NaN"]));
    expect(new Set(weightless.map(ours))).toEqual(new Set([undefined]));
  });
});

describe("weights drawn with noise", () => {
  /** COINr's: each weight × 1 ± share, and no more. */
  const noisy = (weights: readonly number[], share: number, draws: readonly number[]): number[] =>
    weights.map((weight, at) => weight * (1 + share * (2 * draws[at]! - 1)));
  const total = (weights: Iterable<number>): number => [...weights].reduce((sum, weight) => sum + weight, 0);

  it("add up as before; COINr's make a sum of full marks worth anything from half as much to half as much again", () => {
    expect(total(noisy([1, 1], 0.5, [0, 0]))).toBe(1);
    expect(total(noisy([1, 1], 0.5, [1, 1]))).toBe(3);
    const subject = subjectOf(nodeOf("top", { kind: "sum" }, [1, 1]), [
      [100, 100],
      [100, 0],
    ]);
    const result = uncertainty(subject, [{ kind: "weights", by: "noise", share: 0.5 }], 3, 200);
    // Who has everything has 200 under any weights that add up; who has half of it has between 1 : 3 and 3 : 1.
    const [everything, half] = result.places;
    expect(everything!.score!.lowest).toBeCloseTo(200, 9);
    expect(everything!.score!.highest).toBeCloseTo(200, 9);
    expect(half!.score!.lowest).toBeGreaterThanOrEqual(50);
    expect(half!.score!.highest).toBeLessThanOrEqual(150);
    expect(half!.score!.highest - half!.score!.lowest).toBeGreaterThan(50);
  });

  it("are the same weights as COINr's as far as a mean can tell", () => {
    const subject = subjectOf(nodeOf("top", { kind: "mean" }, [1, 1]), [
      [90, 30],
      [40, 60],
    ]);
    const raw = noisy([1, 1], 0.5, [0.9, 0.2]);
    const scaled = raw.map((weight) => (weight * 2) / total(raw));
    const drawn = ([a, b]: readonly number[]): Draw => ({
      weights: new Map([["top", new Map(Object.entries({ a: a!, b: b! }))]]),
    });
    const [left, right] = [raw, scaled].map((weights) => replay(subject, [drawn(weights)]).scores);
    expect(total(raw)).toBeCloseTo(2.1, 12);
    for (const place of [0, 1]) expect(left![place]).toBeCloseTo(right![place]!, 12);
  });

  it("add up in every replicate and every node", () => {
    const made = plan(
      subjectOf(nodeOf("top", { kind: "mean" }, [1, 2, 5]), [
        [1, 2, 3],
        [3, 1, 2],
      ]),
      [{ kind: "weights", by: "noise", share: 0.9 }],
    );
    for (let replicate = 0; replicate < 100; replicate += 1)
      expect(total(drawOf(made, seededBy(1), replicate).weights!.get("top")!.values())).toBeCloseTo(8, 12);
  });
});

describeShared("oracle", "the hundred sets of weights that COINr drew", (folder) => {
  it("give two halves of an index anything from 1.57 to 2.45 in place of 2", () => {
    const sums = new Map<string, number>();
    for (const line of plainRows(join(folder, "weights", "noisy_100_L2L3_0.25_seed42.csv")))
      if (line.get("Level") === "3") {
        const set = line.get("set") ?? "";
        sums.set(set, (sums.get(set) ?? 0) + Number(line.get("Weight")));
      }
    expect(sums.size).toBe(100);
    expect(Math.min(...sums.values())).toBeCloseTo(1.5662, 4);
    expect(Math.max(...sums.values())).toBeCloseTo(2.4537, 4);
  });
});

describe("whether enough is there", () => {
  // Three small indicators and one that is nine tenths of the score. The first place lacks a small one, the second the large one.
  const weights = [1, 1, 1, 27];
  const rows: readonly (readonly Cell[])[] = [
    [50, 50, undefined, 50],
    [50, 50, 50, undefined],
  ];
  const { answers, recipe } = subjectOf(nodeOf("top", { kind: "mean" }, weights), rows);

  it("is asked of cells by COINr, which finds both places equally full", () => {
    const share = (row: readonly Cell[]): number => row.filter((cell) => cell !== undefined).length / row.length;
    expect(rows.map(share)).toEqual([0.75, 0.75]);
    expect(screen([...answers.values()], 2, { available: 0.75 }).map(({ included }) => included)).toEqual([true, true]);
  });

  it("can be asked of the weight: 29 thirtieths of it is there in one, 3 thirtieths in the other", () => {
    const found = screen([...answers.values()], 2, { weight: 0.75 }, {}, weights);
    expect(found.map(({ weight }) => weight)).toEqual([29 / 30, 0.1]);
    expect(found.map(({ included, short }) => [included, ...short])).toEqual([[true], [false, "weight"]]);
    expect([...availabilityOf(recipe.measures[0]!.tree, answers, 2).get("top")!.byWeight]).toEqual([29 / 30, 0.1]);
  });

  it("is asked of the weight in every node: need three quarters, and only the first place has a score", () => {
    const tree = nodeOf("top", { kind: "mean" }, weights, 0.75);
    const [top] = run({ ...recipe, measures: [{ id: "m", tree }] }, answers, 2).measures[0]!.nodes;
    expect(cells(top!)).toEqual([50, undefined]);
    expect([...top!.present]).toEqual([29 / 30, 0.1]);
  });

  it("refuses weights that are none", () => {
    const columns = [...answers.values()];
    expect(() => screen(columns, 2, { weight: 0.5 }, {}, [1])).toThrow("4 indicators and 1 weights");
    expect(() => screen(columns, 2, { weight: 0.5 }, {}, [1, 1, 1, -1])).toThrow("cannot weigh -1");
    expect(() => screen(columns, 2, { weight: 1.5 })).toThrow("share of 1.5");
    // Shares are sums: 0.1 + 0.2 of 0.6 is the half that is asked for, whatever its last bit says.
    expect(
      screen([column(1), column(1), column(undefined)], 1, { weight: 0.5 }, {}, [0.1, 0.2, 0.3])[0]?.included,
    ).toBe(true);
  });
});

describe("a replicate that fails", () => {
  // B has one score below 0, of which there is no geometric mean: three of these four replicates cannot be scored.
  const subject = subjectOf(nodeOf("top", { kind: "mean" }, [1, 1]), [
    [10, 10],
    [-2, 30],
  ]);
  const draws: readonly Draw[] = [geometric, { kind: "mean" } as const, geometric, geometric].map((how) => ({
    combinations: new Map([["top", how]]),
  }));

  it("is counted and shown with its reason, and what was found is said to be of the others", () => {
    const result = replay(subject, draws);
    expect(result.replicates).toBe(4);
    expect(result.failed).toEqual(
      [0, 2, 3].map((replicate) => ({
        replicate,
        reason: '"a" has a negative score, which "top" cannot combine by geometric-mean',
      })),
    );
    expect([...result.scores]).toEqual([Number.NaN, Number.NaN, 10, 14, ...Array<number>(4).fill(Number.NaN)]);
    expect([...result.ranks]).toEqual([0, 0, 2, 1, 0, 0, 0, 0]);
  });

  it("leaves no trace in COINr's statistics: the one replicate that ran reads as perfect certainty", () => {
    // Its column is NA, and every statistic of ranks leaves NA out: nothing says that three of four are gone.
    const ranks = [undefined, 1, undefined, undefined].filter((rank) => rank !== undefined);
    const statistics = [0.05, 0.5, 0.95].map((share) => quantile(ranks, share));
    expect(statistics).toEqual([1, 1, 1]);
    const { places, failed } = replay(subject, draws);
    expect(places[1]?.rank).toMatchObject({ low: 1, median: 1, high: 1 });
    expect(failed).toHaveLength(3);
  });

  it("makes no range where all fail", () => {
    const { places, failed } = replay(subject, [draws[0]!, draws[2]!]);
    expect(failed).toHaveLength(2);
    expect(places.map(({ rank, score }) => [rank, score])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});

describe("a choice between two", () => {
  const drawn = [0.05, 0.25, 0.35, 0.45];

  it("goes by where the number lies, whatever else was drawn: all of these are below one half", () => {
    expect(drawn.map((u) => choiceAt(u, 2))).toEqual([0, 0, 0, 0]);
    expect([0, 0.499, 0.5, 0.999].map((u) => choiceAt(u, 2))).toEqual([0, 0, 1, 1]);
  });

  it("goes by the middle of the sample's own range in COINr, so that the same number is now the one, now the other", () => {
    const cut = (sample: readonly number[]): readonly number[] => {
      const middle = (Math.min(...sample) + Math.max(...sample)) / 2;
      return sample.map((u) => Number(u > middle));
    };
    expect(cut(drawn)).toEqual([0, 0, 1, 1]);
    expect(cut([...drawn, 0.95])).toEqual([0, 0, 0, 0, 1]);
  });
});

describe("a panel on one scale for all its years", () => {
  it("has ranges like any other: the scale is drawn anew of all rows, and one year is ranked", () => {
    // Two places, two years. COINr cannot regenerate a panel that was normalised as a whole, and has no uncertainty for one.
    const tree = nodeOf("top", { kind: "mean" }, [1, 1]);
    const recipe: Recipe = {
      indicators: ["a", "b"].map((id) => ({ kind: "measured", id, direction: 1 })),
      measures: [{ id: "m", tree }],
      prepare: { normalise: { kind: "min-max", range: [0, 100] } },
    };
    const answers = new Map(Object.entries({ a: column(0, 10, 4, 5), b: column(8, 0, 4, 2) }));
    const among = [
      { kind: "min-max", range: [0, 100] },
      { kind: "rank", ties: "average" },
    ] as const;
    const { official, scores, failed } = uncertainty(
      { recipe, answers, rows: 4, ranked: [2, 3] },
      [{ kind: "normalisation", among }],
      1,
      20,
    );
    // Of 0–10 and 0–8 over both years: (40 + 50) ÷ 2 and (50 + 25) ÷ 2. By ranks among all four rows: (2 + 3) ÷ 2 and (3 + 2) ÷ 2.
    expect([...official.scores]).toEqual([45, 37.5]);
    expect(failed).toEqual([]);
    expect(new Set(Array.from({ length: 20 }, (_, at) => `${scores[at * 2]} ${scores[at * 2 + 1]}`))).toEqual(
      new Set(["45 37.5", "2.5 2.5"]),
    );
  });
});
