/**
 * What is stored about somebody, as one zip: a JSON file a part, and the files they uploaded. Read a few hundred rows and
 * one file at a time within one transaction, into a file that has no name any more: a person's years of work, or their
 * hundreds of documents, are never in memory at once, and nothing stays behind where the process is killed.
 */
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import sql, { type Sql } from "sql-template-tag";
import { ZipFile } from "yazl";
import { z } from "zod";
import { many, none, one, type Transaction } from "../../../store/transaction.ts";
import { filesOf, parts } from "./parts.ts";

const Held = z.object({ sha256: z.string(), media_type: z.string() });
const Content = z.object({ content: z.instanceof(Uint8Array) });

const atOnce = 500;

/** The rows of a statement as a JSON array, a row a line. */
async function* rowsOf(tx: Transaction, statement: Sql): AsyncGenerator<string> {
  await none(tx, sql`declare told no scroll cursor for ${statement}`);
  let before = "[";
  for (;;) {
    // Never prepared: each part has columns of its own.
    const { rows } = await tx.client.query(`fetch forward ${atOnce} from told`);
    for (const row of rows) {
      yield `${before}\n${JSON.stringify(row)}`;
      before = ",";
    }
    if (rows.length < atOnce) break;
  }
  await none(tx, sql`close told`);
  yield before === "[" ? "[]\n" : "\n]\n";
}

async function* fileOf(tx: Transaction, sha256: string): AsyncGenerator<Uint8Array> {
  const { content } = await one(tx, Content, sql`select content from evidence.file where sha256 = ${sha256}`);
  yield content;
}

const endings: Readonly<Record<string, string>> = {
  ...{ "application/pdf": ".pdf", "text/html; charset=utf-8": ".html" },
  ...{ "image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp" },
};

/** A file that only this process can still read, and that is gone with it. */
async function namelessFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), "stored-"));
  try {
    return await open(join(folder, "zip"), "wx+", 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What was written, from its beginning; closed at its end, and where whoever reads leaves, be it before the first piece. */
function readBack(file: FileHandle): AsyncIterable<Uint8Array> {
  let at = 0;
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    await file.close();
    return { done: true, value: undefined };
  };
  const next = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
    const { buffer, bytesRead } = await file
      .read({ buffer: new Uint8Array(65_536), position: at })
      .catch(async (fault: unknown) => {
        await file.close();
        throw fault;
      });
    if (bytesRead === 0) return end();
    at += bytesRead;
    return { done: false, value: buffer.subarray(0, bytesRead) };
  };
  return { [Symbol.asyncIterator]: () => ({ next, return: end }) };
}

/** Everything of somebody, read within the transaction; what comes back is read after it. */
export async function storedZip(tx: Transaction, id: string, at: Date): Promise<AsyncIterable<Uint8Array>> {
  const files = await many(tx, Held, filesOf(id));
  const file = await namelessFile();
  const zip = new ZipFile();
  const read: Readable[] = [];
  // The zip does not hear its streams, and an error nobody hears ends the process.
  let fail = (_: unknown): void => undefined;
  const failed = new Promise<never>((_, fails) => {
    fail = fails;
  });
  failed.catch(() => undefined);
  zip.on("error", fail);
  const add = (name: string, pieces: AsyncIterable<string | Uint8Array>): void => {
    const stream = Readable.from(pieces, { objectMode: false }).on("error", fail);
    read.push(stream);
    zip.addReadStream(stream, name, { mtime: at });
  };
  try {
    for (const [part, statement] of Object.entries(parts)) add(`about-me/${part}.json`, rowsOf(tx, statement(id)));
    for (const { sha256, media_type } of files)
      add(`about-me/files/${sha256}${endings[media_type] ?? ".txt"}`, fileOf(tx, sha256));
    zip.end();
    const written = async (): Promise<void> => {
      for await (const piece of zip.outputStream) await file.writeFile(piece);
    };
    await Promise.race([written(), failed]);
    return readBack(file);
  } catch (thrown) {
    // Nothing more is asked in a transaction that is being undone.
    for (const stream of read) stream.destroy();
    await file.close();
    throw thrown;
  }
}
