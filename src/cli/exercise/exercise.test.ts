/** The exercise of the demonstration: every desk finds work, and a second start does nothing twice. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operator } from "../../base/actor.ts";
import { markExercise } from "../../people/roles/example-people.ts";
import { answerStates } from "../../policy-index/answers/contract.ts";
import { publishPackage } from "../../server/publish-package.ts";
import { packageRoot } from "../../store/package-root.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { transaction } from "../../store/transaction.ts";
import { setUpExercise } from "./set-up.ts";

onEveryDatabase("the exercise", (server) => {
  let held: TestDatabase;
  const now = new Date("2026-11-25T12:00:00Z");
  const asked = () => ({
    ...{ archive: { indexes: () => [], releases: () => [], release: () => undefined }, database: held.database },
    ...{ now, language: "en" as const, requestId: "test" },
  });
  const rows = async <Row extends object>(sql: string): Promise<readonly Row[]> => {
    const client = await held.database.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      client.release();
    }
  };

  beforeAll(async () => {
    held = await testDatabase(server);
    await transaction(held.database, { readOnly: false }, (tx) => markExercise(tx, now));
    const folder = join(packageRoot(), "examples", "citizenship-law", "2024.0");
    await publishPackage(
      held.dataDirectory,
      { package: folder, release: "2024.0" },
      { ...asked(), actor: operator("test") },
    );
  }, 120_000);
  afterAll(() => held.close());

  test("leaves an answer in every state an open edition has, and nothing is done twice", async () => {
    await setUpExercise(asked(), () => undefined);
    const states = await rows<{ state: string }>(
      "select distinct answer.state from edition.answer join edition.edition using (edition_id) where edition.code = '2027'",
    );
    // Frozen, published and corrected is an edition as a whole.
    const wanted = answerStates.filter((state) => !["frozen", "published", "corrected"].includes(state));
    expect(states.map(({ state }) => state).sort()).toEqual([...wanted].sort());
    expect(await rows("select code, state from edition.edition where code < '2027' order by code")).toEqual([
      { code: "2025", state: "published" },
      { code: "2026", state: "frozen" },
    ]);
    const earlier = await rows<{ state: string }>(
      "select distinct answer.state from edition.answer join edition.edition using (edition_id) where edition.code < '2027'",
    );
    expect(earlier.map(({ state }) => state).sort()).toEqual(["corrected", "frozen", "published"]);
    // Published under a name of its own, never beside what was found out.
    expect(
      await rows(
        "select index.code as index, release.code as release from policy_index.release join policy_index.index using (index_id) where index.code like '%exercise'",
      ),
    ).toEqual([{ index: "citizenship-law-exercise", release: "2025.0" }]);
    const versions = () => rows<{ sum: string }>("select sum(version) from edition.answer");
    const before = await versions();
    await setUpExercise(asked(), () => undefined);
    expect(await versions()).toEqual(before);

    // As a start that was broken off before it stood whole: what is there is found, and gone on with.
    await rows("update people.exercise set set_up_at = null");
    await setUpExercise(asked(), () => undefined);
    expect(await versions()).toEqual(before);

    // People have worked in it since: it is frozen, and one of them is no more.
    await rows(
      `update edition.edition set state = 'frozen', frozen_hash = repeat('f', 64), frozen_places = '[]', version = version + 1
       where code = '2027'`,
    );
    await rows(
      "delete from people.role where person_id = (select id from people.person where name = 'Example Author 12')",
    );
    const held = () => rows("select count(*) from people.role");
    const roles = await held();
    await setUpExercise(asked(), () => undefined);
    expect(await versions()).toEqual(before);
    expect(await held()).toEqual(roles);
  }, 120_000);
});
