/** One cites what one may see. Another's hidden source is refused in the words for a source there is not, also to whoever knows its id. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../base/actor.ts";
import { servedShowSource } from "../../evidence/sources/library/serve.ts";
import { servedAddSource } from "../../evidence/sources/serve.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { emptyWritten } from "../coding/rules.ts";
import { servedCodingSave } from "../coding/saving/serve.ts";
import { servedCodingSubmit } from "../coding/serve.ts";
import { servedGiveOpinion, servedReturnAnswer } from "./opinions/serve.ts";
import { because, codeOf, type World, worldUnderTest } from "./review-under-test.ts";

onEveryDatabase("citing by an id that one happens to know", (server) => {
  let held: TestDatabase;
  let world: World;
  let author: Person;
  let other: Person;
  let reviewer: Person;
  /** Codes one place and judges the other. */
  let both: Person;

  beforeAll(async () => {
    held = await testDatabase(server);
    world = await worldUnderTest(held.database, { places: ["FRA", "ESP"] });
    author = await world.somebody("author", "FRA");
    other = await world.somebody("author", "ESP");
    reviewer = await world.somebody("reviewer", "FRA");
    both = await world.somebody("author", "ESP");
    const judges = { role: "reviewer", edition: world.edition, place: "FRA" } as const;
    both = { ...both, roles: [...both.roles, judges] };
  });
  afterAll(() => held.close());

  const at = (place: string) => ({ edition: world.edition, place, period: "2027" });
  const citing = (source: string) => [{ source, pinpoint: "Art. 1" }];
  const describedBy = async (person: Person): Promise<string> =>
    (await world.ask(servedAddSource, { edition: world.edition, title: "Decree", kind: "decree" }, person)).source;
  const rowOf = async (place: string, indicator: string) => {
    const [row] = await world.query("select version, content_version from edition.answer where answer_id = $1", [
      await world.answer(place, indicator),
    ]);
    return { version: Number(row?.version), contentVersion: Number(row?.content_version) };
  };
  const save = async (person: Person, place: string, indicator: string, source: string) => {
    const written = { ...emptyWritten, justification: because, confidence: "high", option: "1" };
    const { version: match } = await rowOf(place, indicator);
    return world.ask(servedCodingSave, { ...written, ...at(place), indicator, citations: citing(source) }, person, {
      match,
    });
  };
  const suggest = async (person: Person, indicator: string, source: object) => {
    const answer = await world.answer("FRA", indicator);
    const said = { answer, kind: "different-answer", note: "See this.", suggestion: { option: "0" } };
    const citations = [{ pinpoint: "", ...source }];
    return world.ask(servedGiveOpinion, { ...said, citations }, person, {
      match: (await rowOf("FRA", indicator)).contentVersion,
    });
  };
  const back = async (indicator: string) => {
    const answer = await world.answer("FRA", indicator);
    const { contentVersion: match } = await rowOf("FRA", indicator);
    await world.ask(servedReturnAnswer, { answer, why: "Look again." }, reviewer, { match });
  };
  const sees = (person: Person, source: string) =>
    codeOf(world.ask(servedShowSource, { edition: world.edition, source }, person));
  /** Everything a refusal says. */
  const told = (work: Promise<unknown>) =>
    work.then(
      () => "done",
      ({ code, facts, details }: { code: unknown; facts: unknown; details: unknown }) => ({ code, facts, details }),
    );

  test("a judge cites nothing an author has not sent, and from then on what was sent", async () => {
    await world.send(author, "FRA", "ways", { birth: "1", descent: "1" });
    const unsent = await describedBy(author);
    for (const judge of [reviewer, both]) {
      expect(await sees(judge, unsent)).toBe("not-found");
      const refused = await told(suggest(judge, "birth", { source: unsent }));
      expect(refused).toMatchObject({ code: "source-unknown" });
      expect(refused).toEqual(await told(suggest(judge, "birth", { source: randomUUID() })));
    }
    expect(await told(save(both, "ESP", "birth", unsent))).toMatchObject({ code: "source-unknown" });
    expect(await told(save(other, "ESP", "descent", unsent))).toBe("done");

    await back("birth");
    await save(author, "FRA", "birth", unsent);
    await world.ask(servedCodingSubmit, { ...at("FRA"), area: "ways" }, author);
    expect(await sees(reviewer, unsent)).toBe("done");
    expect(await told(suggest(reviewer, "birth", { source: unsent }))).toBe("done");
  });

  test("an author cites nothing a judge described before they are told of it, and from then on what came back", async () => {
    const newSource = { title: "Report of the judge" };
    await suggest(reviewer, "descent", { newSource });
    const [row] = await world.query("select source_id from evidence.source where title = $1", [newSource.title]);
    const untold = String(row?.source_id);
    expect(await sees(other, untold)).toBe("not-found");
    const refused = await told(save(other, "ESP", "birth", untold));
    expect(refused).toMatchObject({ code: "source-unknown" });
    expect(refused).toEqual(await told(save(other, "ESP", "birth", randomUUID())));
    expect(await told(save(other, "ESP", "birth", world.law))).toBe("done");

    await back("descent");
    expect(await sees(other, untold)).toBe("done");
    expect(await told(save(other, "ESP", "birth", untold))).toBe("done");
  });
});
