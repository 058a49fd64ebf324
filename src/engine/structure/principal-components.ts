import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { type Column, scored } from "../grid.ts";
import { pearson } from "../stats/correlation.ts";

export type PrincipalComponents = {
  /** Rows in which every column is there: those used. */
  readonly n: number;
  /** Standard deviation of each component, the largest first. */
  readonly deviations: Float64Array;
  /** Share, 0–1, of the variance that each explains; they add up to 1. */
  readonly explained: Float64Array;
  /** `loadings[column × k + component]`. Each component's loadings add up to more than 0; where they cancel, the first is above 0. */
  readonly loadings: Float64Array;
};

/**
 * Principal components of columns, each scaled to variance 1.
 *
 * shape    k columns of n rows, or some of their rows → k components
 * units    none: columns are scaled; `explained` are shares of the variance
 * missing  rows without one of the columns stay out; undefined where fewer than three are left, or one column does not vary
 * throws   nothing
 * source   K. Pearson (1901); eigenvalues by ml-matrix
 *
 * @example principalComponents([column(1, 2, 3), column(1, 3, 2)])?.explained // → 0.75, 0.25
 */
export function principalComponents(
  columns: readonly Column[],
  rows?: ArrayLike<number>,
): PrincipalComponents | undefined {
  const k = columns.length;
  const all = rows ?? Uint32Array.from(columns[0]?.values.keys() ?? []);
  const whole = Array.from(all).filter((row) => columns.every(({ states }) => states[row] === scored));
  if (k === 0 || whole.length < 3) return undefined;
  const used = columns.map(({ values }) => Float64Array.from(whole, (row) => values[row]!));
  const correlations = new Matrix(k, k);
  for (let one = 0; one < k; one += 1)
    for (let other = 0; other <= one; other += 1) {
      const { value } = pearson(used[one]!, used[other]!);
      if (Number.isNaN(value)) return undefined;
      correlations.set(one, other, value);
      correlations.set(other, one, value);
    }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(correlations, { assumeSymmetric: true });
  const order = [...realEigenvalues.keys()].sort((one, other) => realEigenvalues[other]! - realEigenvalues[one]!);
  const values = Float64Array.from(order, (at) => Math.max(0, realEigenvalues[at]!));
  const total = values.reduce((sum, value) => sum + value, 0);
  const loadings = new Float64Array(k * k);
  order.forEach((from, component) => {
    const own = eigenvectorMatrix.getColumn(from);
    const sign = signOf(own);
    own.forEach((loading, column) => {
      loadings[column * k + component] = loading * sign;
    });
  });
  return {
    n: whole.length,
    deviations: values.map(Math.sqrt),
    explained: values.map((value) => value / total),
    loadings,
  };
}

/** An axis has no direction: it is given one that no rounding decides. */
function signOf(loadings: readonly number[]): 1 | -1 {
  const total = loadings.reduce((sum, loading) => sum + loading, 0);
  const deciding = Math.abs(total) > nothing ? total : (loadings.find((loading) => Math.abs(loading) > nothing) ?? 1);
  return deciding < 0 ? -1 : 1;
}

const nothing = 1e-9;
