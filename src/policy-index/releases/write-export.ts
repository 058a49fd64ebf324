/** Exported files onto the disk: a folder or a zip that appears whole or not at all, the same bytes for the same release. */
import { createWriteStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { ReleaseRecord } from "./contract.ts";
import type { ExportFile } from "./export-package.ts";

/** What an export is called, and the day it is of. */
type Named = Pick<ReleaseRecord, "index" | "id" | "publishedOn">;

const streamOf = (file: ExportFile): Readable => Readable.from(file.pieces(), { encoding: "utf8" });

async function writeFolder(folder: string, files: readonly ExportFile[]): Promise<void> {
  await mkdir(folder);
  for (const file of files) {
    await mkdir(dirname(join(folder, file.name)), { recursive: true });
    const handle = await open(join(folder, file.name), "wx");
    await pipeline(streamOf(file), handle.createWriteStream({ flush: true }));
  }
}

/** Midnight of the day of publication in the hours of this machine: what a zip writes down is then the same everywhere. */
function timeOf({ publishedOn }: Named): Date {
  const [year = 1980, month = 1, day = 1] = publishedOn.split("-").map(Number);
  return new Date(Math.max(year, 1980), month - 1, day);
}

async function writeZip(out: string, files: readonly ExportFile[], record: Named): Promise<void> {
  const zip = new ZipFile();
  const options = { mtime: timeOf(record), mode: 0o100644, forceDosTimestamp: true, compress: true };
  // The zip does not hear its streams, and an error nobody hears ends the process.
  const fail = (fault: Error): void => {
    if (zip.outputStream instanceof Readable) zip.outputStream.destroy(fault);
  };
  for (const file of files) {
    zip.addReadStreamLazy(`${record.index}-${record.id}/${file.name}`, options, (give) =>
      give(null, streamOf(file).on("error", fail)),
    );
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(out, { flags: "wx", flush: true }));
}

/**
 * Writes an export; a name that ends in `.zip` makes a zip.
 *
 * throws  the file system's errors (EEXIST where `out` is there); what was begun is removed
 */
export async function writeExport(out: string, files: readonly ExportFile[], record: Named): Promise<void> {
  const target = resolve(out);
  await mkdir(dirname(target), { recursive: true });
  const beside = `${target}.${process.pid}.part`;
  try {
    if (target.endsWith(".zip")) await writeZip(beside, files, record);
    else await writeFolder(beside, files);
    await rename(beside, target);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}
