/** How settled a place's rank is: its sensitivity range and its tie group, where they have been worked out. */
import type { RobustPeriod } from "../../policy-index/robustness/contract.ts";
import { wholeRanks } from "../../policy-index/robustness/whole-ranks.ts";
import type { DrawnUnder, RankSettled } from "./contract.ts";
import type { PlacedNode } from "./positions.ts";
import type { Reading } from "./reading.ts";

/** The robustness of the period a reader is in; undefined until it has been worked out, or where nothing varied. */
export const robustPeriod = ({ archive, release, period }: Reading): RobustPeriod | undefined =>
  archive
    .robustness?.(release.record.index, release.record.id)
    ?.periods.find((one) => one.period === period && one.places.length > 0);

const kept = new WeakMap<RobustPeriod, ReadonlyMap<string, RankSettled>>();

/** By place. A rank is whole: a range between two ranks is widened to both. */
export function settledRanks(period: RobustPeriod): ReadonlyMap<string, RankSettled> {
  const before = kept.get(period);
  if (before) return before;
  const members = new Map<number, number>();
  for (const { group } of period.places) if (group !== undefined) members.set(group, (members.get(group) ?? 0) + 1);
  const of = period.places.filter(({ rank }) => rank !== undefined).length;
  const made = new Map(
    period.places.flatMap(({ place, rankRange, group, present }) =>
      rankRange === undefined || group === undefined
        ? []
        : [
            [
              place,
              {
                ...wholeRanks(rankRange),
                lowest: rankRange.lowest,
                highest: rankRange.highest,
                group,
                unsettledWith: (members.get(group) ?? 1) - 1,
                of,
                ...(present < 1 ? { present } : {}),
              },
            ] as const,
          ],
    ),
  );
  kept.set(period, made);
  return made;
}

/** Of ranks in the headline measure as a whole; other nodes have none. */
export function settledIn(open: Reading, { measure, depth }: PlacedNode): ReadonlyMap<string, RankSettled> {
  const period = measure.headline && depth === 0 ? robustPeriod(open) : undefined;
  return period ? settledRanks(period) : new Map();
}

/** What those were drawn under; undefined where there are none. */
export function drawnUnder(open: Reading): DrawnUnder | undefined {
  const period = robustPeriod(open);
  const settings = open.archive.robustness?.(open.release.record.index, open.release.record.id)?.settings;
  if (!period || !settings) return undefined;
  return {
    varied: [...period.varied],
    draws: settings.replicates,
    failed: period.failed.length,
    seed: settings.seed,
    groups: new Set(period.places.flatMap(({ group }) => group ?? [])).size,
  };
}
