/** Scores, ranks, bands and approaches, as a page states them. Ranks are worked out once per release. */

import { refuse } from "../../base/refusal.ts";
import { bandOf as bandAt } from "../../engine/bands.ts";
import { type Column, missing } from "../../engine/grid.ts";
import { rank as ranksOf } from "../../engine/rank.ts";
import { typologyOf } from "../../engine/typology.ts";
import type { Typology } from "../../policy-index/instrument/contract.ts";
import type { PublishedRelease } from "../../policy-index/releases/contract.ts";
import { statusOf } from "../../policy-index/scoring/status-of.ts";
import type { Labelled, Rank, ScoreReading } from "./contract.ts";
import { type PlacedNode, perRelease, positions } from "./positions.ts";
import { type Reading, worded } from "./reading.ts";

/** The headline measure's id. */
export const headline = (release: PublishedRelease): string => release.instrument.measures[0]?.id ?? "";

/** A node of a measure, the headline's unless another is named; without a node, the measure's root. */
export function mustNode(open: Reading, nodeId?: string, measureId?: string): PlacedNode {
  const measures = positions(open.release).nodes;
  const measure = measures.get(measureId ?? headline(open.release));
  if (!measure) return refuse("not-found", { kind: "measure", sought: measureId ?? "" });
  const [root] = measure.values();
  const node = nodeId === undefined ? root : measure.get(nodeId);
  return node ?? refuse("not-found", { kind: "node", sought: nodeId ?? "" });
}

/** A node by id wherever it is: the headline measure first, then the others in order. */
export function findNode(release: PublishedRelease, nodeId: string): PlacedNode | undefined {
  for (const nodes of positions(release).nodes.values()) {
    const node = nodes.get(nodeId);
    if (node) return node;
  }
  return undefined;
}

export const nodeLabel = (open: Reading, placed: PlacedNode): Labelled =>
  worded(open, placed.node.id, placed.depth === 0 ? placed.measure.title : placed.node.title);

/** Row of a place in a period of a release, or undefined where the release does not cover it. */
export function rowOf(release: PublishedRelease, place: string, period: string): number | undefined {
  const at = positions(release);
  const column = at.place.get(place);
  const line = at.period.get(period);
  if (column === undefined || line === undefined) return undefined;
  const row = line * release.answers.places.length + column;
  return release.answers.covered[row] === 1 ? row : undefined;
}

export function mustRow(open: Reading, place: string): number {
  return rowOf(open.release, place, open.period) ?? refuse("not-found", { kind: "place", sought: place });
}

/** What a column holds for a row; a row that is not there is missing. */
export function readingOf(column: Column & { readonly present?: Float64Array }, row: number | undefined): ScoreReading {
  if (row === undefined) return { state: "missing" };
  const state = statusOf(column.states[row] ?? missing);
  const present = column.present?.[row];
  return {
    state,
    ...(state === "scored" ? { score: column.values[row] } : {}),
    ...(present === undefined ? {} : { present }),
  };
}

export const scoreOf = (open: Reading, placed: PlacedNode, place: string): ScoreReading =>
  readingOf(placed.scored, rowOf(open.release, place, open.period));

/** A place and its score in a node. */
export type Standing = { readonly place: string; readonly score: number; readonly rank: Rank };

const standingsByColumn = perRelease(() => new Map<string, ReadonlyMap<string, Standing>>());

/** Every scored place of a period in a column, best first, then in code order; equal scores share a range of ranks. */
export function standingsOf(release: PublishedRelease, column: Column, period: string): ReadonlyMap<string, Standing> {
  const line = positions(release).period.get(period);
  if (line === undefined) return new Map();
  const { places } = release.answers;
  const rows = places.map((_, at) => line * places.length + at);
  const { rank, level, ranked } = ranksOf(column, rows);
  const standing = places.flatMap((place, at): readonly Standing[] => {
    const from = rank[at] ?? 0;
    const levelWith = level[at] ?? 0;
    const score = column.values[rows[at] ?? 0] ?? Number.NaN;
    return from === 0 ? [] : [{ place, score, rank: { from, to: from + levelWith, levelWith, of: ranked } }];
  });
  standing.sort((left, right) => left.rank.from - right.rank.from);
  return new Map(standing.map((one) => [one.place, one]));
}

/** Standings in a node at the reading's period, kept with the release. Best first. */
export function standings(open: Reading, placed: PlacedNode): ReadonlyMap<string, Standing> {
  const kept = standingsByColumn(open.release);
  const key = `${placed.measure.id}\u0000${placed.node.id}\u0000${open.period}`;
  const before = kept.get(key);
  if (before) return before;
  const made = standingsOf(open.release, placed.scored, open.period);
  kept.set(key, made);
  return made;
}

export const rankOf = (open: Reading, placed: PlacedNode, place: string): Rank | undefined =>
  standings(open, placed).get(place)?.rank;

/** The band a score falls in, with its position from the lowest (0); undefined where the index has no bands. */
export function bandOf(open: Reading, score: number | undefined): (Labelled & { readonly step: number }) | undefined {
  const { bands } = open.release.instrument;
  const at = score === undefined ? undefined : bandAt(score, bands);
  const band = at === undefined ? undefined : bands[at];
  if (at === undefined || !band) return undefined;
  return { ...worded(open, String(band.from), band.label), step: bands.length - 1 - at };
}

/** The approach a typology gives a place: the first rule that holds; undefined where none does, or nobody can tell. */
export function approachOf(open: Reading, typology: Typology, place: string): Labelled | undefined {
  const approach = typologyOf(typology.rules, (node) => {
    const placed = findNode(open.release, node);
    return placed && scoreOf(open, placed, place).score;
  });
  const rule = approach.kind === "named" ? typology.rules[approach.rule] : undefined;
  return rule && approach.kind === "named"
    ? worded(open, `${typology.id}-${approach.rule + 1}`, rule.label)
    : undefined;
}
