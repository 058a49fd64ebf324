/**
 * Time as readers see it: a value for every period, from the newest release that has it; and the same answer release
 * by release. Nothing published after the release being read is mentioned, so a permanent page stays as it was.
 */
import type { PublishedRelease } from "../../policy-index/releases/contract.ts";
import { answerOf } from "./answers.ts";
import type { AnswerReading, FilledReading, Point, ScoreReading } from "./contract.ts";
import { mustNode, rowOf, scoreOf } from "./figures.ts";
import { type PlacedNode, positions } from "./positions.ts";
import { filledUnder } from "./prepared.ts";
import { pointIn, pointOf, type Reading, readingAt, releasesUntil } from "./reading.ts";

const releasesOf = (open: Reading): readonly PublishedRelease[] =>
  releasesUntil(open).flatMap((record) => open.archive.release(record.index, record.id) ?? []);

/** Every point a reader can go to from here, in time order then release order. */
export const pointsUntil = (open: Reading): readonly Point[] =>
  releasesOf(open)
    .flatMap((release) => release.answers.periods.map((period) => pointIn(release, period)))
    .sort((left, right) => (left.period < right.period ? -1 : left.period > right.period ? 1 : 0));

/** The newest release of each period, in time order: the best that is known of every period. */
export function newestPoints(open: Reading): readonly Point[] {
  const newest = new Map<string, Point>();
  for (const point of pointsUntil(open)) newest.set(point.period, point);
  return [...newest.values()];
}

export type TimelinePoint = Point & {
  readonly reading: ScoreReading;
  /** Answers behind the score that were filled in; absent where none was. */
  readonly filled?: FilledReading;
};

/** The score of a place in a node, period by period; a release whose measure has no such node is passed over. */
export function timeline(open: Reading, placed: PlacedNode, place: string): readonly TimelinePoint[] {
  return newestPoints(open).flatMap((point) => {
    const then = readingAt(open, point);
    if (!positions(then.release).nodes.get(placed.measure.id)?.has(placed.node.id)) return [];
    if (rowOf(then.release, place, point.period) === undefined) return [];
    const same = mustNode(then, placed.node.id, placed.measure.id);
    const filled = filledUnder(then, same, place);
    return [{ ...point, reading: scoreOf(then, same, place), ...(filled ? { filled } : {}) }];
  });
}

export type AnswerPoint = Point & { readonly publishedOn: string; readonly answer: AnswerReading };

/** The answer of a place to an indicator at every point, in order of publication, then of time. */
export function answerHistory(open: Reading, indicator: string, place: string): readonly AnswerPoint[] {
  return releasesOf(open).flatMap((release) =>
    release.answers.periods.flatMap((period) => {
      const then = readingAt(open, { release: release.record.id, period });
      const placed = positions(release).indicators.get(indicator);
      if (!placed || rowOf(release, place, period) === undefined) return [];
      return [{ ...pointOf(then), publishedOn: release.record.publishedOn, answer: answerOf(then, placed, place) }];
    }),
  );
}

/**
 * What a reading is compared with unless the reader says otherwise: the newest earlier period, from the newest release
 * that has it; where there is none, the same period in the release before; where there is none, nothing.
 */
export function earlierPoint(open: Reading): Point | undefined {
  const earlier = newestPoints(open).filter((point) => point.period < open.period);
  if (earlier.length > 0) return earlier.at(-1);
  return pointsUntil(open)
    .filter((point) => point.period === open.period && point.release !== open.release.record.id)
    .at(-1);
}
