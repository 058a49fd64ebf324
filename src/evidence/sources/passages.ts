/**
 * Finds words in the text of a document as a reader would: whatever the case, the accents, the vowel marks, the spaces,
 * the quotation marks or the hyphens at the ends of lines. One pass over the text, on desks and server the same.
 */

type Folded = {
  readonly text: string;
  /** Where each letter of the folded text begins in the original, and where the original ends. */
  readonly begins: readonly number[];
};

const marks = /[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g;

const isWord = /[\p{L}\p{N}]/u;

/** The number of a note, as a document's notes are numbered when its words are kept: no words, and between none. */
const noteNumber = /\[\d{1,3}\]/y;

/** @example foldWord("Été") // → "ete" */
export const foldWord = (word: string): string => word.normalize("NFD").replaceAll(marks, "").toLowerCase();

function fold(text: string): Folded {
  let folded = "";
  const begins: number[] = [];
  let at = 0;
  let after = 0;
  for (const letter of text) {
    if (letter === "[") {
      noteNumber.lastIndex = at;
      if (noteNumber.test(text)) after = noteNumber.lastIndex;
    }
    if (at < after) {
      at += letter.length;
      continue;
    }
    const said = /^[a-z0-9]$/.test(letter) ? letter : foldWord(letter);
    if (said !== "" && isWord.test(said)) {
      folded += said;
      for (let part = 0; part < said.length; part++) begins.push(at);
    } else if (said !== "" && said !== "\u00ad") {
      // A word that was parted at the end of a line is one word.
      const isParted = letter === "\n" && text[at - 1] === "-" && /\p{L}/u.test(text[at + 1] ?? "");
      if (isParted && folded.endsWith(" ")) {
        folded = folded.slice(0, -1);
        begins.pop();
      } else if (!folded.endsWith(" ") && folded !== "") {
        folded += " ";
        begins.push(at);
      }
    }
    at += letter.length;
  }
  return { text: folded, begins: [...begins, at] };
}

/** A piece of a text; `isFound` where it is what was looked for. */
export type Piece = { readonly text: string; readonly isFound: boolean };

type Span = { readonly from: number; readonly until: number };

function cut(text: string, spans: readonly Span[], { from, until }: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const span of spans) {
    if (span.until <= at || span.from >= until) continue;
    pieces.push({ text: text.slice(at, Math.max(at, span.from)), isFound: false });
    pieces.push({ text: text.slice(Math.max(at, span.from), Math.min(span.until, until)), isFound: true });
    at = Math.min(span.until, until);
  }
  pieces.push({ text: text.slice(at, until), isFound: false });
  return pieces.filter((piece) => piece.text !== "");
}

/** The end of a span, without the space or the mark that follows its last word. */
const spanOf = ({ begins }: Folded, text: string, from: number, until: number): Span => {
  const start = begins[from] ?? 0;
  const last = begins[until - 1] ?? start;
  const letter = text.codePointAt(last);
  let end = last + (letter === undefined ? 0 : String.fromCodePoint(letter).length);
  while (/^[\u0300-\u036f\u0640\u064b-\u065f\u0670]$/.test(text[end] ?? "")) end++;
  return { from: start, until: end };
};

const sides = 320;

/** Where a quotation leaves words out. */
const leftOut = /\[?(?:…|\.{3})\]?|\(…\)/;

/** A part of a quotation: how it begins, as much of it as is looked for in a long text, and how many letters it has. */
export type QuotedPart = { readonly begins: string; readonly letters: number };

/**
 * The parts of a quotation that leaves words out, each to the end of a word; fifty at most.
 *
 * @example quotedParts("[…] Every person born here […] is a citizen") // → [{ begins: "Every person born here", letters: 22 }, …]
 */
export const quotedParts = (quotation: string): readonly QuotedPart[] =>
  quotation
    .split(leftOut)
    .map((part) => part.trim())
    .filter((part) => isWord.test(part))
    .slice(0, 50)
    .map((part) => {
      // A letter of two units is not cut in half.
      const begins = part.slice(0, 120).replace(/[\ud800-\udbff]$/, "");
      return { begins: begins.length < part.length ? begins.replace(/\s\S*$/, "") : begins, letters: part.length };
    });

/** Letters shown before and behind a part of a quotation, and behind the last. */
const [beside, behind] = [600, 1_800];

/**
 * The spans of a text that show a quotation whose parts begin at about these letters, counted from 1; its beginning where the
 * first is not found. What would almost touch is one span.
 */
export function spansAround(
  parts: readonly QuotedPart[],
  places: readonly number[],
): readonly { readonly from: number; readonly letters: number }[] {
  const spans: { from: number; until: number }[] = [];
  for (const [at, place] of (places.length === 0 ? [1] : places).entries()) {
    const from = Math.max(1, place - beside);
    const isLast = at >= places.length - 1;
    const until = place + (parts[at]?.letters ?? 0) + (isLast ? behind : beside);
    const before = spans.at(-1);
    if (before && from - before.until < beside) before.until = Math.max(until, before.until);
    else spans.push({ from, until });
  }
  return spans.map(({ from, until }) => ({ from, letters: until - from }));
}

/** Between two spans of a text that are shown together. */
export const betweenSpans = "\n[…]\n";

/**
 * The quoted passage within its text, with some of what stands around it; undefined where the text does not hold it.
 * A quotation may leave words out (`…`, `[...]`): its parts are then found one after the other.
 *
 * @example passage("Art. 12. Every child is a citizen.", "every child") // → [{ text: "Art. 12. ", … }, { text: "Every child", isFound: true }, …]
 */
export function passage(text: string, quotation: string): readonly Piece[] | undefined {
  const parts = quotation
    .split(leftOut)
    .map((part) => fold(part).text.trim())
    .filter((part) => part !== "");
  if (parts.length === 0) return undefined;
  const folded = fold(text);
  const spans: Span[] = [];
  let after = 0;
  for (const part of parts) {
    const found = ` ${folded.text} `.indexOf(` ${part} `, after);
    if (found === -1) return undefined;
    spans.push(spanOf(folded, text, found, found + part.length));
    after = found + part.length;
  }
  const first = spans[0]?.from ?? 0;
  const last = spans.at(-1)?.until ?? 0;
  const from = first <= sides ? 0 : Math.max(first - sides, text.indexOf(" ", first - sides - 1) + 1);
  const until = last + sides >= text.length ? text.length : text.indexOf(" ", last + sides);
  return cut(text, spans, { from: Math.min(from, first), until: until === -1 ? text.length : until });
}

/**
 * A text with every word that was looked for marked.
 *
 * @example marked("La nacionalidad", ["nacionalidad"]) // → [{ text: "La ", isFound: false }, { text: "nacionalidad", isFound: true }]
 */
export function marked(text: string, words: readonly string[]): readonly Piece[] {
  const wanted = new Set(words.map(foldWord).filter((word) => word !== ""));
  const spans = [...text.matchAll(/[\p{L}\p{N}\p{M}\u0640]+/gu)]
    .filter(([word]) => wanted.has(foldWord(word)))
    .map(({ 0: word, index }) => ({ from: index, until: index + word.length }));
  return cut(text, spans, { from: 0, until: text.length });
}
