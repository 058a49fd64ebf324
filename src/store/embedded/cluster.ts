/**
 * The cluster: PostgreSQL's own directory, made once by `initdb`. Made beside and renamed, so a cluster that is there
 * is whole and an interrupted first start leaves nothing to repair.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { trouble } from "../trouble.ts";
import { isAlive } from "./process-alive.ts";
import { canReach, type ServerUser } from "./server-user.ts";

/** The one role of the embedded server; its password never leaves the cluster's directory. */
export const role = "passerelle";

export type Place = {
  /** How the server's user names the directory: its path, or its open descriptor where the path is closed to them. */
  readonly path: string;
  /** Descriptors to hand to the child as 3 and up. */
  readonly descriptors: readonly number[];
  readonly close: () => void;
};

/**
 * The cluster as the server's user can reach it. Below a home that only its owner may enter, the open directory is
 * handed over as a descriptor and named through /proc: no permission of the home is changed.
 */
export function placeOf(cluster: string, user: ServerUser | undefined): Place {
  if (canReach(cluster, user)) return { path: cluster, descriptors: [], close: () => undefined };
  if (process.platform !== "linux")
    throw trouble(
      "directory-unusable",
      `${cluster} cannot be entered by the user the database runs as; run as yourself, not as root`,
    );
  const descriptor = openSync(cluster, "r");
  return { path: "/proc/self/fd/3", descriptors: [descriptor], close: () => closeSync(descriptor) };
}

/** The environment of the server's programs: nothing of ours, so that no PG* variable changes what they do. */
export const bareEnvironment = { PATH: "/usr/local/bin:/usr/bin:/bin", LANG: "C", LC_ALL: "C", TZ: "UTC" };

export const userOption = (user: ServerUser | undefined): { uid?: number; gid?: number } => (user ? { ...user } : {});

function runInitdb(
  programs: string,
  place: Place,
  passwordFile: string,
  user: ServerUser | undefined,
  options: readonly string[],
): Promise<void> {
  const fixed = ["--encoding=UTF8", `--username=${role}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const child = spawn(join(programs, "bin/initdb"), ["-D", place.path, ...fixed, ...options], {
    cwd: "/",
    stdio: ["ignore", "pipe", "pipe", ...place.descriptors],
    env: bareEnvironment,
    ...userOption(user),
  });
  const said: string[] = [];
  child.stdout?.on("data", (piece: Buffer) => said.push(piece.toString()));
  child.stderr?.on("data", (piece: Buffer) => said.push(piece.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", (cause) =>
      reject(trouble("no-binaries", "the PostgreSQL in node_modules does not run on this system", cause)),
    );
    child.once("close", (code) => {
      if (code === 0) return resolve();
      const tail = said.join("").trim().split("\n").slice(-6).join(" · ");
      reject(trouble(/No space left on device/.test(tail) ? "disk-full" : "start-failed", tail));
    });
  });
}

/** Clusters that were being made by someone who is no more. */
function clearAbandoned(home: string): void {
  for (const name of readdirSync(home)) {
    const pid = /^cluster\.(\d+)\.part$/.exec(name)?.[1];
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid))))
      rmSync(join(home, name), { recursive: true, force: true });
  }
}

/** Makes the cluster if it is not there. `password-once` is a file only for as long as `initdb` reads it. */
export async function settleCluster(
  home: string,
  cluster: string,
  programs: string,
  user: ServerUser | undefined,
  options: readonly string[],
): Promise<void> {
  if (existsSync(cluster)) return;
  clearAbandoned(home);
  const beside = join(home, `cluster.${process.pid}.part`);
  mkdirSync(join(beside, "data"), { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString("hex");
  writeFileSync(join(beside, "password"), password, { mode: 0o600 });
  chmodSync(beside, 0o711);
  if (user) for (const path of [join(beside, "data"), join(beside, "password")]) chownSync(path, user.uid, user.gid);
  const place = placeOf(join(beside, "data"), user);
  const passwordFile = place.descriptors.length > 0 ? openSync(join(beside, "password"), "r") : undefined;
  try {
    const named = passwordFile === undefined ? join(beside, "password") : "/proc/self/fd/4";
    const handed = passwordFile === undefined ? place.descriptors : [...place.descriptors, passwordFile];
    await runInitdb(programs, { ...place, descriptors: handed }, named, user, options);
    renameSync(join(beside, "password"), join(beside, "data/passerelle-password"));
    if (!existsSync(cluster)) renameSync(join(beside, "data"), cluster);
  } catch (thrown) {
    if (!existsSync(join(cluster, "PG_VERSION"))) throw thrown;
  } finally {
    if (passwordFile !== undefined) closeSync(passwordFile);
    place.close();
    rmSync(beside, { recursive: true, force: true });
  }
}

export const passwordOf = (cluster: string): string => readFileSync(join(cluster, "passerelle-password"), "utf8");
