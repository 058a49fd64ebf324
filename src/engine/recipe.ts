/**
 * A recipe: how answers become scores, as data. The engine knows nothing of files, languages or places; it is given
 * indicators with rules, trees that combine them, and a grid of answers.
 */

/** How the scores of a node's children become one, each row by itself. Weights count in every mean and in the sum, not in min, max, median. */
export type RowCombination =
  | { readonly kind: "mean" | "geometric-mean" | "harmonic-mean" | "sum" | "min" | "max" | "median" }
  | { readonly kind: "power-mean"; readonly power: number };

/**
 * Outranking sets rows against each other: a row's score depends on which others are there. It is for asking what another
 * method would have made of an index, and instruments that are published do not have it.
 */
export type Combination = RowCombination | { readonly kind: "copeland" };

/**
 * What a node does when children are absent (missing or not applicable).
 * `skip`: combine what is there, if at least `need` (0–1) of the children's weight is; else the node is absent.
 * `propagate`: the node is missing if any child is missing; children that are not applicable stay out.
 */
export type MissingRule = { readonly kind: "skip"; readonly need: number } | { readonly kind: "propagate" };

/** A choice among options; an option's score may be `undefined`: chosen, the answer counts as not applicable. */
export type ChoiceRule = {
  readonly kind: "choice";
  readonly id: string;
  readonly options: readonly { readonly key: string; readonly score: number | undefined }[];
};

/** A number scored by bands: the first band whose `upTo` is ≥ the number; the last band has no `upTo`. */
export type NumberRule = {
  readonly kind: "number";
  readonly id: string;
  readonly bands: readonly { readonly upTo: number | undefined; readonly score: number }[];
  readonly notApplicable: readonly number[];
};

/** The answer is itself a score within `range`. */
export type ScoreRule = { readonly kind: "score"; readonly id: string; readonly range: readonly [number, number] };

/** Sub-items combined by a rule. Items are answered; the compound itself is not. */
export type CompoundRule = {
  readonly kind: "compound";
  readonly id: string;
  readonly combine: RowCombination;
  readonly missing: MissingRule;
  readonly items: readonly { readonly rule: SimpleRule; readonly weight: number }[];
};

export type SimpleRule = ChoiceRule | NumberRule | ScoreRule;

export type IndicatorRule = SimpleRule | CompoundRule;

/** A child of a node: another node, or a reference to an indicator (or a compound's item) by id. */
export type RecipeChild =
  | { readonly kind: "node"; readonly weight: number; readonly node: RecipeNode }
  | { readonly kind: "indicator"; readonly weight: number; readonly indicator: string };

export type RecipeNode = {
  readonly id: string;
  readonly combine: Combination;
  readonly missing: MissingRule;
  readonly children: readonly RecipeChild[];
};

export type RecipeMeasure = { readonly id: string; readonly tree: RecipeNode };

/** Everything that turns answers into scores. The first measure is the headline. */
export type Recipe = {
  readonly indicators: readonly IndicatorRule[];
  readonly measures: readonly RecipeMeasure[];
};
