/**
 * The words that stand for a node and for a point in an address: as short as they can be and still mean one thing.
 */
import type { Point } from "../reading/contract.ts";
import { findNode } from "../reading/figures.ts";
import { type PlacedNode, positions } from "../reading/positions.ts";
import { type Reading, releasesUntil } from "../reading/reading.ts";
import { pointsUntil } from "../reading/timeline.ts";

type Addressed = Pick<PlacedNode, "measure" | "node">;

/** A node in an address: its id where that finds it, else with its measure's. */
export function nodeToken(open: Reading, { measure, node }: Addressed): string {
  return findNode(open.release, node.id)?.measure.id === measure.id ? node.id : `${measure.id}:${node.id}`;
}

/** The node a token names. An id may hold a colon itself, so an id that is one wins. */
export function nodeNamed(open: Reading, token: string): PlacedNode | undefined {
  const plain = findNode(open.release, token);
  if (plain) return plain;
  const measures = positions(open.release).nodes;
  for (let at = token.indexOf(":"); at > 0; at = token.indexOf(":", at + 1)) {
    const node = measures.get(token.slice(0, at))?.get(token.slice(at + 1));
    if (node) return node;
  }
  return undefined;
}

/** Points before the reading's own, in time order: what a change can be counted from. */
export const earlierPoints = (open: Reading): readonly Point[] =>
  pointsUntil(open).filter(
    (point) => point.period < open.period || (point.period === open.period && point.release !== open.release.record.id),
  );

/**
 * A point in an address: the period alone where it is of this release, the release alone where it has one period.
 *
 * @example pointToken(open, { release: "2020.1", period: "2020" }) // → "2020.1"
 */
export function pointToken(open: Reading, point: Point): string {
  const alone =
    point.release === open.release.record.id
      ? point.period
      : releasesUntil(open).find((record) => record.id === point.release)?.periods.length === 1
        ? point.release
        : undefined;
  const found = alone === undefined ? undefined : pointNamed(open, alone);
  const same = found?.release === point.release && found.period === point.period;
  return alone !== undefined && same ? alone : `${point.release}:${point.period}`;
}

export function pointNamed(open: Reading, token: string): Point | undefined {
  const points = earlierPoints(open);
  return (
    points.find((point) => point.release === open.release.record.id && point.period === token) ??
    soleOf(points, token) ??
    points.find((point) => `${point.release}:${point.period}` === token)
  );
}

function soleOf(points: readonly Point[], release: string): Point | undefined {
  const its = points.filter((point) => point.release === release);
  return its.length === 1 ? its[0] : undefined;
}
