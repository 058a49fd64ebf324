/** Which choices of an index could have been others: its standard variations, and why one is left as it is. */
import { missing, scored } from "../../engine/grid.ts";
import { stream } from "../../engine/random/stream.ts";
import type { Recipe, RecipeNode, SimpleRule } from "../../engine/recipe.ts";
import { leavesOf } from "../../engine/tree-parts.ts";
import type { Subject, Variation } from "../../engine/uncertainty/contract.ts";
import { variationsThatMatter } from "../../engine/uncertainty/must-matter.ts";
import { plan } from "../../engine/uncertainty/plan.ts";
import type { ScoredMeasure } from "../scoring/contract.ts";
import type { CoderShares, NotVaried, RobustnessSettings, VariationName } from "./contract.ts";

export type Choices = {
  readonly varied: readonly { readonly name: VariationName; readonly variation: Variation }[];
  readonly notVaried: readonly NotVaried[];
};

type Candidate =
  | { readonly name: VariationName; readonly variation: Variation }
  | { readonly name: VariationName; readonly reason: NotVaried["reason"] };

/**
 * The standard variations of an index among the ranked places of one period.
 *
 * - *weights*: all of them, by noise.
 * - *combination*: the areas by a geometric mean instead of a plain one, so that a good area makes up less for a bad one;
 *   only where no area of any ranked place scores 0 or less, for one such score would make the whole 0.
 * - *drop-indicator*: any one indicator left out, as if it had not been asked.
 * - *missing-answers*: what nobody knows drawn evenly from the options there are, where the answer is a choice.
 * - *coder-disagreement*: each answer as another coder might have given it; only where it is known how far they agree.
 */
export function choicesOf(
  subject: Subject,
  measure: ScoredMeasure,
  { seed, noise, vary, coders }: Pick<RobustnessSettings, "seed" | "noise" | "vary" | "coders">,
): Choices {
  const tree = treeOf(subject.recipe, measure.id);
  if (!tree) return { varied: [], notVaried: [] };
  const all: readonly Candidate[] = [
    isWeighed(tree)
      ? { name: "weights", variation: { kind: "weights", by: "noise", share: noise } }
      : { name: "weights", reason: "nothing-to-vary" },
    combination(tree, measure, subject.ranked),
    leavesOf(tree).size > 1
      ? { name: "drop-indicator", variation: { kind: "drop", what: "indicator" } }
      : { name: "drop-indicator", reason: "nothing-to-vary" },
    hasMissingChoices(subject, tree)
      ? { name: "missing-answers", variation: { kind: "missing-answers", plausible: "any-option" } }
      : { name: "missing-answers", reason: "nothing-to-vary" },
    ...(coders || vary?.includes("coder-disagreement") ? [disagreement(subject, tree, coders ?? {})] : []),
  ];
  const candidates = all.map(
    (candidate): Candidate =>
      vary === undefined || vary.includes(candidate.name) ? candidate : { name: candidate.name, reason: "not-asked" },
  );
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

function combination(tree: RecipeNode, measure: ScoredMeasure, ranked: ArrayLike<number>): Candidate {
  const name = "combination";
  if (tree.children.length < 2) return { name, reason: "nothing-to-vary" };
  if (tree.combine.kind !== "mean") return { name, reason: "not-a-mean" };
  const areas = tree.children.flatMap((child) =>
    child.kind === "node" ? (measure.nodes.find(({ id }) => id === child.node.id) ?? []) : [],
  );
  if (areas.length < tree.children.length) return { name, reason: "nothing-to-vary" };
  const rows = Array.from(ranked);
  const low = areas.some(({ values, states }) => rows.some((row) => states[row] === scored && values[row]! <= 0));
  if (low) return { name, reason: "zero-scores" };
  const among = [{ kind: "mean" }, { kind: "geometric-mean" }] as const;
  return { name, variation: { kind: "combination", among, nodes: [tree.id] } };
}

type ChoiceRule = Extract<SimpleRule, { readonly kind: "choice" }>;

/** The choices that indicators of the tree are, or are made of. */
function choicesUnder({ recipe }: Subject, tree: RecipeNode): readonly ChoiceRule[] {
  const leaves = leavesOf(tree);
  return recipe.indicators
    .filter(({ id }) => leaves.has(id))
    .flatMap((rule): readonly SimpleRule[] => (rule.kind === "compound" ? rule.items.map((item) => item.rule) : [rule]))
    .flatMap((rule) => (rule.kind === "choice" ? [rule] : []));
}

/** Drawn where some ranked place's answer could have been one that is worth something else. */
function disagreement(subject: Subject, tree: RecipeNode, coders: CoderShares): Candidate {
  const rows = Array.from(subject.ranked);
  const moves = choicesUnder(subject, tree).some(({ id, options }) => {
    const column = subject.answers.get(id);
    return rows.some((row) => {
      const given = column?.states[row] === scored ? column.values[row]! : -1;
      return coders[id]?.[given]?.some((share, other) => share > 0 && options[other]?.score !== options[given]?.score);
    });
  });
  const name = "coder-disagreement";
  return moves
    ? { name, variation: { kind: "coders", disagreement: new Map(Object.entries(coders)) } }
    : { name, reason: "nothing-to-vary" };
}

/** Answers that nobody knows, to indicators of the tree that are choices. */
function hasMissingChoices(subject: Subject, tree: RecipeNode): boolean {
  const { answers, ranked } = subject;
  const rows = Array.from(ranked);
  return choicesUnder(subject, tree).some(({ id }) => {
    const column = answers.get(id);
    return column === undefined || rows.some((row) => column.states[row] === missing);
  });
}
