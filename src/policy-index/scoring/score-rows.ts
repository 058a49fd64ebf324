/** Scores as rows, for files: one row a node, place and period. */
import { scored } from "../../engine/grid.ts";
import type { Instrument, InstrumentNode } from "../instrument/contract.ts";
import type { AnswerTable } from "../package/contract.ts";
import type { ScoreTable } from "./contract.ts";
import { type ScoreStatus, statusOf } from "./status-of.ts";

/** The columns of scores.csv and of `passerelle score`: a public contract, in this order. */
export const scoreColumns = ["measure", "node", "place", "period", "score", "status", "present", "weight"] as const;

export type ScoreRow = {
  readonly measure: string;
  readonly node: string;
  readonly place: string;
  readonly period: string;
  /** undefined unless the status is `scored`. */
  readonly score: number | undefined;
  readonly status: ScoreStatus;
  /** Share (0–1) of the weight of the node's children that was present. */
  readonly present: number;
  /** The node's own weight in its parent; 1 for the root. */
  readonly weight: number;
};

/** Which rows are wanted: one measure, one period, or all. */
export type ScoreChoice = { readonly measure?: string | undefined; readonly period?: string | undefined };

/**
 * Every node of every measure, in order: the headline measure first, nodes a parent before its children, places in
 * code order, periods in time order. Only places and periods the package covers.
 */
export function* scoreRows(
  instrument: Instrument,
  answers: AnswerTable,
  scores: ScoreTable,
  choice: ScoreChoice = {},
): Generator<ScoreRow> {
  const places = inCodeOrder(answers.places);
  const periods = [...answers.periods.keys()].filter(
    (at) => (choice.period ?? answers.periods[at]) === answers.periods[at],
  );
  const weights = new Map(instrument.measures.map((measure) => [measure.id, weightsOf(measure.tree)]));
  for (const measure of headlineFirst(instrument, scores)) {
    if (choice.measure !== undefined && choice.measure !== measure.id) continue;
    for (const node of measure.nodes) {
      const weight = weights.get(measure.id)?.get(node.id) ?? 1;
      for (const place of places)
        for (const period of periods) {
          const row = period * answers.places.length + place;
          if (answers.covered[row] !== 1) continue;
          yield {
            measure: measure.id,
            node: node.id,
            place: answers.places[place]!,
            period: answers.periods[period]!,
            score: node.states[row] === scored ? node.values[row]! : undefined,
            status: statusOf(node.states[row]!),
            present: node.present[row]!,
            weight,
          };
        }
    }
  }
}

/** A row as the fields of a CSV line: numbers in their shortest form that reads back as the same double. */
export const scoreFields = (row: ScoreRow): readonly string[] =>
  scoreColumns.map((column) => (row[column] === undefined ? "" : String(row[column])));

const inCodeOrder = (places: readonly string[]): readonly number[] =>
  [...places.keys()].sort((left, right) => (places[left]! < places[right]! ? -1 : 1));

function headlineFirst(instrument: Instrument, scores: ScoreTable): ScoreTable["measures"] {
  const headline = instrument.measures.find((measure) => measure.headline)?.id;
  return [...scores.measures].sort((left, right) => Number(right.id === headline) - Number(left.id === headline));
}

function weightsOf(tree: InstrumentNode): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const visit = (node: InstrumentNode, weight: number): void => {
    weights.set(node.id, weight);
    for (const child of node.children) if (child.kind === "node") visit(child, child.weight);
  };
  visit(tree, 1);
  return weights;
}
