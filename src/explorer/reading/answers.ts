/** Answers as a reader meets them: in words, with what they are worth. */
import { refuse } from "../../base/refusal.ts";
import type { Language } from "../../base/text.ts";
import type { SimpleIndicator } from "../../policy-index/instrument/contract.ts";
import type { AnswerNotes, ReviewRow } from "../../policy-index/package/contract.ts";
import { cellOf, statuses } from "../../policy-index/package/contract.ts";
import type { PublishedRelease } from "../../policy-index/releases/contract.ts";
import { localeOf, type Message, say } from "../../ui/words/words.ts";
import type { AnswerReading, Labelled } from "./contract.ts";
import { readingOf, rowOf } from "./figures.ts";
import { type PlacedIndicator, positions } from "./positions.ts";
import { preparedReading } from "./prepared-sentences.ts";
import { plainWords, type Reading, worded } from "./reading.ts";
import { readingWords } from "./words.ts";

export function mustIndicator(open: Reading, id: string): PlacedIndicator {
  return positions(open.release).indicators.get(id) ?? refuse("not-found", { kind: "indicator", sought: id });
}

export const indicatorLabel = (
  open: Reading,
  indicator: { readonly id: string; readonly title: SimpleIndicator["title"] },
): Labelled => worded(open, indicator.id, indicator.title);

/** The cell of an answer: its position in the columns of the release; undefined where the place is not covered. */
export function cellAt(
  release: PublishedRelease,
  placed: PlacedIndicator,
  place: string,
  period: string,
): number | undefined {
  const at = positions(release);
  if (rowOf(release, place, period) === undefined) return undefined;
  return cellOf(release.answers, placed.column, at.period.get(period) ?? 0, at.place.get(place) ?? 0);
}

/** The answer of a place to an indicator at the reading's period, and what was done to it before it counted. */
export function answerOf(open: Reading, placed: PlacedIndicator, place: string): AnswerReading {
  const given = givenAnswer(open, placed, place);
  const prepared = preparedReading(open, placed, place);
  return prepared ? { ...given, prepared } : given;
}

function givenAnswer(open: Reading, placed: PlacedIndicator, place: string): AnswerReading {
  const { answers } = open.release;
  const worth = readingOf(placed.worth, rowOf(open.release, place, open.period));
  const cell = cellAt(open.release, placed, place, open.period);
  const status = cell === undefined ? "missing" : (statuses[answers.status[cell] ?? 1] ?? "missing");
  if (cell === undefined || status !== "answered") return { status, words: absence(open, status), worth };
  const value = answers.value[cell] ?? Number.NaN;
  const { indicator } = placed;
  if (indicator.kind === "choice") {
    const option = indicator.options[value];
    return option
      ? { status, option: option.key, words: worded(open, option.key, option.label).label, worth }
      : { status: "missing", words: absence(open, "missing"), worth };
  }
  return { status, value, words: quantity(open, indicator, value), worth };
}

export function notesOf(open: Reading, placed: PlacedIndicator, place: string): AnswerNotes {
  const cell = cellAt(open.release, placed, place, open.period);
  return (cell === undefined ? undefined : open.release.answers.notes.get(cell)) ?? {};
}

/** An answer that somebody would have given instead, in words. */
export function suggestedWords(open: Reading, { indicator }: PlacedIndicator, row: ReviewRow): string | undefined {
  if (row.option !== undefined) {
    const option = indicator.kind === "choice" ? indicator.options.find(({ key }) => key === row.option) : undefined;
    return option ? worded(open, option.key, option.label).label : row.option;
  }
  if (row.value !== undefined) return quantity(open, indicator, row.value);
  return row.status && absence(open, row.status);
}

function absence(open: Reading, status: AnswerReading["status"]): string {
  if (status === "not-applicable") return say(readingWords.notApplicable, open.language);
  if (status === "no-data") return say(readingWords.noData, open.language);
  if (status === "competence-elsewhere") return say(readingWords.competenceElsewhere, open.language);
  return say(readingWords.missing, open.language);
}

/** A small number keeps its first three figures: it is a measurement, and not 0. */
export const measuredFigure = (value: number, language: Language): string =>
  new Intl.NumberFormat(
    localeOf(language),
    Math.abs(value) < 1 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 2 },
  ).format(value);

function quantity(open: Reading, indicator: SimpleIndicator, value: number): string {
  if (indicator.kind !== "number" && indicator.kind !== "measured")
    return new Intl.NumberFormat(localeOf(open.language)).format(value);
  if (indicator.kind === "number" && indicator.notApplicable.includes(value))
    return say(readingWords.notApplicable, open.language);
  const unit = plainWords(open, indicator.unit);
  if (indicator.kind === "measured") return [measuredFigure(value, open.language), unit].filter(Boolean).join(" ");
  return unit === undefined
    ? new Intl.NumberFormat(localeOf(open.language)).format(value)
    : say(readingWords.quantity, open.language, { value, unit });
}

/** Everything that could be answered, in the index's order, and what each is worth: options, or bands of a number. */
export type Choice = {
  readonly code: string;
  readonly label: string;
  readonly language?: string | undefined;
  /** Absent: chosen, the answer counts as not applicable. */
  readonly worth?: number | undefined;
};

export function choicesOf(open: Reading, indicator: SimpleIndicator): readonly Choice[] {
  if (indicator.kind === "choice")
    return indicator.options.map((option) => ({ ...worded(open, option.key, option.label), worth: option.score }));
  if (indicator.kind !== "number") return [];
  return indicator.bands.map((band, at) => {
    const below = indicator.bands[at - 1]?.upTo;
    const code = band.upTo === undefined ? `>${below ?? ""}` : `<=${band.upTo}`;
    return { ...bandWords(open, indicator, at, code), worth: band.score };
  });
}

function bandWords(
  open: Reading,
  indicator: SimpleIndicator & { readonly kind: "number" },
  at: number,
  code: string,
): Labelled {
  const band = indicator.bands[at];
  if (band?.label !== undefined) return worded(open, code, band.label);
  const low = indicator.bands[at - 1]?.upTo;
  const values = { low: low ?? 0, value: band?.upTo ?? low ?? 0, unit: plainWords(open, indicator.unit) ?? "" };
  return { code, label: say(bandMessage(low, band?.upTo), open.language, values).trim() };
}

function bandMessage(low: number | undefined, upTo: number | undefined): Message {
  if (low === undefined) return upTo === undefined ? readingWords.anyValue : readingWords.upTo;
  return upTo === undefined ? readingWords.moreThan : readingWords.between;
}

/** Which of `choicesOf` an answer falls under; -1 where it falls under none. */
export function choiceAt(indicator: SimpleIndicator, answer: AnswerReading): number {
  if (answer.status !== "answered") return -1;
  if (indicator.kind === "choice") return indicator.options.findIndex((option) => option.key === answer.option);
  const { value } = answer;
  if (indicator.kind !== "number" || value === undefined || indicator.notApplicable.includes(value)) return -1;
  return indicator.bands.findIndex((band) => band.upTo === undefined || value <= band.upTo);
}
