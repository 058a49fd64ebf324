/**
 * A reader's recipe, and the ranking it gives. One function for the server and the browser, so that a page that was
 * sent and a page that is moved by hand can never say different things.
 */

import type { Column } from "../../engine/grid.ts";
import { rank } from "../../engine/rank.ts";
import type { Combination, Recipe, RecipeChild, RecipeNode } from "../../engine/recipe.ts";
import { run } from "../../engine/run.ts";
import { type Choices, missingRules } from "./choices.ts";
import { filledCells, filledGround } from "./filled-ground.ts";
import type { FilledCell, Ground } from "./recipe-ground.ts";
import { scaled } from "./scaled.ts";
import { partsOf } from "./tree.ts";

/** Why nothing comes out: everything left out, only weights of 0 left, or a score below 0 where no mean allows it. */
export type Impossible = "nothing-left" | "no-weight" | "negative";

export type Ranking = {
  readonly score: Column;
  /** 0 where a place has no score. */
  readonly rank: Uint32Array;
  /** How many others share the rank. */
  readonly level: Uint32Array;
  readonly ranked: number;
};

export const isImpossible = (made: Recipe | Ranking | Impossible): made is Impossible => typeof made === "string";

/** The reader's recipe over scores that are given. */
export function recipeOf(ground: Ground, choices: Choices): Recipe | Impossible {
  const tree = chosenTree(ground.tree, choices);
  if (tree === undefined) return "nothing-left";
  if (isWeightless(tree)) return "no-weight";
  return {
    indicators: [...ground.columns.keys()].map((id) => ({ kind: "score", id, range: [-Infinity, Infinity] })),
    measures: [{ id: "chosen", tree }],
  };
}

const scaledKept = new WeakMap<Ground, Map<string, Ground>>();

/** The ground a recipe is run on: what is missing filled in or not, scores as they stand or on a scale; each made once. */
export function scaledGround(ground: Ground, { fill, scale }: Choices): Ground {
  if (fill === undefined && scale === undefined) return ground;
  const kept = scaledKept.get(ground) ?? new Map<string, Ground>();
  scaledKept.set(ground, kept);
  const key = `${fill} ${scale}`;
  const before = kept.get(key);
  if (before) return before;
  const { columns: filled } = filledGround(ground, fill);
  const columns =
    scale === undefined ? filled : new Map([...filled].map(([id, column]) => [id, scaled(column, scale)]));
  const made = { ...ground, columns };
  kept.set(key, made);
  return made;
}

/** What was filled in under a reader's choices, of what counts in them. */
export function filledUnder(ground: Ground, choices: Choices): readonly FilledCell[] {
  const tree = chosenTree(ground.tree, choices);
  return tree ? filledCells(ground, tree, choices) : [];
}

/** Scores and ranks under a reader's choices. Under none they are the official ones. */
export function rankingOf(ground: Ground, choices: Choices): Ranking | Impossible {
  const recipe = recipeOf(ground, choices);
  if (isImpossible(recipe)) return recipe;
  const score = scoreOf(recipe, scaledGround(ground, choices));
  if (score === undefined) return "negative";
  const rows = Array.from({ length: ground.rows }, (_, row) => row);
  return { score, ...rank(score, rows) };
}

function scoreOf(recipe: Recipe, { columns, rows }: Ground): Column | undefined {
  try {
    return run(recipe, columns, rows).measures[0]?.nodes[0];
  } catch (thrown) {
    if (thrown instanceof RangeError && thrown.cause !== undefined) return undefined;
    throw thrown;
  }
}

function chosenTree(tree: RecipeNode, choices: Choices): RecipeNode | undefined {
  const tokens = new Map(partsOf(tree).map(({ parent, id, token }) => [`${parent}\n${id}`, token]));
  const visit = (node: RecipeNode, level: number): RecipeNode | undefined => {
    const children = node.children.flatMap((child): readonly RecipeChild[] => {
      const id = child.kind === "node" ? child.node.id : child.indicator;
      const own = choices.weights.get(tokens.get(`${node.id}\n${id}`) ?? "");
      if (own === 0) return [];
      const weight = own ?? child.weight;
      if (child.kind === "indicator") return [{ ...child, weight }];
      const below = visit(child.node, level + 1);
      return below ? [{ kind: "node", weight, node: below }] : [];
    });
    if (children.length === 0) return undefined;
    const word = choices.combine.get(level);
    const combine: Combination = word === undefined ? node.combine : { kind: word };
    const missing = choices.missing === undefined ? node.missing : missingRules[choices.missing];
    return { id: node.id, combine, missing, children };
  };
  return visit(tree, 0);
}

const isWeightless = (node: RecipeNode): boolean =>
  node.children.every(({ weight }) => weight === 0) ||
  node.children.some((child) => child.kind === "node" && isWeightless(child.node));

/** Scores on the scale of the index, on one of a hundred, or on none that has ends. */
export function ownRangeOf({ scale }: Choices, range: readonly [number, number]): [number, number] | undefined {
  if (scale === undefined) return [range[0], range[1]];
  return scale === "min-max" || scale === "percentile" ? [0, 100] : undefined;
}
