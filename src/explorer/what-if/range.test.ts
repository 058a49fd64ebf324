/** The range of a rank in a scenario: that of the release's own draws, with a few answers changed. */
import { describe, expect, test } from "vitest";
import { withRobustness } from "../../policy-index/releases/robust/fixture.ts";
import { standardSettings } from "../../policy-index/robustness/contract.ts";
import { robustnessOf } from "../../policy-index/robustness/robustness-of.ts";
import { scoreTable } from "../../policy-index/scoring/score-package.ts";
import { answerTable, archiveOf, publishedRelease, tinyArchive } from "../reading/fixture.ts";
import { tinyInstrument } from "../reading/fixture-instrument.ts";
import { reading } from "../reading/reading.ts";
import { robustPeriod } from "../reading/settled.ts";
import type { Change } from "./changes.ts";
import { WhatIfInput, WhatIfView, whatIfField } from "./contract.ts";
import { rangeIn } from "./field.ts";
import { whatIfCsv } from "./forms.ts";
import { rangeSentence } from "./lines.ts";
import { whatIfFieldView, whatIfView } from "./rules.ts";
import { fieldIn } from "./sent-field.ts";

const known = withRobustness(tinyArchive);
const places = ["DEU", "FRA", "GHA", "KEN", "PRT", "USA"];
const named = { index: "tiny", release: "2024.0" } as const;

const asked = (input: Record<string, unknown>) => WhatIfInput.parse({ ...named, place: "DEU", ...input });
const view = (input: Record<string, unknown>, archive = known) => WhatIfView.parse(whatIfView(archive, asked(input)));

/** As a browser gets it, through JSON. */
const sentTo = (place: string, archive = known) => {
  const sent = whatIfFieldView(archive, whatIfField.input.parse({ ...named, place }));
  const { field, row }: typeof sent = JSON.parse(JSON.stringify(sent));
  return { field: fieldIn(field), row };
};

const rangesOf = (archive: typeof known) =>
  new Map(
    robustPeriod(reading(archive, named.index, named.release, "en"))?.places.map(({ place, rankRange }) => [
      place,
      rankRange && { low: rankRange.low, high: rankRange.high },
    ]),
  );

describe("officially", () => {
  test("it is drawn as the release's own was, to the last bit, in a browser and on the server", () => {
    const published = rangesOf(known);
    for (const place of places) {
      const { field, row } = sentTo(place);
      expect(rangeIn(field, row, [], 1).range, place).toEqual(published.get(place));
      expect(view({ place, seed: 1 }).ranges?.before, place).toEqual(published.get(place));
    }
    expect(published.size).toBe(places.length);
  });

  test("it is so of choices that are tables: sets of weights, and what other coders said of the release's own answers", () => {
    const release = tinyArchive.release("tiny", "2024.0");
    if (!release) throw new Error("the tiny index has a release");
    const pairs = { indicators: ["foundlings", "birth-right"], one: "1", other: "0", pairs: 12 };
    const same = { ...pairs, other: "1", pairs: 20 };
    const coded = withRobustness(archiveOf([{ ...release, doubleCoding: [pairs, same] }]), {
      ...{ seed: 5, replicates: 60, points: 16 },
      variations: [
        { choice: "weights", by: "sets", sets: [{ overall: { birth: 3 } }, { birth: { foundlings: 4 } }] },
        { choice: "coder-disagreement" },
      ],
    });
    const published = rangesOf(coded);
    const { field, row } = sentTo("GHA", coded);
    expect(field.varied.map(({ name }) => name)).toEqual(["weights", "coder-disagreement"]);
    expect(rangeIn(field, row, [], 5).range).toEqual(published.get("GHA"));
    expect(view({ place: "GHA", seed: 5 }, coded).ranges?.after).toEqual(published.get("GHA"));
  });

  test("it stands on the page as published, without anything being drawn, and is that of the scenario until something changes", () => {
    const { ranges, drawn } = view({ place: "KEN" });
    const exact = rangesOf(known).get("KEN");
    expect(ranges?.before).toEqual({ low: Math.floor(exact?.low ?? 0), high: Math.ceil(exact?.high ?? 0) });
    expect(ranges?.after).toEqual(ranges?.before);
    expect(drawn).toEqual({
      varied: robustPeriod(reading(known, "tiny", "2024.0", "en"))?.varied,
      draws: 100,
      seed: 1,
    });
    expect(view({ place: "KEN", set: "years:3" }).ranges).toEqual({ before: ranges?.before });
  });

  test("until the release's own is there, it names what that will name", () => {
    const release = tinyArchive.release("tiny", "2024.0");
    if (!release) throw new Error("the tiny index has a release");
    const coming = robustnessOf(release, { ...standardSettings, replicates: 20, points: 16 }).periods.at(-1)?.varied;
    const { drawn, ranges } = view({}, tinyArchive);
    expect([drawn?.varied, ranges]).toEqual([coming, undefined]);
  });
});

describe("in a scenario", () => {
  test("it is what the release's robustness would be, had those been the answers", () => {
    const release = known.release("tiny", "2024.0");
    if (!release) throw new Error("the tiny index has a release");
    const { answers, instrument } = release;
    const value = answers.value.slice();
    const [column, at] = [answers.indicators.indexOf("foundlings"), answers.places.indexOf("DEU")];
    value[column * answers.places.length * answers.periods.length + at] = 0;
    const table = { ...answers, value };
    const changed = { ...release, answers: table, scores: scoreTable(instrument, table) };
    const settings = { ...standardSettings, replicates: 100, points: 16 };
    const whole = robustnessOf(changed, settings, undefined, [answers.periods.at(-1) ?? ""]);
    const there = whole.periods[0]?.places.find(({ place }) => place === "DEU")?.rankRange;

    const { field, row } = sentTo("DEU");
    const here = rangeIn(field, row, [{ id: "foundlings", value: 0 }], 1);
    expect(here.varied).toEqual(whole.periods[0]?.varied);
    expect(here.range).toEqual(there && { low: there.low, high: there.high });
  });

  test("the browser and the server draw the same", () => {
    const changes: readonly Change[] = [
      { id: "foundlings", value: 0 },
      { id: "years", value: 3 },
    ];
    const { field, row } = sentTo("DEU");
    const drawn = rangeIn(field, row, changes, 7);
    const { ranges } = view({ set: "foundlings:1,years:3", seed: 7 });
    expect([ranges?.after, ranges?.varied]).toEqual([drawn.range, drawn.varied]);
  });

  test("what no longer makes a difference is left out, and said", () => {
    // One answer nobody knows, and only that one is missing: answered, there is none to draw.
    const release = publishedRelease({
      ...{ id: "2024.0", sequence: 1, publishedOn: "2025-01-01", instrument: tinyInstrument },
      answers: answerTable(tinyInstrument, "2024", {
        DEU: ["1", "?", "8", "0"],
        FRA: ["0", "1", "5", "1"],
        KEN: ["1", "0", "7", "0"],
      }),
    });
    const archive = withRobustness(archiveOf([release]));
    const before = view({}, archive);
    expect(before.drawn?.varied).toContain("missing-answers");
    const after = view({ set: "foundlings:1", seed: 1 }, archive);
    expect(after.ranges?.varied).not.toContain("missing-answers");
    expect(rangeSentence(after, "en")).toContain("With these answers it makes no difference: missing answers.");
  });

  test("a place that has a score only in the scenario is ranked among the others", () => {
    const { field, row } = sentTo("USA");
    const none = { ...field, subject: { ...field.subject, ranked: [0, 1, 2, 3, 4].filter((at) => at !== row) } };
    expect(rangeIn(none, row, [], 1).range).toBeDefined();
  });

  test("it travels in the data with what it was drawn under", () => {
    const lines = whatIfCsv(view({ set: "foundlings:1", seed: 3 })).split("\r\n");
    const low = lines.find((line) => line.includes(",rank_low,")) ?? "";
    expect(low).toMatch(/,rank_low,weights [a-z -]*,"100 draws, seed 3",\d+,\d+,$/);
  });
});
