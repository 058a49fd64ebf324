/** Opinions on a real database: what a reviewer sees and says, and what is refused. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Person } from "../../../base/actor.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { interestUnderTest } from "../../answers/answers-under-test.ts";
import { servedCodingSubmit } from "../../coding/serve.ts";
import { servedApproveAgreed, servedContestAnswer, servedReviewOverview } from "../approval/serve.ts";
import { servedRemarks, servedReplyToOpinion } from "../remarks/serve.ts";
import { because, codeOf, type World, worldUnderTest } from "../review-under-test.ts";
import {
  servedAgreeWithArea,
  servedGiveOpinion,
  servedReturnAnswer,
  servedReviewDesk,
  servedReviewDuties,
} from "./serve.ts";

onEveryDatabase("opinions", (server) => {
  let held: TestDatabase;
  let world: World;
  let author: Person;
  let reviewer: Person;
  let editor: Person;

  beforeAll(async () => {
    held = await testDatabase(server);
    world = await worldUnderTest(held.database, { places: ["FRA", "ESP", "PRT", "ITA", "MAR", "BEL", "DEU", "GRC"] });
    author = await world.somebody("author");
    reviewer = await world.somebody("reviewer");
    editor = await world.somebody("editor");
  });
  afterAll(() => held.close());

  const at = (place: string) => ({ edition: world.edition, place, period: "2027" });
  const desk = (place: string, more: object = {}, actor = reviewer) =>
    world.ask(servedReviewDesk, { ...at(place), ...more }, actor);
  const give = async (place: string, indicator: string, more: object, match = 1, actor = reviewer) =>
    world.ask(servedGiveOpinion, { answer: await world.answer(place, indicator), ...more }, actor, { match });
  const another = { kind: "different-answer", suggestion: { option: "0" }, note: "Article 19 excludes it." };
  const bySource = () => ({ citations: [{ source: world.law, pinpoint: "Art. 19" }] });

  test("a reviewer sees the answer beside its sources once it is sent, and not before", async () => {
    expect((await desk("FRA")).answers[0]).not.toHaveProperty("answer");
    await world.send(author, "FRA", "ways", { birth: "1", descent: "0" });
    const { answers, areas } = await desk("FRA");
    expect(areas[0]).toMatchObject({ area: "ways", questions: 2, waiting: 2, judged: 0 });
    expect(answers[0]).toMatchObject({
      state: "submitted",
      answer: { option: "1", citations: [{ title: "Code civil", pinpoint: "Art. 18", quotation: "Est français" }] },
    });
    expect(JSON.stringify(await desk("FRA"))).not.toMatch(/97\.25|13\.75|score"/);
  });

  test("the first opinion takes the answer up, and an author can no longer take it back", async () => {
    await give("FRA", "birth", { kind: "agree" });
    const { answers } = await desk("FRA");
    expect(answers[0]).toMatchObject({ state: "in-review", opinion: { kind: "agree", currency: "current" } });
    expect(answers[0]?.steps.map((step) => step.act)).toEqual(["write", "submit", "take-up"]);
    expect(answers[0]?.steps[2]).toEqual({
      ...{ act: "take-up", from: "submitted", to: "in-review", role: "reviewer", why: "", on: "2027-02-01" },
    });
  });

  test("who says that the answer is another one says which, why, and by what law", async () => {
    const suggestion = { option: "1" };
    expect(await codeOf(give("FRA", "descent", { kind: "different-answer" }))).toBe("suggestion-missing");
    expect(await codeOf(give("FRA", "descent", { ...another, ...bySource() }))).toBe("suggestion-same");
    expect(await codeOf(give("FRA", "descent", { ...another, suggestion }))).toBe("source-missing");
    expect(await codeOf(give("FRA", "descent", { ...another, ...bySource(), suggestion, note: "" }))).toBe(
      "note-missing",
    );
    expect(await codeOf(give("FRA", "descent", { ...another, ...bySource(), suggestion: { option: "9" } }))).toBe(
      "option-unknown",
    );
    expect(await codeOf(give("FRA", "descent", { kind: "agree", suggestion }))).toBe("suggestion-unasked");
    const newSource = { title: "Loi de 1998", url: "https://example.org/loi" };
    await give("FRA", "descent", { ...another, suggestion, citations: [{ newSource, pinpoint: "Art. 2" }, {}] });
    expect((await desk("FRA")).answers[1]?.opinion).toMatchObject({
      suggestion: { status: "answered", option: "1" },
      citations: [{ title: "Loi de 1998", pinpoint: "Art. 2" }],
    });
  });

  test("a second opinion on the same version stands in the place of the first", async () => {
    await give("FRA", "descent", { kind: "agree-with-note", note: "Say which paragraph." });
    const opinion = (await desk("FRA")).answers[1]?.opinion;
    expect(opinion).toMatchObject({ kind: "agree-with-note", citations: [] });
    expect(opinion?.suggestion).toBeUndefined();
  });

  test("an opinion is about one version: a later change makes it outdated, and it waits to be judged again", async () => {
    await world.send(author, "ESP", "time", { years: 5 });
    await give("ESP", "years", { kind: "agree" });
    const id = await world.answer("ESP", "years");
    const back = { answer: id, field: "citations", why: "The law was replaced in 2021." };
    await world.ask(servedReturnAnswer, back, reviewer, { match: 1 });
    await world.send(author, "ESP", "time", { years: 8 });
    expect(await codeOf(give("ESP", "years", { kind: "agree" }, 1))).toBe("stale");
    const { answers, areas } = await desk("ESP", { area: "time" });
    expect(answers[0]).toMatchObject({ contentVersion: 2, opinion: { currency: "outdated" } });
    expect(answers[0]?.remarks).toEqual([
      { field: "citations", role: "reviewer", text: "The law was replaced in 2021.", on: "2027-02-01" },
    ]);
    expect(areas[1]).toMatchObject({ waiting: 1, judged: 0 });
    expect((await desk("ESP", { area: "time", list: "outdated" })).answers).toHaveLength(1);
    expect((await desk("ESP", { area: "ways", list: "outdated" })).answers).toHaveLength(0);
  });

  test("agreeing with an area judges what waits and leaves what was judged", async () => {
    await world.send(author, "PRT", "ways", { birth: "1", descent: "1" });
    await give("PRT", "birth", { ...another, ...bySource() });
    const seen = (await desk("PRT")).answers.map(({ id, contentVersion }) => `${id}@${contentVersion}`);
    const agree = (answers: readonly string[]) =>
      world.ask(servedAgreeWithArea, { ...at("PRT"), area: "ways", answers }, reviewer);
    expect(await agree(seen)).toEqual({ agreed: 1, left: 0 });
    const { answers } = await desk("PRT");
    expect(answers.map((one) => one.opinion?.kind)).toEqual(["different-answer", "agree"]);
    expect(answers.map((one) => one.state)).toEqual(["in-review", "in-review"]);
    expect(await agree(seen)).toEqual({ agreed: 0, left: 0 });
  });

  test("agreeing with an area agrees with what was read: what its author changed meanwhile is left, and counted", async () => {
    await world.send(author, "DEU", "ways", { birth: "1", descent: "1" });
    const { answers } = await desk("DEU");
    const seen = answers.map(({ id, contentVersion }) => `${id}@${contentVersion}`);
    const back = { answer: await world.answer("DEU", "birth"), field: "option", why: "Look again." };
    await world.ask(servedReturnAnswer, back, editor, { match: 1 });
    await world.send(author, "DEU", "ways", { birth: "0" });
    const input = { ...at("DEU"), area: "ways", answers: seen };
    expect(await world.ask(servedAgreeWithArea, input, reviewer)).toEqual({ agreed: 1, left: 1 });
    const judged = (await desk("DEU")).answers.map(({ opinion }) => opinion?.kind);
    expect(judged).toEqual([undefined, "agree"]);
    expect(await codeOf(world.ask(servedAgreeWithArea, { ...input, answers: [] }, reviewer))).toBe("input-invalid");
  });

  test("an editor with a tie to a place does nothing to its answers, and runs the edition all the same", async () => {
    const tied = await world.somebody("editor");
    await interestUnderTest(held.database, tied.name, "PRT");
    const approve = (more: object) => world.ask(servedApproveAgreed, { edition: world.edition, ...more }, tied);
    expect(await codeOf(approve({ place: "PRT" }))).toBe("interest");
    expect((await approve({ area: "ways" })).tied).toBe(1);
    const answer = await world.answer("PRT", "descent");
    const acting = { match: 1 };
    const back = { answer, field: "option", why: "Look again." };
    expect(await codeOf(world.ask(servedReturnAnswer, back, tied, acting))).toBe("interest");
    expect(await codeOf(world.ask(servedContestAnswer, { answer, why: "Two readings." }, tied, acting))).toBe(
      "interest",
    );
    const { places } = await world.ask(servedReviewOverview, { edition: world.edition }, tied);
    expect(places.filter((place) => place.tied).map(({ place }) => place)).toEqual(["PRT"]);
  });

  test("approval takes what all agree on, in one go, and says what it left and why", async () => {
    await world.send(author, "PRT", "time", { years: 3 });
    const done = await world.ask(servedApproveAgreed, { edition: world.edition, place: "PRT" }, editor);
    expect(done).toEqual({
      approved: 1,
      tied: 0,
      left: { "no-opinion": 1, outdated: 0, "not-qualified": 0, "different-answer": 1 },
      answers: [
        { place: "PRT", period: "2027", indicator: "birth", because: "different-answer" },
        { place: "PRT", period: "2027", indicator: "years", because: "no-opinion" },
      ],
    });
    const { places, disputed } = await world.ask(servedReviewOverview, { edition: world.edition }, editor);
    expect(places.find((one) => one.place === "PRT")).toMatchObject({ past: 1, inReview: 2 });
    expect(disputed).toMatchObject([{ place: "PRT", opinions: [{ suggestion: { option: "0" } }] }]);
    // Whoever decides reads what was written, what it leans on and what happened to it: by role, by day.
    const [{ answer: says, steps } = {}] = disputed;
    expect(says).toMatchObject({ option: "1", citations: [{ title: "Code civil", quotation: "Est français" }] });
    expect(says?.justification).toBe(because);
    expect(steps?.map(({ act, role, on }) => [act, role, on])).toEqual([
      ["write", "author", "2027-02-01"],
      ["submit", "author", "2027-02-01"],
      ["take-up", "reviewer", "2027-02-01"],
    ]);
  });

  test("an author is told what was said once the answer has left review, and answers it", async () => {
    await world.send(author, "ITA", "time", { years: 5 });
    await give("ITA", "years", {
      ...another,
      suggestion: { value: 10 },
      ...bySource(),
    });
    const seen = () => world.ask(servedRemarks, at("ITA"), author);
    expect((await seen()).answers).toEqual([]);
    const back = { answer: await world.answer("ITA", "years"), field: "option", why: "See Article 19." };
    await world.ask(servedReturnAnswer, back, reviewer, { match: 1 });
    const [told] = (await seen()).answers;
    expect(told).toMatchObject({
      mayStandBy: true,
      opinions: [{ suggestion: { value: 10 }, note: "Article 19 excludes it." }],
      remarks: [{ field: "option", role: "reviewer" }],
    });
    const reply = { opinion: told?.opinions[0]?.id, text: "Article 19 was repealed." };
    expect(await codeOf(world.ask(servedReplyToOpinion, reply, author, { match: 1 }))).toBe("stale");
    await world.ask(servedReplyToOpinion, reply, author, { match: 0 });
    const where = { ...at("ITA"), area: "time" };
    await world.ask(servedCodingSubmit, where, author);
    expect((await desk("ITA", { area: "time" })).answers[0]?.opinion?.reply).toEqual({
      text: "Article 19 was repealed.",
      on: "2027-02-01",
    });
    expect(await codeOf(give("ITA", "years", { kind: "agree" }, 1))).toBe("stale");
    expect((await desk("ITA", { area: "time" })).answers[0]?.opinion?.kind).toBe("different-answer");
    const stranger = await world.somebody("author", "ESP");
    expect(await codeOf(world.ask(servedReplyToOpinion, reply, stranger, { match: 1 }))).toBe("not-found");
  });

  test("an opinion its author has read stands, though nobody replied; the next version takes a new one", async () => {
    await world.send(author, "FRA", "time", { years: 5 });
    await give("FRA", "years", { kind: "not-qualified" });
    await give("FRA", "years", { kind: "agree-with-note", note: "Which paragraph?" });
    const late = await world.somebody("reviewer", "FRA");
    const id = await world.answer("FRA", "years");
    const back = { answer: id, field: "citations", why: "Say which paragraph." };
    await world.ask(servedReturnAnswer, back, reviewer, { match: 1 });
    await world.ask(servedCodingSubmit, { ...at("FRA"), area: "time" }, author);
    // Sent again in the same words it is another version: what its author read stands, and whoever was convinced judges anew.
    expect(await codeOf(give("FRA", "years", { kind: "agree" }, 1))).toBe("stale");
    const again = await desk("FRA", { area: "time" });
    expect(again.areas[1]).toMatchObject({ waiting: 1, judged: 0 });
    expect(again.answers[0]).toMatchObject({ contentVersion: 2, answer: { value: 5 } });
    expect(again.answers[0]?.opinion).toMatchObject({ kind: "agree-with-note", currency: "outdated" });
    await give("FRA", "years", { kind: "not-qualified" }, 2, late);
    await give("FRA", "years", { kind: "agree" }, 2, late);
    expect((await world.agree(reviewer, "FRA", "time")).agreed).toBe(1);
    await world.query("update edition.opinion set told = true where answer_id = $1", [id]);
    expect(await codeOf(give("FRA", "years", { kind: "agree" }, 2))).toBe("answer-came-back");
    await world.ask(servedReturnAnswer, back, editor, { match: 2 });
    await world.send(author, "FRA", "time", { years: 6 });
    await give("FRA", "years", { kind: "agree" }, 3);
    const judged = (await desk("FRA", { area: "time" })).answers[0]?.opinion;
    expect(judged).toMatchObject({ kind: "agree", currency: "current" });
    expect(judged?.stands).toBeUndefined();
  });

  test("opinions given at the same moment are all kept", async () => {
    await world.send(author, "MAR", "ways", { birth: "1", descent: "1" });
    const reviewers = await Promise.all(Array.from({ length: 6 }, () => world.somebody("reviewer", "MAR")));
    await Promise.all(reviewers.map((one) => give("MAR", "birth", { kind: "agree" }, 1, one)));
    const [kept] = await world.query("select count(*)::integer as opinions from edition.opinion where answer_id = $1", [
      await world.answer("MAR", "birth"),
    ]);
    const steps = await world.query("select act from edition.transition where answer_id = $1 and act = 'take-up'", [
      await world.answer("MAR", "birth"),
    ]);
    expect([kept?.opinions, steps.length]).toEqual([6, 1]);
  });

  test("an opinion and an approval at the same moment: what is approved was agreed on", async () => {
    await world.send(author, "GRC", "ways", { birth: "1", descent: "1" });
    await world.agree(reviewer, "GRC", "ways");
    const other = await world.somebody("reviewer", "GRC");
    const [opinion] = await Promise.allSettled([
      give("GRC", "birth", { ...another, ...bySource() }, 1, other),
      world.ask(servedApproveAgreed, { edition: world.edition, place: "GRC" }, editor),
    ]);
    const [row] = await world.query("select state from edition.answer where answer_id = $1", [
      await world.answer("GRC", "birth"),
    ]);
    expect([opinion.status, row?.state]).toEqual(
      opinion.status === "fulfilled" ? ["fulfilled", "in-review"] : ["rejected", "agreed"],
    );
  });

  describe("is refused", () => {
    test("to whoever has a tie to the place, to their own answers, and outside their place", async () => {
      await world.send(author, "BEL", "ways", { birth: "1", descent: "1" });
      const tied = await world.somebody("reviewer", "BEL");
      await interestUnderTest(held.database, tied.name, "BEL");
      expect(await codeOf(give("BEL", "birth", { kind: "agree" }, 1, tied))).toBe("interest");
      const both: Person = { ...author, roles: [...author.roles, ...reviewer.roles] };
      expect(await codeOf(give("BEL", "birth", { kind: "agree" }, 1, both))).toBe("own-answer");
      expect(await world.agree(both, "BEL", "ways")).toMatchObject({ agreed: 0 });
      const elsewhere = await world.somebody("reviewer", "DEU");
      expect(await codeOf(give("BEL", "birth", { kind: "agree" }, 1, elsewhere))).toBe("not-found");
      expect(await codeOf(desk("BEL", {}, elsewhere))).toBe("not-found");
      const ofTime = await world.somebody("reviewer", "BEL", "time");
      expect(await codeOf(give("BEL", "birth", { kind: "agree" }, 1, ofTime))).toBe("not-found");
      expect(await codeOf(desk("BEL", { area: "ways" }, ofTime))).toBe("not-found");
    });

    test("without saying which version was seen, and on what is still being written", async () => {
      const input = { answer: await world.answer("BEL", "birth"), kind: "agree" };
      expect(await codeOf(world.ask(servedGiveOpinion, input, reviewer))).toBe("match-missing");
      expect(await codeOf(give("BEL", "years", { kind: "agree" }, 0))).toBe("state-does-not-allow");
    });

    test("to every other role", async () => {
      const input = { answer: await world.answer("BEL", "birth"), kind: "agree" };
      for (const role of ["author", "harmoniser", "adjudicator", "editor", "government", "auditor"] as const)
        expect(await codeOf(world.ask(servedGiveOpinion, input, await world.somebody(role, "BEL"), { match: 1 }))).toBe(
          "not-permitted",
        );
    });
  });

  test("duties list the places of a reviewer and what waits in them", async () => {
    const { duties } = await world.ask(servedReviewDuties, {}, await world.somebody("reviewer", "BEL"));
    expect(duties).toMatchObject([{ place: "BEL", period: "2027", areas: [{ waiting: 2 }, { waiting: 0 }] }]);
  });
});
