import { meansOf } from "./absorb.ts";
import { completeRows } from "./complete.ts";
import type { Design, Errors, Regression } from "./contract.ts";
import { leastSquares } from "./least-squares.ts";

/**
 * Least squares over the means of places: only what differs between them counts, each place once.
 *
 * shape    n rows of p places → k + 1 terms from p rows
 * units    as `leastSquares`
 * missing  as `leastSquares`, before means are taken
 * throws   RangeError: as `leastSquares`; no places
 * source   R, plm: the estimator *between*
 *
 * @example
 * const design = { outcome: [1, 3, 10, 12], columns: [{ name: "x", values: [0, 2, 2, 4] }], places: [1, 1, 2, 2] };
 * betweenPlaces(design).terms[1].value // → 4.5
 */
export function betweenPlaces(
  design: Design,
  errors: Extract<Errors, { kind: "classical" | "robust" }> = { kind: "classical" },
): Regression {
  if (!design.places) throw new RangeError("differences between places need each row's place");
  const { outcome, columns, names, places } = completeRows(design);
  return leastSquares(
    {
      outcome: meansOf(outcome, places),
      columns: columns.map((values, at) => ({ name: names[at]!, values: meansOf(values, places) })),
      places: places.given,
    },
    errors,
  );
}
