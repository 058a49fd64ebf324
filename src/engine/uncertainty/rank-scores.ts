/**
 * Ranking many times over: what `rank` gives, without its objects and comparator calls. Few rows are sorted by insertion
 * from the order they had officially, which is nearly right already; many by two passes of counting over their place
 * between lowest and highest, and an insertion pass for what those left unsorted.
 */
import { sameScore } from "../nearly.ts";

export type Ranking = {
  /** The order to start from: positions, best first. */
  readonly start: Uint32Array;
  readonly order: Uint32Array;
  readonly other: Uint32Array;
  readonly keys: Uint32Array;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly sorted: Float64Array;
};

/** Above this many rows, counting beats insertion. */
const few = 96;

/** Digits of a key, in bits, two of which make it: about as many buckets as rows. */
const digitFor = (rows: number): number => Math.max(6, Math.min(11, Math.ceil(Math.log2(rows + 1))));

export function rankingFor(rows: number, start: Uint32Array): Ranking {
  const buckets = 2 ** digitFor(rows);
  return {
    start,
    order: new Uint32Array(rows),
    other: new Uint32Array(rows),
    keys: new Uint32Array(rows),
    low: new Uint32Array(buckets),
    high: new Uint32Array(buckets),
    sorted: new Float64Array(rows),
  };
}

/**
 * Rank scores from the highest down; those within `sameScore` of the highest of their group share its rank.
 *
 * shape    k scores from `from` on → k ranks from `at` on
 * missing  NaN is not ranked (0)
 *
 * @example rankScores(Float64Array.of(70, 90, 70), 0, ranks, 0, ranking) // ranks → 2, 1, 2
 */
export function rankScores(scores: Float64Array, from: number, ranks: Uint32Array, at: number, ranking: Ranking): void {
  const rows = ranking.start.length;
  const count = rows <= few ? sortFew(scores, from, ranking) : sortMany(scores, from, ranking);
  const { order, sorted } = ranking;
  if (count < rows) ranks.fill(0, at, at + rows);
  let rank = 1;
  let best = sorted[0]!;
  for (let place = 0; place < count; place += 1) {
    const score = sorted[place]!;
    if (!(best - score < sameScore)) {
      rank = place + 1;
      best = score;
    }
    ranks[at + order[place]!] = rank;
  }
}

function sortFew(scores: Float64Array, from: number, { start, order, sorted }: Ranking): number {
  let count = 0;
  for (let place = 0; place < start.length; place += 1) {
    const row = start[place]!;
    const score = scores[from + row]!;
    if (Number.isNaN(score)) continue;
    order[count] = row;
    sorted[count] = score;
    count += 1;
  }
  insert(order, sorted, count, Number.POSITIVE_INFINITY);
  return count;
}

/** Sort downwards by insertion; false, unfinished but with nothing lost, when that takes more than `patience` moves. */
function insert(order: Uint32Array, sorted: Float64Array, count: number, patience: number): boolean {
  let moves = 0;
  for (let place = 1; place < count; place += 1) {
    const score = sorted[place]!;
    const row = order[place]!;
    let to = place - 1;
    while (to >= 0 && sorted[to]! < score) {
      sorted[to + 1] = sorted[to]!;
      order[to + 1] = order[to]!;
      to -= 1;
    }
    sorted[to + 1] = score;
    order[to + 1] = row;
    moves += place - 1 - to;
    if (moves > patience) return false;
  }
  return true;
}

function sortMany(scores: Float64Array, from: number, ranking: Ranking): number {
  const { start, order, other, keys, low, high, sorted } = ranking;
  const rows = start.length;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rows; row += 1) {
    const score = scores[from + row]!;
    if (score < lowest) lowest = score;
    if (score > highest) highest = score;
  }
  const buckets = low.length;
  const mask = buckets - 1;
  const digit = Math.log2(buckets);
  const scale = (buckets * buckets - 1) / (highest - lowest);
  const even = Number.isFinite(scale);
  low.fill(0);
  high.fill(0);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const score = scores[from + row]!;
    if (Number.isNaN(score)) continue;
    const key = even ? ((highest - score) * scale) >>> 0 : 0;
    keys[row] = key;
    low[key & mask]! += 1;
    high[key >>> digit]! += 1;
    other[count] = row;
    count += 1;
  }
  let lowFrom = 0;
  let highFrom = 0;
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const inLow = low[bucket]!;
    const inHigh = high[bucket]!;
    low[bucket] = lowFrom;
    high[bucket] = highFrom;
    lowFrom += inLow;
    highFrom += inHigh;
  }
  for (let place = 0; place < count; place += 1) {
    const row = other[place]!;
    order[low[keys[row]! & mask]!++] = row;
  }
  for (let place = 0; place < count; place += 1) {
    const row = order[place]!;
    other[high[keys[row]! >>> digit]!++] = row;
  }
  for (let place = 0; place < count; place += 1) {
    const row = other[place]!;
    order[place] = row;
    sorted[place] = scores[from + row]!;
  }
  if (!insert(order, sorted, count, 16 * count)) sortSlowly(scores, from, order, sorted, count);
  return count;
}

/** For scores so unevenly spread that most share a bucket. */
function sortSlowly(scores: Float64Array, from: number, order: Uint32Array, sorted: Float64Array, count: number): void {
  const all = order.subarray(0, count);
  all.sort((left, right) => scores[from + right]! - scores[from + left]! || left - right);
  for (let place = 0; place < count; place += 1) sorted[place] = scores[from + order[place]!]!;
}
