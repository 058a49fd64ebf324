/** Where a place stands highest and lowest: its indicators by their rank among all places. */
import type { Column } from "../grid.ts";
import { rank } from "../rank.ts";

export type Standing = { readonly id: string; readonly rank: number; readonly ranked: number; readonly value: number };

/**
 * A place's strengths and weaknesses: the indicators in which it ranks best and worst.
 *
 * shape    indicators by id with columns in which more is better, the rows ranked, the place's row → at most `count` each
 * units    ranks from 1; values in those of each indicator
 * missing  indicators the place has no value in are neither
 * throws   nothing
 * source   COINr, `get_str_weak`; where ranks are equal the indicator given first stands first
 *
 * @example
 * const { strengths: best, weaknesses } = strengths(tiny.answers, tiny.places, 3, 1);
 * best[0] // → { id: "appeal", rank: 2, ranked: 4, value: 80 }
 * weaknesses[0] // → { id: "access", rank: 3, ranked: 4, value: 50 }
 */
export function strengths(
  indicators: ReadonlyMap<string, Column>,
  rows: ArrayLike<number>,
  row: number,
  count: number,
): { readonly strengths: readonly Standing[]; readonly weaknesses: readonly Standing[] } {
  const at = Array.from(rows).indexOf(row);
  const standings = [...indicators].flatMap(([id, column]): readonly Standing[] => {
    const ranks = rank(column, rows);
    const own = ranks.rank[at] ?? 0;
    return own === 0 ? [] : [{ id, rank: own, ranked: ranks.ranked, value: column.values[row]! }];
  });
  const best = [...standings].sort((one, other) => one.rank - other.rank);
  return { strengths: best.slice(0, count), weaknesses: best.slice(Math.max(0, best.length - count)) };
}
