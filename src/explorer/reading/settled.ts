/** How settled a place's rank is: its sensitivity range and its tie group, where they have been worked out. */
import { settledShare } from "../../engine/uncertainty/groups.ts";
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
  const unsettled = unsettledPairs(period);
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
                together: members.get(group) ?? 1,
                ...(unsettled ? { unsettledWith: unsettled.get(place)?.length ?? 0 } : {}),
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

/** Places that a place's order is not settled with, best first; undefined where pairs are not kept. */
export const unsettledWith = (period: RobustPeriod, place: string): readonly string[] | undefined =>
  unsettledPairs(period)?.get(place);

const pairsKept = new WeakMap<RobustPeriod, ReadonlyMap<string, readonly string[]>>();

function unsettledPairs(period: RobustPeriod): ReadonlyMap<string, readonly string[]> | undefined {
  const { places } = period;
  if (places.some(({ above }) => above === undefined)) return undefined;
  const before = pairsKept.get(period);
  if (before) return before;
  const made = new Map(places.map(({ place }): [string, string[]] => [place, []]));
  // Best first on either side: whoever is met later in the list is put down later.
  places.forEach(({ place, above = [] }, at) => {
    for (const [beyond, share] of above.entries()) {
      const other = places[at + 1 + beyond]?.place;
      if (other === undefined || share === null || isSettled(share)) continue;
      made.get(place)?.push(other);
      made.get(other)?.push(place);
    }
  });
  pairsKept.set(period, made);
  return made;
}

/** An order is settled where it is the same in enough of the draws, whichever of the two is above. */
export const isSettled = (share: number): boolean => Math.max(share, 1 - share) >= settledShare;

/**
 * In which share of the draws each of some places stands above each other of them, being level counting half: a row a
 * place, in their order. null where that is not known: beside itself, of places that are never ranked together, and where
 * pairs are not kept.
 */
export function sharesAbove(
  { places }: RobustPeriod,
  codes: readonly string[],
): readonly (readonly (number | null)[])[] {
  const at = new Map(places.map(({ place }, position) => [place, position]));
  const share = (one: string, other: string): number | null => {
    const [high, low] = [at.get(one) ?? -1, at.get(other) ?? -1];
    if (high < 0 || low < 0 || high === low) return null;
    if (high < low) return places[high]?.above?.[low - high - 1] ?? null;
    const turned = places[low]?.above?.[high - low - 1];
    return turned === undefined || turned === null ? null : 1 - turned;
  };
  return codes.map((one) => codes.map((other) => share(one, other)));
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
