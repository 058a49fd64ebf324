import { describe, expect, it } from "vitest";
import { cells, column } from "./fixtures/column.ts";
import type { Recipe, RecipeChild, RecipeNode } from "./recipe.ts";
import { run } from "./run.ts";

const anything = { kind: "skip", need: 0 } as const;
const score = (id: string) => ({ kind: "score", id, range: [0, 100] }) as const;
const leaf = (indicator: string, weight = 1): RecipeChild => ({ kind: "indicator", indicator, weight });
const inside = (node: RecipeNode, weight = 1): RecipeChild => ({ kind: "node", node, weight });
const mean = (id: string, ...children: readonly RecipeChild[]): RecipeNode => ({
  id,
  combine: { kind: "mean" },
  missing: anything,
  children,
});

const recipe: Recipe = {
  indicators: [
    score("a"),
    score("b"),
    {
      kind: "compound",
      id: "c",
      combine: { kind: "sum" },
      missing: anything,
      items: [
        { rule: score("c1"), weight: 1 },
        { rule: score("c2"), weight: 2 },
      ],
    },
  ],
  measures: [
    { id: "headline", tree: mean("all", inside(mean("ab", leaf("a"), leaf("b"))), leaf("c", 3)) },
    { id: "other", tree: mean("all", leaf("c2"), leaf("b")) },
  ],
};

const answers = new Map([
  ["a", column(0, 100)],
  ["b", column(50, undefined)],
  ["c1", column(10, "n/a")],
  ["c2", column(20, "n/a")],
]);

describe("running a recipe", () => {
  const scores = run(recipe, answers, 2);
  const nodes = (measure: string) => scores.measures.find(({ id }) => id === measure)?.nodes ?? [];

  it("scores every indicator, compounds over their items, and the items too", () => {
    expect([...scores.indicators.keys()]).toEqual(["a", "b", "c", "c1", "c2"]);
    expect(scores.indicators.get("c") && cells(scores.indicators.get("c")!)).toEqual([50, "n/a"]);
  });

  it("scores every node of every measure, a parent before its children", () => {
    expect(nodes("headline").map((node) => [node.id, ...cells(node)])).toEqual([
      ["all", 43.75, 100],
      ["ab", 25, 100],
    ]);
    expect(nodes("other").map((node) => [node.id, ...cells(node)])).toEqual([["all", 35, undefined]]);
  });

  it("says how much of the weight was present", () => {
    expect([...nodes("headline")[0]!.present]).toEqual([1, 0.25]);
    expect([...nodes("headline")[1]!.present]).toEqual([1, 0.5]);
  });

  it("takes an indicator without a column as missing", () => {
    const without = run(recipe, new Map([["a", column(10)]]), 1);
    expect(without.measures[0]!.nodes.map((node) => cells(node)[0])).toEqual([10, 10]);
    expect(cells(without.indicators.get("c")!)).toEqual([undefined]);
  });

  it("runs over no rows at all", () => expect(run(recipe, new Map(), 0).measures[0]!.nodes).toHaveLength(2));
});

describe("a recipe that is not sound is not run", () => {
  const withTree = (tree: RecipeNode): Recipe => ({ indicators: [score("a")], measures: [{ id: "m", tree }] });
  const empty = new Map();

  it.each([
    ["a node twice", withTree(mean("x", inside(mean("x", leaf("a"))))), 'node "x" is there twice'],
    ["an unknown indicator", withTree(mean("x", leaf("z"))), 'names "z", which is no indicator'],
    ["weights all zero", withTree(mean("x", leaf("a", 0))), 'the weights of "x" are all zero'],
    ["a negative weight", withTree(mean("x", leaf("a", -1))), "a child of weight -1"],
    ["no children", withTree(mean("x")), "nothing to combine"],
    ["an indicator twice", { indicators: [score("a"), score("a")], measures: [] }, 'indicator "a" is there twice'],
    [
      "a measure twice",
      { indicators: [score("a")], measures: ["m", "m"].map((id) => ({ id, tree: mean("x", leaf("a")) })) },
      'measure "m" is there twice',
    ],
    [
      "an infinite power",
      withTree({ ...mean("x", leaf("a")), combine: { kind: "power-mean", power: Number.POSITIVE_INFINITY } }),
      "not finite",
    ],
    ["a need above 1", withTree({ ...mean("x", leaf("a")), missing: { kind: "skip", need: 2 } }), "outside 0–1"],
  ])("%s", (_, unsound: Recipe, message) => {
    expect(() => run(unsound, empty, 0)).toThrow(message);
    expect(() => run(unsound, empty, 0)).toThrow(RangeError);
  });

  it("nor are columns of the wrong length", () => {
    expect(() => run(recipe, new Map([["a", column(1)]]), 2)).toThrow('the answers of "a" have 1 rows, not 2');
  });

  it("nor is a negative score under a combination that has no meaning for it, in words and in facts", () => {
    const geometric: Recipe = withTree({ ...mean("x", leaf("a")), combine: { kind: "geometric-mean" } });
    const thrown = (): unknown => {
      try {
        return run(geometric, new Map([["a", column(1, -1)]]), 2);
      } catch (error) {
        return error;
      }
    };
    expect(thrown()).toMatchObject({
      cause: { kind: "negative-score", node: "x", child: 0, row: 1, score: -1, combination: "geometric-mean" },
    });
  });
});
