/**
 * Which numbers which run draws. Every point has two independent draws of all variations, A and B, and one more run per
 * variation: A with that variation's draws taken from B. Blocks of a point: 0 is A, 1 is B, 2 + v is A with variation v
 * of B.
 */
import { type Sequence, sobol, sobolDimensions } from "../random/sobol.ts";
import { stream } from "../random/stream.ts";
import type { Source } from "../uncertainty/replicates.ts";

/**
 * Runs for each point: A, B, and A with each variation's draws of B.
 *
 * shape    a number of variations → a number of runs
 * units    runs
 * missing  nothing can be missing
 * throws   nothing
 * source   A. Saltelli et al. (2010); see `saltelliSource`
 *
 * @example blocksFor(4) // → 6
 */
export const blocksFor = (variations: number): number => variations + 2;

/**
 * The draws of run point × blocks + block. A variation's first draws are coordinates of a scrambled Sobol' sequence, of
 * which each variation has an equal part, the most even ones first; should it draw more, the rest is plain chance.
 *
 * shape    a seed and a number of variations → for a run and a variation, a function of numbers
 * units    numbers in [0, 1)
 * missing  nothing can be missing
 * throws   RangeError: no variation, or more than half of `sobolDimensions`; a seed that is not a whole number
 * source   A. Saltelli et al., Variance Based Sensitivity Analysis of Model Output (2010): sample A, B and A with column j of B
 *
 * @example saltelliSource(7, 2)(0, 0)() // → 0.307596
 */
export function saltelliSource(seed: number, variations: number): Source {
  if (!(variations >= 1 && 2 * variations <= sobolDimensions))
    throw new RangeError(`sensitivity takes 1 to ${sobolDimensions / 2} variations, not ${variations}`);
  const own = Math.floor(sobolDimensions / (2 * variations));
  const at = sobol(own * 2 * variations, seed);
  return (run, variation) => {
    const point = Math.floor(run / blocksFor(variations));
    const block = run - point * blocksFor(variations);
    const sample = block === 1 || block === 2 + variation ? 1 : 0;
    const column = sample * variations + variation;
    return drawing(at, point, column, 2 * variations, own, () => stream(seed, 2 * point + sample, variation));
  };
}

function drawing(
  at: Sequence,
  point: number,
  column: number,
  columns: number,
  own: number,
  more: () => () => number,
): () => number {
  let drawn = 0;
  let rest: (() => number) | undefined;
  return () => {
    if (drawn < own) {
      drawn += 1;
      return at(point, (drawn - 1) * columns + column);
    }
    rest ??= more();
    return rest();
  };
}
