/** Instruments that are wrong. Every case is the sound package with something changed; data of `bad-input.test.ts`. */
import type { BadInput } from "./bad-input.ts";
import { soundInstrument } from "./sound-package.ts";
import type { PackageCode } from "./words.ts";

const yaml = (from: string, to: string): { "instrument.yaml": string } => {
  if (!soundInstrument.includes(from)) throw new Error(`not in the instrument: ${from}`);
  return { "instrument.yaml": soundInstrument.replace(from, to) };
};

const inInstrument = (
  name: string,
  code: PackageCode,
  files: BadInput["files"],
  column?: string,
  more: Partial<BadInput> = {},
): BadInput => ({ name, code, files, file: "instrument.yaml", ...(column === undefined ? {} : { column }), ...more });

const headline = "    tree: { id: overall, children: [born, years, { id: duties, children: [fee, language] }] }\n";
const born = '      - { key: "1", label: "Yes", score: 100 }\n';
const laughs = `passerelle: 1\nid: lol\nversion: "1"\ntitle: lol\na: &a [x, x, x, x, x, x, x, x, x, x]\n${"bcdefgh"
  .split("")
  .map((name, at) => `${name}: &${name} [${Array(10).fill(`*${"abcdefg"[at]}`).join(", ")}]`)
  .join("\n")}\n`;

export const badInstruments: readonly BadInput[] = [
  inInstrument("no instrument", "file-missing", { "instrument.yaml": undefined }),
  inInstrument("YAML that is none", "yaml-unreadable", yaml("title: Small", "title: [Small"), undefined),
  inInstrument("a tab as indentation", "yaml-unreadable", yaml("  - id: born", "\t- id: born"), undefined),
  inInstrument("a YAML tag", "yaml-tag", yaml("title: Small", "title: !!js/function Small"), undefined, { row: 4 }),
  inInstrument("billion laughs", "yaml-aliases", { "instrument.yaml": laughs }),
  inInstrument(
    "a hundred and one uses of an anchor",
    "yaml-aliases",
    yaml("title: Small", `title: &t Small\nx: [${Array(101).fill("*t").join(", ")}]`),
  ),
  inInstrument("an anchor that makes a circle", "yaml-cycle", {
    "instrument.yaml": `${soundInstrument.replace(headline, "    tree: &tree { id: overall, children: [born, *tree] }\n")}`,
  }),
  inInstrument("a key twice", "yaml-key-repeated", yaml("title: Small", "title: Small\ntitle: Smaller"), undefined, {
    row: 5,
  }),
  inInstrument(
    "__proto__",
    "yaml-key-forbidden",
    yaml("title: Small", "title: Small\n__proto__: { x: 1 }"),
    undefined,
    {
      row: 5,
      found: "__proto__",
    },
  ),
  inInstrument("nested too deep", "yaml-too-deep", yaml("title: Small", `title: ${"[".repeat(500)}${"]".repeat(500)}`)),
  inInstrument("more than five megabytes", "file-too-large", {
    "instrument.yaml": `${soundInstrument}# ${"x".repeat(6 * 1024 ** 2)}\n`,
  }),
  inInstrument("an empty instrument", "value-kind", { "instrument.yaml": "" }),
  inInstrument("no title", "key-missing", yaml("title: Small\n", ""), "title"),
  inInstrument("a misspelt key", "key-unknown", yaml("indicators:", "indicatorz: []\nindicators:"), "indicatorz", {
    row: 5,
  }),
  inInstrument(
    "a format of another version",
    "value-not-allowed",
    yaml("passerelle: 1", "passerelle: 2"),
    "passerelle",
  ),
  inInstrument(
    "a kind of question that there is not",
    "value-not-allowed",
    yaml("kind: number", "kind: measured"),
    "indicators[1].kind",
    {
      found: "measured",
      expected: "compound, number, score, choice",
    },
  ),
  inInstrument("an id with capitals", "value-form", yaml("id: small", "id: Small Index"), "id", { row: 2 }),
  inInstrument(
    "an indicator's id a spreadsheet would run",
    "value-form",
    yaml("id: fee", 'id: "=1+1"'),
    "indicators[2].id",
  ),
  inInstrument(
    "an option's key a spreadsheet would run",
    "value-form",
    yaml(born, `      - { key: "=cmd|' /C calc'!A0", label: "Yes", score: 100 }\n`),
    "indicators[0].options[0].key",
  ),
  inInstrument("an indicator's id with a comma", "value-form", yaml("id: fee", 'id: "fee, paid"'), "indicators[2].id"),
  inInstrument(
    "a score that is a word",
    "value-kind",
    yaml("score: 100 }", "score: high }"),
    "indicators[0].options[0].score",
  ),
  inInstrument(
    "a score that is not a number",
    "value-kind",
    yaml("score: 100 }", "score: .nan }"),
    "indicators[0].options[0].score",
  ),
  inInstrument(
    "a choice without options",
    "key-missing",
    yaml("  - id: fee\n    title: Fee\n    kind: score\n", "  - id: fee\n    title: Fee\n"),
    "indicators[2].options",
  ),
  inInstrument(
    "a negative weight",
    "value-out-of-range",
    yaml("{ id: duties,", "{ id: duties, weight: -1,"),
    "measures[0].tree.children[2].weight",
  ),
  inInstrument(
    "a combination that there is not",
    "value-not-allowed",
    yaml("{ id: duties,", "{ id: duties, combine: average,"),
    "measures[0].tree.children[2].combine",
  ),
  inInstrument(
    "need above one",
    "value-out-of-range",
    yaml("{ id: duties,", "{ id: duties, missing: { rule: skip, need: 2 },"),
    "measures[0].tree.children[2].missing.need",
  ),
  inInstrument("an indicator twice", "id-repeated", yaml("id: fee", "id: born"), "indicators[2].id", { found: "born" }),
  inInstrument(
    "an item with an indicator's id",
    "id-repeated",
    yaml("id: test", "id: born"),
    "indicators[3].items[0].id",
  ),
  inInstrument("an option twice", "option-repeated", yaml(born, born + born), "indicators[0].options[1].key"),
  inInstrument(
    "not applicable with a score",
    "not-applicable-scored",
    yaml("score: null, as", "score: 5, as"),
    "indicators[0].options[2].score",
  ),
  inInstrument(
    "number bands out of order",
    "number-bands-order",
    yaml("upTo: 10", "upTo: 3"),
    "indicators[1].bands[1].upTo",
  ),
  inInstrument(
    "a last number band with an end",
    "number-bands-last",
    yaml("{ score: 0 }]", "{ upTo: 20, score: 0 }]"),
    "indicators[1].bands[2].upTo",
  ),
  inInstrument(
    "a number band without an end in the middle",
    "number-bands-open",
    yaml("{ upTo: 10, score: 50 }", "{ score: 50 }"),
    "indicators[1].bands[1]",
  ),
  inInstrument(
    "a range the wrong way round",
    "range-reversed",
    yaml("    kind: score\n", "    kind: score\n    range: [100, 0]\n"),
    "indicators[2].range",
  ),
  inInstrument("no headline", "headline-none", yaml("    headline: true\n", ""), "measures"),
  inInstrument(
    "two headlines",
    "headline-several",
    yaml(headline, `${headline}  - { id: other, headline: true, tree: { id: o, children: [born] } }\n`),
    "measures",
  ),
  inInstrument(
    "a tree that contains itself",
    "tree-cycle",
    yaml("{ id: duties, children: [fee", "{ id: duties, children: [{ id: overall, children: [fee] }"),
    "measures[0].tree.children[2].children[0].id",
  ),
  inInstrument(
    "a node twice",
    "node-repeated",
    yaml("{ id: duties,", "{ id: two, children: [born] }, { id: two, children: [years] }, { id: duties,"),
    "measures[0].tree.children[3].id",
  ),
  inInstrument(
    "an unknown indicator in the tree",
    "tree-indicator-unknown",
    yaml("children: [born,", "children: [bron,"),
    "measures[0].tree.children[0]",
    { found: "bron" },
  ),
  inInstrument(
    "a child twice",
    "child-repeated",
    yaml("children: [born,", "children: [born, born,"),
    "measures[0].tree.children[1]",
    { tier: "warning" },
  ),
  inInstrument(
    "weights that sum to zero",
    "weights-zero",
    yaml("children: [fee, language]", "children: [{ indicator: fee, weight: 0 }]"),
    "measures[0].tree.children[2].children",
  ),
  inInstrument(
    "a power of zero",
    "power-invalid",
    yaml("{ id: duties,", "{ id: duties, combine: { power-mean: 0 },"),
    "measures[0].tree.children[2].combine.power-mean",
  ),
  inInstrument(
    "a negative score under a geometric mean",
    "negative-score",
    {
      "instrument.yaml": soundInstrument
        .replace("score: 0 }\n", "score: -1 }\n")
        .replace("id: overall,", "id: overall, combine: geometric-mean,"),
    },
    "measures[0].tree",
  ),
  inInstrument(
    "bands out of order",
    "bands-order",
    { "instrument.yaml": `${soundInstrument}bands: [{ from: 0, label: Low }, { from: 50, label: High }]\n` },
    "bands[1].from",
  ),
  inInstrument(
    "a band above every score",
    "band-outside",
    { "instrument.yaml": `${soundInstrument}bands: [{ from: 150, label: High }, { from: 0, label: Low }]\n` },
    "bands[0].from",
    { tier: "warning" },
  ),
  inInstrument(
    "a typology of an unknown node",
    "typology-node-unknown",
    {
      "instrument.yaml": `${soundInstrument}typologies: [{ id: t, rules: [{ label: L, all: [{ node: dutys, atLeast: 1 }] }] }]\n`,
    },
    "typologies[0].rules[0].all[0].node",
  ),
  inInstrument(
    "an indicator in no measure",
    "indicator-unused",
    yaml("children: [born,", "children: ["),
    "indicators[0]",
    { tier: "note" },
  ),
  inInstrument(
    "a text without one of the languages",
    "language-missing",
    yaml("title: Small", "title: { en: Small, fr: Petit }\ndescription: { en: Little }"),
    "description",
    { tier: "note", found: "fr" },
  ),
  inInstrument(
    "an instrument that is not UTF-8",
    "utf8-invalid",
    { "instrument.yaml": Buffer.from("passerelle: 1\ntitle: Caf\xe9\n", "latin1") },
    undefined,
    { row: 2 },
  ),
];
