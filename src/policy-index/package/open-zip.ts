/**
 * A package in a zip. Nothing is written anywhere; entries are read as streams, and bytes are counted while they are
 * inflated, because declared sizes lie. Names that lead out of the archive, links, names twice are refused.
 */
import { basename } from "node:path";
import { crc32 } from "node:zlib";
import { type Entry, open as openArchive, type ZipFile } from "yauzl";
import type { Gather } from "./gather.ts";
import {
  fileProblem,
  fileProblemIn,
  knownFiles,
  limits,
  megabytes,
  otherFiles,
  type PackageFiles,
} from "./package-files.ts";

type Listed = { readonly name: string; readonly entry: Entry };

export async function openZip(path: string, gather: Gather): Promise<PackageFiles | undefined> {
  const file = basename(path);
  let archive: ZipFile;
  let listed: readonly Listed[] | undefined;
  try {
    archive = await opened(path);
  } catch (fault) {
    gather.say("error", "zip-damaged", { file, found: messageOf(fault) });
    return undefined;
  }
  try {
    listed = await entriesOf(archive, file, gather);
  } catch (fault) {
    gather.say("error", "zip-damaged", { file, found: messageOf(fault) });
  }
  if (!listed) {
    archive.close();
    return undefined;
  }
  const entries = wanted(listed, gather);
  let inflated = 0;
  return {
    names: [...entries.keys()],
    size: (name) => entries.get(name)?.uncompressedSize,
    close: () => archive.close(),
    open: (name) => {
      const entry = entries.get(name);
      if (!entry) throw new Error(`not in the package: ${name}`);
      return inflate(archive, name, entry, (bytes) => {
        inflated += bytes;
        if (inflated > limits.total)
          throw fileProblem("zip-bomb", name, `> ${megabytes(limits.total)}`, `≤ ${megabytes(limits.total)}`);
      });
    },
  };
}

const opened = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    openArchive(path, { autoClose: false, lazyEntries: true, decodeStrings: false }, (fault, archive) => {
      if (fault) reject(fault);
      else resolve(archive);
    });
  });

/** All entries with sound names, or undefined where any is not. */
function entriesOf(archive: ZipFile, file: string, gather: Gather): Promise<readonly Listed[] | undefined> {
  const listed: Listed[] = [];
  const seen = new Set<string>();
  let sound = true;
  const refuse = (code: "zip-path" | "zip-link" | "zip-name-twice" | "zip-encrypted", name: string): void => {
    sound = false;
    gather.say("error", code, { file, found: name });
  };
  return new Promise((resolve, reject) => {
    let count = 0;
    archive.on("error", reject);
    archive.on("end", () => resolve(sound ? listed : undefined));
    archive.on("entry", (entry: Entry) => {
      count++;
      if (count > limits.entries) {
        gather.say("error", "zip-entries", { file, found: `> ${limits.entries}`, expected: `≤ ${limits.entries}` });
        resolve(undefined);
        return;
      }
      const name = nameOf(entry);
      const linked = ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000;
      if (leadsOut(name)) refuse("zip-path", name);
      else if (linked) refuse("zip-link", name);
      else if (entry.isEncrypted()) refuse("zip-encrypted", name);
      else if (seen.has(name)) refuse("zip-name-twice", name);
      seen.add(name);
      if (!name.endsWith("/")) listed.push({ name, entry });
      archive.readEntry();
    });
    archive.readEntry();
  });
}

const nameOf = (entry: Entry): string => {
  const raw: unknown = entry.fileName;
  const text = Buffer.isBuffer(raw) ? raw.toString("utf8") : String(raw);
  return text.replaceAll("\\", "/").normalize("NFC");
};

const leadsOut = (name: string): boolean =>
  name === "" ||
  name.includes("\0") ||
  name.startsWith("/") ||
  /^[a-zA-Z]:/.test(name) ||
  name.split("/").some((step) => step === ".." || step === ".");

/** The package's files, by their own names: from the top, or from the one folder that holds everything. */
function wanted(listed: readonly Listed[], gather: Gather): ReadonlyMap<string, Entry> {
  const kept = listed.filter(
    ({ name }) => !name.split("/").some((step) => step === "__MACOSX" || (step.startsWith(".") && step !== ".")),
  );
  const folders = new Set(kept.map(({ name }) => name.split("/", 1)[0]));
  const nested = folders.size === 1 && kept.every(({ name }) => name.includes("/"));
  const found = new Map<string, Entry>();
  for (const { name, entry } of kept) {
    const own = nested ? name.slice(name.indexOf("/") + 1) : name;
    if ((knownFiles as readonly string[]).includes(own)) found.set(own, entry);
    else if (!otherFiles.includes(own))
      gather.say("note", "file-ignored", { file: own, expected: knownFiles.join(", ") });
  }
  return found;
}

async function* inflate(
  archive: ZipFile,
  name: string,
  entry: Entry,
  counted: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  let check = 0;
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      archive.openReadStream(entry, (fault, made) => (fault ? reject(fault) : resolve(made)));
    });
    for await (const piece of stream) {
      if (typeof piece === "string") continue;
      const bytes: Uint8Array = piece;
      size += bytes.length;
      const overblown = size > 1024 ** 2 && size > limits.ratio * entry.compressedSize;
      if (overblown) throw fileProblem("zip-bomb", name, `> ${limits.ratio} : 1`, `≤ ${limits.ratio} : 1`);
      if (size > limits.file)
        throw fileProblem("file-too-large", name, `> ${megabytes(limits.file)}`, `≤ ${megabytes(limits.file)}`);
      counted(bytes.length);
      check = crc32(bytes, check);
      yield bytes;
    }
  } catch (fault) {
    if (fileProblemIn(fault)) throw fault;
    throw fileProblem("zip-damaged", name, messageOf(fault));
  }
  if (check !== entry.crc32) throw fileProblem("zip-damaged", name, "CRC-32");
}

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault)).slice(0, 200);
