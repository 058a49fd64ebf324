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

/** A number as measured, taken as it is; with direction −1 less of it is better, and it is turned round before normalising. */
export type MeasuredRule = { readonly kind: "measured"; readonly id: string; readonly direction: 1 | -1 };

/** Sub-items combined by a rule. Items are answered; the compound itself is not. */
export type CompoundRule = {
  readonly kind: "compound";
  readonly id: string;
  readonly combine: RowCombination;
  readonly missing: MissingRule;
  readonly items: readonly { readonly rule: SimpleRule; readonly weight: number }[];
};

export type SimpleRule = ChoiceRule | NumberRule | ScoreRule | MeasuredRule;

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

/**
 * What stands in where an indicator is missing (never where it is not applicable). `by`, `place` and `time` name columns
 * of the answers that need be no indicators: rows alike in them belong together, or follow each other.
 */
export type Imputation =
  | { readonly kind: "none" }
  /** Of the other rows; `by`: of those alike in that column. */
  | { readonly kind: "mean" | "median"; readonly by?: string }
  /** Of the row's other indicators, each brought to 0–1 first: all of them, those beside it in the tree, or those below the same of some nodes. */
  | { readonly kind: "row-mean" | "row-median"; readonly within: "all" | "parent" | readonly string[] }
  /** The last value before, no older than `gap`; `ends: "constant"` lets the first value stand before it too. */
  | {
      readonly kind: "last";
      readonly place: string;
      readonly time: string;
      readonly gap?: number;
      readonly ends: Ends;
    }
  /** On the straight line between the values before and after. */
  | { readonly kind: "linear"; readonly place: string; readonly time: string; readonly ends: Ends };

/** Before the first value and, along a line, after the last: left missing, or the same as the nearest. */
export type Ends = "left" | "constant";

/** A way to draw outlying values in. */
export type Transformation =
  /** The farthest value becomes the next, until nothing lies out or `most` values have moved. */
  | { readonly kind: "winsorise"; readonly most: number | "all" }
  /** log(x − lowest + shift): a shift of 1, or of a hundredth of the range; `mirrored`: from the top where the tail is below. */
  | { readonly kind: "log"; readonly by: "one" | "range" | "range-mirrored" | "stretched" }
  /** (xᵏ − 1) / k, and log x for k = 0; `shifted`: of x − lowest + 1. */
  | { readonly kind: "box-cox"; readonly power: number; readonly shifted: boolean };

/** What is done about indicators of which single values lie far out: `next`, where `first` was not enough. */
export type Treatment =
  | { readonly kind: "none" }
  | {
      readonly kind: "outliers";
      readonly first: Transformation;
      readonly next?: Transformation;
      /** Whether `next` is applied to what `first` made of the values, and not to the values as they were. */
      readonly combined?: boolean;
      /** Outlying is |skewness| ≥ and kurtosis ≥ these: 2 and 3.5 if left out. */
      readonly limits?: { readonly skewness: number; readonly kurtosis: number };
    };

/** How indicators in different units come to be on one scale. Of all rows together, each indicator by itself. */
export type Normalisation =
  | { readonly kind: "none" }
  | { readonly kind: "min-max"; readonly range: readonly [number, number] }
  | { readonly kind: "z"; readonly mean: number; readonly deviation: number }
  /** The worst is 1 (rank), or 0 (borda); or the share, 0–1, of the others below (percentile). */
  | { readonly kind: "rank" | "borda" | "percentile-rank"; readonly ties: "lowest" | "average" }
  | { readonly kind: "distance-to-maximum" | "fraction-of-maximum" }
  /** How far from the lowest to what the row `row` has, or to a target of each indicator; `capped`: at most 1. */
  | { readonly kind: "distance-to-reference"; readonly row: number; readonly capped: boolean }
  | {
      readonly kind: "distance-to-target";
      readonly targets: Readonly<Record<string, number>>;
      readonly capped: boolean;
    }
  /** Between two posts of each indicator (0) and (`scale`); `cut`: what is beyond a post counts as it. */
  | {
      readonly kind: "goalposts";
      readonly posts: Readonly<Record<string, readonly [number, number]>>;
      readonly scale: number;
      readonly cut: boolean;
    }
  /** As many scores as sets of rows: the lowest `upTo[0]` (0–1) of rows have the first, and so on; the last set has no `upTo`. */
  | { readonly kind: "categories"; readonly upTo: readonly number[]; readonly scores: readonly number[] }
  /** From a range that is the same whatever the rows are, to 0–`scale`. */
  | { readonly kind: "scaled"; readonly from: readonly [number, number]; readonly scale: number };

/** What is done to what indicators are worth before they are combined, in this order. A compound is prepared as one; its items are not. */
export type Preparation = {
  readonly impute?: Imputation;
  readonly treat?: Treatment;
  readonly normalise?: Normalisation;
  /** Steps that take their figures from rows alike in the column `by` of the answers, not from all: each period by itself. */
  readonly within?: { readonly by: string; readonly steps: readonly ("treat" | "normalise")[] };
  /** Indicators that are treated or normalised otherwise than the rest. */
  readonly except?: Readonly<Record<string, { readonly treat?: Treatment; readonly normalise?: Normalisation }>>;
};

/** Everything that turns answers into scores. The first measure is the headline. */
export type Recipe = {
  readonly indicators: readonly IndicatorRule[];
  readonly measures: readonly RecipeMeasure[];
  readonly prepare?: Preparation;
};
