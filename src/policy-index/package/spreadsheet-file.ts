/** A workbook of one sheet that tells nothing of who made it, nor when: a file's date to the second would tell who worked when. */
import { writeXlsx } from "hucre/xlsx";

type Cell = string | number | null;

export const spreadsheetFile = (name: string, rows: readonly (readonly Cell[])[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]) }], properties: { modified: new Date(0) } });
