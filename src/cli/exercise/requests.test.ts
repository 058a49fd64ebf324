/** The requests of the demonstration: one at every stage, and a second start tells none of them twice. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operator } from "../../base/actor.ts";
import { markExercise } from "../../people/roles/example-people.ts";
import { servedImportProgramme } from "../../server/operations.ts";
import { perform } from "../../server/perform.ts";
import { packageRoot } from "../../store/package-root.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { transaction } from "../../store/transaction.ts";
import { setUpRequests } from "./requests.ts";

onEveryDatabase("requests of the demonstration", (server) => {
  let held: TestDatabase;
  const now = new Date("2026-11-25T12:00:00Z");
  const asked = () => ({
    ...{ archive: { indexes: () => [], releases: () => [], release: () => undefined }, database: held.database },
    ...{ now, language: "en" as const, requestId: "test" },
  });

  beforeAll(async () => {
    held = await testDatabase(server);
    await transaction(held.database, { readOnly: false }, (tx) => markExercise(tx, now));
    const path = join(packageRoot(), "examples", "example-facility", "programme.yaml");
    await perform(servedImportProgramme, { path, from: "2026-01-01" }, { ...asked(), actor: operator("test") });
  }, 120_000);
  afterAll(() => held.close());

  test("stand one at every stage, and are not told twice", async () => {
    await setUpRequests(asked());
    await setUpRequests(asked());
    const client = await held.database.connect();
    const { rows } = await client.query<{ state: string; stage: string | null }>(
      "select state, stage from facility.request left join facility.standing using (request_id) order by sent_at desc",
    );
    client.release();
    expect(rows.map(({ state, stage }) => (state === "sent" ? (stage ?? "untouched") : state))).toEqual([
      ...["untouched", "consultation", "screening", "returned", "decision", "assessment", "approved", "declined"],
      ...["approved", "approved", "approved", "approved"],
    ]);
  });
});
