/** The answer table as a long `answers.csv`: one answer a row; by place, period and indicator, so one table has one text. */
import type { Instrument } from "../instrument/contract.ts";
import { type AnswerNotes, type AnswerTable, cellOf, statuses } from "./contract.ts";
import { guarded } from "./guarded-text.ts";
import { simpleIndicators } from "./read-answers.ts";
import { csvCell, csvRow } from "./write-csv.ts";

const answered = statuses.indexOf("answered");
const missing = statuses.indexOf("missing");

type NoteWriter = { readonly column: string; readonly text: (notes: AnswerNotes) => string | undefined };

const noteWriters: readonly NoteWriter[] = [
  {
    column: "justification",
    text: ({ justification }) => (justification === undefined ? undefined : guarded(justification)),
  },
  { column: "sources", text: ({ sources }) => sources?.join(";") },
  { column: "as_of", text: ({ asOf }) => asOf },
  { column: "confidence", text: ({ confidence }) => (confidence === undefined ? undefined : guarded(confidence)) },
  { column: "change_reason", text: ({ changeReason }) => changeReason },
  { column: "coder", text: ({ coder }) => (coder === undefined ? undefined : guarded(coder)) },
];

/**
 * What is written: every answer, every status that is not plain missing, everything that has notes; and for a place and
 * period without any of these one empty answer, so that it stays covered. Optional columns only where they are used.
 */
export function* answersCsv(instrument: Instrument, table: AnswerTable): Generator<string> {
  const used = noteWriters.filter(({ text }) => [...table.notes.values()].some((notes) => text(notes) !== undefined));
  const stated = table.status.some((status) => status !== answered && status !== missing);
  yield csvRow([
    "place",
    "period",
    "indicator",
    "answer",
    ...(stated ? ["status"] : []),
    ...used.map((one) => one.column),
  ]);

  const simple = new Map(simpleIndicators(instrument).map((indicator) => [indicator.id, indicator]));
  const keys = table.indicators.map((id) => {
    const indicator = simple.get(id);
    return indicator?.kind === "choice" ? indicator.options.map(({ key }) => csvCell(key)) : undefined;
  });
  const asked = table.indicators.map(csvCell);
  const empty = ",".repeat(used.length);
  for (let place = 0; place < table.places.length; place++) {
    for (let period = 0; period < table.periods.length; period++) {
      if (table.covered[period * table.places.length + place] !== 1) continue;
      const begin = `${csvCell(table.places[place]!)},${table.periods[period]!},`;
      let written = 0;
      for (let column = 0; column < asked.length; column++) {
        const cell = cellOf(table, column, period, place);
        const status = table.status[cell]!;
        const notes = table.notes.get(cell);
        if (status === missing && !notes) continue;
        written++;
        const value = table.value[cell]!;
        const answer = status === answered ? (keys[column]?.[value] ?? String(value)) : "";
        const state = stated ? `,${status === answered || status === missing ? "" : statuses[status]!}` : "";
        const beside = notes ? used.map(({ text }) => `,${csvCell(text(notes) ?? "")}`).join("") : empty;
        yield `${begin}${asked[column]!},${answer}${state}${beside}\n`;
      }
      if (written === 0) yield `${begin}${asked[0]!},${stated ? "," : ""}${empty}\n`;
    }
  }
}
