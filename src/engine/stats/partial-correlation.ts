import { inverse, Matrix } from "ml-matrix";

/** So many times its variance alone: what is left of a column beside the others is rounding. */
const decided = 1e13;

/**
 * Partial correlations: of each two, with all the others held still.
 *
 * shape    k × k correlations, row-major → k × k
 * units    none: −1 to 1
 * missing  NaN where the others decide one wholly (a singular matrix)
 * throws   nothing
 * source   the inverse of the correlations, scaled; inverse by ml-matrix
 *
 * @example partialCorrelations(Float64Array.of(1, 0.5, 0.5, 1), 2) // → 1, 0.5, 0.5, 1
 */
export function partialCorrelations(correlations: ArrayLike<number>, k: number): Float64Array {
  const matrix = Matrix.from1DArray(k, k, Array.from(correlations));
  const made = new Float64Array(k * k).fill(Number.NaN);
  let precision: Matrix;
  try {
    precision = inverse(matrix);
  } catch {
    return made;
  }
  // The diagonal is 1 ÷ (1 − R²) on the others. Where they decide one wholly, rounding may leave an inverse that is none.
  if (!precision.diagonal().every((inflation) => inflation > 0 && inflation < decided)) return made;
  for (let row = 0; row < k; row += 1)
    for (let column = 0; column < k; column += 1) {
      const scale = Math.sqrt(precision.get(row, row) * precision.get(column, column));
      made[row * k + column] = row === column ? 1 : -precision.get(row, column) / scale;
    }
  return made;
}
