/**
 * Two assessors score a request by the programme's anchors, and neither sees what the other wrote before both have. Where they are far
 * apart they talk, and settle on a score between theirs; otherwise each score is the middle of the two.
 */
import type { Programme } from "../../programme/contract.ts";
import type { Score } from "./contract.ts";
import type { Assessment, Discussion, Life } from "./life.ts";

export const assessorsNeeded = 2;

type Criterion = Programme["criteria"][number];

/** Scores a criterion offers, from the lowest. */
const offered = ({ scores }: Criterion): readonly number[] =>
  scores.map(({ score }) => score).sort((one, other) => one - other);

export type ScoresFault =
  | { readonly code: "score-missing"; readonly criterion: string }
  | { readonly code: "score-not-offered"; readonly criterion: string };

/** What is wrong with scores: every criterion has one, of those it offers, and there are no others. */
export function scoresFault(criteria: readonly Criterion[], scores: readonly Score[]): ScoresFault | undefined {
  for (const criterion of criteria) {
    const given = scores.filter((one) => one.criterion === criterion.code);
    if (given.length !== 1) return { code: "score-missing", criterion: criterion.code };
    if (!offered(criterion).includes(given[0]?.score ?? Number.NaN))
      return { code: "score-not-offered", criterion: criterion.code };
  }
  const unknown = scores.find((one) => !criteria.some(({ code }) => code === one.criterion));
  return unknown && { code: "score-not-offered", criterion: unknown.criterion };
}

const scoreFor = ({ scores }: Assessment, { code }: Criterion): number | undefined =>
  scores.find(({ criterion }) => criterion === code)?.score;

/**
 * Whether two scores are so far apart that it must be talked about: more than one step of the anchors, or from the lowest to the
 * highest where there are but two.
 *
 * @example areFarApart([0, 1, 2], 0, 2) // → true
 * @example areFarApart([0, 5], 0, 5) // → true
 */
export function areFarApart(steps: readonly number[], one: number, other: number): boolean {
  const apart = Math.abs(steps.indexOf(one) - steps.indexOf(other));
  return apart > 1 || (apart === 1 && steps.length === 2);
}

export const areBothIn = ({ assessors, assessments }: Pick<Life, "assessors" | "assessments">): boolean =>
  assessors.length === assessorsNeeded && assessments.length === assessorsNeeded;

/** Criteria on which the two are far apart; none before both are in. */
export function differences(
  criteria: readonly Criterion[],
  life: Pick<Life, "assessors" | "assessments">,
): readonly Criterion[] {
  const [one, other] = life.assessments;
  if (!areBothIn(life) || !one || !other) return [];
  return criteria.filter((criterion) => {
    const [first, second] = [scoreFor(one, criterion), scoreFor(other, criterion)];
    return first !== undefined && second !== undefined && areFarApart(offered(criterion), first, second);
  });
}

export type SettledFault = { readonly code: "settled-missing" | "settled-outside"; readonly criterion: string };

/** What is wrong with what two assessors settled: each difference has a score that is offered and lies between theirs, and nothing else has. */
export function settledFault(
  criteria: readonly Criterion[],
  life: Pick<Life, "assessors" | "assessments">,
  settled: Discussion["settled"],
): SettledFault | undefined {
  const apart = differences(criteria, life);
  for (const criterion of apart) {
    const given = settled.filter((one) => one.criterion === criterion.code);
    const [score] = given;
    if (given.length !== 1 || !score) return { code: "settled-missing", criterion: criterion.code };
    const theirs = life.assessments.map((assessment) => scoreFor(assessment, criterion) ?? Number.NaN);
    const isBetween = score.score >= Math.min(...theirs) && score.score <= Math.max(...theirs);
    if (!isBetween || !offered(criterion).includes(score.score))
      return { code: "settled-outside", criterion: criterion.code };
  }
  const more = settled.find((one) => !apart.some(({ code }) => code === one.criterion));
  return more && { code: "settled-outside", criterion: more.criterion };
}

/** Whether all that must be talked about has been, and both say so. */
export const areSettled = (criteria: readonly Criterion[], life: Life): boolean =>
  areBothIn(life) && (differences(criteria, life).length === 0 || life.discussion?.isAgreed === true);

/**
 * The score of each criterion once both are in and nothing is left to talk about: what was settled, or the middle of the two.
 * Undefined before.
 */
export function results(
  criteria: readonly Criterion[],
  life: Life,
): readonly { readonly criterion: string; readonly score: number; readonly most: number }[] | undefined {
  if (!areSettled(criteria, life)) return undefined;
  return criteria.map((criterion) => {
    const theirs = life.assessments.map((assessment) => scoreFor(assessment, criterion) ?? Number.NaN);
    const settled = life.discussion?.settled.find((one) => one.criterion === criterion.code)?.score;
    const middle = theirs.reduce((sum, score) => sum + score, 0) / theirs.length;
    return { criterion: criterion.code, score: settled ?? middle, most: Math.max(...offered(criterion)) };
  });
}

/** Assessments somebody may read: their own, and both once both are in. Whoever does not assess waits as well. */
export const readableBy = (life: Life, person: string): readonly Assessment[] =>
  areBothIn(life) ? life.assessments : life.assessments.filter(({ assessor }) => assessor === person);
