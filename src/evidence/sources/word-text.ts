/**
 * The words of a word-processor document as one reads them: without what was struck out under tracked changes, remarks, and
 * whatever is hidden; who wrote what is in none of it.
 */
import { SaxesParser, type SaxesTagNS } from "saxes";
import { beyondLimits } from "./beyond-limits.ts";
import { wordPart } from "./word-part.ts";

const most = { depth: 200, letters: 5_000_000, tag: 1_000_000 };

const isWord = (uri: string): boolean =>
  uri === "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
  uri === "http://purl.oclc.org/ooxml/wordprocessingml/main";
const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** Parts whose words are no longer, or not, or twice there. */
const unread = new Set(["del", "moveFrom", "instrText", "delText", "rt"]);

const breaks: Readonly<Record<string, string>> = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };

const isOn = (tag: SaxesTagNS): boolean => {
  const said = Object.values(tag.attributes).find(({ local }) => local === "val")?.value ?? "true";
  return !["0", "false", "off"].includes(said);
};

/**
 * The text of a document; undefined where the file is none.
 *
 * throws  `beyondLimits`, or an Error where it is damaged or says more than a document may
 */
export async function wordText(bytes: Uint8Array): Promise<string | undefined> {
  const part = await wordPart(bytes);
  if (!part) return undefined;
  const parser = new SaxesParser({ xmlns: true });
  const said: string[] = [];
  let [letters, since, depth] = [0, 0, 0];
  let skippedAt: number | undefined;
  let reads = false;
  /** Where the words of a run begin, and whether it is hidden: that is said before its words, after its beginning. */
  let hidden = false;
  const add = (text: string): void => {
    if (skippedAt !== undefined || hidden) return;
    said.push(text);
    letters += text.length;
    if (letters > most.letters) throw beyondLimits;
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
    if (tag.local === "r") hidden = false;
    if (tag.local === "vanish") hidden = isOn(tag);
    if (tag.local === "t") reads = true;
    // A tab that has a kind is a stop on the ruler.
    const kind = Object.values(tag.attributes).some(({ local }) => local === "val");
    const mark = breaks[tag.local];
    if (mark !== undefined && !kind) add(mark);
  });
  parser.on("text", (text) => {
    if (reads) add(text);
  });
  parser.on("closetag", (tag) => {
    since = 0;
    if (isWord(tag.uri)) {
      if (tag.local === "t") reads = false;
      if (tag.local === "r" || tag.local === "pPr") hidden = false;
      if (tag.local === "p") add("\n");
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
  return said.join("");
}
