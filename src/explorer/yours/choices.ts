/**
 * What a reader chose otherwise, as a value and as an address writes it: only what differs from the official recipe, in
 * the tree's order, so that one recipe has one address. The browser writes what the server reads.
 */
import type { MissingRule, RecipeNode } from "../../engine/recipe.ts";
import type { Query } from "../reading/paths.ts";
import { levelsOf, partsOf } from "./tree.ts";

/** Combinations a reader may choose for a level. */
export const combineWords = ["mean", "geometric-mean", "harmonic-mean", "min", "max", "median"] as const;

export type CombineWord = (typeof combineWords)[number];

/** What a node does without some of its parts: scored from what is there, from at least half, only from all. */
export const missingWords = ["any", "half", "all"] as const;

type MissingWord = (typeof missingWords)[number];

/** What stands in for a missing answer: the place's others of the area, the middle of all places, what it last was. */
export const fillWords = ["area", "median", "last"] as const;

export type FillWord = (typeof fillWords)[number];

/** What is combined: scores as they stand, or first put on a scale among all places. */
export const scaleWords = ["min-max", "percentile", "rank", "z-score"] as const;

export type ScaleWord = (typeof scaleWords)[number];

export type Choices = {
  /** By part; 0 leaves it out. */
  readonly weights: ReadonlyMap<string, number>;
  readonly combine: ReadonlyMap<number, CombineWord>;
  readonly missing: MissingWord | undefined;
  readonly fill: FillWord | undefined;
  readonly scale: ScaleWord | undefined;
};

export const official: Choices = {
  weights: new Map(),
  combine: new Map(),
  missing: undefined,
  fill: undefined,
  scale: undefined,
};

/** Choices as an address gives them. */
export type Written = {
  readonly weights?: string | readonly string[] | undefined;
  readonly combine?: string | readonly string[] | undefined;
  readonly missing?: MissingWord | undefined;
  readonly fill?: FillWord | undefined;
  readonly scale?: ScaleWord | undefined;
};

/** The largest weight an address may hold. */
export const largestWeight = 1_000_000;

/** What is wrong with an address: the name of the parameter, which part of it, and what is the matter. */
export type ChoiceFault = {
  readonly field: "weights" | "combine";
  readonly part: string;
  readonly fault: "unknown" | "number" | "twice";
};

export const isFault = (read: Choices | ChoiceFault): read is ChoiceFault => "fault" in read;

const pairsIn = (given: string | readonly string[] | undefined): readonly (readonly [string, string])[] =>
  [given ?? []]
    .flat()
    .flatMap((text) => text.split(","))
    .filter((text) => text.trim() !== "")
    .map((text) => {
      const colon = text.lastIndexOf(":");
      return colon < 0 ? [text.trim(), ""] : [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
    });

/** A weight as it is written: digits, and a point with at most six more. */
function weightIn(text: string): number | undefined {
  if (!/^\d{1,7}(\.\d{1,6})?$/.test(text)) return undefined;
  const weight = Number(text);
  return weight <= largestWeight ? weight : undefined;
}

/** A weight as an address can hold it. */
export const heldWeight = (weight: number): number =>
  Number(Math.min(largestWeight, Math.max(0, weight)).toFixed(weight < 1 ? 6 : 3));

const isCombine = (text: string): text is CombineWord => combineWords.some((word) => word === text);

/** Reads an address against a tree. What equals the official recipe is no choice. */
export function readChoices(tree: RecipeNode, written: Written): Choices | ChoiceFault {
  const weights = readWeights(tree, written.weights);
  if ("fault" in weights) return weights;
  const combine = readCombine(tree, written.combine);
  if ("fault" in combine) return combine;
  const missing = written.missing !== undefined && isRuleOf(tree, written.missing) ? undefined : written.missing;
  return { weights, combine, missing, fill: written.fill, scale: written.scale };
}

/** What each of them is to a node. */
export const missingRules: Readonly<Record<MissingWord, MissingRule>> = {
  any: { kind: "skip", need: 0 },
  half: { kind: "skip", need: 0.5 },
  all: { kind: "propagate" },
};

/** Whether every node of a tree does officially what a word says. */
function isRuleOf(tree: RecipeNode, word: MissingWord): boolean {
  const rule = missingRules[word];
  const needed = (one: MissingRule): number | undefined => (one.kind === "skip" ? one.need : undefined);
  return (
    tree.missing.kind === rule.kind &&
    needed(tree.missing) === needed(rule) &&
    tree.children.every((child) => child.kind !== "node" || isRuleOf(child.node, word))
  );
}

function readWeights(tree: RecipeNode, given: Written["weights"]): ReadonlyMap<string, number> | ChoiceFault {
  const parts = new Map(partsOf(tree).map((part) => [part.token, part]));
  const read = new Map<string, number>();
  for (const [token, text] of pairsIn(given)) {
    if (!parts.has(token)) return { field: "weights", part: token, fault: "unknown" };
    if (read.has(token)) return { field: "weights", part: token, fault: "twice" };
    const weight = weightIn(text);
    if (weight === undefined) return { field: "weights", part: token, fault: "number" };
    read.set(token, weight);
  }
  const chosen = [...parts.values()].flatMap(({ token, weight }): readonly (readonly [string, number])[] => {
    const own = read.get(token);
    return own === undefined || sameWeight(own, weight) ? [] : [[token, own]];
  });
  return new Map(chosen);
}

/** Nothing is left out by an official weight of 0: what is chosen as 0 always is. */
const sameWeight = (own: number, weight: number): boolean => own !== 0 && Math.abs(own - weight) < 1e-9;

function readCombine(tree: RecipeNode, given: Written["combine"]): ReadonlyMap<number, CombineWord> | ChoiceFault {
  const levels = levelsOf(tree);
  const read = new Map<number, CombineWord>();
  for (const [level, word] of pairsIn(given)) {
    const at = levels.findIndex((one) => String(one.level) === level);
    if (at < 0 || !isCombine(word)) return { field: "combine", part: `${level}:${word}`, fault: "unknown" };
    if (read.has(at)) return { field: "combine", part: level, fault: "twice" };
    if (levels[at]?.official?.kind !== word) read.set(at, word);
  }
  return new Map([...read].sort(([one], [other]) => one - other));
}

/** The query of choices. */
export function choicesQuery(tree: RecipeNode, { weights, combine, missing, fill, scale }: Choices): Query {
  return {
    weights: partsOf(tree).flatMap(({ token }) => {
      const weight = weights.get(token);
      return weight === undefined ? [] : [`${token}:${writtenWeight(weight)}`];
    }),
    combine: [...combine].map(([level, word]) => `${level}:${word}`),
    missing,
    fill,
    scale,
  };
}

/** Never with an exponent. */
const writtenWeight = (weight: number): string =>
  String(weight).includes("e") ? weight.toFixed(6).replace(/0+$/, "") : String(weight);

export const isOfficial = ({ weights, combine, missing, fill, scale }: Choices): boolean =>
  weights.size === 0 && combine.size === 0 && missing === undefined && fill === undefined && scale === undefined;
