/**
 * An index package → its files. Canonical: one package has one text, byte for byte, whatever order its answers were
 * read in, and reads back equal. Files are streams, so a million answers are never one string.
 */
import { writeInstrument } from "../instrument/write-instrument.ts";
import type { DoubleCodingRow, ExpectedRow, IndexPackage, PlaceRow, ReviewRow, SourceRow } from "./contract.ts";
import { guarded } from "./guarded-text.ts";
import { doubleCodingColumns } from "./read-double-coding.ts";
import { reviewColumns } from "./read-review.ts";
import { sourceTexts } from "./read-sources.ts";
import { answersCsv } from "./write-answers.ts";
import { csvRow } from "./write-csv.ts";

export type WrittenFile = {
  readonly name: string;
  /** The text, in pieces; may be asked for again. */
  readonly pieces: () => Iterable<string>;
};

/**
 * The files of a package in a fixed order; those without rows are left out.
 *
 * @example writePackage(read).map(({ name }) => name) // → ["instrument.yaml", "answers.csv", "sources.csv"]
 */
export function writePackage(written: IndexPackage): readonly WrittenFile[] {
  const { instrument, answers, sources, places, expected, reviews = [], doubleCoding = [] } = written;
  const files: WrittenFile[] = [
    { name: "instrument.yaml", pieces: () => [writeInstrument(instrument)] },
    { name: "answers.csv", pieces: () => answersCsv(instrument, answers) },
  ];
  if (sources.length > 0) files.push({ name: "sources.csv", pieces: () => sourcesCsv(sources) });
  if (places.length > 0) files.push({ name: "places.csv", pieces: () => placesCsv(places) });
  if (reviews.length > 0) files.push({ name: "review.csv", pieces: () => reviewCsv(reviews) });
  if (doubleCoding.length > 0) files.push({ name: "double-coding.csv", pieces: () => doubleCodingCsv(doubleCoding) });
  if (expected.length > 0) files.push({ name: "expected.csv", pieces: () => expectedCsv(expected) });
  return files;
}

function* sourcesCsv(sources: readonly SourceRow[]): Generator<string> {
  const used = sourceTexts.filter((column) => sources.some((source) => source[column] !== undefined));
  yield csvRow(["id", "title", ...used]);
  for (const source of sources) {
    yield csvRow([source.id, guarded(source.title), ...used.map((column) => guarded(source[column] ?? ""))]);
  }
}

function* placesCsv(places: readonly PlaceRow[]): Generator<string> {
  const spoken = new Set(places.flatMap(({ title }) => (typeof title === "string" ? [] : Object.keys(title))));
  const languages = [...spoken].sort();
  yield csvRow(["id", "title", ...languages.map((language) => `title_${language}`), "kind", "members", "part_of"]);
  for (const { id, title, kind, members, partOf } of places) {
    const plain = typeof title === "string" ? title : "";
    const worded = languages.map((language) => (typeof title === "string" ? "" : (title[language] ?? "")));
    yield csvRow([id, guarded(plain), ...worded.map(guarded), kind, members.join(";"), partOf ?? ""]);
  }
}

function* reviewCsv(reviews: readonly ReviewRow[]): Generator<string> {
  yield csvRow(reviewColumns);
  for (const row of reviews) yield csvRow(reviewColumns.map((column) => guarded(String(row[column] ?? ""))));
}

function* doubleCodingCsv(rows: readonly DoubleCodingRow[]): Generator<string> {
  yield csvRow(doubleCodingColumns);
  for (const { indicators, one, other, pairs } of rows) yield csvRow([indicators.join(","), one, other, String(pairs)]);
}

function* expectedCsv(expected: readonly ExpectedRow[]): Generator<string> {
  yield csvRow(["measure", "node", "place", "period", "score"]);
  for (const { measure, node, place, period, score } of expected)
    yield csvRow([measure, node, place, period, String(score)]);
}
