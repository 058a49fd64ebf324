/** How much two categories agree: 1 where they are the same, less the further apart they are. */

/**
 * `unweighted`: only the same agrees. `linear`, `quadratic`: by how far apart the categories stand in their given order.
 * A matrix: as given, 1 on the diagonal, a row per category.
 */
export type Weighing = "unweighted" | "linear" | "quadratic" | readonly (readonly number[])[];

/**
 * Weights of agreement between q categories.
 *
 * shape    q × q, row-major
 * units    shares of agreement: 1 on the diagonal, 0 for none
 * missing  nothing can be missing
 * throws   RangeError: a matrix that is not q × q
 * source   J. Cohen (1968); J. L. Fleiss & J. Cohen (1973) for the quadratic ones
 *
 * @example weighingOf("linear", 3) // → 1, 0.5, 0, 0.5, 1, 0.5, 0, 0.5, 1
 */
export function weighingOf(weighing: Weighing, categories: number): Float64Array {
  const weights = new Float64Array(categories * categories);
  if (typeof weighing !== "string") {
    if (weighing.length !== categories || weighing.some((row) => row.length !== categories))
      throw new RangeError(`weights of agreement between ${categories} categories are ${categories} × ${categories}`);
    return Float64Array.from(weighing.flat());
  }
  const widest = Math.max(1, categories - 1);
  for (let row = 0; row < categories; row += 1)
    for (let column = 0; column < categories; column += 1) {
      const apart = Math.abs(row - column) / widest;
      weights[row * categories + column] =
        weighing === "linear" ? 1 - apart : weighing === "quadratic" ? 1 - apart ** 2 : Number(row === column);
    }
  return weights;
}
