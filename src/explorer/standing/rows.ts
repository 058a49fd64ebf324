/** One row a place: where it stands in a node, and how it came there. */
import { regionName } from "../../places/regions.ts";
import { changeOf } from "../reading/change.ts";
import type { Labelled, Point } from "../reading/contract.ts";
import { bandOf, rowOf, type Standing, scoreOf, standings } from "../reading/figures.ts";
import { gazetteerOf, placeLabel } from "../reading/places.ts";
import { type PlacedNode, positions } from "../reading/positions.ts";
import { filledUnder } from "../reading/prepared.ts";
import { type Reading, readingAt } from "../reading/reading.ts";
import { settledIn } from "../reading/settled.ts";
import type { StandingRow } from "./contract.ts";

/** The region of the world a place lies in: Africa, Americas, Asia, Europe or Oceania. */
export function regionOf(open: Reading, place: string): Labelled | undefined {
  const region = gazetteerOf(open.release)
    .regionsOf(place)
    .find((one) => one.level === "region");
  return region && { code: region.code, label: regionName(region.code, open.language) ?? region.code };
}

export type RowsAsked = {
  readonly node: PlacedNode;
  /** Places wanted; those the release does not cover in this period are left out. */
  readonly members: readonly string[];
  readonly since?: Point | undefined;
  readonly parts?: readonly PlacedNode[] | undefined;
  readonly second?: PlacedNode | undefined;
};

/** The same node where a reading was at another point; undefined where its measure had no such node then. */
export const sameNode = (open: Reading, node: PlacedNode): PlacedNode | undefined =>
  positions(open.release).nodes.get(node.measure.id)?.get(node.node.id);

type Before = {
  readonly ranks: ReadonlyMap<string, Standing>;
  readonly filled: (place: string) => StandingRow["filled"];
};

/** Ranks in a node at an earlier point, and how much of its scores was filled in; nothing where it had no such node. */
function standingsSince(open: Reading, node: PlacedNode, since: Point): Before {
  const then = readingAt(open, since);
  const same = sameNode(then, node);
  return same
    ? { ranks: standings(then, same), filled: (place) => filledUnder(then, same, place) }
    : { ranks: new Map(), filled: () => undefined };
}

/** Rows in the order of `members`. */
export function standingRows(open: Reading, asked: RowsAsked): readonly StandingRow[] {
  const { node, members, since, parts, second } = asked;
  const now = standings(open, node);
  const before = since && standingsSince(open, node, since);
  const settled = settledIn(open, node);
  return members.flatMap((code): readonly StandingRow[] => {
    if (rowOf(open.release, code, open.period) === undefined) return [];
    const reading = scoreOf(open, node, code);
    const rank = now.get(code)?.rank;
    const region = regionOf(open, code);
    const band = bandOf(open, reading.score);
    const rankBefore = before?.ranks.get(code)?.rank;
    const range = settled.get(code);
    const filled = filledUnder(open, node, code);
    const filledSecond = second && filledUnder(open, second, code);
    const filledBefore = before?.filled(code);
    return [
      {
        place: placeLabel(open, code),
        reading,
        ...(region ? { region } : {}),
        ...(rank ? { rank } : {}),
        ...(range ? { settled: range } : {}),
        ...(band ? { band } : {}),
        ...(since ? { change: changeOf(open, node, code, since) } : {}),
        ...(rankBefore ? { rankBefore } : {}),
        ...(parts ? { parts: parts.map((part) => scoreOf(open, part, code)) } : {}),
        ...(second ? { second: scoreOf(open, second, code) } : {}),
        ...(filled ? { filled } : {}),
        ...(filledSecond ? { filledSecond } : {}),
        ...(filledBefore ? { filledBefore } : {}),
      },
    ];
  });
}
