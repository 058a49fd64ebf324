/**
 * Whoever judges and looks into the library every second does not learn when an author works: nothing in it moves before an
 * answer is sent, whatever its author describes, mends, cites or keeps a copy of.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../base/actor.ts";
import { servedShowSource, servedSources } from "../../evidence/sources/library/serve.ts";
import {
  servedAddSource,
  servedChangeSource,
  servedCopyText,
  servedKeepCopy,
  servedStoredCopy,
} from "../../evidence/sources/serve.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { interestUnderTest } from "../answers/answers-under-test.ts";
import { emptyWritten } from "../coding/rules.ts";
import { servedCodingSave } from "../coding/saving/serve.ts";
import { servedCodingSubmit } from "../coding/serve.ts";
import { servedReturnAnswer, servedReviewDesk } from "./opinions/serve.ts";
import { because, codeOf, type World, worldUnderTest } from "./review-under-test.ts";

const words = ["constitution", "harbour", "mended", "citizen"];

onEveryDatabase("a library while an answer is written", (server) => {
  let held: TestDatabase;
  let world: World;
  let author: Person;
  let editor: Person;
  let judges: readonly Person[];
  /** Described by the author, and sent with an answer that came back. */
  let sent: string;

  const described = (title: string) => ({ edition: world.edition, title, kind: "law" });
  const versionOf = async (source: string): Promise<number> =>
    Number((await world.query("select version from evidence.source where source_id = $1", [source]))[0]?.version);
  const where = () => ({ edition: world.edition, place: "FRA", period: "2027" });

  const cite = async (...sources: readonly string[]): Promise<void> => {
    const answer = await world.answer("FRA", "birth");
    const [row] = await world.query("select version from edition.answer where answer_id = $1", [answer]);
    const citations = sources.map((source) => ({ source, pinpoint: "Art. 1", quotation: "Everybody" }));
    const written = { ...emptyWritten, option: "1", justification: because, confidence: "high", citations };
    await world.ask(servedCodingSave, { ...written, ...where(), indicator: "birth" }, author, {
      match: Number(row?.version),
    });
  };

  /** Everything the library and the desk of review say to somebody, of every source there is, known to them or not. */
  const seenBy = async (person: Person): Promise<string> => {
    const rows = await world.query("select source_id from evidence.source where edition_id = $1 order by 1", [
      world.edition,
    ]);
    const heard: unknown[] = [];
    const { edition } = world;
    for (const input of [{}, { place: "FRA" }, { kind: "law" }, ...words.map((q) => ({ q }))])
      heard.push(await world.ask(servedSources, { edition, ...input }, person));
    for (const { source_id: source } of rows) {
      const asked = { edition, source };
      const answer = (work: Promise<unknown>) => work.catch(() => undefined);
      const found = await answer(world.ask(servedShowSource, { ...asked, q: "harbour" }, person));
      if (found !== undefined)
        heard.push(
          found,
          await answer(world.ask(servedCopyText, asked, person)),
          await codeOf(tryTo(person, String(source))),
        );
      expect(await codeOf(world.ask(servedStoredCopy, asked, person))).toMatch(/^(done|not-found)$/);
    }
    heard.push(await world.ask(servedReviewDesk, where(), person).catch(() => undefined));
    return JSON.stringify(heard);
  };
  const tryTo = async (person: Person, source: string) =>
    world.ask(servedChangeSource, { ...described("Tried"), source }, person, { match: 0 });

  beforeAll(async () => {
    held = await testDatabase(server);
    world = await worldUnderTest(held.database, { places: ["FRA", "ESP"], stages: { harmonisation: true } });
    author = await world.somebody("author", "FRA");
    editor = await world.somebody("editor");
    const tied = await world.somebody("reviewer", "ESP");
    await interestUnderTest(held.database, tied.name, "FRA");
    judges = [await world.somebody("reviewer", "FRA"), tied, await world.somebody("harmoniser")];
    sent = (await world.ask(servedAddSource, described("Constitution"), author)).source;
    await world.send(author, "FRA", "ways", { birth: "1", descent: "1" });
    const answer = await world.answer("FRA", "birth");
    const back = async (): Promise<void> => {
      const [row] = await world.query("select content_version from edition.answer where answer_id = $1", [answer]);
      const match = Number(row?.content_version);
      await world.ask(servedReturnAnswer, { answer, why: "Which act?" }, judges[0] ?? author, { match });
    };
    await back();
    await cite(world.law, sent);
    await world.ask(servedCodingSubmit, { ...where(), area: "ways" }, author);
    await back();
  });
  afterAll(() => held.close());

  const add = async (): Promise<void> => {
    await world.ask(servedAddSource, described("Act of the harbour"), author);
  };
  const newest = async (): Promise<string> => {
    const rows = await world.query(
      "select source_id from evidence.source where edition_id = $1 and added_by = $2 order by version, source_id desc limit 1",
      [world.edition, author.name],
    );
    return String(rows[0]?.source_id);
  };
  const acts: Readonly<Record<string, () => Promise<void>>> = {
    describe: add,
    "mend what was sent": async () => {
      await world.ask(servedChangeSource, { ...described("Constitution, mended"), source: sent }, author, {
        match: await versionOf(sent),
      });
    },
    "keep a copy": async () => {
      const asked = {
        edition: world.edition,
        source: sent,
        text: `Every citizen of the harbour ${await versionOf(sent)}`,
      };
      await world.ask(servedKeepCopy, asked, author, { match: await versionOf(sent) });
    },
    "cite a new one": async () => {
      await add();
      await cite(await newest(), sent);
    },
    "cite it no more": () => cite(world.law),
  };

  test("is to every judge what it was, and an editor sees it move", async () => {
    const before = await Promise.all(judges.map(seenBy));
    let seen = await seenBy(editor);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 1, maxLength: 4 }),
        async (done) => {
          for (const act of done) await acts[act]?.();
          expect(await Promise.all(judges.map(seenBy))).toEqual(before);
          const now = await seenBy(editor);
          expect(now === seen && done.some((act) => act !== "cite it no more")).toBe(false);
          seen = now;
        },
      ),
      { numRuns: 4, seed: 7 },
    );
  }, 120_000);

  test("shows what was described, mended and kept once the answer is sent", async () => {
    const [reviewer = author] = judges;
    await cite(sent, await newest());
    const before = await seenBy(reviewer);
    expect(before).not.toContain("Act of the harbour");
    await world.ask(servedCodingSubmit, { ...where(), area: "ways" }, author);
    const after = await seenBy(reviewer);
    for (const told of ["Act of the harbour", "Constitution, mended"]) expect(after).toContain(told);
  });

  test("shows at once what an editor describes and mends, who tells nobody when an author works", async () => {
    const [reviewer = author] = judges;
    const { source } = await world.ask(servedAddSource, described("Treaty"), editor);
    expect(await seenBy(reviewer)).toContain("Treaty");
    await world.ask(servedChangeSource, { ...described("Treaty of accession"), source }, editor, { match: 1 });
    expect(await seenBy(reviewer)).toContain("Treaty of accession");
  });

  test("gets no first copy while an answer that cites it is judged", async () => {
    const bare = await newest();
    const text = "Article 1";
    const [row] = await world.query("select file from evidence.source where source_id = $1", [bare]);
    expect(row?.file).toBeNull();
    const kept = world.ask(servedKeepCopy, { edition: world.edition, source: bare, text }, author, { match: 1 });
    expect(await codeOf(kept)).toBe("source-in-use");
  });
});
