import { absorbedBy, meansOf } from "./absorb.ts";
import { completeRows } from "./complete.ts";
import type { Design, Errors, Regression } from "./contract.ts";
import { fitted } from "./fit.ts";

/**
 * Least squares with an intercept for each place, or for each place and each period: only what varies inside places counts.
 *
 * shape    n rows, k columns → k terms; whatever rows are missing, exactly and without iteration
 * units    a slope is in units of the outcome per unit of its column
 * missing  as `leastSquares`; a column that does not vary inside places has a NaN coefficient, and the guard says so
 * throws   RangeError: as `leastSquares`; no places, no periods where they have intercepts
 * source   R. Frisch & F. V. Waugh (1933); Y. Mundlak (1961). R² within as R's plm
 *
 * @example
 * const design = { outcome: [1, 3, 10, 12], columns: [{ name: "x", values: [0, 1, 0, 1] }], places: [1, 1, 2, 2] };
 * fixedEffects(design, "place").terms[0].value // → 2
 */
export function fixedEffects(
  design: Design,
  ways: "place" | "place-and-period",
  errors: Errors = { kind: "classical" },
): Regression {
  if (!design.places) throw new RangeError("fixed effects of places need each row's place");
  const data = completeRows(design);
  const made = fitted(data, { absorbed: absorbedBy(data, ways), starts: "at-nothing" }, errors);
  if (ways !== "place") return made;
  const unexplained = data.outcome.slice();
  made.terms.forEach(({ value }, at) => {
    if (Number.isNaN(value)) return;
    for (let row = 0; row < data.n; row += 1) unexplained[row]! -= value * data.columns[at]![row]!;
  });
  const means = meansOf(unexplained, data.places);
  return { ...made, placeEffects: new Map(data.places.given.map((given, place) => [given, means[place]!])) };
}
