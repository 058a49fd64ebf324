/**
 * The body of a word-processor document and its notes, as pieces of their XML: taken out of its archive once and counted meanwhile, since
 * the sizes an archive declares are its sender's.
 */
import { crc32 } from "node:zlib";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { beyondLimits } from "./beyond-limits.ts";

const most = { entries: 2_000, inflated: 30 * 1024 ** 2, unratioed: 1024 ** 2, ratio: 200 };

const names = {
  body: /^\/?word\/document\d*\.xml$/i,
  footnotes: /^\/?word\/footnotes\d*\.xml$/i,
  endnotes: /^\/?word\/endnotes\d*\.xml$/i,
};

type Parts = { [part in keyof typeof names]?: Entry };

/** The document's own parts, the first of each name; none where the file is no archive. */
const partsOf = (bytes: Uint8Array): Promise<{ readonly archive: ZipFile; readonly parts: Parts } | undefined> =>
  new Promise((resolve) => {
    const parts: Parts = {};
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, autoClose: false }, (fault, archive) => {
      if (fault || archive.entryCount > most.entries) return resolve(undefined);
      archive.on("error", () => resolve(undefined));
      archive.on("end", () => resolve({ archive, parts }));
      archive.on("entry", (entry: Entry) => {
        if (names.body.test(entry.fileName)) parts.body ??= entry;
        if (names.footnotes.test(entry.fileName)) parts.footnotes ??= entry;
        if (names.endnotes.test(entry.fileName)) parts.endnotes ??= entry;
        archive.readEntry();
      });
      archive.readEntry();
    });
  });

const streamOf = (archive: ZipFile, part: Entry): Promise<NodeJS.ReadableStream> =>
  new Promise((resolve, reject) => {
    archive.openReadStream(part, (fault, stream) => (fault ? reject(fault) : resolve(stream)));
  });

async function* pieces(archive: ZipFile, part: Entry): AsyncGenerator<string> {
  if (part.isEncrypted()) throw new Error(part.fileName);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let size = 0;
  let check = 0;
  for await (const piece of await streamOf(archive, part)) {
    if (typeof piece === "string") continue;
    size += piece.length;
    if (size > most.inflated || (size > most.unratioed && size > most.ratio * part.compressedSize)) throw beyondLimits;
    check = crc32(piece, check);
    yield decoder.decode(piece, { stream: true });
  }
  if (check !== part.crc32) throw new Error("CRC-32");
  yield decoder.decode();
}

export type WordParts = { readonly body: AsyncGenerator<string> } & {
  readonly [part in "footnotes" | "endnotes"]: AsyncGenerator<string> | undefined;
};

/**
 * The pieces of the XML of a document's body and of its notes; undefined where the file is no such document.
 *
 * throws  from what it returns: `beyondLimits`, or an Error where the archive is damaged or the part is encrypted
 */
export async function wordParts(bytes: Uint8Array): Promise<WordParts | undefined> {
  const found = await partsOf(bytes);
  if (!found?.parts.body) return undefined;
  const { archive, parts } = found;
  const noted = (entry: Entry | undefined) => entry && pieces(archive, entry);
  return {
    body: pieces(archive, found.parts.body),
    footnotes: noted(parts.footnotes),
    endnotes: noted(parts.endnotes),
  };
}

/** The same of the body alone. */
export const wordPart = async (bytes: Uint8Array): Promise<AsyncGenerator<string> | undefined> =>
  (await wordParts(bytes))?.body;
