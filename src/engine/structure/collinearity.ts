/** Whether some parts of a node are already said by the others together, which no pair of them may show. */
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { type Column, scored } from "../grid.ts";
import { pearson } from "../stats/correlation.ts";
import { isConstant } from "../stats/moments.ts";

/** A part of a node. */
export type Part = { readonly id: string; readonly column: Column };

export type CollinearityFinding =
  /** The others explain more than nine tenths of it, or all. */
  | { readonly code: "inflated"; readonly part: string; readonly inflation: number }
  | { readonly code: "decided-by-others"; readonly part: string }
  /** Somewhere among the parts, one is nearly the sum of others. */
  | { readonly code: "ill-conditioned"; readonly condition: number }
  /** Has one value in all rows looked at, and stays out. */
  | { readonly code: "constant"; readonly part: string }
  /** With no more rows than parts, each is decided by the others whatever they say: nothing can be told. */
  | { readonly code: "too-few-rows"; readonly rows: number; readonly need: number };

export type Collinearity = {
  /** Rows in which every part that varies is there: those used. */
  readonly n: number;
  /**
   * By part: how many times the variance of its coefficient is what it would be alone, 1 ÷ (1 − R² on the others). Infinite
   * where the others decide it; NaN where it does not vary or nothing can be told.
   */
  readonly inflation: Float64Array;
  /** √(largest ÷ smallest eigenvalue) of the correlations; infinite where they are singular. */
  readonly condition: number;
  readonly findings: readonly CollinearityFinding[];
};

/**
 * Inflation after D. W. Marquardt (1970); condition after D. A. Belsley, E. Kuh & R. E. Welsch (1980), who call 30 strong.
 *
 * @example collinearityThresholds // → { inflation: 10, condition: 30 }
 */
export const collinearityThresholds = { inflation: 10, condition: 30 } as const;

/** An eigenvalue below this share of the largest is none, and a part has a hand in it if its coordinate is above `inHand`. */
const nothing = 1e-12;
const inHand = 1e-6;

/**
 * Collinearity of parts beyond pairs: variance inflation factors and the condition index of their correlations (of columns
 * scaled to variance 1 and mean 0, so that neither units nor levels matter).
 *
 * shape    k parts of n rows, or some of their rows → k factors and an index
 * units    none; an inflation of 1 is none
 * missing  parts that do not vary stay out and are named; rows without one of the others stay out; NaN of fewer than two
 *          parts that vary, or where the rows are no more than the parts
 * throws   nothing
 * source   D. W. Marquardt (1970); D. A. Belsley, E. Kuh & R. E. Welsch, Regression Diagnostics (1980)
 *
 * @example
 * const parts = [{ id: "access", column: column(1, 2, 3) }, { id: "fees", column: column(1, 3, 2) }]; // r = ½
 * collinearity(parts).inflation // → 1.333…, 1.333…
 */
export function collinearity(parts: readonly Part[], rows?: ArrayLike<number>): Collinearity {
  const all = Array.from(rows ?? Uint32Array.from(parts[0]?.column.values.keys() ?? []));
  const own = parts.map(({ column }) =>
    all.filter((row) => column.states[row] === scored).map((row) => column.values[row]!),
  );
  const moving = [...parts.keys()].filter((part) => !isConstant(own[part]!));
  const whole = all.filter((row) => moving.every((part) => parts[part]!.column.states[row] === scored));
  const varying = moving.filter((part) => !isConstant(whole.map((row) => parts[part]!.column.values[row]!)));
  const still = [...parts.keys()].filter(
    (part) => !varying.includes(part) && (whole.length > 1 || !moving.includes(part)),
  );
  const constant = still.map((part) => ({ code: "constant", part: parts[part]!.id }) as const);
  const none = { n: whole.length, inflation: new Float64Array(parts.length).fill(Number.NaN), condition: Number.NaN };
  const need = moving.length + 1;
  if (moving.length > 1 && whole.length < need)
    return { ...none, findings: [...constant, { code: "too-few-rows", rows: whole.length, need }] };
  if (varying.length < 2) return { ...none, findings: constant };
  const told = inflationOf(varying.map((part) => whole.map((row) => parts[part]!.column.values[row]!)));
  varying.forEach((part, at) => {
    none.inflation[part] = told.inflation[at]!;
  });
  return {
    ...none,
    condition: told.condition,
    findings: [...constant, ...findingsOf(parts, none.inflation, told.condition)],
  };
}

function findingsOf(
  parts: readonly Part[],
  inflation: Float64Array,
  condition: number,
): readonly CollinearityFinding[] {
  const found = parts.flatMap(({ id }, part): readonly CollinearityFinding[] => {
    const own = inflation[part]!;
    if (own === Number.POSITIVE_INFINITY) return [{ code: "decided-by-others", part: id }];
    return own > collinearityThresholds.inflation ? [{ code: "inflated", part: id, inflation: own }] : [];
  });
  // Where parts are decided by others, that says it all.
  return condition > collinearityThresholds.condition && Number.isFinite(condition)
    ? [...found, { code: "ill-conditioned", condition }]
    : found;
}

/** From the eigenvalues and vectors of the correlations: their inverse's diagonal, which is the factors. */
function inflationOf(columns: readonly (readonly number[])[]): { inflation: Float64Array; condition: number } {
  const k = columns.length;
  const correlations = Matrix.eye(k, k);
  for (let one = 0; one < k; one += 1)
    for (let other = 0; other < one; other += 1) {
      const { value } = pearson(columns[one]!, columns[other]!);
      correlations.set(one, other, value);
      correlations.set(other, one, value);
    }
  const { realEigenvalues: values, eigenvectorMatrix } = new EigenvalueDecomposition(correlations, {
    assumeSymmetric: true,
  });
  const largest = Math.max(...values);
  const smallest = Math.min(...values);
  const inflation = Float64Array.from(columns, (_, part) =>
    values.reduce((sum, value, at) => {
      const coordinate = eigenvectorMatrix.get(part, at);
      if (value > nothing * largest) return sum + (coordinate * coordinate) / value;
      return Math.abs(coordinate) > inHand ? Number.POSITIVE_INFINITY : sum;
    }, 0),
  );
  const condition = smallest > nothing * largest ? Math.sqrt(largest / smallest) : Number.POSITIVE_INFINITY;
  return { inflation, condition };
}
