/**
 * Missing answers with something in their place, by the engine's imputation step. Never silently: every cell that was
 * filled is told of, and what does not arise stays as it is.
 */

import type { Column } from "../../engine/grid.ts";
import { missing, scored } from "../../engine/grid.ts";
import type { Imputation } from "../../engine/recipe.ts";
import { impute } from "../../engine/steps/impute.ts";
import { leavesOf } from "../../engine/tree-parts.ts";
import type { Choices, FillWord } from "./choices.ts";
import type { FilledCell, Ground } from "./recipe-ground.ts";

type Filled = { readonly columns: Ground["columns"]; readonly cells: readonly FilledCell[] };

const fills: Readonly<Record<Exclude<FillWord, "last">, Imputation>> = {
  area: { kind: "row-mean", within: "parent" },
  median: { kind: "median" },
};

const kept = new WeakMap<Ground, Map<FillWord, Filled>>();

/** A ground's columns with what stands in, each way worked out once. */
export function filledGround(ground: Ground, fill: FillWord | undefined): Filled {
  if (fill === undefined) return { columns: ground.columns, cells: [] };
  const ways = kept.get(ground) ?? new Map<FillWord, Filled>();
  kept.set(ground, ways);
  const before = ways.get(fill);
  if (before) return before;
  const made = fill === "last" ? fromEarlier(ground) : byImputation(ground, fills[fill]);
  ways.set(fill, made);
  return made;
}

function byImputation({ columns, tree }: Ground, imputation: Imputation): Filled {
  const indicators = [...columns].map(([id, column]) => ({ id, direction: 1 as const, column }));
  const recipe = { measures: [{ id: "official", tree }] };
  const made = impute(indicators, imputation, { recipe, answers: new Map() });
  const filled = indicators.map(({ id }, at) => [id, made[at]!] as const);
  return {
    columns: new Map(filled),
    cells: filled.flatMap(([id, column]) => filledRows(columns.get(id)!, column).map((cell) => ({ id, ...cell }))),
  };
}

/** Rows that were missing and are scored. */
export const filledRows = (
  given: Column,
  filled: Column,
): readonly { readonly row: number; readonly value: number }[] =>
  given === filled
    ? []
    : [...given.states.keys()].flatMap((row) =>
        given.states[row] === missing && filled.states[row] === scored ? [{ row, value: filled.values[row]! }] : [],
      );

/** What the engine found before, at the rows where it found something. */
function fromEarlier({ columns, earlier }: Ground): Filled {
  const own = new Map(columns);
  for (const id of new Set(earlier.map((cell) => cell.id))) {
    const column = columns.get(id);
    if (!column) continue;
    const values = column.values.slice();
    const states = column.states.slice();
    for (const cell of earlier) {
      if (cell.id !== id) continue;
      values[cell.row] = cell.value;
      states[cell.row] = scored;
    }
    own.set(id, { values, states });
  }
  return { columns: own, cells: earlier };
}

/** The cells that were filled, of indicators that count. */
export function filledCells(ground: Ground, tree: Ground["tree"], { fill }: Choices): readonly FilledCell[] {
  const counted = leavesOf(tree);
  return filledGround(ground, fill).cells.filter(({ id }) => counted.has(id));
}

/** How many answers are missing: what there is to fill. */
export const missingAnswers = ({ columns }: Ground): number =>
  [...columns.values()].reduce(
    (sum, { states }) => sum + states.reduce((n, state) => n + Number(state === missing), 0),
    0,
  );
