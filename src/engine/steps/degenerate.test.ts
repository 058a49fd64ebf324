/** Inputs with next to nothing in them: each step gives the right number or says there is none, and never hands on NaN as a number. */
import { describe, expect, it } from "vitest";
import { krippendorff } from "../agreement/krippendorff.ts";
import { ratingsOf } from "../agreement/ratings.ts";
import { copeland } from "../combine/copeland.ts";
import { type Cell, cells, column } from "../fixtures/column.ts";
import { rank } from "../rank.ts";
import type { Normalisation } from "../recipe.ts";
import { kendall, pearson, spearman } from "../stats/correlation.ts";
import { weightsByComponent } from "../weights/given.ts";
import { impute } from "./impute.ts";
import { normalise } from "./normalise.ts";
import { screen } from "./screen.ts";
import { transform } from "./transform.ts";

const fees = { id: "fees", direction: 1 } as const;

const scales = {
  minMax: { kind: "min-max", range: [1, 100] },
  z: { kind: "z", mean: 0, deviation: 1 },
  percentile: { kind: "percentile-rank", ties: "average" },
  rank: { kind: "rank", ties: "average" },
  lowest: { kind: "rank", ties: "lowest" },
  borda: { kind: "borda", ties: "lowest" },
  posts: { kind: "goalposts", posts: { fees: [0, 10] }, scale: 100, cut: true },
  reference: { kind: "distance-to-reference", row: 0, capped: true },
  maximum: { kind: "distance-to-maximum" },
} as const satisfies Record<string, Normalisation>;

const none: Cell = undefined;

describe("a scale of one place", () => {
  it.each([
    ["minMax", none],
    ["z", none],
    ["percentile", none],
    ["rank", 1],
    ["lowest", 1],
    ["borda", 0],
    ["posts", 50],
    ["reference", none],
    ["maximum", none],
  ] as const)("%s: %j", (scale, expected) => {
    expect(cells(normalise(column(5), scales[scale], fees))).toEqual([expected]);
  });
});

describe("a scale of two places", () => {
  const half = 1 / Math.sqrt(2);
  it.each([
    ["minMax", [1, 100]],
    ["z", [-half, half]],
    ["percentile", [0, 1]],
    ["rank", [1, 2]],
    ["borda", [0, 1]],
    ["posts", [20, 80]],
    ["maximum", [0, 1]],
    // The reference is the lowest: what lies above is past it, so 1 where capped; where the lowest itself is cannot be told.
    ["reference", [none, 1]],
  ] as const)("%s: %j", (scale, expected) => {
    const found = cells(normalise(column(2, 8), scales[scale], fees));
    found.forEach((value, at) => {
      const right = expected[at];
      if (right === undefined) expect(value).toBe(undefined);
      else expect(value).toBeCloseTo(right, 14);
    });
  });
});

describe("a scale of places all alike", () => {
  it.each([
    ["minMax", none],
    ["z", none],
    ["percentile", 0.5],
    ["rank", 2],
    ["lowest", 1],
    ["borda", 0],
    ["posts", 50],
    ["reference", none],
    ["maximum", none],
  ] as const)("%s: %j for each", (scale, expected) => {
    expect(cells(normalise(column(5, 5, 5), scales[scale], fees))).toEqual([expected, expected, expected]);
  });
});

it.each(Object.entries(scales))("%s of places that have nothing leaves them with nothing", (_, scale) => {
  expect(cells(normalise(column(none, "n/a"), scale, fees))).toEqual([none, "n/a"]);
});

describe("ties", () => {
  it("share the lowest rank, or the mean of theirs, and leave the ranks after them out", () => {
    const tied = column(10, 20, 20, 30);
    expect(cells(normalise(tied, scales.lowest, fees))).toEqual([1, 2, 2, 4]);
    expect(cells(normalise(tied, scales.rank, fees))).toEqual([1, 2.5, 2.5, 4]);
    expect(cells(normalise(tied, scales.borda, fees))).toEqual([0, 1, 1, 3]);
    expect(cells(normalise(tied, scales.percentile, fees))).toEqual([0, 0.5, 0.5, 1]);
    expect([...rank(tied, [0, 1, 2, 3]).rank]).toEqual([4, 2, 2, 1]);
  });

  it("in one of two columns lower τ-b's divisor; in all of one, there is no τ", () => {
    // Pairs: 5 the right way round, 0 the wrong, 1 tied in x: 5 / √(5 × 6).
    expect(kendall([1, 1, 2, 3], [1, 2, 3, 4]).value).toBeCloseTo(5 / Math.sqrt(30), 14);
    for (const { value, p } of [kendall, spearman, pearson].map((by) => by([4, 4, 4], [1, 2, 3])))
      expect([value, p]).toEqual([Number.NaN, Number.NaN]);
  });

  it("between rows that beat each other once are draws in outranking", () => {
    const found = copeland({
      columns: [column(3, 1, 1), column(1, 3, 1)],
      weights: [1, 1],
      rows: 3,
      missing: { kind: "skip", need: 0 },
    });
    // The first and second draw; each wins over the third by the one column in which they differ.
    expect(cells(found)).toEqual([1, 1, -2]);
  });
});

it("winsorising moves nothing where nothing lies out, and no more than it may", () => {
  const outlying = transform([1, 2, 3, 4, 5, 6, 7, 1000, 1001], { kind: "winsorise", most: 1 }, () => false);
  expect(outlying?.points).toBe(1);
  expect([...outlying!.values]).toEqual([1, 2, 3, 4, 5, 6, 7, 1000, 1000]);
  const calm = transform([1, 2, 3], { kind: "winsorise", most: 5 }, () => true);
  expect([calm?.points, ...(calm?.values ?? [])]).toEqual([0, 1, 2, 3]);
});

it("Box-Cox of what is not above 0 has no meaning, unless it is moved above 0 first", () => {
  expect(transform([0, 1, 2], { kind: "box-cox", power: 0, shifted: false }, () => false)).toBeUndefined();
  const shifted = transform([-1, 0, 1], { kind: "box-cox", power: 2, shifted: true }, () => false);
  expect([...shifted!.values]).toEqual([0, 1.5, 4]);
});

it("a group of which all is missing is filled by nobody else's", () => {
  const filled = impute(
    [{ ...fees, column: column(10, none, none, none) }],
    { kind: "mean", by: "region" },
    { recipe: { measures: [] }, answers: new Map([["region", column(1, 1, 2, 2)]]) },
  );
  expect(cells(filled[0]!)).toEqual([10, 10, none, none]);
});

it("a place exactly at what is asked stays in", () => {
  const columns = [column(1, 1), column(1, 0), column(none, 0)];
  expect(screen(columns, 2, { available: 2 / 3, nonZero: 1 / 3 })).toMatchObject([
    { available: 2 / 3, nonZero: 1, included: true },
    { available: 1, nonZero: 1 / 3, included: true },
  ]);
  expect(screen(columns, 1, { available: 2 / 3 + 1e-9 })[0]!.included).toBe(false);
});

it("a constant indicator has no principal component to weigh by", () => {
  expect(weightsByComponent([column(1, 2, 3, 4), column(5, 5, 5, 5)])).toBeUndefined();
  expect(
    [...weightsByComponent([column(1, 2, 3, 4), column(2, 4, 6, 8)])!].map((weight) => weight.toFixed(12)),
  ).toEqual(["0.500000000000", "0.500000000000"]);
});

describe("α of a single unit", () => {
  it("is 0 where two coders differ: chance would have disagreed as much", () => {
    expect(krippendorff(ratingsOf([[1, 2]]), "nominal").value).toBeCloseTo(0, 14);
  });
  it("is undefined, with the reason, where they agree or one is alone", () => {
    expect(krippendorff(ratingsOf([[1, 1]]), "nominal")).toMatchObject({ undefinedBecause: "one-category" });
    expect(krippendorff(ratingsOf([[1, Number.NaN]]), "nominal")).toMatchObject({
      undefinedBecause: "nothing-to-compare",
    });
  });
});
