/**
 * How sure a ranking is: what is scored, what may vary, and what comes out. A recipe is data; a variation names a choice
 * in it that could reasonably have been another; a replicate is one draw of every choice, scored and ranked.
 *
 * What one replicate draws depends on nothing but (seed, replicate, variation), so order and threads do not matter.
 */
import type { AnswerColumn } from "../grid.ts";
import type { Combination, Imputation, Normalisation, Recipe, Treatment } from "../recipe.ts";

/** What is scored, and which rows are ranked among each other: the places of one period. */
export type Subject = {
  readonly recipe: Recipe;
  readonly answers: ReadonlyMap<string, AnswerColumn>;
  readonly rows: number;
  /** Rows, in the order in which places are told of. */
  readonly ranked: ArrayLike<number>;
  /** A measure's id; the headline if left out. */
  readonly measure?: string;
  /** A node of the measure; its root if left out. */
  readonly node?: string;
};

/** Weights by node, then by child (a node's or an indicator's id). What is not named keeps the weight it has. */
export type WeightSet = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A choice that could have been another. `nodes` narrows it to those nodes' children; all nodes below the subject's if left out. */
export type Variation =
  /** Each weight × a number drawn evenly from 1 − share … 1 + share, then rescaled so that a node's weights add up as before. */
  | { readonly kind: "weights"; readonly by: "noise"; readonly share: number; readonly nodes?: readonly string[] }
  /** A node's weights drawn around those it has: the higher the concentration, the closer. */
  | {
      readonly kind: "weights";
      readonly by: "dirichlet";
      readonly concentration: number;
      readonly nodes?: readonly string[];
    }
  | { readonly kind: "weights"; readonly by: "sets"; readonly sets: readonly WeightSet[] }
  /** What indicators are worth, as one of several recipes has it; the tree, and the choices in it, stay the subject's. */
  | { readonly kind: "recipe"; readonly among: readonly Recipe[] }
  /** How the recipe prepares what indicators are worth: one step of it made otherwise. */
  | { readonly kind: "imputation"; readonly among: readonly Imputation[] }
  | { readonly kind: "treatment"; readonly among: readonly Treatment[] }
  | { readonly kind: "normalisation"; readonly among: readonly Normalisation[] }
  | { readonly kind: "combination"; readonly among: readonly Combination[]; readonly nodes?: readonly string[] }
  /** One indicator, or one area (a child node of the subject's node), left out: every one of them equally likely. */
  | { readonly kind: "drop"; readonly what: "indicator" | "area" }
  /** `disagreement`: by indicator, P(another coder's option | option), a row per option as given, each adding up to 1. */
  | { readonly kind: "coders"; readonly disagreement: ReadonlyMap<string, readonly (readonly number[])[]> }
  /** Answers that are missing (not: not applicable), drawn evenly from all options, or as often as they are in use. */
  | { readonly kind: "missing-answers"; readonly plausible: "any-option" | "options-in-use" };

/** Every choice of one replicate, as data: what was drawn, or what is to be run again. What is left out stays official. */
export type Draw = {
  /** Whose indicators the tree combines. */
  readonly recipe?: Recipe;
  readonly weights?: WeightSet;
  readonly combinations?: ReadonlyMap<string, Combination>;
  /** Indicators and nodes that are left out. */
  readonly without?: readonly string[];
  /** By indicator: rows and the option (its position) or number that stands there instead. */
  readonly answers?: ReadonlyMap<string, { readonly rows: readonly number[]; readonly values: readonly number[] }>;
};

/** Low and high are the 5th and 95th percentile (type 7); lowest and highest, the ends. */
export type Range = {
  readonly mean: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly lowest: number;
  readonly highest: number;
};

/** How one place's score and rank spread over replicates. Undefined where the place was scored in none. */
export type RankRange = {
  readonly score: Range | undefined;
  readonly rank: Range | undefined;
  /** Share, 0–1, of the replicates that did not fail in which the place was scored. */
  readonly present: number;
};

/** A replicate that could not be scored, and why: counted and shown, never dropped. */
export type Failure = { readonly replicate: number; readonly reason: string };

export type Uncertainty = {
  readonly replicates: number;
  /** Undefined where the draws were given, not drawn. */
  readonly seed: number | undefined;
  readonly failed: readonly Failure[];
  /** Replicate-major: replicate r, ranked place p is at r × k + p. NaN where absent or failed. */
  readonly scores: Float64Array;
  /** As `scores`; 0 where absent or failed. */
  readonly ranks: Uint32Array;
  readonly official: { readonly scores: Float64Array; readonly ranks: Uint32Array };
  /** One per ranked place, in order. */
  readonly places: readonly RankRange[];
  /** The tie group of each ranked place: neighbours whose order is not settled, numbered from 1 by official rank; 0 where not ranked. */
  readonly groups: Uint32Array;
};
