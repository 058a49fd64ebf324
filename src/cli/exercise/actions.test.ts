/** The actions of the demonstration: one in each status that has something to tell, and a second start tells none of them twice. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operator } from "../../base/actor.ts";
import { markExercise } from "../../people/roles/example-people.ts";
import { servedImportProgramme } from "../../server/operations.ts";
import { perform } from "../../server/perform.ts";
import { packageRoot } from "../../store/package-root.ts";
import { type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { servers } from "../../store/test-servers.ts";
import { transaction } from "../../store/transaction.ts";
import { setUpActions } from "./actions.ts";
import { setUpRequests } from "./requests.ts";

let held: TestDatabase;
const now = new Date("2026-11-25T12:00:00Z");
const asked = () => ({
  ...{ archive: { indexes: () => [], releases: () => [], release: () => undefined }, database: held.database },
  ...{ now, language: "en" as const, requestId: "test" },
});

beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("no database to test on");
  held = await testDatabase(server);
  await transaction(held.database, { readOnly: false }, (tx) => markExercise(tx, now));
  const path = join(packageRoot(), "examples", "example-facility", "programme.yaml");
  await perform(servedImportProgramme, { path, from: "2026-01-01" }, { ...asked(), actor: operator("test") });
}, 120_000);
afterAll(() => held.close());

test("actions of the demonstration stand in each status, with their numbers, and are not told twice", async () => {
  await setUpRequests(asked());
  await setUpActions(asked());
  await setUpActions(asked());
  const client = await held.database.connect();
  const { rows } = await client.query<{ status: string; number: number | null }>(
    "select status, number from facility.action left join facility.action_number using (action_id) order by status",
  );
  client.release();
  expect(rows).toEqual([
    { status: "cancelled", number: 2 },
    { status: "completed", number: 1 },
    { status: "on-hold", number: 1 },
    { status: "preparation", number: null },
    { status: "under-way", number: 1 },
  ]);
});
