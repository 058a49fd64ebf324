/** Which answers moved on the way from an earlier point, said in the reader's language. */
import { answerOf, indicatorLabel, mustIndicator } from "./answers.ts";
import { stepsFrom } from "./change.ts";
import type { AnswerChange, Point } from "./contract.ts";
import type { Move, Step } from "./moves.ts";
import { placeLabel } from "./places.ts";
import { type Reading, readingAt } from "./reading.ts";
import { newestPoints, pointsUntil } from "./timeline.ts";
import { pointAt } from "./way.ts";

const said = (open: Reading, step: Step, move: Move): AnswerChange => {
  const since = pointAt(step.before);
  const until = pointAt(step.after);
  const then = readingAt(open, since);
  const now = readingAt(open, until);
  const was = mustIndicator(then, move.indicator);
  const is = mustIndicator(now, move.indicator);
  return {
    place: placeLabel(open, move.place),
    indicator: indicatorLabel(now, is.indicator),
    from: answerOf(then, was, move.place),
    to: answerOf(now, is, move.place),
    kind: move.kind,
    reason: move.reason,
    since,
    until,
    publishedOn: step.after.release.record.publishedOn,
  };
};

/** Answers of a place that moved since a point, in the order they moved. */
export const movedAnswers = (open: Reading, place: string, from: Point): readonly AnswerChange[] =>
  stepsFrom(open, from).flatMap((step) => (step.moves.get(place) ?? []).map((move) => said(open, step, move)));

/** Answers of all places that moved since a point, in the order they moved, then in code order. */
export const allMovedAnswers = (open: Reading, from: Point): readonly AnswerChange[] =>
  stepsFrom(open, from).flatMap((step) =>
    [...step.moves.values()].flatMap((moves) => moves.map((move) => said(open, step, move))),
  );

/** Every movement of an indicator's answers up to this reading, the latest first; those of one place where it is named. */
export function movesOfIndicator(open: Reading, indicator: string, place?: string): readonly AnswerChange[] {
  const first = firstPoint(open);
  if (!first) return [];
  const wanted = (move: Move): boolean => move.indicator === indicator && (place === undefined || move.place === place);
  return stepsFrom(open, first)
    .flatMap((step) =>
      [...step.moves.values()].flatMap((moves) => moves.filter(wanted).map((move) => said(open, step, move))),
    )
    .reverse();
}

/** The first point the index was ever published at, as far as this reading goes. */
export function firstPoint(open: Reading): Point | undefined {
  const [earliest] = newestPoints(open);
  return pointsUntil(open).find((point) => point.period === earliest?.period);
}
