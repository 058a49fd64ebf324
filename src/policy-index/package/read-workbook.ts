/**
 * A workbook of answers → its rows: one sheet, or a sheet for each place. Formulas are never computed; the value saved
 * with them is read. Dates where an answer is expected, merged cells and error values are refused, each by its cell.
 */
import { longColumns, noteColumns } from "./answer-header.ts";
import type { Gather } from "./gather.ts";
import type { ResolvePlace } from "./place-resolver.ts";
import type { AnswerRows } from "./read-answers.ts";
import { type CellAt, dateMark, type WorkbookMessage, type WorkbookRow } from "./workbook-messages.ts";
import { workbookMessages } from "./workbook-thread.ts";

export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  gather: Gather,
  rows: AnswerRows,
  resolve: ResolvePlace,
): Promise<void> {
  let sheet: SheetRows | undefined;
  let several = false;
  for await (const message of workbookMessages(bytes)) {
    switch (message.kind) {
      case "problem": {
        const { code, found, expected } = message;
        gather.say("error", code, { file, found, ...(expected === "" ? {} : { expected }) });
        break;
      }
      case "ended":
        gather.say("error", "workbook-beyond-limits", { file, found: message.found });
        break;
      case "survey":
        several = message.sheets.filter(({ hidden }) => !hidden).length > 1;
        tellSurvey(message, file, gather);
        break;
      case "rows":
        if (sheet?.name !== message.sheet) {
          sheet = sheetRows(message.sheet, several, file, gather, rows, resolve);
          rows.sheet(message.sheet);
        }
        for (const row of message.rows) sheet.row(row);
        break;
      case "end":
        break;
    }
  }
  if (!sheet && !gather.hasErrors()) gather.say("error", "csv-empty", { file });
}

const rowOf = (ref: string): number | undefined => {
  const row = Number(/\d+/.exec(ref)?.[0]);
  return Number.isSafeInteger(row) && row > 0 ? row : undefined;
};

function tellSurvey(survey: Extract<WorkbookMessage, { kind: "survey" }>, file: string, gather: Gather): void {
  const at = ({ sheet, ref, found }: CellAt): Parameters<Gather["say"]>[2] => ({
    file,
    row: rowOf(ref),
    column: /^[A-Z]+/i.exec(ref)?.[0],
    found: found === "" ? ref : found,
    facts: { sheet },
  });
  for (const cell of survey.merged) gather.say("error", "workbook-merged", at(cell));
  for (const cell of survey.errors) gather.say("error", "workbook-cell-error", at(cell));
  for (const cell of survey.emptyFormulas) gather.say("error", "workbook-formula-empty", at(cell));
  if (survey.firstFormula) gather.say("note", "workbook-formula-read", at(survey.firstFormula));
  for (const { name, hidden } of survey.sheets) {
    if (hidden) gather.say("note", "workbook-sheet-ignored", { file, found: name, facts: { sheet: name } });
  }
}

type SheetRows = { readonly name: string; readonly row: (row: WorkbookRow) => void };

/** Columns in which a date is what it should be. */
const datesIn: ReadonlySet<string> = new Set(["period", "as_of"]);

function sheetRows(
  name: string,
  several: boolean,
  file: string,
  gather: Gather,
  rows: AnswerRows,
  resolve: ResolvePlace,
): SheetRows {
  let header: readonly string[] | undefined;
  let skipped = false;
  let place: string | undefined;

  const begin = ({ cells, line }: WorkbookRow): void => {
    header = trimmedEnd(cells.map((cell) => cell.trim()));
    const known: readonly string[] = [...longColumns, ...noteColumns];
    if (!header.some((cell) => known.includes(cell))) {
      skipped = true;
      gather.say("error", "workbook-sheet", {
        file,
        row: line,
        found: name,
        expected: "place, period …",
        facts: { sheet: name },
      });
      return;
    }
    // A sheet for each place may leave the column out: its name is the place.
    if (several && !header.includes("place") && resolve(name).kind === "place") place = name;
    rows.row(place === undefined ? header : ["place", ...header], line);
  };

  return {
    name,
    row: (row) => {
      if (skipped || row.cells.every((cell) => cell === "")) return;
      if (!header) return begin(row);
      const columns = header;
      const width = Math.max(columns.length, trimmedEnd(row.cells).length);
      const cells = Array.from({ length: width }, (_, at) => {
        const cell = row.cells[at] ?? "";
        if (!cell.startsWith(dateMark)) return cell;
        const column = columns[at] ?? "";
        const day = cell.slice(dateMark.length);
        if (datesIn.has(column)) return day;
        gather.say("error", "workbook-date", { file, row: row.line, column, found: day, facts: { sheet: name } });
        return "";
      });
      rows.row(place === undefined ? cells : [place, ...cells], row.line);
    },
  };
}

const trimmedEnd = (cells: readonly string[]): readonly string[] => {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === "") end--;
  return cells.slice(0, end);
};
