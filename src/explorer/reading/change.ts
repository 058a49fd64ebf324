/**
 * What a movement of a score is made of: reform, correction, method, and what nobody gave a reason for.
 *
 * Each step of the way is split by rescoring the place with every set of its causes (Shapley's value); a step with
 * one cause needs no rescoring. Steps are summed. What cannot be attributed (a stage without a score) is unexplained, so the
 * parts always add up to the total that is shown.
 */
import { exactParts } from "../../engine/exact-parts.ts";
import { explainChange } from "../../engine/explain-change.ts";
import { scored } from "../../engine/grid.ts";
import { sameScore } from "../../engine/nearly.ts";
import type { Instrument } from "../../policy-index/instrument/contract.ts";
import { type AnswerTable, cellOf, statuses } from "../../policy-index/package/contract.ts";
import type { PublishedRelease } from "../../policy-index/releases/contract.ts";
import { scoreTable } from "../../policy-index/scoring/score-package.ts";
import type { ChangeKind, Point, ScoreChange } from "./contract.ts";
import { readingOf, rowOf } from "./figures.ts";
import { type Move, type Step, stepBetween } from "./moves.ts";
import { type PlacedNode, positions } from "./positions.ts";
import { pointOf, type Reading } from "./reading.ts";
import { type Stage, way } from "./way.ts";

export const changeKinds = ["reform", "correction", "method", "unexplained"] as const satisfies readonly ChangeKind[];

/** The steps from a point to the reading's own. */
export function stepsFrom(open: Reading, from: Point): readonly Step[] {
  const stages = way(open, from);
  return stages.slice(1).flatMap((after, at) => {
    const before = stages[at];
    return before ? [stepBetween(before, after)] : [];
  });
}

/** How a place's score in a node moved from a point to the reading's own. */
export function changeOf(open: Reading, placed: PlacedNode, place: string, from: Point): ScoreChange {
  const steps = stepsFrom(open, from);
  const first = steps[0]?.before;
  const before = first ? scoreAt(first, placed, place) : undefined;
  const after = scoreAt(open, placed, place);
  const ends = {
    from,
    to: pointOf(open),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
  if (before === undefined || after === undefined) return ends;
  const parts: Record<ChangeKind, number> = { reform: 0, correction: 0, method: 0, unexplained: 0 };
  for (const step of steps) {
    for (const [kind, share] of partsOf(step, placed, place)) parts[kind] += share;
  }
  const left = after - before - changeKinds.reduce((sum, kind) => sum + parts[kind], 0);
  if (Math.abs(left) > sameScore) parts.unexplained += left;
  const made = exactParts(
    changeKinds.map((kind) => parts[kind]),
    after - before,
    sameScore,
  );
  changeKinds.forEach((kind, at) => {
    parts[kind] = made.parts[at] ?? 0;
  });
  return { ...ends, total: made.total, parts };
}

function nodeAt(release: PublishedRelease, like: PlacedNode): PlacedNode | undefined {
  return positions(release).nodes.get(like.measure.id)?.get(like.node.id);
}

function scoreAt(stage: Stage, placed: PlacedNode, place: string): number | undefined {
  const then = nodeAt(stage.release, placed);
  return then && readingOf(then.scored, rowOf(stage.release, place, stage.period)).score;
}

function partsOf(step: Step, placed: PlacedNode, place: string): readonly (readonly [ChangeKind, number])[] {
  const before = scoreAt(step.before, placed, place);
  const after = scoreAt(step.after, placed, place);
  if (before === undefined || after === undefined) return [];
  const moves = step.moves.get(place) ?? [];
  const causes = changeKinds.filter(
    (kind) => (kind === "method" && step.methodChanged) || moves.some((move) => move.kind === kind),
  );
  const [only] = causes;
  if (only === undefined) return [];
  if (isPrepared(step) && causes.length > 1) return [];
  const explained = explainChange(causes, (present) => {
    if (present.size === 0) return before;
    if (present.size === causes.length) return after;
    return rescored(step, place, moves, present)(placed) ?? before;
  });
  return explained ? causes.map((kind) => [kind, explained.parts[kind]]) : [];
}

/** Where answers are prepared a place cannot be rescored without all the others: more causes than one are not told apart. */
const isPrepared = ({ before, after }: Step): boolean =>
  [before, after].some(({ release }) => release.instrument.prepare !== undefined);

type ScoreOf = (placed: PlacedNode) => number | undefined;

const kept = new WeakMap<Step, Map<string, ScoreOf>>();

/** A place as it would stand if only these causes had come; kept with the step, for every node at once. */
function rescored(step: Step, place: string, moves: readonly Move[], present: ReadonlySet<ChangeKind>): ScoreOf {
  const known = kept.get(step) ?? new Map<string, ScoreOf>();
  kept.set(step, known);
  const key = `${place}\u0000${[...present].join()}`;
  const made = known.get(key) ?? rescore(step, place, moves, present);
  known.set(key, made);
  return made;
}

function rescore(step: Step, place: string, moves: readonly Move[], present: ReadonlySet<ChangeKind>): ScoreOf {
  const method = !step.methodChanged || present.has("method");
  const { instrument, answers } = (method ? step.after : step.before).release;
  const moved = new Map(moves.map((move) => [move.indicator, move.kind]));
  const status = new Uint8Array(answers.indicators.length).fill(statuses.indexOf("missing"));
  const value = new Float64Array(answers.indicators.length).fill(Number.NaN);
  answers.indicators.forEach((indicator, column) => {
    const kind = moved.get(indicator);
    const wanted = kind === undefined || present.has(kind) ? [step.after, step.before] : [step.before, step.after];
    for (const stage of wanted) {
      const found = answerFor(stage, indicator, place, instrument);
      if (!found) continue;
      status[column] = found.status;
      value[column] = found.value;
      return;
    }
  });
  const table: AnswerTable = {
    places: [place],
    periods: [step.after.period],
    indicators: answers.indicators,
    covered: Uint8Array.of(1),
    status,
    value,
    notes: new Map(),
  };
  const scores = scoreTable(instrument, table);
  return (placed) => {
    const measure = scores.measures.find((candidate) => candidate.id === placed.measure.id);
    const node = measure?.nodes.find((candidate) => candidate.id === placed.node.id);
    return node?.states[0] === scored ? node.values[0] : undefined;
  };
}

/** A stage's answer, said in the terms of an instrument; undefined where that instrument has no such answer. */
function answerFor(
  stage: Stage,
  indicator: string,
  place: string,
  instrument: Instrument,
): { readonly status: number; readonly value: number } | undefined {
  const { release, period } = stage;
  const at = positions(release);
  const placed = at.indicators.get(indicator);
  if (!placed) return undefined;
  const cell = cellOf(release.answers, placed.column, at.period.get(period) ?? 0, at.place.get(place) ?? 0);
  const status = release.answers.status[cell] ?? 1;
  const value = release.answers.value[cell] ?? Number.NaN;
  if (release.instrument === instrument || placed.indicator.kind !== "choice" || statuses[status] !== "answered")
    return { status, value };
  const key = placed.indicator.options[value]?.key;
  const target = instrument.indicators
    .flatMap((candidate) =>
      candidate.kind === "compound" ? candidate.items.map((item) => item.indicator) : [candidate],
    )
    .find((candidate) => candidate.id === indicator);
  const option = target?.kind === "choice" ? target.options.findIndex((candidate) => candidate.key === key) : -1;
  return option < 0 ? undefined : { status, value: option };
}
