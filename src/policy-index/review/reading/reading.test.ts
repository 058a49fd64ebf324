/** What an editor reads of a place: what was sent, whole, and of what is being written nothing. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../../base/actor.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { interestUnderTest } from "../../answers/answers-under-test.ts";
import { emptyWritten } from "../../coding/rules.ts";
import { servedCodingSave } from "../../coding/saving/serve.ts";
import { servedAnswerComment, servedCommentOnAnswer, servedOpenWindow } from "../government/serve.ts";
import { servedGiveOpinion, servedReturnAnswer } from "../opinions/serve.ts";
import { because, codeOf, type World, worldUnderTest } from "../review-under-test.ts";
import { servedReadAnswers } from "./serve.ts";

onEveryDatabase("an editor's reading", (server) => {
  let held: TestDatabase;
  let author: Person;
  let editor: Person;

  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  async function sent(stages: Readonly<Record<string, boolean>>): Promise<World> {
    const world = await worldUnderTest(held.database, { places: ["FRA", "ESP"], stages });
    author = await world.somebody("author");
    editor = await world.somebody("editor");
    await world.send(author, "FRA", "ways", { birth: "1", descent: "0" });
    return world;
  }
  const reading = (world: World, who: Person, more: object = {}) =>
    world.ask(servedReadAnswers, { edition: world.edition, place: "FRA", ...more }, who);

  test("is whole where nobody reviews: value, reasons, sources, and what happened to each", async () => {
    const world = await sent({ review: false, adjudication: false });
    const { answers, areas, period } = await reading(world, editor);
    expect(period).toBe("2027");
    expect(areas.map(({ id, sent: count }) => [id, count])).toEqual([
      ["ways", 2],
      ["time", 0],
    ]);
    expect(answers.map(({ answer }) => [answer?.option, answer?.justification])).toEqual([
      ["1", because],
      ["0", because],
    ]);
    expect(answers[0]?.answer?.citations).toMatchObject([{ title: "Code civil", pinpoint: "Art. 18" }]);
    expect(answers[0]?.steps.map(({ act, role }) => [act, role])).toEqual([
      ["write", "author"],
      ["submit", "author"],
    ]);
    expect(answers[0]?.mayReturn).toBe(true);
    const later = await reading(world, editor, { area: "time" });
    expect(later.answers.map(({ state, answer }) => [state, answer])).toEqual([["drafting", undefined]]);
  });

  test("holds opinions by role and day, and stands still while an answer that went back is mended", async () => {
    const world = await sent({});
    const reviewer = await world.somebody("reviewer");
    const answer = await world.answer("FRA", "birth");
    const noted = { kind: "agree-with-note", note: "Article 19 too." };
    await world.ask(servedGiveOpinion, { answer, ...noted }, reviewer, { match: 1 });
    const back = { answer, field: "justification", why: "Say which article." };
    await world.ask(servedReturnAnswer, back, reviewer, { match: 1 });
    const before = await reading(world, editor);
    const [first] = before.answers;
    expect(first).toMatchObject({ state: "returned", opinions: [{ ...noted, currency: "current", on: "2027-02-01" }] });
    expect([first?.answer, first?.contentVersion, first?.mayReturn]).toEqual([undefined, undefined, false]);
    expect(first?.remarks).toMatchObject([{ field: "justification", role: "reviewer" }]);
    const [row] = await world.query("select version from edition.answer where answer_id = $1", [answer]);
    const at = { edition: world.edition, place: "FRA", period: "2027", indicator: "birth" };
    const written = { ...emptyWritten, option: "0", justification: because, confidence: "low" };
    await world.ask(servedCodingSave, { ...written, ...at }, author, { match: Number(row?.version) });
    expect(await reading(world, editor)).toEqual(before);
    for (const person of [reviewer, author, editor]) expect(JSON.stringify(before)).not.toContain(person.name);
  });

  test("has the second author's answer beside the first, once it is sent, and not for an editor who codes there", async () => {
    const world = await sent({});
    const second = await world.somebody("second-author");
    const at = { edition: world.edition, place: "FRA", period: "2027", indicator: "birth" };
    const written = { ...emptyWritten, option: "0", justification: because, confidence: "low", memo: "Mine alone" };
    await world.ask(servedCodingSave, { ...written, ...at }, second, { match: 0 });
    expect((await reading(world, editor)).answers.map((answer) => answer.second)).toEqual([undefined, undefined]);
    await world.send(second, "FRA", "ways", { birth: "0", descent: "0" });
    const { answers } = await reading(world, editor);
    expect(answers.map(({ answer, second: other }) => [answer?.option, other?.option])).toEqual([
      ["1", "0"],
      ["0", "0"],
    ]);
    expect(answers[0]?.second?.citations).toMatchObject([{ title: "Code civil", pinpoint: "Art. 18" }]);
    expect(JSON.stringify(answers)).not.toContain("Mine alone");
    const coding = { ...editor, roles: [...editor.roles, ...author.roles] };
    expect((await reading(world, coding)).answers.map((answer) => answer.second)).toEqual([undefined, undefined]);
    expect((await reading(await sent({ second_author: false }), editor)).answers[0]?.second).toBeUndefined();
  });

  test("has what the government said of an answer, with what was answered in public", async () => {
    const world = await sent({ government_window: true, review: false });
    const dates =
      "insert into edition.date (edition_id, stage, opens, closes) values ($1, 'government-window', $2, $3)";
    await world.query(dates, [world.edition, "2027-01-01", "2027-12-31"]);
    await world.ask(servedOpenWindow, { edition: world.edition, place: "FRA" }, editor);
    const answer = await world.answer("FRA", "descent");
    const government = await world.somebody("government", "FRA");
    const { comment } = await world.ask(servedCommentOnAnswer, { answer, text: "Amended in May" }, government, {
      match: 0,
    });
    await world.ask(servedAnswerComment, { comment, text: "After the reference day" }, author, { match: 0 });
    const { answers } = await reading(world, editor);
    expect(answers.map((one) => [one.comment?.text, one.comment?.reply])).toEqual([
      [undefined, undefined],
      ["Amended in May", { role: "author", text: "After the reference day", on: "2027-02-01", version: 1 }],
    ]);
    for (const person of [government, author]) expect(JSON.stringify(answers)).not.toContain(person.name);
  });

  test("is for an editor of the edition; one with a tie reads, and sends nothing back", async () => {
    const world = await sent({});
    const tied = await world.somebody("editor");
    await interestUnderTest(held.database, tied.name, "FRA");
    const read = await reading(world, tied);
    expect([read.tied, read.answers.some(({ mayReturn }) => mayReturn)]).toEqual([true, false]);
    for (const role of ["author", "reviewer", "harmoniser", "adjudicator", "government", "auditor"] as const)
      expect(await codeOf(reading(world, await world.somebody(role, "FRA")))).toBe("not-permitted");
    const another = await worldUnderTest(held.database);
    expect(await codeOf(reading(world, await another.somebody("editor")))).toBe("not-found");
    for (const more of [{ place: "DEU" }, { period: "2019" }, { area: "none" }])
      expect(await codeOf(reading(world, editor, more))).toBe("not-found");
  });
});
