/** Tables as text: CSV for spreadsheets and programs, JSON for programs; a row at a time. */
import { csvCell } from "../../policy-index/package/write-csv.ts";
import { harmless } from "../reading/csv.ts";
import type { Cell, Table } from "./tables.ts";

const written = (cell: Cell): string => {
  if (cell === undefined || (typeof cell === "number" && Number.isNaN(cell))) return "";
  return typeof cell === "number" ? String(cell) : csvCell(harmless(cell));
};

/**
 * A table as CSV (RFC 4180). A text a spreadsheet would run is led by an apostrophe; numbers have a point and every digit.
 *
 * @example [...csvPieces(table)].join("") // → "index,release,…\r\nlaw,2024.0,…\r\n"
 */
export function* csvPieces({ columns, rows }: Table): Generator<string> {
  yield `${columns.join(",")}\r\n`;
  for (const row of rows()) {
    let line = "";
    for (const [at, cell] of row.entries()) line += at === 0 ? written(cell) : `,${written(cell)}`;
    yield `${line}\r\n`;
  }
}

/** A table as a JSON array of objects, one a line; what is not there is null. */
export function* jsonPieces({ columns, rows }: Table): Generator<string> {
  let before = "[\n";
  for (const row of rows()) {
    yield `${before}${JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])))}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
