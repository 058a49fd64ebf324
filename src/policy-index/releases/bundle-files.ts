/**
 * Bundles on disk: one file per release under `releases/`, and `releases.json`, the list of those that are published.
 * Both are written beside, synced and renamed, so whoever reads at any moment, or after a crash, reads a whole one.
 */
import { constants } from "node:fs";
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";

export const Pointer = z.object({
  index: z.string(),
  release: z.string(),
  bundle: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A published release and the name of its bundle. */
export type Pointer = z.infer<typeof Pointer>;

const List = z.object({ format: z.literal(1), releases: z.array(Pointer) });

export const listFile = (directory: string): string => join(directory, "releases.json");

export const bundleFile = (directory: string, bundle: string): string =>
  join(directory, "releases", `${bundle}.bundle`);

let written = 0;

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A file that is either not there or whole, and on the disk when this returns. */
export async function writeWhole(file: string, content: Uint8Array | string, mode = 0o644): Promise<void> {
  const directory = dirname(file);
  await mkdir(directory, { recursive: true });
  written += 1;
  const beside = `${file}.${process.pid}.${written}.part`;
  try {
    const handle = await open(beside, "wx", mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
    await syncDirectory(directory);
  } catch (thrown) {
    await rm(beside, { force: true });
    throw thrown;
  }
}

export const hasBundle = (directory: string, bundle: string): Promise<boolean> =>
  access(bundleFile(directory, bundle)).then(
    () => true,
    () => false,
  );

/** The releases this directory has, in order of publication; none where nothing was ever published here. */
export async function pointers(directory: string): Promise<readonly Pointer[]> {
  let text: string;
  try {
    text = await readFile(listFile(directory), "utf8");
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return [];
    throw thrown;
  }
  return List.parse(JSON.parse(text)).releases;
}

export const writePointers = (directory: string, releases: readonly Pointer[]): Promise<void> =>
  writeWhole(listFile(directory), `${JSON.stringify({ format: 1, releases }, undefined, 1)}\n`);
