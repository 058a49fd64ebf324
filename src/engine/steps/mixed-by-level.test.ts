/** A combination belongs to a node, so levels may differ: here means below, a geometric mean above, the lowest on top. */
import { describe, expect, it } from "vitest";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { cells, column } from "../fixtures/column.ts";
import { type Column, scored } from "../grid.ts";
import type { Combination, Recipe, RecipeChild, RecipeNode } from "../recipe.ts";
import { run } from "../run.ts";
import { asemColumns, asemTree, directions } from "./fixtures/asem.ts";

const leaf = (indicator: string, weight: number): RecipeChild => ({ kind: "indicator", indicator, weight });
const inside = (node: RecipeNode, weight: number): RecipeChild => ({ kind: "node", node, weight });
const node = (id: string, combine: Combination, ...children: readonly RecipeChild[]): RecipeNode => ({
  id,
  combine,
  missing: { kind: "skip", need: 0 },
  children,
});

describe("combinations mixed by level", () => {
  const law = node("law", { kind: "mean" }, leaf("a", 1), leaf("b", 3));
  const practice = node("practice", { kind: "median" }, leaf("c", 1), leaf("d", 1));
  const rights = node("rights", { kind: "geometric-mean" }, inside(law, 1), inside(practice, 1));
  const top = node("top", { kind: "min" }, inside(rights, 1), leaf("a", 1));
  const recipe: Recipe = {
    indicators: ["a", "b", "c", "d"].map((id) => ({ kind: "measured", id, direction: 1 })),
    measures: [{ id: "headline", tree: top }],
  };

  it("each node combines by its own", () => {
    const answers = new Map([
      ["a", column(10, 2)],
      ["b", column(30, undefined)],
      ["c", column(5, 8)],
      ["d", column(15, undefined)],
    ]);
    const found = new Map(run(recipe, answers, 2).measures[0]!.nodes.map((each) => [each.id, cells(each)]));
    expect(found.get("law")).toEqual([25, 2]);
    expect(found.get("practice")).toEqual([10, 8]);
    expect(found.get("rights")?.[0]).toBeCloseTo(Math.sqrt(250), 12);
    expect(found.get("rights")?.[1]).toBeCloseTo(4, 12);
    expect(found.get("top")).toEqual([10, 2]);
  });
});

describeShared("oracle", "the ASEM index with a combination for each level", (folder) => {
  const byDepth: readonly Combination[] = [{ kind: "harmonic-mean" }, { kind: "geometric-mean" }, { kind: "mean" }];

  it("keeps COINr's pillars, and puts the other means on top of them", () => {
    const recipe: Recipe = {
      indicators: [...directions(folder).keys()].map((id) => ({ kind: "measured", id, direction: 1 })),
      measures: [{ id: "asem", tree: byLevel(asemTree(folder), byDepth) }],
    };
    const scores = run(recipe, asemColumns(folder, "asem/stage_Normalised.csv"), 51);
    const found = new Map<string, Column>(scores.measures[0]!.nodes.map((each) => [each.id, each]));
    const published = asemColumns(folder, "asem/stage_Aggregated.csv");
    visit(recipe.measures[0]!.tree, (each) => {
      const own = found.get(each.id)!;
      for (let row = 0; row < 51; row += 1) {
        expect(own.states[row]).toBe(scored);
        const wanted = each.combine.kind === "mean" ? published.get(each.id)!.values[row]! : byHand(each, found, row);
        expect(own.values[row], `${each.id} ${row}`).toBeCloseTo(wanted, 9);
      }
    });
  });
});

const byLevel = (tree: RecipeNode, [own, ...below]: readonly Combination[]): RecipeNode => ({
  ...tree,
  combine: own!,
  children: tree.children.map((child) =>
    child.kind === "node" ? { ...child, node: byLevel(child.node, below) } : child,
  ),
});

function visit(tree: RecipeNode, look: (each: RecipeNode) => void): void {
  look(tree);
  for (const child of tree.children) if (child.kind === "node") visit(child.node, look);
}

/** The geometric or harmonic mean of a node's nodes, as their definitions say. */
function byHand({ combine, children }: RecipeNode, found: ReadonlyMap<string, Column>, row: number): number {
  const parts = children.flatMap((child) =>
    child.kind === "node" ? [{ weight: child.weight, value: found.get(child.node.id)!.values[row]! }] : [],
  );
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return combine.kind === "harmonic-mean"
    ? total / parts.reduce((sum, { weight, value }) => sum + weight / value, 0)
    : parts.reduce((product, { weight, value }) => product * value ** (weight / total), 1);
}
