/**
 * Bad input, case by case: what somebody gave, and which finding it gets, where. Data of `bad-input.test.ts`.
 *
 * Every case is the sound package below with something changed.
 */
import type { PackageCode } from "./words.ts";

export const soundInstrument = `passerelle: 1
id: small
version: "1"
title: Small
indicators:
  - id: born
    title: Born
    options:
      - { key: "1", label: "Yes", score: 100 }
      - { key: "0", label: "No", score: 0 }
      - { key: "99", label: Does not arise, score: null, as: not-applicable }
  - id: years
    title: Years
    kind: number
    bands: [{ upTo: 5, score: 100 }, { upTo: 10, score: 50 }, { score: 0 }]
    notApplicable: [99]
  - id: fee
    title: Fee
    kind: score
  - id: language
    title: Language
    kind: compound
    items:
      - { id: test, title: Test, options: [{ key: a, label: A, score: 100 }, { key: b, label: B, score: 0 }] }
      - { id: course, title: Course, kind: score }
measures:
  - id: headline
    headline: true
    tree: { id: overall, children: [born, years, { id: duties, children: [fee, language] }] }
`;

export const soundAnswers = `place,period,indicator,answer
PRT,2024,born,1
PRT,2024,years,5
PRT,2024,fee,62.5
PRT,2024,test,a
PRT,2024,course,10
FRA,2024,born,0
`;

export type Files = Readonly<Record<string, string | Buffer>>;

export type BadInput = {
  readonly name: string;
  /** What is put in place of the sound files; undefined takes one away. */
  readonly files: Readonly<Record<string, string | Buffer | undefined>>;
  readonly code: PackageCode;
  readonly tier?: "error" | "warning" | "note";
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly found?: string;
};

const yaml = (from: string, to: string): { "instrument.yaml": string } => {
  if (!soundInstrument.includes(from)) throw new Error(`not in the instrument: ${from}`);
  return { "instrument.yaml": soundInstrument.replace(from, to) };
};

const answers = (rows: string, columns = "place,period,indicator,answer"): { "answers.csv": string } => ({
  "answers.csv": `${columns}\n${rows}\n`,
});

const inInstrument = (
  name: string,
  code: PackageCode,
  files: BadInput["files"],
  column?: string,
  more: Partial<BadInput> = {},
): BadInput => ({ name, code, files, file: "instrument.yaml", ...(column === undefined ? {} : { column }), ...more });

const inAnswers = (
  name: string,
  code: PackageCode,
  files: BadInput["files"],
  row?: number,
  column?: string,
  more: Partial<BadInput> = {},
): BadInput => ({
  name,
  code,
  files,
  file: "answers.csv",
  ...(row === undefined ? {} : { row }),
  ...(column === undefined ? {} : { column }),
  ...more,
});

const headline = "    tree: { id: overall, children: [born, years, { id: duties, children: [fee, language] }] }\n";
const born = '      - { key: "1", label: "Yes", score: 100 }\n';
const withNotes = "place,period,indicator,answer,status,sources,as_of,change_reason";
const laughs = `passerelle: 1\nid: lol\nversion: "1"\ntitle: lol\na: &a [x, x, x, x, x, x, x, x, x, x]\n${"bcdefgh"
  .split("")
  .map((name, at) => `${name}: &${name} [${Array(10).fill(`*${"abcdefg"[at]}`).join(", ")}]`)
  .join("\n")}\n`;

export const badInputs: readonly BadInput[] = [
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
  inInstrument("an id with capitals", "value-form", yaml("id: small", "id: Small Index"), "id", { row: 2 }),
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

  inAnswers("no answers", "file-missing", { "answers.csv": undefined }),
  inAnswers("an empty file", "csv-empty", { "answers.csv": "" }),
  inAnswers(
    "a header and nothing else",
    "answers-none",
    { "answers.csv": "place,period,indicator,answer\n" },
    undefined,
    undefined,
    { tier: "warning" },
  ),
  inAnswers(
    "a wrong header",
    "header-unknown",
    answers("PRT,2024,born,1", "country,period,indicator,answer"),
    1,
    "country",
  ),
  inAnswers("a missing column", "header-missing", answers("PRT,2024,born", "place,period,indicator"), 1, undefined, {
    found: "answer",
  }),
  inAnswers(
    "a column twice",
    "header-repeated",
    answers("PRT,2024,born,1,1", "place,period,indicator,answer,answer"),
    1,
    "answer",
  ),
  inAnswers(
    "a misspelt indicator as a column",
    "header-unknown",
    answers("PRT,2024,1", "place,period,bron"),
    1,
    "bron",
  ),
  inAnswers(
    "a compound as a column",
    "compound-answered",
    answers("PRT,2024,1", "place,period,language"),
    1,
    "language",
  ),
  inAnswers("tabs between columns", "csv-separator", { "answers.csv": soundAnswers.replaceAll(",", "\t") }, 1),
  inAnswers("a cell too few", "row-length", answers("PRT,2024,born"), 2),
  inAnswers("a cell too many", "row-length", answers("PRT,2024,born,1,2"), 2),
  inAnswers(
    "a quotation mark that never closes",
    "csv-quote-open",
    answers('PRT,2024,born,"1\nFRA,2024,born,1'),
    2,
    "answer",
  ),
  inAnswers("a stray quotation mark", "csv-quote-stray", answers('PRT,2024,born,1"'), 2, "answer"),
  inAnswers("text after a closing quotation mark", "csv-quote-stray", answers('PRT,2024,born,"1"1'), 2, "answer"),
  inAnswers(
    "a cell of fifty megabytes",
    "cell-too-long",
    {
      "answers.csv": Buffer.concat([
        Buffer.from('place,period,indicator,answer\nPRT,2024,born,"'),
        Buffer.alloc(50 * 1024 ** 2, "x"),
        Buffer.from('"\nFRA,2024,born,1\n'),
      ]),
    },
    2,
    "answer",
  ),
  inAnswers("NUL bytes", "nul-byte", answers("PRT,2024,born,1\nFRA,2024,born,\u00001"), 3),
  inAnswers(
    "bytes that are not UTF-8",
    "utf8-invalid",
    { "answers.csv": Buffer.concat([Buffer.from(`${soundAnswers}`), Buffer.from([0x50, 0xe9, 0x2c])]) },
    8,
  ),
  inAnswers("an unknown place", "place-unknown", answers("XXX,2024,born,1"), 2, "place", { found: "XXX" }),
  inAnswers("a place in small letters", "place-small-letters", answers("prt,2024,born,1"), 2, "place", {
    tier: "note",
    found: "prt",
  }),
  inAnswers(
    "a group as a place",
    "place-is-group",
    { ...answers("iberia,2024,born,1"), "places.csv": "id,title,kind,members\niberia,Iberia,group,PRT;ESP\n" },
    2,
    "place",
  ),
  inAnswers("an empty place", "cell-empty", answers(",2024,born,1"), 2, "place"),
  inAnswers("a period of two digits", "period-invalid", answers("PRT,24,born,1"), 2, "period"),
  inAnswers("a thirteenth month", "period-invalid", answers("PRT,2024-13,born,1"), 2, "period"),
  inAnswers("a 30th of February", "period-invalid", answers("PRT,2024-02-30,born,1"), 2, "period"),
  inAnswers("an unknown indicator", "indicator-unknown", answers("PRT,2024,bron,1"), 2, "indicator", { found: "bron" }),
  inAnswers("an answer to a compound", "compound-answered", answers("PRT,2024,language,1"), 2, "indicator"),
  inAnswers("a value no option has", "option-unknown", answers("PRT,2024,born,2"), 2, "answer", { found: "2" }),
  inAnswers("an option written as another number", "option-read-as", answers("PRT,2024,born,1.0"), 2, "answer", {
    tier: "note",
  }),
  inAnswers("101 as a score", "score-out-of-range", answers("PRT,2024,fee,101"), 2, "answer", { found: "101" }),
  inAnswers("NaN as a score", "number-not-finite", answers("PRT,2024,fee,NaN"), 2, "answer", { found: "NaN" }),
  inAnswers("a number beyond doubles", "number-not-finite", answers("PRT,2024,years,1e999"), 2, "answer"),
  inAnswers("a number with its unit", "number-unreadable", answers("PRT,2024,years,5 years"), 2, "answer"),
  inAnswers("a hexadecimal number", "number-unreadable", answers("PRT,2024,years,0x10"), 2, "answer"),
  inAnswers(
    "thousands and decimals",
    "number-unreadable",
    { "answers.csv": "place;period;indicator;answer\nPRT;2024;years;1.234,5\n" },
    2,
    "answer",
  ),
  inAnswers(
    "decimal point and decimal comma",
    "decimal-mixed",
    { "answers.csv": "place;period;indicator;answer\nPRT;2024;fee;62,5\nFRA;2024;fee;62.5\n" },
    3,
  ),
  inAnswers(
    "a comma that may be either",
    "decimal-unclear",
    { "answers.csv": "place;period;indicator;answer\nPRT;2024;years;12,500\n" },
    2,
  ),
  inAnswers("the same row twice", "answer-repeated", answers("PRT,2024,born,1\nPT,2024,born,1"), 3, undefined, {
    tier: "warning",
  }),
  inAnswers("two rows that disagree", "answer-contradicted", answers("PRT,2024,born,1\nPRT,2024,born,0"), 3),
  inAnswers("an unknown status", "status-unknown", answers("PRT,2024,born,,absent,,,", withNotes), 2, "status"),
  inAnswers(
    "an answer that is said to be missing",
    "answer-with-status",
    answers("PRT,2024,born,1,no-data,,,", withNotes),
    2,
    "status",
  ),
  inAnswers(
    "answered without an answer",
    "status-without-answer",
    answers("PRT,2024,born,,answered,,,", withNotes),
    2,
    "status",
  ),
  inAnswers("an unknown source", "source-unknown", answers("PRT,2024,born,1,,law-1,,", withNotes), 2, "sources", {
    found: "law-1",
  }),
  inAnswers("a day that is none", "day-invalid", answers("PRT,2024,born,1,,,1/1/2024,", withNotes), 2, "as_of"),
  inAnswers(
    "an unknown reason of change",
    "change-reason-unknown",
    answers("PRT,2024,born,1,,,,reform", withNotes),
    2,
    "change_reason",
  ),
  { name: "both CSV and workbook", code: "answers-twice", files: { "answers.xlsx": "x" }, file: "answers.xlsx" },
  {
    name: "a workbook that is none",
    code: "workbook-damaged",
    files: { "answers.csv": undefined, "answers.xlsx": "not a zip" },
    file: "answers.xlsx",
  },
  {
    name: "a file of another name",
    code: "file-ignored",
    files: { "answer.csv": soundAnswers },
    file: "answer.csv",
    tier: "note",
  },

  {
    name: "a place without a title",
    code: "cell-empty",
    files: { "places.csv": "id,title\nx,\n" },
    file: "places.csv",
    row: 2,
    column: "title",
  },
  {
    name: "a place twice",
    code: "row-id-repeated",
    files: { "places.csv": "id,title\nx,X\nx,Y\n" },
    file: "places.csv",
    row: 3,
    column: "id",
  },
  {
    name: "an unknown kind of place",
    code: "place-kind-unknown",
    files: { "places.csv": "id,title,kind\nx,X,city\n" },
    file: "places.csv",
    row: 2,
    column: "kind",
  },
  {
    name: "an empty group",
    code: "group-empty",
    files: { "places.csv": "id,title,kind\nx,X,group\n" },
    file: "places.csv",
    row: 2,
    column: "members",
  },
  {
    name: "an unknown member",
    code: "place-unknown",
    files: { "places.csv": "id,title,members\nx,X,PRT;QQQ\n" },
    file: "places.csv",
    row: 2,
    column: "members",
    found: "QQQ",
  },
  {
    name: "a source with a script as its address",
    code: "url-invalid",
    files: { "sources.csv": "id,title,url\ns,S,javascript:alert(1)\n" },
    file: "sources.csv",
    row: 2,
    column: "url",
  },
  {
    name: "a source twice",
    code: "row-id-repeated",
    files: { "sources.csv": "id,title\ns,S\ns,T\n" },
    file: "sources.csv",
    row: 3,
    column: "id",
  },
  {
    name: "a source's id with a semicolon",
    code: "id-characters",
    files: { "sources.csv": "id,title\na;b,S\n" },
    file: "sources.csv",
    row: 2,
    column: "id",
  },
  {
    name: "an unknown measure expected",
    code: "measure-unknown",
    files: { "expected.csv": "measure,node,place,period,score\nhead,overall,PRT,2024,1\n" },
    file: "expected.csv",
    row: 2,
    column: "measure",
  },
  {
    name: "an unknown node expected",
    code: "node-unknown",
    files: { "expected.csv": "measure,node,place,period,score\nheadline,all,PRT,2024,1\n" },
    file: "expected.csv",
    row: 2,
    column: "node",
  },
  {
    name: "a score expected twice",
    code: "row-id-repeated",
    files: {
      "expected.csv": "measure,node,place,period,score\nheadline,overall,PRT,2024,1\nheadline,overall,PT,2024,2\n",
    },
    file: "expected.csv",
    row: 3,
  },
  {
    name: "an expected score that is none",
    code: "number-unreadable",
    files: { "expected.csv": "measure,node,place,period,score\nheadline,overall,PRT,2024,high\n" },
    file: "expected.csv",
    row: 2,
    column: "score",
  },
];
