/** Which choices of an index could have been others, and why one is left as it is. */
import { missing, scored } from "../../engine/grid.ts";
import { stream } from "../../engine/random/stream.ts";
import type { Recipe, RecipeNode, SimpleRule } from "../../engine/recipe.ts";
import { leavesOf } from "../../engine/tree-parts.ts";
import type { Subject, Variation } from "../../engine/uncertainty/contract.ts";
import { variationsThatMatter } from "../../engine/uncertainty/must-matter.ts";
import { plan } from "../../engine/uncertainty/plan.ts";
import type { ScoredMeasure } from "../scoring/contract.ts";
import type { NotVaried, RobustnessSettings } from "./contract.ts";
import { variationOf } from "./variation-of.ts";
import {
  type CoderShares,
  type CodersTold,
  standardVariations,
  type VariationChoice,
  type VariationName,
} from "./variations/contract.ts";

export type Choices = {
  readonly varied: readonly { readonly name: VariationName; readonly variation: Variation }[];
  readonly notVaried: readonly NotVaried[];
};

type Candidate =
  | { readonly name: VariationName; readonly variation: Variation }
  | { readonly name: VariationName; readonly reason: NotVaried["reason"] };

/** Told of by name although nobody asked for it: what the index has, so that a reader sees what was left as it is. */
const alwaysTold = ({ prepare }: Recipe, coders: CodersTold): readonly VariationName[] => [
  ...standardVariations.map(({ choice }) => choice),
  "drop-area",
  ...(coders === "told" ? (["coder-disagreement"] as const) : []),
  ...(prepare?.impute ? (["imputation"] as const) : []),
  ...(prepare?.treat ? (["treatment"] as const) : []),
  ...(prepare?.normalise ? (["normalisation"] as const) : []),
];

/**
 * What of the settings can be varied in an index, among the ranked places of one period, and why the rest is left as it is.
 *
 * A plain mean at the top is varied to a geometric one, in which a good area makes up less for a bad one, only where no
 * area of any ranked place scores 0 or less: one such score would make the whole 0. Which nodes are meant can be said by
 * name instead; then they are varied whatever their parts score.
 */
export function choicesOf(
  subject: Subject,
  measure: ScoredMeasure,
  { seed, variations }: Pick<RobustnessSettings, "seed" | "variations">,
  coders: CodersTold = "untold",
): Choices {
  const tree = treeOf(subject.recipe, measure.id);
  if (!tree) return { varied: [], notVaried: [] };
  const asked = new Set(variations.map(({ choice }) => choice));
  const candidates: readonly Candidate[] = [
    ...variations.map((choice): Candidate => {
      const reason = whyNot(choice, subject, measure, tree);
      const name = choice.choice;
      return reason ? { name, reason } : { name, variation: variationOf(choice, tree.id) };
    }),
    ...alwaysTold(subject.recipe, coders)
      .filter((name) => !asked.has(name))
      .map((name): Candidate => ({ name, reason: "not-asked" })),
  ];
  const wanted = candidates.flatMap((candidate) => ("variation" in candidate ? [candidate] : []));
  const matter = variationsThatMatter(
    plan(
      subject,
      wanted.map(({ variation }) => variation),
    ),
    (replicate, variation) => stream(seed, replicate, variation),
  );
  return {
    varied: wanted.filter((_, at) => matter[at]),
    notVaried: [
      ...candidates.flatMap((candidate) => ("reason" in candidate ? [candidate] : [])),
      ...wanted.flatMap(({ name }, at): readonly NotVaried[] =>
        matter[at] ? [] : [{ name, reason: "changes-nothing" }],
      ),
    ],
  };
}

export const treeOf = (recipe: Recipe, measure: string): RecipeNode | undefined =>
  recipe.measures.find(({ id }) => id === measure)?.tree;

/** Whether some node combines two children by their weights. */
const isWeighed = (node: RecipeNode): boolean =>
  (!["min", "max", "median"].includes(node.combine.kind) && node.children.length > 1) ||
  node.children.some((child) => child.kind === "node" && isWeighed(child.node));

type Reason = NotVaried["reason"];

function whyNot(
  choice: VariationChoice,
  subject: Subject,
  measure: ScoredMeasure,
  tree: RecipeNode,
): Reason | undefined {
  const unless = (can: boolean): Reason | undefined => (can ? undefined : "nothing-to-vary");
  switch (choice.choice) {
    case "weights":
      return unless(isWeighed(tree));
    case "combination":
      return choice.nodes === "top" ? whyNotCombined(choice.among, tree, measure, subject.ranked) : undefined;
    case "drop-indicator":
      return unless(leavesOf(tree).size > 1);
    case "drop-area":
      return unless(tree.children.filter(({ kind }) => kind === "node").length > 0 && tree.children.length > 1);
    case "coder-disagreement":
      return unless(coderMatters(subject, tree, choice.shares ?? {}));
    case "missing-answers":
      if (hasMissingDrawn(subject, tree, choice)) return undefined;
      return hasMissing(subject, tree) ? "no-choice-missing" : "nothing-to-vary";
    case "normalisation":
    case "treatment":
    case "imputation":
      return undefined;
  }
}

/** Combinations that 0 in one part makes 0 as a whole, or that have no value there. */
const feelsZero = (one: unknown): boolean =>
  one === "geometric-mean" || one === "harmonic-mean" || (typeof one === "object" && one !== null);

function whyNotCombined(
  among: readonly unknown[],
  tree: RecipeNode,
  measure: ScoredMeasure,
  ranked: ArrayLike<number>,
): Reason | undefined {
  if (tree.children.length < 2) return "nothing-to-vary";
  if (among.includes("mean") && tree.combine.kind !== "mean") return "not-a-mean";
  const areas = tree.children.flatMap((child) =>
    child.kind === "node" ? (measure.nodes.find(({ id }) => id === child.node.id) ?? []) : [],
  );
  if (areas.length < tree.children.length) return "nothing-to-vary";
  const rows = Array.from(ranked);
  const low = areas.some(({ values, states }) => rows.some((row) => states[row] === scored && values[row]! <= 0));
  return low && among.some(feelsZero) ? "zero-scores" : undefined;
}

type ChoiceRule = Extract<SimpleRule, { readonly kind: "choice" }>;

/** The simple rules that indicators of the tree are, or are made of. */
function rulesUnder({ recipe }: Subject, tree: RecipeNode): readonly SimpleRule[] {
  const leaves = leavesOf(tree);
  return recipe.indicators
    .filter(({ id }) => leaves.has(id))
    .flatMap((rule): readonly SimpleRule[] =>
      rule.kind === "compound" ? rule.items.map((item) => item.rule) : [rule],
    );
}

/** Those of them that are choices. */
const choicesUnder = (subject: Subject, tree: RecipeNode): readonly ChoiceRule[] =>
  rulesUnder(subject, tree).flatMap((rule) => (rule.kind === "choice" ? [rule] : []));

/** Whether some ranked place's answer could have been one that is worth something else. */
function coderMatters(subject: Subject, tree: RecipeNode, coders: CoderShares): boolean {
  const rows = Array.from(subject.ranked);
  return choicesUnder(subject, tree).some(({ id, options }) => {
    const column = subject.answers.get(id);
    return rows.some((row) => {
      const given = column?.states[row] === scored ? column.values[row]! : -1;
      return coders[id]?.[given]?.some((share, other) => share > 0 && options[other]?.score !== options[given]?.score);
    });
  });
}

/** Whether anything of the tree has an answer that nobody knows, before what stands in for it. */
function hasMissing(subject: Subject, tree: RecipeNode): boolean {
  const rows = Array.from(subject.ranked);
  return rulesUnder(subject, tree).some(({ id }) =>
    rows.some((row) => subject.answers.get(id)?.states[row] === missing),
  );
}

/** Answers that nobody knows and for which one is plausible: an option, a number of a band, a score; of what is measured, none. */
function hasMissingDrawn(
  subject: Subject,
  tree: RecipeNode,
  { plausible }: Extract<VariationChoice, { readonly choice: "missing-answers" }>,
): boolean {
  const rows = Array.from(subject.ranked);
  return rulesUnder(subject, tree).some(({ kind, id }) => {
    if (kind === "measured") return false;
    const states = subject.answers.get(id)?.states;
    const isMissing = states === undefined || rows.some((row) => states[row] === missing);
    return isMissing && (plausible !== "options-in-use" || rows.some((row) => states?.[row] === scored));
  });
}
