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
  // Ranks are whole numbers: where they are few beside the replicates, counting them is less work than ordering them.
  const counted = places <= 2 * replicates;
  const ofRanks = counted ? new Uint32Array(together * (places + 1)) : new Float64Array(together * replicates);
  const stride = counted ? places + 1 : replicates;
  const counts = new Uint32Array(together);
  for (let from = 0; from < places; from += together) {
    const width = Math.min(together, places - from);
    counts.fill(0);
    if (counted) ofRanks.fill(0);
    for (let replicate = 0; replicate < replicates; replicate += 1)
      for (let place = 0; place < width; place += 1) {
        const at = replicate * places + from + place;
        const rank = ranks[at]!;
        if (rank === 0) continue;
        ofScores[place * replicates + counts[place]!] = scores[at]!;
        if (counted) ofRanks[place * stride + rank]! += 1;
        else ofRanks[place * stride + counts[place]!] = rank;
        counts[place]! += 1;
      }
    for (let place = 0; place < width; place += 1) {
      const start = place * replicates;
      const count = counts[place]!;
      ranges.push({
        score: rangeOf(ofScores.subarray(start, start + count)),
        rank:
          ofRanks instanceof Uint32Array
            ? rangeOfCounts(ofRanks.subarray(place * stride, (place + 1) * stride), count)
            : rangeOf(ofRanks.subarray(place * stride, place * stride + count)),
        present: replicates === failed ? 0 : count / (replicates - failed),
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
  // The middle first: it parts the values, and the ends are then looked for in one half each.
  const middle = (values.length - 1) >> 1;
  const median = percentile(values, 0.5, 0, values.length);
  const low = percentile(values, 0.05, 0, Math.min(values.length, middle + 2));
  return { mean, median, low, high: percentile(values, 0.95, middle, values.length), lowest, highest };
}

/** Of values that, from `from` up to `to`, are those that would stand there if all were sorted. Rearranges them. */
function percentile(values: Float64Array, share: number, from: number, to: number): number {
  const place = (values.length - 1) * share;
  const below = Math.floor(place);
  const part = values.subarray(from, to);
  const lower = quickSelect(part, part.length, below - from);
  if (below === place) return lower;
  let upper = Number.POSITIVE_INFINITY;
  for (let at = below + 1; at < to; at += 1) if (values[at]! < upper) upper = values[at]!;
  return lower + (place - below) * (upper - lower);
}

/** Of ranks, by how often each occurs. */
function rangeOfCounts(counts: Uint32Array, all: number): Range | undefined {
  if (all === 0) return undefined;
  let sum = 0;
  for (let rank = 1; rank < counts.length; rank += 1) sum += rank * counts[rank]!;
  const rankAt = (position: number): number => {
    let rank = 0;
    for (let before = 0; before <= position; before += counts[rank]!) rank += 1;
    return rank;
  };
  const at = (share: number): number => {
    const place = (all - 1) * share;
    const below = Math.floor(place);
    const lower = rankAt(below);
    return below === place ? lower : lower + (place - below) * (rankAt(below + 1) - lower);
  };
  return {
    mean: sum / all,
    median: at(0.5),
    low: at(0.05),
    high: at(0.95),
    lowest: rankAt(0),
    highest: rankAt(all - 1),
  };
}
