import { normal } from "./normal.ts";

/**
 * A number drawn from the gamma distribution with a given shape and scale 1. Several of them, divided by their sum, are
 * Dirichlet shares.
 *
 * shape    a shape parameter and a source of even numbers → one number
 * units    none: of scale 1
 * missing  a shape so small that its draw is nearer to 0 than any double gives 0
 * throws   RangeError: a shape that is not above 0 and finite
 * source   G. Marsaglia & W. W. Tsang, A Simple Method for Generating Gamma Variables (2000)
 *
 * @example gamma(2, stream(7, 0, 0)) // → 1.428577
 */
export function gamma(shape: number, random: () => number): number {
  if (!(shape > 0 && Number.isFinite(shape))) throw new RangeError(`there is no gamma distribution of shape ${shape}`);
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normal(random);
    const root = 1 + c * z;
    if (root <= 0) continue;
    const v = root * root * root;
    if (Math.log(1 - random()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/**
 * The logarithm of a number drawn by `gamma`, which takes the same numbers from the source: also where that is nearer to 0
 * than any double.
 */
export const logarithmOfGamma = (shape: number, random: () => number): number =>
  shape < 1 ? Math.log(gamma(shape + 1, random)) + Math.log(1 - random()) / shape : Math.log(gamma(shape, random));
