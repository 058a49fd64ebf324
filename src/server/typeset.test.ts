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
