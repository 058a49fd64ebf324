/**
 * Columns as an orthonormal basis and an upper triangle, X = QR: by Gram and Schmidt, twice, which is as exact as reflections
 * and says of each column, in order, whether it adds anything to those before it.
 *
 * source   L. Giraud, J. Langou & M. Rozložník, The loss of orthogonality in the Gram–Schmidt process (2005)
 */
export type Basis = {
  readonly vectors: readonly Float64Array[];
  /** `upper[row][column]` over the columns kept. */
  readonly upper: readonly (readonly number[])[];
  /** Which of the columns given they are. */
  readonly kept: readonly number[];
};

/** A column that keeps less than this of its length beside those before it adds nothing: R's tolerance. */
const nothing = 1e-7;

export const dot = (one: Float64Array, other: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
};

/** Takes out of a column what a basis explains, in place; answers how much of each vector it held. */
export function takeOut(column: Float64Array, vectors: readonly Float64Array[]): number[] {
  const held = vectors.map(() => 0);
  for (let time = 0; time < 2; time += 1)
    vectors.forEach((vector, at) => {
      const share = dot(vector, column);
      held[at]! += share;
      for (let row = 0; row < column.length; row += 1) column[row]! -= share * vector[row]!;
    });
  return held;
}

/**
 * shape    k columns of n → at most k vectors of n
 * missing  columns that add nothing are not kept
 */
export function basisOf(columns: readonly Float64Array[]): Basis {
  const vectors: Float64Array[] = [];
  const held: number[][] = [];
  const kept: number[] = [];
  columns.forEach((column, at) => {
    const own = column.slice();
    const long = Math.sqrt(dot(column, column));
    const shares = takeOut(own, vectors);
    const left = Math.sqrt(dot(own, own));
    if (!(left > nothing * long) || vectors.length === column.length) return;
    vectors.push(own.map((value) => value / left));
    held.push([...shares, left]);
    kept.push(at);
  });
  const upper = vectors.map((_, row) => held.map((shares) => shares[row] ?? 0));
  return { vectors, upper, kept };
}

/** The inverse of an upper triangle. */
export function inverseOf(upper: Basis["upper"]): readonly (readonly number[])[] {
  const made = upper.map((row) => row.map(() => 0));
  upper.forEach((_, column) => {
    for (let row = column; row >= 0; row -= 1) {
      let sum = row === column ? 1 : 0;
      for (let at = row + 1; at <= column; at += 1) sum -= upper[row]![at]! * made[at]![column]!;
      made[row]![column] = sum / upper[row]![row]!;
    }
  });
  return made;
}
