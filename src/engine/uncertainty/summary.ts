/** What a place's scores and ranks over many replicates come to. */
import { quickSelect } from "../combine/quick-select.ts";
import type { Range, RankRange } from "./contract.ts";

/** Places whose scores are gathered at a time, so that replicate-major figures are read along and not across. */
const together = 64;

/**
 * One range per place, over the replicates in which it is present.
 *
 * shape    replicates × places, replicate-major; `failed` is how many replicates could not be scored
 * units    percentiles of type 7: interpolated between the values, as R's default
 *
 * @example rangesOf(scores, ranks, 51, 1000, 0)[0]?.rank?.low
 */
export function rangesOf(
  scores: Float64Array,
  ranks: Uint32Array,
  places: number,
  replicates: number,
  failed: number,
): readonly RankRange[] {
  const ranges: RankRange[] = [];
  const ofScores = new Float64Array(together * replicates);
  const ofRanks = new Float64Array(together * replicates);
  const counts = new Uint32Array(together);
  for (let from = 0; from < places; from += together) {
    const width = Math.min(together, places - from);
    counts.fill(0);
    for (let replicate = 0; replicate < replicates; replicate += 1)
      for (let place = 0; place < width; place += 1) {
        const at = replicate * places + from + place;
        if (ranks[at] === 0) continue;
        const to = place * replicates + counts[place]!;
        ofScores[to] = scores[at]!;
        ofRanks[to] = ranks[at]!;
        counts[place]! += 1;
      }
    for (let place = 0; place < width; place += 1) {
      const start = place * replicates;
      const end = start + counts[place]!;
      ranges.push({
        score: rangeOf(ofScores.subarray(start, end)),
        rank: rangeOf(ofRanks.subarray(start, end)),
        present: replicates === failed ? 0 : counts[place]! / (replicates - failed),
      });
    }
  }
  return ranges;
}

function rangeOf(values: Float64Array): Range | undefined {
  if (values.length === 0) return undefined;
  let sum = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    sum += value;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const mean = Math.min(highest, Math.max(lowest, sum / values.length));
  const median = percentile(values, 0.5);
  const low = percentile(values, 0.05);
  return { mean, median, low, high: percentile(values, 0.95), lowest, highest };
}

/** Rearranges the values. */
function percentile(values: Float64Array, share: number): number {
  const place = (values.length - 1) * share;
  const below = Math.floor(place);
  const lower = quickSelect(values, values.length, below);
  if (below === place) return lower;
  let upper = Number.POSITIVE_INFINITY;
  for (let at = below + 1; at < values.length; at += 1) if (values[at]! < upper) upper = values[at]!;
  return lower + (place - below) * (upper - lower);
}
