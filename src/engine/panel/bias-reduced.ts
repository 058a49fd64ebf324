/**
 * Clustered errors for few clusters (CR2): each cluster's residuals are scaled up by what fitting took from them, and each
 * coefficient gets the degrees of freedom that its own uncertainty has.
 *
 * source   R. M. Bell & D. F. McCaffrey (2002); J. E. Pustejovsky & E. Tipton (2018), for fixed effects
 */
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { Absorbed } from "./absorb.ts";
import type { Groups } from "./complete.ts";
import { clusterSums, type Fitted, squaresOf } from "./sandwich.ts";

export type BiasReduced = {
  readonly middle: number[][];
  /** Degrees of freedom of a coefficient, given its row of R⁻¹. */
  readonly freedomOf: (row: readonly number[]) => number;
};

export function biasReduced(fitted: Fitted, clusters: Groups, absorbed: Absorbed): BiasReduced {
  const { vectors, residuals } = fitted;
  const n = residuals.length;
  const adjusted = vectors.map(() => new Float64Array(n));
  const members = Array.from(clusters.sizes, () => [] as number[]);
  clusters.of.forEach((cluster, row) => {
    members[cluster]!.push(row);
  });
  const explaining = [...vectors, ...absorbed.vectors];
  for (const rows of members) {
    const scale = scaleOf(rows, explaining, absorbed.places);
    vectors.forEach((vector, at) => {
      rows.forEach((row, one) => {
        let sum = 0;
        rows.forEach((other, column) => {
          sum += scale.get(one, column) * vector[other]!;
        });
        adjusted[at]![row] = sum;
      });
    });
  }
  const middle = squaresOf(clusterSums({ vectors: adjusted, residuals }, clusters), vectors.length);
  // Where clusters are the places, their intercepts have taken all that a cluster's rows add up to: nothing is left to count.
  const placed = absorbed.places === clusters ? undefined : absorbed.places;
  return { middle, freedomOf: (row) => satterthwaite(row, adjusted, members, explaining, placed) };
}

/** (I − H)^(−½) of one cluster, H being what the fit takes of a row by another; 0 in directions that it takes whole. */
function scaleOf(rows: readonly number[], explaining: readonly Float64Array[], places: Groups | undefined): Matrix {
  const left = Matrix.zeros(rows.length, rows.length);
  rows.forEach((one, at) => {
    rows.forEach((other, column) => {
      let own = Number(at === column);
      if (places && places.of[one] === places.of[other]) own -= 1 / places.sizes[places.of[one]!]!;
      for (const vector of explaining) own -= vector[one]! * vector[other]!;
      left.set(at, column, own);
    });
  });
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(left, { assumeSymmetric: true });
  const roots = realEigenvalues.map((value) => (value > 1e-9 ? 1 / Math.sqrt(value) : 0));
  return eigenvectorMatrix.mmul(Matrix.diag(roots)).mmul(eigenvectorMatrix.transpose());
}

/** (Σ pᵍ·pᵍ)² / ΣΣ (pᵍ·pʰ)², pᵍ what the errors of all rows add to the coefficient by way of cluster g. */
function satterthwaite(
  row: readonly number[],
  adjusted: readonly Float64Array[],
  members: readonly (readonly number[])[],
  explaining: readonly Float64Array[],
  places: Groups | undefined,
): number {
  const own = members.map((rows) => rows.map((at) => row.reduce((sum, part, k) => sum + part * adjusted[k]![at]!, 0)));
  const explained = members.map((rows, g) =>
    explaining.map((vector) => rows.reduce((sum, at, index) => sum + vector[at]! * own[g]![index]!, 0)),
  );
  const placed = members.map((rows, g) => {
    const sums = new Float64Array(places?.sizes.length ?? 0);
    rows.forEach((at, index) => {
      if (places) sums[places.of[at]!]! += own[g]![index]! / Math.sqrt(places.sizes[places.of[at]!]!);
    });
    return sums;
  });
  let trace = 0;
  let squares = 0;
  own.forEach((mine, g) => {
    for (let h = 0; h <= g; h += 1) {
      let together = g === h ? mine.reduce((sum, value) => sum + value * value, 0) : 0;
      explained[g]!.forEach((value, at) => {
        together -= value * explained[h]![at]!;
      });
      placed[g]!.forEach((value, at) => {
        together -= value * placed[h]![at]!;
      });
      if (g === h) trace += together;
      squares += together * together * (g === h ? 1 : 2);
    }
  });
  return trace ** 2 / squares;
}
