/** The government's window on a real database: within its dates, comments only, answered in public, silence recorded. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Person } from "../../../base/actor.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { interestUnderTest } from "../../answers/answers-under-test.ts";
import { servedApproveAgreed } from "../approval/serve.ts";
import { servedRemarks } from "../remarks/serve.ts";
import { codeOf, type World, worldUnderTest } from "../review-under-test.ts";
import { commentOnAnswer } from "./contract.ts";
import { standingOf } from "./rules.ts";
import {
  servedAnswerComment,
  servedCloseWindow,
  servedCommentOnAnswer,
  servedComments,
  servedGovernmentWindow,
  servedOpenWindow,
  servedWindowDuties,
} from "./serve.ts";

const inside = new Date("2027-03-10T10:00:00Z");
const before = new Date("2027-02-28T23:59:59Z");
const after = new Date("2027-04-01T00:00:00Z");

test("a window is open from the morning of its first day to the evening of its last, and never without dates", () => {
  const dates = { opens: "2027-03-01", closes: "2027-03-31" };
  const days = ["2027-02-28", "2027-03-01", "2027-03-31", "2027-04-01"];
  expect(days.map((day) => standingOf(dates, day))).toEqual(["ahead", "open", "open", "closed"]);
  expect(standingOf(undefined, "2027-03-10")).toBe("not-dated");
});

test("the one operation a government writes by has a text and no field for a value", () => {
  expect(Object.keys(commentOnAnswer.input.shape).sort()).toEqual(["answer", "text"]);
  expect(commentOnAnswer.input.shape.text).toBeInstanceOf(z.ZodString);
});

onEveryDatabase("the government's window", (server) => {
  let held: TestDatabase;
  let world: World;
  let author: Person;
  let editor: Person;
  let government: Person;

  beforeAll(async () => {
    held = await testDatabase(server);
    const stages = { harmonisation: false, government_window: true };
    world = await worldUnderTest(held.database, { places: ["FRA", "ESP"], stages });
    await world.query(
      "insert into edition.date (edition_id, stage, opens, closes) values ($1, 'government-window', '2027-03-01', '2027-03-31')",
      [world.edition],
    );
    author = await world.somebody("author");
    editor = await world.somebody("editor");
    government = await world.somebody("government", "FRA");
    const reviewer = await world.somebody("reviewer");
    for (const place of ["FRA", "ESP"]) {
      await world.send(author, place, "ways", { birth: "1", descent: "0" });
      await world.agree(reviewer, place, "ways");
    }
    await world.ask(servedApproveAgreed, { edition: world.edition }, editor);
  });
  afterAll(() => held.close());

  const window = (at: Date, place = "FRA") =>
    world.ask(servedGovernmentWindow, { edition: world.edition, place }, government, { at });
  const comment = async (text: string, match: number, at = inside, place = "FRA") =>
    world.ask(servedCommentOnAnswer, { answer: await world.answer(place, "birth"), text }, government, { match, at });

  test("whoever has a tie to a place opens no window there: asked for it, they are told; asked for all, it is left and counted", async () => {
    const tied = await world.somebody("editor");
    for (const place of ["FRA", "ESP"]) await interestUnderTest(held.database, tied.name, place);
    const one = { edition: world.edition, place: "FRA" };
    expect(await codeOf(world.ask(servedOpenWindow, one, tied))).toBe("interest");
    expect(await world.ask(servedOpenWindow, { edition: world.edition }, tied)).toEqual({
      opened: 0,
      left: 6,
      tied: 4,
    });
    const { places } = await world.ask(servedComments, { edition: world.edition }, tied);
    expect(places.map((place) => place.tied)).toEqual([true, true]);
  });

  test("what has passed review is opened together; what has not stays", async () => {
    expect(await world.ask(servedOpenWindow, { edition: world.edition }, editor)).toEqual({
      opened: 4,
      left: 2,
      tied: 0,
    });
    expect(await world.ask(servedOpenWindow, { edition: world.edition }, editor)).toEqual({
      opened: 0,
      left: 2,
      tied: 0,
    });
  });

  test("outside its dates it is closed, to reading and to writing, and says when it is open", async () => {
    for (const at of [before, after]) {
      await expect(window(at)).rejects.toMatchObject({ code: "window-closed", facts: { opens: "2027-03-01" } });
      expect(await codeOf(comment("Too early or too late.", 0, at))).toBe("window-closed");
    }
    const { windows } = await world.ask(servedWindowDuties, {}, government, { at: before });
    expect(windows).toMatchObject([{ place: "FRA", standing: "ahead" }]);
  });

  test("it sees the answers with their sources, and neither certainty, stored copies, steps, nor opinions", async () => {
    const { answers } = await window(inside);
    expect(answers).toHaveLength(2);
    expect(answers[0]?.answer.citations[0]).toMatchObject({ title: "Code civil", quotation: "Est français" });
    expect(JSON.stringify(answers)).not.toMatch(/confidence|"copy"|steps|opinion|agree|score/);
  });

  test("a comment can be changed while the window is open, from the version that was seen", async () => {
    expect(await comment("The reform of 2026 is missing.", 0)).toMatchObject({ version: 1 });
    expect(await codeOf(comment("Written over", 0))).toBe("stale");
    expect(await comment("The reform of 2026 is missing here.", 1)).toMatchObject({ version: 2 });
    const both = await Promise.allSettled([comment("one", 2), comment("other", 2)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("whatever else it sends with a comment is refused, and the answer stays as it is", async () => {
    const answer = await world.answer("FRA", "birth");
    const [was] = await world.query("select option_key, version from edition.answer where answer_id = $1", [answer]);
    for (const more of [{ option: "0" }, { value: 1 }, { status: "no-data" }, { content: {} }, { suggestion: {} }])
      expect(
        await codeOf(
          world.ask(servedCommentOnAnswer, { answer, text: "x", ...more }, government, { match: 3, at: inside }),
        ),
      ).toBe("input-invalid");
    const [is] = await world.query("select option_key, version from edition.answer where answer_id = $1", [answer]);
    expect(is).toEqual(was);
  });

  test("another place, and an answer that is not open, are not there for it", async () => {
    expect(await codeOf(window(inside, "ESP"))).toBe("not-found");
    expect(await codeOf(comment("Not ours", 0, inside, "ESP"))).toBe("not-found");
    const years = { answer: await world.answer("FRA", "years"), text: "x" };
    expect(await codeOf(world.ask(servedCommentOnAnswer, years, government, { match: 0, at: inside }))).toBe(
      "not-found",
    );
  });

  test("whoever speaks for one area is shown that area, comments on it alone, and has one window for two of a place", async () => {
    const only = (area: string) => world.somebody("government", "FRA", area);
    const [ways, time] = [await only("ways"), await only("time")];
    const at = { edition: world.edition, place: "FRA" };
    const seenBy = async (person: Person) => world.ask(servedGovernmentWindow, at, person, { at: inside });
    expect(await seenBy(ways)).toMatchObject({ areas: [{ id: "ways" }], answers: [{}, {}] });
    expect(await seenBy(time)).toMatchObject({ areas: [{ id: "time" }], answers: [] });
    const on = { answer: await world.answer("FRA", "descent"), text: "Said of one area" };
    expect(await codeOf(world.ask(servedCommentOnAnswer, on, time, { match: 0, at: inside }))).toBe("not-found");
    expect(await codeOf(world.ask(servedCommentOnAnswer, on, ways, { match: 7, at: inside }))).toBe("stale");
    const both: Person = { ...ways, roles: [...ways.roles, ...time.roles] };
    expect((await world.ask(servedWindowDuties, {}, both, { at: inside })).windows).toHaveLength(1);
    expect(await seenBy(both)).toMatchObject({ areas: [{ id: "ways" }, { id: "time" }], answers: [{}, {}] });
  });

  test("author or editor answers it, and the answer is told by role", async () => {
    const { comments } = await world.ask(servedComments, { edition: world.edition }, editor, { at: inside });
    expect(comments).toHaveLength(1);
    const to = { comment: comments[0]?.comment.id, text: "It enters into force after the reference day." };
    expect(await codeOf(world.ask(servedAnswerComment, to, government, { match: 0, at: inside }))).toBe("not-found");
    for (const role of ["author", "editor"] as const) {
      const tied = await world.somebody(role);
      await interestUnderTest(held.database, tied.name, "FRA");
      expect(await codeOf(world.ask(servedAnswerComment, to, tied, { match: 0, at: inside }))).toBe("interest");
    }
    await world.ask(servedAnswerComment, to, author, { match: 0, at: inside });
    const { answers } = await window(inside);
    expect(answers[0]?.comment?.reply).toMatchObject({ role: "author", on: "2027-03-10" });
    const said = answers[0]?.comment;
    expect(await codeOf(comment("Something else altogether.", said?.version ?? 0))).toBe("comment-answered");
    expect((await window(inside)).answers[0]?.comment?.text).toBe(said?.text);
    const told = await world.ask(servedRemarks, { edition: world.edition, place: "FRA", period: "2027" }, author);
    expect(told.answers[0]?.comment?.reply?.text).toBe("It enters into force after the reference day.");
  });

  test("once it is past, who commented and who said nothing is recorded, once", async () => {
    const close = (at: Date) => world.ask(servedCloseWindow, { edition: world.edition }, editor, { at });
    expect(await codeOf(close(inside))).toBe("window-open");
    expect(await close(after)).toEqual({ places: 2, silent: 1 });
    expect(await close(after)).toEqual({ places: 0, silent: 0 });
    const { places } = await world.ask(servedComments, { edition: world.edition }, editor, { at: after });
    expect(places.map(({ place, outcome }) => [place, outcome?.comments])).toEqual([
      ["ESP", 0],
      ["FRA", 1],
    ]);
  });
});
