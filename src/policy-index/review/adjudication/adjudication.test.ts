/** Adjudication on a real database: blind, by nobody's friend, once. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../../base/actor.ts";
import { keepSource } from "../../../evidence/sources/writing/store.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { transaction } from "../../../store/transaction.ts";
import { contentAt, transitionsOf } from "../../answers/store.ts";
import { servedContestAnswer } from "../approval/serve.ts";
import { servedContestPairs } from "../double-coding/serve.ts";
import { servedGiveOpinion } from "../opinions/serve.ts";
import { because, codeOf, now, type World, worldUnderTest } from "../review-under-test.ts";
import { servedCases, servedContestedCase, servedDecideCase } from "./serve.ts";

onEveryDatabase("adjudication", (server) => {
  let held: TestDatabase;
  let world: World;
  let author: Person;
  let second: Person;
  let reviewer: Person;
  let editor: Person;
  let adjudicator: Person;

  beforeAll(async () => {
    held = await testDatabase(server);
    world = await worldUnderTest(held.database, { places: ["FRA", "ESP", "PRT", "BEL", "DEU"] });
    [author, second, reviewer, editor, adjudicator] = await Promise.all([
      world.somebody("author"),
      world.somebody("second-author"),
      world.somebody("reviewer"),
      world.somebody("editor"),
      world.somebody("adjudicator"),
    ]);
  });
  afterAll(() => held.close());

  const contested = async (place: string): Promise<string> => {
    await world.send(author, place, "ways", { birth: "1", descent: "0" });
    const answer = await world.answer(place, "birth");
    const said = {
      ...{ answer, kind: "different-answer", suggestion: { option: "0" }, note: "Article 19 excludes it." },
      citations: [{ source: world.law, pinpoint: "Art. 19", quotation: "N’est pas français" }],
    };
    await world.ask(servedGiveOpinion, said, reviewer, { match: 1 });
    await world.ask(servedContestAnswer, { answer, why: "Two readings." }, editor, { match: 1 });
    return answer;
  };

  test("a case shows both answers and all sources, and nothing of whose they are", async () => {
    const answer = await contested("FRA");
    const { cases } = await world.ask(servedCases, {}, adjudicator);
    expect(cases.map(({ id }) => id)).toEqual([answer]);
    const shown = await world.ask(servedContestedCase, { answer }, adjudicator);
    expect(shown.positions).toHaveLength(2);
    expect(shown.positions.map(({ reasons }) => reasons).sort()).toEqual(
      ["Article 19 excludes it.", because.trim()].sort(),
    );
    for (const position of shown.positions)
      expect(Object.keys(position).sort()).toEqual(["citations", "reasons", "value"]);
    const text = JSON.stringify(shown);
    for (const person of [author, second, reviewer, editor]) expect(text).not.toContain(person.name);
    expect(text).not.toMatch(/author|reviewer|"role"|"slot"|"on"|opinion|97\.25/);
  });

  test("were author and reviewer to change places, the case would be the same, byte for byte", async () => {
    const page = "https://example.org/decret";
    const described = { title: "Décret", issuer: "Premier ministre", kind: "decree" as const, date: "1993-12-30" };
    const told = { language: "fr", inForce: "1994-01-01", identifiers: [], url: page, addedIn: "coding" as const };
    const kept = { source: randomUUID(), edition: world.edition, by: author.name, at: now };
    await transaction(held.database, { readOnly: false }, (tx) => keepSource(tx, { ...described, ...told, ...kept }));
    const where = { pinpoint: "Art. 2", quotation: "Est français", translation: "Is French" };
    const bare = { newSource: { title: "Décret", url: page }, ...where };
    const long = because.trim();

    const caseOf = async (place: string, written: string, suggested: string) => {
      await world.send(author, place, "ways", { birth: written, descent: "0" });
      const answer = await world.answer(place, "birth");
      await world.query("update edition.citation set source_id = $1, pinpoint = 'Art. 2' where answer_id = $2", [
        kept.source,
        answer,
      ]);
      const said = { answer, kind: "different-answer", suggestion: { option: suggested }, note: long };
      await world.ask(servedGiveOpinion, { ...said, citations: [bare] }, reviewer, { match: 1 });
      await world.ask(servedContestAnswer, { answer, why: "Two readings." }, editor, { match: 1 });
      return (await world.ask(servedContestedCase, { answer }, adjudicator)).positions;
    };
    const byOption = (positions: Awaited<ReturnType<typeof caseOf>>) =>
      JSON.stringify(
        [...positions].sort((one, other) => ((one.value.option ?? "") < (other.value.option ?? "") ? -1 : 1)),
      );
    const asIs = await caseOf("BEL", "1", "0");
    expect(byOption(await caseOf("DEU", "0", "1"))).toBe(byOption(asIs));
    expect(Object.keys(asIs[0]?.citations[0] ?? {}).sort()).toEqual([
      "pinpoint",
      "quotation",
      "title",
      "translation",
      "url",
    ]);
  });

  test("neither whoever wrote nor whoever judged it decides it, nor anybody of another place", async () => {
    const answer = await world.answer("FRA", "birth");
    for (const party of [author, reviewer]) {
      const both: Person = { ...party, roles: [...party.roles, ...adjudicator.roles] };
      expect(await codeOf(world.ask(servedContestedCase, { answer }, both))).toBe("not-found");
      expect((await world.ask(servedCases, {}, both)).cases).toEqual([]);
    }
    const elsewhere = await world.somebody("adjudicator", "ESP");
    expect(await codeOf(world.ask(servedContestedCase, { answer }, elsewhere))).toBe("not-found");
    expect(await codeOf(world.ask(servedContestedCase, { answer }, reviewer))).toBe("not-permitted");
  });

  test("a decision is the answer's new version, with its reason, and is made once", async () => {
    const answer = await world.answer("FRA", "birth");
    const { positions, stamp } = await world.ask(servedContestedCase, { answer }, adjudicator);
    const decide = (more: object, match = stamp) =>
      world.ask(servedDecideCase, { answer, reason: "Article 19 is the narrower rule.", ...more }, adjudicator, {
        match,
      });
    expect(await codeOf(decide({}))).toBe("choice-missing");
    expect(await codeOf(decide({ position: 1, other: { option: "0" } }))).toBe("choice-both");
    expect(await codeOf(decide({ other: { option: "7" } }))).toBe("option-unknown");
    expect(await codeOf(decide({ position: 1 }, "0".repeat(32)))).toBe("stale");
    const suggested = positions.findIndex(({ value }) => value.option === "0");
    const both = await Promise.allSettled([decide({ position: suggested + 1 }), decide({ position: 2 - suggested })]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const content = await transaction(held.database, { readOnly: true }, (tx) => contentAt(tx, answer, 2));
    expect(content).toMatchObject(
      both[0]?.status === "fulfilled"
        ? { option: "0", justification: "Article 19 excludes it.", citations: [{ pinpoint: "Art. 19" }] }
        : { option: "1" },
    );
    const steps = await transaction(held.database, { readOnly: true }, (tx) => transitionsOf(tx, answer));
    expect(steps.at(-1)).toMatchObject({
      act: "adjudicate",
      role: "adjudicator",
      why: "Article 19 is the narrower rule.",
    });
    expect(await codeOf(world.ask(servedContestedCase, { answer }, adjudicator))).toBe("not-found");
    for (const state of ["adjudicated", "returned", "in-review", "harmonised"]) {
      await world.query("update edition.answer set state = $2 where answer_id = $1", [answer, state]);
      expect(await codeOf(decide({ position: 1 })), state).toBe("not-found");
    }
    await world.query("update edition.answer set state = 'adjudicated' where answer_id = $1", [answer]);
  });

  test("a third answer carries the reason and every source that was shown", async () => {
    const answer = await contested("ESP");
    const { stamp } = await world.ask(servedContestedCase, { answer }, adjudicator);
    const input = { answer, other: { status: "not-applicable" }, reason: "There is no such law to read." };
    await world.ask(servedDecideCase, input, adjudicator, { match: stamp });
    const content = await transaction(held.database, { readOnly: true }, (tx) => contentAt(tx, answer, 2));
    expect(content).toMatchObject({ status: "not-applicable", justification: "There is no such law to read." });
    expect(content?.citations.map(({ pinpoint }) => pinpoint).sort()).toEqual(["Art. 18", "Art. 19"]);
  });

  test("pairs of codings that differ become cases, those that agree do not", async () => {
    await world.send(author, "PRT", "ways", { birth: "1", descent: "0" });
    await world.send(second, "PRT", "ways", { birth: "0", descent: "0" });
    const input = { edition: world.edition, why: "The two codings differ." };
    expect(await world.ask(servedContestPairs, input, editor)).toEqual({ contested: 1 });
    const answer = await world.answer("PRT", "birth");
    const { positions } = await world.ask(servedContestedCase, { answer }, adjudicator);
    expect(positions.map(({ value }) => value.option).sort()).toEqual(["0", "1"]);
    expect(await world.ask(servedContestPairs, input, editor)).toEqual({ contested: 0 });
  });
});
