import { expect, test } from "vitest";
import { changesCsv } from "./changes-csv.ts";
import { crosswalkCsv, readCrosswalkCsv } from "./crosswalk-csv.ts";
import { previewCsv } from "./preview/preview-csv.ts";

test("what changed is a table, of which no cell runs as a formula", () => {
  const details = [
    { what: "title", language: "en", before: "=HYPERLINK(1)", after: 'Birth, "here"' },
    { what: "score of 1", after: "-5" },
  ];
  expect(changesCsv([{ of: "indicator", id: "birth", kind: "changed", details }])).toBe(
    [
      "of,measure,id,kind,what,language,before,after",
      `indicator,,birth,changed,title,en,'=HYPERLINK(1),"Birth, ""here"""`,
      "indicator,,birth,changed,score of 1,,,'-5",
      "",
    ].join("\n"),
  );
});

const shown = { release: "2024.0", period: "2024", measure: "headline", language: "en", places: [], approaches: [] };

test("a preview is a table with nothing rounded; what is missing is empty", () => {
  const places = [
    { place: "FRA", before: 60, now: 60.125 },
    { place: "DEU", now: 1 / 3 },
  ];
  expect(previewCsv({ ...shown, places })).toBe(
    "release,period,measure,place,before,now,change\n2024.0,2024,headline,FRA,60,60.125,0.125\n2024.0,2024,headline,DEU,,0.3333333333333333,\n",
  );
});

test("so is what a typology names each place", () => {
  const approaches = [{ place: "FRA", now: { label: { en: "+Open" } }, before: { why: "undetermined" } }];
  expect(previewCsv({ ...shown, typology: "approach", approaches })).toBe(
    "release,period,typology,place,before,now\n2024.0,2024,approach,FRA,undetermined,'+Open\n",
  );
});

test("what became of the questions is a table, and is read back as it was; what is no such table is none", () => {
  const rows = [
    { kind: "unchanged", from: ["a"], to: ["a"] },
    { kind: "split", from: ["b"], to: ["b1", "b2"] },
    { kind: "merged", from: ["c", "d"], to: ["cd"] },
    { kind: "dropped", from: ["e"], to: [] },
    { kind: "new", from: [], to: ["f"] },
    { kind: "new", from: [], to: ["g"] },
  ] as const;
  expect(readCrosswalkCsv(crosswalkCsv(rows))).toEqual(rows);
  expect(readCrosswalkCsv("kind,from,to\nlost,a,b\n")).toBeUndefined();
  expect(readCrosswalkCsv('"')).toBeUndefined();
});
