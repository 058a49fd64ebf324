/** The rows of a workbook that was brought back, by question; read in a thread of its own, within its limits. */

import { dateMark } from "../package/workbook-messages.ts";
import { workbookMessages } from "../package/workbook-thread.ts";
import { unreadable } from "./unreadable.ts";

/** As many questions as no questionnaire has. */
const most = 5_000;

/** throws  Refusal workbook-unreadable: it is no workbook, is beyond the limits, or names a question twice */
export async function workbookRows(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = new Map<string, readonly string[]>();
  for await (const message of workbookMessages(bytes)) {
    if (message.kind === "problem") unreadable(message.found);
    if (message.kind === "ended") unreadable(message.found);
    if (message.kind !== "rows") continue;
    for (const { line, cells } of message.rows) {
      const [first = ""] = cells;
      if (line === 1 || first === "") continue;
      if (rows.has(first) || rows.size >= most) unreadable(first);
      rows.set(
        first,
        cells.map((cell) => (cell.startsWith(dateMark) ? cell.slice(1) : cell)),
      );
    }
  }
  return rows;
}
