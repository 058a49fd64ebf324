/** What a node combines: the columns of its children with their weights, in order. */
import type { Column } from "../grid.ts";
import type { MissingRule } from "../recipe.ts";

export type Children = {
  readonly columns: readonly Column[];
  /** One per column, ≥ 0, not all 0. */
  readonly weights: readonly number[];
  readonly missing: MissingRule;
  readonly rows: number;
  /** The group of each row, for combinations that set rows against each other; left out, all rows are one. */
  readonly together?: ArrayLike<number> | undefined;
};

export const totalWeight = (children: Children): number =>
  children.weights.reduce((total, weight) => total + weight, 0);
