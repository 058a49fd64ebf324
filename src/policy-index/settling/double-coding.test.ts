/** What a release may tell of how far two coders agreed, and what it may not. */
import { expect, test } from "vitest";
import type { Instrument } from "../instrument/contract.ts";
import { readInstrument } from "../instrument/read-instrument.ts";
import type { Twice } from "../review/double-coding/rules.ts";
import { doubleCodingRows } from "./double-coding.ts";

const instrument: Instrument =
  readInstrument(`passerelle: 1
id: law
version: "1"
title: Law
indicators:
  - { id: birth, title: Birth, options: &asked [{ key: "1", label: "Yes", score: 100 }, { key: "0", label: "No", score: 0 }] }
  - { id: descent, title: Descent, options: *asked }
  - { id: test, title: Test, options: [{ key: a, label: A, score: 100 }, { key: b, label: B, score: 0 }] }
  - { id: years, title: Years, kind: number, bands: [{ upTo: 5, score: 100 }, { score: 0 }] }
measures:
  - { id: all, headline: true, tree: { id: overall, children: [birth, descent, test, years] } }
`).instrument ?? expect.fail();

const places = ["A", "B", "C", "D", "E", "F", "G"];

/** What two coders said of a question, a place a pair: "11" is yes and yes. */
const coded = (indicator: string, ...pairs: readonly string[]): readonly Twice[] =>
  pairs.map((pair, at) => ({
    ...{ place: places[at]!, period: "2027", indicator },
    ...{ first: { status: "answered", option: pair[0]! }, second: { status: "answered", option: pair[1]! } },
  }));

const rows = (twice: readonly Twice[], published = twice) => doubleCodingRows(instrument, twice, published);

const born = { indicators: ["birth"] };

test("a question is told of by itself where three places stand behind each disagreement, and three said one of the two alike", () => {
  expect(rows(coded("birth", "11", "11", "00", "10", "01", "10"))).toEqual([
    { ...born, one: "1", other: "1", pairs: 2 },
    { ...born, one: "0", other: "0", pairs: 1 },
    { ...born, one: "1", other: "0", pairs: 3 },
  ]);
});

test("it does not tell which of the two was first, nor where: turned round and of other places it is the same", () => {
  const one = rows(coded("birth", "11", "11", "00", "10", "10", "10"));
  expect(rows(coded("birth", "11", "11", "00", "01", "01", "01"))).toEqual(one);
  expect(rows([...coded("birth", "11", "11", "00", "10", "10", "10")].reverse()).toSorted()).toHaveLength(one.length);
  expect(JSON.stringify(one)).not.toMatch(/2027|"[A-G]"/);
});

test("a disagreement of one place or two is told together with other questions of the same options", () => {
  const twice = [...coded("birth", "11", "11", "11", "10"), ...coded("descent", "11", "10", "01", "00")];
  const together = { indicators: ["birth", "descent"] };
  expect(rows(twice)).toEqual([
    { ...together, one: "1", other: "1", pairs: 4 },
    { ...together, one: "1", other: "0", pairs: 3 },
    { ...together, one: "0", other: "0", pairs: 1 },
  ]);
});

test("where one question can be told of and another of the same options cannot, they are told together; none is left behind", () => {
  const twice = [...coded("birth", "11", "11", "00", "10", "10", "10"), ...coded("descent", "11", "11", "10")];
  expect(rows(twice).map(({ indicators, pairs }) => [indicators.join(), pairs])).toEqual([
    ["birth,descent", 4],
    ["birth,descent", 1],
    ["birth,descent", 4],
  ]);
});

test("three disagreements about one place are one place's, and are only counted", () => {
  const of = (period: string) => coded("test", "ab").map((pair) => ({ ...pair, period }));
  const twice = [...["2025", "2026", "2027"].flatMap(of), ...coded("test", "aa", "aa", "aa", "bb").slice(1)];
  expect(rows(twice)).toEqual([{ indicators: [], one: "", other: "", pairs: 6 }]);
});

test("where all differ nobody's answer is hidden among others, and they are only counted", () => {
  expect(rows(coded("birth", "10", "10", "10", "10"))).toEqual([{ indicators: [], one: "", other: "", pairs: 4 }]);
});

test("numbers are not told of, nor an answer that is not published", () => {
  const years = { place: "A", period: "2027", indicator: "years" };
  const number = (value: number) => ({ status: "answered", value }) as const;
  expect(rows([{ ...years, first: number(3), second: number(4) }])).toEqual([]);
  const twice = coded("birth", "11", "11", "11");
  expect(rows(twice, twice.slice(0, 2))).toEqual([{ ...born, one: "1", other: "1", pairs: 2 }]);
  expect(rows(twice, [])).toEqual([]);
});

test("why there is no answer is told as what was said", () => {
  const none = { status: "no-data" } as const;
  const twice = coded("birth", "11", "11", "11", "11", "11", "11").map((pair, at) =>
    at < 3 ? { ...pair, second: none } : pair,
  );
  expect(rows(twice)).toContainEqual({ ...born, one: "1", other: "no-data", pairs: 3 });
});
