/** Numbers from 0 up to 1 that depend on nothing but the three given. A stand-in until `random/` is there. */
export function stream(seed: number, replicate: number, variation: number): () => number {
  let state =
    (Math.imul(seed, 0x9e3779b1) ^ Math.imul(replicate + 1, 0x85ebca6b) ^ Math.imul(variation + 1, 0xc2b2ae35)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
