/** What the engine refuses rather than answers: positions that are not there, nothing that varies, scores that are no numbers. */
import { describe, expect, test } from "vitest";
import { column } from "./fixtures/column.ts";
import { tiny } from "./fixtures/tiny.ts";
import type { Recipe, RecipeNode } from "./recipe.ts";
import { run } from "./run.ts";
import { sensitivity } from "./sensitivity/sensitivity.ts";
import { probabilityAbove } from "./uncertainty/groups.ts";
import { replay } from "./uncertainty/replay.ts";
import { uncertainty } from "./uncertainty/uncertainty.ts";

describe("the chance of being above another", () => {
  const drawn = replay(tiny.subject, [{}, { without: ["appeal"] }]);

  test.each([-1, 4, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "is refused of a place that is not there: %s",
    (place) => {
      expect(() => probabilityAbove(drawn, place, 0)).toThrow(RangeError);
      expect(() => probabilityAbove(drawn, 0, place)).toThrow(`there is no ranked place ${place}; there are 4, from 0`);
    },
  );

  test("is a share of those that are", () => {
    expect(probabilityAbove(drawn, 3, 0)).toBeGreaterThanOrEqual(0);
  });
});

test("nothing that varies is refused, and not drawn a thousand times over", () => {
  expect(() => uncertainty(tiny.subject, [], 1, 10)).toThrow("nothing is varied");
  expect(() => sensitivity(tiny.subject, [], 1, 8, { kind: "rank-shift" })).toThrow(RangeError);
});

describe("a recipe", () => {
  const leaf = { id: "root", combine: { kind: "mean" }, missing: { kind: "skip", need: 0 } } as const;
  const asks = (rule: Recipe["indicators"][number]): Recipe => ({
    indicators: [rule],
    measures: [{ id: "m", tree: { ...leaf, children: [{ kind: "indicator", indicator: "q", weight: 1 }] } }],
  });
  const options = (score: number) => [
    { key: "no", score: 0 },
    { key: "yes", score },
  ];

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("whose option is worth %s is refused, by its name", (score) => {
    const choice = { kind: "choice", id: "q", options: options(score) } as const;
    const said = `option "yes" of "q" is worth ${score}, which is no score`;
    expect(() => run(asks(choice), new Map([["q", column(1)]]), 1)).toThrow(said);
    const { combine, missing } = leaf;
    const compound = { kind: "compound", id: "c", combine, missing, items: [{ rule: choice, weight: 1 }] } as const;
    const tree = { ...leaf, children: [{ kind: "indicator", indicator: "c", weight: 1 }] } as const;
    expect(() => run({ indicators: [compound], measures: [{ id: "m", tree }] }, new Map(), 1)).toThrow(said);
  });

  test("whose band is worth no number, or ends at none, is refused; one that ends nowhere is the last", () => {
    const number = (upTo: number | undefined, score: number): Recipe =>
      asks({ kind: "number", id: "q", bands: [{ upTo, score }], notApplicable: [] });
    const answers = new Map([["q", column(3)]]);
    expect(() => run(number(5, Number.NaN), answers, 1)).toThrow('a band of "q" is worth NaN');
    expect(() => run(number(Number.NaN, 1), answers, 1)).toThrow('a band of "q" ends at no number');
    expect(run(number(undefined, 7), answers, 1).measures[0]?.nodes[0]?.values).toEqual(Float64Array.of(7));
  });
});

describe("scores that come to more than a number can hold", () => {
  const indicators = ["a", "b"].map((id) => ({ kind: "score", id, range: [0, 1.7e308] }) as const);
  const node = (id: string, combine: RecipeNode["combine"], weight = 2): RecipeNode => ({
    ...{ id, combine, missing: { kind: "skip", need: 0 } },
    children: indicators.map((one) => ({ kind: "indicator", indicator: one.id, weight })),
  });
  const recipe = (tree: RecipeNode): Recipe => ({ indicators, measures: [{ id: "m", tree }] });
  const above = (combine: RecipeNode["combine"], below: RecipeNode["combine"]): RecipeNode => ({
    ...{ id: "top", combine, missing: { kind: "skip", need: 0 } },
    children: [
      { kind: "node", node: node("below", below), weight: 1 },
      { kind: "indicator", indicator: "a", weight: 1 },
    ],
  });
  const answers = new Map([
    ["a", column(1, 1.5e308)],
    ["b", column(1, 1.5e308)],
  ]);

  test.each(["sum", "mean"] as const)("are told of, with node and row, under a %s", (kind) => {
    expect(() => run(recipe(node("root", { kind })), answers, 2)).toThrow(
      '"root" comes to more than a number can hold, in row 1',
    );
  });

  test("have no such trouble where nothing has to be added up", () => {
    for (const kind of ["min", "max", "geometric-mean"] as const)
      expect(run(recipe(node("root", { kind })), answers, 2).measures[0]?.nodes[0]?.values[1]).toBeCloseTo(
        1.5e308,
        -300,
      );
  });

  test.each(["mean", "min", "median", "harmonic-mean", "geometric-mean"] as const)(
    "are not hidden by a %s above them, in scores and in draws alike",
    (kind) => {
      const tree = above({ kind }, { kind: "mean" });
      expect(() => run(recipe(tree), answers, 2)).toThrow('"below" comes to more');
      const subject = { recipe: recipe(tree), answers, rows: 2, measure: "m", ranked: [0, 1] };
      expect(() => uncertainty(subject, [{ kind: "drop", what: "indicator" }], 1, 4)).toThrow(
        "more than a number can hold",
      );
    },
  );

  test("make a draw fail that has them, with the reason, and no other", () => {
    const single = new Map([
      ["a", column(1, 1e308)],
      ["b", column(1, 1e308)],
    ]);
    const subject = {
      recipe: recipe(node("root", { kind: "max" }, 1)),
      answers: single,
      rows: 2,
      measure: "m",
      ranked: [0, 1],
    };
    const among = [{ kind: "max" }, { kind: "sum" }] as const;
    const { failed, scores } = uncertainty(subject, [{ kind: "combination", among }], 1, 20);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.length).toBeLessThan(20);
    expect(new Set(failed.map(({ reason }) => reason))).toEqual(
      new Set(['"root" comes to more than a number can hold']),
    );
    expect(scores.some((score) => score === Number.POSITIVE_INFINITY)).toBe(false);
  });
});
