/**
 * `uncertainty`, a stretch of the draws at a time, so that whoever waits for many of them is told how far it is. The same
 * to the bit, for a draw depends on its own number alone.
 */
import type { Failure, Subject, Uncertainty, Variation } from "../../engine/uncertainty/contract.ts";
import { mustMatter } from "../../engine/uncertainty/must-matter.ts";
import { plan } from "../../engine/uncertainty/plan.ts";
import { replicates, roomFor, seededBy } from "../../engine/uncertainty/replicates.ts";
import { summarise } from "../../engine/uncertainty/uncertainty.ts";

/** Few enough that a setting of the method, which a stretch prepares once, is not prepared often. */
const stretches = 10;
const shortest = 250;

/** throws   as `uncertainty` */
export function drawnInStretches(
  subject: Subject,
  variations: readonly Variation[],
  { seed, replicates: n }: { readonly seed: number; readonly replicates: number },
  progress: (drawn: number) => void,
): Uncertainty {
  const made = plan(subject, variations);
  mustMatter(made, seededBy(seed));
  const drawn = roomFor(made, n);
  const failed: Failure[] = [];
  const step = Math.max(shortest, Math.ceil(n / stretches));
  for (let from = 0; from < n; from += step) {
    const to = Math.min(n, from + step);
    const [start, end] = [from * made.places, to * made.places];
    const into = { scores: drawn.scores.subarray(start, end), ranks: drawn.ranks.subarray(start, end) };
    failed.push(...replicates(made, seed, from, to, into));
    progress(to);
  }
  return summarise(made, seed, n, drawn, failed);
}
