/** Days that were promised to a government: an edition is not frozen before they are over, unless it is said why, in public. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { now, type World, worldUnderTest } from "../policy-index/review/review-under-test.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import {
  servedApproveAgreed,
  servedFreeze,
  servedOpenWindow,
  servedPublishEdition,
  servedSettled,
} from "./operations.ts";

const stages = {
  second_author: false,
  review: true,
  adjudication: false,
  harmonisation: false,
  government_window: true,
};
const days = { opens: "2027-03-01", closes: "2027-03-31" };
/** What this edition was frozen by when the sentence itself was part of the hash, as the version before this one made it. */
const frozenThen = "4ad4167c0494b3ed0088aad1418e5fe1371d4e2cf88a5303ce88ea3dcaa42d74";
const after = new Date("2027-04-01T09:00:00Z");

onEveryDatabase("an edition whose government has days to comment", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  /** Everything approved and laid open to the government on 1 February. */
  async function ready() {
    const world = await worldUnderTest(held.database, { places: ["FRA"], stages });
    const [author, reviewer] = [await world.somebody("author"), await world.somebody("reviewer")];
    const editor = await world.somebody("editor");
    await world.send(author, "FRA", "ways", { birth: "1", descent: "0" });
    await world.agree(reviewer, "FRA", "ways");
    const { edition } = world;
    await world.ask(servedApproveAgreed, { edition }, editor);
    await world.query(
      "insert into edition.date (edition_id, stage, opens, closes) values ($1, 'government-window', $2, $3)",
      [edition, days.opens, days.closes],
    );
    // Approved, but not laid open yet: nothing a release of today would hold, and so no score.
    const before = await world.ask(servedSettled, { edition }, editor);
    expect(before.states.filter(({ settled }) => settled)).toEqual([]);
    expect(before.places[0]).toMatchObject({ settled: 0, overall: { status: "missing" } });
    expect(before.places[0]?.waiting).toContainEqual({ state: "agreed", answers: 2 });
    await world.ask(servedOpenWindow, { edition }, editor);
    const match = await versionOf(world);
    const freeze = (said: object, at = now) =>
      world.ask(servedFreeze, { edition, leaveOut: true, ...said }, { ...editor, provedAt: at }, { match, at });
    return { world, editor, edition, freeze };
  }
  const versionOf = async ({ query, edition }: World) =>
    Number((await query("select version from edition.edition where edition_id = $1", [edition]))[0]?.version);

  test("is not frozen before the window is over, and is told its days", async () => {
    const { world, editor, edition, freeze } = await ready();
    expect(await world.ask(servedSettled, { edition }, editor)).toMatchObject({ window: days });
    for (const said of [{}, { early: "  " }])
      await expect(freeze(said)).rejects.toMatchObject({ code: "window-not-past", facts: days });
    await expect(freeze({}, new Date("2027-03-31T23:00:00Z"))).rejects.toMatchObject({ code: "window-not-past" });
  });

  test("frozen before all the same, it says why: in the history of every answer, in the log and in the release", async () => {
    const { world, editor, edition, freeze } = await ready();
    const why = "The ministry was dissolved.";
    await expect(freeze({ early: why })).resolves.toMatchObject({ frozen: 2, beforeEndOf: days.closes });
    const steps = await world.query("select distinct why from edition.transition where act = 'freeze'");
    expect(steps).toEqual([{ why }]);
    const [deed] = await world.query("select facts from house.deed_in_line where operation = 'settling.freeze'");
    expect(String(deed?.facts)).toContain(`"beforeEndOf":"${days.closes}"`);

    await world.ask(servedPublishEdition, { edition, release: "2027.0" }, editor);
    const [release] = await world.query("select * from policy_index.release order by release_id desc limit 1");
    expect(JSON.stringify(release)).toContain(`before the days given to governments`);
    expect(JSON.stringify(release)).toContain(why);
    expect(JSON.stringify(release)).toContain(`\u2068${why}\u2069`);
    const outcomes = "select place from edition.window_outcome where edition_id = $1";
    expect(await world.query(outcomes, [edition])).toEqual([]);
  });

  test("frozen while the sentence was hashed with the rest, it is published all the same, once", async () => {
    const { world, editor, edition, freeze } = await ready();
    const why = "The ministry was dissolved.";
    await expect(freeze({ early: why })).resolves.not.toMatchObject({ hash: frozenThen });
    await world.query("update edition.edition set frozen_hash = $2 where edition_id = $1", [edition, frozenThen]);
    await world.ask(servedPublishEdition, { edition, release: "2027.0" }, editor);
    const [release] = await world.query("select * from policy_index.release order by release_id desc limit 1");
    expect(JSON.stringify(release)).toContain(why);
    await expect(world.ask(servedPublishEdition, { edition, release: "2027.1" }, editor)).rejects.toMatchObject({
      code: "nothing-corrected",
    });
  });

  test("another reason than the one it was frozen with is found", async () => {
    const { world, editor, edition, freeze } = await ready();
    await freeze({ early: "The ministry was dissolved." });
    await world.query("alter table edition.transition disable trigger all");
    await world.query("update edition.transition set why = 'No reason.' where act = 'freeze'");
    await world.query("alter table edition.transition enable trigger all");
    await expect(world.ask(servedPublishEdition, { edition, release: "2027.0" }, editor)).rejects.toMatchObject({
      code: "frozen-answers-altered",
    });
  });

  test("a rehearsal that was hurried says so too, beside that it is one; and the page of its editor does", async () => {
    const { world, editor, edition, freeze } = await ready();
    await world.query("update edition.edition set exercise = true where edition_id = $1", [edition]);
    const why = "The rehearsal ends today.";
    await freeze({ early: why });
    expect(await world.ask(servedSettled, { edition }, editor)).toMatchObject({ early: why });
    await world.ask(servedPublishEdition, { edition, release: "2027.0" }, editor);
    const [release] = await world.query("select * from policy_index.release order by release_id desc limit 1");
    for (const said of ["nothing here may be cited", "before the days given to governments", why])
      expect(JSON.stringify(release)).toContain(said);
  });

  test("frozen when it is over, it records by itself that nobody commented, and excuses nothing", async () => {
    const { world, edition, freeze } = await ready();
    const frozen = await freeze({ early: "in a hurry" }, after);
    expect(frozen).toMatchObject({ frozen: 2 });
    expect(frozen).not.toHaveProperty("beforeEndOf");
    expect(
      await world.query("select place, answers, comments from edition.window_outcome where edition_id = $1", [edition]),
    ).toEqual([{ place: "FRA", answers: 2, comments: 0 }]);
  });
});
