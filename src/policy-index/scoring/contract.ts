/** Scores of a package: every node of every measure, every indicator, for every row (place in a period). */
import type { Column, NodeColumn } from "../../engine/grid.ts";

export type ScoredNode = NodeColumn & { readonly id: string };

export type ScoredMeasure = {
  readonly id: string;
  /** Pre-order: a parent before its children; the root first. */
  readonly nodes: readonly ScoredNode[];
};

export type ScoreTable = {
  /** In the instrument's order, the headline first. */
  readonly measures: readonly ScoredMeasure[];
  /** What each indicator (and compound's item) is worth, by id. */
  readonly indicators: ReadonlyMap<string, Column>;
};
