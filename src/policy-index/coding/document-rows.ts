/** A questionnaire as a document's file, and the rows of one that was brought back; inflated once, counted meanwhile. */

import { ZipFile } from "yazl";
import { isRefusal } from "../../base/refusal.ts";
import type { Language } from "../../base/text.ts";
import { wordPart } from "../../evidence/sources/word-part.ts";
import { type DocumentField, documentFields, documentOf, stylesOf, type Titled } from "./document.ts";
import { documentParser, type ReadField } from "./document-parser.ts";
import { unreadable } from "./unreadable.ts";
import { harmless, type Whole } from "./workbook.ts";

export const documentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const contentTypes = `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/></Types>`;
const relation = (type: string, target: string): string =>
  `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

/** Every document was made on the first day a zip can tell: when somebody took theirs away is nobody's business. */
const noDay = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/** The same questionnaire gives the same bytes. Nobody's name is in it, no clock, no properties. */
export async function documentFile(whole: Whole, titled: Titled, language: Language): Promise<Uint8Array> {
  const zip = new ZipFile();
  const parts = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relation("officeDocument", "word/document.xml"),
    "word/_rels/document.xml.rels": relation("styles", "styles.xml"),
    "word/document.xml": documentOf(whole, titled, language),
    "word/styles.xml": stylesOf(language),
  };
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name, noDay);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

async function fieldsIn(part: AsyncIterable<string>): Promise<readonly ReadField[]> {
  const parser = documentParser();
  for await (const piece of part) parser.push(piece);
  return parser.end();
}

const columns: readonly (DocumentField | undefined)[] = [
  ...(["question", undefined, undefined, "answer", "justification", "confidence", "asOf", "changeReason"] as const),
  ...([undefined, "version"] as const),
];

/** Fields in the order of the document, question by question; each question once, and whole. */
function rowsOf(fields: readonly ReadField[]): ReadonlyMap<string, readonly string[]> {
  const read: Map<DocumentField, string>[] = [];
  for (const { field, said } of fields) {
    if (field === "question") read.push(new Map());
    const of = read.at(-1) ?? unreadable(said);
    if (of.has(field)) unreadable(of.get("question") ?? "");
    of.set(field, said);
  }
  const rows = new Map<string, readonly string[]>();
  for (const of of read) {
    const question = of.get("question") ?? "";
    // A field that was lost is not one that was emptied.
    if (rows.has(question) || documentFields.some((field) => !of.has(field))) unreadable(question);
    rows.set(
      question,
      columns.map((field) => harmless((field && of.get(field)) ?? "")),
    );
  }
  return rows.size > 0 ? rows : unreadable("word/document.xml");
}

/**
 * The rows of a document, as those of a workbook; undefined where the file is none.
 *
 * throws  Refusal workbook-unreadable: it is damaged, beyond the limits, or a question in it is not whole
 */
export async function documentRows(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  const part = await wordPart(bytes);
  if (!part) return undefined;
  try {
    return rowsOf(await fieldsIn(part));
  } catch (thrown) {
    if (isRefusal(thrown)) throw thrown;
    return unreadable(thrown instanceof Error ? thrown.message : "");
  }
}
