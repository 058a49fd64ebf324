/**
 * Whether a process lives. Numbers are used again, and a child that nobody has waited for still answers signals, so
 * where the system tells (Linux), the state and the moment of start are read too.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { codeOf } from "../trouble.ts";

/** Fields of /proc/PID/stat behind the name in brackets: the state first, the start twentieth. */
function statOf(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

/** What tells this process from a later one of the same number; empty where the system does not say. */
export const startOf = (pid: number): string => statOf(pid)?.[19] ?? "";

/** A process of this number, and, where `start` is known, the very one that began then. */
export function isAlive(pid: number, start = ""): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    if (codeOf(thrown) !== "EPERM") return false;
  }
  const stat = statOf(pid);
  if (stat === undefined) return true;
  return stat[0] !== "Z" && stat[0] !== "X" && (start === "" || stat[19] === start);
}

/** A living process that runs `postgres`: a number in a stale lock file may meanwhile be anybody's. */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    return /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, "latin1"));
  } catch {
    // No /proc: ask as every Unix can.
  }
  try {
    return /postgres/.test(execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }));
  } catch {
    return false;
  }
}
