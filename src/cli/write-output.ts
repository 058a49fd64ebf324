/** Where a command's output goes: standard output, at the pace of whoever reads it, or a file that appears whole or not at all. */
import { once } from "node:events";
import { open, realpath, rename, rm, stat } from "node:fs/promises";

const piece = 1 << 16;

/**
 * Where writing to `out` ends up: the file a link leads to, and whether it may be replaced by another. A device or a
 * pipe (`/dev/null`, `/dev/stdout`) may not: a rename would put a plain file in its place.
 */
async function targetOf(out: string): Promise<{ readonly path: string; readonly isReplaceable: boolean }> {
  try {
    const path = await realpath(out);
    return { path, isReplaceable: (await stat(path)).isFile() };
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return { path: out, isReplaceable: true };
    throw fault;
  }
}

/**
 * Writes pieces of text; to a file by way of one beside it, renamed when complete. Each piece is appended whole: one plain
 * write may take less than it was given, as on a disk that is nearly full, and say nothing.
 */
export async function writeOutput(pieces: Iterable<string>, out: string | undefined): Promise<void> {
  if (out === undefined) {
    for (const text of gathered(pieces)) if (!process.stdout.write(text)) await once(process.stdout, "drain");
    return;
  }
  const { path, isReplaceable } = await targetOf(out);
  if (!isReplaceable) {
    const device = await open(path, "w");
    for (const text of gathered(pieces)) await device.appendFile(text);
    return device.close();
  }
  const beside = `${path}.${process.pid}.part`;
  const file = await open(beside, "wx");
  try {
    for (const text of gathered(pieces)) await file.appendFile(text);
    await file.sync();
    await file.close();
    await rename(beside, path);
  } catch (fault) {
    await file.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw fault;
  }
}

function* gathered(pieces: Iterable<string>): Generator<string> {
  let held = "";
  for (const text of pieces) {
    held += text;
    if (held.length < piece) continue;
    yield held;
    held = "";
  }
  if (held !== "") yield held;
}
