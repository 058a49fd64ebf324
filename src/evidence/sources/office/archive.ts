/** Everything in an archive somebody sent, taken out once and counted meanwhile, since the sizes it declares are its sender's. */
import { crc32 } from "node:zlib";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { beyondLimits } from "../beyond-limits.ts";

const most = { entries: 2_000, inflated: 60 * 1024 ** 2, unratioed: 1024 ** 2, ratio: 200 };

export type Archive = ReadonlyMap<string, Uint8Array>;

const opened = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, autoClose: false }, (fault, archive) =>
      fault ? reject(fault) : resolve(archive),
    );
  });

const entriesOf = (archive: ZipFile): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    archive.on("error", reject);
    archive.on("end", () => resolve(entries));
    archive.on("entry", (entry: Entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.readEntry();
  });

const streamOf = (archive: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> =>
  new Promise((resolve, reject) => {
    archive.openReadStream(entry, (fault, stream) => (fault ? reject(fault) : resolve(stream)));
  });

/**
 * Its files by their names, without the bar some begin with; folders are none.
 *
 * throws  `beyondLimits`; Error: damaged, encrypted, or two are called the same
 */
export async function filesIn(bytes: Uint8Array): Promise<Archive> {
  const archive = await opened(bytes);
  if (archive.entryCount > most.entries) throw beyondLimits;
  const files = new Map<string, Uint8Array>();
  let left = most.inflated;
  for (const entry of await entriesOf(archive)) {
    if (entry.fileName.endsWith("/")) continue;
    const name = entry.fileName.replace(/^\//, "");
    if (entry.isEncrypted() || files.has(name)) throw new Error(name);
    const pieces: Buffer[] = [];
    let [size, check] = [0, 0];
    for await (const piece of await streamOf(archive, entry)) {
      if (typeof piece === "string") continue;
      size += piece.length;
      left -= piece.length;
      if (left < 0 || (size > most.unratioed && size > most.ratio * entry.compressedSize)) throw beyondLimits;
      check = crc32(piece, check);
      pieces.push(piece);
    }
    if (check !== entry.crc32) throw new Error("CRC-32");
    files.set(name, Buffer.concat(pieces));
  }
  return files;
}
