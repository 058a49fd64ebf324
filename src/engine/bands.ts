import { isAtLeast } from "./nearly.ts";

/**
 * The band a score falls in: the first, from the highest down, whose lower limit it reaches.
 *
 * shape    a score and bands from the highest down → the position of one
 * units    limits in those of the score
 * missing  NaN, and a score below every limit, have no band
 * throws   nothing
 * source   none: a definition of this engine
 *
 * @example
 * bandOf(60, [{ from: 80 }, { from: 60 }, { from: 0 }]) // → 1
 * bandOf(-1, [{ from: 0 }]) // → undefined
 */
export function bandOf(score: number, bands: readonly { readonly from: number }[]): number | undefined {
  const at = bands.findIndex((band) => isAtLeast(score, band.from));
  return at === -1 ? undefined : at;
}
