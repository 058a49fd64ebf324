/**
 * A tiny index for tests: two areas, four indicators, six places, three releases, small enough to check by hand.
 *
 * 2020.0 as first published · 2020.1 with one correction (France's foundlings) · 2024.0 with two reforms (Kenya's
 * birth right, Portugal's years), one correction (Portugal's language test), and one answer that moved without a
 * reason (Ghana's foundlings).
 */
import type { Instrument } from "../../policy-index/instrument/contract.ts";
import type { PlaceRow, SourceRow } from "../../policy-index/package/contract.ts";
import { type AnswerNotes, type AnswerTable, statuses } from "../../policy-index/package/contract.ts";
import type { Archive, PublishedRelease } from "../../policy-index/releases/contract.ts";
import { scoreTable } from "../../policy-index/scoring/score-package.ts";
import { tinyInstrument } from "./fixture-instrument.ts";

/** Answers of a place in the order of the indicators; `?` is not known. */
type Rows = Readonly<Record<string, readonly string[]>>;

/** Notes by place and indicator. */
type Notes = Readonly<Record<string, Readonly<Record<string, AnswerNotes>>>>;

/** Overall: DEU 37.5, FRA 50, GHA 50, KEN 37.5, PRT 62.5, USA 100 (naturalisation does not arise). */
const asFirstPublished: Rows = {
  DEU: ["0", "0", "8", "1"],
  FRA: ["0", "0", "5", "1"],
  GHA: ["1", "1", "12", "0"],
  KEN: ["0", "1", "7", "0"],
  PRT: ["1", "1", "6", "0"],
  USA: ["1", "?", "99", "99"],
};

/** FRA 75, the rest as before. */
const corrected: Rows = { ...asFirstPublished, FRA: ["0", "1", "5", "1"] };

/** KEN 62.5, PRT 100, GHA 25, the rest as before. */
const reformed: Rows = {
  ...corrected,
  GHA: ["1", "0", "12", "0"],
  KEN: ["1", "1", "7", "0"],
  PRT: ["1", "1", "5", "1"],
};

/** A table of answers from rows of keys, as a package would hold them. */
export function answerTable(instrument: Instrument, period: string, rows: Rows, notes: Notes = {}): AnswerTable {
  const places = Object.keys(rows).sort();
  const simple = instrument.indicators.flatMap((one) =>
    one.kind === "compound" ? one.items.map((item) => item.indicator) : [one],
  );
  const cells = simple.length * places.length;
  const table = {
    places,
    periods: [period],
    indicators: simple.map((indicator) => indicator.id),
    covered: new Uint8Array(places.length).fill(1),
    status: new Uint8Array(cells).fill(statuses.indexOf("missing")),
    value: new Float64Array(cells).fill(Number.NaN),
  };
  const kept = new Map<number, AnswerNotes>();
  simple.forEach((indicator, column) => {
    places.forEach((place, at) => {
      const cell = column * places.length + at;
      const text = rows[place]?.[column] ?? "?";
      const note = notes[place]?.[indicator.id];
      if (note) kept.set(cell, note);
      if (text === "?") return;
      table.status[cell] = statuses.indexOf("answered");
      table.value[cell] =
        indicator.kind === "choice" ? indicator.options.findIndex((option) => option.key === text) : Number(text);
    });
  });
  return { ...table, notes: kept };
}

type Published = {
  readonly id: string;
  readonly sequence: number;
  readonly publishedOn: string;
  readonly instrument: Instrument;
  readonly answers: AnswerTable;
  readonly places?: readonly PlaceRow[];
  readonly sources?: readonly SourceRow[];
};

export function publishedRelease(from: Published): PublishedRelease {
  const { id, sequence, publishedOn, instrument, answers, places = [], sources = [] } = from;
  const answered = answers.status.filter((status) => statuses[status] === "answered").length;
  return {
    record: {
      index: instrument.id,
      id,
      sequence,
      publishedOn,
      instrumentVersion: instrument.version,
      digest: "0".repeat(64),
      places: answers.places.length,
      periods: [...answers.periods],
      answers: answered,
    },
    instrument,
    answers,
    places,
    sources,
    scores: scoreTable(instrument, answers),
  };
}

/** An archive of releases held in memory, in the order of publication. */
export function archiveOf(releases: readonly PublishedRelease[]): Archive {
  return {
    indexes: () => [...new Set(releases.map((release) => release.record.index))],
    releases: (index) => releases.map((release) => release.record).filter((record) => record.index === index),
    release: (index, id) => releases.find(({ record }) => record.index === index && record.id === id),
  };
}

const law: SourceRow = {
  id: "act-2023",
  title: "Citizenship (Amendment) Act",
  issuer: "Parliament of Kenya",
  date: "2023-05-01",
  url: "https://example.org/act-2023",
  pinpoint: "s. 5",
};

const group: PlaceRow = {
  id: "friends",
  title: { en: "Friends", fr: "Amis" },
  kind: "group",
  members: ["DEU", "FRA"],
  partOf: undefined,
};

const tinyReleases: readonly PublishedRelease[] = [
  publishedRelease({
    id: "2020.0",
    sequence: 1,
    publishedOn: "2021-03-01",
    instrument: tinyInstrument,
    answers: answerTable(tinyInstrument, "2020", asFirstPublished),
    places: [group],
  }),
  publishedRelease({
    id: "2020.1",
    sequence: 2,
    publishedOn: "2022-03-01",
    instrument: tinyInstrument,
    answers: answerTable(tinyInstrument, "2020", corrected, {
      FRA: { foundlings: { changeReason: "coding-error" } },
    }),
    places: [group],
  }),
  publishedRelease({
    id: "2024.0",
    sequence: 3,
    publishedOn: "2025-03-01",
    instrument: tinyInstrument,
    answers: answerTable(tinyInstrument, "2024", reformed, {
      KEN: {
        "birth-right": {
          changeReason: "law-changed",
          justification: "Children born in Kenya are citizens since 2023.",
          sources: ["act-2023"],
          asOf: "2024-01-01",
        },
      },
      PRT: { years: { changeReason: "law-changed" }, "no-language-test": { changeReason: "better-source" } },
    }),
    places: [group],
    sources: [law],
  }),
];

/** The tiny index, all three releases. */
export const tinyArchive: Archive = archiveOf(tinyReleases);
