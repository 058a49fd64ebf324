/**
 * How far ranks are from the official ones, on average over the places that have both.
 *
 * shape    ranks of k places from `at` on, official ranks k
 * missing  a rank of 0 is none; NaN where no place has both
 * source   M. Saisana, A. Saltelli & S. Tarantola, Uncertainty and Sensitivity Analysis Techniques as Tools for the
 *          Quality Assessment of Composite Indicators (2005)
 *
 * @example rankShift(Uint32Array.of(2, 1, 3), 0, Uint32Array.of(1, 2, 3)) // → 2 ÷ 3
 */
export function rankShift(ranks: Uint32Array, at: number, official: Uint32Array): number {
  let shift = 0;
  let both = 0;
  for (let place = 0; place < official.length; place += 1) {
    const rank = ranks[at + place]!;
    const before = official[place]!;
    if (rank === 0 || before === 0) continue;
    shift += Math.abs(rank - before);
    both += 1;
  }
  return shift / both;
}
