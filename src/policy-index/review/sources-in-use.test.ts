/** A source that others lean on says the same to all of them, and tells nobody what they are not to know. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../base/actor.ts";
import { servedSources } from "../../evidence/sources/library/serve.ts";
import { servedAddSource, servedChangeSource, servedKeepCopy } from "../../evidence/sources/serve.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { interestUnderTest } from "../answers/answers-under-test.ts";
import { emptyWritten } from "../coding/rules.ts";
import { servedCodingSave } from "../coding/saving/serve.ts";
import { servedGiveOpinion, servedReturnAnswer } from "./opinions/serve.ts";
import { because, codeOf, type World, worldUnderTest } from "./review-under-test.ts";

onEveryDatabase("a source of an edition", (server) => {
  let held: TestDatabase;
  let world: World;
  let author: Person;
  let second: Person;
  let neighbour: Person;
  let reviewer: Person;
  let editor: Person;

  beforeAll(async () => {
    held = await testDatabase(server);
    world = await worldUnderTest(held.database, { places: ["FRA", "ESP"] });
    author = await world.somebody("author", "FRA");
    second = await world.somebody("second-author", "FRA");
    neighbour = await world.somebody("author", "ESP");
    reviewer = await world.somebody("reviewer", "FRA");
    editor = await world.somebody("editor");
  });
  afterAll(() => held.close());

  const described = (title: string) => ({ edition: world.edition, title, kind: "law" });
  const add = async (title: string, by: Person) => (await world.ask(servedAddSource, described(title), by)).source;
  const change = (source: string, match: number, by: Person, title = "Changed") =>
    world.ask(servedChangeSource, { ...described(title), source }, by, { match });
  const copy = (source: string, match: number, by: Person, text = "Article 1. Everybody.") =>
    world.ask(servedKeepCopy, { edition: world.edition, source, text }, by, { match });
  const versions = (source: string) =>
    world.query(
      "select version, said::json ->> 'title' as title from evidence.source_version where source_id = $1 order by 1",
      [source],
    );
  const cite = async (by: Person, place: string, indicator: string, source: string) => {
    const slot = by.roles[0]?.role === "second-author" ? 2 : 1;
    const [row] = await world.query(
      "select version from edition.answer where edition_id = $1 and place = $2 and indicator = $3 and slot = $4",
      [world.edition, place, indicator, slot],
    );
    await world.ask(
      servedCodingSave,
      {
        ...{ edition: world.edition, place, period: "2027", indicator, ...emptyWritten, option: "1" },
        ...{ justification: because, citations: [{ source, pinpoint: "Art. 1" }] },
      },
      by,
      { match: Number(row?.version) },
    );
  };
  const seen = async (by: Person, source: string) =>
    (await world.ask(servedSources, { edition: world.edition }, by)).sources.find((one) => one.source === source);

  test("is mended by whoever described it while only they cite it, and every version stays", async () => {
    const law = await add("Nationality Act", author);
    expect(await codeOf(change(law, 1, neighbour))).toBe("source-in-use");
    expect((await change(law, 1, author, "Nationality Act 1981")).version).toBe(2);
    await cite(author, "FRA", "birth", law);
    expect((await change(law, 2, author, "Nationality Act (1981)")).version).toBe(3);
    expect(await versions(law)).toEqual([
      { version: 1, title: "Nationality Act" },
      { version: 2, title: "Nationality Act 1981" },
      { version: 3, title: "Nationality Act (1981)" },
    ]);
    await cite(neighbour, "ESP", "birth", law);
    expect(await codeOf(change(law, 3, author))).toBe("source-in-use");
    expect((await change(law, 3, editor, "Nationality Act, 1981")).version).toBe(4);
  });

  test("gets its first copy from whoever described it, and another from its editor alone once others lean on it", async () => {
    const law = await add("Civil Code", author);
    await cite(neighbour, "ESP", "descent", law);
    expect(await codeOf(copy(law, 1, neighbour))).toBe("source-in-use");
    expect(await codeOf(copy(law, 0, author))).toBe("stale");
    expect((await copy(law, 1, author)).version).toBe(2);
    expect(await codeOf(copy(law, 2, author, "Article 1. Nobody."))).toBe("source-in-use");
    expect((await copy(law, 2, editor, "Article 1. All.")).version).toBe(3);
  });

  test("is left as it is by everybody with a tie to a place that cites it, an editor too", async () => {
    const law = await add("Constitution", editor);
    const tied = await world.somebody("editor");
    await cite(author, "FRA", "descent", law);
    expect((await change(law, 1, tied, "Constitution of 1978")).version).toBe(2);
    await interestUnderTest(held.database, tied.name, "FRA");
    expect(await codeOf(change(law, 2, tied))).toBe("interest");
    expect(await codeOf(copy(law, 2, tied))).toBe("interest");
  });

  test("does not tell the second coder of a place what the first cites", async () => {
    const law = await add("Decree", author);
    await cite(author, "FRA", "birth", law);
    expect((await seen(second, law))?.cited).toBe(0);
    expect((await seen(author, law))?.cited).toBe(1);
    expect((await seen(neighbour, law))?.cited).toBe(1);
    await cite(second, "FRA", "birth", law);
    expect((await seen(second, law))?.cited).toBe(1);
    expect((await seen(author, law))?.cited).toBe(1);
    expect((await seen(editor, law))?.cited).toBe(2);
  });

  test("that a reviewer brings is found by coders once an answer is sent back with it, and not before", async () => {
    const sender = await world.somebody("author", "FRA");
    await world.send(sender, "FRA", "time", { years: 4 });
    const answer = await world.answer("FRA", "years");
    const [row] = await world.query("select content_version from edition.answer where answer_id = $1", [answer]);
    await world.ask(
      servedGiveOpinion,
      {
        ...{ answer, kind: "different-answer", note: "The decree says otherwise.", suggestion: { value: 9 } },
        citations: [{ newSource: { title: "Decree of application" }, pinpoint: "art. 2" }],
      },
      reviewer,
      { match: Number(row?.content_version) },
    );
    const [brought] = await world.query("select source_id from evidence.source where title = 'Decree of application'");
    const source = String(brought?.source_id);
    expect(await seen(sender, source)).toBeUndefined();
    expect(await seen(neighbour, source)).toBeUndefined();
    expect(await seen(reviewer, source)).toBeDefined();
    const match = Number(row?.content_version);
    await world.ask(servedReturnAnswer, { answer, why: "See the decree." }, reviewer, { match });
    expect(await seen(sender, source)).toBeDefined();
  });
});
