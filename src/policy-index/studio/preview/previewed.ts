/**
 * What an instrument in the making would make of answers that were given to another version of it: the same places, the
 * same engine. A question is known again by the crosswalk; an option by its key. Pure.
 */
import { scored } from "../../../engine/grid.ts";
import type { Instrument, SimpleIndicator } from "../../instrument/contract.ts";
import { type AnswerTable, rowsOf, statuses } from "../../package/contract.ts";
import type { ScoreTable } from "../../scoring/contract.ts";
import { scoreTable } from "../../scoring/score-package.ts";
import { proposedCrosswalk } from "../crosswalk.ts";
import { simplesOf } from "../texts.ts";

type Given = { readonly instrument: Instrument; readonly answers: AnswerTable; readonly scores: ScoreTable };

const missing = statuses.indexOf("missing");
const answered = statuses.indexOf("answered");

const simples = ({ indicators }: Instrument): readonly SimpleIndicator[] => indicators.flatMap(simplesOf);

/** The value an earlier answer has in the later question; undefined where it cannot be one. */
function readAnew(before: SimpleIndicator, after: SimpleIndicator): (value: number) => number | undefined {
  if (after.kind === "choice") {
    if (before.kind !== "choice") return () => undefined;
    const positions = before.options.map(({ key }) => after.options.findIndex((option) => option.key === key));
    return (value) => {
      const at = positions[value];
      return at === undefined || at < 0 ? undefined : at;
    };
  }
  if (before.kind === "choice") return () => undefined;
  if (after.kind === "score") {
    const [low, high] = after.range;
    return (value) => (value >= low && value <= high ? value : undefined);
  }
  return (value) => value;
}

export type Unanswered = {
  readonly id: string;
  readonly title: SimpleIndicator["title"];
  /** Nobody was asked it, or what was answered is no longer among what may be. */
  readonly why: "new" | "answers-changed";
  /** How many answers are lost to it. */
  readonly answers: number;
};

/** The answers as the later instrument would have them. */
export function carried(
  given: Given,
  later: Instrument,
): { readonly answers: AnswerTable; readonly unanswered: readonly Unanswered[] } {
  const rows = rowsOf(given.answers);
  const before = new Map(simples(given.instrument).map((one) => [one.id, one]));
  const came = new Map<string, string>();
  for (const { kind, from, to } of proposedCrosswalk(given.instrument, later)) {
    const [one, other] = [from[0], to[0]];
    if ((kind === "unchanged" || kind === "reworded") && one !== undefined && other !== undefined) came.set(other, one);
  }
  const asked = simples(later);
  const status = new Uint8Array(asked.length * rows).fill(missing);
  const value = new Float64Array(asked.length * rows).fill(Number.NaN);
  const unanswered: Unanswered[] = [];
  asked.forEach((after, column) => {
    const from = came.get(after.id);
    const earlier = from === undefined ? undefined : before.get(from);
    const old = from === undefined ? -1 : given.answers.indicators.indexOf(from);
    if (!earlier || old < 0) {
      unanswered.push({ id: after.id, title: after.title, why: "new", answers: 0 });
      return;
    }
    const read = readAnew(earlier, after);
    let lost = 0;
    for (let row = 0; row < rows; row += 1) {
      const [source, target] = [old * rows + row, column * rows + row];
      const state = given.answers.status[source] ?? missing;
      if (state !== answered) {
        status[target] = state;
        continue;
      }
      const made = read(given.answers.value[source] ?? Number.NaN);
      if (made === undefined) lost += 1;
      else {
        status[target] = answered;
        value[target] = made;
      }
    }
    if (lost > 0) unanswered.push({ id: after.id, title: after.title, why: "answers-changed", answers: lost });
  });
  const { places, periods, covered } = given.answers;
  const indicators = asked.map(({ id }) => id);
  return { answers: { places, periods, indicators, covered, status, value, notes: new Map() }, unanswered };
}

export type PreviewRow = { readonly place: string; readonly now?: number; readonly before?: number };

const rootOf = (scores: ScoreTable, measure: string) => scores.measures.find(({ id }) => id === measure)?.nodes[0];

/**
 * Every place's score in the last period, now and in the release; most changed first.
 *
 * missing  a place without a score has none; the instrument must have no errors
 */
export function previewed(given: Given, later: Instrument, measure: string) {
  const { answers, unanswered } = carried(given, later);
  const now = rootOf(scoreTable(later, answers), measure);
  const then = rootOf(given.scores, measure);
  const first = (answers.periods.length - 1) * answers.places.length;
  const at = (node: typeof now, row: number): number | undefined =>
    node?.states[row] === scored ? node.values[row] : undefined;
  const rows = answers.places.flatMap((place, position): readonly PreviewRow[] => {
    const [score, before] = [at(now, first + position), at(then, first + position)];
    if (score === undefined && before === undefined) return [];
    return [{ place, ...(score !== undefined && { now: score }), ...(before !== undefined && { before }) }];
  });
  const change = ({ now: one, before }: PreviewRow): number =>
    one === undefined || before === undefined ? -1 : Math.abs(one - before);
  return { rows: rows.sort((one, other) => change(other) - change(one)), unanswered };
}
