/** A workbook that tells nothing of who made it, nor when: a file's date to the second would tell who worked when. */
import { writeXlsx } from "hucre/xlsx";
import { cellText } from "../../base/xml-text.ts";

type Cell = string | number | null;
type Rows = readonly (readonly Cell[])[];

/** The library writes what no XML may hold as it came. */
const written = (cell: Cell): Cell => (typeof cell === "string" ? cellText(cell) : cell);

/** Of one sheet, or of a second beside it. */
export const spreadsheetFile = (
  name: string,
  rows: Rows,
  ...more: readonly { readonly name: string; readonly rows: Rows }[]
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [{ name, rows }, ...more].map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.map((row) => row.map(written)),
    })),
    properties: { modified: new Date(0) },
  });
