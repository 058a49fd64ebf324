/** Indexes to score: made from a seed, so that every run has the same answers. */
import type {
  Indicator,
  Instrument,
  InstrumentChild,
  InstrumentNode,
} from "../src/policy-index/instrument/contract.ts";
import { type AnswerTable, statuses } from "../src/policy-index/package/contract.ts";

export type ScoringCase = { readonly instrument: Instrument; readonly answers: AnswerTable };

/** 21 places × 52 years × 8 items worth 0, 50 or 100, in three groups and a total; nothing is missing. */
export function mcpSized(): ScoringCase {
  const indicators = numbered(8).map((at) => choice(at, [0, 50, 100]));
  const tree = node("total", [
    node("recognition", leaves(indicators.slice(0, 3))),
    node("accommodation", leaves(indicators.slice(3, 5))),
    node("support", leaves(indicators.slice(5))),
  ]);
  return { instrument: instrument(indicators, tree), answers: answersOf(indicators, 21, 52, 0) };
}

/**
 * 60 years × 170 indicators (of ten: six choices, two numbers with bands, two scores) on 4 levels: overall, 6 areas,
 * 34 dimensions of 5 indicators; uneven weights, one answer in twelve missing or not applicable.
 */
export function synthetic(places: number): ScoringCase {
  const indicators = numbered(170).map((at) =>
    at % 10 < 6 ? choice(at, [100, 67, 33, 0]) : at % 10 < 8 ? banded(at) : direct(at),
  );
  const dimensions = numbered(34).map((at) =>
    node(`dimension-${at}`, leaves(indicators.slice(at * 5, at * 5 + 5)), 1 + (at % 3)),
  );
  const areas = numbered(6).map((at) =>
    node(
      `area-${at}`,
      dimensions.filter((_, dimension) => dimension % 6 === at),
    ),
  );
  return {
    instrument: instrument(indicators, node("overall", areas)),
    answers: answersOf(indicators, places, 60, 1 / 12),
  };
}

const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

const worded = (id: string) => ({ id, title: id, question: undefined, guidance: undefined, tags: [] });

const choice = (at: number, scores: readonly number[]): Indicator => ({
  ...worded(`indicator-${at}`),
  kind: "choice",
  options: scores.map((score) => ({ key: String(score), label: String(score), score })),
});

const banded = (at: number): Indicator => ({
  ...worded(`indicator-${at}`),
  kind: "number",
  unit: undefined,
  bands: [
    { upTo: 4, score: 100, label: undefined },
    { upTo: 5, score: 67, label: undefined },
    { upTo: 10, score: 33, label: undefined },
    { upTo: undefined, score: 0, label: undefined },
  ],
  notApplicable: [],
});

const direct = (at: number): Indicator => ({ ...worded(`indicator-${at}`), kind: "score", range: [0, 100] });

const leaves = (indicators: readonly Indicator[]): readonly InstrumentChild[] =>
  indicators.map(({ id }, at) => ({ kind: "indicator", indicator: id, weight: 1 + (at % 2) }));

const node = (id: string, children: readonly InstrumentChild[], weight = 1): InstrumentNode => ({
  kind: "node",
  id,
  title: id,
  description: undefined,
  weight,
  combine: { kind: "mean" },
  missing: { kind: "skip", need: 0 },
  children,
});

const instrument = (indicators: readonly Indicator[], tree: InstrumentNode): Instrument => ({
  id: "bench",
  version: "1",
  title: "Bench",
  description: undefined,
  notice: undefined,
  attribution: undefined,
  licence: undefined,
  creators: [],
  source: undefined,
  language: "en",
  indicators,
  measures: [{ id: "headline", headline: true, title: "Headline", description: undefined, range: [0, 100], tree }],
  bands: [],
  typologies: [],
});

function answersOf(indicators: readonly Indicator[], places: number, periods: number, absent: number): AnswerTable {
  const rows = places * periods;
  const chance = chances(20260101);
  const status = new Uint8Array(indicators.length * rows);
  const value = new Float64Array(indicators.length * rows);
  for (let cell = 0; cell < value.length; cell += 1) {
    const indicator = indicators[Math.floor(cell / rows)]!;
    const away = chance() < absent;
    status[cell] = away ? statuses.indexOf(chance() < 0.5 ? "missing" : "not-applicable") : 0;
    value[cell] = away ? Number.NaN : answerTo(indicator, chance());
  }
  return {
    places: numbered(places).map((at) => `P${String(at).padStart(4, "0")}`),
    periods: numbered(periods).map((at) => String(1960 + at)),
    indicators: indicators.map(({ id }) => id),
    covered: new Uint8Array(rows).fill(1),
    status,
    value,
    notes: new Map(),
  };
}

function answerTo(indicator: Indicator, chance: number): number {
  switch (indicator.kind) {
    case "choice":
      return Math.floor(chance * indicator.options.length);
    case "number":
      return Math.floor(chance * 15);
    default:
      return Math.floor(chance * 101);
  }
}

/** Numbers in [0, 1) from a seed (Mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
