/**
 * Reads a workbook in a thread of its own, with limits on memory and time, so that a hostile file ends the thread and
 * nothing else. First the guard, then the rows, in portions: the next is read when the last has been taken.
 */
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { streamXlsxRows } from "hucre/xlsx";
import { dateMark, type WorkbookMessage, type WorkbookRow } from "./workbook-messages.ts";
import { surveyWorkbook } from "./workbook-survey.ts";

const portion = 1000;

type Cell = string | number | boolean | Date | null;

const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  return `${dateMark}${Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10)}`;
};

async function read(
  bytes: Buffer,
  tell: (message: WorkbookMessage) => void,
  taken: () => Promise<unknown>,
): Promise<void> {
  const survey = await surveyWorkbook(bytes);
  tell(survey);
  if (survey.kind === "problem") return;
  for (const [at, { name, hidden }] of survey.sheets.entries()) {
    if (hidden) continue;
    let rows: WorkbookRow[] = [];
    const give = async (): Promise<void> => {
      tell({ kind: "rows", sheet: name, rows });
      rows = [];
      await taken();
    };
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: at })) {
      rows.push({ line: index + 1, cells: values.map(textOf) });
      if (rows.length === portion) await give();
    }
    await give();
  }
  tell({ kind: "end" });
}

const port = parentPort;
if (port) {
  const given: unknown = workerData;
  const tell = (message: WorkbookMessage): void => port.postMessage(message);
  try {
    if (!(given instanceof Uint8Array)) throw new TypeError("a workbook's bytes are expected");
    await read(Buffer.from(given.buffer, given.byteOffset, given.byteLength), tell, () => once(port, "message"));
  } catch (fault) {
    // The library says what is wrong with a file by throwing.
    tell({ kind: "problem", code: "workbook-damaged", found: "", expected: String(fault).slice(0, 200) });
  }
  port.close();
}
