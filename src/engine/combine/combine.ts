/** How the scores of a node's children become one: the table of combinations. */
import type { NodeColumn } from "../grid.ts";
import type { Combination } from "../recipe.ts";
import type { Children } from "./children.ts";
import { copeland } from "./copeland.ts";
import { extreme } from "./extremes.ts";
import { geometricMean } from "./geometric-mean.ts";
import { harmonicMean } from "./harmonic-mean.ts";
import { mean } from "./mean.ts";
import { median } from "./median.ts";
import { mustBeFinite } from "./must-be-finite.ts";
import { mustNotBeNegative } from "./must-not-be-negative.ts";
import { powerMean } from "./power-mean.ts";
import { weightedSum } from "./weighted-sum.ts";

/**
 * Combine the columns of a node's children into one.
 *
 * shape    k columns of n rows, weights k → n values, states and shares of weight present
 * units    those of the children (a sum: × weight)
 * missing  by the children's rule; a row is not applicable if every child is, else missing
 * throws   RangeError: a negative score where the combination has no meaning for it, a sum too large for a number; each
 *          naming the node and the row
 *
 * @example combine(children, { kind: "mean" }, "overall").values
 */
export function combine(children: Children, combination: Combination, node: string): NodeColumn {
  mustNotBeNegative(children, combination, node);
  const combined = combinedBy(children, combination);
  mustBeFinite(combined.values, combined.states, node);
  return combined;
}

function combinedBy(children: Children, combination: Combination): NodeColumn {
  switch (combination.kind) {
    case "mean":
      return mean(children);
    case "sum":
      return weightedSum(children);
    case "geometric-mean":
      return geometricMean(children);
    case "harmonic-mean":
      return harmonicMean(children);
    case "power-mean":
      return powerOf(children, combination.power);
    case "min":
    case "max":
      return extreme(children, combination.kind);
    case "median":
      return median(children);
    case "copeland":
      return copeland(children);
  }
}

/** Three powers have names of their own, and give what those give to the last bit. */
function powerOf(children: Children, power: number): NodeColumn {
  if (power === 0) return geometricMean(children);
  if (power === 1) return mean(children);
  if (power === -1) return harmonicMean(children);
  return powerMean(children, power);
}
