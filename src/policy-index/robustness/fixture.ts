/** A small index for tests: two areas, left and right, of two scored questions each; by place, the four answers. */
import type { Instrument, InstrumentNode, SimpleIndicator } from "../instrument/contract.ts";
import { type AnswerTable, statuses } from "../package/contract.ts";
import { scoreTable } from "../scoring/score-package.ts";
import type { ScoredIndex } from "./robustness-of.ts";

const question = (id: string): SimpleIndicator => ({
  ...{ id, kind: "score", title: { en: id }, question: undefined, guidance: undefined, tags: [], range: [0, 100] },
});

const mean = { combine: { kind: "mean" }, missing: { kind: "skip", need: 0 } } as const;

const area = (id: string, first: string, second: string): InstrumentNode => ({
  ...{ kind: "node", id, title: { en: id }, description: undefined, weight: 1, ...mean },
  children: [
    { kind: "indicator", indicator: first, weight: 1 },
    { kind: "indicator", indicator: second, weight: 1 },
  ],
});

const instrument: Instrument = {
  ...{ id: "four", version: "1", title: { en: "Four" }, description: undefined, notice: undefined },
  ...{ attribution: undefined, licence: undefined, creators: [], source: undefined, language: "en" },
  indicators: ["q1", "q2", "q3", "q4"].map(question),
  measures: [
    {
      ...{ id: "main", headline: true, title: { en: "Main" }, description: undefined, range: [0, 100] },
      tree: {
        ...{ kind: "node", id: "whole", weight: 1, title: { en: "Whole" }, description: undefined, ...mean },
        children: [area("left", "q1", "q2"), area("right", "q3", "q4")],
      },
    },
  ],
  bands: [],
  typologies: [],
};

export function testIndex(rows: Readonly<Record<string, readonly [number, number, number, number]>>): ScoredIndex {
  const places = Object.keys(rows).sort();
  const cells = places.length * 4;
  const answers: AnswerTable = {
    ...{ places, periods: ["2024"], indicators: ["q1", "q2", "q3", "q4"], notes: new Map() },
    covered: new Uint8Array(places.length).fill(1),
    status: new Uint8Array(cells).fill(statuses.indexOf("answered")),
    value: Float64Array.from({ length: cells }, (_, cell) => {
      const row = rows[places[cell % places.length]!];
      return row?.[Math.floor(cell / places.length)] ?? Number.NaN;
    }),
  };
  return { instrument, answers, scores: scoreTable(instrument, answers) };
}
