import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync, type Zippable, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { readPackage } from "./read-package.ts";
import { soundAnswers, soundInstrument } from "./sound-package.ts";
import { findingWords } from "./words.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passerelle-workbooks-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(workbook: Uint8Array) {
  const made = await mkdtemp(join(folder, "w-"));
  await writeFile(join(made, "instrument.yaml"), soundInstrument);
  await writeFile(join(made, "answers.xlsx"), workbook);
  return readPackage(made);
}

type Cell = string | number | Date | null;

const header = ["place", "period", "indicator", "answer"];

const rows: Cell[][] = soundAnswers
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(",").map((cell) => (/^[\d.]+$/.test(cell) ? Number(cell) : cell)));

const sheet = (name: string, of: Cell[][]) => ({ name, rows: of });

const sound = () => writeXlsx({ sheets: [sheet("Answers", [header, ...rows])] });

/** The workbook with a part put another way. */
async function changed(part: string, change: (xml: string) => string, workbook = sound()): Promise<Uint8Array> {
  const parts: Zippable = unzipSync(await workbook);
  const xml = parts[part];
  if (!(xml instanceof Uint8Array)) throw new Error(`no part ${part}`);
  return zipSync({ ...parts, [part]: Buffer.from(change(strFromU8(xml))) });
}

const first = "xl/worksheets/sheet1.xml";

describe("a workbook", () => {
  test("is read as the same table as a CSV file", async () => {
    const { package: made, findings } = await read(await sound());
    expect(findings).toEqual([]);
    expect(made?.answers.places).toEqual(["FRA", "PRT"]);
    expect(made?.answers.value).toContain(62.5);
  });

  test("may have a sheet for each place, named by its code", async () => {
    const of = (place: string): Cell[][] => [
      header.slice(1),
      ...rows.filter(([one]) => one === place).map((row) => row.slice(1)),
    ];
    const { package: one } = await read(await sound());
    const { package: several, findings } = await read(
      await writeXlsx({ sheets: [sheet("PRT", of("PRT")), sheet("FRA", of("FRA"))] }),
    );
    expect(findings).toEqual([]);
    expect(several?.answers).toEqual(one?.answers);
  });

  test("gives the values saved with formulas, and says so", async () => {
    const cells = new Map([["1,3", { formula: "2-1", formulaResult: 1 }]]);
    const { package: made, findings } = await read(
      await writeXlsx({ sheets: [{ ...sheet("Answers", [header, ...rows]), cells }] }),
    );
    expect(findings).toMatchObject([{ tier: "note", code: "workbook-formula-read", row: 2, column: "D" }]);
    expect(made).toBeDefined();
  });

  const cases: readonly (readonly [string, Record<string, unknown>, () => Promise<Uint8Array>])[] = [
    [
      "with a formula that has no value",
      { code: "workbook-formula-empty", row: 2, column: "D", facts: { sheet: "Answers" } },
      () =>
        writeXlsx({
          sheets: [{ ...sheet("Answers", [header, ...rows]), cells: new Map([["1,3", { formula: "2-1" }]]) }],
        }),
    ],
    [
      "with a date as an answer",
      { code: "workbook-date", row: 2, column: "answer", found: "2024-02-01" },
      () =>
        writeXlsx({ sheets: [sheet("Answers", [header, ["PRT", 2024, "born", new Date("2024-02-01T00:00:00Z")]])] }),
    ],
    [
      "with merged cells",
      { code: "workbook-merged", row: 2, column: "A", found: "A2:A3" },
      () =>
        writeXlsx({
          sheets: [
            { ...sheet("Answers", [header, ...rows]), merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }] },
          ],
        }),
    ],
    [
      "with an error in a cell",
      { code: "workbook-cell-error", row: 2, column: "D", found: "#REF!" },
      () => changed(first, (xml) => xml.replace(/<c r="D2"[^>]*>.*?<\/c>/, '<c r="D2" t="e"><v>#REF!</v></c>')),
    ],
    [
      "with another sheet",
      { code: "workbook-sheet", found: "Notes", facts: { sheet: "Notes" } },
      () => writeXlsx({ sheets: [sheet("Notes", [["Remember", "this"]])] }),
    ],
    [
      "that declares entities",
      { code: "workbook-doctype", found: first },
      () => changed(first, (xml) => xml.replace("?>", '?><!DOCTYPE x [<!ENTITY a "b">]>')),
    ],
    [
      "with a cell in the last corner of every row",
      { code: "workbook-too-large" },
      () =>
        changed(first, (xml) =>
          xml.replace(
            "</sheetData>",
            `${Array.from({ length: 2000 }, (_, n) => `<row r="${n + 50}"><c r="XFD${n + 50}"><v>1</v></c></row>`).join("")}</sheetData>`,
          ),
        ),
    ],
    [
      "that merges without end",
      { code: "workbook-too-large" },
      () =>
        changed(first, (xml) =>
          xml.replace(
            "</worksheet>",
            `<mergeCells>${Array.from({ length: 10_001 }, (_, n) => `<mergeCell ref="A${n + 1}:B${n + 1}"/>`).join("")}</mergeCells></worksheet>`,
          ),
        ),
    ],
    [
      "that is a bomb",
      { code: "workbook-too-large" },
      () => changed(first, (xml) => xml.replace("</sheetData>", `</sheetData>${" ".repeat(60 * 1024 ** 2)}`)),
    ],
    ["without its parts", { code: "workbook-damaged" }, async () => zipSync({ "a.txt": Buffer.from("x") })],
    ["cut off", { code: "workbook-damaged" }, async () => (await sound()).slice(0, 700)],
    ["with broken XML", { code: "workbook-damaged" }, () => changed("xl/workbook.xml", (xml) => xml.slice(0, 60))],
  ];

  test.each(cases)("%s is refused", async (_, wanted, given) => {
    const { package: made, findings } = await read(await given());
    expect(made).toBeUndefined();
    const found = findings.find(({ code }) => code === wanted.code);
    expect(found, JSON.stringify(findings)).toMatchObject({ tier: "error", file: "answers.xlsx", ...wanted });
    for (const language of languages) expect(findingWords(found!, language).mend.length).toBeGreaterThan(5);
  });
});
