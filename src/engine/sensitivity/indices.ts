/** Sobol' indices out of what the runs gave, whatever was run. */
import { stream } from "../random/stream.ts";
import type { Effect, Estimate, Indices } from "./contract.ts";
import { percentiles } from "./percentiles.ts";
import { blocksFor } from "./saltelli.ts";
import { sharesOf, termsOf } from "./terms.ts";

const resamples = 1000;

/**
 * First- and total-order indices, with bootstrap intervals: the 5th to 95th percentile over points drawn again.
 *
 * First order is the centred estimator. Without centring, the mean is in every product, and the noise is two to three
 * times as large.
 *
 * shape    results points × (factors + 2), a point's blocks side by side: A, B, A with factor j of B
 * units    shares of the variance of the results; the variance in their squared units
 * missing  NaN: the run failed; a factor's indices are over the points whose A, B and own run did not
 * throws   RangeError: results that do not make whole points
 * source   A. Saltelli et al., Variance Based Sensitivity Analysis of Model Output (2010), table 2 (b), first order;
 *          M. J. W. Jansen, Analysis of Variance Designs for Model Output (1999), total order and the other first order
 *
 * @example
 * const results = Float64Array.of(0, 2, 2, 0, 2, 0, 0, 2); // of two points A, B, A with the first of B, A with the second
 * indicesOf(results, 2, 7).effects.map(({ total }) => total.value) // → 1.5, 0
 */
export function indicesOf(results: Float64Array, factors: number, seed: number): Indices {
  const blocks = blocksFor(factors);
  if (!(factors >= 1) || results.length % blocks !== 0)
    throw new RangeError(`${results.length} results are no points of ${blocks} runs each`);
  const points = results.length / blocks;
  const terms = termsOf(results, factors);
  const whole = sharesOf(terms, new Float64Array(points).fill(1));
  const drawn = Array.from(whole.shares, () => new Float64Array(resamples));
  const times = new Float64Array(points);
  for (let resample = 0; resample < resamples; resample += 1) {
    drawAgain(times, stream(seed, resample, -1));
    sharesOf(terms, times).shares.forEach((share, at) => {
      drawn[at]![resample] = share;
    });
  }
  const estimate = (at: number): Estimate => ({ value: whole.shares[at]!, ...percentiles(drawn[at]!) });
  const effects = Array.from({ length: factors }, (_, factor): Effect => {
    const from = 3 * factor;
    const [first, firstByJansen, total] = [estimate(from), estimate(from + 1), estimate(from + 2)];
    return { first, firstByJansen, total, points: terms.points[factor]! };
  });
  return { mean: terms.mean, variance: whole.variance, effects };
}

/** How often each point is in a sample of as many points, drawn with replacement. */
function drawAgain(times: Float64Array, random: () => number): void {
  times.fill(0);
  for (let draw = 0; draw < times.length; draw += 1) times[Math.floor(random() * times.length)]! += 1;
}
