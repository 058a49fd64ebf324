/**
 * A scenario where what one answer is worth depends on the answers of all: everything is scored anew with the answers
 * changed, as the release was, and read as a release is. The other places can move a little, too.
 */
import { type ExplainedChange, explainChange } from "../../engine/explain-change.ts";
import type { Subject } from "../../engine/uncertainty/contract.ts";
import { type AnswerTable, cellOf, rowsOf, statuses } from "../../policy-index/package/contract.ts";
import { subjectIn } from "../../policy-index/robustness/robustness-of.ts";
import { scoreTable } from "../../policy-index/scoring/score-package.ts";
import { approachOf, bandOf, headline, mustNode, nodeLabel, rankOf, scoreOf } from "../reading/figures.ts";
import { type PlacedNode, positions } from "../reading/positions.ts";
import { filledUnder } from "../reading/prepared.ts";
import { type Reading, worded } from "../reading/reading.ts";
import { areasOf } from "../reading/standing.ts";
import { type Change, mostSplitOfAll } from "./changes.ts";
import type { Outcome } from "./contract.ts";

/** Answers, of all periods, up to which a server scores them anew while somebody waits. */
const mostAnswers = 100_000;

export const isTooLargeWhole = ({ release: { answers } }: Reading): boolean =>
  rowsOf(answers) * answers.indicators.length > mostAnswers;

const asAnswered = (status: (typeof statuses)[number]): number => statuses.indexOf(status);

/** The release as it would be with these answers. */
function withAnswers(open: Reading, place: string, changes: readonly Change[]): Reading {
  if (changes.length === 0) return open;
  const { release } = open;
  const at = positions(release);
  const table = release.answers;
  const status = table.status.slice();
  const value = table.value.slice();
  for (const { id, value: to } of changes) {
    const cell = cellOf(table, table.indicators.indexOf(id), at.period.get(open.period) ?? 0, at.place.get(place) ?? 0);
    status[cell] = asAnswered(to === undefined ? "missing" : "answered");
    value[cell] = to ?? Number.NaN;
  }
  const answers: AnswerTable = { ...table, status, value };
  return { ...open, release: { ...release, answers, scores: scoreTable(release.instrument, answers) } };
}

/** What ranks are drawn from, with these answers. */
export const wholeSubject = (open: Reading, place: string, changes: readonly Change[]): Subject =>
  subjectIn(withAnswers(open, place, changes).release, open.period).subject;

export function wholeOutcome(official: Reading, place: string, changes: readonly Change[]): Outcome {
  const open = withAnswers(official, place, changes);
  const root = mustNode(open);
  const reading = scoreOf(open, root, place);
  const filled = filledUnder(open, root, place);
  const rank = rankOf(open, root, place);
  const band = bandOf(open, reading.score);
  return {
    reading,
    ...(filled ? { filled } : {}),
    ...(rank ? { rank } : {}),
    ...(band
      ? { band: { code: band.code, label: band.label, ...(band.language && { language: band.language }) } }
      : {}),
    approaches: open.release.instrument.typologies.map((typology) => {
      const approach = approachOf(open, typology, place);
      return { typology: worded(open, typology.id, typology.title), ...(approach ? { approach } : {}) };
    }),
    areas: areasOf(open, headline(open.release)).flatMap(({ placed }) =>
      placed.depth === 0 ? [] : [areaOf(open, placed, place)],
    ),
  };
}

function areaOf(open: Reading, placed: PlacedNode, place: string): Outcome["areas"][number] {
  const filled = filledUnder(open, placed, place);
  return { node: nodeLabel(open, placed), reading: scoreOf(open, placed, place), ...(filled ? { filled } : {}) };
}

/** As `partsOf`, of fewer changes. */
export function wholeParts(
  open: Reading,
  place: string,
  changes: readonly Change[],
): ExplainedChange<string> | undefined {
  if (changes.length === 0 || changes.length > mostSplitOfAll) return undefined;
  return explainChange(
    changes.map(({ id }) => id),
    (made) => {
      const set = withAnswers(
        open,
        place,
        changes.filter(({ id }) => made.has(id)),
      );
      return scoreOf(set, mustNode(set), place).score;
    },
  );
}
