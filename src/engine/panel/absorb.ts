/** Fixed effects taken out of columns, exactly: no iteration, whatever rows are missing. */
import { basisOf, takeOut } from "./basis.ts";
import type { Complete, Groups } from "./complete.ts";

/** What is taken out: the intercept of each place, and beside it the vectors that periods add; and what that costs. */
export type Absorbed = {
  readonly places: Groups | undefined;
  readonly vectors: readonly Float64Array[];
  readonly freedom: number;
};

export const nothingAbsorbed: Absorbed = { places: undefined, vectors: [], freedom: 0 };

/**
 * Values less the mean of their group.
 *
 * shape    n values, n groups → n values
 *
 * @example lessMeans(Float64Array.of(1, 3, 5), groupsOf([0, 0, 1])) // → -1, 1, 0
 */
export function lessMeans(values: Float64Array, { of, sizes }: Groups): Float64Array {
  const means = meansOf(values, { of, sizes });
  return values.map((value, row) => value - means[of[row]!]!);
}

/** The mean of each group. */
export function meansOf(values: Float64Array, { of, sizes }: Pick<Groups, "of" | "sizes">): Float64Array {
  const sums = new Float64Array(sizes.length);
  values.forEach((value, row) => {
    sums[of[row]!]! += value;
  });
  return sums.map((sum, group) => sum / sizes[group]!);
}

/** Intercepts of places, and of periods where there are two ways. */
export function absorbedBy({ n, places, periods }: Complete, ways: "place" | "place-and-period"): Absorbed {
  if (ways === "place") return { places, vectors: [], freedom: places.sizes.length };
  if (!periods) throw new RangeError("fixed effects of periods need each row's period");
  // The first period is what the others are compared with. Places not linked by any period lose more than one: the basis tells.
  const marks = Array.from({ length: periods.sizes.length - 1 }, (_, period) =>
    lessMeans(
      Float64Array.from({ length: n }, (__, row) => Number(periods.of[row] === period + 1)),
      places,
    ),
  ).filter((mark) => mark.some((value) => Math.abs(value) > 1e-12));
  const { vectors } = basisOf(marks);
  return { places, vectors, freedom: places.sizes.length + vectors.length };
}

/** A column without what the effects explain. */
export function without(values: Float64Array, { places, vectors }: Absorbed): Float64Array {
  const left = places ? lessMeans(lessMeans(values, places), places) : values.slice();
  takeOut(left, vectors);
  return left;
}
