/**
 * A questionnaire as the rows of a workbook, for those who must answer in one, and read back from it. Sources and remarks
 * are shown and not read back: a title in a cell is no source. Pure.
 */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { AnswerContent } from "../answers/contract.ts";
import type { KeptWriting, Question, Written } from "./contract.ts";
import { type Merged, mergeContent } from "./merge.ts";
import { emptyWritten, noneKey, noneStatuses, normalWritten } from "./rules.ts";
import { noneWords } from "./sayings.ts";
import { codingWords as own } from "./words.ts";
import { workbookWords } from "./workbook-words.ts";

export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Row = readonly string[];

/** A spreadsheet would calculate what begins so; led by an apostrophe it is text. */
export const harmless = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const asWritten = (text: string): string => (/^''*[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/** A text without what a word processor changes by itself: quotation marks, dashes, spaces, ends of lines. */
const asTyped = (text: string): string =>
  text
    .replace(/«\s?|\s?»|[“”„]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replaceAll("…", "...")
    .replace(/[‐‑–—]/g, "-")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\r?\n ?/g, "\n")
    .trim();

const certainties = ["high", "medium", "low"] as const;
const reasons = ["law-changed", "coding-error", "better-source", "reworded"] as const;

/** What is answered, by its key. */
export const answerOf = ({ status, option, value }: Written): string =>
  status === undefined ? "" : status === "answered" ? (option ?? String(value ?? "")) : noneKey(status);

function offered(question: Question, language: Language): string {
  const choices = question.options.map(({ key, label }) => `${key} = ${label.words}`);
  const none = noneStatuses.map((status) => `${noneKey(status)} = ${say(noneWords[status], language)}`);
  return [...choices, ...none].join("\n");
}

/** The heading row, in the reader's language; a workbook is read back by the place of its columns. */
const headings = (language: Language): Row =>
  [
    own.questionnaire,
    workbookWords.question,
    workbookWords.offered,
    own.answer,
    own.justification,
    own.confidence,
    own.asOf,
    own.changeReason,
    own.sources,
    workbookWords.version,
  ].map((message) => say(message, language));

/** What is cited, in words. */
export const citedIn = ({ citations }: Written, titles: ReadonlyMap<string, string>): readonly string[] =>
  citations.map(({ source, pinpoint }) =>
    [titles.get(source) ?? source, pinpoint].filter((text) => text !== "").join(", "),
  );

function workbookRow(
  question: Question,
  { written, contentVersion }: KeptWriting,
  titles: ReadonlyMap<string, string>,
  language: Language,
): Row {
  return [
    question.id,
    (question.question ?? question.title).words,
    offered(question, language),
    answerOf(written),
    written.justification,
    written.confidence ?? "",
    written.asOf ?? "",
    written.changeReason ?? "",
    citedIn(written, titles).join("\n"),
    String(contentVersion),
  ].map(harmless);
}

export type Whole = {
  readonly questions: readonly Question[];
  readonly answers: readonly (KeptWriting & { readonly indicator: string })[];
  readonly sources: readonly { readonly source: string; readonly title: string }[];
};

/** All rows, the heading first. */
export function workbookOf({ questions, answers, sources }: Whole, language: Language): string[][] {
  const titles = new Map(sources.map(({ source, title }) => [source, title]));
  const own = new Map(answers.map((answer) => [answer.indicator, answer]));
  const nothing = { written: emptyWritten, contentVersion: 0 };
  const rows = questions.map((question) => workbookRow(question, own.get(question.id) ?? nothing, titles, language));
  return [headings(language), ...rows].map((row) => [...row]);
}

type ReadRow = {
  readonly indicator: string;
  readonly contentVersion: number;
  /** What the row says; citations and memo are not in it. */
  readonly said: Omit<Written, "citations" | "memo">;
};

/**
 * What a row says of its question; undefined where it cannot be understood.
 *
 * @example readRow(question, ["birth", …, "1", "Art. 18", "high", "", "", "", "3"]) // → { indicator: "birth", contentVersion: 3, said: { option: "1", … } }
 */
export function readRow(question: Question, cells: Row): ReadRow | undefined {
  const [indicator = "", , , chosen = "", justification = "", confidence = "", asOf = "", reason = "", , version = ""] =
    cells.map((cell) => asWritten(cell.trim()));
  const contentVersion = Number(version);
  const isIn = question.options.filter(({ label }) => chosen !== "" && asTyped(label.words) === asTyped(chosen));
  const [inWords] = question.options.some(({ key }) => key === chosen) ? [] : isIn;
  const answer = inWords?.key ?? chosen;
  const certainty = certainties.find((one) => one === confidence);
  const changeReason = reasons.find((one) => one === reason);
  if (indicator !== question.id || !Number.isSafeInteger(contentVersion) || contentVersion < 0) return undefined;
  if ((confidence !== "" && !certainty) || (reason !== "" && !changeReason)) return undefined;
  const value = Number(answer.replace(",", "."));
  const none = noneStatuses.some((status) => noneKey(status) === answer);
  const isOption = none || question.options.some(({ key }) => key === answer);
  if (answer !== "" && !isOption && (question.kind === "choice" || !Number.isFinite(value))) return undefined;
  const {
    citations: _,
    memo: __,
    ...said
  } = normalWritten({
    ...{ justification, confidence: certainty, asOf: asOf === "" ? undefined : asOf, changeReason },
    ...(answer === "" ? {} : isOption ? { option: answer } : { value }),
    ...{ citations: [], memo: "" },
  });
  // What no desk could be told is not taken from a file either: a day no calendar has, more words than an answer holds.
  return AnswerContent.safeParse(said).success ? { indicator, contentVersion, said } : undefined;
}

/** What comes of a row that was filled in away, beside what is kept now; which fields both changed. */
export function broughtBack({ said }: ReadRow, before: AnswerContent, now: Written): Merged {
  const base = { ...before, memo: now.memo };
  const untouched = asTyped(said.justification) === asTyped(before.justification);
  const justification = untouched ? before.justification : said.justification;
  return mergeContent(base, { citations: base.citations, memo: now.memo, ...said, justification }, now);
}
