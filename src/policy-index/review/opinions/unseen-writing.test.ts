/** While an author is writing, their reviewer's desk stays as it is, however often it is looked at. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../../base/actor.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { emptyWritten } from "../../coding/rules.ts";
import { servedCodingSave } from "../../coding/saving/serve.ts";
import { servedCodingComment, servedCodingStandBy } from "../../coding/serve.ts";
import { servedCoverage } from "../../coverage/serve.ts";
import { servedEdition } from "../../editions/serve.ts";
import { servedContestAnswer } from "../approval/serve.ts";
import { servedRemarks, servedReplyToOpinion } from "../remarks/serve.ts";
import { because, codeOf, type World, worldUnderTest } from "../review-under-test.ts";
import { servedGiveOpinion, servedReturnAnswer, servedReviewDesk, servedReviewDuties } from "./serve.ts";

onEveryDatabase("a reviewer who looks often", (server) => {
  let held: TestDatabase;
  let world: World;
  let author: Person;
  let reviewer: Person;

  beforeAll(async () => {
    held = await testDatabase(server);
    world = await worldUnderTest(held.database, { places: ["FRA"], stages: { harmonisation: true } });
    author = await world.somebody("author");
    reviewer = await world.somebody("reviewer");
  });
  afterAll(() => held.close());

  const at = () => ({ edition: world.edition, place: "FRA", period: "2027" });
  const looked = async () => ({
    duties: await world.ask(servedReviewDuties, {}, reviewer),
    all: await world.ask(servedReviewDesk, { ...at(), area: "time" }, reviewer),
    outdated: await world.ask(servedReviewDesk, { ...at(), area: "time", list: "outdated" }, reviewer),
    waiting: await world.ask(servedReviewDesk, { ...at(), area: "time", list: "waiting" }, reviewer),
  });
  const save = async (value: number, indicator = "years") => {
    const [row] = await world.query("select version from edition.answer where answer_id = $1", [
      await world.answer("FRA", indicator),
    ]);
    const says = indicator === "years" ? { value } : { option: "1", memo: String(value) };
    const written = { ...emptyWritten, ...says, justification: `${because} ${value}`, confidence: "high" };
    const citations = [{ source: world.law, pinpoint: "Art. 18" }];
    await world.ask(servedCodingSave, { ...written, ...at(), indicator, citations }, author, {
      match: Number(row?.version),
    });
  };

  test("does not learn when an author begins, nor when they save", async () => {
    const before = await looked();
    expect(before.all.answers[0]).toMatchObject({ state: "drafting", steps: [], remarks: [] });
    expect(before.all.answers[0]).not.toHaveProperty("contentVersion");
    await save(3);
    expect(await looked()).toEqual(before);
    await save(4);
    expect(await looked()).toEqual(before);
  });

  test("nor does a harmoniser, by the board of what is where; nor who in the edition was shown the earlier answers", async () => {
    const harmoniser = await world.somebody("harmoniser");
    const editor = await world.somebody("editor");
    const board = (person: Person) => world.ask(servedCoverage, { edition: world.edition }, person);
    const [before, whole] = [await board(harmoniser), await board(editor)];
    await save(2, "descent");
    expect(await board(harmoniser)).toEqual(before);
    expect(before.total).toMatchObject({ untouched: 0, writing: 3 });
    expect((await board(editor)).total.untouched).toBe(whole.total.untouched - 1);

    const edition = { edition: world.edition };
    for (const person of [author, reviewer, harmoniser])
      expect((await world.ask(servedEdition, edition, person)).places).toEqual([{ place: "FRA" }]);
    expect((await world.ask(servedEdition, edition, editor)).places).toEqual([{ place: "FRA", priorShown: true }]);
    await world.query(
      "update edition.edition set prior_answers = 'randomised', prior_release = '2026', prior_seed = 'drawn' where edition_id = $1",
      [world.edition],
    );
    expect((await board(harmoniser)).edition).not.toHaveProperty("priorSeed");
  });

  test("nor by trying: what may not be done yet is refused in the same words before and after", async () => {
    const answer = await world.answer("FRA", "birth");
    const harmoniser = await world.somebody("harmoniser");
    const tried = async () => {
      const refusals: unknown[] = [];
      const refused = (work: Promise<unknown>) =>
        work.then(
          () => expect.fail("done"),
          ({ code, facts }: { code: unknown; facts: unknown }) => void refusals.push({ code, facts }),
        );
      for (const match of [0, 1, 2, 9]) {
        await refused(world.ask(servedGiveOpinion, { answer, kind: "agree" }, reviewer, { match }));
        await refused(world.ask(servedReturnAnswer, { answer, why: "Look again." }, reviewer, { match }));
        await refused(world.ask(servedReturnAnswer, { answer, why: "Look again." }, harmoniser, { match }));
        await refused(world.ask(servedContestAnswer, { answer, why: "Two readings." }, harmoniser, { match }));
      }
      return refusals;
    };
    const before = await tried();
    for (const one of before) expect(one).toEqual({ code: "state-does-not-allow", facts: { state: "drafting" } });
    await save(3, "birth");
    await save(4, "birth");
    expect(await tried()).toEqual(before);
  });

  test("reads what was sent, and learns of what comes back only when it is sent again", async () => {
    await world.send(author, "FRA", "time", { years: 5 });
    const answer = await world.answer("FRA", "years");
    const [sent] = (await looked()).all.answers;
    expect(sent).toMatchObject({ state: "submitted", contentVersion: 3, answer: { value: 5 } });
    await world.ask(servedGiveOpinion, { answer, kind: "agree" }, reviewer, { match: 3 });
    await world.ask(servedReturnAnswer, { answer, field: "option", why: "Look again." }, reviewer, { match: 3 });

    const returned = await looked();
    expect(returned.all.answers[0]).toMatchObject({ state: "returned", opinion: { currency: "current" } });
    expect(returned.all.areas[1]).toMatchObject({ waiting: 0, judged: 1 });
    await save(6);
    await save(7);
    expect(await looked()).toEqual(returned);

    await world.send(author, "FRA", "time", { years: 8 });
    const again = await looked();
    expect(again.all.answers[0]).toMatchObject({ contentVersion: 6, opinion: { currency: "outdated" } });
    expect(again.outdated.answers).toHaveLength(1);
  });

  const later = new Date("2027-02-03T11:00:00Z");
  const sentBack = async (match: number) => {
    const answer = await world.answer("FRA", "years");
    await world.ask(servedReturnAnswer, { answer, why: "See Article 19." }, reviewer, { match });
  };
  const remark = (body: string) =>
    world.ask(servedCodingComment, { ...at(), indicator: "years", field: "option", body }, author, { at: later });
  const told = async () => (await world.ask(servedRemarks, at(), author)).answers[0];

  test("gets what an author says beside an answer with the answer, of that day, and not when it is said", async () => {
    const answer = await world.answer("FRA", "years");
    await world.ask(servedGiveOpinion, { answer, kind: "agree-with-note", note: "Which?" }, reviewer, { match: 6 });
    const judged = await looked();
    await remark("Said while it is with others.");
    expect(await looked()).toEqual(judged);

    await sentBack(6);
    const returned = await looked();
    const opinion = (await told())?.opinions[0]?.id;
    const reply = (text: string, match: number) =>
      world.ask(servedReplyToOpinion, { opinion, text }, author, { match, at: later });
    await reply("The first.", 0);
    await reply("The first paragraph.", 1);
    await remark("Said while it is mended.");
    expect(await looked()).toEqual(returned);
    expect((await told())?.opinions[0]).toMatchObject({ mayReply: true, reply: { text: "The first paragraph." } });

    await world.send(author, "FRA", "time", { years: 9 });
    const [sent] = (await looked()).all.answers;
    // Said on the 3rd, sent on the 1st as this test has it: the day told is that of the sending.
    expect(sent?.opinion?.reply).toEqual({ text: "The first paragraph.", on: "2027-02-01" });
    await sentBack(sent?.contentVersion ?? 0);
    expect((await told())?.opinions[0]).toMatchObject({ mayReply: false });
    expect(await codeOf(reply("Otherwise.", 2))).toBe("reply-arrived");
  });

  test("and with an answer its author stands by", async () => {
    await world.send(author, "FRA", "time", { years: 10 });
    const answer = await world.answer("FRA", "years");
    const match = (await looked()).all.answers[0]?.contentVersion ?? 0;
    await world.ask(servedGiveOpinion, { answer, kind: "not-qualified" }, reviewer, { match });
    await sentBack(match);
    const opinion = (await told())?.opinions[0];
    await world.ask(servedReplyToOpinion, { opinion: opinion?.id, text: "It is plain." }, author, { match: 0 });
    expect((await looked()).all.answers[0]?.opinion?.reply).toBeUndefined();
    const version = (await told())?.version ?? 0;
    await world.ask(servedCodingStandBy, { ...at(), indicator: "years", why: "It is." }, author, { match: version });
    // Its author goes on reading what they were told, and is told no more of where it is.
    expect(await told()).toMatchObject({
      state: "submitted",
      mayStandBy: false,
      opinions: expect.arrayContaining([
        expect.objectContaining({ mayReply: false, reply: expect.objectContaining({ text: "It is plain." }) }),
      ]),
    });
    expect((await told())?.steps.at(-1)?.act).toBe("stand-by");
    expect((await looked()).all.answers[0]).toMatchObject({
      state: "contested",
      opinion: { reply: { text: "It is plain." } },
    });
  });
});
