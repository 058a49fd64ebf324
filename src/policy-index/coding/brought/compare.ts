/** What is in a file beside what is kept here, question by question and field by field. Pure. */
import type { z } from "zod";
import type { AnswerContent } from "../../answers/contract.ts";
import type { OwnAnswer, Question, Said, Written } from "../contract.ts";
import { bothTexts, isSameIn, mergeContent, withField } from "../merge.ts";
import { nameOf } from "../names.ts";
import { emptyWritten, isWritable, normalWritten } from "../rules.ts";
import { asTyped } from "../workbook.ts";
import type {
  Besides,
  BroughtField,
  BroughtRow,
  BroughtSaid,
  Compared,
  ComparedAnswer,
  NotTaken,
  TakenOver,
} from "./contract.ts";

export const broughtFields = ["option", "justification", "confidence", "asOf", "changeReason"] as const;

/** An answer as its coder is told of it. */
export type Here = Pick<OwnAnswer, "indicator" | "state" | "version" | "contentVersion"> & {
  readonly content: AnswerContent;
};

/** A row that was read, with what it was made from. */
export type Filled = {
  readonly indicator: string;
  readonly base: number;
  /** What the answer said then. */
  readonly before: AnswerContent;
  readonly said: BroughtSaid;
  readonly faults: readonly Fault[];
};

export type Fault = { readonly field: BroughtField; readonly found: string };

const writing = (said: BroughtSaid, { citations }: Pick<AnswerContent, "citations">): Written =>
  normalWritten({ ...said, citations, memo: "" });

const saidIn = ({ citations: _, memo: __, ...said }: Written): BroughtSaid => said;

/** What the file says of an answer: what cannot be understood, and what a word processor changed by itself, is as it was. */
function fileSays({ said, before, faults }: Filled): Written {
  const base = writing(before, before);
  const isTouched = asTyped(said.justification) !== asTyped(before.justification);
  const file = writing({ ...said, justification: isTouched ? said.justification : before.justification }, before);
  return faults.reduce((written, { field }) => withField(written, field, base), file);
}

type Compare = { readonly file: Written; readonly here: Written; readonly merged: Written } & Pick<
  ComparedAnswer,
  "changed" | "conflicts"
>;

function compare(filled: Filled, here: AnswerContent): Compare {
  const file = fileSays(filled);
  const now = writing(here, here);
  const { written: merged, conflicts } = mergeContent(writing(filled.before, filled.before), file, now);
  return {
    ...{ file, here: now, merged },
    changed: broughtFields.filter((field) => !isSameIn(field, merged, now)),
    conflicts: broughtFields.filter((field) => conflicts.includes(field)),
  };
}

/** What an answer says once its row is taken over; of what was changed on both sides, as it was settled. */
export function takenOver(filled: Filled, here: AnswerContent, settled: BroughtRow["settled"] = {}): AnswerContent {
  const { merged, file, conflicts } = compare(filled, here);
  let written = merged;
  for (const field of conflicts) {
    const way = settled[field] ?? "here";
    if (way === "file") written = withField(written, field, file);
    if (way === "both" && field === "justification")
      written = { ...written, justification: bothTexts(written.justification, file.justification) };
  }
  const { memo: _, ...content } = written;
  return { ...content, citations: [...here.citations] };
}

const reportable = ({ guidance: _, area: __, ...question }: Question): ComparedAnswer["question"] => question;

type CompareAll = {
  readonly questions: readonly Question[];
  readonly here: ReadonlyMap<string, Here>;
  readonly filled: readonly Filled[];
  /** Rows that could not be read, in the order of the file. */
  readonly unread: readonly NotTaken[];
};

/** Everything a file would do, as somebody looks at it before it is done. */
export function comparedAll({ questions, here, filled, unread }: CompareAll): Compared {
  const byQuestion = new Map(filled.map((one) => [one.indicator, one]));
  const answers: ComparedAnswer[] = [];
  const notTaken: NotTaken[] = [];
  let same = 0;
  for (const question of questions) {
    const own = here.get(question.id);
    const row = byQuestion.get(question.id);
    if (!own || !row) continue;
    const { file, here: now, changed, conflicts } = compare(row, own.content);
    const about = { indicator: question.id, title: nameOf(question) };
    for (const { field, found } of row.faults) notTaken.push({ ...about, field, why: "not-understood", found });
    if (changed.length + conflicts.length === 0) same += row.faults.length === 0 ? 1 : 0;
    else if (!isWritable(own)) notTaken.push({ ...about, why: "on-its-way", found: "" });
    else
      answers.push({
        ...{ question: reportable(question), base: row.base, seen: own.version },
        ...{ file: saidIn(file), here: saidIn(now), changed: [...changed], conflicts: [...conflicts] },
      });
  }
  const told = new Set([...byQuestion.keys(), ...unread.map(({ indicator }) => indicator)]);
  const absent = questions.filter(({ id }) => !told.has(id)).length;
  return { answers, notTaken: [...notTaken, ...unread].slice(0, 500), same, absent };
}

type Tell = {
  readonly areas: readonly { readonly id: string; readonly title: Said; readonly questions: readonly string[] }[];
  readonly questions: readonly Question[];
  /** Questions whose answer says something else now. */
  readonly changed: ReadonlySet<string>;
  /** Those that stay as they are here. */
  readonly kept: number;
  readonly besides: z.infer<typeof Besides> | undefined;
};

/**
 * What came of it, for whoever brought the file: which answers of which areas, by the numbers of the desk; what could not
 * be taken, once for each question.
 */
export function told({ areas, questions, changed, kept, besides }: Tell): TakenOver {
  const numbered = new Map(questions.map((question, at) => [question.id, { question, number: at + 1 }]));
  const named = (indicator: string): Said | undefined => {
    const found = numbered.get(indicator);
    return found && nameOf(found.question);
  };
  const among = areas.map(({ id, title, questions: asked }) => ({
    ...{ area: id, title },
    questions: asked.flatMap((indicator) => {
      const found = numbered.get(indicator);
      return found && changed.has(indicator)
        ? [{ indicator, number: found.number, title: nameOf(found.question) }]
        : [];
    }),
  }));
  const refused = [...new Set(besides?.refused)].map((indicator) => {
    const title = named(indicator);
    return { indicator, ...(title ? { title } : {}) };
  });
  const { same = 0, absent = 0 } = besides ?? {};
  return { areas: among.filter((one) => one.questions.length > 0), kept, refused, same, absent };
}

/** Where nobody has written anything. */
export const nothingBefore: AnswerContent = { justification: emptyWritten.justification, citations: [] };
