/**
 * What an index is a quotient of: sums over points. A bootstrap sample only counts points differently, so their terms are
 * worked out once.
 */
import { blocksFor } from "./saltelli.ts";

/** Point-major. Results are taken from their mean, so that what is centred again loses nothing, and in a unit of their size. */
export type Terms = {
  readonly mean: number;
  /** What results are multiplied by, a power of two: squares of the smallest and the largest numbers are numbers too. */
  readonly scale: number;
  /** How far the furthest result is from the mean, or the mean from nothing, in that unit. */
  readonly size: number;
  readonly factors: number;
  /** Of the free runs (A and B) of each point: how many there are, their sum, the sum of their squares. */
  readonly free: Float64Array;
  /** By point and factor: 1 if it counts; B × (AB − A), AB − A, (B − AB)², (A − AB)², or zeros. */
  readonly paired: Float64Array;
  /** By factor: points that count. */
  readonly points: Uint32Array;
};

const freeTerms = 3;
const pairedTerms = 5;

export function termsOf(results: Float64Array, factors: number): Terms {
  const blocks = blocksFor(factors);
  const count = results.length / blocks;
  const mean = meanOfFree(results, blocks);
  const furthest = furthestFrom(results, mean);
  const scale = scaleOf(furthest);
  const free = new Float64Array(count * freeTerms);
  const paired = new Float64Array(count * factors * pairedTerms);
  const points = new Uint32Array(factors);
  for (let point = 0; point < count; point += 1) {
    const a = (results[point * blocks]! - mean) * scale;
    const b = (results[point * blocks + 1]! - mean) * scale;
    for (const value of [a, b]) {
      if (Number.isNaN(value)) continue;
      free[point * freeTerms]! += 1;
      free[point * freeTerms + 1]! += value;
      free[point * freeTerms + 2]! += value * value;
    }
    for (let factor = 0; factor < factors; factor += 1) {
      const ab = (results[point * blocks + 2 + factor]! - mean) * scale;
      if (Number.isNaN(a + b + ab)) continue;
      points[factor]! += 1;
      paired.set([1, b * (ab - a), ab - a, (b - ab) ** 2, (a - ab) ** 2], (point * factors + factor) * pairedTerms);
    }
  }
  const size = Math.max(furthest, Math.abs(mean)) * scale;
  return { mean, scale, size, factors, free, paired, points };
}

function furthestFrom(results: Float64Array, mean: number): number {
  let furthest = 0;
  for (const result of results) furthest = Math.max(furthest, Number.isNaN(result) ? 0 : Math.abs(result - mean));
  return furthest;
}

const scaleOf = (furthest: number): number =>
  furthest > 0 ? 2 ** -Math.max(-1000, Math.min(1000, Math.floor(Math.log2(furthest)))) : 1;

function meanOfFree(results: Float64Array, blocks: number): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < results.length; at += blocks)
    for (const value of [results[at]!, results[at + 1]!]) {
      if (Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
  return sum / count;
}

/** Below this share of the square of their size, a variance is what rounding leaves of results that are all alike: a share of it is none. */
const nothing = 1e-24;

/** Variance of the free runs, and by factor: first order, first order by Jansen, total; NaN where nothing varied. */
export function sharesOf(
  { scale, size, factors, free, paired }: Terms,
  times: Float64Array,
): { readonly variance: number; readonly shares: Float64Array } {
  let [count, sum, squares] = [0, 0, 0];
  const totals = new Float64Array(factors * pairedTerms);
  for (let point = 0; point < times.length; point += 1) {
    const often = times[point]!;
    if (often === 0) continue;
    count += often * free[point * freeTerms]!;
    sum += often * free[point * freeTerms + 1]!;
    squares += often * free[point * freeTerms + 2]!;
    const from = point * totals.length;
    for (let at = 0; at < totals.length; at += 1) totals[at]! += often * paired[from + at]!;
  }
  const centre = sum / count;
  const variance = (squares - sum * centre) / (count - 1);
  const shares = new Float64Array(3 * factors).fill(Number.NaN);
  if (variance > nothing * size ** 2)
    for (let factor = 0; factor < factors; factor += 1) {
      const [points, product, difference, fromB, fromA] = totals.subarray(
        factor * pairedTerms,
        (factor + 1) * pairedTerms,
      );
      shares[3 * factor] = (product! - centre * difference!) / points! / variance;
      shares[3 * factor + 1] = 1 - fromB! / points! / (2 * variance);
      shares[3 * factor + 2] = fromA! / points! / (2 * variance);
    }
  return { variance: variance / scale / scale, shares };
}
