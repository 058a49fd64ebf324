/**
 * Files as a zip that is given away while it is made: never whole in memory, and the same bytes for the same files and
 * day on every machine.
 */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { ExportFile, Listed } from "./export-package.ts";

/** Pieces of about this many characters are handed on at once. */
const portion = 65_536;

/** Small pieces joined into larger ones. */
export function* inPortions(pieces: Iterable<string>): Generator<string> {
  let held = "";
  for (const piece of pieces) {
    held += piece;
    if (held.length < portion) continue;
    yield held;
    held = "";
  }
  if (held !== "") yield held;
}

/** Midnight of a day in the hours of this machine: what a zip writes down is then the same everywhere. */
function timeOf(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Math.max(year, 1980), month - 1, date);
}

function* encoded(file: ExportFile, tell: (listed: Listed) => void): Generator<Buffer> {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const piece of inPortions(file.pieces())) {
    const buffer = Buffer.from(piece);
    hash.update(buffer);
    bytes += buffer.length;
    yield buffer;
  }
  tell({ name: file.name, bytes, sha256: hash.digest("hex") });
}

export type ZipSettings = {
  /** What every name in the zip begins with: a folder, with its slash, or nothing. */
  readonly folder: string;
  /** ISO day written on every file. */
  readonly day: string;
  /** Files made of the hashes of those before them, such as a manifest; called once, in the end, with a fixed number of names. */
  readonly last?: {
    readonly names: readonly string[];
    readonly files: (listed: readonly Listed[]) => readonly ExportFile[];
  };
};

/** @example for await (const piece of zipStream(files, { folder: "law-2024.0/", day: "2025-03-01" })) response.write(piece) */
export function zipStream(files: readonly ExportFile[], { folder, day, last }: ZipSettings): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const options = { mtime: timeOf(day), mode: 0o100644, forceDosTimestamp: true, compress: true };
  const listed: Listed[] = [];
  const fail = (fault: Error): void => {
    if (zip.outputStream instanceof Readable) zip.outputStream.destroy(fault);
  };
  const add = (name: string, pieces: () => Iterable<Buffer>): void =>
    zip.addReadStreamLazy(`${folder}${name}`, options, (give) =>
      // The zip does not hear its streams, and an error nobody hears ends the process.
      give(null, Readable.from(pieces(), { objectMode: false, highWaterMark: portion }).on("error", fail)),
    );
  for (const file of files) add(file.name, () => encoded(file, (one) => listed.push(one)));
  let made: readonly ExportFile[] | undefined;
  const madeLast = (): readonly ExportFile[] => {
    made ??= last?.files(listed) ?? [];
    return made;
  };
  for (const name of last?.names ?? []) {
    add(name, () => {
      const file = madeLast().find((one) => one.name === name);
      return file ? [...file.pieces()].map((piece) => Buffer.from(piece)) : [];
    });
  }
  zip.on("error", fail);
  zip.end();
  return Readable.from(zip.outputStream);
}
