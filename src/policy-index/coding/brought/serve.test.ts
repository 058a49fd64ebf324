/** A questionnaire taken away, filled in and brought back, on a real database: looked at first, and nothing written over. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../../base/actor.ts";
import { FileOutput } from "../../../base/served.ts";
import { archiveOf } from "../../../explorer/reading/fixture.ts";
import { perform } from "../../../server/perform.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { editionUnderTest, interestUnderTest, personUnderTest } from "../../answers/answers-under-test.ts";
import type { InstrumentFile } from "../../instrument/contract.ts";
import type { OwnAnswer, Questionnaire, Written } from "../contract.ts";
import { emptyWritten } from "../rules.ts";
import { servedCodingSave } from "../saving/serve.ts";
import { servedCodingDesk, servedCodingSubmit, servedCodingWorkbook } from "../serve.ts";
import { type BroughtRow, bringWorkbook, type Compared, previewWorkbook } from "./contract.ts";
import { servedCodingBringWorkbook, servedCodingPreviewWorkbook } from "./serve.ts";

const now = new Date("2027-02-01T09:30:00Z");
const part = "word/document.xml";
const partOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());

const options = [
  { key: "1", label: "Yes", score: 97.25 },
  { key: "0", label: "No", score: 13.75 },
];

const instrument: InstrumentFile = {
  ...{ passerelle: 1, id: "law", version: "1", title: "Law" },
  indicators: [
    { id: "birth", title: "Birth", options },
    { id: "descent", title: "Descent", options },
    { id: "years", title: "Years", kind: "number", bands: [{ upTo: 5, score: 81.5 }, { score: 7.125 }] },
  ],
  measures: [
    {
      ...{ id: "all", headline: true },
      tree: {
        id: "overall",
        children: [
          { id: "ways", title: "Ways in", children: ["birth", "descent"] },
          { id: "time", title: "Time", children: ["years"] },
        ],
      },
    },
  ],
};

type File = { readonly name: string; readonly bytes: Uint8Array };
type Cells = Readonly<Record<number, string>>;

/** A workbook with some of its cells filled in, or with rows more. */
async function filledIn({ bytes }: File, rows: Readonly<Record<string, Cells>>, more: string[][] = []): Promise<File> {
  const { sheets } = await readXlsx(bytes);
  const lines = (sheets[0]?.rows ?? []).map((row) => {
    const line = row.map((cell) => String(cell ?? ""));
    const filled = rows[line[0] ?? ""];
    return filled ? line.map((cell, column) => filled[column] ?? cell) : line;
  });
  return { name: "a.xlsx", bytes: await writeXlsx({ sheets: [{ name: "a", rows: [...lines, ...more] }] }) };
}

/** A document in which a text was written over. */
function rewritten({ bytes }: File, from: string, to: string): File {
  const said = partOf(bytes);
  expect(said).toContain(from);
  return { name: "a.docx", bytes: zipSync({ ...unzipSync(bytes), [part]: strToU8(said.replace(from, to)) }) };
}

/** What a page sends of what was looked at. */
const rowsOf = ({ answers }: Compared, settled?: BroughtRow["settled"]): BroughtRow[] =>
  answers.map(({ question, base, seen, file }) => ({
    ...{ ...file, indicator: question.id, base, seen },
    ...(settled ? { settled } : {}),
  }));

onEveryDatabase("a questionnaire that is brought back", (server) => {
  let held: TestDatabase;
  let edition: string;
  let author: Person;
  const places = ["FRA", "ESP", "PRT", "ITA", "MAR", "BEL", "AUT"];

  beforeAll(async () => {
    held = await testDatabase(server);
    edition = await editionUnderTest(held.database, { instrument, places });
    author = await somebody(places);
  });
  afterAll(() => held.close());

  async function somebody(among: readonly string[], area?: string): Promise<Person> {
    const name = await personUnderTest(held.database, "Example author");
    const roles = among.map((place) => ({ role: "author" as const, edition, place, ...(area ? { area } : {}) }));
    return { kind: "person", name, roles, provedAt: now };
  }

  const context = (actor: Person, more: object = {}) => ({
    ...{ actor, now, language: "en" as const, requestId: "test", archive: archiveOf([]), database: held.database },
    ...more,
  });
  const at = (place: string) => ({ edition, place, period: "2027" });

  const own = async (place: string, indicator = "birth"): Promise<OwnAnswer> => {
    const { answers } = (await perform(servedCodingDesk, at(place), context(author))) as Questionnaire;
    const [found] = answers.filter((one) => one.indicator === indicator);
    if (!found) throw new Error("there is no such answer");
    return found;
  };

  const save = async (place: string, written: Partial<Written>, match: number, indicator = "birth") =>
    perform(
      servedCodingSave,
      { ...emptyWritten, ...written, ...at(place), indicator },
      context(author, { match: String(match) }),
    );

  async function take(place: string, as: "xlsx" | "docx"): Promise<File> {
    const file = FileOutput.parse(await perform(servedCodingWorkbook, { ...at(place), as }, context(author)));
    const pieces: Uint8Array[] = [];
    for await (const piece of file.pieces) pieces.push(piece);
    return { name: `a.${as}`, bytes: Buffer.concat(pieces) };
  }

  const look = async (place: string, file: File, actor = author): Promise<Compared> =>
    previewWorkbook.output.parse(await perform(servedCodingPreviewWorkbook, { ...at(place), file }, context(actor)));

  const bring = async (place: string, rows: readonly BroughtRow[], actor = author) =>
    bringWorkbook.output.parse(await perform(servedCodingBringWorkbook, { ...at(place), rows }, context(actor)));

  test("neither file says what an answer is worth", async () => {
    const workbook = await take("FRA", "xlsx");
    const document = await take("FRA", "docx");
    for (const worth of ["97.25", "13.75", "81.5"]) {
      expect(Buffer.from(workbook.bytes).includes(worth)).toBe(false);
      expect(partOf(document.bytes)).not.toContain(worth);
    }
  });

  test("a workbook is looked at, which writes nothing; then taken over, once", async () => {
    await save("FRA", { justification: "=Begun here", memo: "mine" }, 0);
    const filled = await filledIn(await take("FRA", "xlsx"), { birth: { 3: "1", 5: "Certain" }, years: { 3: "4,5" } });
    const before = await own("FRA");
    const found = await look("FRA", filled);
    expect(found.answers.map(({ question, changed, conflicts }) => [question.id, changed, conflicts])).toEqual([
      ["birth", ["option", "confidence"], []],
      ["years", ["option"], []],
    ]);
    expect(found).toMatchObject({ same: 1, absent: 0, notTaken: [] });
    expect(JSON.stringify(found)).not.toMatch(/97\.25|13\.75|81\.5|score/);
    expect(await own("FRA")).toEqual(before);

    expect(await bring("FRA", rowsOf(found))).toMatchObject({
      changed: 2,
      taken: {
        areas: [
          { area: "ways", title: { words: "Ways in" }, questions: [{ indicator: "birth", number: 1 }] },
          { area: "time", questions: [{ indicator: "years", number: 3, title: { words: "Years" } }] },
        ],
        kept: 0,
      },
    });
    expect(await bring("FRA", rowsOf(found))).toMatchObject({ changed: 0, taken: { areas: [] } });
    const written = { ...before.written, status: "answered", option: "1", confidence: "high" };
    expect((await own("FRA")).written).toEqual(written);
    expect((await own("FRA", "years")).written).toMatchObject({ status: "answered", value: 4.5 });
    expect(await look("FRA", filled)).toMatchObject({ answers: [], same: 3 });
  });

  test.each(["xlsx", "docx"] as const)(
    "what was changed here as well is shown, and kept unless one says otherwise: %s",
    async (as) => {
      const place = as === "xlsx" ? "ESP" : "PRT";
      await save(place, { justification: "As it was", confidence: "high" }, 0);
      const taken = await take(place, as);
      const other =
        as === "xlsx"
          ? await filledIn(taken, { birth: { 3: "2", 4: "Written away" } })
          : rewritten(taken, "As it was", "Written away");
      await save(place, { justification: "Written here", confidence: "low" }, 1);
      const found = await look(place, other);
      expect(found.answers).toMatchObject([
        {
          ...{ conflicts: ["justification"], changed: as === "xlsx" ? ["option"] : [] },
          file: { justification: "Written away" },
          here: { justification: "Written here", confidence: "low" },
        },
      ]);
      await bring(place, rowsOf(found));
      expect((await own(place)).written).toMatchObject({ justification: "Written here", confidence: "low" });
      const again = await look(place, other);
      expect(await bring(place, rowsOf(again, { justification: "both" }))).toMatchObject({ changed: 1 });
      expect((await own(place)).written.justification).toBe("Written here\n\nWritten away");
    },
  );

  test("what moved on after it was looked at is looked at again, and nothing is taken until then", async () => {
    await save("ITA", { justification: "As it was" }, 0);
    const filled = await filledIn(await take("ITA", "xlsx"), { birth: { 4: "Away" }, descent: { 4: "New" } });
    const found = await look("ITA", filled);
    await save("ITA", { justification: "Meanwhile" }, 1);
    const { changed, again } = await bring("ITA", rowsOf(found, { justification: "file" }));
    expect(changed).toBe(0);
    expect(again?.answers.map(({ question, conflicts }) => [question.id, conflicts])).toEqual([
      ["birth", ["justification"]],
      ["descent", []],
    ]);
    expect((await own("ITA")).written.justification).toBe("Meanwhile");
    expect((await own("ITA", "descent")).written.justification).toBe("");
    expect(await bring("ITA", again ? rowsOf(again, { justification: "file" }) : [])).toMatchObject({ changed: 2 });
    expect((await own("ITA")).written.justification).toBe("Away");
  });

  test("what is not taken is told with its reason, question by question; the rest can be", async () => {
    const citations: Written["citations"] = [];
    await save("MAR", { status: "no-data", justification: "None published.", citations }, 0, "years");
    await perform(servedCodingSubmit, { ...at("MAR"), area: "time" }, context(author));
    const filled = await filledIn(
      await take("MAR", "xlsx"),
      { birth: { 3: "7", 4: "Art. 1", 6: "2027-02-30" }, descent: { 4: "x", 9: "" }, years: { 4: "Late" } },
      [["elsewhere", "", "", "1", "", "", "", "", "", "0"]],
    );
    const { answers, notTaken } = await look("MAR", filled);
    expect(answers).toMatchObject([{ question: { id: "birth" }, changed: ["justification"] }]);
    expect(notTaken.map(({ indicator, field, why }) => [indicator, field, why])).toEqual([
      ["birth", "option", "not-understood"],
      ["birth", "asOf", "not-understood"],
      ["years", undefined, "on-its-way"],
      ["descent", undefined, "version-missing"],
      ["elsewhere", undefined, "no-such-question"],
    ]);
    const noFile = { name: "a.xlsx", bytes: new TextEncoder().encode("no workbook") };
    await expect(look("MAR", noFile)).rejects.toMatchObject({
      ...{ code: "workbook-unreadable", facts: { stops: "nowhere" } },
    });
  });

  test("what comes back is believed no more than any other answer", async () => {
    await save("BEL", { justification: "As it was" }, 0);
    const row: BroughtRow = { indicator: "birth", base: 1, seen: 1, justification: "Forged" };
    const inTime = await somebody(["BEL"], "time");
    await expect(bring("BEL", [row], inTime)).rejects.toMatchObject({ code: "not-found" });
    await expect(bring("BEL", [row], await somebody(["FRA"]))).rejects.toMatchObject({ code: "not-found" });
    const tied = await somebody(["BEL"]);
    await interestUnderTest(held.database, tied.name, "BEL");
    await expect(bring("BEL", [row], tied)).rejects.toMatchObject({ code: "interest" });
    await expect(look("BEL", await take("BEL", "xlsx"), tied)).rejects.toMatchObject({ code: "interest" });
    await expect(bring("BEL", [{ ...row, indicator: "nothing" }])).rejects.toMatchObject({ code: "not-found" });
    await expect(bring("BEL", [{ ...row, option: "7" }])).rejects.toMatchObject({ code: "option-unknown" });
    await expect(bring("BEL", [{ ...row, value: 7 }])).rejects.toMatchObject({ code: "option-unknown" });
    await expect(bring("BEL", [{ ...row, base: 9 }])).rejects.toMatchObject({ code: "input-invalid" });
    await expect(bring("BEL", [row, row])).rejects.toMatchObject({ code: "input-invalid" });
    const cites = { ...row, citations: [] };
    await expect(bring("BEL", [cites])).rejects.toMatchObject({ code: "input-invalid" });
    expect((await bring("BEL", [{ ...row, seen: 2 }])).changed).toBe(0);
    expect((await own("BEL")).written.justification).toBe("As it was");

    await save("BEL", { status: "no-data", justification: "None." }, 0, "years");
    await perform(servedCodingSubmit, { ...at("BEL"), area: "time" }, context(author));
    const sent = await bring("BEL", [{ indicator: "years", base: 1, seen: 2, justification: "Late" }]);
    expect(sent).toMatchObject({ changed: 0, again: { notTaken: [{ why: "on-its-way" }] } });
  });

  test("a file of another place is known by its name, and not taken for this one's", async () => {
    const { bytes } = await take("BEL", "xlsx");
    const taken = await perform(servedCodingWorkbook, { ...at("BEL"), as: "xlsx" }, context(author));
    const name = FileOutput.parse(taken).fileName;
    const again = name.replace(".xlsx", " (1).xlsx");
    for (const one of [name, again])
      await expect(look("AUT", { name: one, bytes })).rejects.toMatchObject({
        ...{ code: "workbook-elsewhere", facts: { place: "BEL", period: "2027" } },
      });
    await look("BEL", { name: again, bytes });
    await look("AUT", { name: "answers.xlsx", bytes });
  });

  test("a document is looked at and taken over as a workbook is", async () => {
    await save("AUT", { justification: "As it was", option: "1" }, 0);
    const filled = rewritten(await take("AUT", "docx"), "As it was", "Written in a document");
    expect(await look("AUT", await take("AUT", "docx"))).toMatchObject({ answers: [], same: 3 });
    const found = await look("AUT", filled);
    expect(found.answers).toMatchObject([{ question: { id: "birth" }, changed: ["justification"] }]);
    expect(await bring("AUT", rowsOf(found))).toMatchObject({ changed: 1 });
    expect((await own("AUT")).written).toMatchObject({ option: "1", justification: "Written in a document" });
  });
});
