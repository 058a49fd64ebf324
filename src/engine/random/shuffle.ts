/**
 * Whole numbers from 0 to count − 1 in an order drawn evenly from all orders. Takes count − 1 numbers, or none.
 *
 * shape    a count k and a source of even numbers → k whole numbers
 * units    positions from 0
 * missing  nothing can be missing
 * throws   nothing
 * source   R. Durstenfeld, Algorithm 235: Random Permutation (1964)
 *
 * @example shuffle(3, stream(7, 0, 0)) // → 2, 0, 1
 */
export function shuffle(count: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
  return order;
}
