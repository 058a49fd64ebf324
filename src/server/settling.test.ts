/** An answer given at a desk becomes a score on a page, by the path of every other index. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../base/actor.ts";
import { operator } from "../base/actor.ts";
import { interestUnderTest } from "../policy-index/answers/answers-under-test.ts";
import { openArchive } from "../policy-index/releases/archive.ts";
import { codeOf, now, type World, worldUnderTest } from "../policy-index/review/review-under-test.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import {
  servedAnswer,
  servedCorrectAnswer,
  servedCorrection,
  servedCorrections,
  servedFreeze,
  servedPublishEdition,
  servedSettled,
} from "./operations.ts";
import { perform } from "./perform.ts";
import { settleArchive } from "./settle-archive.ts";

const leftOut = { place: "ESP", period: "2027", indicator: "years", part: "left-out", role: "editor", count: 1 };

onEveryDatabase("an edition", (server) => {
  let held: TestDatabase;
  let world: World;
  let editor: Person;
  let author: Person;
  let directory: string;

  beforeAll(async () => {
    held = await testDatabase(server);
    directory = await mkdtemp(join(tmpdir(), "passerelle-settling-"));
    const stages = {
      second_author: false,
      review: false,
      adjudication: false,
      harmonisation: false,
      government_window: false,
    };
    world = await worldUnderTest(held.database, { places: ["FRA", "ESP"], stages });
    editor = await world.somebody("editor");
    author = await world.somebody("author");
    await world.send(author, "FRA", "ways", { birth: "1", descent: "0" });
    await world.send(author, "FRA", "time", { years: 4 });
    await world.send(author, "ESP", "ways", { birth: "0", descent: "0" });
  });
  afterAll(async () => {
    await held.close();
    await rm(directory, { recursive: true, force: true });
  });

  const version = async (): Promise<number> => {
    const [row] = await world.query("select version from edition.edition where edition_id = $1", [world.edition]);
    return Number(row?.version);
  };

  test("is scored as it stands, what is not settled missing", async () => {
    const shown = await world.ask(servedSettled, { edition: world.edition }, editor);
    expect(shown.areas.map(({ id }) => id)).toEqual(["ways", "time"]);
    expect(shown.states).toEqual([
      { state: "unassigned", answers: 1, settled: false },
      { state: "submitted", answers: 5, settled: true },
    ]);
    const [spain, france] = shown.places;
    expect(france).toMatchObject({ place: "FRA", asked: 3, settled: 3, waiting: [], noData: 0 });
    // (97.25 + 13.75) / 2 = 55.5 and 81.5; their mean.
    expect(france?.areas.map(({ score }) => score)).toEqual([55.5, 81.5]);
    expect(france?.overall.score).toBe(68.5);
    expect(spain).toMatchObject({ place: "ESP", asked: 3, settled: 2, present: 0.5 });
    expect(spain?.waiting).toEqual([{ state: "unassigned", answers: 1 }]);
    expect(spain?.areas).toEqual([{ status: "scored", score: 13.75 }, { status: "missing" }]);
    expect(france?.ranks?.low).toBe(1);
  });

  test("is seen, frozen and published by its editor alone", async () => {
    const stranger = await world.somebody("author");
    const elsewhere: Person = { ...editor, roles: [{ role: "editor", edition: stranger.name }] };
    const edition = world.edition;
    expect(await codeOf(world.ask(servedSettled, { edition }, stranger))).toBe("not-permitted");
    expect(await codeOf(world.ask(servedSettled, { edition }, elsewhere))).toBe("not-found");
    expect(await codeOf(world.ask(servedFreeze, { edition }, elsewhere, { match: 1 }))).toBe("not-found");
    expect(await codeOf(world.ask(servedPublishEdition, { edition, release: "2027.0" }, elsewhere))).toBe("not-found");
    const late: Person = { ...editor, provedAt: new Date(now.getTime() - 3_600_000) };
    expect(await codeOf(world.ask(servedFreeze, { edition }, late, { match: await version() }))).toBe("prove-again");
  });

  test("is frozen with what is settled, once it is said that the rest is left out", async () => {
    const edition = world.edition;
    expect(await codeOf(world.ask(servedPublishEdition, { edition, release: "2027.0" }, editor))).toBe(
      "edition-not-frozen",
    );
    const match = await version();
    expect(await codeOf(world.ask(servedFreeze, { edition }, editor, { match }))).toBe("answers-unsettled");
    expect(await codeOf(world.ask(servedFreeze, { edition, leaveOut: true }, editor, { match: match - 1 }))).toBe(
      "stale",
    );
    const answer = await world.answer("FRA", "birth");
    expect(await codeOf(world.ask(servedCorrection, { answer }, editor))).toBe("edition-still-open");
    const done = await world.ask(servedFreeze, { edition, leaveOut: true }, editor, { match });
    expect(done).toMatchObject({ frozen: 5, leftOut: 1, edition: { state: "frozen" } });
    expect(done.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is not published once somebody changed a frozen row by hand", async () => {
    const edition = world.edition;
    const touch = (text: string) =>
      world.query(
        "update edition.answer set justification = $1 where edition_id = $2 and indicator = 'years' and place = 'FRA' and period = '2027' and slot = 1",
        [text, edition],
      );
    const [before] = await world.query(
      "select justification from edition.answer where edition_id = $1 and indicator = 'years' and place = 'FRA' and period = '2027' and slot = 1",
      [edition],
    );
    await touch("Altered by hand.");
    await expect(world.ask(servedPublishEdition, { edition, release: "2027.0" }, editor)).rejects.toMatchObject({
      code: "frozen-answers-altered",
      facts: { answers: "FRA 2027 years", sources: "none", places: "none" },
    });
    await touch(String(before?.justification));
    // A letter of a source's title is as much of what was frozen.
    const rename = (title: string) =>
      world.query("update evidence.source set title = $1 where source_id = $2", [title, world.law]);
    await rename("Code civile");
    await expect(world.ask(servedPublishEdition, { edition, release: "2027.0" }, editor)).rejects.toMatchObject({
      code: "frozen-answers-altered",
      facts: { answers: "none", sources: "Code civile" },
    });
    await rename("Code civil");
    await world.query("update edition.citation set pinpoint = 'Art. 19' where source_id = $1", [world.law]);
    expect(await codeOf(world.ask(servedPublishEdition, { edition, release: "2027.0" }, editor))).toBe(
      "frozen-answers-altered",
    );
    await world.query("update edition.citation set pinpoint = 'Art. 18' where source_id = $1", [world.law]);
    // So is a place as it is defined: what it is called is published with its score.
    const define = (places: readonly object[]) =>
      world.query("update edition.edition set frozen_places = $1 where edition_id = $2", [
        JSON.stringify(places),
        edition,
      ]);
    await define([{ id: "FRA", title: "Gallia", kind: "place", members: [] }]);
    await expect(world.ask(servedPublishEdition, { edition, release: "2027.0" }, editor)).rejects.toMatchObject({
      code: "frozen-answers-altered",
      facts: { answers: "none", sources: "none", places: "FRA" },
    });
    await define([]);
  });

  test("is mended while it is frozen, by an editor who did not code it, and hashed anew", async () => {
    const { edition } = world;
    const answer = await world.answer("FRA", "years");
    const seen = await world.ask(servedCorrection, { answer, value: 6 }, editor);
    expect(seen).toMatchObject({ state: "frozen", contentVersion: 1, says: { value: 4 }, proposed: { value: 6 } });
    // Up to five years are worth 81.5, more of them 7.125; the place is the mean of 55.5 and that.
    expect(seen.preview).toEqual({
      question: { before: { status: "scored", score: 81.5 }, after: { status: "scored", score: 7.125 } },
      area: { before: { status: "scored", score: 81.5 }, after: { status: "scored", score: 7.125 } },
      areaTitle: "Time",
      overall: { before: { status: "scored", score: 68.5 }, after: { status: "scored", score: 31.3125 } },
      band: {},
      others: 0,
    });
    const nonsense = await world.ask(servedCorrection, { answer, option: "1" }, editor);
    expect([nonsense.fault, nonsense.proposed, nonsense.preview]).toEqual(["option-unknown", undefined, undefined]);

    const correct = (by: Person, says: object, match: number) =>
      world.ask(servedCorrectAnswer, { answer, reason: "coding-error", says, why: "Six years, not four." }, by, {
        match,
      });
    const both: Person = { ...author, roles: [...author.roles, ...editor.roles] };
    expect((await world.ask(servedCorrection, { answer }, both)).barred).toBe("own-answer");
    expect(await codeOf(correct(both, { value: 6 }, 1))).toBe("own-answer");
    const [frozen] = await world.query("select frozen_hash from edition.edition where edition_id = $1", [edition]);
    const done = await correct(editor, { value: 6 }, 1);
    expect(done).toMatchObject({ state: "frozen", contentVersion: 2 });
    expect(done.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(done.hash).not.toBe(frozen?.frozen_hash);
    // Whoever corrected it may correct it again; all that is frozen is as it was before, and so is its hash.
    expect((await correct(editor, { value: 4 }, 2)).hash).toBe(frozen?.frozen_hash);

    const list = await world.ask(servedCorrections, { edition, place: "FRA" }, editor);
    expect(list.made.map(({ from, to, reason, why }) => [from?.value, to?.value, reason, why])).toEqual([
      [6, 4, undefined, "Six years, not four."],
      [4, 6, undefined, "Six years, not four."],
    ]);
    expect(list.answers.map(({ question, barred }) => [question.id, barred])).toEqual([
      ["birth", undefined],
      ["descent", undefined],
      ["years", undefined],
    ]);
    const own = await world.ask(servedCorrections, { edition, place: "FRA" }, both);
    expect(own.answers.map(({ barred }) => barred)).toEqual(["own-answer", "own-answer", "own-answer"]);
    const [deed] = await world.query(
      "select facts from house.deed_in_line where operation = 'settling.correct' order by line_id limit 1",
    );
    expect(deed?.facts).toContain(done.hash);
  });

  test("becomes a release that the site shows, down to the article of the law", async () => {
    const edition = world.edition;
    const done = await world.ask(servedPublishEdition, { edition, release: "2027.0" }, editor);
    expect(done.record).toMatchObject({ index: "law", id: "2027.0", answers: 5, places: 2 });
    expect(await codeOf(world.ask(servedPublishEdition, { edition, release: "2027.1" }, editor))).toBe(
      "nothing-corrected",
    );
    const context = {
      actor: operator("test"),
      now,
      language: "en" as const,
      requestId: "test",
      database: held.database,
    };
    const nothing = { indexes: () => [], releases: () => [], release: () => undefined };
    await settleArchive(directory, { ...context, archive: nothing });
    const release = (await openArchive(directory)).release("law", "2027.0");
    const [root] = release?.scores.measures[0]?.nodes ?? [];
    expect([...(root?.values ?? [])]).toEqual([13.75, 68.5]);
    // What was mended before anybody read it is no correction of what was published; what was left out says why it is missing.
    expect(release?.reviews).toEqual([leftOut]);
    const notes = [...(release?.answers.notes.values() ?? [])];
    expect(notes[0]?.justification).toMatch(/^Article 18/);
    expect(release?.sources).toEqual([
      { id: "s1-1", title: "Code civil", kind: "law", pinpoint: "Art. 18", note: "Est français\n\nIs French" },
    ]);
    // Nobody's name goes with it.
    expect(JSON.stringify([notes, release?.sources, release?.record])).not.toMatch(/Example|[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  test("is corrected answer by answer, with a reason, and says so in its next release; the first stays as it was", async () => {
    const { edition } = world;
    const answer = await world.answer("FRA", "birth");
    const asked = { answer, reason: "coding-error", says: { option: "0" }, why: "Article 19 was overlooked." };
    const correct = (more: object, match = 1, by = editor) =>
      world.ask(servedCorrectAnswer, { ...asked, ...more }, by, { match });
    const tied = await world.somebody("editor");
    await interestUnderTest(held.database, tied.name, "FRA");
    expect(await codeOf(correct({}, 1, tied))).toBe("interest");
    expect(await codeOf(correct({}, 1, await world.somebody("author")))).toBe("not-permitted");
    expect(await codeOf(correct({}, 7))).toBe("stale");
    expect(await codeOf(correct({ reason: "law-changed" }))).toBe("input-invalid");
    expect(await codeOf(correct({ says: { option: "1" } }))).toBe("nothing-corrected");
    expect(await codeOf(correct({ says: { option: "9" } }))).toBe("option-unknown");
    expect(await codeOf(correct({ reason: "better-source" }))).toBe("source-missing");
    expect(await codeOf(correct({ answer: await world.answer("ESP", "years") }, 0))).toBe("state-does-not-allow");
    expect(await correct({})).toMatchObject({ state: "corrected", contentVersion: 2 });
    const newSource = { title: "Décret de 1993" };
    const better = { answer: await world.answer("ESP", "birth"), reason: "better-source", says: { option: "1" } };
    await correct({ ...better, why: "The decree decides it.", citations: [{ newSource, pinpoint: "Art. 2" }] });
    const { nextRelease, isCorrected } = await world.ask(servedSettled, { edition }, editor);
    expect([nextRelease.endsWith(".0"), isCorrected]).toEqual([true, true]);

    await world.ask(servedPublishEdition, { edition, release: "2027.1" }, editor);
    expect((await world.ask(servedSettled, { edition }, editor)).isCorrected).toBe(false);
    expect(await codeOf(world.ask(servedPublishEdition, { edition, release: "2027.2" }, editor))).toBe(
      "nothing-corrected",
    );
    const context = { actor: operator("test"), now, language: "en" as const, requestId: "test" };
    const nothing = { indexes: () => [], releases: () => [], release: () => undefined };
    await settleArchive(directory, { ...context, database: held.database, archive: nothing });
    const archive = await openArchive(directory);
    expect(archive.release("law", "2027.1")?.reviews).toEqual([
      {
        ...{ place: "ESP", period: "2027", indicator: "birth", part: "correction", role: "editor", count: 1 },
        words: "The decree decides it.",
      },
      leftOut,
      {
        ...{ place: "FRA", period: "2027", indicator: "birth", part: "correction", role: "editor", count: 1 },
        words: "Article 19 was overlooked.",
      },
    ]);
    const reading = { ...context, archive, database: held.database };
    const read = async (release: string) =>
      servedAnswer.operation.output.parse(
        await perform(servedAnswer, { index: "law", release, place: "FRA", indicator: "birth" }, reading),
      );
    const page = await read("2027.1");
    expect(page.settled).toMatchObject([{ part: "correction", words: "Article 19 was overlooked." }]);
    expect(page.history.map(({ point, moved }) => [point.release, moved?.kind, moved?.reason])).toEqual([
      ["2027.0", undefined, undefined],
      ["2027.1", "correction", "coding-error"],
    ]);
    expect((await read("2027.0")).settled).toEqual([]);
    const [root] = archive.release("law", "2027.0")?.scores.measures[0]?.nodes ?? [];
    expect([...(root?.values ?? [])]).toEqual([13.75, 68.5]);
  });
});
