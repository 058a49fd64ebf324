/**
 * A plan: a subject and its variations made ready to be run many times. The tree is laid out flat, what does not vary is
 * computed once, and a replicate is then a walk over typed arrays.
 */

import { mustBeSound } from "../must-be-sound.ts";
import type { Combination, Preparation, Recipe } from "../recipe.ts";
import { type AnswerVariation, type VaryAnswers, varyAnswers } from "./answers.ts";
import type { Cells } from "./cells.ts";
import type { Subject, Variation } from "./contract.ts";
import { type Grids, gridsOf, narrowed, type Settings } from "./grids.ts";
import { type Layout, layOut, treeOf } from "./layout.ts";
import { presenceFor, weighPresence } from "./presence.ts";
import { rankingFor, rankScores } from "./rank-scores.ts";
import { copyRoot } from "./score-batch.ts";
import { scoreBlock } from "./score-block.ts";
import { type Changing, mustHave, varyOf } from "./vary.ts";
import { scratchFor } from "./work.ts";

export type Plan = {
  readonly subject: Subject;
  /** What is read of it: where answers are drawn, its ranked rows and no others, unless a preparation takes its scale from all. */
  readonly read: Subject;
  readonly variations: readonly Variation[];
  /** One per variation, in order: which part of a replicate it draws. */
  readonly parts: readonly Part[];
  readonly layout: Layout;
  readonly settings: Settings;
  readonly grids: Grids;
  /** How many rows are ranked. */
  readonly places: number;
  readonly official: { readonly scores: Float64Array; readonly ranks: Uint32Array };
};

/** What a variation draws: the tree's arrangement, one of several ways to prepare the grid, or answers. */
export type Part =
  | { readonly kind: "arrangement"; readonly vary: (changing: Changing, random: () => number) => void }
  | {
      readonly kind: "setting";
      readonly among: number;
      readonly rewrite: Rewrite;
      /** Whether it gives a recipe of its own, which the others then rewrite. */
      readonly first: boolean;
    }
  | { readonly kind: "answers"; readonly vary: VaryAnswers };

/** A recipe with one of several choices made otherwise, by which its indicators come to be worth something else. */
export type Rewrite = (recipe: Recipe, choice: number) => Recipe;

/**
 * Make a plan. It holds no seed and is not changed by being run, so that several threads can each make their own and agree.
 *
 * shape    a subject of k ranked places and v variations → a plan of both
 * units    those of the recipe’s scores
 * missing  answers that are missing stay so, unless a variation draws them
 * throws   RangeError: a recipe that is not sound, an unknown measure or node, a row to rank that is not there, a variation
 *          that has nothing to draw from, answers the official recipe cannot score
 * source   M. Saisana, A. Saltelli & S. Tarantola (2005)
 *
 * @example plan(tiny.subject, [{ kind: "weights", by: "noise", share: 0.25 }]).official.ranks // → 1, 3, 4, 2
 */
export function plan(subject: Subject, variations: readonly Variation[]): Plan {
  return planOf(subject, variations, { answered: [], combinations: [], recipes: [] });
}

/** What a course of one's own brings that the plan's variations do not. */
export type Brought = {
  /** Simple indicators of which it draws answers. */
  readonly answered: readonly string[];
  readonly combinations: readonly Combination[];
  /** Recipes whose indicators are combined instead: settings 1, 2, …; the variations then have none. */
  readonly recipes: readonly Recipe[];
};

/** As `plan`, for a course of one's own. */
export function planOf(subject: Subject, variations: readonly Variation[], brought: Brought): Plan {
  mustBeSound(subject.recipe);
  for (const row of Array.from(subject.ranked))
    if (!(Number.isInteger(row) && row >= 0 && row < subject.rows))
      throw new RangeError(`there is no row ${row} to rank`);
  const layout = layOut(treeOf(subject.recipe, subject.measure, subject.node));
  const drawn = brought.answered.length > 0 || variations.some(drawsAnswers);
  const recipes = [subject.recipe, ...brought.recipes, ...variations.flatMap(recipesAmong)];
  const apart = !variations.some(prepares) && recipes.every(({ prepare }) => prepare === undefined);
  const read = drawn && apart ? narrowed(subject) : subject;
  const parts = variations.map((variation) => partOf(variation, read, layout));
  const varied = parts.flatMap((part) => (part.kind === "answers" ? part.vary.varied : []));
  const settings = brought.recipes.length > 0 ? settingsAmong(brought.recipes) : settingsOf(subject.recipe, parts);
  const grids = gridsOf(read, layout, {
    varied: new Set([...varied, ...brought.answered]),
    settings,
    whole: [...layout.arrangement.combine, ...combinationsAmong(variations), ...brought.combinations].some(setsRows),
  });
  const official = officialOf(layout, grids.official);
  return { subject, read, variations, parts, layout, settings, grids, places: subject.ranked.length, official };
}

function partOf(variation: Variation, read: Subject, layout: Layout): Part {
  if (variation.kind === "recipe" || prepares(variation)) {
    mustHave(variation.among.length, variation.kind);
    return settingFor(variation);
  }
  if (drawsAnswers(variation)) return { kind: "answers", vary: varyAnswers(variation, read, layout.leaves) };
  return { kind: "arrangement", vary: varyOf(variation, layout) };
}

type PreparationVariation = Extract<Variation, { readonly kind: "imputation" | "treatment" | "normalisation" }>;

const prepares = (variation: Variation): variation is PreparationVariation =>
  variation.kind === "imputation" || variation.kind === "treatment" || variation.kind === "normalisation";

function settingFor(variation: PreparationVariation | Extract<Variation, { readonly kind: "recipe" }>): Part {
  if (variation.kind === "recipe") {
    const { among } = variation;
    return { kind: "setting", among: among.length, rewrite: (_, choice) => among[choice]!, first: true };
  }
  const stepsOf = (choice: number): Preparation => {
    switch (variation.kind) {
      case "imputation":
        return { impute: variation.among[choice]! };
      case "treatment":
        return { treat: variation.among[choice]! };
      case "normalisation":
        return { normalise: variation.among[choice]! };
    }
  };
  const rewrite: Rewrite = (recipe, choice) => ({ ...recipe, prepare: { ...recipe.prepare, ...stepsOf(choice) } });
  return { kind: "setting", among: variation.among.length, rewrite, first: false };
}

const recipesAmong = (variation: Variation): readonly Recipe[] => (variation.kind === "recipe" ? variation.among : []);

/** Whether a combination sets rows against each other, so that all ranked rows must be in one block. */
const setsRows = ({ kind }: Combination): boolean => kind === "copeland";

const combinationsAmong = (variations: readonly Variation[]): readonly Combination[] =>
  variations.flatMap((variation) => (variation.kind === "combination" ? variation.among : []));

const settingsAmong = (recipes: readonly Recipe[]): Settings => ({
  count: recipes.length + 1,
  recipeOf: (setting) => recipes[setting - 1]!,
});

/** The settings that parts make together: their choices, counted from 1, as digits, the last part's running fastest; 0 is official. */
function settingsOf(recipe: Recipe, parts: readonly Part[]): Settings {
  const varied = parts.flatMap((part) => (part.kind === "setting" ? [part] : []));
  return {
    count: varied.reduce((count, { among }) => count * (among + 1), 1),
    recipeOf: (setting) => {
      let rest = setting;
      const choices = [...varied].reverse().map(({ among }) => {
        const digit = rest % (among + 1);
        rest = Math.floor(rest / (among + 1));
        return digit - 1;
      });
      const made = choices.reverse().map((choice, at) => ({ choice, part: varied[at]! }));
      return [...made.filter(({ part }) => part.first), ...made.filter(({ part }) => !part.first)].reduce(
        (rewritten, { choice, part }) => (choice < 0 ? rewritten : part.rewrite(rewritten, choice)),
        recipe,
      );
    },
  };
}

const drawsAnswers = (variation: Variation): variation is AnswerVariation =>
  variation.kind === "coders" || variation.kind === "missing-answers";

function officialOf(layout: Layout, cells: Cells): Plan["official"] {
  const scores = new Float64Array(cells.rows);
  const ranks = new Uint32Array(cells.rows);
  const presence = presenceFor(cells, layout.nodes.length);
  weighPresence(layout, layout.arrangement, cells, presence);
  const scratch = scratchFor(layout, cells.height);
  for (let block = 0; block < cells.blocks; block += 1) {
    scoreBlock(layout, layout.arrangement, presence, cells, block, scratch);
    copyRoot(layout, cells, block, scratch, scores, 0);
  }
  rankScores(scores, 0, ranks, 0, rankingFor(cells.rows, Uint32Array.from(scores.keys())));
  return { scores, ranks };
}
