/**
 * The way from an earlier point to a later one, one publication or one period at a time.
 *
 * Between 2020.0 and 2024.0 lie corrections (2020.0 to 2020.1, same period) and reforms (2020.1 to 2024.0, another
 * period). A jump would lose the first under the second; the way keeps both, each with the reason it was given.
 */
import type { PublishedRelease } from "../../policy-index/releases/contract.ts";
import type { Point } from "./contract.ts";
import { positions } from "./positions.ts";
import { pointIn, type Reading, releasesUntil } from "./reading.ts";

export type Stage = { readonly release: PublishedRelease; readonly period: string };

export const pointAt = (stage: Stage): Point => pointIn(stage.release, stage.period);

/**
 * Stages from a point to the reading's own, both included: through later releases of the same period first, then on to
 * the next period in the newest release that has both, else in the first release that has it. A point that is not
 * before the reading's own gives nothing.
 */
export function way(open: Reading, from: Point): readonly Stage[] {
  const releases = releasesUntil(open).flatMap((record) => open.archive.release(record.index, record.id) ?? []);
  const start = releases.findIndex((release) => release.record.id === from.release);
  if (start < 0 || from.period > open.period) return [];
  const end = releases.length - 1;
  const stages: Stage[] = [];
  let at = start;
  let period: string | undefined = from.period;
  while (period !== undefined) {
    const release: PublishedRelease | undefined = releases[at];
    if (!release || !positions(release).period.has(period)) return [];
    stages.push({ release, period });
    if (at === end && period === open.period) return stages.length > 1 ? stages : [];
    const revised = nextWith(releases, at + 1, period);
    if (revised !== undefined) at = revised;
    else {
      const next = nextPeriod(releases, at, period, open.period);
      at = next?.at ?? at;
      period = next?.period;
    }
  }
  return [];
}

function nextWith(releases: readonly PublishedRelease[], from: number, period: string): number | undefined {
  for (let at = from; at < releases.length; at += 1) {
    const release = releases[at];
    if (release && positions(release).period.has(period)) return at;
  }
  return undefined;
}

function nextPeriod(
  releases: readonly PublishedRelease[],
  from: number,
  after: string,
  until: string,
): { readonly at: number; readonly period: string } | undefined {
  for (let at = from; at < releases.length; at += 1) {
    const period = releases[at]?.answers.periods.find((candidate) => candidate > after && candidate <= until);
    if (period !== undefined) return { at, period };
  }
  return undefined;
}
