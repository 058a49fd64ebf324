/** What an auditor looks for is found along an index, however long the log: told by the plan, not by a clock. */
import type { PoolClient } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { transaction } from "../store/transaction.ts";
import { amongTheNewest, deeds, type Sought, soughtDeeds } from "./store.ts";

const [edition, answer] = ["5f0c8a34-0000-4000-8000-00000000000a", "5f0c8a34-0000-4000-8000-00000000000b"];

onEveryDatabase("a long log", (server) => {
  let held: TestDatabase;
  const withClient = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const client = await held.database.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  };
  beforeAll(async () => {
    held = await testDatabase(server);
    await withClient(async (client) => {
      // Five thousand deeds of forty people about a thousand answers; the one adjudicator did a single one, long ago.
      await client.query(
        `insert into people.person (id, name, email, created_at, updated_at)
       select ('5f0c8a34-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, 'Example ' || n, 'p' || n || '@example.org', now(), now()
       from generate_series(0, 40) as n`,
      );
      await client.query(
        `insert into people.role (role_id, person_id, role, edition_id, place, given_at, given_by)
       select gen_random_uuid(), id, case when id::text like '%0000' then 'adjudicator' else 'author' end,
         $1::uuid, case when id::text like '%0000' then null else 'PRT' end, '2026-01-01', 'operator'
       from people.person`,
        [edition],
      );
      await client.query(
        `insert into house.deed (deed_id, at, actor, operation, facts, previous_hash, hash)
       select n, '2026-02-01'::timestamptz + n * interval '1 minute',
         '5f0c8a34-0000-4000-9000-' || lpad((case n when 17 then 0 else 1 + n % 40 end)::text, 12, '0'), 'coding.save',
         json_build_object('edition', $1::text, 'answer', case n when 23 then $2::text else 'a' || n % 1000 end),
         repeat('0', 64), md5(n::text) || md5(n::text)
       from generate_series(1, 5000) as n`,
        [edition, answer],
      );
      await client.query("analyze house.deed, people.role");
    });
  }, 300_000);
  afterAll(() => held.close());

  async function asked(sought: Partial<Sought>): Promise<{ plan: string; found: readonly unknown[] }> {
    const { text, values } = soughtDeeds(undefined, { hidden: [], ...sought }, 51);
    return withClient(async (client) => {
      const explained = await client.query(`explain ${text}`, values);
      const { rows } = await client.query(text, values);
      return { plan: JSON.stringify(explained.rows), found: rows.map((row) => Reflect.get(row, "deed_id")) };
    });
  }

  test("is found by an id that a deed names, save where that fact is hidden", async () => {
    const { plan, found } = await asked({ object: answer });
    expect(plan).toContain("deed_by_value");
    expect(found).toEqual([23]);
    expect((await asked({ object: answer, hidden: ["answer"] })).found).toEqual([]);
  });

  test("is found by the role of whoever did it, also where they did little", async () => {
    const { plan, found } = await asked({ role: "adjudicator" });
    expect(plan).toContain("deed_by_actor");
    expect(plan).not.toContain("Seq Scan on deed");
    expect(found).toEqual([17]);
    const authors = await asked({ role: "author" });
    expect(authors.plan).toContain("deed_by_actor");
    expect(authors.found).toEqual(Array.from({ length: 51 }, (_, at) => 5000 - at));
  });

  test("is looked at no further back than a role that did much is found", async () => {
    const { text, values } = amongTheNewest(undefined, { hidden: [], role: "author", before: 4000 }, "author", 100, 51);
    const { plan, found } = await withClient(async (client) => {
      const explained = await client.query(`explain (analyze, timing off, summary off) ${text}`, values);
      const { rows } = await client.query(text, values);
      return { plan: JSON.stringify(explained.rows), found: rows.map((row) => Reflect.get(row, "deed_id")) };
    });
    expect(plan).toMatch(/Index Scan Backward using deed_pkey on deed [^"]*actual rows=100/);
    expect(found).toEqual(Array.from({ length: 51 }, (_, at) => 3999 - at));
  });

  test("is turned page by page to its end, every deed of a role once, whether they did much or little", async () => {
    const paged = async (sought: Partial<Sought>): Promise<readonly number[]> => {
      const found: number[] = [];
      for (let before: number | undefined; ; ) {
        const page = await transaction(held.database, { readOnly: true }, (tx) =>
          deeds(tx, undefined, { hidden: [], ...sought, ...(before === undefined ? {} : { before }) }, 50),
        );
        found.push(...page.map(({ deed_id }) => deed_id));
        before = page.at(-1)?.deed_id;
        if (page.length < 50 || before === undefined) return found;
      }
    };
    const all = Array.from({ length: 5000 }, (_, at) => 5000 - at);
    expect(await paged({ role: "author", from: "2026-02-03" })).toEqual(all.filter((deed) => deed >= 2 * 24 * 60));
    expect(await paged({ role: "adjudicator" })).toEqual([17]);
    expect(await paged({ role: "author", before: 60 })).toEqual(all.filter((deed) => deed < 60 && deed !== 17));
    expect(await paged({ role: "reviewer" })).toEqual([]);
  });

  test("is sealed whatever a fact says, however long", async () => {
    const add = `insert into house.deed values (5001, now(), 'x', 'a.b', $1, repeat('0', 64), repeat('f', 64))`;
    const facts = JSON.stringify({ note: "ج".repeat(9_000), object: "kept" });
    await withClient((client) => client.query(add, [facts]));
    expect((await asked({ object: "kept" })).found).toEqual([5001]);
  });
});
