/** What a correction would change: the scores of its place before and after, and how many other places move. Pure. */
import type { AnswerContent } from "../answers/contract.ts";
import type { Prepared } from "../releases/prepare.ts";
import type { Given } from "./package-of.ts";
import { bandOf, nodesOf, scoredAreas, standingAt } from "./standings.ts";

type Where = {
  readonly place: string;
  readonly period: string;
  readonly indicator: string;
  readonly area: string | undefined;
};

/** The answers, one of them saying something else. */
export const asCorrected = <One extends Given & { readonly id: string }>(
  answers: readonly One[],
  id: string,
  { status, option, value }: Pick<AnswerContent, "status" | "option" | "value">,
): readonly One[] =>
  answers.map((one) => (one.id === id ? { ...one, content: { ...one.content, status, option, value } } : one));

/** Overall scores of a period, by place. */
function overalls({ package: { answers, instrument }, scores }: Prepared, period: string): readonly number[] {
  const first = answers.periods.indexOf(period) * answers.places.length;
  const [root] = nodesOf(instrument, scores);
  return answers.places.map((_, at) => standingAt(root, first + at).score ?? Number.NaN);
}

function standingsOf({ package: { answers, instrument }, scores }: Prepared, where: Where) {
  const row = answers.periods.indexOf(where.period) * answers.places.length + answers.places.indexOf(where.place);
  const nodes = nodesOf(instrument, scores);
  return {
    overall: standingAt(nodes[0], row),
    area: standingAt(
      nodes.find(({ id }) => id === where.area),
      row,
    ),
    question: standingAt(scores.indicators.get(where.indicator), row),
  };
}

/**
 * shape    an edition scored as it is frozen, and as it would be corrected; the answer that is corrected
 * units    scores, 0–100
 * missing  what has no score has none on that side
 */
export function previewOf(before: Prepared, after: Prepared, where: Where) {
  const { instrument } = before.package;
  const [one, other] = [standingsOf(before, where), standingsOf(after, where)];
  const here = before.package.answers.places.indexOf(where.place);
  const then = overalls(after, where.period);
  const areas = scoredAreas(instrument, before.scores);
  const areaTitle = areas.find(({ id }) => id === where.area)?.title;
  const label = { before: bandOf(instrument, one.overall.score), after: bandOf(instrument, other.overall.score) };
  return {
    overall: { before: one.overall, after: other.overall },
    area: { before: one.area, after: other.area },
    ...(areaTitle ? { areaTitle } : {}),
    question: { before: one.question, after: other.question },
    band: label,
    others: overalls(before, where.period).filter((score, at) => at !== here && !Object.is(score, then[at])).length,
  };
}
