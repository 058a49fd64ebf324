/** Opens a package where it lies: a folder, a zip of one, or a single table with its `instrument.yaml` beside it. */
import { createReadStream, type Stats } from "node:fs";
import { lstat, open, readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { Gather } from "./gather.ts";
import { openZip } from "./open-zip.ts";
import { fileProblem, knownFiles, limits, otherFiles, type PackageFiles } from "./package-files.ts";

const chunk = 1024 * 1024;

/** undefined where there is nothing to read; why is said. */
export async function openFiles(path: string, gather: Gather): Promise<PackageFiles | undefined> {
  let there: Stats;
  try {
    there = await stat(path);
  } catch (fault) {
    const code = codeOf(fault);
    if (code === undefined) throw fault;
    const absent = code === "ENOENT" || code === "ENOTDIR";
    gather.say("error", absent ? "package-absent" : "file-unreadable", {
      file: basename(path),
      found: absent ? path : code,
    });
    return undefined;
  }
  if (there.isDirectory()) return openFolder(path, gather);
  const kind = extname(path).toLowerCase();
  if (kind === ".csv" || kind === ".xlsx") return openTable(path, kind, gather);
  if (kind === ".zip" || (there.isFile() && (await looksZipped(path)))) return openZip(path, gather);
  gather.say("error", "package-kind-unknown", { file: basename(path), found: kind === "" ? basename(path) : kind });
  return undefined;
}

async function openFolder(path: string, gather: Gather): Promise<PackageFiles | undefined> {
  const names: string[] = [];
  const sizes = new Map<string, number>();
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const { name } = entry;
    if (name.startsWith(".") || name === "__MACOSX") continue;
    const at = await lstat(join(path, name));
    const meant = (knownFiles as readonly string[]).includes(name);
    if (!meant) {
      if (!otherFiles.includes(name))
        gather.say("note", "file-ignored", { file: name, expected: knownFiles.join(", ") });
      continue;
    }
    const target = at.isSymbolicLink() ? await stat(join(path, name)).catch(() => undefined) : at;
    if (!target?.isFile()) {
      gather.say("error", "file-unreadable", { file: name, found: target?.isDirectory() ? "folder" : "no file" });
      continue;
    }
    names.push(name);
    sizes.set(name, target.size);
  }
  return folderFiles(names, sizes, (name) => join(path, name));
}

/** A table alone is a package if its instrument lies beside it; sources and places are read from there too. */
async function openTable(path: string, kind: ".csv" | ".xlsx", gather: Gather): Promise<PackageFiles | undefined> {
  const folder = dirname(path);
  const beside = ["instrument.yaml", "sources.csv", "places.csv", "expected.csv", "review.csv", "double-coding.csv"];
  const names: string[] = [];
  const sizes = new Map<string, number>();
  const table = `answers${kind}`;
  for (const name of [...beside, basename(path)]) {
    const at = await stat(join(folder, name)).catch(() => undefined);
    if (!at?.isFile()) continue;
    const known = name === basename(path) ? table : name;
    names.push(known);
    sizes.set(known, at.size);
  }
  if (!names.includes("instrument.yaml")) {
    gather.say("error", "instrument-beside", {
      file: basename(path),
      found: basename(path),
      expected: "instrument.yaml",
    });
    return undefined;
  }
  return folderFiles(names, sizes, (name) => (name === table ? path : join(folder, name)));
}

function folderFiles(
  names: readonly string[],
  sizes: ReadonlyMap<string, number>,
  pathOf: (name: string) => string,
): PackageFiles {
  return {
    names,
    size: (name) => sizes.get(name),
    open: (name) => readWhole(pathOf(name), name),
    close: () => undefined,
  };
}

async function* readWhole(path: string, name: string): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const piece of createReadStream(path, { highWaterMark: chunk })) {
      const bytes: Buffer = piece;
      size += bytes.length;
      if (size > limits.file) throw fileProblem("file-too-large", name, `> ${limits.file}`, `${limits.file}`);
      yield bytes;
    }
  } catch (fault) {
    const code = codeOf(fault);
    throw code === undefined ? fault : fileProblem("file-unreadable", name, code);
  }
}

async function looksZipped(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50;
  } finally {
    await file.close();
  }
}

/** The system's code of an input or output error. */
export const codeOf = (fault: unknown): string | undefined =>
  fault instanceof Error && "code" in fault && typeof fault.code === "string" && /^E[A-Z]+$/.test(fault.code)
    ? fault.code
    : undefined;
