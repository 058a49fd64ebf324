/** The cells of a table somebody sent: CSV, or a workbook, which is read in a thread of its own within its limits. */
import { parse } from "csv-parse/sync";
import { dateMark } from "../../package/workbook-messages.ts";
import { workbookMessages } from "../../package/workbook-thread.ts";

/** More rows than any instrument has texts. */
const most = 50_000;

export type Table = readonly (readonly string[])[];

async function workbook(bytes: Uint8Array): Promise<Table | undefined> {
  const rows: string[][] = [];
  for await (const message of workbookMessages(bytes)) {
    if (message.kind === "problem" || message.kind === "ended") return undefined;
    if (message.kind !== "rows") continue;
    for (const { line, cells } of message.rows) {
      if (line > most) return undefined;
      while (rows.length < line - 1) rows.push([]);
      rows[line - 1] = cells.map((cell) => (cell.startsWith(dateMark) ? cell.slice(1) : cell));
    }
  }
  return rows;
}

function csv(bytes: Uint8Array): Table | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const [heading = ""] = text.split("\n", 1);
    const delimiter = heading.includes(";") && !heading.includes(",") ? ";" : ",";
    const rows: unknown = parse(text, { delimiter, bom: true, relax_column_count: true, to: most });
    return Array.isArray(rows) ? rows.map((row: unknown) => (Array.isArray(row) ? row.map(String) : [])) : undefined;
  } catch {
    return undefined;
  }
}

/** undefined where it is no table. */
export const tableIn = (bytes: Uint8Array): Promise<Table | undefined> =>
  bytes[0] === 0x50 && bytes[1] === 0x4b ? workbook(bytes) : Promise.resolve(csv(bytes));
