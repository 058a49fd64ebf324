/** The robustness of an index, worked out from its instrument, its answers and its scores. Pure. */
import { scored } from "../../engine/grid.ts";
import type { Range, Subject, Uncertainty } from "../../engine/uncertainty/contract.ts";
import { probabilityAbove } from "../../engine/uncertainty/groups.ts";
import { removals } from "../../engine/uncertainty/removal.ts";
import type { Instrument } from "../instrument/contract.ts";
import type { AnswerTable, DoubleCodingRow } from "../package/contract.ts";
import type { ScoredMeasure, ScoreTable } from "../scoring/contract.ts";
import { engineInput } from "../scoring/engine-input.ts";
import { agreementReport, confusedIn } from "./agreement.ts";
import { auditReport } from "./audit-report.ts";
import { choicesOf } from "./choices.ts";
import { choicesIn, coderShares } from "./coders.ts";
import {
  type LeftOut,
  mostPaired,
  type Robustness,
  type RobustnessSettings,
  type RobustPeriod,
  type RobustPlace,
  type SensitivityRange,
} from "./contract.ts";
import { drawnInStretches } from "./drawn-in-stretches.ts";
import { effectsOf, runsOf } from "./effects-of.ts";
import { isOneScale } from "./one-scale.ts";
import type { CodersTold, VariationChoice } from "./variations/contract.ts";

/** What is scored and published: the parts of a release that robustness is worked out from. */
export type ScoredIndex = {
  readonly instrument: Instrument;
  readonly answers: AnswerTable;
  readonly scores: ScoreTable;
  readonly doubleCoding?: readonly DoubleCodingRow[];
};

/** Told between one piece of work and the next: how much is done, 0–1. */
export type Progress = (done: number) => void;

/** Every replicate's scores and ranks in one period, and the places in their order. */
export type DrawnPeriod = {
  /** Its position among the periods of the index. */
  readonly period: number;
  readonly places: readonly string[];
  readonly drawn: Uncertainty;
};

/**
 * How far ranks and scores of the headline measure would have moved, in every period or only in those named.
 *
 * shape    an index → for each period, a range per place, an effect per choice, a removal per indicator and area
 * missing  periods in which fewer than two places are scored have no ranges
 *
 * @example robustnessOf(release, standardSettings).periods.at(-1)?.places[0]?.rankRange // → { low: 1, …, high: 2 }
 */
export function robustnessOf(
  index: ScoredIndex,
  settings: RobustnessSettings,
  progress: Progress = () => undefined,
  only?: readonly string[],
  keep: (drawn: DrawnPeriod) => void = () => undefined,
): Robustness {
  const { answers } = index;
  const ground = groundOf(index);
  const wanted = [...answers.periods.keys()].filter((at) => only?.includes(answers.periods[at]!) ?? true);
  const periods = wanted.map((at, done): RobustPeriod => {
    const made = periodOf(ground, at, settings, { progress: (part) => progress((done + part) / wanted.length), keep });
    progress((done + 1) / wanted.length);
    return { period: answers.periods[at]!, ...made };
  });
  const agreement = agreementReport(index.doubleCoding);
  return { format: 1, measure: ground.headline.id, settings, periods, ...(agreement ? { agreement } : {}) };
}

/** What all periods are worked out from, taken out of the index once. */
type Ground = {
  readonly index: ScoredIndex;
  readonly headline: ScoredMeasure;
  readonly whole: Omit<Subject, "ranked">;
};

function groundOf(index: ScoredIndex): Ground {
  const { instrument, answers } = index;
  const headline = headlineOf(index);
  const { recipe, answers: columns, rows } = engineInput(instrument, answers);
  const whole = { recipe, answers: columns, rows, measure: headline.id };
  return { index, headline, whole };
}

function headlineOf({ instrument, scores }: ScoredIndex): ScoredMeasure {
  const id = instrument.measures.find((measure) => measure.headline)?.id;
  const found = scores.measures.find((measure) => measure.id === id) ?? scores.measures[0];
  if (!found) throw new Error("an index has a measure");
  return found;
}

/** What a period is drawn from: for whoever draws some of it otherwise. */
export function subjectIn(
  index: ScoredIndex,
  period: string,
): { readonly subject: Subject; readonly headline: ScoredMeasure } {
  const ground = groundOf(index);
  return { subject: subjectOf(ground, index.answers.periods.indexOf(period)), headline: ground.headline };
}

/** The headline measure among the places that have a score in the period, in the order of the table. */
function subjectOf({ index: { answers }, headline, whole }: Ground, period: number): Subject {
  const [root] = headline.nodes;
  const first = period * answers.places.length;
  const ranked = answers.places
    .map((_, place) => first + place)
    .filter((row) => answers.covered[row] === 1 && root?.states[row] === scored);
  return { ...whole, ranked };
}

export const codersTold = ({ doubleCoding = [] }: Pick<ScoredIndex, "doubleCoding">): CodersTold =>
  doubleCoding.some(({ indicators }) => indicators.length > 0) ? "told" : "untold";

/** Other coders are drawn as the release's own double coding has them, where nothing else is said. */
export const ofIts =
  ({ instrument, doubleCoding }: ScoredIndex) =>
  (choice: VariationChoice): VariationChoice => {
    if (choice.choice !== "coder-disagreement" || choice.shares !== undefined || doubleCoding === undefined)
      return choice;
    const choices = choicesIn(instrument);
    const isOption = (indicator: string, key: string): boolean =>
      choices.get(indicator)?.options.some((option) => option.key === key) ?? false;
    return { ...choice, shares: coderShares(instrument, confusedIn(doubleCoding, isOption)) };
  };

type Made = Omit<RobustPeriod, "period">;

type Told = { readonly progress: Progress; readonly keep: (drawn: DrawnPeriod) => void };

function periodOf(ground: Ground, period: number, settings: RobustnessSettings, { progress, keep }: Told): Made {
  const { index, headline } = ground;
  const subject = subjectOf(ground, period);
  if (subject.ranked.length < 2) return { varied: [], notVaried: [], failed: [], places: [], effects: [], leftOut: [] };
  const told = { ...settings, variations: settings.variations.map(ofIts(index)) };
  const choices = choicesOf(subject, headline, told, codersTold(index));
  const codes = index.answers.places;
  const places = Array.from(subject.ranked, (row) => codes[row % codes.length]!);
  const variations = choices.varied.map(({ variation }) => variation);
  // What is scored again and again takes nearly all the time; the last tenth is for the rest.
  const runs = settings.replicates + runsOf(variations.length, settings);
  const drawn =
    variations.length > 0
      ? drawnInStretches(subject, variations, settings, (draws) => progress((0.9 * draws) / runs))
      : undefined;
  if (drawn) keep({ period, places, drawn });
  const effects = effectsOf(subject, choices.varied, drawn, settings);
  progress(0.9);
  const left = [...leftOut(subject, places, "indicator"), ...leftOut(subject, places, "area")];
  return {
    varied: choices.varied.map(({ name }) => name),
    notVaried: [...choices.notVaried],
    failed: [...(drawn?.failed ?? [])],
    places: drawn
      ? robustPlaces(places, drawn, isOneScale(variations, rangeIn(index, headline)) ? "one" : "several")
      : [],
    ...effects,
    leftOut: left,
    audit: auditReport(subject.recipe, index.scores, subject.ranked, headline.id),
  };
}

const rangeIn = ({ instrument }: ScoredIndex, { id }: ScoredMeasure): readonly [number, number] =>
  instrument.measures.find((measure) => measure.id === id)?.range ?? [0, 100];

/** Scores drawn on several scales have no range; ranks have. */
function robustPlaces(codes: readonly string[], drawn: Uncertainty, scales: "one" | "several"): RobustPlace[] {
  const { official, places, groups } = drawn;
  const order = [...codes.keys()].sort(
    (left, right) =>
      (official.ranks[left] || Number.POSITIVE_INFINITY) - (official.ranks[right] || Number.POSITIVE_INFINITY) ||
      (codes[left]! < codes[right]! ? -1 : 1),
  );
  return order.map((at, position) => {
    const { score, rank, present } = places[at]!;
    const isPaired = order.length <= mostPaired;
    const below = isPaired ? order.slice(position + 1) : order.slice(position + 1, position + 2);
    const above = below.map((other) => finite(probabilityAbove(drawn, at, other)) ?? null);
    return {
      place: codes[at]!,
      score: finite(official.scores[at]!),
      rank: official.ranks[at] || undefined,
      scoreRange: scales === "one" ? score && rangeOf(score) : undefined,
      rankRange: rank && rangeOf(rank),
      group: groups[at] || undefined,
      present,
      aboveNext: above[0] ?? undefined,
      ...(isPaired ? { above } : {}),
    };
  });
}

const rangeOf = ({ low, median, high, lowest, highest }: Range): SensitivityRange => ({
  low,
  median,
  high,
  lowest,
  highest,
});

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

function leftOut(subject: Subject, codes: readonly string[], what: LeftOut["what"]): LeftOut[] {
  return removals(subject, what).map(({ without, failed, rankChange, ranks, meanRankShift }) => {
    let most = -1;
    rankChange.forEach((change, at) => {
      if (!Number.isNaN(change) && (most < 0 || Math.abs(change) > Math.abs(rankChange[most]!))) most = at;
    });
    const moved = most >= 0 && rankChange[most] !== 0 ? most : undefined;
    return {
      without,
      what,
      meanShift: finite(meanRankShift),
      most:
        moved === undefined
          ? undefined
          : { place: codes[moved]!, from: ranks[moved]! - rankChange[moved]!, to: ranks[moved]! },
      ...(failed === undefined ? {} : { failed }),
    };
  });
}
