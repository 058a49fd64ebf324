/**
 * Ranks upwards from 1; those that are equal share the lowest of their ranks.
 *
 * shape    n values, none missing → n ranks
 * units    ranks from 1
 * missing  none may be; NaN has no order
 * throws   nothing
 * source   standard competition ranking, upwards
 *
 * @example lowestRanks([10, 20, 20, 30]) // → 1, 2, 2, 4
 */
export function lowestRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, at) => at).sort((one, other) => values[one]! - values[other]!);
  const ranks = new Float64Array(values.length);
  order.forEach((at, place) => {
    const before = order[place - 1];
    ranks[at] = before !== undefined && values[before] === values[at] ? ranks[before]! : place + 1;
  });
  return ranks;
}
