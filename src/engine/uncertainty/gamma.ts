/**
 * A number drawn from the gamma distribution with a given shape and scale 1. Shares of several are Dirichlet.
 *
 * source   G. Marsaglia & W. W. Tsang, A Simple Method for Generating Gamma Variables (2000); normals by Box & Muller (1958)
 *
 * @example gammaFrom(2, random)
 */
export function gammaFrom(shape: number, random: () => number): number {
  if (shape < 1) return gammaFrom(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * normal) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random()) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) return d * v;
  }
}
