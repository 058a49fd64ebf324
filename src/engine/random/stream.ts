/**
 * Chance that is passed in. A stream's numbers depend on nothing but (seed, replicate, variation), so replicates may be
 * run in any order, by any number of threads, and one of them again on its own.
 */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

/**
 * A stream of numbers spread evenly over [0, 1), each a multiple of 2⁻⁵³.
 *
 * The three numbers are hashed into the 128 bits a generator starts from: streams whose numbers differ have nothing to do
 * with each other.
 *
 * shape    three whole numbers → a function that gives one number at a time
 * units    seed, replicate and variation are whole numbers between −2⁵³ and 2⁵³
 * missing  nothing can be missing
 * throws   RangeError: one that is not
 * source   D. Blackman & S. Vigna, Scrambled Linear Pseudorandom Number Generators (2021), xoroshiro128+; the hash is
 *          the finaliser of C. Wellons's hash prospector, two rounds
 *
 * @example stream(7, 0, 0)() // → 0.4362587930295764
 */
export function stream(seed: number, replicate: number, variation: number): () => number {
  if (!(Number.isSafeInteger(seed) && Number.isSafeInteger(replicate) && Number.isSafeInteger(variation)))
    throw new RangeError(`streams are named by whole numbers, not by ${seed}, ${replicate}, ${variation}`);
  const left = hash(hash(hash(0x3c6ef372, seed), replicate), variation);
  const right = hash(hash(hash(0x5a827999, variation), replicate), seed);
  const generator = xoroshiro128plusFromState([
    mix(left + 0x9e3779b9),
    mix(right + 0x85ebca6b),
    mix(left ^ Math.imul(right, 0xc2b2ae35)),
    mix(right + Math.imul(left, 0x27d4eb2f)),
  ]);
  return () => uniformFloat64(generator);
}

const hash = (before: number, whole: number): number =>
  mix(mix((before + whole) | 0) ^ (Math.floor(whole / 2 ** 32) + before));

function mix(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}
