/** What all the rows together say: how scores are spread, who is first and last, what moved. Pure. */

import { sameScore } from "../../engine/nearly.ts";
import { spread } from "../../engine/spread.ts";
import { mustNode, rowOf } from "../reading/figures.ts";
import { averageOf } from "../reading/peers.ts";
import { groups } from "../reading/places.ts";
import type { PlacedNode } from "../reading/positions.ts";
import { preparedCounts } from "../reading/prepared.ts";
import { type Reading, worded } from "../reading/reading.ts";
import type { GroupMean, Movement, StandingRow, Summary } from "./contract.ts";

export function summaryOf(
  open: Reading,
  node: PlacedNode,
  members: readonly string[],
  rows: readonly StandingRow[],
): Summary {
  const atRows = members.flatMap((place) => rowOf(open.release, place, open.period) ?? []);
  const spreadNow = spread(node.scored, atRows);
  const inState = (state: string): number => rows.filter((row) => row.reading.state === state).length;
  const movement = movementOf(rows);
  const prepared = preparedCounts(open, mustNode(open));
  return {
    counts: {
      scored: inState("scored"),
      missing: inState("missing"),
      notApplicable: inState("not-applicable"),
      notCovered: members.length - rows.length,
    },
    ...(spreadNow ? { spread: spreadNow } : {}),
    highest: at(rows, spreadNow?.highest),
    lowest: at(rows, spreadNow?.lowest),
    bands: bandsOf(open, rows),
    regions: regionMeans(open, node, members),
    ...(movement ? { movement } : {}),
    ...(prepared ? { prepared } : {}),
  };
}

const at = (rows: readonly StandingRow[], score: number | undefined): Summary["highest"] =>
  score === undefined
    ? []
    : rows
        .filter((row) => row.reading.score !== undefined && Math.abs(row.reading.score - score) < sameScore)
        .map((row) => row.place);

/** Bands from the highest, each with how many places are in it. */
function bandsOf(open: Reading, rows: readonly StandingRow[]): Summary["bands"] {
  const { bands } = open.release.instrument;
  return bands.map((band, position) => {
    const step = bands.length - 1 - position;
    const places = rows.filter((row) => row.band?.step === step).length;
    return { ...worded(open, String(band.from), band.label), step, places };
  });
}

/** Plain means of the world's regions, each place counting once; in the order the regions are listed. */
function regionMeans(open: Reading, node: PlacedNode, members: readonly string[]): GroupMean[] {
  const wanted = new Set(members);
  return groups(open).flatMap((group): readonly GroupMean[] => {
    if (group.kind !== "region") return [];
    const within = group.members.filter((place) => wanted.has(place));
    if (within.length === 0) return [];
    const average = averageOf(open, node.scored, within);
    return [
      {
        code: group.code,
        label: group.label,
        ...(average.score === undefined ? {} : { score: average.score }),
        scored: average.scored,
        members: average.members,
      },
    ];
  });
}

/** A score that moved by less than this has not moved: it is the noise of adding doubles. */
const moved = (value: number | undefined): boolean => value !== undefined && Math.abs(value) > sameScore;

export function movementOf(rows: readonly StandingRow[]): Movement | undefined {
  const changes = rows.flatMap((row) => row.change ?? []);
  if (changes.length === 0) return undefined;
  const movement = {
    up: 0,
    down: 0,
    same: 0,
    unknown: 0,
    reformUp: 0,
    reformDown: 0,
    correction: 0,
    method: 0,
    unexplained: 0,
  };
  for (const { total, parts } of changes) {
    if (total === undefined) movement.unknown += 1;
    else if (!moved(total)) movement.same += 1;
    else if (total > 0) movement.up += 1;
    else movement.down += 1;
    if (!parts) continue;
    if (moved(parts.reform)) movement[parts.reform > 0 ? "reformUp" : "reformDown"] += 1;
    if (moved(parts.correction)) movement.correction += 1;
    if (moved(parts.method)) movement.method += 1;
    if (moved(parts.unexplained)) movement.unexplained += 1;
  }
  return movement;
}
