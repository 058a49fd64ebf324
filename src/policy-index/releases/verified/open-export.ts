/**
 * An exported release as a folder on this machine, wherever it lies: a folder, a zip, or an address. A zip is unpacked
 * into a folder of its own with limits; an address is fetched only over http(s), within a size and a time.
 */
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Entry, open as openZip, type ZipFile } from "yauzl";
import { robustnessFolder } from "../robust/exported.ts";

export type OpenExport = { readonly folder: string; readonly close: () => Promise<void> };

/** Why an export could not be opened: a word for the reader, and what was met. */
export type Unreadable = {
  readonly kind: "absent" | "not-an-export" | "too-large" | "not-fetched" | "damaged";
  readonly found: string;
};

export type Limits = { readonly bytes: number; readonly entries: number; readonly seconds: number };

export const usualLimits: Limits = { bytes: 4 * 1024 ** 3, entries: 1000, seconds: 300 };

const unreadable = (kind: Unreadable["kind"], found: string): Error & { unreadable: Unreadable } =>
  Object.assign(new Error(`${kind}: ${found}`), { unreadable: { kind, found } });

const isUnreadable = (thrown: unknown): thrown is Error & { unreadable: Unreadable } =>
  thrown instanceof Error && "unreadable" in thrown;

export const unreadableIn = (thrown: unknown): Unreadable | undefined =>
  isUnreadable(thrown) ? thrown.unreadable : undefined;

/** Lets bytes through until there are too many. */
function counted(most: number, name: string, total: { bytes: number }): Transform {
  return new Transform({
    transform(piece: Buffer, _, done) {
      total.bytes += piece.length;
      if (total.bytes > most) done(unreadable("too-large", name));
      else done(null, piece);
    },
  });
}

async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

async function fetched(address: string, into: string, { bytes, seconds }: Limits): Promise<string> {
  const file = join(into, "fetched.zip");
  let answer: Response;
  try {
    answer = await fetch(address, { redirect: "follow", signal: AbortSignal.timeout(seconds * 1000) });
  } catch (cause) {
    throw unreadable("not-fetched", cause instanceof Error ? String(cause.cause ?? cause.message) : address);
  }
  if (!answer.ok || answer.body === null) throw unreadable("not-fetched", `${answer.status} ${answer.statusText}`);
  await pipeline(Readable.from(piecesOf(answer.body)), counted(bytes, address, { bytes: 0 }), createWriteStream(file));
  return file;
}

const opened = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    openZip(path, { autoClose: false, lazyEntries: true }, (fault, archive) => {
      if (fault) reject(unreadable("damaged", fault.message));
      else resolve(archive);
    });
  });

/** A file at the top, or in the one folder that holds everything; or in the folder of what follows from the release. */
const ownName = (entry: Entry): string | undefined => {
  const steps = entry.fileName.split("/");
  const name = steps.at(-1) ?? "";
  if (name === "" || name.startsWith(".") || !/^[\w.-]+$/.test(name)) return undefined;
  if (steps.length > 1 && steps.length <= 3 && steps.at(-2) === robustnessFolder) return `${robustnessFolder}/${name}`;
  return steps.length <= 2 ? name : undefined;
};

async function unpacked(path: string, into: string, limits: Limits): Promise<string> {
  const folder = join(into, "release");
  await mkdir(folder);
  const archive = await opened(path);
  const total = { bytes: 0 };
  let entries = 0;
  const unpack = async (entry: Entry): Promise<void> => {
    entries += 1;
    if (entries > limits.entries) throw unreadable("too-large", `> ${limits.entries} entries`);
    const name = ownName(entry);
    if (name === undefined) return;
    const stream = await new Promise<Readable>((resolve, reject) => {
      archive.openReadStream(entry, (fault, made) => (fault ? reject(fault) : resolve(made)));
    });
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await pipeline(stream, counted(limits.bytes, name, total), createWriteStream(file, { flags: "wx" }));
  };
  try {
    await new Promise<void>((resolve, reject) => {
      archive.on("error", reject);
      archive.on("end", resolve);
      archive.on("entry", (entry: Entry) => {
        unpack(entry).then(() => archive.readEntry(), reject);
      });
      archive.readEntry();
    });
    return folder;
  } catch (thrown) {
    if (unreadableIn(thrown)) throw thrown;
    throw unreadable("damaged", thrown instanceof Error ? thrown.message : basename(path));
  } finally {
    archive.close();
  }
}

const isAddress = (given: string): boolean => /^https?:\/\//i.test(given);

/**
 * Opens an exported release.
 *
 * throws  an error in which `unreadableIn` finds why
 */
export async function openExport(given: string, limits: Limits = usualLimits): Promise<OpenExport> {
  const there = isAddress(given) ? undefined : await stat(given).catch(() => undefined);
  if (!isAddress(given) && there === undefined) throw unreadable("absent", given);
  if (there?.isDirectory()) {
    if (!(await readdir(given)).includes("manifest.json")) throw unreadable("not-an-export", given);
    return { folder: given, close: async () => undefined };
  }
  const into = await mkdtemp(join(tmpdir(), "passerelle-verify-"));
  const close = () => rm(into, { recursive: true, force: true });
  try {
    const folder = await unpacked(isAddress(given) ? await fetched(given, into, limits) : given, into, limits);
    if (!(await readdir(folder)).includes("manifest.json")) throw unreadable("not-an-export", given);
    return { folder, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}
