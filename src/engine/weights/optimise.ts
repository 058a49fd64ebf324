/**
 * Weights under which every part is as important as it is meant to be: its correlation with the whole, as a share of all
 * parts', is its target.
 */
import { LuDecomposition, Matrix } from "ml-matrix";
import { type Column, scored } from "../grid.ts";
import { pearson, spearman } from "../stats/correlation.ts";
import { standardDeviation } from "../stats/moments.ts";

export type Optimised = {
  /** Adding up to 1, none below 0. */
  readonly weights: Float64Array;
  /** Correlation of each part with the whole under these weights. */
  readonly correlations: Float64Array;
  /** Square root of the mean squared distance between the parts' shares and their targets; 0 is perfect. */
  readonly distance: number;
  /** Points tried; the best is returned, not the last. */
  readonly steps: number;
};

export type OptimiseSettings = {
  /** What each part's importance is to be, in any unit; all alike unless said. */
  readonly targets?: readonly number[];
  readonly kind?: "pearson" | "spearman";
  /** At most so many points are tried. */
  readonly steps?: number;
};

/**
 * Weights for a weighted mean of columns such that the parts' correlations with it stand in the ratio of their targets.
 *
 * Where Pearson's equations have a solution without a weight below 0, that is it. Else a part whose importance is above its
 * target is multiplied down, one below up, and then parts give weight to each other, by steps that shrink when they do not
 * help. No weight is below 0: where parts go against each other none may reach the target, and the distance says so.
 *
 * shape    k columns of n rows, or some of their rows → k weights
 * missing  rows without one of the columns stay out; undefined where fewer than three are left, or a column does not vary
 * throws   RangeError: targets that are not k numbers above 0
 * source   W. Becker, P. Paruolo, M. Saisana & A. Saltelli, Weights and Importance in Composite Indicators (2017)
 *
 * @example optimiseWeights([access, fees])?.weights
 */
export function optimiseWeights(
  columns: readonly Column[],
  rows?: ArrayLike<number>,
  { targets, kind = "pearson", steps = 20_000 }: OptimiseSettings = {},
): Optimised | undefined {
  const k = columns.length;
  const wanted = Float64Array.from(targets ?? Array<number>(k).fill(1));
  if (wanted.length !== k || wanted.some((target) => !(target > 0)))
    throw new RangeError(`targets are ${k} numbers above 0`);
  const all = rows ?? Uint32Array.from(columns[0]?.values.keys() ?? []);
  const whole = Array.from(all).filter((row) => columns.every(({ states }) => states[row] === scored));
  const used = columns.map(({ values }) => Float64Array.from(whole, (row) => values[row]!));
  const correlate = kind === "pearson" ? pearson : (x: Float64Array, y: Float64Array) => spearman(x, y);
  const sumOfTargets = wanted.reduce((sum, target) => sum + target, 0);
  const shares = wanted.map((target) => target / sumOfTargets);
  const at: Weighing = (weights) => {
    const total = Float64Array.from(whole, (_, row) =>
      used.reduce((sum, values, part) => sum + weights[part]! * values[row]!, 0),
    );
    const correlations = Float64Array.from(used, (values) => correlate(values, total).value);
    if (correlations.some(Number.isNaN)) return undefined;
    const sum = correlations.reduce((added, value) => added + value, 0);
    const squared = correlations.reduce((added, value, part) => added + (value / sum - shares[part]!) ** 2, 0);
    return { weights, correlations, distance: sum > 0 ? Math.sqrt(squared / k) : Number.POSITIVE_INFINITY };
  };
  const start = whole.length < 3 ? undefined : at(shares.slice());
  if (!start) return undefined;
  const exact = exactWeights(used, wanted);
  const found = exact && at(exact);
  const first = found && found.distance < start.distance ? found : start;
  const climbed = climb(first, at, shares, steps);
  return search(climbed.best, at, climbed.steps, steps);
}

type Point = Omit<Optimised, "steps">;

type Weighing = (weights: Float64Array) => Point | undefined;

/** Where Pearson's correlations are in the ratio of their targets exactly; undefined where that needs a weight below 0. */
function exactWeights(columns: readonly Float64Array[], targets: Float64Array): Float64Array | undefined {
  const k = columns.length;
  const correlations = new Matrix(k, k);
  for (let one = 0; one < k; one += 1)
    for (let other = 0; other < k; other += 1)
      correlations.set(one, other, one === other ? 1 : pearson(columns[one]!, columns[other]!).value);
  const lu = new LuDecomposition(correlations);
  if (lu.isSingular()) return undefined;
  const scaled = lu.solve(Matrix.columnVector(Array.from(targets))).to1DArray();
  const weights = Float64Array.from(scaled, (value, part) => value / standardDeviation(columns[part]!));
  return weights.every((weight) => weight >= 0) ? addingUp(weights) : undefined;
}

/** All weights together, each by how far its part's share is from its target. */
function climb(from: Point, at: Weighing, shares: Float64Array, most: number): { best: Point; steps: number } {
  let best = from;
  let stride = 1;
  let steps = 0;
  while (steps < most && best.distance > near && stride > near) {
    steps += 1;
    const tried = at(moved(best, shares, stride));
    if (tried && tried.distance < best.distance) {
      best = tried;
      stride = Math.min(8, stride * 1.2);
    } else stride /= 2;
  }
  return { best, steps };
}

/**
 * Weight given from one part to another, or by all to one: this ends near the best point also where the target is out of
 * reach, and where two parts say nearly the same.
 */
function search(start: Point, at: Weighing, done: number, most: number): Optimised {
  let best = start;
  let steps = done;
  let stride = 0.25;
  while (steps < most && best.distance > near && stride > near) {
    const before = best.distance;
    for (const to of best.weights.keys())
      for (const from of best.weights.keys())
        for (const share of [stride, 1]) {
          const tried = at(given(best.weights, from, to, share));
          steps += 1;
          if (tried && tried.distance < best.distance) best = tried;
        }
    if (before - best.distance <= 1e-3 * before * stride) stride /= 2;
  }
  return { ...best, steps };
}

/** A share of the whole, or all there is, from one part to another; from all parts alike where the two are one. */
function given(weights: Float64Array, from: number, to: number, share: number): Float64Array {
  const next = weights.slice();
  if (from === to) {
    next[to]! += share;
    return addingUp(next);
  }
  const moving = Math.min(share, next[from]!);
  next[from]! -= moving;
  next[to]! += moving;
  return next;
}

const near = 1e-12;

function addingUp(weights: Float64Array): Float64Array {
  const total = weights.reduce((added, weight) => added + weight, 0);
  return weights.map((weight) => weight / total);
}

function moved({ weights, correlations }: Point, shares: Float64Array, stride: number): Float64Array {
  const sum = correlations.reduce((added, value) => added + value, 0);
  return addingUp(
    weights.map(
      (weight, part) => weight * Math.exp(stride * weights.length * (shares[part]! - correlations[part]! / sum)),
    ),
  );
}
