/** How sure a coefficient is, given which units happened to be coded twice: units drawn again, with replacement. */
import { stream } from "../random/stream.ts";
import { quantile } from "../stats/quantile.ts";
import type { Coefficient, Ratings } from "./ratings.ts";

export type Interval = {
  readonly low: number;
  readonly high: number;
  /** Draws in which the coefficient was undefined: counted, and not in the interval. */
  readonly undefinedDraws: number;
  readonly draws: number;
};

/**
 * A percentile bootstrap interval over units.
 *
 * shape    ratings and a coefficient of them → the middle `level` of what it comes to in n draws of as many units
 * units    those of the coefficient
 * missing  NaN ends where every draw is undefined; draws that are undefined are counted
 * throws   RangeError: a level outside 0–1, fewer than one draw
 * source   B. Efron, Bootstrap Methods (1979); quantiles of type 7
 *
 * @example
 * const ratings = ratingsOf([[1, 1], [2, 2], [1, 2], [2, 2]]);
 * intervalOf(ratings, (drawn) => krippendorff(drawn, "nominal"), { seed: 1, draws: 200, level: 0.9 }) // → { low: -0.4, high: 1, draws: 200, undefinedDraws: 19 }
 */
export function intervalOf(
  ratings: Ratings,
  coefficient: (drawn: Ratings) => Coefficient,
  { seed, draws, level }: { readonly seed: number; readonly draws: number; readonly level: number },
): Interval {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, not at ${level}`);
  if (!(Number.isInteger(draws) && draws > 0)) throw new RangeError(`at least one draw, not ${draws}`);
  const { units, coders, values } = ratings;
  const drawn = { units, coders, values: new Float64Array(values.length) };
  const found: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const random = stream(seed, draw, 0);
    for (let unit = 0; unit < units; unit += 1) {
      const from = Math.floor(random() * units) * coders;
      drawn.values.set(values.subarray(from, from + coders), unit * coders);
    }
    const { value } = coefficient(drawn);
    if (value !== undefined) found.push(value);
  }
  found.sort((one, other) => one - other);
  const tail = (1 - level) / 2;
  return { low: quantile(found, tail), high: quantile(found, 1 - tail), undefinedDraws: draws - found.length, draws };
}
