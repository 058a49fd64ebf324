/**
 * Tables as CSV. A text that a spreadsheet would run as a formula is led by an apostrophe; a number is a number, with a
 * point, whatever the language of the labels.
 */
import { stringify } from "csv-stringify/sync";

export type CsvValue = string | number | undefined;

/** Rows of named values; every row has the keys of the first. */
export type CsvRow = Readonly<Record<string, CsvValue>>;

/** A text that no spreadsheet will take for a formula. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/**
 * A CSV text with a header, lines ended by CR LF (RFC 4180).
 *
 * @example csvText(["place", "score"], [{ place: "=1+1", score: -2.5 }]) // → "place,score\r\n'=1+1,-2.5\r\n"
 */
export function csvText(columns: readonly string[], rows: readonly CsvRow[]): string {
  const lines = rows.map((row) => columns.map((column) => written(row[column])));
  return stringify([[...columns], ...lines], { record_delimiter: "windows" });
}

const written = (value: CsvValue): string =>
  value === undefined || (typeof value === "number" && Number.isNaN(value))
    ? ""
    : typeof value === "number"
      ? String(value)
      : harmless(value);
