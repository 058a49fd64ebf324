/** The next edition “with the same people”: whoever judges every place goes along, whoever runs or audits it does not. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { servedCloneEdition } from "../policy-index/editions/beginning/serve.ts";
import { now, worldUnderTest } from "../policy-index/review/review-under-test.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";

onEveryDatabase("an edition begun like the last one, with the same people", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  test("has those over every place and over one, but not who edits or audits, nor whose role ended", async () => {
    const world = await worldUnderTest(held.database, { places: ["FRA", "ESP"] });
    const { edition } = world;
    const give = async (role: string, place: string | null, ended: Date | null = null) => {
      const { name } = await world.somebody("author");
      await world.query(
        "insert into people.role (role_id, person_id, role, edition_id, place, given_by, given_at, ended_at) values (gen_random_uuid(), $1, $2, $3, $4, 'test', $5, $6)",
        [name, role, edition, place, now, ended],
      );
    };
    await give("author", "FRA");
    for (const role of ["harmoniser", "adjudicator", "editor", "auditor"]) await give(role, null);
    await give("harmoniser", null, now);
    const editor = await world.somebody("editor");
    const indexEditor = { ...editor, roles: [{ role: "editor" as const }] };
    const next = {
      ...{ edition, code: "2029", title: "Next", periods: ["2029"], referenceDay: "2029-01-01" },
      ...{ priorAnswers: "hidden", people: true },
    };
    const made = await world.ask(servedCloneEdition, next, indexEditor);
    expect(made.roles).toBe(3);
    const roles = await world.query("select role, place from people.role where edition_id = $1 order by role", [
      made.edition.id,
    ]);
    expect(roles).toEqual([
      { role: "adjudicator", place: null },
      { role: "author", place: "FRA" },
      { role: "harmoniser", place: null },
    ]);
  });
});
