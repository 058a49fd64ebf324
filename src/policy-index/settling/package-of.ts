/**
 * What an edition has settled, as an index package: from here on an answer given at a desk and one that came in a file
 * are the same thing. What is not settled is missing. Pure.
 */
import type { Source } from "../../evidence/sources/contract.ts";
import type { AnswerContent, AnswerState, Citation } from "../answers/contract.ts";
import { isSettled } from "../answers/rules.ts";
import type { Stages } from "../editions/contract.ts";
import { questionsOf } from "../editions/questions.ts";
import type { Instrument, SimpleIndicator } from "../instrument/contract.ts";
import {
  type AnswerNotes,
  type AnswerTable,
  cellOf,
  type IndexPackage,
  type PlaceRow,
  type SourceRow,
  statuses,
} from "../package/contract.ts";
import type { Twice } from "../review/double-coding/rules.ts";
import { doubleCodingRows } from "./double-coding.ts";
import { nothingReviewed, type Reviewed, reviewRows } from "./reviewed.ts";

/** One answer of an edition, as far as a release is concerned. */
export type Given = {
  readonly place: string;
  readonly period: string;
  readonly indicator: string;
  readonly state: AnswerState;
  readonly content: AnswerContent;
};

export type Ground = {
  readonly instrument: Instrument;
  readonly stages: Stages;
  readonly periods: readonly string[];
  readonly places: readonly string[];
  /** Places of the edition that are no countries, and groups of places, as they were published before. */
  readonly definedPlaces: readonly PlaceRow[];
  readonly sources: ReadonlyMap<string, Source>;
};

/** The sources as they are published: one for every place in a law that is cited. */
type Published = { readonly id: string; readonly row: SourceRow };

const wordsOf = (citation: Citation): string =>
  [citation.quotation, citation.translation].filter((text) => text !== "").join("\n\n");

function publishedSources(cited: readonly Citation[], sources: ReadonlyMap<string, Source>) {
  const known = [...sources.values()].sort(
    (one, other) => one.title.localeCompare(other.title, "en") || (one.source < other.source ? -1 : 1),
  );
  const number = new Map(known.map(({ source }, at) => [source, at + 1]));
  const keyOf = ({ source, pinpoint, quotation, translation }: Citation): string =>
    JSON.stringify([source, pinpoint, quotation, translation]);
  const distinct = new Map(cited.map((citation) => [keyOf(citation), citation]));
  const places = new Map<string, number>();
  const made = new Map<string, Published>();
  for (const [key, citation] of [...distinct].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const source = sources.get(citation.source);
    if (!source) continue;
    const within = (places.get(citation.source) ?? 0) + 1;
    places.set(citation.source, within);
    const id = `s${number.get(citation.source)}-${within}`;
    made.set(key, { id, row: rowOf(id, source, citation) });
  }
  return {
    rows: [...made.values()].map(({ row }) => row),
    idOf: (citation: Citation) => made.get(keyOf(citation))?.id,
  };
}

function rowOf(id: string, source: Source, citation: Citation): SourceRow {
  const [identifier] = source.identifiers;
  const note = wordsOf(citation);
  return {
    id,
    title: source.title,
    kind: source.kind,
    ...(source.issuer === "" ? {} : { issuer: source.issuer }),
    ...(source.date === "" ? {} : { date: source.date }),
    ...(source.url === "" ? {} : { url: source.url }),
    ...(identifier ? { identifier: identifier.value } : {}),
    ...(citation.pinpoint === "" ? {} : { pinpoint: citation.pinpoint }),
    ...(source.language === "" ? {} : { language: source.language }),
    ...(note === "" ? {} : { note }),
  };
}

/** The number a table keeps: the position of an option, or the number itself; NaN where there is neither. */
function heldValue(indicator: SimpleIndicator, { option, value }: AnswerContent): number {
  if (indicator.kind !== "choice") return value ?? Number.NaN;
  const at = indicator.options.findIndex(({ key }) => key === option);
  return at < 0 ? Number.NaN : at;
}

function notesOf(content: AnswerContent, idOf: (citation: Citation) => string | undefined): AnswerNotes | undefined {
  const sources = content.citations.map(idOf).filter((id) => id !== undefined);
  const notes: AnswerNotes = {
    ...(content.justification === "" ? {} : { justification: content.justification }),
    ...(sources.length === 0 ? {} : { sources }),
    ...(content.asOf === undefined ? {} : { asOf: content.asOf }),
    ...(content.confidence === undefined ? {} : { confidence: content.confidence }),
    ...(content.changeReason === undefined ? {} : { changeReason: content.changeReason }),
  };
  return Object.keys(notes).length === 0 ? undefined : notes;
}

const missing = statuses.indexOf("missing");

/** Places that are named, groups with the members that are here, and what those are part of. */
const usedPlaces = ({ places, definedPlaces }: Ground): readonly PlaceRow[] => {
  const here = new Set(places);
  return definedPlaces
    .map((row) => (row.kind === "group" ? { ...row, members: row.members.filter((member) => here.has(member)) } : row))
    .filter((row) => (row.kind === "group" ? row.members.length > 0 : here.has(row.id)));
};

/**
 * shape    answers of one edition, first coders' only, how they were settled, what was coded twice → a package of its places × periods × questions
 * missing  what is not settled, or was never answered; a settled answer whose option the instrument lacks is missing too
 *
 * @example packageOf(ground, answers).answers.status
 */
export function packageOf(
  ground: Ground,
  answers: readonly Given[],
  reviewed: Reviewed = nothingReviewed,
  twice: readonly Twice[] = [],
): IndexPackage {
  const { instrument, stages } = ground;
  const indicators = questionsOf(instrument).map(({ indicator }) => indicator);
  const places = [...ground.places].sort();
  const periods = [...ground.periods].sort();
  const rows = places.length * periods.length;
  const table: AnswerTable = {
    places,
    periods,
    indicators: indicators.map(({ id }) => id),
    covered: new Uint8Array(rows),
    status: new Uint8Array(rows * indicators.length).fill(missing),
    value: new Float64Array(rows * indicators.length).fill(Number.NaN),
    notes: new Map(),
  };
  const settled = answers.filter(({ state }) => isSettled(state, stages));
  const { rows: sources, idOf } = publishedSources(
    settled.flatMap(({ content }) => content.citations),
    ground.sources,
  );
  const columnOf = new Map(table.indicators.map((id, at) => [id, at]));
  const placeOf = new Map(places.map((id, at) => [id, at]));
  const periodOf = new Map(periods.map((id, at) => [id, at]));
  const notes = new Map<number, AnswerNotes>();
  const published: Given[] = [];
  for (const one of settled) {
    const { place, period, indicator, content } = one;
    const [column, at, when] = [columnOf.get(indicator), placeOf.get(place), periodOf.get(period)];
    const asked = column === undefined ? undefined : indicators[column];
    if (column === undefined || at === undefined || when === undefined || asked === undefined) continue;
    const value = heldValue(asked, content);
    const status = content.status ?? "missing";
    if (status === "answered" && Number.isNaN(value)) continue;
    const cell = cellOf(table, column, when, at);
    table.covered[when * places.length + at] = 1;
    table.status[cell] = statuses.indexOf(status);
    table.value[cell] = status === "answered" ? value : Number.NaN;
    published.push(one);
    const said = notesOf(content, idOf);
    if (said) notes.set(cell, said);
  }
  const reviews = reviewRows(reviewed, published);
  const doubleCoding = doubleCodingRows(instrument, twice, published);
  return {
    ...{ instrument, answers: { ...table, notes }, places: usedPlaces(ground), sources, expected: [] },
    ...(reviews.length === 0 ? {} : { reviews }),
    ...(doubleCoding.length === 0 ? {} : { doubleCoding }),
  };
}
