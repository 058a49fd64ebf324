/**
 * The Sobol' sequence: points that fill a cube more evenly than chance does, so that averages over them settle sooner.
 * No kept package has it (docs/decisions.md); this one is checked against published points.
 */
import { directionNumbers } from "./direction-numbers.ts";

/** Coordinate `dimension` of point `index`, in [0, 1). Any point can be asked for, in any order. */
export type Sequence = (index: number, dimension: number) => number;

/**
 * How many dimensions there are numbers for.
 *
 * @example sobol(sobolDimensions)(1, 255) // → 0.5
 */
export const sobolDimensions = 256;

const bits = 32;

/**
 * The Sobol' sequence in the order of Gray codes, point 0 at the origin; with a seed, scrambled as Owen does: the points
 * keep their evenness, each one alone is spread evenly over the cube, and none is at the origin for certain.
 *
 * shape    dimensions from 0 to count − 1, points from 0 to 2³² − 1
 * units    multiples of 2⁻³²
 * missing  nothing can be missing
 * throws   RangeError: more dimensions than `sobolDimensions`, a seed that is not a whole number
 * source   S. Joe & F. Y. Kuo, Constructing Sobol' Sequences with Better Two-Dimensional Projections (2008); scrambling:
 *          A. B. Owen, Randomly Permuted (t, m, s)-Nets and (t, s)-Sequences (1995), by the hash of S. Laine & T. Karras,
 *          Stratified Sampling for Stochastic Transparency (2011), as in B. Burley, Practical Hash-based Owen Scrambling (2020)
 *
 * @example [0, 1, 2, 3].map((index) => sobol(2)(index, 1)) // → 0, 0.5, 0.25, 0.75
 */
export function sobol(count: number, seed?: number): Sequence {
  if (!(Number.isInteger(count) && count >= 1 && count <= sobolDimensions))
    throw new RangeError(`the Sobol' sequence is known in 1 to ${sobolDimensions} dimensions, not ${count}`);
  const directions = directionsOf(count);
  const at = (index: number, dimension: number): number => {
    let gray = (index ^ (index >>> 1)) >>> 0;
    let point = 0;
    for (let bit = dimension * bits; gray !== 0; bit += 1, gray >>>= 1) if (gray & 1) point ^= directions[bit]!;
    return point;
  };
  if (seed === undefined) return (index, dimension) => (at(index, dimension) >>> 0) / 2 ** bits;
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed is a whole number, not ${seed}`);
  const keys = Int32Array.from({ length: count }, (_, dimension) => keyOf(seed, dimension));
  return (index, dimension) => scramble(at(index, dimension), keys[dimension]!) / 2 ** bits;
}

/** By dimension and bit: what is put in for that bit of the point's Gray code. */
function directionsOf(count: number): Uint32Array {
  const directions = new Uint32Array(count * bits);
  for (let bit = 0; bit < bits; bit += 1) directions[bit] = 2 ** (bits - 1 - bit);
  const lines = directionNumbers.trim().split("\n");
  for (let dimension = 1; dimension < count; dimension += 1) {
    const [coefficients, ...initial] = (lines[dimension - 1] ?? "").split(" ").map(Number);
    fill(directions.subarray(dimension * bits, (dimension + 1) * bits), coefficients ?? 0, initial);
  }
  return directions;
}

function fill(directions: Uint32Array, coefficients: number, initial: readonly number[]): void {
  const degree = initial.length;
  for (let bit = 0; bit < bits; bit += 1) {
    if (bit < degree) {
      directions[bit] = initial[bit]! * 2 ** (bits - 1 - bit);
      continue;
    }
    const before = directions[bit - degree]!;
    let direction = before ^ (before >>> degree);
    for (let term = 1; term < degree; term += 1)
      if ((coefficients >>> (degree - 1 - term)) & 1) direction ^= directions[bit - term]!;
    directions[bit] = direction;
  }
}

/** Each bit is flipped or not by a hash of the bits before it. */
function scramble(point: number, key: number): number {
  let mixed = (reverse(point) + key) | 0;
  mixed ^= Math.imul(mixed, 0x6c50b47c);
  mixed ^= Math.imul(mixed, 0xb82f1e52);
  mixed ^= Math.imul(mixed, 0xc7afe638);
  mixed ^= Math.imul(mixed, 0x8d22f6e6);
  return reverse(mixed) >>> 0;
}

function reverse(point: number): number {
  let turned = ((point >>> 1) & 0x55555555) | ((point & 0x55555555) << 1);
  turned = ((turned >>> 2) & 0x33333333) | ((turned & 0x33333333) << 2);
  turned = ((turned >>> 4) & 0x0f0f0f0f) | ((turned & 0x0f0f0f0f) << 4);
  turned = ((turned >>> 8) & 0x00ff00ff) | ((turned & 0x00ff00ff) << 8);
  return (turned >>> 16) | (turned << 16);
}

function keyOf(seed: number, dimension: number): number {
  let key = Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(Math.floor(seed / 2 ** 32), 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 16) ^ Math.imul(dimension + 1, 0xc2b2ae35), 0x21f0aaad);
  key = Math.imul(key ^ (key >>> 15), 0x735a2d97);
  return key ^ (key >>> 15);
}
