/**
 * A questionnaire as the rows of a workbook, for those who must answer in one, and read back from it. Sources and remarks
 * are shown and not read back: a title in a cell is no source. Pure.
 */
import { type Language, languages } from "../../base/text.ts";
import { typedNumber } from "../../base/typed-number.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { AnswerContent } from "../answers/contract.ts";
import type { KeptWriting, Question, Within, Written } from "./contract.ts";
import { askedOf } from "./names.ts";
import { plainGuidance } from "./plain-guidance.ts";
import { emptyWritten, noneKey, noneStatuses, normalWritten } from "./rules.ts";
import { confidenceWords, noneWords, reasonWords } from "./sayings.ts";
import { codingWords as own } from "./words.ts";
import { workbookWords } from "./workbook-words.ts";

export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Row = readonly string[];

/** A spreadsheet would calculate what begins so; led by an apostrophe it is text. */
export const harmless = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const asWritten = (text: string): string => (/^''*[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/** A text without what a word processor changes by itself: quotation marks, dashes, spaces, ends of lines. */
export const asTyped = (text: string): string =>
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

/** As a line of a list, which has no end of a line in it. */
const line = (words: string): string => words.replace(/\s+/g, " ").trim();

/** Options in the order of the desk, and why there is none; each with the key it is kept by. */
const choicesOf = (question: Question, language: Language) => [
  ...question.options.map(({ key, label }) => ({ key, words: line(label.words), isOption: true })),
  ...noneStatuses.map((status) => ({
    ...{ key: noneKey(status), words: line(say(noneWords[status], language)), isOption: false },
  })),
];

/**
 * A line for every answer to choose from. Options are counted as they are at the desk, where a digit chooses one; not
 * where a number is an answer of its own.
 */
const offered = (question: Question, language: Language): string =>
  choicesOf(question, language)
    .map(({ words, isOption }, at) => (isOption && question.kind === "choice" ? `${at + 1} = ${words}` : words))
    .join("\n");

/** An answer as its line says it; a number as it is. */
function chosenOf(question: Question, written: Written, language: Language): string {
  const key = answerOf(written);
  const at = choicesOf(question, language).findIndex((one) => one.key === key);
  return at < 0 || (written.status === "answered" && written.option === undefined)
    ? key
    : (offered(question, language).split("\n")[at] ?? key);
}

const inWords = <Key extends string>(key: Key | undefined, messages: Readonly<Record<Key, Message>>, as: Language) =>
  key === undefined ? "" : say(messages[key], as);

/** The heading row, in the reader's language; a workbook is read back by the place of its columns. */
const headings = (language: Language): Row =>
  [
    workbookWords.code,
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

type Numbered = KeptWriting & { readonly question: Question; readonly number: number };

function workbookRow(
  { question, number, written, contentVersion }: Numbered,
  titles: ReadonlyMap<string, string>,
  language: Language,
): Row {
  return [
    question.id,
    `${number}. ${askedOf(question).words}`,
    offered(question, language),
    chosenOf(question, written, language),
    written.justification,
    inWords(written.confidence, confidenceWords, language),
    written.asOf ?? "",
    inWords(written.changeReason, reasonWords, language),
    citedIn(written, titles).join("\n"),
    String(contentVersion),
  ].map(harmless);
}

/** The row above the items of a question: what it asks. It names no question, so that nothing is read back from it. */
const rowWithin = ({ title, question, guidance }: Within): Row =>
  ["", [title.words, question?.words, guidance && plainGuidance(guidance.words)].filter(Boolean).join("\n")].map(
    harmless,
  );

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
  const rows = questions.flatMap((question, at) => {
    const { id, within } = question;
    const row = workbookRow({ ...(own.get(id) ?? nothing), question, number: at + 1 }, titles, language);
    return within && within.id !== questions[at - 1]?.within?.id ? [rowWithin(within), row] : [row];
  });
  return [headings(language), ...rows].map((row) => [...row]);
}

export type ReadRow = {
  readonly indicator: string;
  readonly contentVersion: number;
  /** What the row says; citations and memo are not in it, nor what cannot be understood. */
  readonly said: Omit<Written, "citations" | "memo">;
  /** Cells that cannot be understood. */
  readonly faults: readonly {
    readonly field: "option" | "justification" | "confidence" | "asOf" | "changeReason";
    readonly found: string;
  }[];
};

type Chosen = Pick<Written, "option" | "value">;

/** The key of what a cell says by the list beside it: its line, the words of it, or what it is counted by. */
function keyByList(question: Question, chosen: string, list: readonly string[]): string | undefined {
  const said = asTyped(chosen);
  const cut = list.map((one) => /^(\S+) = (.*)$/s.exec(one) ?? undefined);
  const wholly = list.findIndex((one) => asTyped(one) === said);
  const among = [1, 2].map((part) =>
    cut.findIndex((parts) => parts !== undefined && asTyped(parts[part] ?? "") === said),
  );
  const at = [wholly, ...among].find((found) => found >= 0);
  return at === undefined ? undefined : choicesOf(question, "en")[at]?.key;
}

/**
 * What is chosen in a cell, as a form would say it; undefined where it is none of the answers. What a digit means is read
 * off the list in the file itself, in whatever language and by whatever version of the product it was made.
 */
function chosenIn(question: Question, chosen: string, offered: string): Chosen | undefined {
  if (chosen === "") return {};
  const choices = choicesOf(question, "en");
  const list = offered.split(/\r?\n/).filter((one) => one.trim() !== "");
  const hasList = list.length === choices.length;
  const listed = hasList ? keyByList(question, chosen, list) : undefined;
  if (listed !== undefined) return { option: listed };
  const isCode = choices.some(({ key }) => key === chosen);
  if (isCode && !(hasList && /^\d+$/.test(chosen))) return { option: chosen };
  const inWords = question.options.find(({ label }) => asTyped(line(label.words)) === asTyped(chosen));
  if (inWords) return { option: inWords.key };
  const value = typedNumber(chosen);
  return question.kind === "choice" || value === undefined ? undefined : { value };
}

/** The key of what a cell says in words, in any of the languages, or by the key itself. */
const keyOf = <Key extends string>(cell: string, keys: readonly Key[], messages: Readonly<Record<Key, Message>>) =>
  keys.find((key) => key === cell || languages.some((one) => asTyped(say(messages[key], one)) === asTyped(cell)));

/**
 * What a row says of its question; undefined where it is not said of which version of the answer it was made.
 *
 * @example readRow(question, ["birth", …, "1", "Art. 18", "high", "", "", "", "3"]) // → { indicator: "birth", contentVersion: 3, said: { option: "1", … }, faults: [] }
 */
export function readRow(question: Question, cells: Row): ReadRow | undefined {
  const [
    indicator = "",
    ,
    offered = "",
    chosen = "",
    justification = "",
    confidence = "",
    asOf = "",
    reason = "",
    ,
    version = "",
  ] = cells.map((cell) => asWritten(cell.trim()));
  if (indicator !== question.id || !/^\d{1,9}$/.test(version)) return undefined;
  const choice = chosenIn(question, chosen, offered);
  const certainty = keyOf(confidence, certainties, confidenceWords);
  const changeReason = keyOf(reason, reasons, reasonWords);
  // What no desk could be told is not taken from a file either: a day no calendar has, more words than an answer holds.
  const { shape } = AnswerContent;
  const isDay = asOf === "" || shape.asOf.safeParse(asOf).success;
  const isShort = shape.justification.safeParse(justification).success;
  const faults: ReadRow["faults"] = [
    ...(choice ? [] : [{ field: "option", found: chosen } as const]),
    ...(isShort ? [] : [{ field: "justification", found: justification } as const]),
    ...(confidence === "" || certainty ? [] : [{ field: "confidence", found: confidence } as const]),
    ...(isDay ? [] : [{ field: "asOf", found: asOf } as const]),
    ...(reason === "" || changeReason ? [] : [{ field: "changeReason", found: reason } as const]),
  ];
  const {
    citations: _,
    memo: __,
    ...said
  } = normalWritten({
    ...{ justification: isShort ? justification : "", confidence: certainty, changeReason },
    ...{ ...choice, asOf: asOf === "" || !isDay ? undefined : asOf, citations: [], memo: "" },
  });
  return { indicator, contentVersion: Number(version), said, faults };
}
