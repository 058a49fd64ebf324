/** Who a place is compared with: groups and their averages, and the places whose answers are most like its own. */
import { type Column, scored } from "../../engine/grid.ts";
import { type GroupAverage, groupAverage } from "../../engine/group-average.ts";
import { type Spread, spread } from "../../engine/spread.ts";
import { say } from "../../ui/words/words.ts";
import type { Labelled } from "./contract.ts";
import { rowOf } from "./figures.ts";
import { type Group, groups, placeLabel } from "./places.ts";
import { positions } from "./positions.ts";
import type { Reading } from "./reading.ts";
import { readingWords } from "./words.ts";

const rowsOf = (open: Reading, members: readonly string[]): readonly number[] =>
  members.flatMap((place) => rowOf(open.release, place, open.period) ?? []);

/** A plain mean of the scores of a group's members in a column, each place counting once. */
export const averageOf = (open: Reading, column: Column, members: readonly string[]): GroupAverage =>
  groupAverage(column, rowsOf(open, members));

/** How the scores of all places lie in a column: what stands behind a place in a strip among its peers. */
export const spreadOf = (open: Reading, column: Column): Spread | undefined =>
  spread(column, rowsOf(open, open.release.answers.places));

/** How far two places' answers are apart: the mean absolute difference of what the indicators both answered are worth. */
export type Neighbour = { readonly place: Labelled; readonly distance: number; readonly shared: number };

/** A place is a neighbour only where at least this share of the indicators is scored in both. */
export const sharedNeed = 0.5;

/**
 * The places whose answers are most like those of a place at the reading's period, nearest first.
 *
 * units    points of score
 * missing  an indicator not scored in both places stays out; with less than half of them in common, a place is no neighbour
 */
export function nearest(open: Reading, place: string, count: number): readonly Neighbour[] {
  const row = rowOf(open.release, place, open.period);
  if (row === undefined) return [];
  const indicators = [...positions(open.release).indicators.values()];
  return open.release.answers.places
    .flatMap((other) => {
      const its = rowOf(open.release, other, open.period);
      if (its === undefined || other === place) return [];
      const apart = distance(
        indicators.map((indicator) => indicator.worth),
        row,
        its,
      );
      return apart.shared >= sharedNeed * indicators.length ? [{ other, ...apart }] : [];
    })
    .sort((left, right) => left.distance - right.distance || (left.other < right.other ? -1 : 1))
    .slice(0, count)
    .map(({ other, distance: apart, shared }) => ({ place: placeLabel(open, other), distance: apart, shared }));
}

function distance(columns: readonly Column[], left: number, right: number): { distance: number; shared: number } {
  let sum = 0;
  let shared = 0;
  for (const { values, states } of columns) {
    if (states[left] !== scored || states[right] !== scored) continue;
    sum += Math.abs((values[left] ?? 0) - (values[right] ?? 0));
    shared += 1;
  }
  return { distance: shared === 0 ? Number.POSITIVE_INFINITY : sum / shared, shared };
}

/**
 * The rules by which peers are chosen, in the order they are offered. `neighbours` is the UN sub-region; `nearest` the
 * five places with the most similar answers; any other value is the code of a group of the release.
 */
export const peerRules = ["region", "neighbours", "nearest", "world"] as const;

export const isPeerRule = (code: string): boolean => (peerRules as readonly string[]).includes(code);

export type Peers = {
  readonly rule: string;
  readonly group: Labelled;
  readonly members: readonly string[];
};

export const nearestCount = 5;

/** The peers of a place by a rule; the place itself stays out. Undefined where the rule finds nobody. */
export function peersOf(open: Reading, place: string, rule: string): Peers | undefined {
  if (rule === "nearest") {
    const members = nearest(open, place, nearestCount).map((neighbour) => neighbour.place.code);
    return members.length === 0
      ? undefined
      : { rule, group: { code: rule, label: say(readingWords.nearest, open.language) }, members };
  }
  const [group] = groups(open)
    .filter((candidate) => isAskedFor(candidate, rule, place))
    .sort((left, right) => left.members.length - right.members.length);
  if (!group) return undefined;
  const members = group.members.filter((member) => member !== place);
  return members.length === 0 ? undefined : { rule, group: { code: group.code, label: group.label }, members };
}

function isAskedFor(group: Group, rule: string, place: string): boolean {
  if (rule === "world") return group.kind === "world";
  if (rule === "region") return group.kind === "region" && group.members.includes(place);
  if (rule === "neighbours") return group.kind === "sub-region" && group.members.includes(place);
  return group.code === rule;
}
