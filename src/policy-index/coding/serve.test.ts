/** Coding on a real database: whose answers they are, what is refused, and that nothing is written over or twice. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Person, Role } from "../../base/actor.ts";
import { archiveOf } from "../../explorer/reading/fixture.ts";
import { perform } from "../../server/perform.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import {
  editionUnderTest,
  interestUnderTest,
  personUnderTest,
  sourceUnderTest,
} from "../answers/answers-under-test.ts";
import type { InstrumentFile } from "../instrument/contract.ts";
import type { OwnAnswer, Questionnaire, Written } from "./contract.ts";
import { emptyWritten, findingsOf } from "./rules.ts";
import { servedCodingSave } from "./saving/serve.ts";
import {
  servedCodingAnswer,
  servedCodingComment,
  servedCodingDesk,
  servedCodingList,
  servedCodingStandBy,
  servedCodingSubmit,
  servedCodingWithdraw,
} from "./serve.ts";

const now = new Date("2027-02-01T09:30:00Z");

const yesOrNo = [
  { key: "1", label: { en: "Yes", fr: "Oui" }, score: 97.25 },
  { key: "0", label: { en: "No", fr: "Non" }, score: 13.75 },
];

const instrument: InstrumentFile = {
  ...{ passerelle: 1, id: "law", version: "1", title: { en: "Law", fr: "Droit" } },
  indicators: [
    { id: "birth", title: { en: "Birth", fr: "Naissance" }, options: yesOrNo },
    { id: "descent", title: "Descent", options: yesOrNo },
    { id: "years", title: "Years", kind: "number", bands: [{ upTo: 5, score: 81.5 }, { score: 7.125 }] },
  ],
  measures: [
    {
      ...{ id: "all", headline: true },
      tree: {
        id: "overall",
        children: [
          { id: "ways", title: { en: "Ways in" }, children: ["birth", "descent"] },
          { id: "time", title: "Time", children: ["years"] },
        ],
      },
    },
  ],
};

onEveryDatabase("coding", (server) => {
  let held: TestDatabase;
  let edition: string;
  let law: string;
  let author: Person;
  let second: Person;

  beforeAll(async () => {
    held = await testDatabase(server);
    edition = await editionUnderTest(held.database, {
      instrument,
      places: ["FRA", "ESP", "PRT", "ITA", "MAR", "BEL"],
    });
    law = await sourceUnderTest(held.database, edition, "Code civil");
    author = await somebody("author");
    second = await somebody("second-author");
  });
  afterAll(() => held.close());

  async function somebody(role: Role["role"], place?: string, area?: string): Promise<Person> {
    const name = await personUnderTest(held.database, `Example ${role}`);
    const places = place ? [place] : ["FRA", "ESP", "PRT", "ITA", "MAR", "BEL"];
    const roles = places.map((one): Role => ({ role, edition, place: one, ...(area ? { area } : {}) }));
    return { kind: "person", name, roles, provedAt: now };
  }

  const context = (actor: Person, more: object = {}) => ({
    ...{ actor, now, language: "en" as const, requestId: "test", archive: archiveOf([]), database: held.database },
    ...more,
  });

  const at = (place: string) => ({ edition, place, period: "2027" });

  const desk = async (place: string, actor = author, more: object = {}): Promise<Questionnaire> =>
    (await perform(servedCodingDesk, at(place), context(actor, more))) as Questionnaire;

  const save = async (
    place: string,
    indicator: string,
    written: Partial<Written>,
    match: number,
    { actor = author, ...more }: { actor?: Person; onceKey?: string } = {},
  ): Promise<OwnAnswer> =>
    (await perform(
      servedCodingSave,
      { ...emptyWritten, ...written, ...at(place), indicator },
      context(actor, { match: String(match), ...more }),
    )) as OwnAnswer;

  const complete = (): Partial<Written> => ({
    ...{ option: "1", justification: "Article 18 says so.", confidence: "high" },
    citations: [{ source: law, pinpoint: "Art. 18", quotation: "", translation: "" }],
  });

  test("a desk brings the whole questionnaire, and never what an answer is worth", async () => {
    const found = await desk("FRA");
    expect(found.questions.map(({ id }) => id)).toEqual(["birth", "descent", "years"]);
    expect(found.areas.map(({ id, questions }) => [id, questions])).toEqual([
      ["ways", ["birth", "descent"]],
      ["time", ["years"]],
    ]);
    const text = JSON.stringify(found);
    for (const worth of ["97.25", "13.75", "81.5", "7.125", 'score"', "bands", "upTo"])
      expect(text).not.toContain(worth);
  });

  test("a desk speaks the coder's language, and says where the instrument does not", async () => {
    const { questions } = await desk("FRA", author, { language: "fr" });
    expect(questions[0]?.title).toEqual({ words: "Naissance" });
    expect(questions[1]?.title).toEqual({ words: "Descent", language: "en" });
  });

  test("an answer is kept, whole, and read back as it was", async () => {
    const kept = await save("FRA", "birth", { ...complete(), memo: "ask Claire" }, 0);
    expect(kept).toMatchObject({ state: "drafting", version: 1 });
    const found = await desk("FRA");
    expect(found.answers.find(({ indicator }) => indicator === "birth")?.written).toEqual({
      ...{ status: "answered", ...complete(), memo: "ask Claire" },
    });
  });

  test.each(["", " ", "0x0", "0.0", "-0", "1e0"])("%j is no version, and saves nothing", async (match) => {
    const asked = { ...emptyWritten, justification: "Over it.", ...at("PRT"), indicator: "years" };
    await expect(perform(servedCodingSave, asked, context(author, { match }))).rejects.toMatchObject({
      code: "stale",
      facts: { version: 0 },
    });
    expect((await desk("PRT")).answers.find(({ indicator }) => indicator === "years")?.version ?? 0).toBe(0);
  });

  test("of two that save at once from the same version one is told that it is stale, and nothing is written over", async () => {
    const both = await Promise.allSettled([
      save("ESP", "birth", { justification: "one" }, 0),
      save("ESP", "birth", { justification: "other" }, 0),
    ]);
    const kept = both.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    const refused = both.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(kept).toHaveLength(1);
    expect(refused).toMatchObject([{ code: "stale", facts: { version: 1 } }]);
    const [own] = (await desk("ESP")).answers.filter(({ indicator }) => indicator === "birth");
    expect(own?.written.justification).toBe(kept[0]?.written.justification);
  });

  test("what is sent twice with one key is kept once", async () => {
    const onceKey = randomUUID();
    const first = await save("ESP", "descent", { justification: "once" }, 0, { onceKey });
    const again = await save("ESP", "descent", { justification: "once" }, 0, { onceKey });
    expect(again).toEqual(first);
    expect((await desk("ESP")).answers.find(({ indicator }) => indicator === "descent")?.version).toBe(1);
  });

  test("saving what is kept already changes nothing; a memo alone leaves what the answer says as it was", async () => {
    await save("PRT", "birth", complete(), 0);
    expect(await save("PRT", "birth", complete(), 1)).toMatchObject({ version: 1, contentVersion: 1 });
    expect(await save("PRT", "birth", { ...complete(), memo: "note" }, 1)).toMatchObject({
      version: 2,
      contentVersion: 1,
    });
  });

  describe("is refused", () => {
    test("to whoever has a tie to the place", async () => {
      const tied = await somebody("author");
      await interestUnderTest(held.database, tied.name, "FRA");
      await expect(desk("FRA", tied)).rejects.toMatchObject({ code: "interest" });
      await expect(save("FRA", "birth", complete(), 1, { actor: tied })).rejects.toMatchObject({ code: "interest" });
      await expect(desk("ESP", tied)).resolves.toMatchObject({ place: "ESP" });
    });

    test("as not found to whoever codes elsewhere, and for what is not theirs", async () => {
      const elsewhere = await somebody("author", "PRT");
      await expect(desk("FRA", elsewhere)).rejects.toMatchObject({ code: "not-found" });
      await expect(save("FRA", "birth", {}, 1, { actor: elsewhere })).rejects.toMatchObject({ code: "not-found" });
      const inTime = await somebody("author", "FRA", "time");
      expect((await desk("FRA", inTime)).questions.map(({ id }) => id)).toEqual(["years"]);
      await expect(save("FRA", "birth", {}, 1, { actor: inTime })).rejects.toMatchObject({ code: "not-found" });
      await expect(save("FRA", "nothing", {}, 0)).rejects.toMatchObject({ code: "not-found" });
    });

    test("for an option the question does not have, a number where it has options, a source of another library", async () => {
      const other = await editionUnderTest(held.database, { instrument, places: ["FRA"] });
      const foreign = await sourceUnderTest(held.database, other, "Elsewhere");
      await expect(save("PRT", "descent", { option: "7" }, 0)).rejects.toMatchObject({ code: "option-unknown" });
      await expect(save("PRT", "descent", { value: 7 }, 0)).rejects.toMatchObject({ code: "option-unknown" });
      const citations = [{ source: foreign, pinpoint: "", quotation: "", translation: "" }];
      await expect(save("PRT", "descent", { citations }, 0)).rejects.toMatchObject({ code: "source-unknown" });
    });
  });

  test("the second author answers beside the first, and neither sees the other", async () => {
    await save("ITA", "birth", { justification: "of the first", memo: "private" }, 0);
    await save("ITA", "birth", { justification: "of the second" }, 0, { actor: second });
    const text = JSON.stringify(await desk("ITA", second));
    expect(text).toContain("of the second");
    expect(text).not.toContain("of the first");
    expect(text).not.toContain("private");
    expect(text).not.toContain(author.name);
  });

  test("an area is sent when all of it is ready; until then it says what is missing", async () => {
    const submit = () => perform(servedCodingSubmit, { ...at("MAR"), area: "ways" }, context(author));
    await save("MAR", "birth", complete(), 0);
    await save("MAR", "descent", { ...complete(), option: "0" }, 0);
    await expect(submit()).rejects.toMatchObject({
      ...{ code: "area-not-ready", facts: { count: 1 } },
      details: [{ indicator: "descent", code: "second-source-missing", tier: "error", field: "citations" }],
    });
    await save("MAR", "descent", complete(), 1);
    expect(await submit()).toEqual({ area: "ways", sent: 2 });
    await expect(submit()).rejects.toMatchObject({ code: "nothing-to-send" });
    await expect(save("MAR", "birth", { memo: "late" }, 2)).rejects.toMatchObject({ code: "state-does-not-allow" });
    const back = { ...at("MAR"), indicator: "birth" };
    // Where it is reviewed, what was sent is sent.
    await expect(perform(servedCodingWithdraw, back, context(author, { match: "2" }))).rejects.toMatchObject({
      code: "state-does-not-allow",
    });
  });

  test("what the screen finds to be mended is what the server refuses an area for, item by item", async () => {
    await save("BEL", "birth", { ...complete(), confidence: "low" }, 0);
    await save("BEL", "descent", { justification: "Not chosen yet", citations: [] }, 0);
    const { questions, answers, priors, sources, referenceDay } = await desk("BEL");
    const known = new Map(sources.map((source) => [source.source, source]));
    const onScreen = questions
      .filter(({ area }) => area === "ways")
      .flatMap((question) => {
        const { written } = answers.find(({ indicator }) => indicator === question.id) ?? { written: emptyWritten };
        return findingsOf({ question, written, prior: priors[question.id], sources: known, referenceDay });
      });
    // What may wait is said on the screen alone: the source is only a title.
    const toMend = onScreen.filter(({ tier }) => tier === "error");
    expect(onScreen.filter(({ tier }) => tier !== "error").map(({ code }) => code)).toEqual(["source-bare"]);
    expect(toMend.map(({ code }) => code)).toEqual(["second-source-missing", "answer-missing"]);
    const sent = perform(servedCodingSubmit, { ...at("BEL"), area: "ways" }, context(author));
    await expect(sent).rejects.toMatchObject({ code: "area-not-ready", details: toMend });
  });

  test("an answer that was returned is stood by only with a reason", async () => {
    await save("BEL", "years", { ...complete(), option: undefined, value: 4 }, 0);
    const client = await held.database.connect();
    await client.query(
      "update edition.answer set state = 'returned' where edition_id = $1 and place = 'BEL' and indicator = 'years' and slot = 1",
      [edition],
    );
    client.release();
    const ask = (why: string) =>
      perform(servedCodingStandBy, { ...at("BEL"), indicator: "years", why }, context(author, { match: "1" }));
    await expect(ask(" ")).rejects.toMatchObject({ code: "input-invalid" });
    expect(await ask("The law is plain.")).toMatchObject({ state: "contested" });
  });

  test("a remark carries a role and a day", async () => {
    const input = { ...at("BEL"), indicator: "birth", field: "justification", body: "Which version?" };
    const made = await perform(servedCodingComment, input, context(author));
    expect(made).toMatchObject({ role: "author", day: "2027-02-01", own: true });
    const own = await perform(servedCodingAnswer, { ...at("BEL"), indicator: "birth" }, context(author));
    expect(own).toMatchObject({ comments: [{ body: "Which version?", field: "justification" }] });
    expect(JSON.stringify(own)).not.toContain(author.name);
  });

  test("of more remarks than are read the last are, the first of them first", async () => {
    const client = await held.database.connect();
    const { rows } = await client.query<{ answer_id: string }>(
      "select answer_id from edition.answer where edition_id = $1 and place = 'BEL' and indicator = 'descent' and slot = 1",
      [edition],
    );
    await client.query(
      `insert into edition.comment (comment_id, answer_id, answer_version, field, body, by, role, at)
       select gen_random_uuid(), $1, 0, 'option', 'Remark ' || number, $2, 'author', $3::timestamptz + number * interval '1 minute'
       from generate_series(1, 5003) as number`,
      [rows[0]?.answer_id, author.name, now],
    );
    client.release();
    const { comments } = (await perform(
      servedCodingAnswer,
      { ...at("BEL"), indicator: "descent" },
      context(author),
    )) as OwnAnswer;
    expect([comments.length, comments[0]?.body, comments.at(-1)?.body]).toEqual([5_000, "Remark 4", "Remark 5003"]);
  });

  test("the list says how far each questionnaire is", async () => {
    const listed = (await perform(servedCodingList, {}, context(author))) as {
      questionnaires: { place: string }[];
    };
    expect(listed.questionnaires.find(({ place }) => place === "MAR")).toMatchObject({
      ...{ questions: 3, begun: 2, sent: 2, returned: 0, toMend: 0, open: true, role: "author" },
    });
  });
});
