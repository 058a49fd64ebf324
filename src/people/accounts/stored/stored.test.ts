/**
 * The catalogue of the database is read: every column that refers to a person must be in their download or left out for a
 * reason; the download of somebody is a file a part; after erasure their words are in no column, and the log is whole.
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkChain } from "../../../store/chain.ts";
import { type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { servers } from "../../../store/test-servers.ts";
import { transaction } from "../../../store/transaction.ts";
import { erasePerson } from "../erase-person.ts";
import { parts } from "./parts.ts";
import { personReferences, personWords } from "./person-columns.ts";
import { storedZip } from "./stored-zip.ts";

let held: TestDatabase;
beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("no database to test on");
  held = await testDatabase(server);
}, 120_000);
afterAll(() => held.close());

async function query(text: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
  const client = await held.database.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, [...values])).rows;
  } finally {
    client.release();
  }
}

const allColumns = async (): Promise<readonly string[]> =>
  (
    await query(
      `select table_schema || '.' || table_name || '.' || column_name as column
       from information_schema.columns
       join information_schema.tables using (table_schema, table_name)
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    )
  ).map(({ column }) => String(column));

async function columnsWith(word: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const column of await allColumns()) {
    const [schema, table, name] = column.split(".");
    const [row] = await query(
      `select exists (select from ${schema}.${table} where position($1 in "${name}"::text) > 0) as found`,
      [word],
    );
    if (row?.found === true) found.push(column);
  }
  return found;
}

/** Columns called like this say who did something; the transaction that wrote a release is nobody. */
const saysWho = /\.(person_id|by|[a-z]+_by|reviewer|actor)$/;

test("every column that refers to a person is told, or left out for a reason", async () => {
  const keys = await query(
    `select n.nspname || '.' || c.relname || '.' || a.attname as column
     from pg_constraint as k
     join pg_class as c on c.oid = k.conrelid
     join pg_namespace as n on n.oid = c.relnamespace
     join pg_attribute as a on a.attrelid = c.oid and a.attnum = any(k.conkey)
     where k.contype = 'f' and k.confrelid = 'people.person'::regclass`,
  );
  const columns = await allColumns();
  const referring = [
    ...keys.map(({ column }) => String(column)),
    ...columns.filter((column) => saysWho.test(column) && column !== "policy_index.release.written_by"),
  ];
  expect(referring.length).toBeGreaterThan(25);
  expect(referring.filter((column) => !(column in personReferences))).toEqual([]);
  const named = Object.entries({ ...personReferences, ...personWords });
  expect(named.map(([column]) => column).filter((column) => !columns.includes(column))).toEqual([]);
  const told = new Set(named.flatMap(([, { told: how }]) => ("part" in how ? [how.part] : [])));
  expect([...told].sort()).toEqual(Object.keys(parts).sort());
});

test("the download is a file a part; erasure leaves no word of theirs in any column, and the log whole", async () => {
  const id = randomUUID();
  const now = new Date("2027-02-01T09:00:00Z");
  const canary = "kanarierased";
  await query(
    "insert into people.person (id, name, email, image, created_at, updated_at) values ($1, $2, $3, $2, $4, $4)",
    [...[id, `Ada ${canary}`, `${canary}@example.org`, now]],
  );
  await query(
    "insert into people.role (role_id, person_id, role, given_by, given_at, note) values ($1, $2, 'editor', 'operator', $3, $4)",
    [randomUUID(), id, now, canary],
  );
  await query(
    "insert into people.interest (interest_id, person_id, place, kind, from_day, note, declared_by, declared_at) values ($1, $2, 'FRA', 'other', '2020-01-01', $3, $4, $5)",
    [randomUUID(), id, canary, id, now],
  );
  await query(
    "insert into house.done_once (actor, key, operation, request, output, at) values ('operator', 'a-long-key', 'people.invite', $1, $2, $3)",
    ["ab".repeat(32), JSON.stringify({ name: `Ada ${canary}` }), now],
  );
  await query(
    "insert into people.link (link_id, person_id, purpose, address, made_at, expires_at) values ($1, $2, 'new-address', $3, $4, $4::timestamptz + interval '1 day')",
    [randomUUID(), id, `${canary}@example.com`, now],
  );
  const pieces: Uint8Array[] = [];
  const zip = await transaction(held.database, { readOnly: true }, (tx) => storedZip(tx, id, now));
  for await (const piece of zip) pieces.push(piece);
  const names = Buffer.concat(pieces).toString("latin1");
  for (const part of Object.keys(parts)) expect(names).toContain(`about-me/${part}.json`);
  expect((await columnsWith(canary)).length).toBe(7);

  await transaction(held.database, { readOnly: false }, (tx) => erasePerson(tx, id, now));

  expect(await columnsWith(canary)).toEqual([]);
  const stands = (await columnsWith(id)).filter(
    (column) => personReferences[column]?.erased !== "stands without a name",
  );
  expect(stands).toEqual([]);
  expect(await transaction(held.database, { readOnly: true }, (tx) => checkChain(tx))).not.toHaveProperty("fault");
});
