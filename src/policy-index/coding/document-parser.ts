/**
 * The fields of a questionnaire in a document, found by their tags and bookmarks, whatever a word processor made of runs,
 * styles and controls meanwhile. Words struck out under tracked changes are not read; a document type, a depth or a
 * length no questionnaire has ends it. Fed piece by piece. Pure.
 */

import { SaxesParser, type SaxesTagNS } from "saxes";
import { languages } from "../../base/text.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { type DocumentField, documentFields, nothingChosen } from "./document.ts";
import { documentWords } from "./document-words.ts";
import { noneKey } from "./rules.ts";
import { confidenceWords, noneWords, reasonWords } from "./sayings.ts";
import { unreadable } from "./unreadable.ts";

const most = { depth: 200, text: 200_000, items: 1_000, fields: 50_000, tag: 1_000_000 };

const isWord = (uri: string): boolean =>
  uri === "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
  uri === "http://purl.oclc.org/ooxml/wordprocessingml/main";
const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** What stands where nothing is written, in every language a document is taken away in. */
const hints = new Set(
  [documentWords.write, documentWords.day, documentWords.choose, documentWords.chooseOrNumber].flatMap((hint) =>
    languages.map((language) => say(hint, language)),
  ),
);

/** Parts of a document whose words are no longer, or not, or twice there. */
const unread = new Set(["del", "moveFrom", "instrText", "delText", "rt"]);

function fieldOf(mark: string): DocumentField | undefined {
  const name = /^passerelle(?::|_\d{1,5}_)([a-zA-Z]{1,20})$/.exec(mark)?.[1];
  return documentFields.find((field) => field === name);
}

/** A row of a table while it is read: its field, the words of its last cell, what could be chosen there. */
type Row = { field: DocumentField | undefined; cell: string; readonly items: Map<string, string> };

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Digits of Arabic and of Persian as those of a key or a day. */
const withDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Marks a word processor puts for others while somebody types. */
const unquoted = (text: string): string => oneLine(text).replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

/** Keys by their words in every language, for a list that was lost with its control. */
const keysOf = (words: Readonly<Record<string, Message>>, keyed = (key: string): string => key) =>
  Object.entries(words).flatMap(([key, message]) =>
    languages.map((language) => [unquoted(say(message, language)), keyed(key)] as const),
  );
const known: Partial<Record<DocumentField, ReadonlyMap<string, string>>> = {
  answer: new Map(keysOf(noneWords, noneKey)),
  confidence: new Map(keysOf(confidenceWords)),
  changeReason: new Map(keysOf(reasonWords)),
};

function said({ field = "question", cell, items }: Row): string {
  const text = cell.trim();
  if (text === nothingChosen || hints.has(oneLine(text))) return "";
  if (field === "justification") return text;
  const words = unquoted(text);
  return items.get(words) ?? known[field]?.get(words) ?? withDigits(oneLine(text));
}

export type ReadField = { readonly field: DocumentField; readonly said: string };

/**
 * throws  Refusal workbook-unreadable: not well-formed, or beyond the limits
 *
 * @example const parser = documentParser(); parser.push(xml); parser.end() // → [{ field: "question", said: "birth" }, …]
 */
export function documentParser() {
  const fields: ReadField[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  /** Letters since a tag ended: what is in one is kept until its end, and looked through at once. */
  let since = 0;
  let rows = 0;
  let row: Row | undefined;
  let skippedAt: number | undefined;
  /** Depths of the controls that are open, and of those in which nothing is written yet. */
  const controls: number[] = [];
  let hintAt: number | undefined;
  let reads = false;

  const isHeard = (): boolean => row !== undefined && skippedAt === undefined && hintAt === undefined;
  const add = (text: string): void => {
    if (!row || !isHeard()) return;
    row.cell += text;
    if (row.cell.length > most.text) unreadable("…");
  };
  const mark = (name: string): void => {
    if (row) row.field ??= fieldOf(name);
  };
  const value = (tag: SaxesTagNS, name: string): string =>
    Object.values(tag.attributes).find(({ local }) => local === name)?.value ?? "";

  function opens(tag: SaxesTagNS): void {
    switch (tag.local) {
      case "tr":
        rows += 1;
        if (rows === 1) row = { field: undefined, cell: "", items: new Map() };
        break;
      case "tc":
        if (row && rows === 1) row.cell = "";
        break;
      case "sdt":
        controls.push(depth);
        break;
      case "showingPlcHdr":
        if (!["0", "false", "off"].includes(value(tag, "val"))) hintAt ??= controls.at(-1);
        break;
      case "tag":
        mark(value(tag, "val"));
        break;
      case "bookmarkStart":
        mark(value(tag, "name"));
        break;
      case "listItem":
        if (row && row.items.size < most.items) row.items.set(unquoted(value(tag, "displayText")), value(tag, "value"));
        break;
      case "t":
        reads = true;
        break;
      case "tab":
        // One that has a kind is a stop on the ruler.
        if (value(tag, "val") === "") add("\t");
        break;
      case "br":
      case "cr":
        add("\n");
        break;
      case "noBreakHyphen":
        add("-");
        break;
      default:
    }
  }

  function closes(local: string): void {
    if (local === "t") reads = false;
    if (local === "p") add("\n");
    if (local === "sdt") {
      const at = controls.pop();
      if (at === hintAt) hintAt = undefined;
    }
    if (local !== "tr") return;
    rows -= 1;
    if (rows > 0 || !row) return;
    if (row.field) fields.push({ field: row.field, said: said(row) });
    if (fields.length > most.fields) unreadable("…");
    row = undefined;
  }

  parser.on("doctype", () => unreadable("DOCTYPE"));
  parser.on("error", ({ message }) => unreadable(message));
  parser.on("opentag", (tag) => {
    since = 0;
    depth += 1;
    if (depth > most.depth) unreadable("…");
    const twice = tag.uri === compatibility && tag.local === "Fallback";
    if (twice || (isWord(tag.uri) && unread.has(tag.local))) skippedAt ??= depth;
    if (isWord(tag.uri) && skippedAt === undefined) opens(tag);
  });
  parser.on("text", (text) => {
    if (reads) add(text);
  });
  parser.on("closetag", (tag) => {
    since = 0;
    if (isWord(tag.uri) && skippedAt === undefined) closes(tag.local);
    if (skippedAt === depth) skippedAt = undefined;
    depth -= 1;
  });

  return {
    push: (piece: string): void => {
      since += piece.length;
      if (since > most.tag + piece.length) unreadable("…");
      parser.write(piece);
    },
    end: (): readonly ReadField[] => {
      parser.close();
      return fields;
    },
  };
}
