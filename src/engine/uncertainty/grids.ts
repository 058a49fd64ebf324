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
  /** The cells with answers drawn anew. One at a time: the next redraw writes over the last. */
  readonly redrawn: (redraw: Redraw) => Cells;
};

/** throws   RangeError: answers the recipe does not know */
export function gridsOf(subject: Subject, layout: Layout, varied: ReadonlySet<string>): Grids {
  const affected = affectedBy(subject.recipe, varied);
  const moving = layout.leaves.flatMap((id, leaf) => (affected.ids.has(id) ? [leaf] : []));
  const columns = leafColumns(subject.recipe, subject, layout.leaves);
  const official = cellsOf(columns, subject.ranked, layout, { whole: false, moves: () => false });
  const drawn = drawnFrom(subject, varied);
  let cells: Cells | undefined;
  return {
    official,
    redrawn: (redraw) => {
      cells ??= cellsOf(columns, subject.ranked, layout, { whole: false, moves: (leaf) => moving.includes(leaf) });
      drawn.restore();
      redraw(drawn.columns);
      const { indicators } = run({ indicators: affected.rules, measures: [] }, drawn.answers, subject.rows);
      for (const leaf of moving) putLeaf(cells, leaf, indicators.get(layout.leaves[leaf]!)!, subject.ranked);
      return cells;
    },
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
