/**
 * Ranks upwards from 1; those that are equal share the mean of their ranks.
 *
 * shape    n values, none missing → n ranks, multiples of one half
 * units    ranks from 1
 * missing  none may be; NaN has no order
 * throws   nothing
 * source   M. G. Kendall (1945): mid-ranks
 *
 * @example averageRanks([10, 20, 20, 30]) // → 1, 2.5, 2.5, 4
 */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, at) => at).sort((one, other) => values[one]! - values[other]!);
  const ranks = new Float64Array(values.length);
  let from = 0;
  while (from < order.length) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
    for (let at = from; at < to; at += 1) ranks[order[at]!] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/** How often each value occurs, in no order. */
export function ties(values: ArrayLike<number>): readonly number[] {
  const times = new Map<number, number>();
  for (let at = 0; at < values.length; at += 1) times.set(values[at]!, (times.get(values[at]!) ?? 0) + 1);
  return [...times.values()];
}
