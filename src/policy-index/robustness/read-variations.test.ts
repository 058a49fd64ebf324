import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { remarksOn } from "./check-variations.ts";
import type { RobustnessSettings } from "./contract.ts";
import { testIndex } from "./fixture.ts";
import { readVariations } from "./read-variations.ts";
import { robustnessOf } from "./robustness-of.ts";
import { VariationChoice, VariationName, VariationsFile } from "./variations/contract.ts";
import { variationFindingWords } from "./words.ts";

const index = testIndex({ A: [100, 50, 20, 40], B: [50, 100, 40, 20], C: [100, 100, 90, 90], D: [10, 10, 10, 15] });
const read = (text: string) => readVariations(text, "v.yaml", index.instrument);
const codes = (text: string) =>
  read(text).findings.map(({ code, row, column, expected }) => [code, row, column, expected]);

test("the same in YAML and in JSON, with names that are numbers kept as names", () => {
  const yaml =
    "seed: 3\nn: 50\nvary:\n  - choice: combination\n    among: [mean, { power-mean: 0.5 }, copeland]\n    nodes: top\n";
  const json =
    '{ "seed": 3, "n": 50, "vary": [{ "choice": "combination", "among": ["mean", { "power-mean": 0.5 }, "copeland"], "nodes": "top" }] }';
  expect(read(yaml).variations).toEqual(read(json).variations);
  expect(read(yaml).findings).toEqual([]);
});

test("every fault at once: what is missing, unknown, out of range, of another kind, named twice or not there", () => {
  expect(
    codes(
      "vary:\n  - by: noise\n  - choice: weights\n    by: sets\n    sets: []\n  - choice: combination\n    among: [meen]\n",
    ),
  ).toEqual([
    ["variation-key-missing", 2, "vary[0].choice", "choice"],
    ["value-out-of-range", 5, "vary[1].sets", "≥ 1"],
    ["value-not-allowed", 7, "vary[2].among[0]", "mean"],
  ]);
  expect(
    codes(
      [
        "vary:",
        "  - { choice: weights, by: sets, sets: [{ whole: { lefft: 2 }, wole: { left: 1 } }] }",
        "  - { choice: drop-area }",
        "  - { choice: drop-area }",
        "  - { choice: coder-disagreement }",
        "  - { choice: imputation, among: [{ rule: last }] }",
        "  - { choice: normalisation, among: [{ rule: goalposts, posts: { q9: [0, 1] } }] }",
      ].join("\n"),
    ),
  ).toEqual([
    ["variation-child-unknown", 2, "vary[0].sets[0].whole.lefft", "left"],
    ["variation-node-unknown", 2, "vary[0].sets[0].wole", "whole"],
    ["variation-repeated", 4, "vary[2].choice", undefined],
    ["variation-table-needed", 5, "vary[3]", undefined],
    ["variation-beyond", 6, "vary[4].among[0].rule", undefined],
    ["indicator-unknown", 7, "vary[5].among[0].posts.q9", "q1"],
  ]);
  expect(codes("")).toEqual([["variation-key-missing", undefined, "vary", "vary"]]);
  expect(codes("vary: [\n")[0]?.[0]).toBe("yaml-unreadable");
});

test("weights of which none is left, and shares that fit no question, are told before anything is drawn", () => {
  const q1 = {
    ...{ id: "q1", title: { en: "q1" }, question: undefined, guidance: undefined, tags: [] },
    kind: "choice",
  } as const;
  const options = ["no", "yes"].map((key, at) => ({ key, label: { en: key }, score: at * 100 }));
  const [, ...rest] = index.instrument.indicators;
  const instrument = { ...index.instrument, indicators: [{ ...q1, options }, ...rest] };
  const told = (vary: readonly VariationChoice[]) =>
    remarksOn({ vary: [...vary] }, instrument).map(({ code, path, expected }) => [
      code,
      path.slice(2).join(" "),
      expected,
    ]);
  const shares = (of: Readonly<Record<string, number[][]>>) =>
    told([{ choice: "coder-disagreement", shares: { ...of } }]);
  const sets: Record<string, Record<string, number>>[] = [{ whole: { left: 0, right: 0 } }, { whole: { left: 0 } }];
  expect(told([{ choice: "weights", by: "sets", sets }])).toEqual([
    ["variation-weights-none", "sets 0 whole", undefined],
  ]);
  expect(
    shares({
      q1: [
        [0.9, 0.1],
        [0, 1],
      ],
    }),
  ).toEqual([]);
  expect(shares({ q1: [[0.9, 0.1]] })).toEqual([["variation-shares-unfit", "shares q1", "2"]]);
  expect(
    shares({
      q1: [
        [0.9, 0.2],
        [0, 1],
      ],
    }),
  ).toEqual([["variation-shares-unfit", "shares q1", "2"]]);
  expect(shares({ q2: [[1]] })).toEqual([["indicator-unknown", "shares q2", "q1"]]);
});

test("what is asked for, and not in a file, names no file", () => {
  const vary = [{ choice: "coder-disagreement" as const, table: "confusion.csv" }];
  expect(remarksOn({ vary }, index.instrument, { among: "a-request" }).map(({ code }) => code)).toEqual([
    "variation-table-needed",
  ]);
});

test("each choice the file can name moves some score of an index that has something to vary", () => {
  const settings = (variations: readonly VariationChoice[]): RobustnessSettings => ({
    ...{ seed: 1, replicates: 40, points: 16, variations: [...variations] },
  });
  const each: readonly VariationChoice[] = [
    { choice: "weights", by: "noise", share: 0.5, nodes: ["whole"] },
    { choice: "weights", by: "dirichlet", concentration: 5 },
    { choice: "weights", by: "sets", sets: [{ whole: { left: 3, right: 1 } }] },
    { choice: "normalisation", among: [{ rule: "z" }, { rule: "rank" }] },
    { choice: "treatment", among: [{ rule: "outliers", first: { rule: "log" }, skewness: 0.01, kurtosis: 0.01 }] },
    { choice: "combination", among: ["harmonic-mean", { "power-mean": 2 }], nodes: ["left"] },
    { choice: "drop-indicator" },
    { choice: "drop-area" },
  ];
  for (const one of each)
    expect(robustnessOf(index, settings([one])).periods[0]).toMatchObject({ varied: [one.choice], failed: [] });
});

test("settings are written down and read again without change", () => {
  const text = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "examples", "variations.yaml"), "utf8");
  const { vary } = VariationsFile.parse({
    vary: [{ choice: "imputation", among: [{ rule: "row-mean", within: ["left"] }] }, { choice: "missing-answers" }],
  });
  expect(vary.map((one) => VariationChoice.parse(JSON.parse(JSON.stringify(one))))).toEqual(vary);
  for (const name of ["weights", "normalisation", "drop-area"] as const) expect(VariationName.options).toContain(name);
  expect(text).toContain("choice: weights");
});

test("every finding is in words, in five languages, with a way out", () => {
  const codes = [
    "key-missing",
    "value-kind",
    "repeated",
    "node-unknown",
    "child-unknown",
    "table-needed",
    "weights-none",
    "shares-unfit",
    "beyond",
  ];
  for (const code of [...codes, "draws-many"])
    for (const language of languages) {
      const { said, mend } = variationFindingWords({ code: `variation-${code}`, found: "x", expected: "y" }, language);
      // A code nobody has words for would be told by itself.
      expect(said).not.toContain(code);
      expect(Math.min(said.length, mend.length)).toBeGreaterThan(8);
    }
});
