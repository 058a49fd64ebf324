/** What a node combines: the columns of its children with their weights, in order. */
import type { Column } from "../grid.ts";
import type { MissingRule } from "../recipe.ts";

export type Children = {
  readonly columns: readonly Column[];
  /** One per column, ≥ 0, not all 0. */
  readonly weights: readonly number[];
  readonly missing: MissingRule;
  readonly rows: number;
};

export const totalWeight = (children: Children): number =>
  children.weights.reduce((total, weight) => total + weight, 0);
