/**
 * Which earlier point a reading is compared with, as an address names it: `2020.1`, or `2020.1:2019` where the release
 * has several periods.
 */
import { refuse } from "../../base/refusal.ts";
import type { Point } from "./contract.ts";
import { positions } from "./positions.ts";
import { pointIn, type Reading } from "./reading.ts";
import { earlierPoint, pointsUntil } from "./timeline.ts";
import { way } from "./way.ts";

/** Every point there is a way from, the newest first; the reading's own is not among them. */
export const comparisons = (open: Reading): readonly Point[] =>
  pointsUntil(open)
    .filter((point) => way(open, point).length > 1)
    .reverse();

/** A point as an address writes it: the period only where it is not the release's last. */
export const pointCode = (point: Point): string =>
  point.named === undefined ? point.release : `${point.release}:${point.named}`;

/**
 * The point to compare with: the one an address names, else the newest earlier one, if there is any.
 *
 * throws  Refusal `not-found`: a point that is not before this one
 */
export function comparedWith(open: Reading, since: string | undefined): Point | undefined {
  if (since === undefined) return earlierPoint(open);
  const [id = "", named] = since.split(":");
  const release = open.archive.release(open.release.record.index, id);
  const period = named ?? release?.answers.periods.filter((candidate) => candidate <= open.period).at(-1);
  if (!release || period === undefined || !positions(release).period.has(period))
    return refuse("not-found", { kind: "release", sought: since });
  const point = pointIn(release, period);
  return way(open, point).length > 1 ? point : refuse("not-found", { kind: "release", sought: since });
}
