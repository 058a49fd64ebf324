/** Why a place has the score it has: what each part of the headline measure adds to it. */
import type { z } from "zod";
import { contributions } from "../../engine/contributions.ts";
import type { Column } from "../../engine/grid.ts";
import type { RecipeChild } from "../../engine/recipe.ts";
import { recipeOf } from "../../policy-index/scoring/recipe-of.ts";
import type { Labelled } from "../reading/contract.ts";
import { mustNode, nodeLabel, readingOf, rowOf } from "../reading/figures.ts";
import { type PlacedNode, perRelease, positions } from "../reading/positions.ts";
import { type Reading, worded } from "../reading/reading.ts";
import type { AddingUp } from "./contract.ts";

const treeKept = perRelease((release) => recipeOf(release.instrument).measures[0]?.tree);

type Part = { readonly part: Labelled; readonly column: Column };

/** undefined where there is no score, or nothing to add up: a measure of one part is that part. */
export function addingUp(open: Reading, place: string): z.infer<typeof AddingUp> | undefined {
  const root = mustNode(open);
  const tree = treeKept(open.release);
  const row = rowOf(open.release, place, open.period);
  if (tree === undefined || row === undefined || tree.children.length < 2) return undefined;
  const parts = tree.children.flatMap((child) => partOf(open, root, child) ?? []);
  if (parts.length < tree.children.length) return undefined;
  const columns = parts.map(({ column }) => column);
  const found = contributions(tree, columns, row);
  // Outranking sets places against each other; what is published is not combined so.
  if (found === undefined || found.kind === "outranking") return undefined;
  const { kind, total } = found;
  const there = tree.children.map(({ weight }, at) => (found.parts[at] === undefined ? 0 : weight));
  const weight = there.reduce((sum, each) => sum + each, 0);
  const hasShares = tree.combine.kind !== "sum" && kind !== "deciding";
  return {
    kind,
    total,
    parts: parts.map(({ part, column }, at) => ({
      part,
      reading: readingOf(column, row),
      ...(hasShares && there[at] ? { share: there[at] / weight } : {}),
      ...(found.parts[at] === undefined ? {} : { adds: found.parts[at] }),
      ...(kind === "terms" || found.lost[at] === undefined ? {} : { lost: found.lost[at] }),
    })),
  };
}

/** undefined for what a release kept no scores of. */
function partOf(open: Reading, root: PlacedNode, child: RecipeChild): Part | undefined {
  if (child.kind === "node") {
    const placed = positions(open.release).nodes.get(root.measure.id)?.get(child.node.id);
    return placed && { part: nodeLabel(open, placed), column: placed.scored };
  }
  const indicator = open.release.instrument.indicators.find(({ id }) => id === child.indicator);
  const column = open.release.scores.indicators.get(child.indicator);
  return indicator && column && { part: worded(open, indicator.id, indicator.title), column };
}
