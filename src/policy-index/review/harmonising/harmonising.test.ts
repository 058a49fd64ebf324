/** Harmonising on a real database: one question, all places, settled together as they were seen. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../../base/actor.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { interestUnderTest } from "../../answers/answers-under-test.ts";
import { emptyWritten } from "../../coding/rules.ts";
import { servedCodingSave } from "../../coding/saving/serve.ts";
import { servedApproveAgreed } from "../approval/serve.ts";
import { servedReturnAnswer } from "../opinions/serve.ts";
import { because, codeOf, type World, worldUnderTest } from "../review-under-test.ts";
import { servedHarmonise, servedHarmonising, servedHarmonisingIndex, servedNoteOnQuestion } from "./serve.ts";

const places = ["AUT", "BEL", "DEU", "FRA", "NLD", "LUX"];

onEveryDatabase("harmonising", (server) => {
  let held: TestDatabase;
  let world: World;
  let harmoniser: Person;
  let author: Person;

  beforeAll(async () => {
    held = await testDatabase(server);
    world = await worldUnderTest(held.database, { places, stages: { harmonisation: true } });
    author = await world.somebody("author");
    const reviewer = await world.somebody("reviewer");
    harmoniser = await world.somebody("harmoniser");
    for (const place of places) {
      await world.send(author, place, "ways", { birth: place === "LUX" ? "0" : "1", descent: "1" });
      await world.send(author, place, "time", { years: place === "AUT" ? 30 : 5 });
      for (const area of ["ways", "time"]) await world.agree(reviewer, place, area);
    }
    await world.ask(servedApproveAgreed, { edition: world.edition }, await world.somebody("editor"));
  });
  afterAll(() => held.close());

  const question = (indicator: string, more: object = {}) =>
    world.ask(servedHarmonising, { edition: world.edition, indicator, ...more }, harmoniser);
  const seen = (rows: Awaited<ReturnType<typeof question>>["rows"]) =>
    rows.map(({ id, contentVersion }) => `${id}@${contentVersion}`);

  test("what stands out comes first, with its reason in figures", async () => {
    const { rows } = await question("birth");
    expect(rows[0]).toMatchObject({
      place: "LUX",
      outlier: { kind: "rare", group: "155", of: 6, same: 1, usual: "1", usualCount: 5 },
      ready: true,
    });
    expect((await question("years")).rows[0]).toMatchObject({ place: "AUT", outlier: { kind: "far", median: 5 } });
  });

  test("each answer is read with its reasons, its sources and what happened to it", async () => {
    const { rows } = await question("birth");
    const [{ answer, steps } = {}] = rows;
    expect(answer).toMatchObject({ confidence: "high", citations: [{ title: "Code civil", pinpoint: "Art. 18" }] });
    expect(answer?.justification).toBe(because);
    expect(steps?.map(({ act, role }) => [act, role])).toEqual([
      ["write", "author"],
      ["submit", "author"],
      ["take-up", "reviewer"],
      ["approve", "editor"],
    ]);
  });

  test("rows are sorted by a closed list of keys, both ways, the same each time", async () => {
    const order = async (more: object) => (await question("birth", more)).rows.map(({ place }) => place);
    // By name, as whoever reads them looks for them: France before Germany.
    const byName = ["AUT", "BEL", "FRA", "DEU", "LUX", "NLD"];
    expect(await order({ sort: "place" })).toEqual(byName);
    expect(await order({ sort: "place", direction: "descending" })).toEqual([...byName].reverse());
    expect((await order({ sort: "answer", direction: "descending" }))[0]).toBe("LUX");
    expect(await codeOf(question("birth", { sort: "reviewer" }))).toBe("input-invalid");
  });

  test("answers are settled as they were seen: what was sent back meanwhile is left", async () => {
    const { rows } = await question("descent");
    const back = { answer: rows[0]?.id, field: "option", why: "Not like its neighbours." };
    await world.ask(servedReturnAnswer, back, harmoniser, { match: 1 });
    const input = { edition: world.edition, indicator: "descent", answers: seen(rows) };
    expect(await world.ask(servedHarmonise, input, harmoniser)).toEqual({ harmonised: 5, left: 1 });
    expect(await world.ask(servedHarmonise, input, harmoniser)).toEqual({ harmonised: 0, left: 6 });
    const { areas } = await world.ask(servedHarmonisingIndex, { edition: world.edition }, harmoniser);
    expect(areas[0]?.questions[1]).toMatchObject({ id: "descent", answers: 6, ready: 0, harmonised: 5 });
  });

  test("of what is being written, a harmoniser is told that, and not when it is saved", async () => {
    const before = await question("descent");
    const back = before.rows.find(({ state }) => state === "returned");
    const [row] = await world.query("select version from edition.answer where answer_id = $1", [back?.id]);
    const at = { edition: world.edition, place: back?.place, period: "2027", indicator: "descent" };
    const written = { ...emptyWritten, option: "0", justification: because, confidence: "low" };
    await world.ask(servedCodingSave, { ...written, ...at }, author, { match: Number(row?.version) });
    expect(back).toMatchObject({ contentVersion: 0, steps: [] });
    expect(back?.answer).toBeUndefined();
    expect(await question("descent")).toEqual(before);
  });

  test("two that harmonise at once settle each answer once", async () => {
    const other = await world.somebody("harmoniser");
    const input = { edition: world.edition, indicator: "years", answers: seen((await question("years")).rows) };
    const done = await Promise.all([harmoniser, other].map((one) => world.ask(servedHarmonise, input, one)));
    expect(done.map(({ harmonised }) => harmonised).sort()).toEqual([0, 6]);
  });

  test("a harmoniser of some places sees and settles those; one with a tie settles none of that place", async () => {
    const ofOne = await world.somebody("harmoniser", "BEL");
    const { rows } = await world.ask(servedHarmonising, { edition: world.edition, indicator: "birth" }, ofOne);
    expect(rows.map(({ place }) => place)).toEqual(["BEL"]);
    const all = { edition: world.edition, indicator: "birth", answers: seen((await question("birth")).rows) };
    await interestUnderTest(held.database, ofOne.name, "BEL");
    expect(await world.ask(servedHarmonise, all, ofOne)).toEqual({ harmonised: 0, left: 6 });
    expect(await codeOf(world.ask(servedHarmonising, { edition: world.edition, indicator: "birth" }, author))).toBe(
      "not-permitted",
    );
  });

  test("a note is kept with the question, by day and by nobody", async () => {
    const input = { edition: world.edition, indicator: "birth", text: "Foundlings have their own question." };
    await world.ask(servedNoteOnQuestion, input, harmoniser);
    expect((await question("birth")).notes).toEqual([
      { text: "Foundlings have their own question.", on: "2027-02-01" },
    ]);
  });

  test("who harmonises one area notes nothing about another, and nobody anything once the edition is closed", async () => {
    const ofTime = await world.somebody("harmoniser", undefined, "time");
    const note = { edition: world.edition, indicator: "birth", text: "Not mine." };
    expect(await codeOf(world.ask(servedNoteOnQuestion, note, ofTime))).toBe("not-found");
    expect(await codeOf(world.ask(servedNoteOnQuestion, { ...note, indicator: "years" }, ofTime))).not.toBe(
      "not-found",
    );
    const turn = "update edition.edition set state = $2, frozen_hash = $3 where edition_id = $1";
    await world.query(turn, [world.edition, "frozen", "a".repeat(64)]);
    expect(await codeOf(world.ask(servedNoteOnQuestion, note, harmoniser))).toBe("edition-closed");
    await world.query(turn, [world.edition, "open", null]);
  });
});
