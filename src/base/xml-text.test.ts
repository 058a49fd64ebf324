import { expect, test } from "vitest";
import { cellText, escapedForXml, mostInCell, writableInXml } from "./xml-text.ts";

/** The character of XML 1.0 (fifth edition, production 2). */
const isOne = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code >= 0x10000;

test("what is written is every character of XML, and none that is not", () => {
  const wrong = [];
  for (let code = 0; code <= 0x10ffff; code += code < 0x11000 ? 1 : 251)
    if ((writableInXml(String.fromCodePoint(code)) !== "") !== isOne(code)) wrong.push(code);
  expect(wrong).toEqual([]);
});

test("half of a pair is left out, and a pair stays whole", () => {
  expect(writableInXml("a\ud83db\ude00c😀")).toBe("abc😀");
});

test("marks are written as XML writes them", () => {
  expect(escapedForXml('a<b>&"\ufffe\u0000')).toBe("a&lt;b&gt;&amp;&quot;");
});

test("a cell is no longer than a spreadsheet takes, and is not cut within a character", () => {
  expect(cellText("x".repeat(mostInCell))).toBe("x".repeat(mostInCell));
  const cut = cellText("😀".repeat(mostInCell));
  expect(cut.length).toBeLessThanOrEqual(mostInCell);
  expect(cut.endsWith("😀…")).toBe(true);
});

test("what looks like a spreadsheet's own escape is kept as it stands", () => {
  expect(cellText("_x0041_ and _x00_")).toBe("_x005F_x0041_ and _x00_");
});
