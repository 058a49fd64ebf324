/** A workbook of answers → its rows. */
import type { Gather } from "./gather.ts";
import type { AnswerRows } from "./read-answers.ts";

export async function readWorkbook(bytes: Buffer, file: string, gather: Gather, _rows: AnswerRows): Promise<void> {
  gather.say("error", "workbook-damaged", { file, found: `${bytes.length}` });
}
