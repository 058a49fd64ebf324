/** Participants of the demonstration: of one action under way, with a link, and of one that is over, with what may be published; told once. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operator } from "../../base/actor.ts";
import { markExercise } from "../../people/roles/example-people.ts";
import { servedImportProgramme } from "../../server/operations.ts";
import { servedParticipants } from "../../server/participant-operations.ts";
import { perform } from "../../server/perform.ts";
import { packageRoot } from "../../store/package-root.ts";
import { type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { servers } from "../../store/test-servers.ts";
import { transaction } from "../../store/transaction.ts";
import { setUpActions } from "./actions.ts";
import { actionsCalled } from "./actions-called.ts";
import { among, keepPeople } from "./begin.ts";
import { setUpParticipants } from "./participants.ts";
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
  await setUpRequests(asked());
  await setUpActions(asked());
}, 120_000);
afterAll(() => held.close());

test("participants of the demonstration came, are counted, and are not told twice", async () => {
  await setUpParticipants(asked());
  await setUpParticipants(asked());
  const people = await keepPeople(asked(), [["Example Facility Officer 1", [{ role: "facility-officer" }]]]);
  const view = async (title: string, activity?: string) => {
    const [found] = await actionsCalled(asked(), title);
    const actor = among(people)("Example Facility Officer 1");
    return servedParticipants.operation.output.parse(
      await perform(servedParticipants, { action: found?.action, activity }, { ...asked(), actor }),
    );
  };
  const complaints = await view("Example: complaints that reach an answer");
  expect([complaints.persons.length, complaints.published]).toEqual([12, undefined]);
  const { links } = await view("Example: complaints that reach an answer", "A2");
  expect(links).toMatchObject([{ activity: "A2", lastDay: "2026-12-09", isClosed: false, registered: 0 }]);
  const interpreters = await view("Example: interpreters one can ring up");
  expect(interpreters.counts.listed).toMatchObject({ persons: 20, attendances: 28 });
  expect(interpreters.published?.places.cells.length).toBeGreaterThan(0);
}, 120_000);
