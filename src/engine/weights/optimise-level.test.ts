/** Weights chosen through the nodes between, and those that make a whole say most: by hand, by property, beside COINr. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { column } from "../fixtures/column.ts";
import type { Column } from "../grid.ts";
import type { Recipe, RecipeChild, RecipeNode } from "../recipe.ts";
import { run } from "../run.ts";
import { asemColumns, asemTree } from "../steps/fixtures/asem.ts";
import { optimiseWeights } from "./optimise.ts";
import { optimiseLevel } from "./optimise-level.ts";

const a = column(10, 40, 50, 90, 70, 20);
const b = column(1, 3, 2, 9, 8, 4);
const c = column(30, 10, 80, 60, 20, 90);
const d = column(5, 9, 1, 3, 8, 2);
const rows = [0, 1, 2, 3, 4, 5];
const answers: ReadonlyMap<string, Column> = new Map([
  ["a", a],
  ["b", b],
  ["c", c],
  ["d", d],
]);

const leaf = (indicator: string, weight = 1): RecipeChild => ({ kind: "indicator", indicator, weight });
const mean = (id: string, ...children: readonly RecipeChild[]): RecipeNode => ({
  id,
  combine: { kind: "mean" },
  missing: { kind: "skip", need: 0 },
  children,
});
const node = (own: RecipeNode, weight = 1): RecipeChild => ({ kind: "node", node: own, weight });
const recipeOf = (tree: RecipeNode): Recipe => ({
  indicators: [...answers.keys()].map((id) => ({ kind: "score", id, range: [0, 100] })),
  measures: [{ id: "index", tree }],
});
const scored = (tree: RecipeNode, of = answers) => [recipeOf(tree), run(recipeOf(tree), of, 6)] as const;

describe("weights that make the whole say most", () => {
  it("by correlation are one over each part's standard deviation", () => {
    const found = optimiseWeights([a, column(1, 4, 5, 9, 2, 7)], undefined, { aim: "correlation" });
    // a deviates by 30.1 (√907), the other by 3.01 (√9.07): ten to one.
    const spread = ({ values }: Column) =>
      Math.sqrt(values.reduce((sum, x) => sum + (x - values.reduce((t, y) => t + y, 0) / 6) ** 2, 0));
    const [one, other] = [1 / spread(a), 1 / spread(column(1, 4, 5, 9, 2, 7))];
    expect(found?.weights[0]).toBeCloseTo(one / (one + other), 9);
    expect(found?.correlations[0]).toBeCloseTo(found?.correlations[1] ?? 0, 9);
  });

  it("by what is explained are the first component's: two parts that go together outweigh a third", () => {
    const apart = column(5, 1, 4, 6, 2, 3);
    const found = optimiseWeights([a, b, apart], undefined, { aim: "explained" })!;
    const together = optimiseWeights([a, b, apart], undefined, { aim: "correlation" })!;
    const squares = (of: Float64Array) => of.reduce((sum, r) => sum + r * r, 0);
    const sum = (of: Float64Array) => of.reduce((added, r) => added + r, 0);
    expect(squares(found.correlations)).toBeGreaterThan(squares(together.correlations) - 1e-9);
    expect(sum(together.correlations)).toBeGreaterThan(sum(found.correlations) - 1e-9);
    expect(found.distance).toBeCloseTo(1 - squares(found.correlations) / 3, 12);
  });

  it("leave out a part that goes against the others, rather than weigh it below 0", () => {
    const against = column(91, 60, 52, 9, 33, 78);
    const found = optimiseWeights([a, b, against], undefined, { aim: "explained" })!;
    expect(Math.min(...found.weights)).toBeGreaterThanOrEqual(0);
    for (const tried of [
      [1, 1, 1],
      [1, 1, 0],
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
      [2, 9, 0.1],
    ]) {
      const other = optimiseWeights([a, b, against], undefined, {
        aim: "explained",
        steps: 0,
        targets: tried.map((t) => t + 1e-9),
      });
      expect(found.distance).toBeLessThanOrEqual(other!.distance + 1e-9);
    }
  });
});

describe("weights of a level, through the nodes between", () => {
  it("are those of a plain mean where the level is the root's own", () => {
    const [recipe, scores] = scored(mean("root", leaf("a"), leaf("b", 2), leaf("c")));
    const found = optimiseLevel(recipe, scores, rows, { depth: 1 })!;
    const plainly = optimiseWeights([a, b, c])!;
    found.parts.forEach(({ weight, correlation }, part) => {
      // The node's weights added up to 4, and still do.
      expect(weight / 4).toBeCloseTo(plainly.weights[part]!, 6);
      expect(correlation).toBeCloseTo(plainly.correlations[part]!, 6);
    });
  });

  it("are found where one node stands between, as without it", () => {
    const [recipe, scores] = scored(mean("root", node(mean("inner", leaf("a"), leaf("b"), leaf("c")))));
    const found = optimiseLevel(recipe, scores, rows, { depth: 2 })!;
    const plainly = optimiseWeights([a, b, c])!;
    expect(found.distance).toBeLessThan(1e-6);
    found.parts.forEach(({ correlation }, part) => {
      expect(correlation).toBeCloseTo(plainly.correlations[part]!, 5);
    });
  });

  it("and the recipe run with them gives the correlations that were promised, whatever combines", () => {
    const tree = mean(
      "root",
      node({ ...mean("left", leaf("a"), leaf("b")), combine: { kind: "geometric-mean" } }, 2),
      node(mean("right", leaf("c"), leaf("d"))),
    );
    const [recipe, scores] = scored(tree);
    for (const aim of ["balance", "correlation", "explained"] as const) {
      const found = optimiseLevel(recipe, scores, rows, { depth: 2, aim })!;
      const written = {
        ...tree,
        children: tree.children.map((child) =>
          child.kind === "indicator"
            ? child
            : {
                ...child,
                node: {
                  ...child.node,
                  children: child.node.children.map((one) => ({
                    ...one,
                    weight: found.weights.get(child.node.id)!.get(one.kind === "indicator" ? one.indicator : "")!,
                  })),
                },
              },
        ),
      };
      const [again, told] = scored(written);
      const nowThere = optimiseLevel(again, told, rows, { depth: 2, aim, steps: 0 })!;
      expect(nowThere.distance).toBeCloseTo(found.distance, 10);
      expect(found.distance).toBeLessThanOrEqual(
        optimiseLevel(recipe, scores, rows, { depth: 2, aim, steps: 0 })!.distance,
      );
      expect(found.parts.every(({ weight }) => weight >= 0)).toBe(true);
    }
  });

  it("are never farther from the aim than those the recipe has, whatever the data", () => {
    const figure = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(figure, figure, figure, figure), { minLength: 6, maxLength: 6 }),
        fc.constantFrom("balance" as const, "correlation" as const, "explained" as const),
        (lines, aim) => {
          const own = new Map(["a", "b", "c", "d"].map((id, at) => [id, column(...lines.map((line) => line[at]!))]));
          const tree = mean(
            "root",
            node(mean("left", leaf("a"), leaf("b", 2))),
            node(mean("right", leaf("c"), leaf("d"))),
          );
          const [recipe, scores] = scored(tree, own);
          const before = optimiseLevel(recipe, scores, rows, { depth: 2, aim, steps: 0 });
          const found = optimiseLevel(recipe, scores, rows, { depth: 2, aim, steps: 300 });
          if (before === undefined || found === undefined) return expect(found).toBe(before);
          expect(found.distance).toBeLessThanOrEqual(before.distance);
          for (const [id, total] of [
            ["left", 3],
            ["right", 2],
          ] as const) {
            const weights = [...found.weights.get(id)!.values()];
            expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(total, 9);
            expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("reach beyond a branch that ends higher up, which keeps its weight", () => {
    const [recipe, scores] = scored(mean("root", leaf("d", 3), node(mean("inner", leaf("a"), leaf("b")))));
    const found = optimiseLevel(recipe, scores, rows, { depth: 2 })!;
    expect(found.parts.map(({ id }) => id)).toEqual(["a", "b"]);
    expect([...found.weights.keys()]).toEqual(["inner"]);
  });

  it("never buy a better figure with places that lose their score", () => {
    const gaps = new Map(answers)
      .set("a", column(10, undefined, 50, 90, undefined, 20))
      .set("b", column(1, 3, 2, undefined, 8, 4));
    const tree = { ...mean("root", leaf("a"), leaf("b")), missing: { kind: "skip", need: 0.2 } } as const;
    const [recipe, scores] = scored(tree, gaps);
    const found = optimiseLevel(recipe, scores, rows, { depth: 1, aim: "correlation" })!;
    expect(found.parts.every(({ weight }) => weight / 2 > 0.2 - 1e-11)).toBe(true);
  });

  it("refuse what is not there, and say nothing of what does not vary", () => {
    const [recipe, scores] = scored(mean("root", leaf("a"), leaf("b")));
    expect(() => optimiseLevel(recipe, scores, rows, { depth: 2 })).toThrow("nothing to weigh");
    expect(() => optimiseLevel(recipe, scores, rows, { depth: 1, targets: { z: 1 } })).toThrow("“z”");
    expect(() => optimiseLevel(recipe, scores, rows, { depth: 1, targets: { a: 0 } })).toThrow("targets");
    expect(() => optimiseLevel(recipe, scores, rows, { depth: 1, measure: "other" })).toThrow("no measure");
    const flat = new Map(answers).set("b", column(5, 5, 5, 5, 5, 5));
    expect(optimiseLevel(recipe, run(recipe, flat, 6), rows, { depth: 1 })).toBeUndefined();
    expect(optimiseLevel(recipe, scores, [3], { depth: 1 })).toBeUndefined();
  });
});

describeShared("oracle", "a level of eight areas below two, as COINr optimised it", (folder) => {
  const Case = z.looseObject({
    codes: z.array(z.string()),
    weights: z.array(z.number()),
    optype: z.string(),
    level: z.number(),
    recomputed_corr: z.record(z.string(), z.number()),
  });
  const cases = Object.values(
    z
      .record(z.string(), Case)
      .parse(JSON.parse(readFileSync(join(folder, "weights", "asem_opt_weights.json"), "utf8"))),
  );
  const tree = asemTree(folder);
  const indicators = asemColumns(folder, "asem/stage_Normalised.csv");
  const recipe: Recipe = {
    indicators: [...indicators.keys()].map((id) => ({ kind: "score", id, range: [0, 100] })),
    measures: [{ id: "asem", tree }],
  };
  const scores = run(recipe, indicators, 51);
  const every = Array.from({ length: 51 }, (_, row) => row);

  /** The index with COINr's weights at that level, scored. */
  const withWeights = ({ codes, weights }: (typeof cases)[number]) => {
    const weighed = {
      ...tree,
      children: tree.children.map((child) =>
        child.kind === "indicator"
          ? child
          : {
              ...child,
              node: {
                ...child.node,
                children: child.node.children.map((one) => ({
                  ...one,
                  weight: weights[codes.indexOf(one.kind === "node" ? one.node.id : "")]!,
                })),
              },
            },
      ),
    };
    const own = { ...recipe, measures: [{ id: "asem", tree: weighed }] };
    return optimiseLevel(own, run(own, indicators, 51), every, { depth: 2, aim: "correlation", steps: 0 })!;
  };

  it("its most informative weights are the same point: the correlations, and their sum or better", () => {
    const infomax = cases.find(({ optype }) => optype === "infomax")!;
    const theirs = withWeights(infomax);
    for (const { id, correlation } of theirs.parts) expect(correlation).toBeCloseTo(infomax.recomputed_corr[id]!, 9);
    const found = optimiseLevel(recipe, scores, every, { depth: 2, aim: "correlation" })!;
    const sum = found.parts.reduce((added, { correlation }) => added + correlation, 0);
    expect(sum).toBeGreaterThan(4.5934411 - 1e-8);
    for (const { id, correlation } of found.parts)
      expect(Math.abs(correlation - infomax.recomputed_corr[id]!)).toBeLessThan(2e-3);
  });

  it("equal importance: no weight of ours is below 0, as two of COINr's are, and the distance left is told", () => {
    const equal = cases.find(({ optype, level }) => optype === "balance" && level === 2)!;
    expect(equal.weights.some((weight) => weight < 0)).toBe(true);
    const found = optimiseLevel(recipe, scores, every, { depth: 2 })!;
    expect(found.parts.every(({ weight }) => weight >= 0)).toBe(true);
    expect(found.distance).toBeLessThan(optimiseLevel(recipe, scores, every, { depth: 2, steps: 0 })!.distance);
    // A global search over weights of 0 and more, by another program, comes no nearer.
    expect(found.distance).toBeCloseTo(0.0310841, 6);
  });
});
