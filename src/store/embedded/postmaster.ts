/**
 * The postmaster: PostgreSQL's first process. Reading its lock file, starting it, stopping it, and the small watchdog
 * that stops it when nobody who used it is alive any more.
 */
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf, trouble } from "../trouble.ts";
import { bareEnvironment, placeOf, userOption } from "./cluster.ts";
import { isAlive, isPostgres } from "./process-alive.ts";
import type { ServerUser } from "./server-user.ts";

export type Postmaster = { readonly pid: number; readonly socketDirectory: string; readonly status: string };

const lockOf = (cluster: string): string => join(cluster, "postmaster.pid");

/** What the lock file says; undefined where there is none or its process is not a PostgreSQL that lives. */
export function postmaster(cluster: string): Postmaster | undefined {
  let lines: readonly string[];
  try {
    lines = readFileSync(lockOf(cluster), "utf8").split("\n");
  } catch {
    return undefined;
  }
  const pid = Math.abs(Number.parseInt(lines[0] ?? "", 10));
  if (!isPostgres(pid)) return undefined;
  return { pid, socketDirectory: lines[4] ?? "", status: (lines[7] ?? "").trim() };
}

const readText = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

/**
 * Remove the locks that a killed server left: their number may be another program's by now, or that of a process nobody
 * has waited for, and PostgreSQL would take it for its own and never start. Nothing is removed while a server lives.
 */
export function clearStaleLocks(cluster: string, socketDirectory: string): void {
  const before = readText(lockOf(cluster));
  if (postmaster(cluster) !== undefined || readText(lockOf(cluster)) !== before) return;
  if (before !== "") rmSync(lockOf(cluster), { force: true });
  for (const name of [".s.PGSQL.5432.lock", ".s.PGSQL.5432"]) rmSync(join(socketDirectory, name), { force: true });
}

const settings = (socketDirectory: string): readonly string[] =>
  Object.entries({
    listen_addresses: "",
    unix_socket_directories: socketDirectory,
    unix_socket_permissions: "0700",
    fsync: "on",
    max_connections: "100",
    max_wal_size: "2GB",
    jit: "off",
    // Parallel plans need more of /dev/shm than containers give.
    max_parallel_workers_per_gather: "0",
    max_parallel_maintenance_workers: "0",
    password_encryption: "scram-sha-256",
    log_timezone: "UTC",
    timezone: "UTC",
    lc_messages: "C",
    log_min_error_statement: "panic",
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);

const tail = (file: string): string => readText(file).trim().split("\n").slice(-5).join(" · ");

const longestLog = 10_000_000;

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longestLog) truncateSync(file);
  return openSync(file, "a", 0o600);
}

/**
 * Starts the server and waits until it takes connections. `another`: someone else's server holds the directory, or
 * the memory of one that was killed is not yet let go; the caller looks again.
 */
export async function startPostmaster(
  binaries: string,
  cluster: string,
  socketDirectory: string,
  user: ServerUser | undefined,
  logFile: string,
): Promise<"ready" | "another"> {
  const place = placeOf(cluster, user);
  const log = openLog(logFile);
  const child = spawn(join(binaries, "bin/postgres"), ["-D", place.path, ...settings(socketDirectory)], {
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log, ...place.descriptors],
    env: bareEnvironment,
    ...userOption(user),
  });
  let ended = false;
  let failure: unknown;
  child.once("exit", () => {
    ended = true;
  });
  child.once("error", (cause) => {
    ended = true;
    failure = cause;
  });
  child.unref();
  closeSync(log);
  place.close();
  while (!ended) {
    const found = postmaster(cluster);
    if (found?.pid === child.pid && found?.status === "ready") return "ready";
    await pause(10);
  }
  if (codeOf(failure) !== "")
    throw trouble("no-binaries", "the PostgreSQL in node_modules does not run on this system", failure);
  const said = tail(logFile);
  if (/lock file "[^"]*" already exists|pre-existing shared memory block/.test(said)) return "another";
  throw trouble(/No space left on device/.test(said) ? "disk-full" : "start-failed", `${logFile}: ${said}`);
}

/** Ends the server "fast": open transactions are undone, everything committed is on disk. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const found = postmaster(cluster);
  if (found === undefined) return;
  const signal = (name: NodeJS.Signals): void => {
    try {
      process.kill(found.pid, name);
    } catch {
      // Gone meanwhile: what we wanted.
    }
  };
  signal("SIGINT");
  const patience = 3000;
  for (let waited = 0; isAlive(found.pid) && waited < patience; waited++) {
    await pause(20);
    if (waited === patience / 2) signal("SIGQUIT");
  }
}

/** Shell, because it costs a megabyte where a second Node would cost forty. */
const watch = `
home=$1 server=$2
held() {
  for file in "$home"/holders/*; do
    [ -e "$file" ] || continue
    name=\${file##*/}
    kill -0 "\${name%%-*}" 2>/dev/null && return 0
  done
  return 1
}
stopping() {
  by=$(cat "$home/stopping" 2>/dev/null)
  [ -n "$by" ] && kill -0 "$by" 2>/dev/null
}
while kill -0 "$server" 2>/dev/null; do
  sleep 1
  held && continue
  stopping && continue
  kill -0 "$server" 2>/dev/null || exit 0
  [ -d "$home" ] && echo $$ > "$home/stopping"
  held && { rm -f "$home/stopping"; continue; }
  kill -INT "$server" 2>/dev/null
  while kill -0 "$server" 2>/dev/null; do sleep 0.1; done
  rm -f "$home/stopping"
done
`;

/** Leaves a watchdog behind that outlives us: a product killed with -9 leaves no server running. */
export function leaveWatchdog(home: string, pid: number): void {
  const child = spawn("/bin/sh", ["-c", watch, "passerelle-watchdog", home, String(pid)], {
    cwd: "/",
    detached: true,
    stdio: "ignore",
    env: bareEnvironment,
  });
  child.once("error", () => undefined);
  child.unref();
}
