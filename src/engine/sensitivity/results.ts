/** What a target is in each run. */
import type { Failure } from "../uncertainty/contract.ts";
import type { Plan } from "../uncertainty/plan.ts";
import { type Drawn, replicatesFrom, roomFor } from "../uncertainty/replicates.ts";
import type { Target } from "./contract.ts";
import { rankShift } from "./rank-shift.ts";
import { saltelliSource } from "./saltelli.ts";

/** Runs whose scores are kept at a time. */
const together = 64;

/**
 * The target in runs `from` … `to` − 1 of a plan: any stretch, on any thread, the same to the bit.
 *
 * shape    into to − from results
 * units    ranks moved on average, or the score or rank of one place
 * missing  NaN where a run failed or the target is not there to be seen; each is among the failures
 * throws   RangeError: see `saltelliSource`; a place that is not among the ranked
 * source   M. Saisana, A. Saltelli & S. Tarantola (2005): the average shift in rank
 *
 * @example
 * const made = plan(tiny.subject, [{ kind: "combination", among: [{ kind: "mean" }, { kind: "min" }], nodes: ["overall"] }]);
 * const scores = new Float64Array(3);
 * resultsOf(made, 8, { kind: "score", place: 0 }, 0, 3, scores) // → []
 * scores // → 80, 70, 70
 */
export function resultsOf(
  plan: Plan,
  seed: number,
  target: Target,
  from: number,
  to: number,
  into: Float64Array,
): readonly Failure[] {
  if (
    target.kind !== "rank-shift" &&
    !(Number.isInteger(target.place) && target.place >= 0 && target.place < plan.places)
  )
    throw new RangeError(`there is no ranked place ${target.place}`);
  const source = saltelliSource(seed, plan.variations.length);
  const drawn = roomFor(plan, Math.min(together, to - from));
  const failed: Failure[] = [];
  for (let start = from; start < to; start += together) {
    const end = Math.min(to, start + together);
    const here = new Map(replicatesFrom(plan, source, start, end, drawn).map((each) => [each.replicate, each]));
    for (let run = start; run < end; run += 1) {
      const result = seen(plan, target, drawn, (run - start) * plan.places);
      into[run - from] = result;
      const failure =
        here.get(run) ?? (Number.isNaN(result) ? { replicate: run, reason: nothingSeen(target) } : undefined);
      if (failure !== undefined) failed.push(failure);
    }
  }
  return failed;
}

function seen({ official }: Plan, target: Target, { scores, ranks }: Drawn, at: number): number {
  if (target.kind === "score") return scores[at + target.place]!;
  if (target.kind === "rank") return ranks[at + target.place] || Number.NaN;
  return rankShift(ranks, at, official.ranks);
}

const nothingSeen = (target: Target): string =>
  target.kind === "rank-shift" ? "no place is ranked that is ranked officially" : "the place is not scored";
