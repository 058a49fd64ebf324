/**
 * Running a recipe: answers in, every indicator's and every node's score out. A column at a time, so that the work is a
 * few loops over typed arrays, and the result for a place cannot depend on which other places are there: except under
 * outranking (`copeland`), which compares the rows that are ranked together, and under a preparation (`recipe.prepare`),
 * which takes its scale from the rows.
 */
import { combine } from "./combine/combine.ts";
import type { AnswerColumn, Column, NodeColumn } from "./grid.ts";
import { mustBeSound } from "./must-be-sound.ts";
import type { IndicatorRule, Recipe, RecipeNode, SimpleRule } from "./recipe.ts";
import { type Memory, noMemory, type Worths } from "./steps/memory.ts";
import { turnedRound } from "./steps/normalise.ts";
import { marked, type Prepared, type Stages, stagesOf } from "./steps/prepare.ts";
import { type StepName, withoutEffect } from "./steps/without-effect.ts";
import { unanswered, worth } from "./worth.ts";

export type ScoredNode = NodeColumn & { readonly id: string };

export type ScoredMeasure = {
  readonly id: string;
  /** Pre-order: a parent before its children; the root first. */
  readonly nodes: readonly ScoredNode[];
};

export type Scores = {
  /** What each indicator (and compound's item) is worth, by id; prepared, if the recipe says so. */
  readonly indicators: ReadonlyMap<string, Column>;
  /** What was done to each indicator, its marks among it; undefined where the recipe prepares nothing. */
  readonly prepared?: ReadonlyMap<string, Prepared>;
  /** Steps of the preparation that were asked for and changed nothing; undefined where the recipe prepares nothing. */
  readonly withoutEffect?: readonly StepName[];
  /** In the recipe's order. */
  readonly measures: readonly ScoredMeasure[];
};

/**
 * Score every row of a set of answers.
 *
 * shape    one column of n answers per simple indicator → columns of n scores per indicator and node; `together` gives
 *          the group of each row, within which outranking compares: left out, all rows are one
 * units    those of the recipe's scores
 * missing  an indicator without a column is missing in every row; see `worth` and `combine`
 * throws   RangeError: a recipe that is not sound (`mustBeSound`) or cannot be prepared (`prepare`), a column that has not `rows` rows, an answer its rule
 *          does not know, a negative score under a combination that has no meaning for it, a score too large for a number
 * source   OECD & JRC, Handbook on Constructing Composite Indicators (2008), step 6; each combination names its own
 *
 * @example
 * const overall = run(tiny.recipe, tiny.answers, tiny.rows).measures[0].nodes[0];
 * overall.values // → 80, 50, 20, 65
 * overall.present // → 1, 1, 1, 1
 */
export function run(
  recipe: Recipe,
  answers: ReadonlyMap<string, AnswerColumn>,
  rows: number,
  together?: ArrayLike<number>,
): Scores {
  mustBeSound(recipe);
  const { indicators, stages } = scoreIndicators(recipe, answers, rows);
  const measures = recipe.measures.map(({ id, tree }) => ({ id, nodes: scoreNode(tree, indicators, rows, together) }));
  if (recipe.prepare === undefined || stages === undefined) return { indicators, measures };
  return { indicators, measures, prepared: marked(stages), withoutEffect: withoutEffect(recipe.prepare, stages) };
}

/** The part of `run` before the trees: what indicators are worth, prepared if the recipe says so. `memory` is of these answers. */
export function scoreIndicators(
  recipe: Recipe,
  answers: ReadonlyMap<string, AnswerColumn>,
  rows: number,
  memory: Memory = noMemory,
): { readonly indicators: Scores["indicators"]; readonly stages?: ReadonlyMap<string, Stages> } {
  const { all, whole } = memory.worths([recipe.indicators], () => worthsOf(recipe, answers, rows));
  const indicators = new Map(all);
  if (recipe.prepare === undefined) {
    for (const rule of recipe.indicators)
      if (rule.kind === "measured" && rule.direction === -1)
        indicators.set(rule.id, turnedRound(indicators.get(rule.id)!));
    return { indicators };
  }
  const stages = stagesOf(whole, recipe.prepare, recipe, answers, memory);
  for (const [id, { normalised }] of stages) indicators.set(id, normalised);
  return { indicators, stages };
}

function worthsOf(recipe: Recipe, answers: ReadonlyMap<string, AnswerColumn>, rows: number): Worths {
  const all = new Map<string, Column>();
  for (const rule of recipe.indicators) scoreIndicator(rule, answers, rows, all);
  return { all, whole: new Map(recipe.indicators.map(({ id }) => [id, all.get(id)!])) };
}

function scoreIndicator(
  rule: IndicatorRule,
  answers: ReadonlyMap<string, AnswerColumn>,
  rows: number,
  into: Map<string, Column>,
): void {
  if (rule.kind !== "compound") {
    into.set(rule.id, worthOf(rule, answers, rows));
    return;
  }
  const columns = rule.items.map((item) => {
    const column = worthOf(item.rule, answers, rows);
    return item.rule.kind === "measured" && item.rule.direction === -1 ? turnedRound(column) : column;
  });
  const weights = rule.items.map((item) => item.weight);
  into.set(rule.id, combine({ columns, weights, missing: rule.missing, rows }, rule.combine, rule.id));
  rule.items.forEach((item, at) => {
    into.set(item.rule.id, columns[at]!);
  });
}

function worthOf(rule: SimpleRule, answers: ReadonlyMap<string, AnswerColumn>, rows: number): Column {
  const column = answers.get(rule.id);
  if (column === undefined) return unanswered(rows);
  if (column.values.length !== rows || column.states.length !== rows)
    throw new RangeError(`the answers of "${rule.id}" have ${column.values.length} rows, not ${rows}`);
  return worth(rule, column);
}

/** A node and all below it, in pre-order. */
function scoreNode(
  node: RecipeNode,
  indicators: ReadonlyMap<string, Column>,
  rows: number,
  together: ArrayLike<number> | undefined,
): readonly [ScoredNode, ...ScoredNode[]] {
  const below: ScoredNode[] = [];
  const columns = node.children.map((child): Column => {
    if (child.kind === "indicator") return indicators.get(child.indicator) ?? unanswered(rows);
    const scored = scoreNode(child.node, indicators, rows, together);
    for (const each of scored) below.push(each);
    return scored[0];
  });
  const weights = node.children.map((child) => child.weight);
  const own = combine({ columns, weights, missing: node.missing, rows, together }, node.combine, node.id);
  return [{ id: node.id, ...own }, ...below];
}
