/** What the log says about somebody is found along an index, however long the log. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { deedsAbout } from "./parts.ts";

onEveryDatabase("a long log", (server) => {
  let held: TestDatabase;
  const [person, editor] = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    held = await testDatabase(server);
    const client = await held.database.connect();
    // Four thousand deeds about others, one about them by an editor, one of their own; and one that still stands in line.
    await client.query(
      `insert into house.deed (deed_id, at, actor, operation, facts, previous_hash, hash)
       select n, '2026-02-01'::timestamptz + n * interval '1 minute', case n when 9 then $1::text else $2::text end, 'people.give-role',
         json_build_object('person', case when n in (7, 9) then $1::text else 'p' || n % 500 end),
         repeat('0', 64), md5(n::text) || md5(n::text)
       from generate_series(1, 4000) as n`,
      [person, editor],
    );
    await client.query(
      "insert into house.deed_in_line (at, actor, operation, facts) values (now(), $2, 'people.let-in', json_build_object('person', $1::text))",
      [person, editor],
    );
    await client.query("analyze house.deed");
    client.release();
  });
  afterAll(() => held.close());

  test("says what others did about somebody, and is not read from end to end for it", async () => {
    const { text, values } = deedsAbout(person);
    const client = await held.database.connect();
    const plan = JSON.stringify((await client.query(`explain ${text}`, values)).rows);
    const { rows } = await client.query<{ operation: string }>(text, values);
    client.release();
    expect(plan).toContain("deed_by_value");
    expect(plan).not.toMatch(/Seq Scan on deed"/);
    expect(rows.map(({ operation }) => operation)).toEqual(["people.give-role", "people.let-in"]);
  });
});
