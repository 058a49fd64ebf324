/**
 * The examination `passerelle doctor` prints: everything that can keep the product from working, each looked at on its
 * own, so that one fault does not hide another.
 */
import { constants } from "node:fs";
import { access, mkdir, rm, stat, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { heldByDrafts } from "../facility/requests/files-store.ts";
import { crowding, mostDrafts } from "../facility/requests/room.ts";
import { openArchive } from "../policy-index/releases/archive.ts";
import { pointers } from "../policy-index/releases/bundle-files.ts";
import { published } from "../policy-index/releases/contract.ts";
import { stateOfRobustness } from "../policy-index/releases/robust/files.ts";
import { servedPublished } from "../policy-index/releases/serve.ts";
import { publicKeyHere } from "../policy-index/releases/signing-key.ts";
import { checkChain } from "../store/chain.ts";
import { binariesOfPackage } from "../store/embedded/binaries.ts";
import { pendingMigrations } from "../store/migrate.ts";
import { type Database, openDatabase, versionOf } from "../store/open.ts";
import { transaction } from "../store/transaction.ts";
import { isTrouble } from "../store/trouble.ts";
import type { Config } from "./config.ts";
import { type Context, perform } from "./perform.ts";

/** What is looked at, in the order it is printed. */
export const examined = [
  "node",
  "clock",
  "data-directory",
  "disk",
  "binaries",
  "database",
  "migrations",
  "log",
  "archive",
  "drafts",
  "robustness",
  "signing-key",
] as const;

export type Sign = {
  readonly of: (typeof examined)[number];
  /** `unwell` keeps the product from working; `mind` is to be looked at. */
  readonly state: "well" | "mind" | "unwell" | "not-looked-at";
  readonly found: string;
};

const sign = (of: Sign["of"], state: Sign["state"], found: string): Sign => ({ of, state, found });

const messageOf = (thrown: unknown): string =>
  isTrouble(thrown) ? thrown.message : thrown instanceof Error ? thrown.message : String(thrown);

/** A look that fails says so, and is not the end of the examination. */
async function looked(of: Sign["of"], look: () => Promise<Sign>): Promise<Sign> {
  try {
    return await look();
  } catch (thrown) {
    return sign(of, "unwell", messageOf(thrown));
  }
}

function nodeSign(version: string): Sign {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return sign("node", enough ? "well" : "unwell", enough ? version : `${version} < 20.19`);
}

/** The newest thing written here is a witness: a clock before it, or before this version was made, is wrong. */
async function clockSign(directory: string, now: Date): Promise<Sign> {
  const made = new Date("2026-01-01T00:00:00Z");
  const newest = await stat(join(directory, "releases.json")).catch(() => undefined);
  const earliest = newest && newest.mtime > made ? newest.mtime : made;
  const said = now.toISOString();
  const tolerance = 60_000;
  if (now.getTime() + tolerance < earliest.getTime())
    return sign("clock", "unwell", `${said} < ${earliest.toISOString()}`);
  return sign("clock", now.getUTCFullYear() > 2100 ? "unwell" : "well", said);
}

async function directorySign(directory: string): Promise<Sign> {
  await mkdir(directory, { recursive: true });
  const probe = join(directory, `.probe-${process.pid}`);
  await writeFile(probe, "x", { flag: "wx" });
  await rm(probe);
  await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  return sign("data-directory", "well", directory);
}

const megabyte = 1024 ** 2;

async function diskSign(directory: string): Promise<Sign> {
  const { bavail, bsize } = await statfs(directory);
  const free = Math.floor((bavail * bsize) / megabyte);
  return sign("disk", free < 100 ? "unwell" : free < 1000 ? "mind" : "well", `${free} MB`);
}

function binariesSign(config: Config): Sign {
  if (config.DATABASE_URL !== undefined) return sign("binaries", "not-looked-at", "DATABASE_URL");
  try {
    const { version, native } = binariesOfPackage();
    return sign("binaries", "well", `${version} ${native}`);
  } catch (thrown) {
    return sign("binaries", "unwell", messageOf(thrown));
  }
}

async function archiveSign(config: Config, context: Context): Promise<Sign> {
  const directory = config.PASSERELLE_DATA;
  const archive = await openArchive(directory);
  const { releases } = published.output.parse(await perform(servedPublished, {}, context));
  const wanted = releases.map(({ record, bundle }) => `${record.index}/${record.id} ${bundle}`);
  const held = (await pointers(directory)).map(({ index, release, bundle }) => `${index}/${release} ${bundle}`);
  const faults = [
    ...archive.damages().map(({ pointer, kind }) => `${pointer.index}/${pointer.release}: ${kind}`),
    ...wanted.filter((one) => !held.includes(one)).map((one) => `${one}: not in the data directory`),
    ...held.filter((one) => !wanted.includes(one)).map((one) => `${one}: not in the database`),
  ];
  if (faults.length > 0) return sign("archive", "mind", faults.join("; "));
  return sign("archive", "well", String(releases.length));
}

/** Documents of requests nobody has sent: from where they crowd, before anybody is refused. */
async function draftsSign(database: Database): Promise<Sign> {
  const held = await transaction(database, { readOnly: true }, (tx) => heldByDrafts(tx, []));
  const found = `${Math.floor(held.all / 1_000_000)} / ${mostDrafts.all / 1_000_000} MB`;
  const crowded = crowding(held);
  return sign("drafts", crowded === "room" ? "well" : crowded === "near" ? "mind" : "unwell", found);
}

/** Which releases lack what is worked out of them, or have it by earlier rules: both come right by themselves on an open site. */
async function robustnessSign(directory: string): Promise<Sign> {
  const listed = await pointers(directory);
  const states = await Promise.all(
    listed.map(async ({ index, release, bundle }) => ({
      name: `${index}/${release}`,
      state: await stateOfRobustness(directory, bundle),
    })),
  );
  const named = (wanted: "absent" | "older"): readonly string[] =>
    states.filter(({ state }) => state === wanted).map(({ name }) => name);
  const [absent, older] = [named("absent"), named("older")];
  if (absent.length + older.length === 0) return sign("robustness", "well", String(listed.length));
  const found = [
    ...(absent.length > 0 ? [`not worked out: ${absent.join(", ")}`] : []),
    ...(older.length > 0 ? [`by earlier rules or settings: ${older.join(", ")}`] : []),
  ];
  return sign("robustness", "mind", found.join("; "));
}

async function signsOfDatabase(config: Config, contextOf: (database: Database) => Context): Promise<readonly Sign[]> {
  let database: Database;
  try {
    database = await openDatabase({ dataDirectory: config.PASSERELLE_DATA, databaseUrl: config.DATABASE_URL });
  } catch (thrown) {
    return [
      sign("database", "unwell", messageOf(thrown)),
      ...(["migrations", "log", "archive", "drafts"] as const).map((of) => sign(of, "not-looked-at", "")),
    ];
  }
  try {
    const version = await versionOf(database);
    const migrations = await looked("migrations", async () => {
      const pending = await pendingMigrations(database);
      return sign("migrations", pending.length === 0 ? "well" : "mind", pending.join(", "));
    });
    const isMigrated = migrations.state === "well";
    const log = await looked("log", async () => {
      if (!isMigrated) return sign("log", "not-looked-at", "");
      const { whole, fault } = await transaction(database, { readOnly: true }, (tx) => checkChain(tx));
      return fault ? sign("log", "unwell", `deed ${fault.deed}: ${fault.kind}`) : sign("log", "well", String(whole));
    });
    const archive = await looked("archive", async () =>
      isMigrated ? archiveSign(config, contextOf(database)) : sign("archive", "not-looked-at", ""),
    );
    const drafts = await looked("drafts", async () =>
      isMigrated ? draftsSign(database) : sign("drafts", "not-looked-at", ""),
    );
    return [sign("database", "well", `${database.kind} ${version}`), migrations, log, archive, drafts];
  } catch (thrown) {
    return [sign("database", "unwell", messageOf(thrown))];
  } finally {
    await database.close();
  }
}

/** Looks at everything; nothing is changed but what opening the database changes. */
export async function examine(
  config: Config,
  nodeVersion: string,
  now: Date,
  contextOf: (database: Database) => Context,
): Promise<readonly Sign[]> {
  const directory = config.PASSERELLE_DATA;
  return [
    nodeSign(nodeVersion),
    await looked("clock", () => clockSign(directory, now)),
    await looked("data-directory", () => directorySign(directory)),
    await looked("disk", () => diskSign(directory)),
    binariesSign(config),
    ...(await signsOfDatabase(config, contextOf)),
    await looked("robustness", () => robustnessSign(directory)),
    await looked("signing-key", async () => {
      const key = await publicKeyHere(directory, config.PASSERELLE_SIGNING_KEY_FILE);
      return sign("signing-key", "well", key ?? "");
    }),
  ];
}
