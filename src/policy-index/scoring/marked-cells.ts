/** Every value that does not count as it was given, as rows for files. */
import { type Column, scored } from "../../engine/grid.ts";
import { imputed, treated, withoutPlace } from "../../engine/steps/prepare.ts";
import type { Instrument } from "../instrument/contract.ts";
import type { AnswerTable } from "../package/contract.ts";
import type { InstrumentImputation } from "../preparation/contract.ts";
import { scoreInSteps } from "./score-package.ts";

/** The columns of prepared.csv, in this order. */
export const markedColumns = ["place", "period", "indicator", "value", "prepared", "score", "mark", "rule"] as const;

export type MarkedCell = {
  readonly place: string;
  readonly period: string;
  /** undefined for a place that is left out as a whole. */
  readonly indicator: string | undefined;
  /** As it was given; undefined where nobody gave it. */
  readonly value: number | undefined;
  /** Filled in, drawn in: in the indicator's own units, before all came to one scale. */
  readonly prepared: number | undefined;
  /** What that is worth. */
  readonly score: number | undefined;
  /** `filled-in`, `treated`, `no-place`, joined by `+`; or `left-out`. */
  readonly mark: string;
  /** By what: `mean by period and north`, `winsorise`. */
  readonly rule: string;
};

/**
 * Places in code order, periods in time order, indicators in the instrument's.
 *
 * @example [...markedCells(instrument, answers)][0] // → { place: "example-c", indicator: "income", prepared: 20, mark: "filled-in", rule: "mean by period and north", … }
 */
export function* markedCells(instrument: Instrument, answers: AnswerTable): Generator<MarkedCell> {
  if (instrument.prepare === undefined) return;
  const { steps } = scoreInSteps(instrument, answers);
  if (steps === undefined) return;
  const { places, periods } = answers;
  const imputation = instrument.prepare.impute;
  for (const [at, place] of places.entries())
    for (const [line, period] of periods.entries()) {
      const row = line * places.length + at;
      if (answers.covered[row] !== 1) continue;
      if (steps.out[row] === 1) {
        const nothing = { indicator: undefined, value: undefined, prepared: undefined, score: undefined };
        yield { place, period, ...nothing, mark: "left-out", rule: "screen" };
        continue;
      }
      for (const [indicator, cell] of steps.prepared) {
        const mark = cell.marks[row] ?? 0;
        if (mark === 0) continue;
        const names = [
          ...((mark & imputed) !== 0 ? ["filled-in"] : []),
          ...((mark & treated) !== 0 ? ["treated"] : []),
          ...((mark & withoutPlace) !== 0 ? ["no-place"] : []),
        ];
        const rules = [
          ...((mark & imputed) !== 0 ? [ruleOf(imputation, place)] : []),
          ...((mark & treated) !== 0 ? cell.treatment.steps.flatMap(({ by, possible }) => (possible ? [by] : [])) : []),
        ];
        yield {
          place,
          period,
          indicator,
          value: valueIn(cell.given, row),
          prepared: valueIn(cell.treated, row),
          score: valueIn(cell.normalised, row),
          mark: names.join("+"),
          rule: rules.join("; "),
        };
      }
    }
}

const valueIn = ({ values, states }: Column, row: number): number | undefined =>
  states[row] === scored ? values[row] : undefined;

function ruleOf(impute: InstrumentImputation | undefined, place: string): string {
  if (impute === undefined || !("by" in impute)) return impute?.kind ?? "none";
  const by = impute.by.map((alike) => {
    if (alike.kind === "period") return "period";
    if (alike.kind === "indicator") return alike.indicator;
    return alike.groups.find(({ members }) => members.includes(place))?.id ?? "group";
  });
  return by.length === 0 ? impute.kind : `${impute.kind} by ${by.join(" and ")}`;
}
