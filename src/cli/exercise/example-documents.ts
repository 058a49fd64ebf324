/** Documents of the demonstration: small, real files that say what they are an example of, and nothing about a country. */
import { strToU8, zipSync } from "fflate";
import type { PrintedDocument } from "../../ui/kit/printed-document.ts";

type Text = { readonly title: string; readonly lede: string; readonly parts: readonly (readonly [string, string])[] };

/** What is typeset as a PDF. */
export const exampleReport = ({ title, lede, parts }: Text, day: string): PrintedDocument => ({
  ...{
    language: "en",
    title,
    kicker: "Example Facility for Migration Expertise",
    foot: "Example: nothing here is a fact",
  },
  day,
  blocks: [
    { kind: "paragraph", words: lede, tone: "lede" },
    ...parts.flatMap(([heading, words]): PrintedDocument["blocks"] => [
      { kind: "heading", words: heading, level: 2 },
      { kind: "paragraph", words },
    ]),
  ],
});

const wordml = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const paragraph = (text: string, size: number): string =>
  `<w:p><w:r><w:rPr><w:sz w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** What a word processor opens: the smallest package that is one. */
export function exampleDocx({ title, lede, parts }: Text): Uint8Array {
  const body = [
    paragraph(title, 36),
    paragraph(lede, 24),
    ...parts.flatMap(([heading, words]) => [paragraph(heading, 28), paragraph(words, 22)]),
  ].join("");
  const types = `${packaged}/content-types`;
  const kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const files = {
    "[Content_Types].xml": `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${kind}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${wordml}"><w:body>${body}</w:body></w:document>`,
  };
  const packed = Object.entries(files).map(([name, xml]) => [name, strToU8(`${head}${xml}`)] as const);
  return zipSync(Object.fromEntries(packed), { mtime: new Date("2027-01-01T00:00:00Z") });
}
