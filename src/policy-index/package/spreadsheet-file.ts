/** A workbook of one sheet that tells nothing of who made it, nor when: a file's date to the second would tell who worked when. */
import { writeXlsx } from "hucre/xlsx";
import { cellText } from "../../base/xml-text.ts";

type Cell = string | number | null;

/** The library writes what no XML may hold as it came. */
const written = (cell: Cell): Cell => (typeof cell === "string" ? cellText(cell) : cell);

export const spreadsheetFile = (name: string, rows: readonly (readonly Cell[])[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name, rows: rows.map((row) => row.map(written)) }], properties: { modified: new Date(0) } });
