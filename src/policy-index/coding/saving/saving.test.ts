/** What is remembered of an answer saves a question, and decides nothing: whatever has moved meanwhile is found where it is written. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Person } from "../../../base/actor.ts";
import { archiveOf } from "../../../explorer/reading/fixture.ts";
import { perform } from "../../../server/perform.ts";
import type { Database } from "../../../store/open.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import {
  editionUnderTest,
  interestUnderTest,
  personUnderTest,
  sourceUnderTest,
} from "../../answers/answers-under-test.ts";
import type { InstrumentFile } from "../../instrument/contract.ts";
import type { OwnAnswer, Written } from "../contract.ts";
import { emptyWritten } from "../rules.ts";
import { servedCodingSave } from "./serve.ts";

const now = new Date("2027-02-01T09:30:00Z");

const instrument: InstrumentFile = {
  ...{ passerelle: 1, id: "law", version: "1", title: "Law" },
  indicators: [{ id: "birth", title: "Birth", options: [{ key: "1", label: "Yes", score: 100 }] }],
  measures: [{ id: "all", headline: true, tree: { id: "overall", children: ["birth"] } }],
};

/** A database that tells what it is asked. */
function telling(database: Database, told: string[]): Database {
  return {
    ...database,
    connect: async () => {
      const client = await database.connect();
      return new Proxy(client, {
        get: (of, name) => {
          const found: unknown = Reflect.get(of, name);
          if (typeof found !== "function") return found;
          return (...given: readonly unknown[]): unknown => {
            const [first] = given;
            if (name === "query")
              told.push(typeof first === "string" ? first : String(Reflect.get(Object(first), "text")).trim());
            return Reflect.apply(found, of, given);
          };
        },
      });
    },
  };
}

onEveryDatabase("saving by heart", (server) => {
  let held: TestDatabase;
  let database: Database;
  let edition: string;
  let law: string;
  let other: string;
  let author: Person;
  const told: string[] = [];

  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  beforeEach(async () => {
    database = telling(held.database, told);
    edition = await editionUnderTest(held.database, { instrument, places: ["FRA"] });
    law = await sourceUnderTest(held.database, edition, "Code civil");
    other = await sourceUnderTest(held.database, edition, "Code de la nationalité");
    const name = await personUnderTest(held.database, "Example Author");
    author = { kind: "person", name, roles: [{ role: "author", edition, place: "FRA" }], provedAt: now };
  });

  const query = async (text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> => {
    const client = await held.database.connect();
    try {
      return (await client.query<Record<string, unknown>>(text, [...values])).rows;
    } finally {
      client.release();
    }
  };

  const citing = (source: string): Partial<Written> => ({
    citations: [{ source, pinpoint: "", quotation: "", translation: "" }],
  });

  const save = async (written: Partial<Written>, match: number, more: object = {}): Promise<OwnAnswer> => {
    told.length = 0;
    const input = {
      ...emptyWritten,
      ...citing(law),
      ...written,
      edition,
      place: "FRA",
      period: "2027",
      indicator: "birth",
    };
    const asked = { actor: author, now, language: "en" as const, requestId: "test", archive: archiveOf([]), database };
    return (await perform(servedCodingSave, input, { ...asked, match: String(match), ...more })) as OwnAnswer;
  };

  const kept = async () => {
    const [row] = await query(
      `select justification, state, version,
         (select array_agg(source_id::text order by citation_no) from edition.citation
          where citation.answer_id = answer.answer_id) as cites,
         (select count(*)::integer from edition.answer_version
          where answer_version.answer_id = answer.answer_id) as versions
       from edition.answer where edition_id = $1 and slot = 1`,
      [edition],
    );
    return row;
  };

  test("what is kept a sentence further is one statement, and everything it says is kept", async () => {
    await save({ justification: "One" }, 0);
    expect(told.length).toBeGreaterThan(1);
    expect(await save({ justification: "One, two" }, 1, { onceKey: randomUUID() })).toMatchObject({ version: 2 });
    expect(told).toHaveLength(1);
    expect(await save({ justification: "One, two", ...citing(other) }, 2)).toMatchObject({ version: 3 });
    expect(told).toHaveLength(1);
    expect(await save({ justification: "One, two" }, 3)).toMatchObject({ version: 4 });
    expect(await kept()).toEqual({
      ...{ justification: "One, two", state: "drafting", version: 4, cites: [law], versions: 4 },
    });
    const deeds = await query("select facts from house.deed_in_line where actor = $1 order by line_id", [author.name]);
    expect(deeds.map(({ facts }) => JSON.parse(String(facts)).version)).toEqual([1, 2, 3, 4]);
  });

  test("what another process wrote meanwhile is told, and not written over", async () => {
    await save({ justification: "One" }, 0);
    await query(
      "update edition.answer set version = 2, justification = 'Elsewhere' where edition_id = $1 and slot = 1",
      [edition],
    );
    await expect(save({ justification: "One, two" }, 1)).rejects.toMatchObject({
      code: "stale",
      facts: { version: 2 },
    });
    expect(await kept()).toMatchObject({ justification: "Elsewhere", version: 2 });
    expect(await save({ justification: "Elsewhere, two" }, 2)).toMatchObject({ version: 3 });
  });

  test("another history that came to the same version is read, and what it says is what is written to", async () => {
    await save({ justification: "One" }, 0);
    // As a database has it that was put back, and written to by another process.
    const [{ answer_id: id } = {}] = await query(
      "update edition.answer set justification = 'Other', changed_at = '2027-02-01T09:31:00Z' where edition_id = $1 and slot = 1 returning answer_id",
      [edition],
    );
    await query("update edition.citation set source_id = $1 where answer_id = $2", [other, id]);
    expect(await save({ justification: "One, two" }, 1)).toMatchObject({ version: 2 });
    expect(await kept()).toMatchObject({ justification: "One, two", cites: [law] });
  });

  test.each<readonly [string, () => Promise<unknown>]>([
    [
      "edition-closed",
      () =>
        query(
          "update edition.edition set state = 'frozen', frozen_hash = repeat('f', 64), frozen_places = '[]', version = version + 1 where edition_id = $1",
          [edition],
        ),
    ],
    ["interest", () => interestUnderTest(held.database, author.name, "FRA")],
    [
      "source-unknown",
      async () => {
        const foreign = await editionUnderTest(held.database, { instrument, places: [] });
        await query("update evidence.source set edition_id = $1 where source_id = $2", [foreign, law]);
      },
    ],
    [
      "not-found",
      () =>
        query("update edition.edition set periods = '{2030}', version = version + 1 where edition_id = $1", [edition]),
    ],
  ])("what no longer may be is refused as it is to whoever begins: %s", async (code, changes) => {
    await save({ justification: "One" }, 0);
    await changes();
    await expect(save({ justification: "One, two" }, 1)).rejects.toMatchObject({ code });
    expect(await kept()).toMatchObject({ justification: "One", version: 1 });
  });

  test("an edition that changed in something else is written to all the same", async () => {
    await save({ justification: "One" }, 0);
    await query("update edition.edition set version = version + 1 where edition_id = $1", [edition]);
    expect(await save({ justification: "One, two" }, 1)).toMatchObject({ version: 2 });
  });

  test("what was undone is not remembered: a key that was used keeps nothing, and the next is written to what there is", async () => {
    const onceKey = randomUUID();
    await save({ justification: "One" }, 0, { onceKey });
    await expect(save({ justification: "One, two" }, 1, { onceKey })).rejects.toMatchObject({ code: "key-reused" });
    expect(await kept()).toMatchObject({ justification: "One", version: 1 });
    // The same words as were undone: taken for kept, they would be lost.
    expect(await save({ justification: "One, two" }, 1)).toMatchObject({ version: 2 });
    expect(await kept()).toMatchObject({ justification: "One, two", version: 2 });
  });

  test("two who save at once from what is remembered: one is kept, and the other told", async () => {
    await save({ justification: "One" }, 0);
    const both = await Promise.allSettled([save({ justification: "a" }, 1), save({ justification: "b" }, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "stale", facts: { version: 2 } },
    });
    expect(await kept()).toMatchObject({ version: 2, versions: 2 });
  });

  test("sent again to another process, or to the same that never heard the answer, it is kept once and logged once", async () => {
    const sending = { onceKey: randomUUID(), database: held.database };
    await save({ justification: "One" }, 0);
    await save({ justification: "One, two" }, 1, sending);
    // This process remembers the answer as it was before.
    const { database: _, ...again } = sending;
    const said = await Promise.all([1, 2, 3].map(() => save({ justification: "One, two" }, 1, again)));
    expect(said.map(({ version }) => version)).toEqual([2, 2, 2]);
    expect(await kept()).toMatchObject({ justification: "One, two", version: 2, versions: 2 });
    const deeds = await query("select facts from house.deed_in_line where actor = $1", [author.name]);
    expect(deeds).toHaveLength(2);
  });

  test("saving what is kept already changes nothing, and a long answer is read each time", async () => {
    await save({ justification: "One" }, 0);
    expect(await save({ justification: "One" }, 1)).toMatchObject({ version: 1 });
    const long = "One ".repeat(2_500);
    expect(await save({ justification: long }, 1)).toMatchObject({ version: 2 });
    expect(await save({ justification: `${long}two` }, 2)).toMatchObject({ version: 3 });
    expect(told.length).toBeGreaterThan(1);
  });
});
