/** A reviewer whom an author's reply convinces says so, and the answer is approved with the others; the words of an answer need not change for it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../../base/actor.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { servedCodingSubmit } from "../../coding/serve.ts";
import { servedApproveAgreed } from "../approval/serve.ts";
import { servedRemarks, servedReplyToOpinion } from "../remarks/serve.ts";
import { codeOf, type World, worldUnderTest } from "../review-under-test.ts";
import { servedGiveOpinion, servedReturnAnswer, servedReviewDesk } from "./serve.ts";

onEveryDatabase("a reviewer who is convinced", (server) => {
  let held: TestDatabase;
  let world: World;
  let author: Person;
  let reviewer: Person;
  let editor: Person;

  beforeAll(async () => {
    held = await testDatabase(server);
    world = await worldUnderTest(held.database, { stages: { second_author: false, adjudication: false } });
    author = await world.somebody("author");
    reviewer = await world.somebody("reviewer");
    editor = await world.somebody("editor");
  });
  afterAll(() => held.close());

  const at = (place: string) => ({ edition: world.edition, place, period: "2027" });
  const asked = (place: string) => world.ask(servedReviewDesk, { ...at(place), area: "ways" }, reviewer);
  const [different, law] = [{ kind: "different-answer", suggestion: { option: "0" }, note: "Not so." }, "Art. 19"];

  /** Judged differently, sent back, replied to, and sent again in the same words. */
  async function argued(place: string): Promise<string> {
    await world.send(author, place, "ways", { birth: "1", descent: "0" });
    const answer = await world.answer(place, "birth");
    const citations = [{ source: world.law, pinpoint: law }];
    await world.ask(servedGiveOpinion, { answer, ...different, citations }, reviewer, { match: 1 });
    await world.ask(servedReturnAnswer, { answer, why: "See Article 19." }, reviewer, { match: 1 });
    const { answers } = await world.ask(servedRemarks, at(place), author);
    const reply = { opinion: answers[0]?.opinions[0]?.id, text: "Article 19 was repealed in 2020." };
    await world.ask(servedReplyToOpinion, reply, author, { match: 0 });
    expect(await world.ask(servedCodingSubmit, { ...at(place), area: "ways" }, author)).toMatchObject({ sent: 1 });
    return answer;
  }

  test("finds the answer waiting, with the reply, and agrees", async () => {
    const answer = await argued("FRA");
    const before = await asked("FRA");
    expect(before.areas[0]).toMatchObject({ waiting: 2, judged: 0 });
    const [own] = before.answers;
    expect(own?.opinion).toMatchObject({ kind: "different-answer", currency: "outdated", reply: { on: "2027-02-01" } });
    expect(await codeOf(world.ask(servedGiveOpinion, { answer, kind: "agree" }, reviewer, { match: 1 }))).toBe("stale");
    await world.ask(servedGiveOpinion, { answer, kind: "agree" }, reviewer, { match: own?.contentVersion ?? 0 });
    expect((await world.ask(servedApproveAgreed, { edition: world.edition, place: "FRA" }, editor)).approved).toBe(1);
    // What its author answered to stands in the answer's history as it was answered to.
    const kept = await world.query(
      "select kind, content_version from edition.opinion where answer_id = $1 order by content_version",
      [answer],
    );
    expect(kept).toEqual([
      { kind: "different-answer", content_version: 1 },
      { kind: "agree", content_version: 2 },
    ]);
  });

  test("or agrees with it among the others of its area", async () => {
    await argued("ESP");
    expect((await world.agree(reviewer, "ESP", "ways")).agreed).toBe(2);
    expect((await world.ask(servedApproveAgreed, { edition: world.edition, place: "ESP" }, editor)).approved).toBe(2);
  });

  test("nothing is made of an answer that nobody had judged when it came back", async () => {
    await world.send(author, "FRA", "time", { years: 5 });
    const answer = await world.answer("FRA", "years");
    await world.ask(servedReturnAnswer, { answer, why: "Look again." }, editor, { match: 1 });
    await world.ask(servedCodingSubmit, { ...at("FRA"), area: "time" }, author);
    const [row] = await world.query("select content_version from edition.answer where answer_id = $1", [answer]);
    expect(row).toEqual({ content_version: 1 });
  });
});
