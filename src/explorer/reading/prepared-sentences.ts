/** What was done to one answer before it counted, in sentences, for every page that shows the answer. */
import { scored } from "../../engine/grid.ts";
import type { Transformation } from "../../engine/recipe.ts";
import type { SimpleIndicator } from "../../policy-index/instrument/contract.ts";
import type { AlikeIn, InstrumentImputation } from "../../policy-index/preparation/contract.ts";
import { localeOf, say } from "../../ui/words/words.ts";
import type { PreparedReading } from "./contract.ts";
import { rowOf } from "./figures.ts";
import { placeLabel } from "./places.ts";
import { type PlacedIndicator, positions } from "./positions.ts";
import { type PreparedCell, preparedCell, stepsOf } from "./prepared.ts";
import { preparedWords, transformationWords } from "./prepared-words.ts";
import { plainWords, type Reading, worded } from "./reading.ts";

/** undefined where the answer counts as it was given. */
export function preparedReading(open: Reading, placed: PlacedIndicator, place: string): PreparedReading | undefined {
  const cell = preparedCell(open, placed, place);
  if (cell === undefined) return undefined;
  const { language } = open;
  if (cell.leftOut) return { mark: "left-out", words: leftOut(open, cell.row) };
  const value = cell.prepared.treated.values[cell.row];
  const sentences = [
    ...(cell.filledIn ? [filledIn(open, placed, place, cell)] : []),
    ...(cell.treated ? [treatedFrom(open, placed, cell)] : []),
    ...(cell.withoutPlace ? [say(preparedWords.noPlaceBecause, language)] : []),
  ];
  const mark = cell.filledIn ? "filled-in" : cell.withoutPlace ? "no-place" : isMoved(cell) ? "treated" : "transformed";
  return { mark, words: sentences.join(" "), ...(value === undefined || Number.isNaN(value) ? {} : { value }) };
}

/** Why a place has no score: it says too little; undefined where it says enough. */
export function leftOutSentence(open: Reading, place: string): string | undefined {
  const row = rowOf(open.release, place, open.period);
  return row !== undefined && stepsOf(open.release)?.out[row] === 1 ? leftOut(open, row) : undefined;
}

function leftOut({ release, language }: Reading, row: number): string {
  const asked = release.instrument.prepare?.screen;
  const found = stepsOf(release)?.screened?.[row];
  if (found?.short.includes("available"))
    return say(preparedWords.leftOutBecause, language, { found: found.available, asked: asked?.available ?? 0 });
  if (found?.short.includes("weight"))
    return say(preparedWords.leftOutWeight, language, { found: found.weight, asked: asked?.weight ?? 0 });
  return say(preparedWords.leftOutZeros, language);
}

/** A value in the indicator's own units; in points, where its answers are options or bands. */
function quantity(open: Reading, { indicator, compound }: PlacedIndicator, value: number | undefined): string {
  const { language } = open;
  const figure = new Intl.NumberFormat(localeOf(language), { maximumSignificantDigits: 4 }).format(value ?? Number.NaN);
  if (compound !== undefined || indicator.kind !== "measured") {
    return say(preparedWords.points, language, { value: Number((value ?? 0).toFixed(1)) });
  }
  const unit = unitOf(open, indicator);
  return unit === undefined ? figure : `${figure} ${unit}`;
}

const unitOf = (open: Reading, indicator: SimpleIndicator): string | undefined =>
  "unit" in indicator ? plainWords(open, indicator.unit) : undefined;

function filledIn(open: Reading, placed: PlacedIndicator, place: string, { prepared, row }: PreparedCell): string {
  const { language, release } = open;
  const impute = release.instrument.prepare?.impute;
  if (placed.compound)
    return say(preparedWords.compound, language, { compound: worded(open, "", placed.compound.title).label });
  const value = quantity(open, placed, prepared.imputed.values[row]);
  switch (impute?.kind) {
    case "mean":
    case "median":
      return say(preparedWords.ofOthers, language, { value, rule: impute.kind, ...scopeOf(open, impute.by, place) });
    case "row-mean":
    case "row-median": {
      const within = typeof impute.within === "string" ? impute.within : "some";
      return say(preparedWords.ofTheRow, language, {
        value,
        within,
        rule: impute.kind === "row-mean" ? "mean" : "median",
      });
    }
    case "last":
    case "linear":
      return alongTime(open, impute, value, { prepared, row });
    default:
      return say(preparedWords.filledIn, language);
  }
}

/** Whom the value was taken from, as `ofOthers` asks for it. */
function scopeOf(open: Reading, by: readonly AlikeIn[], place: string): Record<string, string> {
  const inPeriod = by.some(({ kind }) => kind === "period");
  const groups = by.find((one) => one.kind === "groups");
  const indicator = by.find((one) => one.kind === "indicator");
  const own = groups?.groups.find(({ members }) => members.includes(place));
  const asked = indicator && positions(open.release).indicators.get(indicator.indicator);
  const names = {
    group: own ? placeLabel(open, own.id).label : "–",
    indicator: asked ? worded(open, asked.indicator.id, asked.indicator.title).label : "–",
  };
  if (groups) return { ...names, scope: inPeriod ? "groupPeriod" : "group" };
  if (indicator) return { ...names, scope: inPeriod ? "indicatorPeriod" : "indicator" };
  return { ...names, scope: inPeriod ? "period" : "all" };
}

type Along = Extract<InstrumentImputation, { readonly kind: "last" | "linear" }>;

/** Which periods a value along time was taken from: the nearest the place has before and after. */
function alongTime(
  { release, language }: Reading,
  impute: Along,
  value: string,
  { prepared, row }: Pick<PreparedCell, "prepared" | "row">,
): string {
  const { places, periods } = release.answers;
  const period = Math.floor(row / places.length);
  const has = (at: number): boolean => prepared.given.states[at * places.length + (row % places.length)] === scored;
  const before = periods.findLast((_, at) => at < period && has(at));
  const after = periods.find((_, at) => at > period && has(at));
  if (impute.kind === "linear" && before !== undefined && after !== undefined)
    return say(preparedWords.linear, language, { value, from: before, to: after });
  return say(preparedWords.last, language, { value, from: before ?? after ?? "–" });
}

const transformationIn = (prepared: PreparedCell["prepared"]): Transformation["kind"] | undefined =>
  prepared.treatment.steps.filter(({ possible }) => possible).at(-1)?.by;

/** Drawn in by itself, and not with all the others. */
const isMoved = ({ prepared }: PreparedCell): boolean => transformationIn(prepared) === "winsorise";

function treatedFrom(open: Reading, placed: PlacedIndicator, { prepared, row }: PreparedCell): string {
  const by = transformationIn(prepared);
  if (by === undefined || by === "winsorise")
    return say(preparedWords.treatedFrom, open.language, {
      from: quantity(open, placed, prepared.imputed.values[row]),
      value: quantity(open, placed, prepared.treated.values[row]),
    });
  return say(preparedWords.treatedAll, open.language, { by: say(transformationWords[by], open.language) });
}
