/** Lines over time: the average of all that are shown, and each chosen place. */
import type { Labelled } from "../reading/contract.ts";
import { averageOf } from "../reading/peers.ts";
import { placeLabel } from "../reading/places.ts";
import type { PlacedNode } from "../reading/positions.ts";
import { type Reading, readingAt } from "../reading/reading.ts";
import { newestPoints, timeline } from "../reading/timeline.ts";
import { sameNode } from "../standing/rows.ts";
import type { Series } from "./contract.ts";

export type SeriesAsked = {
  readonly node: PlacedNode;
  readonly members: readonly string[];
  readonly places: readonly string[];
  readonly average: Labelled | undefined;
};

/** The average first; periods in time order, each from the newest release that has it. */
export function seriesOf(open: Reading, asked: SeriesAsked): readonly Series[] {
  const { node, members, places, average } = asked;
  const means = newestPoints(open).flatMap((point) => {
    const then = readingAt(open, point);
    const same = sameNode(then, node);
    const score = same && averageOf(then, same.scored, members).score;
    return same ? [{ ...point, ...(score === undefined ? {} : { score }) }] : [];
  });
  const lines = places.map((place): Series => {
    const points = timeline(open, node, place).map(({ release, period, reading, filled }) => ({
      release,
      period,
      ...(reading.score === undefined ? {} : { score: reading.score }),
      ...(filled ? { filled } : {}),
    }));
    return { ...placeLabel(open, place), kind: "place", points };
  });
  return average ? [{ code: average.code, label: average.label, kind: "average", points: means }, ...lines] : lines;
}
