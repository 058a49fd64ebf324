/** What the tree combines, as cells: officially, and with answers drawn anew. */
import type { Recipe } from "../recipe.ts";
import { memoryOf } from "../steps/memory.ts";
import { take } from "../take.ts";
import { type Cells, cellsOf } from "./cells.ts";
import type { Subject } from "./contract.ts";
import type { Layout } from "./layout.ts";
import { leafColumns, officially } from "./leaf-columns.ts";
import { type Redraw, redrawing } from "./redrawing.ts";

export type Grids = {
  readonly official: Cells;
  /** The cells under a setting: one of the ways to prepare the grid. throws   RangeError: it cannot be prepared so */
  readonly under: (setting: number) => Cells;
  /** The same with answers drawn anew. One at a time: the next redraw writes over the last. */
  readonly redrawn: (setting: number, redraw: Redraw) => Cells;
};

/** Cells of several settings are kept side by side while they take no more than this many numbers. */
const kept = 2 ** 24;

/** Ways in which indicators can come to be worth something else, `officially` among them, each by the recipe that has it so. */
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
  const most = Math.max(
    1,
    Math.min(settings.count, Math.floor(kept / (4 * subject.rows * subject.recipe.indicators.length))),
  );
  const memory = settings.count === 1 ? undefined : memoryOf(most);
  const official = cellsOf(leafColumns(subject.recipe, subject, layout.leaves, memory), ranked, layout, still);
  const cells = new Map([[officially, official]]);
  const under = (setting: number): Cells => {
    const known = cells.get(setting);
    if (known !== undefined) return known;
    if (settings.count * official.values.length > kept)
      for (const other of cells.keys()) if (other !== officially) cells.delete(other);
    const made = cellsOf(
      leafColumns(settings.recipeOf(setting), subject, layout.leaves, memory),
      ranked,
      layout,
      still,
    );
    cells.set(setting, made);
    return made;
  };
  return { official, under, redrawn: redrawing(subject, layout, varied, settings.recipeOf, whole) };
}

/**
 * A subject of nothing but its ranked rows, so that what is redrawn is no more than what is read. Sound as long as what an
 * indicator is worth in one row does not depend on the others.
 */
export function narrowed(subject: Subject): Subject {
  const ranked = Array.from(subject.ranked);
  const answers = new Map([...subject.answers].map(([id, column]) => [id, take(column, ranked)]));
  return { ...subject, answers, rows: ranked.length, ranked: ranked.map((_, at) => at) };
}
