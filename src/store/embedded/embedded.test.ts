import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "../open.ts";
import { packageRoot } from "../package-root.ts";
import { removedUnderTest } from "../removed-under-test.ts";
import { binariesOfPackage } from "./binaries.ts";
import { postmaster } from "./postmaster.ts";
import { isAlive } from "./process-alive.ts";

const isRoot = process.getuid?.() === 0;
const holder = join(packageRoot(), "node_modules/.cache/passerelle", `test-holder-${process.pid}.mjs`);

beforeAll(async () => {
  await build({
    entryPoints: [join(packageRoot(), "src/store/embedded/test-holder.ts")],
    outfile: holder,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
  });
  chmodSync(holder, 0o644);
  // Making a cluster is the slow part: made once, copied for each test.
  template = emptyDirectory();
  await (await openDatabase({ dataDirectory: template })).close();
});
afterAll(async () => {
  rmSync(holder, { force: true });
  await removedUnderTest(template);
});

function emptyDirectory(): string {
  const made = mkdtempSync(join(tmpdir(), "passerelle-embedded-"));
  chmodSync(made, 0o755);
  return made;
}

let template: string;
let directory: string;
let children: ChildProcess[] = [];
beforeEach(() => {
  directory = emptyDirectory();
  execFileSync("cp", ["-a", `${template}/.`, directory]);
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  const held = serverOf(directory);
  if (held) process.kill(held.pid, "SIGINT");
  await gone(directory);
  await removedUnderTest(directory);
});

const clusterOf = (data: string): string => join(data, "postgres/18");
const serverOf = (data: string) => postmaster(clusterOf(data));

async function gone(data: string): Promise<void> {
  for (let waited = 0; serverOf(data) && waited < 300; waited += 1) await pause(50);
}

/** A connection may answer for a moment after its server was killed. */
async function untilItFails(ask: () => Promise<unknown>): Promise<void> {
  for (let asked = 0; asked < 300; asked += 1) {
    await ask();
    await pause(20);
  }
}

/** Another process that opens the directory; what it said. */
async function open(data: string, stay: "stay" | "leave" = "stay", options: { uid?: number; gid?: number } = {}) {
  const child = spawn(process.execPath, [holder, data, stay], { stdio: ["ignore", "pipe", "pipe"], ...options });
  children.push(child);
  let said = "";
  child.stderr.on("data", (piece: Buffer) => {
    said += piece.toString();
  });
  const [first] = await Promise.race([once(child.stdout, "data"), once(child, "exit").then(() => [`exit ${said}`])]);
  return { child, said: String(first).trim() };
}

const count = async (data: string): Promise<number> => {
  const database = await openDatabase({ dataDirectory: data });
  const client = await database.connect();
  const { rows } = await client.query<{ count: string }>("select count(*) as count from written");
  client.release();
  await database.close();
  return Number(rows[0]?.count);
};

describe("the embedded database", () => {
  test("is joined by the second to open it, stays for the first to leave, stops with the last", async () => {
    rmSync(join(directory, "postgres"), { recursive: true });
    const [one, two] = await Promise.all([open(directory), open(directory)]);
    expect([one.said, two.said].sort()).toEqual(["open 1", "open 2"]);
    const server = serverOf(directory)?.pid;
    expect((await open(directory, "leave")).said).toBe("open 3");
    expect(serverOf(directory)?.pid).toBe(server);
    expect(await count(directory)).toBe(3);
    one.child.kill("SIGKILL");
    two.child.kill("SIGKILL");
    await gone(directory);
    expect(serverOf(directory)).toBeUndefined();
  });

  test("has no port, waits for the disk, and lets nobody in without the password", async () => {
    const database = await openDatabase({ dataDirectory: directory });
    const client = await database.connect();
    const { rows } = await client.query(
      "select current_setting('listen_addresses') as listen, current_setting('fsync') as fsync, current_setting('password_encryption') as password",
    );
    expect(rows).toEqual([{ listen: "", fsync: "on", password: "scram-sha-256" }]);
    client.release();
    expect(readFileSync(join(clusterOf(directory), "pg_hba.conf"), "utf8")).not.toMatch(/^[^#]*trust/m);
    expect(statSync(join(directory, "postgres/run")).mode & 0o777).toBe(0o700);
    await database.close();
    expect(serverOf(directory)).toBeUndefined();
  });

  test("killed with -9 under a product that runs, it is there again at the next question, with all that was committed", async () => {
    const database = await openDatabase({ dataDirectory: directory });
    const first = await database.connect();
    first.on("error", () => undefined);
    await first.query("create table written (by integer)");
    await first.query("insert into written values (1)");
    process.kill(serverOf(directory)?.pid ?? 0, "SIGKILL");
    await expect(untilItFails(() => first.query("select 1"))).rejects.toThrow();
    first.release(true);
    const again = await database.connect();
    expect((await again.query("select by from written")).rows).toEqual([{ by: 1 }]);
    again.release();
    await database.close();
  });

  test("is stopped by its watchdog when every product was killed with -9, and starts again with all that was committed", async () => {
    const { child } = await open(directory);
    child.kill("SIGKILL");
    await gone(directory);
    expect(serverOf(directory)).toBeUndefined();
    expect(await count(directory)).toBe(1);
  });

  test("killed together with its product, it starts again at once", async () => {
    const { child } = await open(directory);
    process.kill(serverOf(directory)?.pid ?? 0, "SIGKILL");
    child.kill("SIGKILL");
    expect(await count(directory)).toBe(1);
  });

  test("killed while it takes a connection, it is started again for whoever asked", async () => {
    const { child } = await open(directory);
    const server = serverOf(directory)?.pid ?? 0;
    // Stopped, it still listens: the system takes the connection, and breaks it when the server is killed.
    process.kill(server, "SIGSTOP");
    const counting = count(directory);
    await pause(500);
    process.kill(server, "SIGKILL");
    expect(await counting).toBe(1);
    child.kill("SIGKILL");
  });

  test("is not kept from starting by a stale lock whose number another program has now", async () => {
    await open(directory, "leave");
    await gone(directory);
    writeFileSync(
      join(clusterOf(directory), "postmaster.pid"),
      `${process.pid}\n${clusterOf(directory)}\n1\n5432\n/tmp\n\n0 0\nready\n`,
    );
    expect(await count(directory)).toBe(1);
  });

  test("takes a path longer than a socket may have", async () => {
    const long = join(directory, "x".repeat(120));
    execFileSync("cp", ["-a", template, long]);
    expect((await open(long, "leave")).said).toBe("open 1");
    expect(await count(long)).toBe(1);
    expect(serverOf(long)).toBeUndefined();
    expect(existsSync(join(long, "postgres/socket-directory"))).toBe(false);
  });

  test.runIf(isRoot)(
    "as root, runs under a user without rights, also below a home that only root may enter",
    async () => {
      const home = join(directory, "home");
      mkdirSync(home, { mode: 0o700 });
      const data = join(home, "data");
      const { child } = await open(data);
      const server = serverOf(data)?.pid ?? 0;
      expect(statSync(`/proc/${server}`).uid).toBe(65534);
      expect(statSync(home).mode & 0o777).toBe(0o700);
      child.kill("SIGKILL");
      await gone(data);
      expect(await count(data)).toBe(1);
    },
  );

  test.runIf(isRoot)("runs as whoever starts it", async () => {
    const data = join(directory, "theirs");
    mkdirSync(data);
    const { chownSync } = await import("node:fs");
    chownSync(data, 1, 1);
    expect((await open(data, "leave", { uid: 1, gid: 1 })).said).toBe("open 1");
    // Root keeps the owner it finds.
    const database = await openDatabase({ dataDirectory: data });
    expect(statSync(`/proc/${serverOf(data)?.pid}`).uid).toBe(1);
    await database.close();
  });

  test("says what is in the way: a data directory that is a file, a machine without binaries", async () => {
    writeFileSync(join(directory, "file"), "");
    await expect(openDatabase({ dataDirectory: join(directory, "file") })).rejects.toMatchObject({
      trouble: "directory-unusable",
    });
    expect(() => binariesOfPackage("plan9", "mips")).toThrow(/DATABASE_URL/);
  });
});

test("a server that is not there is told apart from what is wrong with a question", async () => {
  const away = openDatabase({ dataDirectory: directory, databaseUrl: "postgres://nobody@/none?host=/nonexistent" });
  await expect(away).rejects.toMatchObject({ trouble: "database-down" });
  expect(isAlive(process.pid)).toBe(true);
});
