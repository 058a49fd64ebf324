/**
 * The words of a word-processor document as one reads them: without what was struck out under tracked changes, remarks, and
 * whatever is hidden; who wrote what is in none of it.
 */
import { SaxesParser, type SaxesTagNS } from "saxes";
import { beyondLimits } from "./beyond-limits.ts";
import { wordParts } from "./word-part.ts";

const most = { depth: 200, letters: 5_000_000, tag: 1_000_000 };

const isWord = (uri: string): boolean =>
  uri === "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
  uri === "http://purl.oclc.org/ooxml/wordprocessingml/main";
const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** Parts whose words are no longer, or not, or twice there. */
const unread = new Set(["del", "moveFrom", "instrText", "delText", "rt"]);

const breaks: Readonly<Record<string, string>> = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };

const attribute = (tag: SaxesTagNS, name: string): string | undefined =>
  Object.values(tag.attributes).find(({ local }) => local === name)?.value;

const isOn = (tag: SaxesTagNS): boolean => {
  const said = attribute(tag, "val") ?? "true";
  return !["0", "false", "off"].includes(said);
};

/** Where the words of a part go, and what is done where it refers to a note. */
type Reading = {
  /** Letters that may still be said. */
  left: number;
  readonly say: (text: string) => void;
  /** The mark of a note, where one is referred to. */
  readonly mark: (note: string) => string;
  /** What follows is a note's. */
  readonly begins?: (note: string) => void;
};

const notes: Readonly<Record<string, string>> = {
  ...{ footnote: "footnote", footnoteReference: "footnote", endnote: "endnote", endnoteReference: "endnote" },
};

async function readPart(part: AsyncGenerator<string>, reading: Reading): Promise<void> {
  const parser = new SaxesParser({ xmlns: true });
  let [since, depth] = [0, 0];
  let skippedAt: number | undefined;
  let reads = false;
  /** Where the words of a run begin, and whether it is hidden: that is said before its words, after its beginning. */
  let hidden = false;
  const add = (text: () => string): void => {
    if (skippedAt !== undefined || hidden) return;
    const said = text();
    reading.left -= said.length;
    if (reading.left < 0) throw beyondLimits;
    reading.say(said);
  };
  parser.on("doctype", () => {
    throw new Error("DOCTYPE");
  });
  parser.on("error", (fault) => {
    throw fault;
  });
  parser.on("opentag", (tag) => {
    since = 0;
    depth += 1;
    if (depth > most.depth) throw beyondLimits;
    const twice = tag.uri === compatibility && tag.local === "Fallback";
    if (twice || (isWord(tag.uri) && unread.has(tag.local))) skippedAt ??= depth;
    if (!isWord(tag.uri)) return;
    const note = notes[tag.local] && `${notes[tag.local]} ${attribute(tag, "id")}`;
    if (note !== undefined && tag.local.endsWith("Reference")) add(() => reading.mark(note));
    else if (note !== undefined) {
      // The line between text and notes is kept as a note that has a type.
      if ((attribute(tag, "type") ?? "normal") !== "normal") skippedAt ??= depth;
      reading.begins?.(note);
    }
    if (tag.local === "r") hidden = false;
    if (tag.local === "vanish") hidden = isOn(tag);
    if (tag.local === "t") reads = true;
    // A tab that has a kind is a stop on the ruler.
    const kind = Object.values(tag.attributes).some(({ local }) => local === "val");
    const mark = breaks[tag.local];
    if (mark !== undefined && !kind) add(() => mark);
  });
  parser.on("text", (text) => {
    if (reads) add(() => text);
  });
  parser.on("closetag", (tag) => {
    since = 0;
    if (isWord(tag.uri)) {
      if (tag.local === "t") reads = false;
      if (tag.local === "r" || tag.local === "pPr") hidden = false;
      if (tag.local === "p") add(() => "\n");
    }
    if (skippedAt === depth) skippedAt = undefined;
    depth -= 1;
  });
  for await (const piece of part) {
    since += piece.length;
    if (since > most.tag + piece.length) throw beyondLimits;
    parser.write(piece);
  }
  parser.close();
}

/**
 * The text of a document, its notes numbered where they stand, as `[3]`, and said at its end; undefined where the file is
 * none. Whoever quotes a law quotes over the number of a note, and the law goes on in its notes.
 *
 * throws  `beyondLimits`, or an Error where it is damaged or says more than a document may
 */
export async function wordText(bytes: Uint8Array): Promise<string | undefined> {
  const parts = await wordParts(bytes);
  if (!parts) return undefined;
  const said: string[] = [];
  const numbers = new Map<string, number>();
  const noted = new Map<string, string[]>();
  let note: string[] = [];
  const mark = (name: string): string => {
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
    return `[${numbers.get(name)}]`;
  };
  const body: Reading = { left: most.letters, say: (text) => said.push(text), mark };
  await readPart(parts.body, body);
  const beside: Reading = {
    ...{ left: body.left, say: (text: string) => note.push(text), mark: () => "" },
    begins: (name) => {
      note = [];
      noted.set(name, note);
    },
  };
  for (const part of [parts.footnotes, parts.endnotes]) if (part && numbers.size > 0) await readPart(part, beside);
  for (const [name, number] of numbers) said.push(`[${number}] ${noted.get(name)?.join("").trim() ?? ""}\n`);
  return said.join("");
}
