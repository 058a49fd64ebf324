/**
 * What the engine is given: an instrument's recipe, and the answers as columns. Where the instrument prepares what its
 * indicators are worth, rows that are not covered, or left out for want of answers, are not applicable throughout: they
 * are neither filled in nor part of what a scale is taken from.
 */
import { type AnswerColumn, type Column, notApplicable, scored } from "../../engine/grid.ts";
import type { Imputation, Normalisation, Preparation, Recipe } from "../../engine/recipe.ts";
import { scoreIndicators } from "../../engine/run.ts";
import { type Screened, screen } from "../../engine/steps/screen.ts";
import { effectiveWeights } from "../../engine/structure/effective-weights.ts";
import { leavesOf } from "../../engine/tree-parts.ts";
import type { Instrument } from "../instrument/contract.ts";
import { type AnswerTable, rowsOf } from "../package/contract.ts";
import type {
  AlikeIn,
  InstrumentImputation,
  InstrumentNormalisation,
  InstrumentPreparation,
} from "../preparation/contract.ts";
import { answerColumns } from "./answer-columns.ts";
import { recipeOf } from "./recipe-of.ts";

export type EngineInput = {
  readonly recipe: Recipe;
  readonly answers: ReadonlyMap<string, AnswerColumn>;
  readonly rows: number;
  /** Where the instrument prepares: what was found before anything was prepared. */
  readonly before?: BeforePreparing;
};

export type BeforePreparing = {
  /** What each indicator is worth as it was answered, by id, in every row; a measured number as it was measured. */
  readonly given: ReadonlyMap<string, Column>;
  /** 1 where a row takes no part, by row. */
  readonly out: Uint8Array;
  /** How much each row says; undefined where nothing is asked of it. */
  readonly screened: readonly Screened[] | undefined;
};

/** @example const { recipe, answers, rows } = engineInput(instrument, table); run(recipe, answers, rows) */
export function engineInput(instrument: Instrument, table: AnswerTable): EngineInput {
  const plain = recipeOf(instrument);
  const columns = answerColumns(table);
  const rows = rowsOf(table);
  const { prepare } = instrument;
  if (prepare === undefined) return { recipe: plain, answers: columns, rows };
  const { indicators: given } = scoreIndicators(asMeasured(plain), columns, rows);
  const screened = screenOf(plain, given, rows, prepare);
  const out = Uint8Array.from({ length: rows }, (_, row) =>
    Number(table.covered[row] !== 1 || screened?.[row]?.included === false),
  );
  const recipe = { ...plain, prepare: preparationOf(prepare, plain, table) };
  const kept = [...columns].map(([id, column]) => [id, withoutRows(column, out)] as const);
  return {
    recipe,
    answers: new Map([...kept, ...axes(prepare.impute, columns, table), ...periodAxis(prepare, table)]),
    rows,
    before: { given, out, screened },
  };
}

/** No number turned round: as its answers have it. */
const asMeasured = (recipe: Recipe): Recipe => ({
  ...recipe,
  indicators: recipe.indicators.map((rule) => (rule.kind === "measured" ? { ...rule, direction: 1 } : rule)),
});

/** By the indicators the headline counts, each once, and by what each weighs in it. */
function screenOf(
  { measures: [headline] }: Recipe,
  given: ReadonlyMap<string, Column>,
  rows: number,
  { screen: enough }: InstrumentPreparation,
): readonly Screened[] | undefined {
  if (enough === undefined || headline === undefined) return undefined;
  const ids = [...leavesOf(headline.tree)].filter((id) => given.has(id));
  const weights = new Map<string, number>();
  for (const { id, effective } of effectiveWeights(headline.tree)) weights.set(id, (weights.get(id) ?? 0) + effective);
  return screen(
    ids.flatMap((id) => given.get(id) ?? []),
    rows,
    enough,
    {},
    ids.map((id) => weights.get(id) ?? 0),
  );
}

const withoutRows = ({ values, states }: Column, out: Uint8Array): Column => ({
  values: values.map((value, row) => (out[row] === 1 ? Number.NaN : value)),
  states: states.map((state, row) => (out[row] === 1 ? notApplicable : state)),
});

/** Columns that are no indicators: no id has a comma. */
const placeColumn = ",place";
const timeColumn = ",time";
const alikeColumn = ",alike";
const periodColumn = ",period";

function preparationOf(prepare: InstrumentPreparation, recipe: Recipe, table: AnswerTable): Preparation {
  const counted = new Set(recipe.measures.flatMap(({ tree }) => [...leavesOf(tree)]));
  const uncounted = recipe.indicators.flatMap(({ id }) => (counted.has(id) ? [] : [id]));
  const none = { treat: { kind: "none" }, normalise: { kind: "none" } } as const;
  const apart = Object.entries(prepare.except).map(([id, { treat, normalise }]) => [
    id,
    { ...(treat && { treat }), ...(normalise && { normalise: normalisationOf(normalise, table) }) },
  ]);
  return {
    ...(prepare.each && { within: { by: periodColumn, steps: ["treat", "normalise"] as const } }),
    ...(prepare.impute && { impute: imputationOf(prepare.impute) }),
    ...(prepare.treat && { treat: prepare.treat }),
    ...(prepare.normalise && { normalise: normalisationOf(prepare.normalise, table) }),
    except: Object.fromEntries([...uncounted.map((id) => [id, none] as const), ...apart]),
  };
}

function imputationOf(impute: InstrumentImputation): Imputation {
  switch (impute.kind) {
    case "none":
    case "row-mean":
    case "row-median":
      return impute;
    case "mean":
    case "median":
      return { kind: impute.kind, ...(impute.by.length > 0 && { by: alikeColumn }) };
    case "last":
    case "linear":
      return { ...impute, place: placeColumn, time: timeColumn };
  }
}

function normalisationOf(normalise: InstrumentNormalisation, { places, periods }: AnswerTable): Normalisation {
  if (normalise.kind !== "distance-to-reference") return normalise;
  const { kind, place, period, capped } = normalise;
  return { kind, row: periods.indexOf(period) * places.length + places.indexOf(place), capped };
}

const periodAxis = ({ each }: InstrumentPreparation, table: AnswerTable): readonly (readonly [string, Column])[] =>
  each === undefined ? [] : [[periodColumn, byRow(table, (_, period) => period)]];

/** The columns an imputation refers to, beside the indicators. */
function axes(
  impute: InstrumentImputation | undefined,
  columns: ReadonlyMap<string, AnswerColumn>,
  table: AnswerTable,
): readonly (readonly [string, Column])[] {
  switch (impute?.kind) {
    case "mean":
    case "median":
      return impute.by.length > 0 ? [[alikeColumn, alikeIn(impute.by, columns, table)]] : [];
    case "last":
    case "linear":
      return [
        [placeColumn, byRow(table, (place) => place)],
        [timeColumn, byRow(table, (_, period) => yearOf(table.periods[period]!))],
      ];
    default:
      return [];
  }
}

function byRow({ places, periods }: AnswerTable, value: (place: number, period: number) => number | undefined): Column {
  const found = periods.flatMap((_, period) => places.map((__, place) => value(place, period)));
  return {
    values: Float64Array.from(found, (one) => one ?? Number.NaN),
    states: Uint8Array.from(found, (one) => (one === undefined ? notApplicable : scored)),
  };
}

/** Rows alike in everything asked have one number; a row that lacks any of it has none. */
function alikeIn(by: readonly AlikeIn[], columns: ReadonlyMap<string, AnswerColumn>, table: AnswerTable): Column {
  const numbers = new Map<string, number>();
  return byRow(table, (place, period) => {
    const parts = by.map((alike) => partOf(alike, columns, table, place, period));
    if (parts.some((part) => part === undefined)) return undefined;
    const key = parts.join();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

function partOf(
  alike: AlikeIn,
  columns: ReadonlyMap<string, AnswerColumn>,
  { places }: AnswerTable,
  place: number,
  period: number,
): number | undefined {
  switch (alike.kind) {
    case "period":
      return period;
    case "groups": {
      const at = alike.groups.findIndex(({ members }) => members.includes(places[place]!));
      return at < 0 ? undefined : at;
    }
    case "indicator": {
      const column = columns.get(alike.indicator);
      const row = period * places.length + place;
      return column?.states[row] === scored ? column.values[row] : undefined;
    }
  }
}

/** A period as a point in years, no two alike: a year at its beginning, a month in its middle, a day where it is. */
function yearOf(period: string): number {
  const [year = 0, month, day] = period.split("-").map(Number);
  if (month === undefined) return year;
  return day === undefined ? year + (month - 0.5) / 12 : year + (month - 1) / 12 + day / 366;
}
