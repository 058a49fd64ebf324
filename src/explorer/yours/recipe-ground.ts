import type { Column } from "../../engine/grid.ts";
import type { RecipeNode } from "../../engine/recipe.ts";

/** A missing answer, and what stands in its place. */
export type FilledCell = {
  /** The indicator. */
  readonly id: string;
  readonly row: number;
  readonly value: number;
  /** The earlier period it was taken from. */
  readonly period?: string | undefined;
};

/** What a reader's recipe is made from: the official tree, and what each of its indicators is worth, place by place. */
export type Ground = {
  readonly tree: RecipeNode;
  readonly columns: ReadonlyMap<string, Column>;
  readonly rows: number;
  /** What missing answers last were, where an earlier period has them. */
  readonly earlier: readonly FilledCell[];
};
