/**
 * What was done to answers before they counted. A release does not keep it: it is worked out again from the answers, by
 * the very run its scores came from, once per release.
 */
import { missing, scored } from "../../engine/grid.ts";
import { imputed, type Prepared, treated, withoutPlace } from "../../engine/steps/prepare.ts";
import type { PublishedRelease } from "../../policy-index/releases/contract.ts";
import { type PreparationSteps, scoreInSteps } from "../../policy-index/scoring/score-package.ts";
import type { PreparedCounts } from "./contract.ts";
import { rowOf } from "./figures.ts";
import { indicatorsUnder, type PlacedIndicator, type PlacedNode, perRelease } from "./positions.ts";
import type { Reading } from "./reading.ts";

type Kept = { readonly steps: PreparationSteps | undefined };

const kept = perRelease(
  (release): Kept => ({
    steps: release.instrument.prepare && scoreInSteps(release.instrument, release.answers).steps,
  }),
);

/** Every step of the preparation; undefined where the index prepares nothing. */
export const stepsOf = (release: PublishedRelease): PreparationSteps | undefined => kept(release).steps;

/** A cell of an indicator and what was done to it; what a compound's item counts in is the compound. */
export type PreparedCell = {
  readonly prepared: Prepared;
  readonly row: number;
  readonly filledIn: boolean;
  readonly treated: boolean;
  readonly withoutPlace: boolean;
  readonly leftOut: boolean;
};

export function preparedCell(open: Reading, placed: PlacedIndicator, place: string): PreparedCell | undefined {
  const { release, period } = open;
  const steps = stepsOf(release);
  const prepared = steps?.prepared.get(placed.compound?.id ?? placed.indicator.id);
  const row = rowOf(release, place, period);
  if (steps === undefined || prepared === undefined || row === undefined) return undefined;
  const mark = prepared.marks[row] ?? 0;
  const cell = {
    prepared,
    row,
    filledIn: (mark & imputed) !== 0,
    treated: (mark & treated) !== 0,
    withoutPlace: (mark & withoutPlace) !== 0,
    leftOut: steps.out[row] === 1,
  };
  return cell.filledIn || cell.treated || cell.withoutPlace || cell.leftOut ? cell : undefined;
}

/** How many of the answers behind a node's score were filled in, and of how many; undefined where none was. */
export function filledUnder(
  { release, period }: Reading,
  { node }: PlacedNode,
  place: string,
): { readonly filled: number; readonly of: number } | undefined {
  const steps = stepsOf(release);
  const row = steps && rowOf(release, place, period);
  if (steps === undefined || row === undefined) return undefined;
  const cells = indicatorsUnder(node).flatMap((id) => steps.prepared.get(id) ?? []);
  const filled = cells.filter(({ marks }) => ((marks[row] ?? 0) & imputed) !== 0).length;
  const of = cells.filter(({ imputed: { states } }) => states[row] === scored).length;
  return filled === 0 ? undefined : { filled, of };
}

const countsKept = perRelease(() => new Map<string, PreparedCounts>());

/** Of the indicators the headline counts and the places covered in the period; undefined where nothing is prepared. */
export function preparedCounts(open: Reading, root: PlacedNode): PreparedCounts | undefined {
  const { release, period } = open;
  const steps = stepsOf(release);
  if (steps === undefined) return undefined;
  const known = countsKept(release);
  const before = known.get(period);
  if (before) return before;
  const rows = release.answers.places.flatMap((place) => rowOf(release, place, period) ?? []);
  const cells = indicatorsUnder(root.node).flatMap((id) => steps.prepared.get(id) ?? []);
  const count = (isOne: (cell: Prepared, row: number) => boolean): number =>
    cells.reduce((sum, cell) => sum + rows.filter((row) => isOne(cell, row)).length, 0);
  const made: PreparedCounts = {
    filledIn: count(({ marks }, row) => (marks[row]! & imputed) !== 0),
    treated: count(({ marks }, row) => (marks[row]! & treated) !== 0),
    withoutPlace: count(({ marks }, row) => (marks[row]! & withoutPlace) !== 0),
    stillMissing: count(({ imputed: { states } }, row) => states[row] === missing),
    leftOut: rows.filter((row) => steps.out[row] === 1).length,
    indicators: cells.length,
    places: rows.length,
  };
  known.set(period, made);
  return made;
}
