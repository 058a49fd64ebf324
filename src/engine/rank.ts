import { type Column, scored } from "./grid.ts";
import { sameScore } from "./nearly.ts";

/** `rank[i]` is 0 where a row is not ranked; `level[i]` is how many others share its rank. */
export type Ranks = { readonly rank: Uint32Array; readonly level: Uint32Array; readonly ranked: number };

/**
 * Rank rows from the highest score down; those who share a score share the smallest rank: 1, 2, 2, 4.
 *
 * shape    a column, and the k rows to rank among each other → k ranks, in the order of `rows`
 * units    ranks from 1; `level` counts the others of that rank
 * missing  rows that are not scored are not ranked (0)
 * throws   nothing
 * source   standard competition ranking; scores within `sameScore` of each other are one score
 *
 * @example
 * rank(column(70, 90, 70), [0, 1, 2]) // → { rank: [2, 1, 2], level: [1, 0, 1] }
 * rank(column(70, undefined), [0, 1]).rank // → 1, 0
 */
export function rank(column: Column, rows: ArrayLike<number>): Ranks {
  const ranks = new Uint32Array(rows.length);
  const level = new Uint32Array(rows.length);
  const valueAt = (at: number): number => column.values[rows[at]!]!;
  const order = Array.from(rows, (_, at) => at).filter((at) => column.states[rows[at]!] === scored);
  order.sort((left, right) => valueAt(right) - valueAt(left) || left - right);
  let from = 0;
  while (from < order.length) {
    const score = valueAt(order[from]!);
    let to = from + 1;
    while (to < order.length && score - valueAt(order[to]!) < sameScore) to += 1;
    for (let at = from; at < to; at += 1) {
      ranks[order[at]!] = from + 1;
      level[order[at]!] = to - from - 1;
    }
    from = to;
  }
  return { rank: ranks, level, ranked: order.length };
}
