/** What least squares with and without fixed effects share: coefficients, their uncertainty, and what they explain. */
import { inverse, Matrix } from "ml-matrix";
import { fTail, tTail } from "../stats/distributions.ts";
import { type Absorbed, without } from "./absorb.ts";
import { basisOf, dot, inverseOf, takeOut } from "./basis.ts";
import { biasReduced } from "./bias-reduced.ts";
import { type Clustering, clustered, clusteringOf, fewest } from "./clustered.ts";
import type { Complete } from "./complete.ts";
import type { Errors, Regression, Term } from "./contract.ts";
import { guardOf } from "./guard.ts";
import { type Fitted, robust } from "./sandwich.ts";

/** The intercept's name in `terms`, as in R. */
export const intercept = "(Intercept)";

export type Way = { readonly absorbed: Absorbed; readonly starts: "at-an-intercept" | "at-nothing" };

export function fitted(data: Complete, { absorbed, starts }: Way, errors: Errors): Regression {
  const outcome = still(without(data.outcome, absorbed), data.outcome);
  const own = data.columns.map((column) => still(without(column, absorbed), column));
  const first = starts === "at-an-intercept";
  const names = first ? [intercept, ...data.names] : data.names;
  const basis = basisOf(first ? [new Float64Array(data.n).fill(1), ...own] : own);
  const { vectors, kept } = basis;
  const root = inverseOf(basis.upper);
  const residuals = outcome.slice();
  const held = takeOut(residuals, vectors);
  const freedom = data.n - absorbed.freedom - vectors.length;
  const squares = dot(residuals, residuals);
  const model: Fitted = { vectors, residuals, leverage: leverageOf(data.n, vectors, absorbed), freedom };
  const ways = clusteringOf(data, errors);
  const clusters = ways.length > 0 ? fewest(ways) : undefined;
  const { middle, freedomOf } = middleOf(model, errors, ways, absorbed, data.columns.length);
  const small = freedom <= 0 ? Number.NaN : 1;
  const variance = sandwiched(root, middle).map((row) => row.map((value) => value * small));
  const values = root.map((row) => row.reduce((sum, part, at) => sum + part * held[at]!, 0));
  const terms = names.map((name, position): Term => {
    const at = kept.indexOf(position);
    const standardError = Math.sqrt(variance[at]?.[at] ?? Number.NaN);
    const value = values[at] ?? Number.NaN;
    const t = value / standardError;
    const own = at < 0 ? Number.NaN : freedomOf(root[at]!);
    return { name, value, standardError, t, freedom: own, p: 2 * tTail(Math.abs(t), own) };
  });
  const slopes = kept.flatMap((position, at) => (first && position === 0 ? [] : [at]));
  const below = clusters === undefined ? freedom : clusters - 1;
  const overallTotal = spreadOf(data.outcome);
  const withinTotal = absorbed.places ? dot(outcome, outcome) : undefined;
  const share = explainedOf(squares, withinTotal ?? overallTotal);
  const constant = data.names.filter((_, at) => spreadOf(data.columns[at]!) === 0);
  const places = data.places.sizes.length;
  const facts = {
    ...{ errors, n: data.n, leftOut: data.leftOut, places, clusters, freedom, terms },
    ...{ leverage: model.leverage, rows: data.rows, constant },
    leftOf: new Map(
      absorbed.places
        ? data.names.map((name, at) => [name, dot(own[at]!, own[at]!) / spreadOf(data.columns[at]!)] as const)
        : [],
    ),
    inflation: inflationOf(names, basis.upper, root, kept, first ? vectors[0] : undefined),
    explainsAll: squares <= 1e-20 * dot(data.outcome, data.outcome) ? ("all" as const) : ("not-all" as const),
  };
  return {
    terms,
    covariance: spreadOut(variance, kept, names.length),
    n: data.n,
    rows: data.rows,
    places,
    periods: data.periods?.sizes.length,
    clusters,
    freedom,
    sigma: freedom > 0 ? Math.sqrt(squares / freedom) : Number.NaN,
    rSquared: {
      within: withinTotal === undefined ? undefined : share,
      overall: explainedOf(squares, overallTotal),
      adjusted: freedom > 0 ? 1 - ((1 - share) * (data.n - 1)) / freedom : Number.NaN,
    },
    f: waldOf(values, variance, slopes, below),
    residuals,
    leverage: model.leverage,
    placeEffects: undefined,
    guard: guardOf(facts),
  };
}

/** Nothing is explained of an outcome that does not vary. */
const explainedOf = (left: number, total: number): number => (total === 0 ? Number.NaN : 1 - left / total);

/** A column of which only rounding is left does not vary. */
const still = (left: Float64Array, whole: Float64Array): Float64Array =>
  dot(left, left) <= 1e-24 * dot(whole, whole) ? new Float64Array(left.length) : left;

function spreadOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const left = still(
    values.map((value) => value - mean),
    values,
  );
  return dot(left, left);
}

function leverageOf(n: number, vectors: readonly Float64Array[], { places, vectors: taken }: Absorbed): Float64Array {
  const made = new Float64Array(n);
  if (places) for (let row = 0; row < n; row += 1) made[row] = 1 / places.sizes[places.of[row]!]!;
  for (const vector of [...vectors, ...taken]) for (let row = 0; row < n; row += 1) made[row]! += vector[row]! ** 2;
  return made;
}

type Middle = { readonly middle: number[][]; readonly freedomOf: (row: readonly number[]) => number };

function middleOf(model: Fitted, errors: Errors, ways: Clustering, absorbed: Absorbed, slopes: number): Middle {
  const { vectors, residuals, freedom } = model;
  if (errors.kind === "robust") return { middle: robust(model, errors.by), freedomOf: () => freedom };
  if (errors.kind === "clustered") {
    const [first] = ways;
    if (errors.correction === "CR2" && first) return biasReduced(model, first.groups, absorbed);
    const below = fewest(ways) - 1;
    return { middle: clustered(model, ways, errors.correction, slopes), freedomOf: () => below };
  }
  const each = residuals.reduce((sum, value) => sum + value * value, 0) / freedom;
  return {
    middle: vectors.map((_, row) => vectors.map((__, at) => (row === at ? each : 0))),
    freedomOf: () => freedom,
  };
}

function sandwiched(root: readonly (readonly number[])[], middle: readonly (readonly number[])[]): number[][] {
  const half = root.map((row) => middle.map((_, at) => row.reduce((sum, part, k) => sum + part * middle[k]![at]!, 0)));
  return half.map((row) => root.map((other) => other.reduce((sum, part, k) => sum + part * row[k]!, 0)));
}

const spreadOut = (variance: readonly (readonly number[])[], kept: readonly number[], k: number): Float64Array =>
  Float64Array.from({ length: k * k }, (_, cell) => {
    const [row, column] = [kept.indexOf(Math.floor(cell / k)), kept.indexOf(cell % k)];
    return variance[row]?.[column] ?? Number.NaN;
  });

/** How many times larger a coefficient's variance is for the company its column keeps. */
function inflationOf(
  names: readonly string[],
  upper: readonly (readonly number[])[],
  root: readonly (readonly number[])[],
  kept: readonly number[],
  ones: Float64Array | undefined,
): ReadonlyMap<string, number> {
  const from = ones ? 1 : 0;
  return new Map(
    kept.slice(from).map((position, index) => {
      const at = index + from;
      let spread = 0;
      for (let row = from; row <= at; row += 1) spread += upper[row]![at]! ** 2;
      return [names[position]!, spread * root[at]!.reduce((sum, value) => sum + value * value, 0)];
    }),
  );
}

/** All slopes 0: b′ V⁻¹ b / m. NaN where V has no inverse, as with fewer clusters than slopes. */
function waldOf(
  values: readonly number[],
  variance: readonly (readonly number[])[],
  slopes: readonly number[],
  below: number,
): Regression["f"] {
  const m = slopes.length;
  const none = { value: Number.NaN, above: m, below, p: Number.NaN };
  const errors = slopes.map((at) => Math.sqrt(variance[at]![at]!));
  if (m === 0 || below <= 0 || m > below || !errors.every((error) => error > 0)) return none;
  const correlations = new Matrix(
    slopes.map((row, i) => slopes.map((at, j) => variance[row]![at]! / (errors[i]! * errors[j]!))),
  );
  const scaled = Matrix.columnVector(slopes.map((at, i) => values[at]! / errors[i]!));
  try {
    const value = scaled.transpose().mmul(inverse(correlations)).mmul(scaled).get(0, 0) / m;
    return { value, above: m, below, p: fTail(value, m, below) };
  } catch {
    return none;
  }
}
