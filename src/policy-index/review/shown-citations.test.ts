/** The words quoted are looked for in the whole of a stored copy, as its reader would find them. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { passage } from "../../evidence/sources/passages.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { transaction } from "../../store/transaction.ts";
import { editionUnderTest, sourceUnderTest } from "../answers/answers-under-test.ts";
import { shownCitations } from "./store.ts";

const instrument = {
  ...{ passerelle: 1, id: "law", version: "1", title: { en: "Law" }, language: "en" },
  indicators: [
    {
      ...{ id: "birth", title: { en: "Birth" }, kind: "choice" as const },
      options: [
        { key: "1", label: { en: "Yes" }, score: 100 },
        { key: "0", label: { en: "No" }, score: 0 },
      ],
    },
  ],
  measures: [
    {
      ...{ id: "all", headline: true, title: { en: "All" }, range: [0, 100] },
      tree: { id: "all", combine: "mean", children: [{ indicator: "birth" }] },
    },
  ],
};

onEveryDatabase("a quotation beside its stored copy", (server) => {
  let held: TestDatabase;
  let edition = "";
  beforeAll(async () => {
    held = await testDatabase(server);
    edition = await editionUnderTest(held.database, { instrument: instrument as never, places: [] });
  });
  afterAll(() => held.close());

  /** The words of the extract that were found, of a copy with this text. */
  const found = async (text: string, quotation: string): Promise<readonly string[] | undefined> => {
    const source = await sourceUnderTest(held.database, edition, "Nationality Act");
    const sha256 = randomUUID().replaceAll("-", "").repeat(2);
    const client = await held.database.connect();
    await client.query(
      `insert into evidence.file (sha256, bytes, media_type, content, extracted, scanned, kept_at)
       values ($1, 1, 'text/plain; charset=utf-8', 'x', $2, 'not-scanned', now())`,
      [sha256, text],
    );
    await client.query("update evidence.source set file = $1 where source_id = $2", [sha256, source]);
    client.release();
    const leaning = { source, pinpoint: "", quotation, translation: "" };
    const [[shown] = []] = await transaction(held.database, { readOnly: true }, (tx) =>
      shownCitations(tx, edition, [[leaning]]),
    );
    const extract = shown?.copy?.extract ?? "";
    expect(extract.length).toBeLessThan(4_500);
    return passage(extract, quotation)
      ?.filter(({ isFound }) => isFound)
      .map((piece) => piece.text);
  };
  const long = "Other provisions apply, Réserve faite de l’article 3. ".repeat(20_000);

  test("is found a million letters in, whatever its case, its accents, its marks and the ends of its lines", async () => {
    const text = `${long}« L’enfant né en\nFrance est fran-\nçais de naissance. » ${long}`;
    expect(await found(text, "\"l'enfant ne en France EST français de naissance")).toEqual([
      "L’enfant né en\nFrance est fran-\nçais de naissance",
    ]);
  }, 60_000);

  test("is found in Arabic with its vowel marks, where it leaves words out, and over the end of a piece", async () => {
    const arabic = "وَتُطَبَّقُ أَحْكَامٌ أُخْرَى. ".repeat(300);
    expect(await found(`${arabic}يُمنَحُ الجِنسِيَّةَ كلُّ مولود. ${arabic}`, "يمنح الجنسية كل مولود")).toEqual([
      "يُمنَحُ الجِنسِيَّةَ كلُّ مولود",
    ]);
    for (let at = 1_900; at < 2_100; at += 20)
      expect(
        await found(
          `${long.slice(0, at)} Every child born here, of whomever, is a citizen.`,
          "[…] child born here […] is a citizen",
        ),
      ).toEqual(["child born here", "is a citizen"]);
  }, 60_000);

  test("is found where its parts stand far from one another, each with what stands around it", async () => {
    const text = `Every person born here. ${long.slice(0, 400_000)}, save those of passage,${long.slice(0, 90_000)} is a citizen. ${long}`;
    expect(await found(text, "Every person born here […] save those of passage (…) is a citizen.")).toEqual([
      "Every person born here",
      "save those of passage",
      "is a citizen",
    ]);
    expect(await found(text, "is a citizen […] Every person born here")).toBeUndefined();
  }, 60_000);

  test("is not found where it does not stand: the copy is shown from its beginning", async () => {
    expect(await found(`${long.slice(0, 5_000)} Every child.`, "No child")).toBeUndefined();
  });
});
