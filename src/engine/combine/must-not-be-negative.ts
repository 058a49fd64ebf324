/** Where a negative score has no meaning: under geometric and harmonic means, and power means whose power is not a whole number above 0. */
import { scored } from "../grid.ts";
import type { Combination } from "../recipe.ts";
import type { Children } from "./children.ts";

export const forbidsNegatives = (combination: Combination): boolean =>
  combination.kind === "geometric-mean" ||
  combination.kind === "harmonic-mean" ||
  (combination.kind === "power-mean" && (combination.power < 1 || !Number.isInteger(combination.power)));

/** What the RangeError carries as its cause. */
export type NegativeScore = {
  readonly kind: "negative-score";
  readonly node: string;
  /** Position among the node's children. */
  readonly child: number;
  readonly row: number;
  readonly score: number;
  readonly combination: Combination["kind"];
};

/** throws   RangeError (cause: `NegativeScore`) at the first child, first row, that is negative and counts */
export function mustNotBeNegative(children: Children, combination: Combination, node: string): void {
  if (!forbidsNegatives(combination)) return;
  children.columns.forEach((column, child) => {
    if (children.weights[child] === 0) return;
    const row = firstNegative(column.values, column.states);
    if (row === undefined) return;
    const score = column.values[row]!;
    const cause: NegativeScore = { kind: "negative-score", node, child, row, score, combination: combination.kind };
    throw new RangeError(`"${node}" has a negative score to combine by ${combination.kind}, in row ${row}`, { cause });
  });
}

function firstNegative(values: Float64Array, states: Uint8Array): number | undefined {
  for (let row = 0; row < values.length; row += 1) if (states[row] === scored && values[row]! < 0) return row;
  return undefined;
}
