/**
 * The body of a word-processor document, as pieces of its XML: taken out of its archive once and counted meanwhile, since
 * the sizes an archive declares are its sender's.
 */
import { crc32 } from "node:zlib";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { beyondLimits } from "./beyond-limits.ts";

const most = { entries: 2_000, inflated: 30 * 1024 ** 2, unratioed: 1024 ** 2, ratio: 200 };

/** The document's own part; undefined where the file is no document. */
const partOf = (bytes: Uint8Array): Promise<{ archive: ZipFile; part: Entry } | undefined> =>
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

const streamOf = (archive: ZipFile, part: Entry): Promise<NodeJS.ReadableStream> =>
  new Promise((resolve, reject) => {
    archive.openReadStream(part, (fault, stream) => (fault ? reject(fault) : resolve(stream)));
  });

async function* pieces({ archive, part }: { archive: ZipFile; part: Entry }): AsyncGenerator<string> {
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

/**
 * The pieces of the body's XML; undefined where the file is no such document.
 *
 * throws  from what it returns: `beyondLimits`, or an Error where the archive is damaged or the part is encrypted
 */
export async function wordPart(bytes: Uint8Array): Promise<AsyncGenerator<string> | undefined> {
  const found = await partOf(bytes);
  return found && pieces(found);
}
