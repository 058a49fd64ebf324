/**
 * Databases for tests: real ones, migrated, empty, one's own. A server is started once a run; each test file gets a
 * clone of a migrated template, on every server there is (TEST_POSTGRES=embedded|debian|both chooses).
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, inject } from "vitest";
import { openEmbedded } from "./embedded/embedded.ts";
import { migrate } from "./migrate.ts";
import { type Database, openDatabase } from "./open.ts";
import { removedUnderTest } from "./removed-under-test.ts";
import { servers, type TestServer } from "./test-servers.ts";

export type TestDatabase = {
  readonly database: Database;
  /** For a process that the test starts, as DATABASE_URL. */
  readonly url: string;
  /** An empty data directory. */
  readonly dataDirectory: string;
  readonly close: () => Promise<void>;
};

const template = "passerelle_template";
const day = new Date("2026-01-01T00:00:00Z");
let made = 0;

async function withAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function settleTemplate(admin: pg.Client, url: string): Promise<void> {
  const known = "select 1 from pg_database where datname = $1 and datistemplate";
  await admin.query("select pg_advisory_lock(1)");
  if ((await admin.query(known, [template])).rowCount === 0) {
    await admin.query(`drop database if exists ${template}`);
    await admin.query(`create database ${template}`);
    const database = await openDatabase({ dataDirectory: tmpdir(), databaseUrl: url });
    await migrate(database, day);
    await database.close();
    await admin.query(`alter database ${template} is_template true`);
  }
  await admin.query("select pg_advisory_unlock(1)");
}

/** A migrated database of one's own; `empty`: nothing in it, not even migrations. */
export async function testDatabase(
  { name, distribution }: TestServer,
  content: "migrated" | "empty" = "migrated",
): Promise<TestDatabase> {
  const server = await openEmbedded(join(inject("databaseDirectory"), name), distribution);
  const { host, user, password } = server.connection;
  const url = (database: string): string =>
    `postgresql://${user}:${password}@/${database}?host=${encodeURIComponent(host)}`;
  made += 1;
  const own = `test_${process.pid}_${made}`;
  await withAdmin(url("postgres"), async (admin) => {
    await settleTemplate(admin, url(template));
    await admin.query(`create database ${own} template ${content === "empty" ? "template0" : template}`);
  });
  const database = await openDatabase({ dataDirectory: tmpdir(), databaseUrl: url(own) });
  const dataDirectory = mkdtempSync(join(tmpdir(), "passerelle-data-"));
  return {
    database,
    url: url(own),
    dataDirectory,
    close: async () => {
      await database.close();
      await withAdmin(url("postgres"), (admin) => admin.query(`drop database if exists ${own} with (force)`));
      await server.close();
      await removedUnderTest(dataDirectory);
    },
  };
}

/** One description on every database server the run is to use. */
export function onEveryDatabase(what: string, tests: (server: TestServer) => void): void {
  const wanted = inject("testPostgres");
  for (const server of servers) {
    if (wanted !== "both" && wanted !== server.name) continue;
    describe(`${what} (${server.name})`, () => tests(server));
  }
}
