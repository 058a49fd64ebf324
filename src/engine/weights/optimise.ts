/**
 * Weights under which every part is as important as it is meant to be: its correlation with the whole, as a share of all
 * parts', is its target.
 */
import { type Column, scored } from "../grid.ts";
import { pearson, spearman } from "../stats/correlation.ts";

export type Optimised = {
  /** Adding up to 1, none below 0. */
  readonly weights: Float64Array;
  /** Correlation of each part with the whole under these weights. */
  readonly correlations: Float64Array;
  /** Square root of the mean squared distance between the parts' shares and their targets; 0 is perfect. */
  readonly distance: number;
  /** Steps taken; the best point met is returned, not the last. */
  readonly steps: number;
};

export type OptimiseSettings = {
  /** What each part's importance is to be, in any unit; all alike unless said. */
  readonly targets?: readonly number[];
  readonly kind?: "pearson" | "spearman";
  readonly steps?: number;
};

/**
 * Weights for a weighted mean of columns such that the parts' correlations with it stand in the ratio of their targets.
 *
 * A part whose importance is above its target is multiplied down, one below up, by a step that shrinks whenever it did not
 * help. Weights stay above 0: where parts go against each other no weights may reach the target, and the distance says so.
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
  { targets, kind = "pearson", steps = 2_000 }: OptimiseSettings = {},
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
  const at = (weights: Float64Array): Omit<Optimised, "steps"> | undefined => {
    const total = Float64Array.from(whole, (_, row) =>
      used.reduce((sum, values, part) => sum + weights[part]! * values[row]!, 0),
    );
    const correlations = Float64Array.from(used, (values) => correlate(values, total).value);
    if (correlations.some(Number.isNaN)) return undefined;
    const sum = correlations.reduce((added, value) => added + value, 0);
    const squared = correlations.reduce((added, value, part) => added + (value / sum - shares[part]!) ** 2, 0);
    return { weights, correlations, distance: sum > 0 ? Math.sqrt(squared / k) : Number.POSITIVE_INFINITY };
  };
  let best = whole.length < 3 ? undefined : at(shares.slice());
  if (!best) return undefined;
  let stride = 1;
  let step = 0;
  while (step < steps && best.distance > 1e-12 && stride > 1e-12) {
    step += 1;
    const tried: Omit<Optimised, "steps"> | undefined = at(moved(best, shares, stride));
    if (tried && tried.distance < best.distance) {
      best = tried;
      stride = Math.min(8, stride * 1.2);
    } else stride /= 2;
  }
  return { ...best, steps: step };
}

function moved(
  { weights, correlations }: Omit<Optimised, "steps">,
  shares: Float64Array,
  stride: number,
): Float64Array {
  const sum = correlations.reduce((added, value) => added + value, 0);
  const next = weights.map(
    (weight, part) => weight * Math.exp(stride * weights.length * (shares[part]! - correlations[part]! / sum)),
  );
  const total = next.reduce((added, weight) => added + weight, 0);
  return next.map((weight) => weight / total);
}
