/** An author who looks every second learns nothing of what others do with an answer until it comes back, or is frozen. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../base/actor.ts";
import { servedShowSource, servedSources } from "../../evidence/sources/library/serve.ts";
import { servedAddSource } from "../../evidence/sources/serve.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { emptyWritten } from "../coding/rules.ts";
import { servedCodingSave } from "../coding/saving/serve.ts";
import {
  servedCodingAnswer,
  servedCodingDesk,
  servedCodingList,
  servedCodingWithdraw,
  servedCodingWorkbook,
} from "../coding/serve.ts";
import { workbookRows } from "../coding/workbook-rows.ts";
import { servedEdition, servedEditions } from "../editions/serve.ts";
import { servedContestedCase, servedDecideCase } from "./adjudication/serve.ts";
import { servedApproveAgreed } from "./approval/serve.ts";
import { servedGiveOpinion, servedReturnAnswer } from "./opinions/serve.ts";
import { servedRemarks, servedReplyToOpinion } from "./remarks/serve.ts";
import { because, codeOf, type World, worldUnderTest } from "./review-under-test.ts";

onEveryDatabase("an author who looks again and again", (server) => {
  let held: TestDatabase;
  let world: World;
  let author: Person;
  let reviewer: Person;
  /** A source its author described, and cites. */
  let own: string;
  const at = () => ({ edition: world.edition, place: "FRA", period: "2027" });

  beforeAll(async () => {
    held = await testDatabase(server);
    world = await worldUnderTest(held.database, { places: ["FRA"], stages: { second_author: false } });
    author = await world.somebody("author");
    reviewer = await world.somebody("reviewer");
    const described = { edition: world.edition, ...{ title: "Acte", issuer: "", kind: "law", date: "", language: "" } };
    const acte = await world.ask(servedAddSource, { ...described, url: "", inForce: "", identifiers: [] }, author);
    own = acte.source;
    const written = { ...emptyWritten, option: "1", justification: because, confidence: "high" };
    const saved = { ...written, ...at(), indicator: "birth", citations: [{ source: own, pinpoint: "Art. 1" }] };
    await world.ask(servedCodingSave, saved, author, { match: Number((await row()).version) });
    await world.send(author, "FRA", "ways", { descent: "1" });
  });
  afterAll(() => held.close());

  /** Everything that can be asked for, as it comes. */
  async function everything(): Promise<string> {
    const workbook = await world.ask(servedCodingWorkbook, at(), author);
    const { pieces } = workbook as unknown as { pieces: readonly Uint8Array[] };
    return JSON.stringify([
      await world.ask(servedCodingDesk, at(), author),
      await world.ask(servedCodingList, {}, author),
      await world.ask(servedCodingAnswer, { ...at(), indicator: "birth" }, author),
      await world.ask(servedEdition, { edition: world.edition }, author),
      await world.ask(servedEditions, {}, author),
      await world.ask(servedRemarks, at(), author),
      await world.ask(servedSources, { edition: world.edition }, author),
      await world.ask(servedSources, { edition: world.edition, place: "FRA" }, author),
      await world.ask(servedShowSource, { edition: world.edition, source: world.law }, author),
      await world.ask(servedShowSource, { edition: world.edition, source: own }, author),
      [...(await workbookRows(Buffer.concat(pieces)))],
    ]);
  }
  const row = async () => {
    const [found] = await world.query(
      "select state, version, content_version, option_key from edition.answer where edition_id = $1 and indicator = 'birth'",
      [world.edition],
    );
    return found ?? {};
  };

  test("sees the same while it is taken up, disputed, argued over and decided otherwise", async () => {
    const before = await everything();
    const answer = await world.answer("FRA", "birth");
    const decree = { title: "Décret", url: "https://example.org/decret" };
    const said = { kind: "different-answer", note: "It says otherwise.", suggestion: { option: "0" } };
    const opinion = { answer, ...said, citations: [{ source: world.law, pinpoint: "Art. 2" }, { newSource: decree }] };
    await world.ask(servedGiveOpinion, opinion, reviewer, { match: Number((await row()).content_version) });
    expect((await row()).state).not.toBe("submitted");
    expect(await everything()).toBe(before);

    await world.query("update edition.answer set state = 'contested', version = version + 1 where answer_id = $1", [
      answer,
    ]);
    expect(await everything()).toBe(before);
    const adjudicator = await world.somebody("adjudicator");
    const { stamp, positions } = await world.ask(servedContestedCase, { answer }, adjudicator);
    const position = positions.findIndex(({ value }) => value.option === "0") + 1;
    const decision = { answer, position, reason: "The text is plain." };
    await world.ask(servedDecideCase, decision, adjudicator, { match: stamp });
    expect(await row()).toMatchObject({ state: "adjudicated", option_key: "0" });
    expect(await everything()).toBe(before);
  });

  test("is refused alike where a reviewer has begun and where none has, if they would take it back", async () => {
    const { version } = await world.ask(servedCodingAnswer, { ...at(), indicator: "birth" }, author);
    const asked = { ...at(), indicator: "birth" };
    expect(await codeOf(world.ask(servedCodingWithdraw, asked, author, { match: version + 5 }))).toBe("stale");
    expect(await codeOf(world.ask(servedCodingWithdraw, asked, author, { match: version }))).toBe(
      "state-does-not-allow",
    );
    const descent = await world.ask(servedCodingAnswer, { ...at(), indicator: "descent" }, author);
    const back = { ...at(), indicator: "descent" };
    const told = async (from: { indicator: string }, match: number) =>
      world.ask(servedCodingWithdraw, { ...at(), ...from }, author, { match }).then(
        () => "taken back",
        ({ code, facts }: { code: string; facts: unknown }) => JSON.stringify([code, facts]),
      );
    expect(await told(back, descent.version)).toBe(await told(asked, version));
    expect(await told(back, descent.version)).toContain("state-does-not-allow");
  });

  test("is told at once what comes back to them", async () => {
    const answer = await world.answer("FRA", "birth");
    const match = Number((await row()).content_version);
    const editor = await world.somebody("editor");
    await world.ask(servedReturnAnswer, { answer, why: "Please read article 2." }, editor, { match });
    expect(await world.ask(servedCodingAnswer, { ...at(), indicator: "birth" }, author)).toMatchObject({
      ...{ state: "returned", returned: "Please read article 2." },
      written: { option: "0" },
    });
  });

  test("does not learn from the library that somebody judges again what once came back", async () => {
    await world.send(author, "FRA", "ways", { birth: "1" });
    const before = await everything();
    const answer = await world.answer("FRA", "birth");
    const loi = { title: "Loi", url: "https://example.org/loi" };
    const said = { kind: "different-answer", note: "It still says otherwise.", suggestion: { option: "0" } };
    const opinion = { answer, ...said, citations: [{ newSource: loi }] };
    await world.ask(servedGiveOpinion, opinion, reviewer, { match: Number((await row()).content_version) });
    expect(await everything()).toBe(before);
  });

  test("is told of an approval, and of the opinion it rests on, neither at the coding desk nor among the remarks", async () => {
    await world.send(author, "FRA", "time", { years: 5 });
    const before = await everything();
    await world.agree(reviewer, "FRA", "time");
    const editor = await world.somebody("editor");
    const approved = await world.ask(servedApproveAgreed, { edition: world.edition, area: "time" }, editor);
    expect(approved.approved).toBe(1);
    expect(await everything()).toBe(before);
    const [opinion] = await world.query(
      "select opinion_id from edition.opinion join edition.answer using (answer_id) where indicator = 'years' and edition_id = $1",
      [world.edition],
    );
    const reply = { opinion: opinion?.opinion_id, text: "Thank you." };
    expect(await codeOf(world.ask(servedReplyToOpinion, reply, author, { match: 0 }))).toBe("not-found");
  });
});
