import { stream } from "../random/stream.ts";
import type { Failure, Subject, Variation } from "../uncertainty/contract.ts";
import { mustMatter } from "../uncertainty/must-matter.ts";
import { type Plan, plan } from "../uncertainty/plan.ts";
import type { Sensitivity, Target } from "./contract.ts";
import { indicesOf } from "./indices.ts";
import { resultsOf } from "./results.ts";
import { blocksFor } from "./saltelli.ts";

/**
 * Which variation matters: Sobol' indices of each, from n points × (variations + 2) runs.
 *
 * shape    one effect per variation, in order
 * units    shares of the target's variance: the first-order ones add up to at most 1, the total ones to at least 1, noise apart
 * missing  a run that fails is counted, and its point stays out of the indices it would be in; each says how many it is of
 * throws   RangeError: see `plan` and `resultsOf`; a variation that changes nothing; n that is not a whole number above 1
 * source   A. Saltelli et al., Variance Based Sensitivity Analysis of Model Output (2010)
 *
 * @example
 * const variations = [{ kind: "weights", by: "noise", share: 0.1 }, { kind: "combination", among: [{ kind: "mean" }, { kind: "min" }] }];
 * sensitivity(tiny.subject, variations, 7, 100, { kind: "score", place: 0 }).effects.map(({ total }) => total.value) // → 0.0008, 1.0335
 */
export function sensitivity(
  subject: Subject,
  variations: readonly Variation[],
  seed: number,
  n: number,
  target: Target = { kind: "rank-shift" },
): Sensitivity {
  if (!(Number.isInteger(n) && n > 1))
    throw new RangeError(`sensitivity takes a whole number of points above 1, not ${n}`);
  const made = plan(subject, variations);
  mustMatter(made, (replicate, variation) => stream(seed, replicate, variation));
  const results = new Float64Array(n * blocksFor(variations.length));
  const failed = resultsOf(made, seed, target, 0, results.length, results);
  return sensitivityFrom(made, seed, target, results, failed);
}

/**
 * What runs come to, whoever made them.
 *
 * shape    points × (variations + 2) results → as `sensitivity`
 * units    as `sensitivity`
 * missing  NaN: a run that failed
 * throws   RangeError: results that do not make whole points
 * source   see `indicesOf`
 *
 * @example
 * const target = { kind: "score", place: 0 };
 * const made = plan(tiny.subject, [{ kind: "combination", among: [{ kind: "mean" }, { kind: "min" }] }]);
 * const results = new Float64Array(100 * blocksFor(1));
 * const failed = resultsOf(made, 7, target, 0, results.length, results);
 * sensitivityFrom(made, 7, target, results, failed) // → { points: 100, runs: 300 }
 */
export function sensitivityFrom(
  { variations }: Plan,
  seed: number,
  target: Target,
  results: Float64Array,
  failed: readonly Failure[],
): Sensitivity {
  return {
    ...indicesOf(results, variations.length, seed),
    seed,
    target,
    points: results.length / blocksFor(variations.length),
    runs: results.length,
    failed,
  };
}
