/** How uncertain coefficients are, between two slices of what the columns say: V = R⁻¹ (Qᵀ Ω Q) R⁻ᵀ. This is the Qᵀ Ω Q. */
import type { Groups } from "./complete.ts";
import type { Errors } from "./contract.ts";

export type Fitted = {
  /** Vectors of the columns kept, n long. */
  readonly vectors: readonly Float64Array[];
  readonly residuals: Float64Array;
  readonly leverage: Float64Array;
  readonly freedom: number;
};

type Robust = Extract<Errors, { readonly kind: "robust" }>["by"];

/** Σ over parts of what each adds, times itself: parts × k → k × k. */
export function squaresOf(parts: Iterable<ArrayLike<number>>, k: number): number[][] {
  const made = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  for (const part of parts)
    for (let row = 0; row < k; row += 1)
      for (let column = 0; column < k; column += 1) made[row]![column]! += part[row]! * part[column]!;
  return made;
}

/**
 * Each row as uncertain as its own residual says.
 *
 * missing  NaN from HC2 up where a row decides its own fit (leverage 1)
 * source   H. White (1980); J. G. MacKinnon & H. White (1985); F. Cribari-Neto, HC4 (2004)
 */
export function robust({ vectors, residuals, leverage, freedom }: Fitted, by: Robust): number[][] {
  const n = residuals.length;
  const middle = (n - freedom) / n;
  const scale = (own: number): number => {
    const left = 1 - own < 1e-12 ? 0 : 1 - own;
    if (by === "HC0") return 1;
    if (by === "HC1") return Math.sqrt(n / freedom);
    if (by === "HC2") return 1 / Math.sqrt(left);
    if (by === "HC3") return 1 / left;
    return left ** (-Math.min(4, own / middle) / 2);
  };
  const parts = Array.from(residuals, (residual, row) => {
    const own = (1 - leverage[row]! < 1e-12 ? 0 : residual) * scale(leverage[row]!);
    return vectors.map((vector) => vector[row]! * own);
  });
  return squaresOf(parts, vectors.length);
}

/** What each cluster's rows add up to: clusters × k. */
export function clusterSums(
  { vectors, residuals }: Pick<Fitted, "vectors" | "residuals">,
  { of, sizes }: Groups,
): number[][] {
  const sums = Array.from(sizes, () => new Array<number>(vectors.length).fill(0));
  residuals.forEach((residual, row) => {
    const own = sums[of[row]!]!;
    vectors.forEach((vector, at) => {
      own[at]! += vector[row]! * residual;
    });
  });
  return sums;
}
