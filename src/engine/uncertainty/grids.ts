/** What the tree combines, as cells: officially, and with answers drawn anew. */
import type { AnswerColumn, Column } from "../grid.ts";
import type { IndicatorRule, Recipe } from "../recipe.ts";
import { run } from "../run.ts";
import { take } from "../take.ts";
import { unanswered } from "../worth.ts";
import { type Cells, cellsOf, putLeaf } from "./cells.ts";
import type { Subject } from "./contract.ts";
import type { Layout } from "./layout.ts";

/** Columns to draw answers into, by indicator. They start as the official answers. */
export type Redraw = (into: ReadonlyMap<string, AnswerColumn>) => void;

export type Grids = {
  readonly official: Cells;
  /** The cells under a setting: one of the ways to prepare the grid. throws   RangeError: it cannot be prepared so */
  readonly under: (setting: number) => Cells;
  /** The same with answers drawn anew. One at a time: the next redraw writes over the last. */
  readonly redrawn: (setting: number, redraw: Redraw) => Cells;
};

/** No setting: the grid as the recipe prepares it. */
export const officially = -1;

/** Cells of several settings are kept side by side while they take no more than this many numbers. */
const kept = 2 ** 24;

/** The ways to prepare the grid that are varied, each by the recipe that prepares it so. */
export type Settings = { readonly count: number; readonly recipeOf: (setting: number) => Recipe };

/**
 * Make grids ready. `varied` are the simple indicators of which answers are drawn; `whole` as in `cellsOf`.
 *
 * throws   RangeError: answers the recipe does not know
 */
export function gridsOf(
  subject: Subject,
  layout: Layout,
  {
    varied,
    settings,
    whole,
  }: { readonly varied: ReadonlySet<string>; readonly settings: Settings; readonly whole: boolean },
): Grids {
  const { ranked } = subject;
  const still = { whole, moves: () => false };
  const official = cellsOf(leafColumns(subject.recipe, subject, layout.leaves), ranked, layout, still);
  const cells = new Map([[officially, official]]);
  const under = (setting: number): Cells => {
    const known = cells.get(setting);
    if (known !== undefined) return known;
    if (settings.count * official.values.length > kept)
      for (const other of cells.keys()) if (other !== officially) cells.delete(other);
    const made = cellsOf(leafColumns(settings.recipeOf(setting), subject, layout.leaves), ranked, layout, still);
    cells.set(setting, made);
    return made;
  };
  return { official, under, redrawn: redrawing(subject, layout, varied, settings.recipeOf, whole) };
}

function redrawing(
  subject: Subject,
  layout: Layout,
  varied: ReadonlySet<string>,
  recipeOf: (setting: number) => Recipe,
  whole: boolean,
): Grids["redrawn"] {
  const { ranked, rows } = subject;
  const drawn = drawnFrom(subject, varied);
  const working = new Map<
    number,
    { readonly cells: Cells; readonly recipe: Recipe; readonly moving: readonly number[] }
  >();
  const workOn = (setting: number) => {
    const recipe = setting === officially ? subject.recipe : recipeOf(setting);
    const affected = affectedBy(recipe, varied);
    const moving = layout.leaves.flatMap((id, leaf) => (affected.ids.has(id) ? [leaf] : []));
    const columns = leafColumns(recipe, subject, layout.leaves);
    const cells = cellsOf(columns, ranked, layout, { whole, moves: (leaf) => moving.includes(leaf) });
    return { cells, recipe: { ...recipe, indicators: affected.rules, measures: [] }, moving };
  };
  return (setting, redraw) => {
    const work = working.get(setting) ?? workOn(setting);
    working.set(setting, work);
    drawn.restore();
    redraw(drawn.columns);
    const { indicators } = run(work.recipe, drawn.answers, rows);
    for (const leaf of work.moving) putLeaf(work.cells, leaf, indicators.get(layout.leaves[leaf]!)!, ranked);
    return work.cells;
  };
}

/** What each leaf is worth. */
function leafColumns(recipe: Recipe, { answers, rows }: Subject, leaves: readonly string[]): readonly Column[] {
  const { indicators } = run({ ...recipe, measures: [] }, answers, rows);
  return leaves.map((id) => indicators.get(id) ?? unanswered(rows));
}

/** Rules that read an answer that is drawn, and every id they have a score for. */
function affectedBy(
  recipe: Recipe,
  varied: ReadonlySet<string>,
): { readonly rules: readonly IndicatorRule[]; readonly ids: ReadonlySet<string> } {
  const rules = recipe.indicators.filter((rule) =>
    rule.kind === "compound" ? rule.items.some((item) => varied.has(item.rule.id)) : varied.has(rule.id),
  );
  const ids = rules.flatMap((rule) =>
    rule.kind === "compound" ? [rule.id, ...rule.items.map((item) => item.rule.id)] : [rule.id],
  );
  return { rules, ids: new Set(ids) };
}

/** Copies of the answers that are drawn, beside the others as they are. */
function drawnFrom({ answers, rows }: Subject, varied: ReadonlySet<string>) {
  const columns = new Map(
    [...varied].map((id) => {
      const { values, states } = answers.get(id) ?? unanswered(rows);
      return [id, { values: values.slice(), states: states.slice() }] as const;
    }),
  );
  return {
    columns,
    answers: new Map([...answers, ...columns]),
    restore: () => {
      for (const [id, { values, states }] of columns) {
        const official = answers.get(id) ?? unanswered(rows);
        values.set(official.values);
        states.set(official.states);
      }
    },
  };
}

/** A subject of nothing but its ranked rows, so that what is redrawn is no more than what is read. */
export function narrowed(subject: Subject): Subject {
  const ranked = Array.from(subject.ranked);
  const answers = new Map([...subject.answers].map(([id, column]) => [id, take(column, ranked)]));
  return { ...subject, answers, rows: ranked.length, ranked: ranked.map((_, at) => at) };
}
