import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { languages } from "../base/text.ts";
import type { Level } from "../engine/agreement/krippendorff.ts";
import { groupsOf } from "./agreement-groups.ts";
import { codingFindingWords } from "./agreement-words.ts";
import { readCodings } from "./read-codings.ts";

const folder = mkdtempSync(join(tmpdir(), "passerelle-coders-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(text: string, level: Level) {
  const path = join(folder, "coders.csv");
  writeFileSync(path, text);
  const { codings } = await readCodings(path, "indicator");
  return groupsOf(codings, { file: basename(path), level, categories: undefined });
}

test("a number with something between its thousands is refused with its row and column, whatever it is compared as", async () => {
  for (const level of ["nominal", "ordinal", "interval", "ratio"] as const) {
    const { groups, findings } = await read("place;anna;ben\nA;1,000;1\nB;2;12 500\nC;1.234,5;1\n", level);
    expect(groups).toEqual([]);
    expect(findings.map(({ code, row, column, found }) => [code, row, column, found])).toEqual([
      ["coding-separated", 3, "ben", "12 500"],
      ["coding-separated", 4, "anna", "1.234,5"],
      ["decimal-unclear", 2, "anna", "1,000"],
    ]);
    for (const finding of findings)
      for (const language of languages) {
        const { said, mend } = codingFindingWords(finding, language);
        expect(said).toContain(finding.found);
        expect(mend).not.toMatch(/undefined|[{}]/);
      }
  }
});

test("a comma that can only be decimal says what the others are; beside a decimal point nothing does", async () => {
  const categoriesOf = async (text: string) => (await read(text, "interval")).groups[0]?.categories;
  expect(await categoriesOf("place;anna;ben\nA;0,5;1,000\nB;0,125;1\n")).toEqual(["0.125", "0.5", "1"]);
  expect(await categoriesOf("place,anna,ben\nA,0.5,1.000\nB,1000,1\n")).toEqual(["0.5", "1", "1000"]);
  const { findings } = await read("place;anna;ben\nA;0,5;1\nB;0.5;1\n", "nominal");
  expect(findings).toEqual([
    expect.objectContaining({ code: "decimal-mixed", row: 3, column: "anna", facts: { point: 3, comma: 2 } }),
  ]);
});
