import { describe, expect, it } from "vitest";
import type { Instrument } from "../instrument/contract.ts";
import { readInstrument } from "../instrument/read-instrument.ts";
import { type AnswerTable, type ExpectedRow, type Status, statuses } from "../package/contract.ts";
import { checkExpected } from "./check-expected.ts";
import { scoreTable } from "./score-package.ts";
import { scoreFields, scoreRows } from "./score-rows.ts";
import { scoringFinding } from "./scoring-finding.ts";

const text = `
passerelle: 1
id: small
version: "1"
title: Small
indicators:
  - { id: birth, title: Birth, options: [ { key: "1", label: Yes, score: 100 }, { key: "99", label: Does not arise, score: null } ] }
  - { id: fees, title: Fees, kind: score }
measures:
  - { id: fees-only, title: Fees, tree: { id: fees-node, children: [ fees ] } }
  - id: headline
    headline: true
    title: Overall
    tree: { id: overall, children: [ { id: rights, weight: 3, children: [ birth ] }, fees ] }
`;

function mustRead(yaml: string): Instrument {
  const { instrument, findings } = readInstrument(yaml);
  if (instrument === undefined) throw new Error(JSON.stringify(findings));
  return instrument;
}

const small = mustRead(text);

/** Two places, two periods; each cell an answer or the status it has instead. */
function table(cells: Readonly<Record<string, readonly (number | Status)[]>>, covered = [1, 1, 1, 1]): AnswerTable {
  const all = Object.values(cells).flat();
  return {
    places: ["BEL", "AUT"],
    periods: ["2020", "2024"],
    indicators: Object.keys(cells),
    covered: Uint8Array.from(covered),
    status: Uint8Array.from(all, (cell) => statuses.indexOf(typeof cell === "number" ? "answered" : cell)),
    value: Float64Array.from(all, (cell) => (typeof cell === "number" ? cell : Number.NaN)),
    notes: new Map(),
  };
}

const answers = table({
  birth: [0, 1, "no-data", "missing"],
  fees: [50, 30, "competence-elsewhere", "not-applicable"],
});
const scores = scoreTable(small, answers);
const rows = (choice = {}) => [...scoreRows(small, answers, scores, choice)].map((row) => scoreFields(row).join(","));

describe("scores of a package", () => {
  it("put the headline first, a parent before its children, places in code order, periods in time order", () => {
    expect(rows()).toEqual([
      "headline,overall,AUT,2020,30,scored,0.25,1",
      "headline,overall,AUT,2024,,missing,0,1",
      "headline,overall,BEL,2020,87.5,scored,1,1",
      "headline,overall,BEL,2024,,missing,0,1",
      "headline,rights,AUT,2020,,not-applicable,0,3",
      "headline,rights,AUT,2024,,missing,0,3",
      "headline,rights,BEL,2020,100,scored,1,3",
      "headline,rights,BEL,2024,,missing,0,3",
      "fees-only,fees-node,AUT,2020,30,scored,1,1",
      "fees-only,fees-node,AUT,2024,,not-applicable,0,1",
      "fees-only,fees-node,BEL,2020,50,scored,1,1",
      "fees-only,fees-node,BEL,2024,,not-applicable,0,1",
    ]);
  });

  it("can be those of one measure or one period", () => {
    expect(rows({ measure: "fees-only", period: "2020" })).toHaveLength(2);
    expect(rows({ measure: "none" })).toEqual([]);
  });

  it("leave out what the package does not cover", () => {
    const partly = { ...answers, covered: Uint8Array.of(1, 0, 0, 0) };
    expect([...scoreRows(small, partly, scores)].map(({ place, period }) => `${place} ${period}`)).toEqual([
      "BEL 2020",
      "BEL 2020",
      "BEL 2020",
    ]);
  });

  it("are written so that they read back as the same double", () => {
    const third = table({ birth: [0, 0, 0, 0], fees: [100 / 3, 0.1 + 0.2, 1e-7, 50] });
    const written = [...scoreRows(small, third, scoreTable(small, third), { measure: "fees-only" })];
    expect(written.map((row) => scoreFields(row)[4])).toEqual([
      "0.30000000000000004",
      "50",
      "33.333333333333336",
      "1e-7",
    ]);
  });
});

describe("expected scores", () => {
  const row = (over: Partial<ExpectedRow>): ExpectedRow => ({
    measure: "headline",
    node: "overall",
    place: "BEL",
    period: "2020",
    score: 87.5,
    line: 2,
    ...over,
  });
  const found = (over: Partial<ExpectedRow>) =>
    checkExpected([row(over)], answers, scores).map(({ code, column, found: what, expected, row: line }) => [
      code,
      column,
      what,
      expected,
      line,
    ]);

  it("that came out say nothing, to 10⁻⁹", () => {
    expect(found({})).toEqual([]);
    expect(found({ score: 87.5 + 9e-10 })).toEqual([]);
    expect(found({ node: "birth", score: 100 })).toEqual([]);
  });

  it("that differ are errors with what was found and expected", () => {
    expect(found({ score: 87.500000002, line: 7 })).toEqual([["expected-differs", "score", "87.5", "87.500000002", 7]]);
    expect(found({ place: "AUT", node: "rights" })).toEqual([
      ["expected-differs", "score", "not-applicable", "87.5", 2],
    ]);
    expect(found({ period: "2024" })).toEqual([["expected-differs", "score", "missing", "87.5", 2]]);
  });

  it("of what is not there are errors too", () => {
    expect(found({ measure: "x" })).toEqual([["expected-unknown-measure", "measure", "x", undefined, 2]]);
    expect(found({ node: "x" })).toEqual([["expected-unknown-node", "node", "x", undefined, 2]]);
    expect(found({ place: "FRA" })).toEqual([["expected-unknown-place", "place", "FRA", undefined, 2]]);
    expect(found({ period: "1999" })).toEqual([["expected-unknown-period", "period", "1999", undefined, 2]]);
  });
});

describe("what scoring throws", () => {
  const harmonic: Instrument = {
    ...small,
    measures: small.measures.map((measure) => ({
      ...measure,
      tree: { ...measure.tree, combine: { kind: "harmonic-mean" } },
    })),
  };
  const thrownBy = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (thrown) {
      return thrown;
    }
  };

  it("for a negative score where it has no meaning is a finding, with place and period", () => {
    const negative = table({ birth: [0, 0, 0, 0], fees: [1, 2, 3, -4] });
    expect(
      scoringFinding(
        thrownBy(() => scoreTable(harmonic, negative)),
        negative,
      ),
    ).toMatchObject({
      tier: "error",
      code: "negative-score",
      found: "-4",
      expected: "harmonic-mean",
      facts: { place: "AUT", period: "2024" },
    });
  });

  it("for a sum that no number can hold is a finding, with place and period, and never an infinite score", () => {
    const huge = table({ birth: [0, 0, 0, 0], fees: [1, 2, 1e308, 4] });
    const doubled = {
      ...harmonic,
      measures: harmonic.measures.map((measure) => ({
        ...measure,
        tree: {
          ...measure.tree,
          combine: { kind: "sum" as const },
          children: measure.tree.children.map((child) => ({ ...child, weight: 2 })),
        },
      })),
    };
    expect(
      scoringFinding(
        thrownBy(() => scoreTable(doubled, huge)),
        huge,
      ),
    ).toMatchObject({ tier: "error", code: "score-too-large", facts: { place: "BEL", period: "2024" } });
  });

  it("for anything else is a defect, and no finding", () => {
    expect(scoringFinding(new RangeError("other"), answers)).toBeUndefined();
    expect(scoringFinding("thrown", answers)).toBeUndefined();
  });
});
