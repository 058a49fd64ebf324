import { writeXlsx } from "hucre/xlsx";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { ServedFromDatabase } from "../../base/served.ts";
import type { Transaction } from "../../store/transaction.ts";
import { answersOf, contentAt, lockedAnswers } from "../answers/store.ts";
import { keepContent } from "../answers/writing/store.ts";
import { parsedInstrument } from "../editions/instrument/store.ts";
import { edition as editionOf } from "../editions/store.ts";
import { mustHaveAnswers, mustStep } from "./coder.ts";
import { bringWorkbook, takeWorkbook } from "./contract.ts";
import { isSame } from "./merge.ts";
import { opened, openedToWrite, read } from "./opened.ts";
import { codingProblems } from "./problem-words.ts";
import { writtenOf } from "./put-together.ts";
import { questionnaireIn } from "./questionnaire.ts";
import { emptyWritten, isWritable } from "./rules.ts";
import { asTold } from "./told.ts";
import { broughtBack, readRow, workbookOf, workbookType } from "./workbook.ts";
import { workbookRows } from "./workbook-rows.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

export const servedCodingWorkbook: Served<typeof takeWorkbook> = {
  operation: takeWorkbook,
  problems: codingProblems,
  handle: async (tx, where, asked) => {
    const whole = await opened(tx, where, asked, editionOf);
    const { asks, answers, sources } = await read(tx, where, whole, asked);
    const own = answers.map((answer) => ({ ...answer, written: writtenOf(answer) }));
    const rows = workbookOf({ questions: asks.questions, answers: own, sources }, asked.language);
    const bytes = await writeXlsx({ sheets: [{ name: where.place, rows }] });
    const { index, code } = whole.found;
    const fileName = `${[index, code, where.place, where.period].join("-").replace(/[^\w.-]/g, "_")}.xlsx`;
    return { mediaType: workbookType, fileName, pieces: [bytes] };
  },
};

export const servedCodingBringWorkbook: ServedFromDatabase<
  Transaction,
  (typeof bringWorkbook)["input"],
  (typeof bringWorkbook)["output"],
  ReadonlyMap<string, readonly string[]>
> = {
  operation: bringWorkbook,
  problems: codingProblems,
  prepare: ({ file, ...where }, { actor }) => {
    mustHaveAnswers(actor, where);
    return workbookRows(file.bytes);
  },
  handle: async (tx, { file: _, ...where }, asked, rows) => {
    const whole = await openedToWrite(tx, where, asked);
    const { found: edition, coder } = whole;
    const { questions } = questionnaireIn(await parsedInstrument(tx, edition), asked.language, coder.isTheirs);
    const of = { ...where, slot: coder.slot, indicators: questions.map(({ id }) => id) };
    await lockedAnswers(tx, of);
    const answers = await asTold(tx, await answersOf(tx, of));
    const outdated: string[] = [];
    let changed = 0;
    for (const question of questions) {
      const cells = rows.get(question.id);
      const kept = answers.find(({ indicator }) => indicator === question.id);
      if (!cells || !kept) continue;
      const row = readRow(question, cells) ?? refuse("workbook-unreadable", { found: question.id });
      const theirs = writtenOf(kept);
      const version = row.contentVersion;
      const before = version === 0 ? emptyWritten : await contentAt(tx, kept.id, version);
      const { written, conflicts } = broughtBack(
        row,
        before ?? refuse("workbook-unreadable", { found: question.id }),
        theirs,
      );
      if (conflicts.length > 0 || (!isSame(written, theirs) && !isWritable(kept))) outdated.push(question.id);
      if (isSame(written, theirs) || outdated.length > 0) continue;
      const { memo, ...content } = written;
      const { id, state: from } = kept;
      const to = mustStep("write", { found: edition, coder, state: from });
      const by = { by: coder.person, role: coder.role, at: asked.now };
      await keepContent(tx, { id, version: kept.version, from, to, content, memo, ...by });
      changed += 1;
    }
    if (outdated.length > 0) refuse("workbook-outdated", { questions: outdated.slice(0, 20).join(", ") });
    return { changed };
  },
  deed: ({ edition, place, period }, { changed }) => ({ edition, place, period, changed }),
};
