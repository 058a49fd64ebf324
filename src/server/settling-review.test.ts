/** What was said on the way to an answer is published with it: by role, without who or when. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../base/actor.ts";
import { operator } from "../base/actor.ts";
import { openArchive } from "../policy-index/releases/archive.ts";
import { codeOf, now, type World, worldUnderTest } from "../policy-index/review/review-under-test.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import {
  servedAnswerComment,
  servedApproveAgreed,
  servedCloseWindow,
  servedCommentOnAnswer,
  servedComments,
  servedContestAnswer,
  servedContestedCase,
  servedDecideCase,
  servedFreeze,
  servedGiveOpinion,
  servedOpenWindow,
  servedPublishEdition,
  servedWindowDuties,
} from "./operations.ts";
import { settleArchive } from "./settle-archive.ts";

onEveryDatabase("a reviewed edition", (server) => {
  let held: TestDatabase;
  let world: World;
  let editor: Person;
  let directory: string;
  const inside = { at: new Date("2027-03-10T10:00:00Z") };
  const after = { at: new Date("2027-04-01T00:00:00Z") };

  beforeAll(async () => {
    held = await testDatabase(server);
    directory = await mkdtemp(join(tmpdir(), "passerelle-settling-"));
    const stages = { second_author: false, review: true, adjudication: true, harmonisation: false };
    world = await worldUnderTest(held.database, { places: ["FRA"], stages: { ...stages, government_window: true } });
    await world.query(
      "insert into edition.date (edition_id, stage, opens, closes) values ($1, 'government-window', '2027-03-01', '2027-03-31')",
      [world.edition],
    );
    editor = await world.somebody("editor");
  });
  afterAll(async () => {
    await held.close();
    await rm(directory, { recursive: true, force: true });
  });

  test("goes through opinions, a decision and the government's window", async () => {
    const edition = world.edition;
    const author = await world.somebody("author");
    await world.send(author, "FRA", "ways", { birth: "1", descent: "0" });
    const [one, two] = [await world.somebody("reviewer"), await world.somebody("reviewer")];
    const answer = await world.answer("FRA", "birth");
    const other = {
      ...{ answer, kind: "different-answer", suggestion: { option: "0" }, note: "A note between reviewers." },
      citations: [{ source: world.law, pinpoint: "Art. 19" }],
    };
    await world.ask(servedGiveOpinion, other, one, { match: 1 });
    const agree = async (reviewer: Person, indicator: string) => {
      const opinion = { answer: await world.answer("FRA", indicator), kind: "agree" };
      await world.ask(servedGiveOpinion, opinion, reviewer, { match: 1 });
    };
    await agree(two, "birth");
    for (const reviewer of [one, two]) await agree(reviewer, "descent");
    await world.ask(servedContestAnswer, { answer, why: "Two readings." }, editor, { match: 1 });
    const adjudicator = await world.somebody("adjudicator");
    const { stamp } = await world.ask(servedContestedCase, { answer }, adjudicator);
    const decision = { answer, other: { option: "1" }, reason: "Article 18 is the wider rule." };
    await world.ask(servedDecideCase, decision, adjudicator, { match: stamp });
    await world.ask(servedApproveAgreed, { edition }, editor);

    await world.ask(servedOpenWindow, { edition }, editor);
    const government = await world.somebody("government", "FRA");
    const text = "Article 18 was amended.";
    await world.ask(servedCommentOnAnswer, { answer, text }, government, { match: 0, ...inside });
    const { comments } = await world.ask(servedComments, { edition }, editor);
    const reply = { comment: comments[0]?.comment.id, text: "After the day the answers are of." };
    await world.ask(servedAnswerComment, reply, author, { match: 0, ...inside });
    expect(await world.ask(servedCloseWindow, { edition }, editor, after)).toEqual({ places: 1, silent: 0 });
    const [row] = await world.query("select version from edition.edition where edition_id = $1", [edition]);
    const match = Number(row?.version);
    expect(
      await world.ask(
        servedFreeze,
        { edition, leaveOut: true },
        { ...editor, provedAt: after.at },
        { match, ...after },
      ),
    ).toMatchObject({ frozen: 2 });

    // What is published with it can no longer be said otherwise: it would be other than what was frozen, for ever.
    expect(await codeOf(world.ask(servedAnswerComment, reply, author, { match: 1, ...inside }))).toBe("edition-closed");
    expect(await codeOf(world.ask(servedCloseWindow, { edition }, editor, after))).toBe("edition-closed");
    expect(await world.ask(servedComments, { edition }, editor, inside)).toMatchObject({ standing: "over" });
    const { windows } = await world.ask(servedWindowDuties, {}, government, inside);
    expect(windows.map(({ standing }) => standing)).toEqual(["over"]);
  });

  test("is not published once somebody changed a frozen opinion or comment by hand", async () => {
    const publish = () =>
      codeOf(world.ask(servedPublishEdition, { edition: world.edition, release: "2027.0" }, editor));
    await world.query("update edition.government_comment set text = text || '!'");
    expect(await publish()).toBe("frozen-answers-altered");
    await world.query("update edition.government_comment set text = rtrim(text, '!')");
    await world.query("update edition.opinion set kind = 'not-qualified' where kind = 'agree'");
    expect(await publish()).toBe("frozen-answers-altered");
    await world.query("update edition.opinion set kind = 'agree' where kind = 'not-qualified'");
  });

  test("is published with how each answer was settled, and without who or when", async () => {
    await world.ask(servedPublishEdition, { edition: world.edition, release: "2027.0" }, editor);
    const context = { actor: operator("test"), now, language: "en" as const, requestId: "test" };
    const nothing = { indexes: () => [], releases: () => [], release: () => undefined };
    // The bundle is made again from the rows: what differed in a byte would be refused.
    await settleArchive(directory, { ...context, database: held.database, archive: nothing });
    const { reviews } = (await openArchive(directory)).release("law", "2027.0") ?? expect.fail();
    const birth = { place: "FRA", period: "2027", indicator: "birth" };
    const descent = { ...birth, indicator: "descent" };
    const different = { part: "opinion", role: "reviewer", verdict: "different-answer", count: 1 };
    const agreed = { part: "opinion", role: "reviewer", verdict: "agree" };
    expect(reviews).toHaveLength(8);
    expect(reviews).toEqual(
      expect.arrayContaining([
        { ...birth, ...different, status: "answered", option: "0" },
        { ...birth, ...agreed, count: 1 },
        { ...birth, part: "decision", role: "adjudicator", count: 1, words: "Article 18 is the wider rule." },
        { ...birth, part: "comment", role: "government", count: 1, words: "Article 18 was amended." },
        { ...birth, part: "public-reply", role: "author", count: 1, words: "After the day the answers are of." },
        { ...descent, ...agreed, count: 2 },
        { ...descent, part: "comment", role: "government", count: 0 },
        { ...birth, indicator: "years", part: "left-out", role: "editor", count: 1 },
      ]),
    );
    expect(JSON.stringify(reviews)).not.toMatch(/Example|[0-9a-f]{8}-[0-9a-f]{4}|\d{4}-\d\d|between reviewers/);
  });
});
