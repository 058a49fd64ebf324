/** Where a command's output goes: standard output, at the pace of whoever reads it, or a file that appears whole or not at all. */
import { once } from "node:events";
import { open, rename, rm } from "node:fs/promises";

const piece = 1 << 16;

/** Writes pieces of text; to a file by way of one beside it, renamed when complete. */
export async function writeOutput(pieces: Iterable<string>, out: string | undefined): Promise<void> {
  if (out === undefined) {
    for (const text of gathered(pieces)) if (!process.stdout.write(text)) await once(process.stdout, "drain");
    return;
  }
  const beside = `${out}.${process.pid}.part`;
  const file = await open(beside, "wx");
  try {
    for (const text of gathered(pieces)) await file.write(text);
    await file.sync();
    await file.close();
    await rename(beside, out);
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
