/**
 * The database that Passerelle brings: PostgreSQL 18 in the data directory, over a Unix socket, with fsync on.
 *
 * The first to open a directory starts the server, later ones join, the last one to leave stops it. A server or a
 * product that was killed is recovered by the next opening; nothing has to be cleaned by hand.
 */
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf, isTrouble, trouble } from "../trouble.ts";
import { binariesOfPackage, ownBinaries } from "./binaries.ts";
import { passwordOf, role, settleCluster } from "./cluster.ts";
import { enter, isStopping, leave, mayStop, stopped } from "./holders.ts";
import { clearStaleLocks, leaveWatchdog, postmaster, startPostmaster, stopPostmaster } from "./postmaster.ts";
import { canReach, type ServerUser, serverUser } from "./server-user.ts";

export type Embedded = {
  /** How to connect: the directory of the socket stands where a host would. */
  readonly connection: { readonly host: string; readonly user: string; readonly password: string };
  /** Start the server again if it is gone: it was killed, or stopped by hand. */
  readonly revive: () => Promise<void>;
  /** Leave; the last one out stops the server. */
  readonly close: () => Promise<void>;
};

/** A PostgreSQL to start: the one in node_modules, or, in tests, the system's. */
export type Distribution = {
  /** Part of the cluster's name: another major would not read it. */
  readonly major: string;
  /** Directory that holds `bin/`, readable by the server's user. */
  readonly programs: (home: string, user: ServerUser | undefined) => string;
  /** For `initdb`, beyond what every version takes. */
  readonly options: readonly string[];
};

const longestSocketPath = 107;
const socketName = "/.s.PGSQL.5432";

/** A directory for the socket: in the data directory, or, where that path is too long or closed, a short one of ours. */
function socketDirectoryOf(home: string, user: ServerUser | undefined): string {
  const own = join(home, "run");
  if (Buffer.byteLength(own + socketName) <= longestSocketPath && canReach(home, user)) {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    if (user) chownSync(own, user.uid, user.gid);
    return own;
  }
  const noted = join(home, "socket-directory");
  const before = existsSync(noted) ? readFileSync(noted, "utf8") : "";
  const held = before === "" ? undefined : lstatSync(before, { throwIfNoEntry: false });
  const owner = user?.uid ?? process.getuid?.();
  if (held?.isDirectory() && held.uid === owner && (held.mode & 0o077) === 0) return before;
  const made = mkdtempSync(join(Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : "/tmp", "passerelle-"));
  chmodSync(made, 0o700);
  if (user) chownSync(made, user.uid, user.gid);
  writeFileSync(noted, made);
  return made;
}

/** Clear away the short directory, if one was made. */
function forgetShortDirectory(home: string): void {
  const noted = join(home, "socket-directory");
  if (!existsSync(noted)) return;
  const directory = readFileSync(noted, "utf8");
  if (basename(directory).startsWith("passerelle-")) rmSync(directory, { recursive: true, force: true });
  rmSync(noted, { force: true });
}

/** Where a copy of the binaries may lie so that the server's user can read it. */
function binariesDirectory(home: string, user: ServerUser | undefined): string {
  if (canReach(home, user)) return home;
  const key = createHash("sha256").update(home).digest("hex").slice(0, 12);
  for (const parent of ["/var/lib", "/var/tmp", tmpdir()]) {
    if (!existsSync(parent) || !canReach(parent, user)) continue;
    const directory = join(parent, `passerelle-${key}`);
    mkdirSync(directory, { recursive: true, mode: 0o755 });
    if (lstatSync(directory).isDirectory() && lstatSync(directory).uid === process.getuid?.()) return directory;
  }
  throw trouble("directory-unusable", `no directory for the database's programs that user ${user?.uid} can read`);
}

const own: Distribution = {
  major: "18",
  programs: (home, user) => ownBinaries(binariesDirectory(home, user), binariesOfPackage()),
  options: ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--set=scram_iterations=1"],
};

function homeIn(dataDirectory: string): string {
  try {
    const wanted = join(resolve(dataDirectory), "postgres");
    mkdirSync(wanted, { recursive: true });
    return realpathSync(wanted);
  } catch (cause) {
    const code = codeOf(cause);
    throw trouble(code === "ENOSPC" ? "disk-full" : "directory-unusable", `${dataDirectory}: ${code}`, cause);
  }
}

/** Whether someone listens there: a server that is being killed is for a moment still alive and no longer listens. */
const listens = (directory: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(join(directory, socketName));
    const say = (answer: boolean) => (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", say(true)).once("error", say(false));
  });

/** Until the server of this directory takes connections, whoever started it; its socket directory. */
async function settle(home: string, cluster: string, { programs, options }: Distribution): Promise<string> {
  const patience = 600;
  for (let tries = 0; tries < patience; tries++) {
    const found = isStopping(home) ? undefined : postmaster(cluster);
    if (found?.status === "ready" && (await listens(found.socketDirectory))) return found.socketDirectory;
    if (isStopping(home) || found) {
      await pause(50);
      continue;
    }
    const user = serverUser(cluster);
    const settled = programs(home, user);
    await settleCluster(home, cluster, settled, user, options);
    const directory = socketDirectoryOf(home, user);
    clearStaleLocks(cluster, directory);
    if ((await startPostmaster(settled, cluster, directory, user, join(home, "log"))) === "ready") {
      const started = postmaster(cluster);
      if (started) leaveWatchdog(home, started.pid);
      return directory;
    }
    await pause(100);
  }
  throw trouble("start-failed", `${join(home, "log")}: another server holds the directory and does not answer`);
}

async function stopIfLast(home: string, cluster: string): Promise<void> {
  if (!existsSync(home) || !mayStop(home)) return;
  await stopPostmaster(cluster);
  forgetShortDirectory(home);
  stopped(home);
}

const clusterOf = (home: string, { major }: Distribution): string => join(home, major);

/** Keep a directory's server from being stopped, without starting it; the function that lets go. */
export function holdEmbedded(dataDirectory: string, distribution: Distribution = own): () => Promise<void> {
  const home = homeIn(dataDirectory);
  const file = enter(home);
  return async () => {
    leave(file);
    await stopIfLast(home, clusterOf(home, distribution));
  };
}

/**
 * Opens the embedded database of a data directory.
 *
 * throws  trouble: no-binaries, disk-full, directory-unusable, start-failed
 */
export async function openEmbedded(dataDirectory: string, distribution: Distribution = own): Promise<Embedded> {
  let close = async (): Promise<void> => undefined;
  try {
    const home = homeIn(dataDirectory);
    const cluster = clusterOf(home, distribution);
    close = holdEmbedded(dataDirectory, distribution);
    const host = await settle(home, cluster, distribution);
    return {
      connection: { host, user: role, password: passwordOf(cluster) },
      revive: async () => void (await settle(home, cluster, distribution)),
      close,
    };
  } catch (cause) {
    await close();
    if (isTrouble(cause)) throw cause;
    const code = codeOf(cause);
    if (code === "ENOSPC") throw trouble("disk-full", dataDirectory, cause);
    if (["EACCES", "EPERM", "EROFS", "ENOTDIR"].includes(code))
      throw trouble("directory-unusable", `${dataDirectory}: ${code}`, cause);
    throw cause;
  }
}
