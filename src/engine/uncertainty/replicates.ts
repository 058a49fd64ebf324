/** Running a plan: any stretch of its replicates, into any slice, with the same result to the bit whoever runs which. */
import type { Failure } from "./contract.ts";
import { copyOf, restore } from "./layout.ts";
import type { Plan } from "./plan.ts";
import { presenceFor, weighPresence } from "./presence.ts";
import { rankingFor, rankScores } from "./rank-scores.ts";
import { type Batched, reasonOf, scoreBatch } from "./score-batch.ts";
import { scratchFor } from "./score-block.ts";
import { stream } from "./stream.ts";
import type { Changing } from "./vary.ts";

/** Scores and ranks, replicate-major: of replicate `from + r`, ranked place p at r × places + p. */
export type Drawn = { readonly scores: Float64Array; readonly ranks: Uint32Array };

/** Where the numbers come from that a replicate draws for a variation. */
export type Source = (replicate: number, variation: number) => () => number;

/** What changes a plan's arrangement for one replicate. throws   RangeError: the replicate cannot be; its reason */
export type Arrange = (replicate: number, changing: Changing) => void;

/** Replicates scored together: enough to use a block of rows while it is in the cache, few enough to stay there themselves. */
const batchSize = 16;

/**
 * Replicates `from` … `to` − 1 of a plan under a seed.
 *
 * shape    into (to − from) × places
 * missing  absent places, and every place of a replicate that failed: NaN, rank 0
 *
 * @example replicates(plan(subject, variations), 7, 0, 1000, into)
 */
export function replicates(plan: Plan, seed: number, from: number, to: number, into: Drawn): readonly Failure[] {
  return replicatesFrom(plan, (replicate, variation) => stream(seed, replicate, variation), from, to, into);
}

/** As `replicates`, from numbers of one's own: a low-discrepancy sequence, say. */
export function replicatesFrom(plan: Plan, source: Source, from: number, to: number, into: Drawn): readonly Failure[] {
  const arrange: Arrange = (replicate, changing) => {
    plan.vary.forEach((vary, variation) => {
      vary(changing, source(replicate, variation));
    });
  };
  return replicatesArranged(plan, arrange, from, to, into);
}

/** As `replicates`, each arranged as one says. */
export function replicatesArranged(
  plan: Plan,
  arrange: Arrange,
  from: number,
  to: number,
  into: Drawn,
): readonly Failure[] {
  const { layout, cells, places, official } = plan;
  const batch = Array.from({ length: Math.min(batchSize, to - from) }, (): Batched & Changing => ({
    arrangement: copyOf(layout.arrangement),
    presence: presenceFor(cells, layout.nodes.length),
    at: 0,
    reason: undefined,
    without: undefined,
  }));
  const scratch = scratchFor(layout.nodes.length, cells.height);
  const ranking = rankingFor(places, bestFirst(official.ranks));
  const failed: Failure[] = [];
  for (let start = from; start < to; start += batchSize) {
    const count = Math.min(batchSize, to - start);
    for (let each = 0; each < count; each += 1) {
      const replicate = batch[each]!;
      restore(replicate.arrangement, layout.arrangement);
      replicate.at = (start - from + each) * places;
      replicate.reason = undefined;
      replicate.without = undefined;
      try {
        arrange(start + each, replicate);
        if (replicate.arrangement.count.at(-1) === 0) throw new RangeError("nothing is left to combine");
      } catch (error) {
        replicate.reason = reasonOf(error);
      }
      weighPresence(layout, replicate.arrangement, cells, replicate.presence);
    }
    scoreBatch(layout, cells, batch, count, scratch, into.scores);
    for (let each = 0; each < count; each += 1) {
      const { at, reason } = batch[each]!;
      if (reason === undefined) rankScores(into.scores, at, into.ranks, at, ranking);
      else {
        into.scores.fill(Number.NaN, at, at + places);
        into.ranks.fill(0, at, at + places);
        failed.push({ replicate: start + each, reason });
      }
    }
  }
  return failed;
}

/** Positions by official rank; those without one last. */
export const bestFirst = (ranks: Uint32Array): Uint32Array =>
  Uint32Array.from(ranks.keys()).sort((left, right) => orderOf(ranks[left]!) - orderOf(ranks[right]!) || left - right);

const orderOf = (rank: number): number => (rank === 0 ? Number.POSITIVE_INFINITY : rank);
