/** What was filled in away, looked at and taken over. Both ask everything anew; nothing of the first is believed by the second. */
import { refuse } from "../../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { AnswerContent } from "../../answers/contract.ts";
import type { KeptAnswer } from "../../answers/row.ts";
import { answersOf, contentAt, hasInterest, lockedAnswers } from "../../answers/store.ts";
import { keepContent } from "../../answers/writing/store.ts";
import type { Edition } from "../../editions/contract.ts";
import { parsedInstrument } from "../../editions/instrument/store.ts";
import { editionPlaces, steadyEdition } from "../../editions/store.ts";
import type { Instrument } from "../../instrument/contract.ts";
import { type Coder, coderOf, mustBeOpenTo, mustHaveAnswers, mustStep, questionFor } from "../coder.ts";
import type { Question } from "../contract.ts";
import { isSame } from "../merge.ts";
import { nameOf } from "../names.ts";
import { codingProblems } from "../problem-words.ts";
import { mayBeSaid, questionnaireIn } from "../questionnaire.ts";
import { lastSent } from "../store.ts";
import { rowsBroughtBack, takenFromElsewhere } from "../taken-away.ts";
import { asTold, away } from "../told.ts";
import { readRow } from "../workbook.ts";
import { comparedAll, type Filled, type Here, nothingBefore, takenOver, told } from "./compare.ts";
import { type BroughtRow, bringWorkbook, type NotTaken, previewWorkbook } from "./contract.ts";

type Where = { readonly edition: string; readonly place: string; readonly period: string };

type Whole = {
  readonly found: Edition;
  readonly coder: Coder;
  readonly instrument: Instrument;
  readonly questions: readonly Question[];
  readonly areas: ReturnType<typeof questionnaireIn>["areas"];
  readonly answers: ReadonlyMap<string, KeptAnswer>;
};

/** A questionnaire that is open to its coder, as they are told of it; held, where it is to be written in. */
async function opened(tx: Transaction, where: Where, asked: Asked, hold: "held" | "seen"): Promise<Whole> {
  const coder = coderOf(asked.actor, where) ?? refuse("not-found", { what: "questionnaire" });
  const found = (await steadyEdition(tx, where.edition)) ?? refuse("not-found", { what: "questionnaire" });
  mustBeOpenTo(found, coder, where);
  if (await hasInterest(tx, coder.person, where.place, asked.now.toISOString().slice(0, 10)))
    refuse("interest", { place: where.place });
  if (found.state !== "open") refuse("edition-closed");
  const instrument = await parsedInstrument(tx, found);
  const { questions, areas } = questionnaireIn(instrument, asked.language, coder.isTheirs);
  const of = { ...where, slot: coder.slot, indicators: questions.map(({ id }) => id) };
  if (hold === "held") await lockedAnswers(tx, of);
  const kept = await answersOf(tx, of);
  const told = asTold(kept, await lastSent(tx, away(kept)));
  return { found, coder, instrument, questions, areas, answers: new Map(told.map((one) => [one.indicator, one])) };
}

/** What an answer said in a version its coder was told of; undefined for any other. */
async function before(tx: Transaction, kept: KeptAnswer, version: number): Promise<AnswerContent | undefined> {
  if (version > kept.contentVersion) return undefined;
  if (version === kept.contentVersion) return kept.content;
  return version === 0 ? nothingBefore : contentAt(tx, kept.id, version);
}

type Read = { readonly filled: readonly Filled[]; readonly unread: readonly NotTaken[] };

async function readRows(tx: Transaction, whole: Whole, rows: ReadonlyMap<string, readonly string[]>): Promise<Read> {
  const filled: Filled[] = [];
  const unread: NotTaken[] = [];
  for (const [indicator, cells] of rows) {
    const question = whole.questions.find(({ id }) => id === indicator);
    const kept = whole.answers.get(indicator);
    const found = indicator.slice(0, 200);
    if (!question || !kept) {
      unread.push({ indicator: found, why: "no-such-question", found });
      continue;
    }
    const row = readRow(question, cells);
    const made = row && (await before(tx, kept, row.contentVersion));
    if (!row || !made)
      unread.push({
        indicator,
        title: nameOf(question),
        why: "version-missing",
        found: (cells[9] ?? "").slice(0, 200),
      });
    else {
      const faults = row.faults.map(({ field, found }) => ({ field, found: found.slice(0, 200) }));
      filled.push({ indicator, base: row.contentVersion, before: made, said: row.said, faults });
    }
  }
  return { filled, unread };
}

export const servedCodingPreviewWorkbook: ServedFromDatabase<
  Transaction,
  (typeof previewWorkbook)["input"],
  (typeof previewWorkbook)["output"],
  ReadonlyMap<string, readonly string[]>
> = {
  operation: previewWorkbook,
  problems: codingProblems,
  prepare: ({ file, ...where }, { actor }) => {
    mustHaveAnswers(actor, where);
    return rowsBroughtBack(file.bytes);
  },
  handle: async (tx, { file, ...where }, asked, rows) => {
    const whole = await opened(tx, where, asked, "seen");
    const { found, questions, answers: here } = whole;
    // Whoever codes several places must not take one's answers over into another's.
    const places = (await editionPlaces(tx, found.id)).map(({ place }) => place);
    const own = { index: found.index, code: found.code, place: where.place, period: where.period };
    const elsewhere = takenFromElsewhere(file.name, own, { places, periods: found.periods });
    if (elsewhere) refuse("workbook-elsewhere", elsewhere);
    return comparedAll({ questions, here, ...(await readRows(tx, whole, rows)) });
  },
  // Looked at is not done.
  deed: () => undefined,
};

/** A row that came back, as if it came from a file now: its question is one's own, its answer one the question has. */
async function filledAgain(tx: Transaction, { coder, instrument, answers }: Whole, row: BroughtRow): Promise<Filled> {
  const { indicator, base, seen: _, settled: __, ...said } = row;
  const question = questionFor(coder, instrument, indicator);
  if (!mayBeSaid(question, said.option, said.value)) refuse("option-unknown");
  const kept = answers.get(indicator) ?? refuse("not-found", { what: "question" });
  const made = (await before(tx, kept, base)) ?? refuse("input-invalid", { fields: ["base"] });
  return { indicator, base, before: made, said, faults: [] };
}

const hasMovedOn = (row: BroughtRow, here: Here | undefined): boolean => here?.version !== row.seen;

export const servedCodingBringWorkbook: ServedFromDatabase<
  Transaction,
  (typeof bringWorkbook)["input"],
  (typeof bringWorkbook)["output"]
> = {
  operation: bringWorkbook,
  problems: codingProblems,
  handle: async (tx, { rows, besides, ...where }, asked) => {
    const whole = await opened(tx, where, asked, "held");
    const { found, coder, questions, answers: here } = whole;
    const byQuestion = new Map(rows.map((row) => [row.indicator, row]));
    if (byQuestion.size < rows.length) refuse("input-invalid", { fields: ["rows"] });
    const filled: Filled[] = [];
    for (const row of rows) filled.push(await filledAgain(tx, whole, row));

    const compared = comparedAll({ questions, here, filled, unread: [] });
    const touched = compared.answers.map(({ question }) => question.id);
    const isOld = (id: string): boolean => {
      const row = byQuestion.get(id);
      return row !== undefined && hasMovedOn(row, here.get(id));
    };
    if (touched.some(isOld) || compared.notTaken.length > 0) return { changed: 0, again: compared };

    const changed = new Set<string>();
    for (const one of filled) {
      const kept = here.get(one.indicator);
      if (!kept || !touched.includes(one.indicator)) continue;
      const content = takenOver(one, kept.content, byQuestion.get(one.indicator)?.settled);
      if (isSame({ ...content, memo: "" }, { ...kept.content, memo: "" })) continue;
      const { id, version, state: from, memo } = kept;
      const to = mustStep("write", { found, coder, state: from });
      const by = { by: coder.person, role: coder.role, at: asked.now };
      await keepContent(tx, { id, version, from, to, content, memo, ...by, citesTheSame: true });
      changed.add(one.indicator);
    }
    const kept = touched.length - changed.size;
    return { changed: changed.size, taken: told({ areas: whole.areas, questions, changed, kept, besides }) };
  },
  deed: ({ edition, place, period }, { changed }) => (changed === 0 ? undefined : { edition, place, period, changed }),
};
