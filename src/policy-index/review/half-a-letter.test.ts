/** A letter of two units that some program cut in half: kept whole or replaced, and read by everybody ever after. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { servedSources } from "../../evidence/sources/library/serve.ts";
import { keepDeed, sealDeeds } from "../../store/deeds.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { transaction } from "../../store/transaction.ts";
import { emptyWritten } from "../coding/rules.ts";
import { servedCodingSave } from "../coding/saving/serve.ts";
import { servedCodingDesk } from "../coding/serve.ts";
import { servedCodingAgreement } from "./double-coding/serve.ts";
import { servedReturnAnswer } from "./opinions/serve.ts";
import { because, type World, worldUnderTest } from "./review-under-test.ts";

onEveryDatabase("half a letter", (server) => {
  let held: TestDatabase;
  let world: World;
  beforeAll(async () => {
    held = await testDatabase(server);
    world = await worldUnderTest(held.database, { places: ["FRA"] });
  });
  afterAll(() => held.close());

  test("in an answer is replaced, and nobody's library or table of agreement fails for it", async () => {
    const [author, second] = [await world.somebody("author"), await world.somebody("second-author")];
    const [reviewer, editor] = [await world.somebody("reviewer"), await world.somebody("editor")];
    const where = { edition: world.edition, place: "FRA", period: "2027" };
    const citations = [{ source: world.law, pinpoint: "Art. 18", quotation: "half \ud83d", translation: "" }];
    const written = { ...emptyWritten, option: "1", justification: `${because} \ud800`, confidence: "high", citations };
    for (const indicator of ["birth", "descent"])
      await world.ask(servedCodingSave, { ...written, ...where, indicator }, author, { match: 0 });
    await world.send(author, "FRA", "ways", {});
    await world.send(second, "FRA", "ways", { birth: "1", descent: "1" });
    const answer = await world.answer("FRA", "birth");
    await world.ask(servedReturnAnswer, { answer, why: "Which law?" }, reviewer, { match: 1 });

    const desk = await world.ask(servedCodingDesk, where, author);
    expect(JSON.stringify(desk)).toContain("half \ufffd");
    await world.ask(servedCodingAgreement, { edition: world.edition }, editor);
    await world.ask(servedSources, { edition: world.edition }, reviewer);
  });

  test("in what a deed says is refused where it is written, and stops no other deed", async () => {
    const { database } = held;
    const deed = { at: new Date(), actor: "house", operation: "editions.open", facts: {} };
    const writing = (facts: typeof deed.facts) =>
      transaction(database, { readOnly: false }, (tx) => keepDeed(tx, { ...deed, facts }));
    await expect(writing({ seed: "\ud800" })).rejects.toThrow(/json/);
    await writing({ seed: "7" });
    const sealed = await transaction(database, { readOnly: false }, sealDeeds);
    expect(sealed).toBeGreaterThan(0);
  });
});
