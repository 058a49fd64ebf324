import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { errorsAmong } from "../../base/finding.ts";
import { anyInstrument } from "../instrument/any-instrument.ts";
import type { Instrument } from "../instrument/contract.ts";
import {
  type AnswerNotes,
  type AnswerTable,
  changeReasons,
  type DoubleCodingRow,
  type IndexPackage,
  type ReviewRow,
  statuses,
} from "./contract.ts";
import { guarded, unguarded } from "./guarded-text.ts";
import { simpleIndicators } from "./read-answers.ts";
import { readPackage } from "./read-package.ts";
import { soundAnswers, soundInstrument } from "./sound-package.ts";
import { writePackage } from "./write-package.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passerelle-round-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const sources = [
  { id: "law-1", title: "=HYPERLINK(1)", url: "https://example.org/a?b=c", note: "'quoted', \"twice\"" },
  { id: "law 2", title: "Loi, article 12", issuer: "-", date: "2020" },
];

const places = [
  { id: "x-1", title: { en: "Upper, town", ar: "بلدة" }, kind: "place" as const, members: [], partOf: "PRT" },
  { id: "both", title: "+Both", kind: "group" as const, members: ["PRT", "x-1"], partOf: undefined },
];

const prose = fc.oneof(
  fc.constantFrom(
    "=cmd|' /C calc'!A0",
    "@x",
    "'=x",
    "''-x",
    "-5 %",
    "a,b;c",
    'say "so"',
    "two\nlines",
    "\ttab",
    "end\r\n",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((text) => !text.includes("\0")),
);

const word = fc.constantFrom("high", "low", "=1", "coder 7");

const notes: fc.Arbitrary<AnswerNotes | undefined> = fc.option(
  fc
    .record(
      {
        justification: prose,
        sources: fc.constantFrom(["law-1"], ["law 2", "law-1"]),
        asOf: fc.constantFrom("2024-01-01", "2020-02-29"),
        confidence: word,
        changeReason: fc.constantFrom(...changeReasons),
        coder: word,
      },
      { requiredKeys: [] },
    )
    .filter((made) => Object.keys(made).length > 0),
  { nil: undefined, freq: 2 },
);

type Cell = { readonly status: number; readonly pick: number; readonly notes: AnswerNotes | undefined };

const cell: fc.Arbitrary<Cell> = fc.record({
  status: fc.nat(statuses.length - 1),
  pick: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  notes,
});

/** A table over some places and periods; every place and period has a row that is covered. */
function tableOf(
  instrument: Instrument,
  rows: readonly (readonly [string, string])[],
  cells: readonly Cell[],
): AnswerTable {
  const simple = simpleIndicators(instrument);
  const codes = [...new Set(rows.map(([place]) => place))].sort();
  const periods = [...new Set(rows.map(([, period]) => period))].sort();
  const height = codes.length * periods.length;
  const table = {
    places: codes,
    periods,
    indicators: simple.map(({ id }) => id),
    covered: new Uint8Array(height),
    status: new Uint8Array(height * simple.length).fill(1),
    value: new Float64Array(height * simple.length).fill(Number.NaN),
    notes: new Map<number, AnswerNotes>(),
  };
  let next = 0;
  for (const [place, period] of rows) {
    const row = periods.indexOf(period) * codes.length + codes.indexOf(place);
    table.covered[row] = 1;
    simple.forEach((indicator, column) => {
      const at = column * height + row;
      const { status, pick, notes: beside } = cells[next++ % cells.length]!;
      table.status[at] = status;
      if (beside) table.notes.set(at, beside);
      if (status !== 0) return;
      if (indicator.kind === "choice") table.value[at] = Math.floor(pick * indicator.options.length);
      else if (indicator.kind === "score")
        table.value[at] = indicator.range[0] + pick * (indicator.range[1] - indicator.range[0]);
      else table.value[at] = pick < 0.5 ? Math.round(pick * 60) : pick * 1e21;
    });
  }
  return table;
}

const somewhere = fc.tuple(
  fc.constantFrom("PRT", "FRA", "DEU", "x-1"),
  fc.constantFrom("2020", "2024", "2024-03", "2024-03-01"),
);

async function readBack(files: ReturnType<typeof writePackage>) {
  const made = await mkdtemp(join(folder, "r-"));
  for (const { name, pieces } of files) await writeFile(join(made, name), [...pieces()].join(""));
  return readPackage(made);
}

const textOf = (files: ReturnType<typeof writePackage>): string =>
  files.map(({ name, pieces }) => `${name}\n${[...pieces()].join("")}`).join("\n");

test("a package reads back equal from what is written, and is written the same again", async () => {
  const rows = fc.uniqueArray(somewhere, {
    minLength: 1,
    maxLength: 5,
    selector: ([place, period]) => `${place} ${period}`,
  });
  await fc.assert(
    fc.asyncProperty(
      anyInstrument,
      rows,
      fc.array(cell, { minLength: 1, maxLength: 12 }),
      async (instrument, where, cells) => {
        const written: IndexPackage = {
          instrument,
          answers: tableOf(instrument, where, cells),
          places,
          sources,
          expected: [],
        };
        const files = writePackage(written);
        const { package: read, findings } = await readBack(files);
        expect(errorsAmong(findings)).toEqual([]);
        expect(read).toEqual(written);
        expect(read && textOf(writePackage(read))).toBe(textOf(files));
      },
    ),
    { numRuns: 100 },
  );
});

test("how answers were settled reads back as it was written, and a word that has no place there is said", async () => {
  const { package: sound } = await readSound({});
  const said: ReviewRow[] = [
    {
      ...{ place: "PRT", period: "2024", indicator: "born", part: "opinion", role: "reviewer" },
      verdict: "agree",
      count: 2,
    },
    {
      ...{ place: "PRT", period: "2024", indicator: "years", part: "opinion", role: "reviewer", count: 1 },
      ...{ verdict: "different-answer", status: "answered", value: 5.5 },
    },
    { ...{ place: "PRT", period: "2024", indicator: "years", part: "reply", role: "author" }, count: 1 },
    {
      ...{ place: "PRT", period: "2024", indicator: "years", part: "decision", role: "adjudicator", count: 1 },
      words: '=Article 19, "the narrower rule";\nread whole',
    },
    { ...{ place: "FRA", period: "2024", indicator: "born", part: "comment", role: "government" }, count: 0 },
  ];
  const written: IndexPackage = { ...(sound ?? expect.fail()), reviews: said };
  const { package: read, findings } = await readBack(writePackage(written));
  expect(errorsAmong(findings)).toEqual([]);
  expect(read?.reviews).toEqual(said);
  expect(sound).not.toHaveProperty("reviews");
  const wrong =
    "place,period,indicator,part,role,verdict,count\nPRT,2031,born,reply,author,,\nPRT,2024,born,opinion,king,yes,x\n";
  expect(
    (await readSound({ "review.csv": wrong })).findings.map(({ code, row, column }) => [code, row, column]),
  ).toEqual([
    ["review-answer-unknown", 2, undefined],
    ["review-cell-unknown", 3, "role"],
    ["review-cell-unknown", 3, "verdict"],
    ["number-unreadable", 3, "count"],
  ]);
});

test("only an answer that is missing was left out: of one that is there no file says so", async () => {
  const head = "place,period,indicator,part,role\n";
  const read = (row: string) => readSound({ "review.csv": `${head}${row}\n` });
  const { findings, package: made } = await read("FRA,2024,years,left-out,editor");
  expect([errorsAmong(findings), made?.reviews?.map(({ part }) => part)]).toEqual([[], ["left-out"]]);
  const wrong = (await read("FRA,2024,born,left-out,editor")).findings;
  expect(wrong.map(({ code, row, column }) => [code, row, column])).toEqual([["review-cell-unknown", 2, "part"]]);
});

test("how far two coders agreed reads back as it was written, in either order, and what has no place there is said", async () => {
  const { package: sound } = await readSound({});
  const told: DoubleCodingRow[] = [
    { indicators: ["born"], one: "1", other: "1", pairs: 9 },
    { indicators: ["born"], one: "1", other: "0", pairs: 3 },
    { indicators: ["born", "born"], one: "0", other: "no-data", pairs: 4 },
    { indicators: [], one: "", other: "", pairs: 7 },
  ];
  const written: IndexPackage = { ...(sound ?? expect.fail()), doubleCoding: told };
  const { package: read, findings } = await readBack(writePackage(written));
  expect(errorsAmong(findings)).toEqual([]);
  expect(read?.doubleCoding).toEqual(told);
  expect(sound).not.toHaveProperty("doubleCoding");
  const turned = await readSound({ "double-coding.csv": "indicators,one,other,pairs\nborn,0,1,3\n" });
  expect(turned.package?.doubleCoding).toEqual([{ indicators: ["born"], one: "1", other: "0", pairs: 3 }]);
  const wrong =
    'indicators,one,other,pairs\nborne,1,1,2\nborn,1,7,2\nborn,1,1,0\n"born,test",1,a,2\nborn,1,0,2\nborn,0,1,2\n,1,,3\nyears,1,1,1\n';
  expect(
    (await readSound({ "double-coding.csv": wrong })).findings.map(({ code, row, column }) => [code, row, column]),
  ).toEqual([
    ["indicator-unknown", 2, "indicators"],
    ["option-unknown", 3, "other"],
    ["number-unreadable", 4, "pairs"],
    ["option-unknown", 5, "one"],
    ["row-id-repeated", 7, undefined],
    ["option-unknown", 8, "one"],
    ["indicator-unknown", 9, "indicators"],
  ]);
});

async function readSound(more: Readonly<Record<string, string>>) {
  const made = await mkdtemp(join(folder, "s-"));
  const files = { "instrument.yaml": soundInstrument, "answers.csv": soundAnswers, ...more };
  for (const [name, text] of Object.entries(files)) await writeFile(join(made, name), text);
  return readPackage(made);
}

test("a text that a spreadsheet would run is written with an apostrophe, and comes back as it was", () => {
  expect(guarded("=cmd|' /C calc'!A0")).toBe("'=cmd|' /C calc'!A0");
  expect(guarded("plain")).toBe("plain");
  fc.assert(
    fc.property(prose, (text) => {
      expect(unguarded(guarded(text))).toBe(text);
      expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
