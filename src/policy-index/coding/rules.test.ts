/** What an answer needs, case by case. */
import { expect, test } from "vitest";
import type { Prior, Question, Written } from "./contract.ts";
import {
  type CitedSource,
  cameFromDesk,
  countedFindings,
  emptyWritten,
  findingsOf,
  longJustification,
  nextArea,
  normalWritten,
  numberSaid,
} from "./rules.ts";

const law = "0b9d2c1e-6c1c-4f0e-9f0b-000000000001";
const decree = "0b9d2c1e-6c1c-4f0e-9f0b-000000000002";
const hearsay = "0b9d2c1e-6c1c-4f0e-9f0b-000000000003";
const nothing = { issuer: "", url: "", date: "", identifiers: [] };
const sources: ReadonlyMap<string, CitedSource> = new Map([
  [law, { source: law, inForce: "2019" }],
  [decree, { source: decree, inForce: "2027-06-01" }],
  [hearsay, { source: hearsay, inForce: "", ...nothing }],
]);

const choice: Question = {
  ...{ id: "birth", area: "a", title: { words: "Birth" }, kind: "choice" },
  options: [
    { key: "1", label: { words: "Yes" }, asksMore: false },
    { key: "0", label: { words: "No" }, asksMore: true },
  ],
};

const number: Question = { ...choice, kind: "score", options: [], range: [0, 100] };

const prior: Prior = {
  release: "2024.0",
  period: "2024",
  status: "answered",
  option: "1",
  justification: "",
  sources: [],
};

const cite = (source: string, pinpoint = "Art. 1") => ({ source, pinpoint, quotation: "", translation: "" });

/** An answer that lacks nothing. */
const whole: Written = {
  ...{ status: "answered", option: "1", justification: "Article 1 says so.", confidence: "high", asOf: "2027-01-01" },
  ...{ citations: [cite(law)], memo: "" },
};

const codes = (written: Written, more: { readonly prior?: Prior; readonly question?: Question } = {}) =>
  findingsOf({ question: choice, prior: undefined, ...more, written, sources, referenceDay: "2027-01-01" }).map(
    ({ tier, code }) => `${tier} ${code}`,
  );

type Case = readonly [
  what: string,
  written: Written,
  found: readonly string[],
  prior?: Prior | undefined,
  question?: Question,
];

const cases: readonly Case[] = [
  ["a whole answer", whole, []],
  ["the same as last time", whole, [], prior],
  ["nothing yet", emptyWritten, ["error answer-missing"]],
  ["an option that is not there", { ...whole, option: "7" }, ["error option-unknown"]],
  ["no justification", { ...whole, justification: " \n" }, ["error justification-missing"]],
  ["no source", { ...whole, citations: [] }, ["error source-missing"]],
  ["a source without a place in it", { ...whole, citations: [cite(law, " ")] }, ["error pinpoint-missing"]],
  ["one source of two with a place", { ...whole, citations: [cite(law, ""), cite(law)] }, []],
  ["the lowest option with one source", { ...whole, option: "0" }, ["error second-source-missing"]],
  [
    "the lowest option, the same source twice",
    { ...whole, option: "0", citations: [cite(law), cite(law, "Art. 2")] },
    ["error second-source-missing"],
  ],
  ["the lowest option with many words", { ...whole, option: "0", justification: "x".repeat(longJustification) }, []],
  ["uncertain with one source", { ...whole, confidence: "low" }, ["error second-source-missing"]],
  [
    "changed without a reason",
    { ...whole, option: "0" },
    ["error change-reason-missing", "error second-source-missing"],
    prior,
  ],
  [
    "changed with a reason and words",
    { ...whole, option: "0", changeReason: "law-changed", justification: "x".repeat(400) },
    [],
    prior,
  ],
  ["a reason for no change", { ...whole, changeReason: "law-changed" }, ["warning change-reason-needless"], prior],
  ["a law not yet in force", { ...whole, citations: [cite(decree)] }, ["error not-in-force"]],
  ["a source that is a title and nothing else", { ...whole, citations: [cite(hearsay)] }, ["warning source-bare"]],
  ["one of two not yet in force", { ...whole, citations: [cite(law), cite(decree)] }, ["warning some-not-in-force"]],
  ["a day after the reference day", { ...whole, asOf: "2027-01-02" }, ["warning as-of-later"]],
  ["no data, and why", { ...emptyWritten, status: "no-data", justification: "Nobody publishes it." }, []],
  ["no data, without why", { ...emptyWritten, status: "no-data" }, ["error justification-missing"]],
  [
    "a number beyond its bounds",
    { ...whole, option: undefined, value: 101 },
    ["error value-outside"],
    undefined,
    number,
  ],
  ["a number within them", { ...whole, option: undefined, value: 100 }, [], undefined, number],
];

for (const [what, written, found, before, question] of cases)
  test(what, () => {
    expect(codes(written, { ...(before ? { prior: before } : {}), ...(question ? { question } : {}) })).toEqual(found);
  });

test("a draft never says both an option and that there is none", () => {
  expect(normalWritten({ ...whole, status: "no-data" })).toEqual({ ...whole, status: "no-data", option: undefined });
  expect(normalWritten({ ...whole, status: undefined }).status).toBe("answered");
  expect(normalWritten({ ...emptyWritten, status: "answered" }).status).toBeUndefined();
  expect(normalWritten({ ...emptyWritten, option: "none:no-data" })).toEqual({ ...emptyWritten, status: "no-data" });
});

test("findings are counted by what they are", () => {
  const found = (indicator: string, code: "source-missing" | "answer-missing") =>
    ({ indicator, code, tier: "error", field: "option" }) as const;
  expect(
    countedFindings([found("a", "source-missing"), found("b", "answer-missing"), found("c", "source-missing")]),
  ).toEqual([
    { code: "source-missing", tier: "error", at: ["a", "c"] },
    { code: "answer-missing", tier: "error", at: ["b"] },
  ]);
});

test("an answer is written into on the way back from its own desk, and not because somebody was sent its address", () => {
  const site = "https://index.example";
  const desk = `${site}/en/desk/coding/e/FRA/2027`;
  for (const from of ["", "/ways", "/ways?describe=birth&source=s", "?describe=birth"])
    expect(cameFromDesk(desk + from, desk), from).toBe(true);
  for (const from of [
    ...["", `${site}/`, `${site}/en/sign-in?next=%2Fen%2Fdesk%2Fcoding%2Fe%2FFRA%2F2027`, `${desk}0/ways`],
    ...["https://elsewhere.example/", `https://elsewhere.example/?${desk}/ways`],
  ])
    expect(cameFromDesk(from, desk), from).toBe(false);
});

test("the work goes on in the next area that has something to write, and round again", () => {
  const areas = [
    { id: "a", questions: ["q1"] },
    { id: "b", questions: ["q2"] },
    { id: "c", questions: ["q3", "q4"] },
  ];
  const answers = new Map([
    ["q1", { state: "returned" as const }],
    ["q2", { state: "submitted" as const }],
    ["q3", { state: "in-review" as const }],
  ]);
  expect(nextArea({ areas }, answers)?.id).toBe("a");
  // q4 has no row yet.
  expect(nextArea({ areas }, answers, "a")?.id).toBe("c");
  expect(nextArea({ areas }, answers, "c")?.id).toBe("a");
  const sent = new Map(["q1", "q2", "q3", "q4"].map((id) => [id, { state: "submitted" as const }]));
  expect(nextArea({ areas }, sent)).toBeUndefined();
});

test("a number is kept as it is typed; what may be two numbers, or is none yet, is not", () => {
  const answered = (value: number) => ({ option: undefined, value, status: "answered" });
  expect(numberSaid("0,5")).toEqual(answered(0.5));
  expect(numberSaid(" -1.25 ")).toEqual(answered(-1.25));
  expect(numberSaid("1000")).toEqual(answered(1000));
  for (const text of ["1,000", "12,345,678", "-", "5 years"]) expect(numberSaid(text)).toBeUndefined();
  expect(numberSaid(" ")).toEqual({ option: undefined, value: undefined, status: undefined });
});
