/** Comparing scores with those published elsewhere: a package that brings `expected.csv` is refused if it does not give them. */
import type { Finding } from "../../base/finding.ts";
import { type Column, scored } from "../../engine/grid.ts";
import type { AnswerTable, ExpectedRow } from "../package/contract.ts";
import type { ScoreTable } from "./contract.ts";
import { statusOf } from "./status-of.ts";

/** Scores that differ by no more than this are the same. */
export const expectedTolerance = 1e-9;

/**
 * Every expected score that is not what came out, each a finding of the tier `error`.
 *
 * `node` is a node of the measure, or an indicator (or compound's item); a node goes before an indicator of the same id.
 *
 * missing  a row that expects a score where there is none differs; so does a place or period nobody answered for
 *
 * @example checkExpected(package.expected, package.answers, scoreTable(package.instrument, package.answers))
 */
export function checkExpected(
  expected: readonly ExpectedRow[],
  answers: AnswerTable,
  scores: ScoreTable,
): readonly Finding[] {
  const known: Known = {
    measures: new Map(scores.measures.map(({ id, nodes }) => [id, new Map(nodes.map((node) => [node.id, node]))])),
    indicators: scores.indicators,
    places: new Map(answers.places.map((place, at) => [place, at])),
    periods: new Map(answers.periods.map((period, at) => [period, at])),
  };
  return expected.flatMap((row) => findingOf(row, known) ?? []);
}

type Known = {
  readonly measures: ReadonlyMap<string, ReadonlyMap<string, Column>>;
  readonly indicators: ReadonlyMap<string, Column>;
  readonly places: ReadonlyMap<string, number>;
  readonly periods: ReadonlyMap<string, number>;
};

function findingOf(row: ExpectedRow, known: Known): Finding | undefined {
  const nodes = known.measures.get(row.measure);
  if (nodes === undefined) return unknown(row, "measure");
  const column = nodes.get(row.node) ?? known.indicators.get(row.node);
  if (column === undefined) return unknown(row, "node");
  const place = known.places.get(row.place);
  if (place === undefined) return unknown(row, "place");
  const period = known.periods.get(row.period);
  if (period === undefined) return unknown(row, "period");
  const at = period * known.places.size + place;
  const state = column.states[at]!;
  const score = column.values[at]!;
  if (state === scored && Math.abs(score - row.score) <= expectedTolerance) return undefined;
  return {
    ...base(row, "expected-differs"),
    column: "score",
    found: state === scored ? String(score) : statusOf(state),
    expected: String(row.score),
  };
}

const unknown = (row: ExpectedRow, column: "measure" | "node" | "place" | "period"): Finding => ({
  ...base(row, `expected-unknown-${column}`),
  column,
  found: row[column],
});

const base = (row: ExpectedRow, code: string): Finding => ({
  tier: "error",
  code,
  file: "expected.csv",
  row: row.line,
  facts: { measure: row.measure, node: row.node, place: row.place, period: row.period },
});
