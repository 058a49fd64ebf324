/** What weights are to reach, and how far some weights are from it. */

/**
 * `balance`: each part's correlation with the whole is, as a share of all parts', its target. `correlation`: the
 * correlations add up to as much as they can (COINr's "infomax"). `explained`: their squares do, so that the whole says
 * as much as one column can of how its parts vary.
 */
export type Aim = "balance" | "correlation" | "explained";

/** Weights that were tried, and what they come to. */
export type Point = {
  readonly weights: Float64Array;
  /** Of each part with the whole. */
  readonly correlations: Float64Array;
  readonly distance: number;
};

/** Undefined where these weights cannot be told apart by correlations. */
export type Weighing = (weights: Float64Array) => Point | undefined;

/**
 * How far correlations are from an aim: from 0, reached, upwards. Of `balance`, the square root of the mean squared
 * distance between shares and targets; of the others, 1 less the mean of correlations or of their squares.
 */
export function distanceFrom(aim: Aim, correlations: Float64Array, targets: Float64Array): number {
  const sum = correlations.reduce((added, value) => added + value, 0);
  const k = correlations.length;
  switch (aim) {
    case "balance": {
      if (!(sum > 0)) return Number.POSITIVE_INFINITY;
      return Math.sqrt(correlations.reduce((added, value, part) => added + (value / sum - targets[part]!) ** 2, 0) / k);
    }
    case "correlation":
      return 1 - sum / k;
    case "explained":
      return 1 - correlations.reduce((added, value) => added + value * value, 0) / k;
  }
}

/** Targets as shares that add up to 1. throws   RangeError: not k numbers above 0 */
export function sharesOf(targets: readonly number[], k: number): Float64Array {
  const wanted = Float64Array.from(targets);
  if (wanted.length !== k || wanted.some((target) => !(target > 0 && Number.isFinite(target))))
    throw new RangeError(`targets are ${k} numbers above 0`);
  const total = wanted.reduce((sum, target) => sum + target, 0);
  return wanted.map((target) => target / total);
}
