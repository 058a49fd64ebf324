/** A file somebody may fetch, opened: an archive as its entries, with their dates and what is in them; anything else as it is. */
import { Buffer } from "node:buffer";
import { fromBufferPromise } from "yauzl";
import { FileOutput } from "../../base/served.ts";

async function entriesOf(bytes: Buffer): Promise<readonly object[]> {
  const archive = await fromBufferPromise(bytes);
  const entries: object[] = [];
  for await (const entry of archive.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await archive.openReadStreamPromise(entry)) pieces.push(Buffer.from(piece));
    const { fileName, lastModFileDate, lastModFileTime, externalFileAttributes, fileComment } = entry;
    const about = { fileName, lastModFileDate, lastModFileTime, externalFileAttributes, fileComment };
    entries.push({ ...about, text: Buffer.concat(pieces).toString("latin1") });
  }
  return entries;
}

/** What is in the answer to a question, if that is a file; the answer itself if it is none. */
export async function openedFile(answer: unknown): Promise<unknown> {
  const file = FileOutput.safeParse(answer);
  if (!file.success) return answer;
  const { mediaType, fileName, pieces } = file.data;
  const held: Uint8Array[] = [];
  for await (const piece of pieces) held.push(piece);
  const bytes = Buffer.concat(held);
  const isArchive = bytes.subarray(0, 2).toString("latin1") === "PK";
  return { mediaType, fileName, inside: isArchive ? await entriesOf(bytes) : bytes.toString("latin1") };
}
