/** A questionnaire as a document: what comes back is what was taken away, whatever a word processor did to it meanwhile. */
import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { takenOver } from "./brought/compare.ts";
import type { Question, Written } from "./contract.ts";
import { documentFile } from "./document-rows.ts";
import { emptyWritten } from "./rules.ts";
import { rowsBroughtBack } from "./taken-away.ts";
import { type ReadRow, readRow, workbookOf } from "./workbook.ts";

const option = (key: string, words: string) => ({ key, label: { words }, asksMore: false });

const birth: Question = {
  ...{ id: "birth", area: "ways", title: { words: "Birth" }, question: { words: "Who is a citizen by birth?" } },
  guidance: { words: "See **article 18**.\n\n- all of it" },
  kind: "choice",
  options: [option("1", 'Whoever\'s parent "settled" here'), option("0", "Nobody"), option("2", "Nobody")],
};
const years: Question = { id: "years", area: "time", title: { words: "Years" }, kind: "number", options: [] };

const full: Written = {
  ...{ status: "answered", option: "1", memo: "Between me and myself", confidence: "low" },
  justification: "=Art. 18\n\tfirst & <last>\n\nوأيضا باللغة العربية",
  ...{ asOf: "2026-12-31", changeReason: "law-changed" },
  citations: [{ source: "s1", pinpoint: "Art. 18", quotation: "", translation: "" }],
};
const taken = {
  questions: [birth, years],
  answers: [
    { indicator: "birth", contentVersion: 3, written: full },
    { indicator: "years", contentVersion: 0, written: emptyWritten },
  ],
  sources: [{ source: "s1", title: "Code civil" }],
};
const titled = {
  ...{ title: { words: "Law 2027" }, place: "FRA", period: "2026" },
  areas: [
    { title: { words: "Ways in" }, questions: ["birth"] },
    { title: { words: "Time" }, questions: ["years"] },
  ],
};
const main = "word/document.xml";
const text = (bytes: Uint8Array, part = main): string => new TextDecoder().decode(unzipSync(bytes)[part]);

/** The document after somebody had it open. */
function edited(bytes: Uint8Array, by: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [main]: new TextEncoder().encode(by(text(bytes))) });
}

const said = async (bytes: Uint8Array, question: Question) =>
  readRow(question, (await rowsBroughtBack(bytes)).get(question.id) ?? []);

/** What an answer says once a row is taken over that was filled in from `before`. */
const afterwards = ({ indicator, contentVersion: base, said, faults }: ReadRow, before: Written) =>
  takenOver({ indicator, base, before, said, faults }, before);

const { memo: _memo, ...content } = full;

test("what is taken away and brought back is the same, in every language", async () => {
  for (const language of languages) {
    const bytes = await documentFile(taken, titled, language);
    const { memo: _, citations: __, ...own } = full;
    expect(await said(bytes, birth)).toEqual({ indicator: "birth", contentVersion: 3, said: own, faults: [] });
    const nothing = { said: { justification: "" }, faults: [] };
    expect(await said(bytes, years)).toEqual({ indicator: "years", contentVersion: 0, ...nothing });
    const row = await said(bytes, birth);
    expect(row && afterwards(row, full)).toEqual(content);
  }
});

test("it names nobody and no hour; a memo is not in it; the same questionnaire gives the same bytes", async () => {
  const bytes = await documentFile(taken, titled, "en");
  expect(Buffer.from(await documentFile(taken, titled, "en")).equals(bytes)).toBe(true);
  expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith("docProps"))).toEqual([]);
  expect(text(bytes)).not.toContain("Between me and myself");
  expect(text(bytes)).not.toMatch(/w:(author|date|rsid\w*)=/i);
});

test("it reads from the right in Arabic, and words of another language from the left", async () => {
  const said = { words: "Law", language: "en" };
  const bytes = await documentFile(taken, { ...titled, title: said }, "ar");
  expect(text(bytes)).toContain('<w:pStyle w:val="Title"/></w:pPr><w:r><w:rPr><w:lang w:val="en"/></w:rPr>');
  expect(text(bytes)).toContain("<w:bidiVisual/>");
  expect(text(bytes)).toContain('<w:rtl/><w:lang w:bidi="ar"/>');
});

test("runs that were split, styles, quotation marks, a control that was lost: it says what it said", async () => {
  const bytes = await documentFile(taken, titled, "en");
  const split = edited(bytes, (xml) =>
    xml
      .replaceAll(
        "first &amp; &lt;",
        'first</w:t></w:r><w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> &amp; &lt;',
      )
      .replaceAll(/(?<=<w:t[^>]*>Whoever)'s parent &quot;settled&quot;/g, "’s parent “settled”"),
  );
  expect(text(split)).not.toBe(text(bytes));
  expect(await said(split, birth)).toEqual(await said(bytes, birth));
  const bare = edited(bytes, (xml) => xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>|<\/?w:sdt(Content)?>/g, ""));
  expect(text(bare)).not.toContain("w:sdt");
  expect(await said(bare, birth)).toEqual(await said(bytes, birth));
  expect(await said(bare, years)).toEqual(await said(bytes, years));
});

test("marks a word processor puts by itself are no change; a word is one", async () => {
  const before = { ...full, justification: "“Art. 18” - l'étranger" };
  const about = { indicator: "birth", contentVersion: 3, faults: [] };
  const row = { ...about, said: { ...full, justification: '"Art. 18" – l’étranger ' } };
  expect(afterwards(row, before)).toEqual({ ...content, justification: before.justification });
  const word = { ...about, said: { ...full, justification: '"Art. 19" – l’étranger' } };
  expect(afterwards(word, before).justification).toBe('"Art. 19" – l’étranger');
});

test("what is struck out under tracked changes is gone, what is put in is there", async () => {
  const bytes = edited(await documentFile(taken, titled, "en"), (xml) =>
    xml.replace(
      ">=Art. 18<",
      ">=Art. </w:t></w:r><w:del><w:r><w:delText>18</w:delText></w:r></w:del><w:ins><w:r><w:t>19</w:t></w:r></w:ins><w:r><w:t><",
    ),
  );
  expect((await said(bytes, birth))?.said.justification).toMatch(/^=Art\. 19\n/);
});

test("an answer chosen anew, a number written, a day in Arabic digits are read", async () => {
  const bytes = edited(await documentFile(taken, titled, "ar"), (xml) => {
    const [ways = "", time = ""] = xml.split("passerelle_2_question");
    const filled = time.replace(/<w:showingPlcHdr\/>(<w:comboBox>.*?<w:sdtContent>.*?<w:t[^>]*>)[^<]*/, "$1٧");
    return [ways.replaceAll(">2026-12-31<", ">٢٠٢٦-١٢-٣٠<"), filled].join("passerelle_2_question");
  });
  expect((await said(bytes, birth))?.said.asOf).toBe("2026-12-30");
  expect((await said(bytes, years))?.said).toMatchObject({ status: "answered", value: 7 });
});

test("a field that was lost is not taken for one that was emptied; a question twice, a document type, a bomb are refused", async () => {
  const bytes = await documentFile(taken, titled, "en");
  const refused = async (by: (xml: string) => string, found: string | RegExp) =>
    expect(rowsBroughtBack(edited(bytes, by))).rejects.toMatchObject({
      ...{ code: "workbook-unreadable", facts: { found: expect.stringMatching(found) } },
    });
  await refused((xml) => xml.replaceAll(/passerelle(:|_1_)confidence/g, "x"), "birth");
  await refused((xml) => xml.replace(/<w:body>(.*)<w:sectPr/, "<w:body>$1$1<w:sectPr"), "birth");
  await refused((xml) => xml.replace("?>", '?><!DOCTYPE w [<!ENTITY a "b">]>'), "DOCTYPE");
  await refused((xml) => xml.replace("Years", "&a;"), /entity/);
  await refused((xml) => xml.replace("<w:body>", `<w:body>${"<w:p>".repeat(300)}`), "…");
  await refused((xml) => xml.replace("Years", "Years".repeat(2_000_000)), "…");
  const names = Array.from({ length: 200_000 }, (_, at) => ` a${at}=""`).join("");
  await refused((xml) => xml.replace("<w:body>", `<w:body${names}>`), "…");
  await refused((xml) => xml.slice(0, -40), /unclosed|end/i);
  await refused(() => "<w/>", "word/document.xml");
});

test("a day no calendar has, an answer there is none of, and more words than an answer holds are not understood", () => {
  const [, row = []] = workbookOf(taken, "en");
  const changed = (column: number, text: string) => readRow(birth, row.with(column, text));
  expect(changed(6, "2026-12-30")?.said.asOf).toBe("2026-12-30");
  expect(changed(6, "2026-02-30")?.faults).toEqual([{ field: "asOf", found: "2026-02-30" }]);
  expect(changed(3, "7")?.faults).toEqual([{ field: "option", found: "7" }]);
  expect(changed(5, "sure")?.faults).toEqual([{ field: "confidence", found: "sure" }]);
  expect(changed(7, "because")?.faults).toEqual([{ field: "changeReason", found: "because" }]);
  expect(changed(4, "x".repeat(20_000))?.said.justification).toHaveLength(20_000);
  expect(changed(4, "x".repeat(20_001))?.faults).toMatchObject([{ field: "justification" }]);
  for (const version of ["", "-1", "1.5", "three"]) expect(changed(9, version)).toBeUndefined();
});

test("a workbook says the same as the document", async () => {
  const [, row = []] = workbookOf(taken, "en");
  expect(readRow(birth, row)).toEqual(await said(await documentFile(taken, titled, "fr"), birth));
});
