/** A document that is kept as one is read as before, and says nowhere in it, packed or not, whose it is. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readDocument } from "../read-document.ts";
import { wordText } from "../word-text.ts";
import { cannotClean } from "./cannot-clean.ts";
import { cleanOffice } from "./clean-office.ts";

const secret = "Example Author 1";
const of = (base64: string): Buffer => Buffer.from(base64, "base64");
/** One point. */
const png = of("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const spaces = [
  `xmlns:w="${w}" xmlns:r="${r}"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
  'mc:Ignorable="w14 w15"',
].join(" ");

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (instruction: string, said: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(said)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const picture = `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="${secret}" descr="C:\\Users\\${secret}\\one.png"/><a:graphic>
  <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
  <pic:nvPicPr><pic:cNvPr id="1" name="${secret}.png"><a:hlinkClick r:id="rLink"/></pic:cNvPr></pic:nvPicPr>
  <pic:blipFill><a:blip r:embed="rPicture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const body = (text: string): string => `<w:document ${spaces}><w:body>${text}</w:body></w:document>`;

type Files = Readonly<Record<string, string | Uint8Array>>;
type Links = readonly (readonly [id: string, kind: string, target: string, mode?: string])[];

const relations = (links: Links): string =>
  `<Relationships xmlns="${packaged}/relationships">${links
    .map(([id, kind, target, mode]) => {
      const type = kind.includes("/") ? kind : `${r}/${kind}`;
      return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`;
    })
    .join("")}</Relationships>`;

function packed(text: string, links: Links = [], more: Files = {}, type = `${word}.document.main+xml`): Uint8Array {
  const files: Files = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": relations([
      ["r1", "officeDocument", "word/document.xml"],
      ["r2", `${packaged}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ["r3", `${packaged}/relationships/metadata/thumbnail`, "docProps/thumbnail.jpeg"],
    ]),
    "word/document.xml": text,
    "word/_rels/document.xml.rels": relations(links),
    ...more,
  };
  const all = Object.entries(files).map(([name, held]) => [name, typeof held === "string" ? strToU8(held) : held]);
  return zipSync(Object.fromEntries(all));
}

/** What of a document could say who made it, each by itself: in the text, or in another part. */
const inText: Readonly<Record<string, string>> = {
  "who wrote in a change": `<w:ins w:id="1" w:author="${secret}" w:date="2027-01-01T00:00:00Z">${run("Kept")}</w:ins>`,
  "what was struck out": `<w:del w:id="1" w:author="x"><w:r><w:delText>${secret}</w:delText></w:r></w:del>`,
  "who changed how it is set": `<w:r><w:rPr><w:rPrChange w:id="1" w:author="${secret}"><w:rPr/></w:rPrChange></w:rPr><w:t>Kept</w:t></w:r>`,
  "a row that was struck out": `<w:tbl><w:tr><w:trPr><w:del w:id="1" w:author="x"/></w:trPr><w:tc><w:p>${run(secret)}</w:p></w:tc></w:tr></w:tbl>`,
  "a remark": '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:commentRangeEnd w:id="1"/>',
  "a session of work": `<w:r w:rsidR="00AB12CD"><w:t>Kept</w:t></w:r>`,
  "who may change a part": `<w:permStart w:id="1" w:ed="DOMAIN\\${secret}"/><w:permEnd w:id="1"/>`,
  "a field of its properties": field(`DOCPROPERTY "${secret}"`, "Kept"),
  "a simple field with a path": `<w:fldSimple w:instr="INCLUDETEXT C:/${secret}.docx">${run("Kept")}</w:fldSimple>`,
  "a link to a machine": `<w:hyperlink r:id="rLink" w:tooltip="${secret}">${run("Kept")}</w:hyperlink>`,
  "a box bound to its properties": `<w:sdt><w:sdtPr><w:alias w:val="${secret}"/><w:tag w:val="${secret}"/><w:dataBinding w:xpath="/${secret}" w:storeItemID="x"/></w:sdtPr><w:sdtContent>${run("Kept")}</w:sdtContent></w:sdt>`,
  "what a program tells apart": `<w:smartTag w:uri="urn:example" w:element="${secret}">${run("Kept")}</w:smartTag>`,
  "a picture": picture,
  "a drawing of before": `<w:r><w:pict><v:shape id="${secret}" alt="C:/${secret}.png" style="width:1pt"><v:imagedata r:id="rPicture" o:title="${secret}"/></v:shape></w:pict></w:r>`,
  "hidden words": `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${secret}</w:t></w:r>`,
  "words of another language of marks": `<x:note xmlns:x="urn:${secret}">${secret}</x:note>`,
  "a form field": `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="${secret}"/></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMTEXT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("Kept")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
};

const links: Links = [
  ["rStyles", "styles", "styles.xml"],
  ["rSettings", "settings", "settings.xml"],
  ["rNumbers", "numbering", "numbering.xml"],
  ["rTheme", "theme", "theme/theme1.xml"],
  ["rComments", "comments", "comments.xml"],
  ["rPeople", "http://schemas.microsoft.com/office/2011/relationships/people", "people.xml"],
  ["rCustom", "customXml", "../customXml/item1.xml"],
  ["rGlossary", "glossaryDocument", "glossary/document.xml"],
  ["rNotes", "footnotes", "footnotes.xml"],
  ["rHeader", "header", "header1.xml"],
  ["rPicture", "image", `media/${secret}.png`],
  ["rLink", "hyperlink", `file:///C:/Users/${secret}/notes.docx`, "External"],
];

const parts: Files = {
  "docProps/core.xml": `<x>${secret}</x>`,
  "docProps/app.xml": `<x>${secret}</x>`,
  "docProps/custom.xml": `<x>${secret}</x>`,
  "docProps/thumbnail.jpeg": strToU8(secret),
  "word/comments.xml": `<w:comments xmlns:w="${w}"><w:comment w:id="1" w:author="${secret}"/></w:comments>`,
  "word/people.xml": `<x>${secret}</x>`,
  "word/glossary/document.xml": `<x>${secret}</x>`,
  "customXml/item1.xml": `<x>${secret}</x>`,
  "word/styles.xml": `<w:styles ${spaces}><w:style w:type="paragraph" w:customStyle="1" w:styleId="a"><w:name w:val="${secret}"/><w:aliases w:val="${secret}"/><w:rsid w:val="00AB12CD"/></w:style></w:styles>`,
  "word/settings.xml": `<w:settings ${spaces}><w:attachedTemplate r:id="rT"/><w:rsids><w:rsid w:val="00AB12CD"/></w:rsids><w:docVars><w:docVar w:name="x" w:val="${secret}"/></w:docVars><w:defaultTabStop w:val="708"/><w15:docId w15:val="{${secret}}"/></w:settings>`,
  "word/_rels/settings.xml.rels": relations([["rT", "attachedTemplate", `file:///C:/${secret}.dotx`, "External"]]),
  "word/numbering.xml": `<w:numbering ${spaces}><w:abstractNum w:abstractNumId="0"><w:nsid w:val="0AB12CD0"/><w:name w:val="${secret}"/></w:abstractNum></w:numbering>`,
  "word/theme/theme1.xml": `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${secret}"><a:themeElements><a:clrScheme name="${secret}"><a:hlink><a:srgbClr val="0000FF"/></a:hlink></a:clrScheme></a:themeElements></a:theme>`,
  "word/footnotes.xml": `<w:footnotes ${spaces}><w:footnote w:id="2"><w:p>${run("A note")}</w:p></w:footnote></w:footnotes>`,
  "word/header1.xml": `<w:hdr ${spaces}><w:p w:rsidR="00AB12CD">${field("FILENAME \\p", "Kept")}</w:p></w:hdr>`,
  [`word/media/${secret}.png`]: Buffer.concat([png, Buffer.from(secret)]),
};

/** Everything a document says: its own letters, and every file in it with its name. */
const everythingIn = (bytes: Uint8Array): string =>
  [
    Buffer.from(bytes).toString("latin1"),
    ...Object.entries(unzipSync(bytes)).map(([name, held]) => `${name} ${strFromU8(held, true)}`),
  ].join("\n");

const whole = packed(
  body(
    `<w:p w:rsidR="00AB12CD" w14:paraId="1A2B3C4D">${Object.values(inText)
      .filter((one) => !one.startsWith("<w:tbl"))
      .join(
        "",
      )}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${inText["a row that was struck out"]}<w:p>${field("PAGE", "1")}</w:p><w:sectPr><w:headerReference w:type="default" r:id="rHeader"/></w:sectPr>`,
  ),
  links,
  parts,
);

test("a name planted in every part of it is in none of the document that is kept, and it is read as before", async () => {
  expect(everythingIn(whole).split(secret).length).toBeGreaterThan(40);
  const clean = await cleanOffice(whole);
  if (!clean) return expect.fail("it is a document");
  const kept = everythingIn(clean.bytes);
  for (const telling of [secret, "00AB12CD", "1A2B3C4D", "0AB12CD0", "2027-01-01", "docProps", "comments", "people"])
    expect(kept).not.toContain(telling);
  expect((await wordText(clean.bytes))?.replaceAll(/\n+/g, "\n")).toBe(
    (await wordText(whole))?.replaceAll(secret, "").replaceAll(/\n+/g, "\n"),
  );
  const names = Object.keys(unzipSync(clean.bytes));
  for (const name of ["word/styles.xml", "word/header1.xml", "word/footnotes.xml", "media/image1.png"])
    expect(names).toContain(name);
  // What is worked out inside the text still is, and nothing that asks the machine.
  expect(kept).toContain("<w:instrText>PAGE</w:instrText>");
  expect(kept).not.toContain("FILENAME");
});

for (const [what, planted] of Object.entries(inText))
  test(`${what} is not in it, by itself`, async () => {
    const one = planted.startsWith("<w:tbl") ? planted : `<w:p>${planted}</w:p>`;
    const clean = await cleanOffice(packed(body(`${one}<w:p>${run("Words")}</w:p>`), links, parts));
    const kept = everythingIn(clean?.bytes ?? new Uint8Array());
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain("00AB12CD");
    expect(kept).toContain("Words");
    expect(kept.includes("Kept")).toBe(planted.includes("Kept") || kept.includes("word/header"));
  });

test("every relation leads to a part that is there and has a type, under names that are the same for everybody", async () => {
  const clean = await cleanOffice(whole);
  const files = unzipSync(clean?.bytes ?? new Uint8Array());
  const types = strFromU8(files["[Content_Types].xml"] ?? new Uint8Array());
  for (const [name, held] of Object.entries(files)) {
    if (!name.endsWith(".rels")) continue;
    for (const [, target] of strFromU8(held).matchAll(/Target="\/([^"]+)"/g)) {
      expect(Object.keys(files)).toContain(target);
      expect(types.includes(`/${target}"`) || target?.endsWith(".png")).toBe(true);
    }
    expect(strFromU8(held)).not.toContain("External");
  }
});

test("the same document is the same file, whenever and by whomever it is cleaned, and a clean one stays as it is", async () => {
  const [one, other] = [await cleanOffice(whole), await cleanOffice(whole)];
  expect(one?.bytes).toEqual(other?.bytes);
  expect((await cleanOffice(one?.bytes ?? new Uint8Array()))?.bytes).toEqual(one?.bytes);
});

test("what cannot be freed of its author is refused: another file inside, a diagram, a picture of another kind", async () => {
  const object = `<w:p><w:r><w:object><o:OLEObject r:id="rOle"/></w:object></w:r></w:p>`;
  const diagram = `<w:p><w:r><w:drawing><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:graphic></w:drawing></w:r></w:p>`;
  for (const text of [object, diagram])
    await expect(cleanOffice(packed(body(text), links, parts))).rejects.toBe(cannotClean);
  const emf = { ...parts, [`word/media/${secret}.png`]: Buffer.from([1, 0, 0, 0]) };
  await expect(cleanOffice(packed(body(`<w:p>${picture}</w:p>`), links, emf))).rejects.toBe(cannotClean);
  const macros = "application/vnd.ms-word.document.macroEnabled.main+xml";
  expect(await cleanOffice(packed(body(""), [], {}, macros))).toBeUndefined();
});

test("kept whole it comes back from its thread as a document with its words, and kept as words as before", async () => {
  const read = await readDocument("somebody", "docx", whole, "whole");
  expect(read).toMatchObject({ kind: "read", mediaType: `${word}.document` });
  expect(read.kind === "read" && read.text).toContain("A note");
  expect(await readDocument("somebody", "docx", whole)).not.toHaveProperty("mediaType");
});
