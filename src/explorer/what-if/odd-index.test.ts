import { describe, expect, it } from "vitest";
import { languages } from "../../base/text.ts";
import type { Instrument, SimpleIndicator } from "../../policy-index/instrument/contract.ts";
import { answerTable, archiveOf, publishedRelease } from "../reading/fixture.ts";
import { tinyInstrument } from "../reading/fixture-instrument.ts";
import { YoursInput } from "../yours/contract.ts";
import { yoursView } from "../yours/rules.ts";
import { readChanges } from "./changes.ts";
import { WhatIfInput, whatIfGround } from "./contract.ts";
import { scenarioProblems } from "./problem-words.ts";
import { whatIfGroundView, whatIfView } from "./rules.ts";
import { openScenario } from "./scenario-file.ts";

/** Keys that an address could misread. */
const odd = (id: string): SimpleIndicator => ({
  id,
  kind: "choice",
  title: id,
  question: undefined,
  guidance: undefined,
  tags: [],
  options: [
    { key: "yes, always", label: "Yes, always", score: 100 },
    { key: "~", label: "Perhaps", score: 50 },
    { key: "a:b", label: "A to b", score: 25 },
    { key: "no", label: "No", score: 0 },
  ],
});

const score: SimpleIndicator = {
  id: "score",
  kind: "score",
  title: "Score",
  question: undefined,
  guidance: undefined,
  tags: [],
  range: [0, 10],
};

/** A compound, an indicator under two parents, an id with a colon, one area alone. */
const instrument: Instrument = {
  ...tinyInstrument,
  id: "odd",
  typologies: [],
  indicators: [
    odd("with:colon"),
    score,
    {
      kind: "compound",
      id: "both",
      title: "Both",
      question: undefined,
      guidance: undefined,
      tags: [],
      combine: { kind: "min" },
      missing: { kind: "propagate" },
      items: [
        { indicator: odd("first"), weight: 1 },
        { indicator: odd("second"), weight: 2 },
      ],
    },
  ],
  measures: [
    {
      ...tinyInstrument.measures[0]!,
      tree: {
        ...tinyInstrument.measures[0]!.tree,
        id: "root",
        children: [
          {
            kind: "node",
            id: "left",
            title: "Left",
            description: undefined,
            weight: 2,
            combine: { kind: "geometric-mean" },
            missing: { kind: "skip", need: 0.5 },
            children: [
              { kind: "indicator", indicator: "both", weight: 1 },
              { kind: "indicator", indicator: "with:colon", weight: 3 },
            ],
          },
          { kind: "indicator", indicator: "with:colon", weight: 1 },
          { kind: "indicator", indicator: "score", weight: 0 },
        ],
      },
    },
  ],
};

const archive = archiveOf([
  publishedRelease({
    id: "1",
    sequence: 1,
    publishedOn: "2025-01-01",
    instrument,
    answers: answerTable(instrument, "2024", {
      AUT: ["no", "7", "~", "yes, always"],
      BEL: ["yes, always", "3", "yes, always", "a:b"],
      CHE: ["?", "?", "no", "?"],
    }),
  }),
]);

const named = { index: "odd", release: "1" };
const scenario = (place: string, set?: string) => whatIfView(archive, WhatIfInput.parse({ ...named, place, set }));
const ranking = (input: Record<string, unknown> = {}) => yoursView(archive, YoursInput.parse({ ...named, ...input }));

describe("an index with compounds, shared indicators and odd keys", () => {
  it("is official until something is changed", () => {
    for (const { place, official, yours } of ranking().rows) {
      expect(yours).toEqual(official);
      const { before } = scenario(place.code);
      expect([before.reading.state, before.reading.score]).toEqual([official.reading.state, official.reading.score]);
    }
  });

  it("writes every answer so that it is read back", () => {
    const { questions } = scenario("AUT");
    expect(questions.map(({ indicator }) => indicator.code).sort()).toEqual(["first", "score", "second", "with:colon"]);
    for (const { options, indicator } of questions)
      for (const { token, chosen } of options) {
        if (chosen) continue;
        const { changes, query } = scenario("AUT", token);
        expect(
          changes.map((change) => change.indicator.code),
          token,
        ).toEqual([indicator.code]);
        expect(new URLSearchParams(query).get("set")).toBe(token);
      }
  });

  it("reads numbers with all the digits that another place's may have", () => {
    const { changes, query } = scenario("AUT", "score:6.666666666666667");
    expect(changes.map(({ indicator }) => indicator.code)).toEqual(["score"]);
    expect(new URLSearchParams(query).get("set")).toBe("score:6.666666666666667");
    expect(() => scenario("AUT", `score:${"1".repeat(40)}`)).toThrow();
  });

  it("reads a number below 0 where a band ends there, and nowhere else", () => {
    const read = (upTo: number) => {
      const bands = [
        { upTo, score: 0 },
        { upTo: undefined, score: 100 },
      ];
      const indicators = [{ kind: "number", id: "net", bands, notApplicable: [] }] as const;
      return readChanges({ recipe: { indicators, measures: [] }, answers: [] }, "net:-7");
    };
    expect(read(-5)).toEqual([{ id: "net", value: -7 }]);
    expect(read(5)).toMatchObject({ field: "set", fault: "number" });
  });

  it("moves through a compound: its lowest item decides", () => {
    const left = (set?: string) =>
      scenario("BEL", set).after.areas.find(({ node }) => node.code === "left")?.reading.score;
    expect(left()).toBeCloseTo((25 * 100 ** 3) ** (1 / 4), 9);
    expect(left("second:~1")).toBeCloseTo(100, 9);
  });

  it("tells apart an indicator that stands under two parents", () => {
    expect(ranking().parts.map(({ token }) => token)).toEqual([
      "left",
      "both",
      "left/with:colon",
      "root/with:colon",
      "score",
    ]);
    const moved = ranking({ weights: "root/with:colon:5,left:0" });
    expect(moved.rows.map(({ place, yours }) => [place.code, yours.reading.score])).toEqual([
      ["BEL", 100],
      ["AUT", 0],
      ["CHE", undefined],
    ]);
  });

  it("says so where what is left weighs nothing", () => {
    expect(ranking({ weights: "left:0,root/with:colon:0" }).impossible).toBe("no-weight");
  });
});

describe("a scenario's file", () => {
  const file = scenario("AUT", "first:no").scenario;

  it("opens again", () => {
    expect(openScenario(JSON.stringify(file))).toEqual({
      index: "odd",
      release: "1",
      place: "AUT",
      period: "2024",
      set: ["first:no"],
    });
  });

  it("is refused where it is none", () => {
    for (const text of [
      "",
      "{}",
      "[]",
      "null",
      '"scenario"',
      JSON.stringify({ ...file, version: 2 }),
      JSON.stringify({ ...file, place: 7 }),
      JSON.stringify({ ...file, release: "x".repeat(300) }),
      JSON.stringify({ ...file, changes: "all" }),
      JSON.stringify({ ...file, changes: [{ indicator: "first" }] }),
      JSON.stringify(file).slice(0, -1),
    ])
      expect(openScenario(text), text).toBeUndefined();
  });
});

const prepared = publishedRelease({
  ...{ id: "1", sequence: 1, publishedOn: "2025-01-01", instrument: { ...instrument, prepare: { except: {} } } },
  answers: answerTable(instrument, "2024", { AUT: ["no", "7", "~", "yes, always"] }),
});

it("says why there is none where everything would have to be scored anew, and that is too much", () => {
  const periods = ["2024", ...Array.from({ length: 30_000 }, (_, at) => `p${at}`)];
  const large = archiveOf([{ ...prepared, answers: { ...prepared.answers, periods } }]);
  const asked = { ...named, place: "AUT", period: "2024" };
  expect(() => whatIfView(large, WhatIfInput.parse(asked))).toThrow("too-many-answers");
  expect(() => whatIfGroundView(archiveOf([prepared]), whatIfGround.input.parse(asked))).toThrow("scenario-of-all");
  for (const problem of Object.values(scenarioProblems))
    for (const language of languages)
      for (const words of Object.values(problem)) expect(words[language].length).toBeGreaterThan(14);
});
