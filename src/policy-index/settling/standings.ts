/** What is settled so far, scored: by the one scoring and the one robustness there are. Pure. */
import { type Column, scored as scoredState } from "../../engine/grid.ts";
import { answerStates } from "../answers/contract.ts";
import { isSettled } from "../answers/rules.ts";
import { areasOf } from "../editions/questions.ts";
import type { Instrument } from "../instrument/contract.ts";
import type { IndexPackage } from "../package/contract.ts";
import { standardSettings } from "../robustness/contract.ts";
import { robustnessOf } from "../robustness/robustness-of.ts";
import type { ScoredNode, ScoreTable } from "../scoring/contract.ts";
import { statusOf } from "../scoring/status-of.ts";
import type { SettledPlace } from "./contract.ts";
import type { Given, Ground } from "./package-of.ts";

/** Enough draws to see a range by; a release is worked out with more. */
const settings = { ...standardSettings, replicates: 200, points: 2 };

export const nodesOf = (instrument: Instrument, scores: ScoreTable): readonly ScoredNode[] => {
  const headline = instrument.measures.find((measure) => measure.headline)?.id;
  return (scores.measures.find(({ id }) => id === headline) ?? scores.measures[0])?.nodes ?? [];
};

/** A score in one row of its column; missing where there is no column. */
export const standingAt = (column: Column | undefined, row: number) => {
  const status = statusOf(column?.states[row] ?? 1);
  const score = column?.values[row];
  return status === "scored" && score !== undefined ? { status, score } : { status };
};

/** Label of the band a score is in. */
export const bandOf = ({ bands }: Instrument, score: number | undefined) =>
  score === undefined ? undefined : bands.find(({ from }) => score >= from)?.label;

/** Areas of the headline tree that have a score of their own. */
export const scoredAreas = (instrument: Instrument, scores: ScoreTable) => {
  const ids = new Set(nodesOf(instrument, scores).map(({ id }) => id));
  return areasOf(instrument)
    .filter(({ id }) => ids.has(id))
    .map(({ id, title }) => ({ id, title }));
};

/** By place: how many answers are asked and settled, and why the others are missing, in the order in which answers move. */
function countsOf({ stages }: Ground, given: readonly Given[], period: string) {
  const byPlace = new Map<string, Given[]>();
  for (const one of given) {
    if (one.period !== period) continue;
    const own = byPlace.get(one.place);
    if (own) own.push(one);
    else byPlace.set(one.place, [one]);
  }
  const counted = (own: readonly Given[]) => {
    const settled = own.filter(({ state }) => isSettled(state, stages));
    return {
      asked: own.length,
      settled: settled.length,
      waiting: answerStates
        .map((state) => ({ state, answers: own.filter((one) => one.state === state).length }))
        .filter(({ state, answers }) => answers > 0 && !isSettled(state, stages)),
      noData: settled.filter(({ content }) => content.status === "no-data").length,
    };
  };
  return new Map([...byPlace].map(([place, own]) => [place, counted(own)]));
}

/**
 * Every place of an edition in one period: asked and settled, overall and by area, band, and the ranks it could have.
 *
 * missing  a place without a score has no band and no ranks; with fewer than two scored places nobody has ranks
 */
export function standings(
  ground: Ground,
  given: readonly Given[],
  { answers, instrument }: IndexPackage,
  scores: ScoreTable,
  { period, before }: { readonly period: string; readonly before: ReadonlyMap<string, number> },
): readonly SettledPlace[] {
  const nodes = nodesOf(instrument, scores);
  const areas = scoredAreas(instrument, scores).map(({ id }) => nodes.find((node) => node.id === id));
  const [root] = nodes;
  const first = answers.periods.indexOf(period) * answers.places.length;
  const counts = countsOf(ground, given, period);
  const ranks = new Map(
    isRanked(root, first, answers.places.length)
      ? robustnessOf({ instrument, answers, scores }, settings, undefined, [period]).periods[0]?.places.map(
          ({ place, rankRange }) => [place, rankRange] as const,
        )
      : [],
  );
  return answers.places.map((place, at): SettledPlace => {
    const overall = standingAt(root, first + at);
    const range = ranks.get(place);
    const previous = before.get(place);
    const { score } = overall;
    const band = bandOf(instrument, score);
    return {
      place,
      ...(counts.get(place) ?? { asked: 0, settled: 0, waiting: [], noData: 0 }),
      present: Math.min(1, root?.present[first + at] ?? 0),
      overall,
      areas: areas.map((node) => standingAt(node, first + at)),
      ...(band ? { band } : {}),
      ...(range ? { ranks: { low: Math.floor(range.low), high: Math.ceil(range.high) } } : {}),
      ...(previous === undefined ? {} : { before: previous }),
    };
  });
}

const isRanked = (root: ScoredNode | undefined, first: number, places: number): boolean =>
  (root?.states.subarray(first, first + places).filter((state) => state === scoredState).length ?? 0) > 1;
