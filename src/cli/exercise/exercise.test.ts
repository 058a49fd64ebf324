/** The exercise of the demonstration: every desk finds work, and a second start does nothing twice. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operator } from "../../base/actor.ts";
import { answerStates } from "../../policy-index/answers/contract.ts";
import { publishPackage } from "../../server/publish-package.ts";
import { packageRoot } from "../../store/package-root.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
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
    const [earlier] = await rows<{ state: string }>("select state from edition.edition where code = '2026'");
    expect(earlier?.state).toBe("frozen");
    const versions = () => rows<{ sum: string }>("select sum(version) from edition.answer");
    const before = await versions();
    await setUpExercise(asked(), () => undefined);
    expect(await versions()).toEqual(before);
  }, 120_000);
});
