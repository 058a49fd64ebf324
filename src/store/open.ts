/**
 * The database, open: the embedded one, or a server named by DATABASE_URL. One pool of connections; everything is
 * asked inside a transaction.
 */
import { setPriority } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { openEmbedded } from "./embedded/embedded.ts";
import { isTrouble, namedTrouble, trouble } from "./trouble.ts";

export type DatabaseConfig = {
  /** Where the embedded database, keys and release bundles live. */
  readonly dataDirectory: string;
  /** `postgres://…`: use this server, not the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** Connections held at most; 10 unless said. */
  readonly connections?: number;
  /** Work that can wait: the embedded server's processes for it leave the processor to whoever reads the site. */
  readonly yields?: boolean;
};

export type Database = {
  readonly kind: "embedded" | "server";
  /** A connection of our own, to be given back with `release`. Throws trouble `database-down`. */
  readonly connect: () => Promise<pg.PoolClient>;
  readonly close: () => Promise<void>;
};

/** Oldest server that will do; the tests run on it. */
export const oldestVersion = 150_000;

const embeddedDatabase = "passerelle";
const dates = new Set<number>([pg.types.builtins.DATE, pg.types.builtins.TIMESTAMP, pg.types.builtins.TIMESTAMPTZ]);

/** Days and times stay text: a `Date` would move a day across a time zone. Whole numbers of 8 bytes stay text too. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: "text" | "binary") =>
    dates.has(id) ? (value: string) => value : pg.types.getTypeParser(id, format),
};

/**
 * What every connection begins with, on the embedded server and on another's. A statement that is a transaction by itself
 * sees what the others see, whatever the server would have it do.
 */
const session =
  "set time zone 'UTC'; set lock_timeout = '30s'; set idle_in_transaction_session_timeout = '5min'; set default_transaction_isolation = 'read committed'";

/** As `nice` has it: ten steps below the usual. */
const yielding = 10;

/** Asks the system to let others go first; where it will not be asked, nothing is lost but a little time. */
export function yieldProcessor(pid = 0): void {
  try {
    setPriority(pid, yielding);
  } catch {
    // Not ours to slow down, or gone already.
  }
}

function yieldConnection(client: pg.ClientBase): void {
  const pid: unknown = Reflect.get(client, "processID");
  if (typeof pid === "number") yieldProcessor(pid);
}

function poolOf(options: pg.PoolConfig, connections: number, yields = false): pg.Pool {
  const pool = new pg.Pool({
    ...options,
    types,
    // What is asked goes out at once, behind what was asked before: `begin` and the first question are one journey.
    pipeline: true,
    max: connections,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: "passerelle",
    // Queued before anything else on this connection; one that breaks meanwhile says so at its first question.
    onConnect: (client) => {
      // A connection that breaks in somebody's hands says so at whatever is asked of it; unheard, the event would end the process.
      client.on("error", () => undefined);
      if (yields) yieldConnection(client);
      client.query(session).catch(() => undefined);
    },
  });
  // A connection that breaks while idle is replaced by the next asking; unheard, the event would end the process.
  pool.on("error", () => undefined);
  return pool;
}

async function mustBeRecent(client: pg.PoolClient): Promise<void> {
  const asked = await client.query<{ number: string; name: string }>(
    "select current_setting('server_version_num') as number, current_setting('server_version') as name",
  );
  const found = asked.rows[0];
  if (!found || Number(found.number) < oldestVersion)
    throw trouble("version-too-old", `found ${found?.name ?? "none"}`);
}

/** The version of the server, as it says it. */
export async function versionOf(database: Database): Promise<string> {
  const client = await database.connect();
  try {
    const { rows } = await client.query<{ name: string }>("select current_setting('server_version') as name");
    return rows[0]?.name ?? "";
  } finally {
    client.release();
  }
}

/** Ends as the work ends, and says in our words what went wrong with the database. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw namedTrouble(thrown);
  }
}

async function firstConnection(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await mustBeRecent(client);
  } finally {
    client.release();
  }
}

async function openServer(url: string, connections: number): Promise<Database> {
  const pool = poolOf({ connectionString: url }, connections);
  try {
    await inWords(() => firstConnection(pool));
  } catch (thrown) {
    await pool.end();
    throw thrown;
  }
  return { kind: "server", connect: () => inWords(() => pool.connect()), close: () => pool.end() };
}

/** The product's own database inside the embedded server, made at the first opening. */
async function settleDatabase(options: pg.PoolConfig): Promise<void> {
  const client = new pg.Client({ ...options, database: "postgres" });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [embeddedDatabase]);
    if (found.rowCount === 0) await client.query(`create database ${embeddedDatabase}`);
  } catch (thrown) {
    // Two first openings at once: the other one made it.
    if (!(thrown instanceof Error && "code" in thrown && (thrown.code === "42P04" || thrown.code === "23505")))
      throw thrown;
  } finally {
    await client.end();
  }
}

const tries = 5;
const betweenTries = 50;

/** Whether a server went away under the asker, not merely had no connection to spare in time. */
const wentAway = (thrown: unknown): boolean =>
  isTrouble(thrown) && thrown.trouble === "database-down" && !thrown.detail.startsWith("timeout exceeded");

/**
 * Asks a server that may be dying: one that was killed takes connections for a moment and then breaks them. It is
 * started again, and asked again.
 */
async function untilItAnswers<T>(revive: () => Promise<void>, ask: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left--) {
    try {
      return await inWords(ask);
    } catch (thrown) {
      if (left === 1 || !wentAway(thrown)) throw thrown;
    }
    await pause(betweenTries);
    await revive();
  }
}

async function openOwn(dataDirectory: string, connections: number, yields: boolean): Promise<Database> {
  const embedded = await openEmbedded(dataDirectory);
  let closed = false;
  let reviving: Promise<void> | undefined;
  /** Once for all who ask meanwhile; never for one who comes after the end. */
  const revive = async (): Promise<void> => {
    if (closed) return;
    reviving ??= embedded.revive().finally(() => {
      reviving = undefined;
    });
    await reviving;
  };
  try {
    await untilItAnswers(revive, () => settleDatabase(embedded.connection));
    const pool = poolOf({ ...embedded.connection, database: embeddedDatabase }, connections, yields);
    const close = async (): Promise<void> => {
      if (closed) return;
      closed = true;
      await pool.end();
      await embedded.close();
    };
    await untilItAnswers(revive, () => firstConnection(pool));
    return { kind: "embedded", connect: () => untilItAnswers(revive, () => pool.connect()), close };
  } catch (thrown) {
    await embedded.close();
    throw thrown;
  }
}

/**
 * Opens the database.
 *
 * throws  trouble: database-down, version-too-old, no-binaries, disk-full, directory-unusable, start-failed
 *
 * @example const database = await openDatabase({ dataDirectory: "./data", databaseUrl: undefined })
 */
export const openDatabase = ({
  dataDirectory,
  databaseUrl,
  connections = 10,
  yields = false,
}: DatabaseConfig): Promise<Database> =>
  databaseUrl ? openServer(databaseUrl, connections) : openOwn(dataDirectory, connections, yields);
