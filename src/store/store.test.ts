import { Socket } from "node:net";
import sql, { raw } from "sql-template-tag";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { checkChain } from "./chain.ts";
import { copyIn } from "./copy-in.ts";
import { keepDeed, sealDeeds } from "./deeds.ts";
import { migrate, migrations, pendingMigrations } from "./migrate.ts";
import type { Database } from "./open.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "./test-database.ts";
import {
  endWith,
  many,
  none,
  onceKept,
  one,
  type Transaction,
  transaction,
  type Writing,
  writeWithNext,
} from "./transaction.ts";

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

  test("a connection that breaks in somebody's hands fails what is asked of it, and nothing else", async () => {
    const client = await held.database.connect();
    const socket = z.object({ stream: z.instanceof(Socket) }).parse(Reflect.get(client, "connection")).stream;
    const gone = new Promise((resolve) => socket.once("close", resolve));
    socket.destroy(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
    await gone;
    await expect(client.query("select 1")).rejects.toThrow();
    client.release();
    const next = await held.database.connect();
    await expect(next.query("select 1 as one")).resolves.toMatchObject({ rows: [{ one: 1 }] });
    next.release();
  });

  test("a read-only transaction cannot write", async () => {
    const writing = transaction(held.database, { readOnly: true }, (tx) => none(tx, sql`create table no (n integer)`));
    await expect(writing).rejects.toMatchObject({ code: "25006" });
  });

  test("keeps nothing and answers nothing where it could not be begun, though the first question is sent along", async () => {
    const { database } = held;
    await transaction(database, { readOnly: false }, (tx) => none(tx, sql`create table begun (n integer)`));
    // A server that does not understand what begins is in no transaction, and does what comes behind it by itself.
    const unbegun: Database = {
      ...database,
      connect: async () => {
        const client = await database.connect();
        const query = client.query.bind(client);
        const misheard = (text: unknown, ...rest: unknown[]): unknown =>
          Reflect.apply(query, client, [
            typeof text === "string" && text.startsWith("begin") ? `${text} nonsense` : text,
            ...rest,
          ]);
        Object.defineProperty(client, "query", { value: misheard, configurable: true, writable: true });
        const release = client.release.bind(client);
        client.release = (fault) => {
          Object.defineProperty(client, "query", { value: query, configurable: true, writable: true });
          client.release = release;
          release(fault);
        };
        return client;
      },
    };
    const Count = z.object({ n: z.number() });
    const mode = { readOnly: false };
    const fault = { code: "42601" };
    let answered = false;
    const reading = transaction(unbegun, mode, async (tx) => {
      await one(tx, Count, sql`select 1 as n`);
      answered = true;
    });
    await expect(reading).rejects.toMatchObject(fault);
    expect(answered).toBe(false);
    const writing = transaction(unbegun, mode, (tx) => none(tx, sql`insert into begun values (1)`));
    await expect(writing).rejects.toMatchObject(fault);
    const writingWithin = transaction(unbegun, mode, (tx) =>
      many(tx, Count, sql`with kept as (insert into begun values (2) returning n) select n from kept`),
    );
    await expect(writingWithin).rejects.toMatchObject(fault);
    expect(await transaction(database, { readOnly: true }, (tx) => many(tx, Count, sql`select n from begun`))).toEqual(
      [],
    );
  });

  describe("in one journey", () => {
    const insert = (n: number, held = true): Writing => ({
      writes: sql`inserted_${raw(String(n))} as (insert into ended values (${n}))`,
      must: sql`house.must_have_held(${held})`,
    });
    const refused = (thrown: unknown): never => {
      throw new Error("as its writer says it", { cause: thrown });
    };
    const writing = (work: (tx: Transaction) => Promise<unknown>) =>
      transaction(held.database, { readOnly: false }, work);
    const numbers = (tx: Transaction) => many(tx, z.object({ n: z.number() }), sql`select n from ended order by n`);
    const kept = async () => (await transaction(held.database, { readOnly: true }, numbers)).map(({ n }) => n);

    beforeAll(() => writing((tx) => none(tx, sql`create table ended (n integer unique)`)));
    beforeEach(() => writing((tx) => none(tx, sql`delete from ended`)));

    test("ends with its last statement: kept with it, and undone whole where that fails", async () => {
      const twice = (n: number) =>
        writing(async (tx) => {
          await none(tx, sql`insert into ended values (${n})`);
          await endWith(tx, insert(n + 1));
        });
      await twice(1);
      await expect(twice(0)).rejects.toMatchObject({ code: "23505" });
      await expect(writing((tx) => endWith(tx, insert(7, false)))).rejects.toMatchObject({ code: "PA004" });
      expect(await kept()).toEqual([1, 2]);
    });

    test("what goes out with the next is kept with whatever comes next: a question, the last statement, the end", async () => {
      await writing(async (tx) => {
        writeWithNext(tx, insert(1), refused);
        expect(await numbers(tx)).toEqual([{ n: 1 }]);
        writeWithNext(tx, insert(2), refused);
        await endWith(tx, insert(3));
      });
      await writing(async (tx) => {
        await none(tx, sql`insert into ended values (4)`);
        writeWithNext(tx, insert(5), refused);
      });
      await writing(async (tx) => writeWithNext(tx, insert(6), refused));
      expect(await kept()).toEqual([1, 2, 3, 4, 5, 6]);
    });

    test.each<readonly [string, (tx: Transaction) => Promise<unknown>]>([
      ["a question", numbers],
      ["the last statement", (tx) => endWith(tx, insert(2))],
      ["the end", async () => undefined],
    ])(
      "where it may not hold, its writer says so, whatever it went out with, and nothing is kept: %s",
      async (_, next) => {
        const fails = writing(async (tx) => {
          await none(tx, sql`insert into ended values (9)`);
          writeWithNext(tx, insert(1, false), refused);
          await next(tx);
        });
        await expect(fails).rejects.toMatchObject({ message: "as its writer says it", cause: { code: "PA004" } });
        expect(await kept()).toEqual([]);
      },
    );

    test("what is to follow a transaction follows it where it is kept, and not where it is undone", async () => {
      const followed: number[] = [];
      await writing(async (tx) => {
        onceKept(tx, () => followed.push(1));
        await endWith(tx, insert(1));
        expect(followed).toEqual([]);
      });
      const undone = writing(async (tx) => {
        onceKept(tx, () => followed.push(2));
        await endWith(tx, insert(2, false));
      });
      await expect(undone).rejects.toMatchObject({ code: "PA004" });
      expect(followed).toEqual([1]);
      expect(await kept()).toEqual([1]);
    });

    test("what failed unheard undoes everything, and whoever asked is told that nothing was kept", async () => {
      const unheard = (then: (tx: Transaction) => Promise<unknown>) =>
        writing(async (tx) => {
          await none(tx, sql`insert into ended values (1)`);
          await none(tx, sql`insert into ended values (1)`).catch(() => undefined);
          await then(tx);
        });
      await expect(unheard(async () => undefined)).rejects.toThrow(/undone/);
      await expect(unheard((tx) => endWith(tx, insert(2)))).rejects.toMatchObject({ code: "25P02" });
      expect(await kept()).toEqual([]);
    });

    test("what was never sent is not kept by a transaction that is undone", async () => {
      const undone = writing((tx) => {
        writeWithNext(tx, insert(1), refused);
        throw new Error("after all not");
      });
      await expect(undone).rejects.toThrow("after all not");
      expect(await kept()).toEqual([]);
    });
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
