/** What `serve` and `demo` share: from settings to a site that is open, and from a signal to its orderly end. */
import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import product from "../../package.json" with { type: "json" };
import type { Language } from "../base/text.ts";
import { publishAction, withdrawAction } from "../facility/portfolio/publication/contract.ts";
import type { ArchiveWithShelf } from "../facility/portfolio/shelf.ts";
import { openShelf } from "../facility/portfolio/shelf-files.ts";
import { openArchive } from "../policy-index/releases/archive.ts";
import { sealOf } from "../policy-index/releases/export-package.ts";
import { signingKey } from "../policy-index/releases/signing-key.ts";
import { publishEdition } from "../policy-index/settling/contract.ts";
import { readProviders } from "../server/accounts/providers.ts";
import { openSecrets } from "../server/accounts/secret.ts";
import { type Config, faultLines, readConfig } from "../server/config.ts";
import type { Log } from "../server/log.ts";
import { openPost, type Post } from "../server/post.ts";
import { sealSoon } from "../server/seal-soon.ts";
import { type Accounts, openAccounts } from "../server/session.ts";
import { settleArchive } from "../server/settle-archive.ts";
import { settlePortfolio } from "../server/settle-portfolio.ts";
import { migrate } from "../store/migrate.ts";
import { type Database, openDatabase } from "../store/open.ts";
import { say } from "../ui/words/words.ts";
import { openSite } from "../web/open-site.ts";
import { facilityBeside } from "./facility-beside.ts";
import { remindersBeside } from "./reminders-beside.ts";
import { robustnessBeside } from "./robustness-beside.ts";
import { serveWords } from "./serve-words.ts";
import { untilSignalled } from "./until-signalled.ts";
import { askedHere } from "./with-database.ts";

/** Exit codes of a start that did not succeed. */
export const cannotStart = 1;
export const notUnderstood = 2;

/** The settings of the environment, with what the command line says put over them; undefined when faults were printed. */
export function configFor(
  given: { readonly port?: string | undefined; readonly host?: string | undefined },
  language: Language,
  environment: NodeJS.ProcessEnv,
): Config | undefined {
  const { port, host } = given;
  const read = readConfig({
    ...environment,
    ...(port === undefined ? {} : { PORT: port }),
    ...(host === undefined ? {} : { PASSERELLE_HOST: host }),
  });
  if ("config" in read) return read.config;
  console.error([say(serveWords.settings, language), ...faultLines(read.faults).map((line) => `  ${line}`)].join("\n"));
  return undefined;
}

/** What went wrong with listening, in words; undefined when it is something else. */
export function listeningFault(
  thrown: unknown,
  { port, host, command, language }: { port: number; host: string; command: string; language: Language },
): string | undefined {
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  const values = { port: String(port), other: String(port > 1_023 ? port + 1 : 4_600), command };
  if (code === "EADDRINUSE") return say(serveWords.portTaken, language, values);
  if (code === "EACCES") return say(serveWords.portForbidden, language, values);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return say(serveWords.hostAbsent, language, { host });
  return undefined;
}

/** A publication that was cut short, and files that were lost, are made good; the site shows what it has meanwhile. */
async function inStep(config: Config, database: Database, log: Log): Promise<void> {
  try {
    const settled = await settleArchive(config.PASSERELLE_DATA, askedHere("en", database));
    if (settled.rebuilt.length + settled.dropped.length > 0) log.warn(settled, "the archive was brought into step");
  } catch (thrown) {
    log.error({ err: thrown }, "the archive could not be brought into step with the database");
  }
  try {
    await settlePortfolio(config.PASSERELLE_DATA, askedHere("en", database));
  } catch (thrown) {
    log.error({ err: thrown }, "the portfolio could not be brought into step with the database");
  }
}

type Naming = { readonly command: string; readonly language: Language };

/** Says so when nobody may listen on the port; the test lets go of it at once. */
export function portIsFree(config: Config, naming: Naming): Promise<boolean> {
  const host = config.PASSERELLE_HOST ?? "127.0.0.1";
  return new Promise((resolve) => {
    const tried = createServer();
    tried.once("error", (thrown) => {
      const fault = listeningFault(thrown, { port: config.PORT, host, ...naming });
      if (fault !== undefined) console.error(fault);
      resolve(fault === undefined);
    });
    tried.listen({ port: config.PORT, host }, () => tried.close(() => resolve(true)));
  });
}

/** The database, opened beside the site and again after it was away; the public site never waits for it. */
export function databaseBeside(
  config: Config,
  log: Log,
  now: () => Date,
  opened: (database: Database) => Promise<void>,
) {
  let database: Database | undefined;
  let ended = false;
  let again: NodeJS.Timeout | undefined;
  const open = async (): Promise<void> => {
    try {
      const there = await openDatabase({ dataDirectory: config.PASSERELLE_DATA, databaseUrl: config.DATABASE_URL });
      if (ended) return there.close();
      await migrate(there, now());
      database = there;
      log.info({ kind: there.kind }, "database open");
      await opened(there);
      await inStep(config, there, log);
    } catch (thrown) {
      log.error({ err: thrown }, "database not open; what was released is served without it");
      if (ended) return;
      again = setTimeout(() => {
        opening = open();
      }, 30_000).unref();
    }
  };
  let opening = open();
  return {
    database: () => database,
    close: async () => {
      ended = true;
      clearTimeout(again);
      await opening;
      await database?.close();
    },
  };
}

/** What downloads are signed with; without a key that can be read they go out unsigned, and the log says so. */
async function sealHere(config: Config, log: Log) {
  try {
    return sealOf(await signingKey(config.PASSERELLE_DATA, config.PASSERELLE_SIGNING_KEY_FILE));
  } catch (fault) {
    log.error({ err: fault }, "no key to sign with: whole releases are given away unsigned");
    return undefined;
  }
}

/** The door and the post, for the origin the site turns out to have. */
async function peopleHere(config: Config, log: Log, database: Beside["database"], seal: () => void) {
  const { secret, previous } = await openSecrets(config.PASSERELLE_DATA, config.PASSERELLE_SECRET_FILE);
  const providers = readProviders(config.PASSERELLE_OIDC_FILE);
  const now = () => new Date();
  let post: Post | undefined;
  let hourly: NodeJS.Timeout | undefined;
  /** Whatever was done may have written a letter. */
  const kept = (): void => {
    seal();
    post?.wake();
  };
  return {
    kept,
    letters: () => post?.letters() ?? [],
    accounts: (origin: string): Accounts => {
      const { PASSERELLE_SMTP_URL: smtpUrl, PASSERELLE_MAIL_FROM: from, PASSERELLE_DATA: directory } = config;
      post = openPost({ database, origin, secret, smtpUrl, from, directory, now, log });
      const secondProofFor = config.PASSERELLE_SECOND_PROOF_FOR ?? [];
      const accounts = openAccounts({ database, origin, secret, previous, providers, secondProofFor, now, log, kept });
      const tidy = (): void => {
        if (database()) accounts.tidy().catch((fault: unknown) => log.warn({ err: fault }, "sessions were not tidied"));
      };
      hourly = setInterval(tidy, 3_600_000).unref();
      return accounts;
    },
    close: async () => {
      clearInterval(hourly);
      await post?.close();
    },
  };
}

/** What changes what readers have in files. */
const publishing: ReadonlySet<string> = new Set([publishEdition.name, publishAction.name, withdrawAction.name]);

/** Opens the site for visitors. */
export async function openDoors(config: Config, log: Log, beside: Beside) {
  const archive = await openArchive(config.PASSERELLE_DATA, await sealHere(config, log));
  const shelf = await openShelf(config.PASSERELLE_DATA);
  let edition = {};
  const changed = (): void => {
    edition = {};
  };
  const facility = facilityBeside({ log, database: beside.database, changed });
  const shown: ArchiveWithShelf = { ...archive, shelf, facility: facility.open };
  const robustness = robustnessBeside(config.PASSERELLE_DATA, {
    log,
    database: beside.database,
    learn: async () => {
      if (await archive.learn()) edition = {};
    },
    tell: (pointer, done) => {
      const isNews = (archive.progress?.(pointer.index, pointer.release) === undefined) !== (done === undefined);
      archive.tell(pointer, done);
      // A page that was kept before says nothing of what has begun.
      if (isNews) edition = {};
    },
    tellFailed: (pointer, reason) => {
      archive.tellFailed(pointer, reason);
      edition = {};
    },
  });
  const sealing = sealSoon(beside.database, log);
  const people = await peopleHere(config, log, beside.database, sealing.kept);
  const reminders = remindersBeside({ log, database: beside.database, kept: people.kept });
  const unfollow = archive.follow(() => {
    edition = {};
    log.info({ indexes: archive.indexes().length }, "another release was published");
    robustness.fill();
  });
  const unfollowShelf = shelf.follow(() => {
    edition = {};
    log.info({ versions: shelf.versions().length }, "another version of the portfolio was published");
  });
  for (const damage of archive.damages()) log.error({ damage }, "a release cannot be shown");
  const site = await openSite({
    config,
    version: product.version,
    archive: () => shown,
    edition: () => edition,
    database: beside.database,
    log,
    now: () => new Date(),
    accounts: people.accounts,
    letters: people.letters,
    kept: (operation) => {
      people.kept();
      if (/^(programmes|deliverables)\./.test(operation)) facility.look();
      // The database has the release; readers have it once the directory does.
      const database = publishing.has(operation) ? beside.database() : undefined;
      if (database) void inStep(config, database, log);
    },
    idPrefix: `${randomBytes(4).toString("hex")}-`,
    ...(beside.settingUp ? { settingUp: beside.settingUp.progress } : {}),
  });
  robustness.fill();
  beside.settingUp?.begin(people.kept);
  return {
    origin: site.origin,
    port: site.port,
    close: async () => {
      unfollow();
      unfollowShelf();
      await beside.settingUp?.close();
      await robustness.close();
      await reminders.close();
      await facility.close();
      const finished = await site.close(config.PASSERELLE_SHUTDOWN_SECONDS * 1_000);
      await people.close();
      await sealing.close();
      await beside.close();
      return finished;
    },
  };
}

/** What is done beside the open site before it is whole; the door says how far it is. */
export type SettingUp = {
  /** Undefined when it is done. */
  readonly progress: () => { readonly done: number; readonly of: number } | undefined;
  /** `kept` is told of every deed. */
  readonly begin: (kept: () => void) => void;
  readonly close: () => Promise<void>;
};

type Beside = {
  readonly database: () => Database | undefined;
  readonly settingUp?: SettingUp;
  readonly close: () => Promise<void>;
};

/** Opens the doors, says where, and waits for the signal; answers the exit code. */
export async function openUntilSignalled(
  config: Config,
  log: Log,
  beside: Beside,
  { command, language }: Naming,
): Promise<number> {
  let doors: Awaited<ReturnType<typeof openDoors>>;
  try {
    doors = await openDoors(config, log, beside);
  } catch (thrown) {
    await beside.close();
    const host = config.PASSERELLE_HOST ?? "localhost";
    const fault = listeningFault(thrown, { port: config.PORT, host, command, language });
    if (fault === undefined) throw thrown;
    console.error(fault);
    return cannotStart;
  }
  console.log(`${say(serveWords.open, language, { address: doors.origin })}\n${say(serveWords.stopHint, language)}`);
  await untilSignalled(log, doors.close);
  return 0;
}
