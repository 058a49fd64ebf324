/** Several editions, several servers, one person: one reminder a day. */
import { randomUUID } from "node:crypto";
import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { operator } from "../base/actor.ts";
import { tinyArchive } from "../explorer/reading/fixture.ts";
import { keepExamplePerson } from "../people/roles/example-people.ts";
import { editionUnderTest } from "../policy-index/answers/answers-under-test.ts";
import { instrument } from "../policy-index/review/review-under-test.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { many, none, transaction } from "../store/transaction.ts";
import { servedSendDue, servedSendReminders } from "./edition-operations.ts";
import { perform } from "./perform.ts";

const hours = 3_600_000;

onEveryDatabase("reminders of several editions", (server) => {
  let held: TestDatabase;
  const editions: string[] = [];
  /** A Monday, after the last day of coding. */
  const monday = new Date("2027-03-08T09:00:00Z");

  const asked = (now: Date) => ({
    ...{ actor: operator("test"), now, language: "en" as const, requestId: randomUUID() },
    ...{ archive: tinyArchive, database: held.database },
  });
  const write = (statement: Parameters<typeof none>[1]) =>
    transaction(held.database, { readOnly: false }, (tx) => none(tx, statement));
  /** Letters by person and day, those that are more than one. */
  const twice = () =>
    transaction(held.database, { readOnly: true }, (tx) =>
      many(
        tx,
        z.object({ person_id: z.string() }),
        sql`
          select person_id::text
          from people.letter
          group by person_id, (written_at at time zone 'UTC')::date
          having count(*) > 1
        `,
      ),
    );

  beforeAll(async () => {
    held = await testDatabase(server);
    for (let at = 0; at < 4; at += 1) {
      const edition = await editionUnderTest(held.database, { instrument, places: ["FRA", "DEU", "ESP"] });
      await write(sql`
        insert into edition.date (edition_id, stage, opens, closes)
        values (${edition}::uuid, 'coding', '2027-01-01', '2027-03-05')
      `);
      editions.push(edition);
    }
    for (const place of ["FRA", "DEU", "ESP"])
      await transaction(held.database, { readOnly: false }, (tx) =>
        keepExamplePerson(tx, {
          ...{ name: `Example ${place}`, now: monday, newId: randomUUID },
          roles: editions.map((edition) => ({ role: "author" as const, edition, place })),
        }),
      );
  });
  afterAll(() => held.close());

  const sentAt = async (now: Date): Promise<number> => {
    const sent = await Promise.all(
      editions.flatMap((edition) => [
        perform(servedSendDue, { edition }, asked(now)),
        perform(servedSendReminders, { edition }, asked(now)),
      ]),
    );
    return sent.reduce<number>((sum, one) => sum + z.object({ letters: z.number() }).parse(one).letters, 0);
  };

  test("eight who write at the same moment write one letter to each person", async () => {
    expect(await sentAt(monday)).toBe(3);
    expect(await twice()).toEqual([]);
    expect(await sentAt(new Date(monday.getTime() + 5 * hours))).toBe(0);
  });

  test("what was left for another day is made up for, one edition a day", async () => {
    const sent: number[] = [];
    for (const day of [1, 2, 3, 4]) sent.push(await sentAt(new Date(monday.getTime() + day * 24 * hours)));
    expect(sent.slice(0, 3)).toEqual([3, 3, 3]);
    expect(await twice()).toEqual([]);
  });
});
