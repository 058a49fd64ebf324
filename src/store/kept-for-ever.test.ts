/** What is kept for ever is refused every change by the database itself, whoever asks: told by trying, table by table. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { onEveryDatabase, type TestDatabase, testDatabase } from "./test-database.ts";

/** Deeds, histories and decisions; and everything that was published. */
const kept: readonly string[] = [
  ...["house.deed", "edition.answer_version", "edition.transition", "edition.adjudication", "edition.window_outcome"],
  "evidence.source_version",
  "facility.consulted_opinion",
  ...["facility.happening", "facility.letter", "facility.letter_template"],
  ...["facility.action_version", "facility.action_happening", "facility.action_number"],
  ...["facility.attendance_mark", "facility.participant_consent"],
  ...["facility.deliverable_version", "facility.deliverable_happening"],
  "facility.portfolio_version",
  "facility.programme_version",
  ...[
    ...["index", "release", "place", "period", "indicator", "option", "node", "answer_status", "score_status"],
    ...[
      "defined_place",
      "source",
      "coverage",
      "answer",
      "note",
      "score",
      "published_double_coding",
      "published_review",
    ],
  ].map((table) => `policy_index.${table}`),
];

onEveryDatabase("what is kept for ever", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  async function refusalOf(statement: string): Promise<string | undefined> {
    const client = await held.database.connect();
    try {
      await client.query("begin");
      await client.query(statement);
      return undefined;
    } catch (thrown) {
      return thrown instanceof Error ? thrown.message : String(thrown);
    } finally {
      await client.query("rollback");
      client.release();
    }
  }

  test.each(kept)("%s can be neither changed nor removed from", async (table) => {
    const client = await held.database.connect();
    const { rows } = await client.query<{ name: string }>(
      `select attname as name from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = '' limit 1`,
      [table],
    );
    client.release();
    const column = rows[0]?.name ?? "";
    expect(await refusalOf(`update ${table} set ${column} = ${column}`)).toMatch(/refused: its rows are never changed/);
    expect(await refusalOf(`truncate ${table} cascade`)).toMatch(/refused: its rows are never changed/);
    expect(await refusalOf(`delete from ${table}`)).toMatch(/refused: its rows are never changed/);
  });

  test("a version of an instrument is not emptied away with its table", async () => {
    expect(await refusalOf("truncate studio.version cascade")).toMatch(/a version of an instrument never changes/);
  });

  test("is every table that refuses to be changed", async () => {
    const client = await held.database.connect();
    const { rows } = await client.query<{ table: string }>(
      `select distinct tgrelid::regclass::text as table from pg_trigger
       join pg_proc on pg_proc.oid = tgfoid
       where proname = 'refuse_change' and pronamespace = 'house'::regnamespace`,
    );
    client.release();
    expect(rows.map(({ table }) => table.replaceAll('"', "")).sort()).toEqual([...kept].sort());
  });
});
