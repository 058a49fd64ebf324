import { nothingAbsorbed } from "./absorb.ts";
import { completeRows } from "./complete.ts";
import type { Design, Errors, Regression } from "./contract.ts";
import { fitted } from "./fit.ts";

/**
 * Ordinary least squares, with an intercept.
 *
 * shape    n rows, k columns → k + 1 terms, the intercept first, then the columns in order
 * units    a slope is in units of the outcome per unit of its column
 * missing  rows with a NaN are left out and counted; a column that adds nothing to those before it has a NaN coefficient
 * throws   RangeError: lengths that differ, no column, a name twice, values that are not finite, no whole row, clusters that
 *          are not there or are one
 * source   A. M. Legendre (1805); errors as named in `Errors`
 *
 * @example leastSquares({ outcome: [1, 3, 5], columns: [{ name: "x", values: [0, 1, 2] }] }).terms[1].value // → 2
 */
export function leastSquares(design: Design, errors: Errors = { kind: "classical" }): Regression {
  return fitted(completeRows(design), { absorbed: nothingAbsorbed, starts: "at-an-intercept" }, errors);
}
