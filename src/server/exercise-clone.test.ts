/** The next edition of an exercise begins from what the exercise published: its own answers are what coders see of last time. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../base/actor.ts";
import { releaseBefore } from "../policy-index/editions/release-before.ts";
import { now, worldUnderTest } from "../policy-index/review/review-under-test.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servedCloneEdition, servedEdition, servedOpenEdition } from "./edition-operations.ts";
import { servedApproveAgreed, servedCodingDesk, servedFreeze, servedPublishEdition } from "./operations.ts";

test("a release an edition begins from is of its index, or of the exercise of it", () => {
  expect(releaseBefore("law", "2026.0")).toEqual({ index: "law", release: "2026.0" });
  expect(releaseBefore("law", "exercise:2026.0")).toEqual({ index: "law-exercise", release: "2026.0" });
});

const stages = { second_author: false, review: true, adjudication: false, harmonisation: false };

onEveryDatabase("an exercise that was published", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  test("is cloned with its own answers shown", async () => {
    const world = await worldUnderTest(held.database, {
      places: ["FRA"],
      stages: { ...stages, government_window: false },
    });
    const { edition } = world;
    const [author, reviewer] = [await world.somebody("author"), await world.somebody("reviewer")];
    const editor = { ...(await world.somebody("editor")), provedAt: now };
    await world.query("update edition.edition set exercise = true where edition_id = $1", [edition]);
    await world.send(author, "FRA", "ways", { birth: "1", descent: "0" });
    await world.agree(reviewer, "FRA", "ways");
    await world.ask(servedApproveAgreed, { edition }, editor);
    const version = async (id: string) =>
      Number((await world.query("select version from edition.edition where edition_id = $1", [id]))[0]?.version);
    await world.ask(servedFreeze, { edition, leaveOut: true }, editor, { match: await version(edition) });
    await world.ask(servedPublishEdition, { edition, release: "2027.0" }, editor);

    const { releases } = await world.ask(servedEdition, { edition }, editor);
    expect(releases[0]).toBe("exercise:2027.0");
    const house: Person = { ...editor, roles: [{ role: "editor" }] };
    const wanted = { code: "2028", title: { en: "2028" }, periods: ["2028"], referenceDay: "2028-01-01" };
    const begun = await world.ask(
      servedCloneEdition,
      { ...wanted, edition, priorRelease: "exercise:2027.0", priorAnswers: "shown", people: false, exercise: true },
      house,
    );
    const { id } = begun.edition;
    await world.ask(servedOpenEdition, { edition: id }, house, { match: await version(id) });
    const coder: Person = { ...author, roles: [{ role: "author", edition: id, place: "FRA" }] };
    const { priors } = await world.ask(servedCodingDesk, { edition: id, place: "FRA", period: "2028" }, coder);
    expect(priors.birth).toMatchObject({ option: "1" });
    expect(priors.descent).toMatchObject({ option: "0" });
  });
});
