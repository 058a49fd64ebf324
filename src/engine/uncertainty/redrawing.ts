/**
 * Cells with answers drawn anew, over and over. Most answers are choices, and a choice is worth what a table says: those
 * are looked up into their cells. The rest is run as the recipe says.
 */
import { type AnswerColumn, notApplicable, scored } from "../grid.ts";
import type { IndicatorRule, Preparation, Recipe } from "../recipe.ts";
import { scoreIndicators } from "../run.ts";
import { unanswered } from "../worth.ts";
import { type Cells, cellsOf, putLeaf } from "./cells.ts";
import type { Subject } from "./contract.ts";
import type { Layout } from "./layout.ts";
import { leafColumns, officially } from "./leaf-columns.ts";

/** Columns to draw answers into, by indicator. They start as the official answers. */
export type Redraw = (into: ReadonlyMap<string, AnswerColumn>) => void;

/** `varied` are the simple indicators of which answers are drawn; `whole` as in `cellsOf`. */
export function redrawing(
  subject: Subject,
  layout: Layout,
  varied: ReadonlySet<string>,
  recipeOf: (setting: number) => Recipe,
  whole: boolean,
): (setting: number, redraw: Redraw) => Cells {
  const { ranked, rows } = subject;
  const drawn = drawnFrom(subject, varied);
  const working = new Map<number, Working>();
  const workOn = (setting: number): Working => {
    const recipe = setting === officially ? subject.recipe : recipeOf(setting);
    const affected = affectedBy(recipe, varied);
    if (recipe.prepare !== undefined && !isEachByItself(recipe.prepare, varied)) {
      const every = [...layout.leaves.keys()];
      const cells = cellsOf(leafColumns(recipe, subject, layout.leaves), ranked, layout, { whole, moves: () => true });
      return { cells, looked: [], run: every, recipe };
    }
    const moving = layout.leaves.flatMap((id, leaf) => (affected.ids.has(id) ? [leaf] : []));
    const columns = leafColumns(recipe, subject, layout.leaves);
    const cells = cellsOf(columns, ranked, layout, { whole, moves: (leaf) => moving.includes(leaf) });
    // What is prepared takes its scale from all rows: a table of options does not say what one comes to.
    const tables = new Map(recipe.prepare === undefined ? affected.rules.flatMap((rule) => tableOf(rule) ?? []) : []);
    const rules = affected.rules.filter(({ id }) => !tables.has(id));
    return {
      cells,
      looked: moving.flatMap((leaf) => {
        const id = layout.leaves[leaf]!;
        const worth = tables.get(id);
        return worth === undefined ? [] : [{ leaf, worth, column: drawn.columns.get(id)! }];
      }),
      run: moving.filter((leaf) => !tables.has(layout.leaves[leaf]!)),
      recipe: { ...recipe, indicators: rules, measures: [], ...preparationOf(recipe, rules) },
    };
  };
  return (setting, redraw) => {
    const work = working.get(setting) ?? workOn(setting);
    working.set(setting, work);
    drawn.restore();
    redraw(drawn.columns);
    for (const { leaf, worth, column } of work.looked) putWorth(work.cells, leaf, column, worth, ranked);
    if (work.run.length === 0) return work.cells;
    const { indicators } = scoreIndicators(work.recipe, drawn.answers, rows);
    for (const leaf of work.run) putLeaf(work.cells, leaf, indicators.get(layout.leaves[leaf]!)!, ranked);
    return work.cells;
  };
}

/**
 * Whether an indicator is prepared by nothing but its own answers, and columns that are not drawn: all steps are so, unless
 * what is missing is filled by the row's other indicators.
 */
function isEachByItself({ impute, within }: Preparation, varied: ReadonlySet<string>): boolean {
  if (impute?.kind === "row-mean" || impute?.kind === "row-median") return false;
  const read = [within?.by];
  if (impute !== undefined && "by" in impute) read.push(impute.by);
  if (impute !== undefined && "place" in impute) read.push(impute.place, impute.time);
  return read.every((column) => column === undefined || !varied.has(column));
}

/** A recipe's preparation for some of its indicators: exceptions of others are none of it. */
function preparationOf({ prepare }: Recipe, rules: readonly IndicatorRule[]): Pick<Recipe, "prepare"> {
  if (prepare === undefined) return {};
  const ids = new Set(rules.map(({ id }) => id));
  const except = Object.fromEntries(Object.entries(prepare.except ?? {}).filter(([id]) => ids.has(id)));
  return { prepare: { ...prepare, except } };
}

type Working = {
  readonly cells: Cells;
  /** Leaves that are choices: what each option is worth, and the answers drawn. */
  readonly looked: readonly { readonly leaf: number; readonly worth: Float64Array; readonly column: AnswerColumn }[];
  /** Leaves that are run, and the recipe to run for them. */
  readonly run: readonly number[];
  readonly recipe: Recipe;
};

/** What the options of a choice are worth, NaN for none. */
const tableOf = (rule: IndicatorRule): (readonly [id: string, worth: Float64Array])[] | undefined =>
  rule.kind === "choice" ? [[rule.id, Float64Array.from(rule.options, ({ score }) => score ?? Number.NaN)]] : undefined;

/** As `putLeaf` of what `worth` gives, without the column between. */
function putWorth(
  cells: Cells,
  leaf: number,
  column: AnswerColumn,
  worth: Float64Array,
  rows: ArrayLike<number>,
): void {
  const { leaves, height, values, states, full, negative } = cells;
  let everyRow = 1;
  let someNegative = 0;
  for (let from = 0; from < rows.length; from += height) {
    const end = Math.min(from + height, rows.length);
    let at = (from / height) * leaves * height + leaf * height;
    for (let row = from; row < end; row += 1) {
      const state = column.states[rows[row]!]!;
      const value = state === scored ? worth[column.values[rows[row]!]!] : 0;
      if (value === undefined)
        throw new RangeError(
          `an answer in row ${rows[row]} is option ${column.values[rows[row]!]}, which is not there`,
        );
      const stands = state === scored && !Number.isNaN(value);
      states[at] = state === scored && !stands ? notApplicable : state;
      values[at] = stands ? value : 0;
      if (!stands) everyRow = 0;
      if (value < 0) someNegative = 1;
      at += 1;
    }
  }
  full[leaf] = everyRow;
  negative[leaf] = someNegative;
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
