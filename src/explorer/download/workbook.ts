/**
 * A workbook (XLSX, ECMA-376) as the files it is a zip of, each written a row at a time.
 *
 * The library that reads workbooks here writes either several sheets held in memory or one sheet as a stream; a codebook
 * beside a million answers needs both, and what is written is small: text and numbers, a heading row that stays.
 * Text is text (no cell is ever a formula), and led by an apostrophe where saving as CSV would make it one.
 */

import { cellText, escapedForXml } from "../../base/xml-text.ts";
import type { ExportFile } from "../../policy-index/releases/export-package.ts";
import { harmless } from "../reading/csv.ts";
import type { Cell } from "./tables.ts";

export type Sheet = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: () => Iterable<readonly Cell[]>;
  readonly length: number;
  /** Widths of the columns in characters; the last counts for those after it. */
  readonly widths: readonly number[];
};

/** Rows of a sheet that Excel opens, the heading among them. */
export const mostRows = 1_048_576;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

function cellOf(cell: Cell, style = ""): string {
  if (cell === undefined || cell === "" || (typeof cell === "number" && !Number.isFinite(cell))) return "<c/>";
  if (typeof cell === "number") return `<c><v>${cell}</v></c>`;
  return `<c${style} t="inlineStr"><is><t xml:space="preserve">${escapedForXml(cellText(harmless(cell)))}</t></is></c>`;
}

const rowOf = (cells: readonly Cell[], style = ""): string =>
  `<row>${cells.map((cell) => cellOf(cell, style)).join("")}</row>`;

function* sheetPieces({ columns, rows, widths }: Sheet, from: number, until: number): Generator<string> {
  const cols = columns
    .map(
      (_, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${widths[Math.min(at, widths.length - 1)] ?? 14}" customWidth="1"/>`,
    )
    .join("");
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols}</cols><sheetData>`;
  yield rowOf(columns, ' s="1"');
  let at = 0;
  for (const row of rows()) {
    if (at >= until) break;
    if (at >= from) yield rowOf(row);
    at += 1;
  }
  yield "</sheetData></worksheet>\n";
}

type Part = { readonly name: string; readonly pieces: () => Iterable<string> };

/** A table longer than a sheet goes on in the next. */
function parts(sheet: Sheet): readonly Part[] {
  const each = mostRows - 1;
  const count = Math.max(1, Math.ceil(sheet.length / each));
  return Array.from({ length: count }, (_, at) => ({
    name: at === 0 ? sheet.name : `${sheet.name.slice(0, 27)} ${at + 1}`,
    pieces: () => sheetPieces(sheet, at * each, (at + 1) * each),
  }));
}

const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>\n`;

/** A sheet's name without what spreadsheets refuse in one, at most 31 characters. */
const sheetName = (name: string): string => escapedForXml(name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31));

/** @example zipStream(workbookFiles([answers, codebook]), { folder: "", day: "2025-03-01" }) */
export function workbookFiles(sheets: readonly Sheet[]): readonly ExportFile[] {
  const all = sheets.flatMap(parts);
  const fixed = (name: string, text: string): ExportFile => ({ name, pieces: () => [text] });
  const each = (write: (number: number, part: Part) => string): string =>
    all.map((part, at) => write(at + 1, part)).join("");
  return [
    fixed(
      "[Content_Types].xml",
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}</Types>\n`,
    ),
    fixed(
      "_rels/.rels",
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>\n`,
    ),
    fixed(
      "xl/workbook.xml",
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each((number, part) => `<sheet name="${sheetName(part.name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>\n`,
    ),
    fixed(
      "xl/_rels/workbook.xml.rels",
      `${head}<Relationships xmlns="${packaged}/relationships">${each((number) => `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${all.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>\n`,
    ),
    fixed("xl/styles.xml", styles),
    ...all.map((part, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, pieces: part.pieces })),
  ];
}
