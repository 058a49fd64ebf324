import { decodePDFRawStream, PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import { afterAll, expect, test } from "vitest";
import type { PrintedDocument } from "../ui/kit/printed-document.ts";

import { openTypesetter } from "./typeset.ts";

const typesetter = openTypesetter();

afterAll(() => typesetter.close());

const document: PrintedDocument = {
  language: "ar",
  title: "المتانة",
  kicker: "Example",
  foot: "Source",
  day: "2026-11-25",
  blocks: [
    { kind: "paragraph", words: '#panic(1) $x$ *not bold* \\ #include "/etc/passwd"' },
    { kind: "terms", items: [{ term: "#eval", meaning: "#sys.inputs" }] },
    {
      kind: "table",
      columns: [
        { title: "a", kind: "text" },
        { title: "b", kind: "range" },
      ],
      rows: [["x", { low: 0, high: 0.5, at: 0.25 }]],
    },
  ],
};

test("a document is a PDF, tagged, and what it says is text whatever it looks like", async () => {
  const pdf = (await typesetter.pdf(document)).toString("latin1");
  expect(pdf.startsWith("%PDF-1.")).toBe(true);
  expect(pdf).toContain("StructTreeRoot");
  expect(pdf).toContain("/Lang");
});

test("several at once come out whole, and the same document the same", async () => {
  const made = await Promise.all([1, 2, 3].map(() => typesetter.pdf(document)));
  expect(made.every((pdf) => pdf.length === made[0]?.length)).toBe(true);
});

/** What a page draws, each from its left end to its right, in its order: paths of lines, moved by the matrices before them. */
async function drawnAcross(pdf: Uint8Array): Promise<readonly (readonly [number, number])[]> {
  const page = (await PDFDocument.load(pdf)).getPage(0);
  const stream = page.node.Contents();
  const words = stream instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(stream).decode()) : "";
  const drawn: [number, number][] = [];
  const before: [number, number][] = [];
  let [scale, shift] = [1, 0];
  let path: number[] = [];
  let numbers: number[] = [];
  for (const word of words.split(/\s+/)) {
    const number = Number(word);
    if (word !== "" && Number.isFinite(number)) {
      numbers.push(number);
      continue;
    }
    const [first = 0, , third = 0, , fifth = 0] = numbers;
    if (word === "q") before.push([scale, shift]);
    if (word === "Q") [scale, shift] = before.pop() ?? [1, 0];
    if (word === "cm") [scale, shift] = [scale * first, shift + scale * fifth];
    if (word === "m" || word === "l") path.push(shift + scale * first);
    if (word === "re") path.push(shift + scale * first, shift + scale * (first + third));
    if (["S", "f", "B", "b", "f*", "B*", "n"].includes(word)) {
      if (path.length > 0) drawn.push([Math.min(...path), Math.max(...path)]);
      path = [];
    }
    numbers = [];
  }
  return drawn;
}

test.each(["en", "ar"] as const)("a range lies on its line, from whichever side it is read (%s)", async (language) => {
  const [, , line, range, mark] = await drawnAcross(await typesetter.pdf({ ...document, language }));
  if (!line || !range || !mark) throw new Error("too little was drawn");
  const width = line[1] - line[0];
  const from = (share: number): number => (language === "ar" ? line[1] - share * width : line[0] + share * width);
  expect(range[0]).toBeCloseTo(Math.min(from(0), from(0.5)), 2);
  expect(range[1]).toBeCloseTo(Math.max(from(0), from(0.5)), 2);
  expect((mark[0] + mark[1]) / 2).toBeCloseTo(from(0.25), 2);
});

test("a table never begins with its heading and a row or two at the foot of a page", async () => {
  const line = { kind: "paragraph", words: "A line." } as const;
  const table = {
    kind: "table",
    columns: [{ title: "a", kind: "text" }],
    rows: Array.from({ length: 12 }, (_, at) => [`row ${at}`]),
  } as const;
  const rules = await Promise.all(
    Array.from({ length: 16 }, async (_, more) => {
      const before = Array.from({ length: 24 + more }, () => line);
      const blocks = [...before, { kind: "heading", level: 2, words: "Left out" } as const, table];
      return (await drawnAcross(await typesetter.pdf({ ...document, language: "en", blocks }))).length;
    }),
  );
  // One under the heading of the table, one under each row.
  expect(new Set(rules).size).toBeGreaterThan(3);
  expect(rules.filter((count) => count > 0 && count < 4)).toEqual([]);
});
