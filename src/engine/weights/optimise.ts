/** Weights of parts that are combined straight into the whole, chosen by how the parts correlate with it. */
import { LuDecomposition, Matrix } from "ml-matrix";
import { type Column, scored } from "../grid.ts";
import { pearson, spearman } from "../stats/correlation.ts";
import { isConstant, standardDeviation } from "../stats/moments.ts";
import { principalComponents } from "../structure/principal-components.ts";
import { type Aim, distanceFrom, type Point, sharesOf, type Weighing } from "./aim.ts";
import { addingUp, nearest } from "./search.ts";

export type Optimised = {
  /** Adding up to 1, none below 0. */
  readonly weights: Float64Array;
  /** Correlation of each part with the whole under these weights. */
  readonly correlations: Float64Array;
  /** How far from the aim: 0 is reached. See `Aim` and `distanceFrom`. */
  readonly distance: number;
  /** Points tried; the best is returned, not the last. */
  readonly steps: number;
};

export type OptimiseSettings = {
  /** `balance` unless said. */
  readonly aim?: Aim;
  /** What each part's importance is to be under `balance`, in any unit; all alike unless said. */
  readonly targets?: readonly number[];
  readonly kind?: "pearson" | "spearman";
  /** At most so many points are tried. */
  readonly steps?: number;
};

/**
 * Weights for a weighted mean of columns such that the parts' correlations with it reach an aim: stand in the ratio of
 * their targets, or add up to as much as they can.
 *
 * By Pearson each aim has a solution in one step, as long as none of its weights is below 0. Else a part whose importance
 * is above its target is multiplied down, one below up, and then parts give weight to each other, by steps that shrink when
 * they do not help. No weight is below 0: where parts go against each other none may reach the aim, and the distance says so.
 *
 * shape    k columns of n rows, or some of their rows → k weights
 * units    weights are shares that add up to 1; correlations and distance have none
 * missing  rows without one of the columns stay out; undefined where fewer than three are left, a column does not vary, or
 *          (balance) parts cancel out so that under no weights their correlations add up to more than 0
 * throws   RangeError: targets that are not k numbers above 0
 * source   W. Becker, P. Paruolo, M. Saisana & A. Saltelli, Weights and Importance in Composite Indicators (2017)
 *
 * @example optimiseWeights([column(1, 2, 3), column(2, 6, 4)])?.weights // → 0.666…, 0.333…
 */
export function optimiseWeights(
  columns: readonly Column[],
  rows?: ArrayLike<number>,
  { aim = "balance", targets, kind = "pearson", steps = 20_000 }: OptimiseSettings = {},
): Optimised | undefined {
  const k = columns.length;
  const shares = sharesOf(targets ?? Array<number>(k).fill(1), k);
  const all = rows ?? Uint32Array.from(columns[0]?.values.keys() ?? []);
  const whole = Array.from(all).filter((row) => columns.every(({ states }) => states[row] === scored));
  const used = columns.map(({ values }) => Float64Array.from(whole, (row) => values[row]!));
  const correlate = kind === "pearson" ? pearson : (x: Float64Array, y: Float64Array) => spearman(x, y);
  const at: Weighing = (weights) => {
    const total = Float64Array.from(whole, (_, row) =>
      used.reduce((sum, values, part) => sum + weights[part]! * values[row]!, 0),
    );
    const correlations = Float64Array.from(used, (values) => correlate(values, total).value);
    if (correlations.some(Number.isNaN)) return undefined;
    return { weights, correlations, distance: distanceFrom(aim, correlations, shares) };
  };
  const groups = new Uint8Array(k);
  const start = whole.length < 3 || used.some(isConstant) ? undefined : firstOf(shares, at);
  if (!start) return undefined;
  const exact = exactWeights(aim, used, shares);
  const found = exact?.every((weight) => weight >= 0) ? at(addingUp(exact, groups)) : undefined;
  const first = found && found.distance < start.distance ? found : start;
  const best = nearest(first, { at, aim, targets: shares, groups, most: steps });
  return Number.isFinite(best.distance) ? best : undefined;
}

/** Weights as the targets have it; where parts cancel out there, the first of them alone. */
function firstOf(shares: Float64Array, at: Weighing): Point | undefined {
  return at(shares.slice()) ?? at(Float64Array.from(shares, (_, part) => (part === 0 ? 1 : 0)));
}

/**
 * What reaches the aim exactly by Pearson, were weights allowed to be below 0; undefined where the columns are collinear.
 * Of parts scaled to variance 1: the ratio of correlations is that of the targets; the sum of all correlates most with all
 * together; the first principal component explains most.
 */
function exactWeights(aim: Aim, columns: readonly Float64Array[], targets: Float64Array): Float64Array | undefined {
  const scaled = ofScaled(aim, columns, targets);
  return scaled && Float64Array.from(scaled, (value, part) => value / standardDeviation(columns[part]!));
}

function ofScaled(aim: Aim, columns: readonly Float64Array[], targets: Float64Array): ArrayLike<number> | undefined {
  const k = columns.length;
  if (aim === "correlation") return new Float64Array(k).fill(1);
  if (aim === "explained") {
    const found = principalComponents(columns.map((values) => ({ values, states: new Uint8Array(values.length) })));
    return found && Float64Array.from(columns, (_, column) => found.loadings[column * k]!);
  }
  const correlations = new Matrix(k, k);
  for (let one = 0; one < k; one += 1)
    for (let other = 0; other < k; other += 1)
      correlations.set(one, other, one === other ? 1 : pearson(columns[one]!, columns[other]!).value);
  const lu = new LuDecomposition(correlations);
  return lu.isSingular() ? undefined : lu.solve(Matrix.columnVector(Array.from(targets))).to1DArray();
}
