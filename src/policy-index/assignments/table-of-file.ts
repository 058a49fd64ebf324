/** A table somebody sent as a file (CSV, or a workbook's first sheet) as the text its rows are read from. */
import { dateMark } from "../package/workbook-messages.ts";
import { workbookMessages } from "../package/workbook-thread.ts";
import { csvRow } from "../package/write-csv.ts";

/** As much as is read of a table that is written into the form. */
export const longestTable = 2_000_000;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function ofWorkbook(bytes: Uint8Array): Promise<string | undefined> {
  let text = "";
  let next = 1;
  let sheet: string | undefined;
  for await (const message of workbookMessages(bytes)) {
    if (message.kind === "problem" || message.kind === "ended") return undefined;
    if (message.kind !== "rows") continue;
    sheet ??= message.sheet;
    if (message.sheet !== sheet) continue;
    for (const { line, cells } of message.rows) {
      // Rows that are empty are not told; a fault is named by its line in the sheet.
      for (; next < line && text.length < longestTable; next += 1) text += "\n";
      text += csvRow(cells.map((cell) => (cell.startsWith(dateMark) ? cell.slice(1) : cell)));
      next = line + 1;
      if (text.length > longestTable) return undefined;
    }
  }
  return text;
}

/** A spreadsheet program that saves no UTF-8 saves what Windows writes. */
function ofText(bytes: Uint8Array): string | undefined {
  if (bytes.length > longestTable || bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** undefined where it is no table, or too large a one. */
export const tableOfFile = async (bytes: Uint8Array): Promise<string | undefined> =>
  isZip(bytes) ? ofWorkbook(bytes) : ofText(bytes);
