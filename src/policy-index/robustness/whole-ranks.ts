/** A range of ranks as it is said: a percentile may lie between two ranks, and is widened to the one outside it. */
import type { RobustPlace, SensitivityRange } from "./contract.ts";

/** @example wholeRanks({ low: 2.05, high: 7.4, … }) // → { low: 2, high: 8 } */
export const wholeRanks = ({
  low,
  high,
}: Pick<SensitivityRange, "low" | "high">): { readonly low: number; readonly high: number } => ({
  low: Math.floor(low),
  high: Math.ceil(high),
});

/** The last rank that a place shares with those it is level with; undefined where it has none. */
export function lastRanks(places: readonly RobustPlace[]): (place: RobustPlace) => number | undefined {
  const level = new Map<number, number>();
  for (const { rank } of places) if (rank !== undefined) level.set(rank, (level.get(rank) ?? 0) + 1);
  return ({ rank }) => (rank === undefined ? undefined : rank + (level.get(rank) ?? 1) - 1);
}
