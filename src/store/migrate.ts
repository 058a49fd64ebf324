/**
 * Migrations: ordered SQL files, each applied once, all in one transaction under a lock. What was applied is kept with
 * its checksum; a database whose history differs from these files is refused rather than guessed at.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sql from "sql-template-tag";
import { z } from "zod";
import type { Database } from "./open.ts";
import { packageRoot } from "./package-root.ts";
import { many, none, type Transaction, transaction } from "./transaction.ts";
import { trouble } from "./trouble.ts";

export type Migration = { readonly name: string; readonly text: string; readonly checksum: string };

const Applied = z.object({ name: z.string(), checksum: z.string() });
const lock = 7_277_535_326;

/** The migrations of this version, in order. */
export function migrations(): readonly Migration[] {
  const root = packageRoot();
  const directory = [join(root, "src/store/migrations"), join(root, "dist/migrations")].find(existsSync);
  if (directory === undefined) throw new Error("the migrations are not in this package");
  return readdirSync(directory)
    .filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(directory, name), "utf8");
      return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
    });
}

async function applied(tx: Transaction): Promise<readonly z.infer<typeof Applied>[]> {
  const [there] = await many(
    tx,
    z.object({ there: z.boolean() }),
    sql`
    select to_regclass('house.migration') is not null as there
  `,
  );
  if (!there?.there) return [];
  return many(
    tx,
    Applied,
    sql`
    select name, checksum
    from house.migration
    order by name
  `,
  );
}

function mustContinue(held: readonly z.infer<typeof Applied>[], ours: readonly Migration[]): void {
  held.forEach(({ name, checksum }, position) => {
    const own = ours[position];
    if (own?.name !== name)
      throw trouble("history-differs", `${name} was applied and is not the ${position + 1}. here`);
    if (own.checksum !== checksum) throw trouble("history-differs", `${name} has changed since it was applied`);
  });
}

/** Names of migrations that are still to be applied. */
export const pendingMigrations = (
  database: Database,
  ours: readonly Migration[] = migrations(),
): Promise<readonly string[]> =>
  transaction(database, { readOnly: true }, async (tx) => {
    const held = await applied(tx);
    mustContinue(held, ours);
    return ours.slice(held.length).map(({ name }) => name);
  });

/**
 * Brings the database to this version; the names of what was applied, none when it was there already.
 *
 * throws  trouble `history-differs`; nothing is changed then
 */
export const migrate = (
  database: Database,
  now: Date,
  ours: readonly Migration[] = migrations(),
): Promise<readonly string[]> =>
  transaction(database, { readOnly: false }, async (tx) => {
    await none(tx, sql`select pg_advisory_xact_lock(${lock})`);
    const held = await applied(tx);
    mustContinue(held, ours);
    if (held.length === 0) {
      await none(tx, sql`create schema if not exists house`);
      await none(
        tx,
        sql`
        create table if not exists house.migration (
          name text primary key,
          checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
          applied_at timestamptz not null
        )
      `,
      );
    }
    const pending = ours.slice(held.length);
    for (const { name, text, checksum } of pending) {
      await tx.client.query(text);
      await none(
        tx,
        sql`
        insert into house.migration (name, checksum, applied_at)
        values (${name}, ${checksum}, ${now})
      `,
      );
    }
    return pending.map(({ name }) => name);
  });
