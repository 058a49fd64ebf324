import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { checkChain } from "./chain.ts";
import { copyIn } from "./copy-in.ts";
import { keepDeed, sealDeeds } from "./deeds.ts";
import { migrate, migrations, pendingMigrations } from "./migrate.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "./test-database.ts";
import { many, none, one, transaction } from "./transaction.ts";

const now = new Date("2026-05-01T12:00:00.250Z");

onEveryDatabase("the store", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  test("keeps what a transaction did, and undoes it whole when it throws", async () => {
    const { database } = held;
    await transaction(database, { readOnly: false }, (tx) => none(tx, sql`create table kept (n integer primary key)`));
    await transaction(database, { readOnly: false }, (tx) => none(tx, sql`insert into kept values (1)`));
    const failing = transaction(database, { readOnly: false }, async (tx) => {
      await none(tx, sql`insert into kept values (2)`);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    const rows = await transaction(database, { readOnly: true }, (tx) =>
      many(tx, z.object({ n: z.number() }), sql`select n from kept order by n`),
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test("a read-only transaction cannot write", async () => {
    const writing = transaction(held.database, { readOnly: true }, (tx) => none(tx, sql`create table no (n integer)`));
    await expect(writing).rejects.toMatchObject({ code: "25006" });
  });

  test("copies rows in, leaving out those there are not, texts and lists of texts as they are", async () => {
    const rows = await transaction(held.database, { readOnly: false }, async (tx) => {
      await none(tx, sql`create table copied (s smallint, i integer, d double precision, t text, l text[])`);
      await copyIn(tx, {
        table: "copied",
        columns: ["s", "i", "d", "t", "l"],
        count: 3,
        has: (index) => index !== 1,
        write: (row, index) => {
          row.small(index);
          row.integer(-70_000);
          row.double(0.1);
          row.text("é\n\\N");
          if (index === 0) row.texts(["a", 'ß,"']);
          else row.empty();
        },
      });
      return many(
        tx,
        z.object({ s: z.number(), i: z.number(), d: z.number(), t: z.string(), l: z.array(z.string()).nullable() }),
        sql`select s, i, d, t, l from copied order by s`,
      );
    });
    expect(rows).toEqual([
      { s: 0, i: -70_000, d: 0.1, t: "é\n\\N", l: ["a", 'ß,"'] },
      { s: 2, i: -70_000, d: 0.1, t: "é\n\\N", l: null },
    ]);
  });

  test("chains deeds, and a deed cannot be changed, removed or emptied away", async () => {
    const { database } = held;
    await transaction(database, { readOnly: false }, async (tx) => {
      await keepDeed(tx, { at: now, actor: "test", operation: "releases.publish", facts: { release: "1.0" } });
      await keepDeed(tx, { at: now, actor: "test", operation: "releases.publish", facts: { release: "1.1" } });
      expect(await sealDeeds(tx)).toBe(2);
      expect(await sealDeeds(tx)).toBe(0);
      expect(await checkChain(tx)).toMatchObject({ whole: 2, waiting: 0 });
    });
    for (const change of ["update house.deed set actor = 'x'", "delete from house.deed", "truncate house.deed"]) {
      const changing = transaction(database, { readOnly: false }, (tx) => tx.client.query(change));
      await expect(changing).rejects.toThrow(/is refused/);
    }
  });
});

onEveryDatabase("migrations", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server, "empty");
  });
  afterAll(() => held.close());

  test("are applied once, in order, and twice changes nothing; two at once do no harm", async () => {
    const names = migrations().map(({ name }) => name);
    expect(await pendingMigrations(held.database)).toEqual(names);
    const [one, two] = await Promise.all([migrate(held.database, now), migrate(held.database, now)]);
    expect([...one, ...two]).toEqual(names);
    expect(await migrate(held.database, now)).toEqual([]);
    expect(await pendingMigrations(held.database)).toEqual([]);
  });

  test("are refused when the history differs, whether changed, missing or newer", async () => {
    const [first, ...others] = migrations();
    if (!first) throw new Error("no migrations");
    await expect(
      migrate(held.database, now, [{ ...first, checksum: "0".repeat(64) }, ...others]),
    ).rejects.toMatchObject({
      trouble: "history-differs",
    });
    await expect(migrate(held.database, now, [])).rejects.toMatchObject({ trouble: "history-differs" });
  });

  test("one that fails leaves the database as it was", async () => {
    const bad = {
      name: "9999_bad.sql",
      text: "create table house.half (n integer); select 1/0",
      checksum: "0".repeat(64),
    };
    await expect(migrate(held.database, now, [...migrations(), bad])).rejects.toThrow(/division by zero/);
    const { half } = await transaction(held.database, { readOnly: true }, (tx) =>
      one(tx, z.object({ half: z.string().nullable() }), sql`select to_regclass('house.half')::text as half`),
    );
    expect(half).toBeNull();
  });
});
