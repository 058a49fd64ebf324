import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { writableInXml } from "../../base/xml-text.ts";
import { spreadsheetFile } from "./spreadsheet-file.ts";

test("a workbook says neither who made it nor when: the same rows are the same bytes", async () => {
  const bytes = await spreadsheetFile("FRA", [
    ["question", "answer"],
    ["birth", 1],
  ]);
  const parts = unzipSync(bytes);
  const about = Object.entries(parts)
    .filter(([name]) => name.startsWith("docProps"))
    .map(([, part]) => strFromU8(part))
    .join();
  expect(about).not.toMatch(/creator|lastModifiedBy|created|manager|company/i);
  expect([...about.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)].map(([day]) => day)).toEqual([
    expect.stringMatching(/^1970-01-01T00:00:00/),
  ]);
  expect(
    Buffer.from(
      await spreadsheetFile("FRA", [
        ["question", "answer"],
        ["birth", 1],
      ]),
    ).equals(bytes),
  ).toBe(true);
});

test("no word makes it a file that spreadsheets refuse", async () => {
  const bytes = await spreadsheetFile("FRA", [["a\u0000\u000b\ufffe\uffff\ud800b", "_x0041_", "x".repeat(40_000)]]);
  for (const part of Object.values(unzipSync(bytes)).map((one) => strFromU8(one)))
    expect(writableInXml(part)).toBe(part);
  const [row] = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
  expect(row).toEqual(["ab", "_x0041_", `${"x".repeat(32_766)}…`]);
});
