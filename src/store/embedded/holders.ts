/**
 * Who is using an embedded server: one file per opening, named by process. The last to leave stops the server.
 *
 * Without a lock: whoever enters first writes its name, then looks whether someone is stopping; whoever stops first
 * says so, then looks whether someone is there. One of the two always sees the other.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, startOf } from "./process-alive.ts";

const folder = (home: string): string => join(home, "holders");
const mark = (home: string): string => join(home, "stopping");

let entered = 0;
const stoppingHere = new Set<string>();

/** Write our name; the file to give back to `leave`. */
export function enter(home: string): string {
  mkdirSync(folder(home), { recursive: true });
  entered += 1;
  const file = join(folder(home), `${process.pid}-${entered}`);
  writeFileSync(file, startOf(process.pid));
  return file;
}

export const leave = (file: string): void => rmSync(file, { force: true });

const read = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

/** Process numbers of those who hold the server; names of the dead are cleared away. */
export function holders(home: string): readonly number[] {
  const found: number[] = [];
  for (const name of readdirSync(folder(home))) {
    const pid = Number.parseInt(name, 10);
    const file = join(folder(home), name);
    if (isAlive(pid, read(file))) found.push(pid);
    else leave(file);
  }
  return found;
}

/** Say that we are about to stop the server. True when nobody holds it; else the mark is taken back. */
export function mayStop(home: string): boolean {
  writeFileSync(mark(home), String(process.pid));
  stoppingHere.add(home);
  if (holders(home).length === 0) return true;
  stopped(home);
  return false;
}

export function stopped(home: string): void {
  stoppingHere.delete(home);
  rmSync(mark(home), { force: true });
}

/** Whether someone alive, this process included, is stopping the server at this moment. */
export function isStopping(home: string): boolean {
  const pid = Number.parseInt(read(mark(home)), 10);
  return pid === process.pid ? stoppingHere.has(home) : isAlive(pid);
}
