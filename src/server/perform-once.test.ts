import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { operator } from "../base/actor.ts";
import { operation } from "../base/operation.ts";
import { refuse } from "../base/refusal.ts";
import type { ServedFromDatabase } from "../base/served.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { none, one, type Transaction } from "../store/transaction.ts";
import { perform } from "./perform.ts";

const note = operation({
  ...{ name: "test.note", summary: "Writes a line.", method: "POST", path: "/test", may: "operate", from: "database" },
  input: z.object({
    ...{ text: z.string(), from: z.number().optional(), quiet: z.boolean().optional(), own: z.number().optional() },
  }),
  output: z.object({ lines: z.number() }),
  refusals: { stale: 412 },
});

/** Writes only where there are as many lines as were seen, as what is sent with a version does. */
const served: ServedFromDatabase<Transaction, (typeof note)["input"], (typeof note)["output"]> = {
  operation: note,
  handle: async (tx, { text, from, own }) => {
    const Count = z.object({ lines: z.number() });
    const { lines } = await one(tx, Count, sql`select count(*)::integer as lines from scratch`);
    if (from !== undefined && from !== lines) refuse("stale");
    await none(tx, sql`insert into scratch values (${text}, ${own ?? null})`);
    return { lines: lines + 1 };
  },
  deed: ({ quiet }) => (quiet ? undefined : {}),
};

onEveryDatabase("what is sent with a key", (server) => {
  let held: TestDatabase;
  const ask = (input: object, onceKey?: string) =>
    perform(served, input, {
      ...{ archive: { indexes: () => [], releases: () => [], release: () => undefined }, database: held.database },
      ...{ actor: operator("tester"), now: new Date("2026-03-04T05:06:07Z"), language: "en", requestId: "test" },
      ...(onceKey === undefined ? {} : { onceKey }),
    });
  const rows = async (text: string): Promise<number> => {
    const client = await held.database.connect();
    try {
      return (await client.query(text)).rows.length;
    } finally {
      client.release();
    }
  };
  const lines = () => rows("select from scratch");
  const deeds = () => rows("select from house.deed where operation = 'test.note'");

  beforeAll(async () => {
    held = await testDatabase(server);
    await rows("create table scratch (text text, own integer unique)");
  });
  afterAll(() => held.close());

  test("is done once, however often and however much at once it is sent, and answered the same each time", async () => {
    const sent = Array.from({ length: 8 }, () => ask({ text: "once" }, "key-number-1"));
    expect(await Promise.all(sent)).toEqual(Array(8).fill({ lines: 1 }));
    expect(await ask({ text: "once" }, "key-number-1")).toEqual({ lines: 1 });
    expect([await lines(), await deeds()]).toEqual([1, 1]);
  });

  test("is answered as it was, though what it was about has moved on since", async () => {
    expect(await ask({ text: "then", from: 1 }, "key-number-2")).toEqual({ lines: 2 });
    await ask({ text: "since" });
    expect(await ask({ text: "then", from: 1 }, "key-number-2")).toEqual({ lines: 2 });
    await expect(ask({ text: "then", from: 1 }, "key-number-3")).rejects.toMatchObject({ code: "stale" });
    expect(await lines()).toBe(3);
  });

  test("is refused where the key was used for something else, and nothing of it is kept", async () => {
    await expect(ask({ text: "other" }, "key-number-1")).rejects.toMatchObject({ code: "key-reused" });
    expect(await lines()).toBe(3);
  });

  test("is answered as it was, though the database itself would not take it twice", async () => {
    const sent = Array.from({ length: 3 }, () => ask({ text: "own", own: 7 }, "key-number-5"));
    expect(await Promise.all(sent)).toEqual(Array(3).fill({ lines: 4 }));
    await expect(ask({ text: "own", own: 7 }, "key-number-6")).rejects.not.toMatchObject({ code: "done-before" });
    expect(await lines()).toBe(4);
  });

  test("leaves no deed where there is nothing to tell, with a key or without", async () => {
    const before = await deeds();
    await ask({ text: "quiet", quiet: true }, "key-number-4");
    await ask({ text: "quiet", quiet: true });
    expect(await deeds()).toBe(before);
    expect(await lines()).toBe(6);
  });
});
