/**
 * What an instrument in the making would make of answers that were given to another version of it: the same places, the
 * same engine. A question is known again by the crosswalk; an option by its key. Pure.
 */
import type { Finding } from "../../../base/finding.ts";
import { scored } from "../../../engine/grid.ts";
import { typologyOf } from "../../../engine/typology.ts";
import type { Instrument, SimpleIndicator, Typology } from "../../instrument/contract.ts";
import { type AnswerTable, rowsOf, statuses } from "../../package/contract.ts";
import type { ScoreTable } from "../../scoring/contract.ts";
import { markedCells } from "../../scoring/marked-cells.ts";
import { scoreTable } from "../../scoring/score-package.ts";
import { scoringFinding } from "../../scoring/scoring-finding.ts";
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

/** Answers that were given to another version, scored by this one: once, for all that is then asked of it. */
export type Tried = {
  readonly later: Instrument;
  readonly answers: AnswerTable;
  readonly unanswered: readonly Unanswered[];
  readonly scores: ScoreTable;
};

/** The answers scored by the later instrument, or what keeps them from being, as something a person can mend. */
export function tried(given: Given, later: Instrument): Tried | { readonly finding: Finding } {
  const { answers, unanswered } = carried(given, later);
  try {
    return { later, answers, unanswered, scores: scoreTable(later, answers) };
  } catch (thrown) {
    const finding = scoringFinding(thrown, answers);
    if (!finding) throw thrown;
    return { finding };
  }
}

export type PreviewRow = { readonly place: string; readonly now?: number; readonly before?: number };

const rootOf = (scores: ScoreTable, measure: string) => scores.measures.find(({ id }) => id === measure)?.nodes[0];

const lastRowOf = ({ periods, places }: AnswerTable, position: number): number =>
  (periods.length - 1) * places.length + position;

/**
 * Every place's score in the last period, now and in the release; most changed first.
 *
 * missing  a place without a score has none
 */
export function previewed(given: Given, { answers, scores }: Tried, measure: string): readonly PreviewRow[] {
  const now = rootOf(scores, measure);
  const then = rootOf(given.scores, measure);
  const at = (node: typeof now, row: number): number | undefined =>
    node?.states[row] === scored ? node.values[row] : undefined;
  const rows = answers.places.flatMap((place, position): readonly PreviewRow[] => {
    const row = lastRowOf(answers, position);
    const [score, before] = [at(now, row), at(then, row)];
    if (score === undefined && before === undefined) return [];
    return [{ place, ...(score !== undefined && { now: score }), ...(before !== undefined && { before }) }];
  });
  const change = ({ now: one, before }: PreviewRow): number =>
    one === undefined || before === undefined ? -1 : Math.abs(one - before);
  return rows.sort((one, other) => change(other) - change(one));
}

/** What a preparation did to the last period: answers filled in, values drawn in, places left out. */
export function preparedIn({ later, answers }: Tried) {
  const last = answers.periods.at(-1);
  const counts = { filled: 0, treated: 0, out: 0 };
  for (const { period, mark } of markedCells(later, answers)) {
    if (period !== last) continue;
    if (mark === "left-out") counts.out += 1;
    if (mark.includes("filled-in")) counts.filled += 1;
    if (mark.includes("treated")) counts.treated += 1;
  }
  return counts;
}

export type Named = {
  readonly label?: Typology["rules"][number]["label"];
  readonly why?: "undetermined" | "unnamed";
};

/** What a typology names a row of scores; a branch is that of the first measure that has it. */
function namer(typology: Typology, scores: ScoreTable): (row: number) => Named {
  const nodes = new Map(
    scores.measures
      .flatMap(({ nodes: all }) => all)
      .reverse()
      .map((node) => [node.id, node]),
  );
  return (row) => {
    const approach = typologyOf(typology.rules, (id) => {
      const node = nodes.get(id);
      return node?.states[row] === scored ? node.values[row] : undefined;
    });
    if (approach.kind !== "named") return { why: approach.kind };
    const label = typology.rules[approach.rule]?.label;
    return label === undefined ? { why: "unnamed" } : { label };
  };
}

/** What a typology names every place in the last period, now and in the release; those whose name changed first. */
export function named(given: Given, { answers, scores }: Tried, typology: Typology) {
  const now = namer(typology, scores);
  const earlier = given.instrument.typologies.find(({ id }) => id === typology.id);
  const then = earlier && namer(earlier, given.scores);
  const rows = answers.places.map((place, position) => {
    const row = lastRowOf(answers, position);
    return { place, now: now(row), ...(then && { before: then(row) }) };
  });
  const isMoved = (row: (typeof rows)[number]): number =>
    row.before && JSON.stringify(row.before) !== JSON.stringify(row.now) ? 0 : 1;
  return rows.sort((one, other) => isMoved(one) - isMoved(other));
}
