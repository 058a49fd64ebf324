/** A questionnaire as a document's file, and the rows of one that was brought back; inflated once, counted meanwhile. */

import { crc32 } from "node:zlib";
import { type Entry, fromBuffer, type ZipFile as ReadZip } from "yauzl";
import { ZipFile } from "yazl";
import { isRefusal } from "../../base/refusal.ts";
import type { Language } from "../../base/text.ts";
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

const most = { entries: 2_000, inflated: 30 * 1024 ** 2, unratioed: 1024 ** 2, ratio: 200 };

/** The document's own part; undefined where the file is no document. */
const partOf = (bytes: Uint8Array): Promise<{ archive: ReadZip; part: Entry } | undefined> =>
  new Promise((resolve) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, autoClose: false }, (fault, archive) => {
      if (fault || archive.entryCount > most.entries) return resolve(undefined);
      archive.on("error", () => resolve(undefined));
      archive.on("end", () => resolve(undefined));
      archive.on("entry", (part: Entry) => {
        if (/^\/?word\/document\d*\.xml$/i.test(part.fileName)) resolve({ archive, part });
        else archive.readEntry();
      });
      archive.readEntry();
    });
  });

const streamOf = (archive: ReadZip, part: Entry): Promise<NodeJS.ReadableStream> =>
  new Promise((resolve, reject) => {
    archive.openReadStream(part, (fault, stream) => (fault ? reject(fault) : resolve(stream)));
  });

async function fieldsIn(archive: ReadZip, part: Entry): Promise<readonly ReadField[]> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parser = documentParser();
  let size = 0;
  let check = 0;
  for await (const piece of await streamOf(archive, part)) {
    if (typeof piece === "string") continue;
    size += piece.length;
    if (size > most.inflated || (size > most.unratioed && size > most.ratio * part.compressedSize)) unreadable("…");
    check = crc32(piece, check);
    parser.push(decoder.decode(piece, { stream: true }));
  }
  if (check !== part.crc32) unreadable("CRC-32");
  parser.push(decoder.decode());
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
  const found = await partOf(bytes);
  if (!found) return undefined;
  const { archive, part } = found;
  if (part.isEncrypted()) unreadable("word/document.xml");
  try {
    return rowsOf(await fieldsIn(archive, part));
  } catch (thrown) {
    if (isRefusal(thrown)) throw thrown;
    return unreadable(thrown instanceof Error ? thrown.message : "");
  }
}
