import type { Failure, Subject, Uncertainty, Variation } from "./contract.ts";
import { groupsOf } from "./groups.ts";
import { mustMatter } from "./must-matter.ts";
import { type Plan, plan } from "./plan.ts";
import { type Drawn, replicates, roomFor, seededBy } from "./replicates.ts";
import { rangesOf } from "./summary.ts";

/**
 * How far scores and ranks move when choices of the recipe are drawn anew, many times over.
 *
 * shape    k ranked places, n replicates → ranges of k places, and all n × k scores and ranks
 * units    scores those of the recipe
 * missing  a place that is not scored in a replicate has no rank there, and its ranges are over the others
 * throws   RangeError: see `plan`; nothing that varies; a variation that changes nothing; a seed that is not a whole number; n
 *          that is not one above 0
 * source   M. Saisana, A. Saltelli & S. Tarantola, Uncertainty and Sensitivity Analysis Techniques as Tools for the
 *          Quality Assessment of Composite Indicators (2005)
 *
 * @example
 * const { official, places } = uncertainty(tiny.subject, [{ kind: "weights", by: "noise", share: 0.25 }], 7, 1000);
 * official.scores // → 80, 50, 20, 65
 * places[0]?.rank // → { lowest: 1, highest: 2 }
 */
export function uncertainty(subject: Subject, variations: readonly Variation[], seed: number, n: number): Uncertainty {
  mustCount(n);
  if (variations.length === 0) throw new RangeError("nothing is varied: every draw would be the official one");
  const made = plan(subject, variations);
  mustMatter(made, seededBy(seed));
  const drawn = roomFor(made, n);
  const failed = replicates(made, seed, 0, n, drawn);
  return summarise(made, seed, n, drawn, failed);
}

/**
 * What n replicates come to, whoever ran them.
 *
 * shape    n × k scores and ranks of a plan of k places → as `uncertainty`
 * units    as `uncertainty`
 * missing  replicates that failed are counted, and in no range
 * throws   nothing
 * source   see `uncertainty`; percentiles of type 7
 *
 * @example
 * const made = plan(tiny.subject, [{ kind: "combination", among: [{ kind: "mean" }, { kind: "min" }], nodes: ["overall"] }]);
 * const drawn = roomFor(made, 2);
 * const failed = replicates(made, 3, 0, 2, drawn);
 * summarise(made, 3, 2, drawn, failed).places[0]?.score // → { lowest: 70, highest: 80 }
 */
export function summarise(
  { places, official }: Plan,
  seed: number | undefined,
  n: number,
  { scores, ranks }: Drawn,
  failed: readonly Failure[],
): Uncertainty {
  return {
    replicates: n,
    seed,
    failed,
    scores,
    ranks,
    official,
    places: rangesOf(scores, ranks, places, n, failed.length),
    groups: groupsOf(ranks, n, official.ranks),
  };
}

function mustCount(n: number): void {
  if (!(Number.isInteger(n) && n > 0)) throw new RangeError(`replicates are counted from 1 up, not ${n}`);
}
