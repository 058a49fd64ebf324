import { describe, expect, it } from "vitest";
import { mustNode } from "../reading/figures.ts";
import { tinyArchive } from "../reading/fixture.ts";
import { reading } from "../reading/reading.ts";
import { legendOf, mapEntries, stepOf } from "./map-entries.ts";
import { standingRows } from "./rows.ts";
import { leadSentence, movementSentence, placeSentence, pointWords, spreadSentences } from "./sentences.ts";
import { summaryOf } from "./summary.ts";

const open = reading(tinyArchive, "tiny", "2024.0", "en");
const node = mustNode(open);
const members = open.release.answers.places;
const since = { release: "2020.1", period: "2020" };
const rows = standingRows(open, { node, members, since, second: mustNode(open, "naturalisation") });
const row = (code: string) => rows.find((one) => one.place.code === code) ?? expect.fail(`no row for ${code}`);
const summary = summaryOf(open, node, members, rows);

describe("a row", () => {
  it("says score, rank among all, band and region", () => {
    expect(row("KEN")).toMatchObject({
      place: { label: "Kenya" },
      region: { code: "002", label: "Africa" },
      reading: { state: "scored", score: 62.5 },
      rank: { from: 4, to: 4, of: 6 },
      band: { label: "Halfway", step: 1 },
    });
  });

  it("splits what moved by its causes, and says where the place stood before", () => {
    expect(row("KEN").change).toMatchObject({
      before: 37.5,
      after: 62.5,
      total: 25,
      parts: { reform: 25, correction: 0 },
    });
    expect(row("GHA").change?.parts).toMatchObject({ reform: 0, unexplained: -25 });
    expect(row("KEN").rankBefore).toMatchObject({ from: 5, to: 6 });
  });

  it("keeps a second score that does not arise apart from a missing one", () => {
    expect(row("USA").second).toMatchObject({ state: "not-applicable" });
  });
});

describe("all rows together", () => {
  it("count who rose and fell, and by what", () => {
    expect(summary.movement).toMatchObject({ up: 2, down: 1, same: 3, unknown: 0, reformUp: 2, reformDown: 0 });
    expect(summary.movement).toMatchObject({ correction: 1, unexplained: 1 });
  });

  it("spread, bands and regions are of the same places", () => {
    expect(summary.spread).toMatchObject({ count: 6, lowest: 25, highest: 100, median: 68.75 });
    expect(summary.highest.map((place) => place.code)).toEqual(["PRT", "USA"]);
    expect(summary.bands.map((band) => band.places)).toEqual([3, 1, 2]);
    expect(summary.regions.find((region) => region.code === "002")).toMatchObject({ score: 43.75, members: 2 });
  });

  it("count a place the release does not cover as not covered, never as missing", () => {
    const with2 = [...members, "ZWE"];
    expect(summaryOf(open, node, with2, rows).counts).toEqual({
      scored: 6,
      missing: 0,
      notApplicable: 0,
      notCovered: 1,
    });
  });
});

describe("in words", () => {
  it("a place is one sentence", () => {
    expect(placeSentence(row("KEN"), [0, 100], "en")).toBe("Kenya: 63 of 100 (Halfway), 4th of 6");
    const nowhere = { place: { code: "X", label: "X" }, reading: { state: "missing" } } as const;
    expect(placeSentence(nowhere, [0, 100], "en")).toBe("X: no data");
    expect(placeSentence({ ...nowhere, reading: { state: "not-applicable" } }, [0, 100], "fr")).toBe(
      "X\u00a0: sans objet",
    );
  });

  it("the finding names those who lead, or how many share the lead", () => {
    expect(leadSentence(summary, [0, 100], "en")).toBe(
      "2 places share the highest score, 100 of 100; the average is 67",
    );
    expect(leadSentence({ ...summary, highest: summary.highest.slice(0, 1) }, [0, 100], "en")).toContain(
      "Portugal stands highest",
    );
  });

  it("movement is counted over those scored at both ends", () => {
    expect(movementSentence(summary, "2020", "en")).toBe("Since 2020, 2 places rose and 1 fell, of 6");
  });

  it("nothing scored is said, not computed", () => {
    const nobody = summaryOf(open, node, [], []);
    expect(leadSentence(nobody, [0, 100], "en")).toBe("No place has a score here yet");
    expect(spreadSentences(nobody, [0, 100], "en")).toEqual(["No place has a score here yet."]);
    expect(movementSentence(nobody, "2020", "en")).toBeUndefined();
  });

  it("a point of another release says which", () => {
    expect(pointWords(since, "2024.0", "en")).toBe("2020 (release 2020.1)");
    expect(pointWords({ release: "2024.0", period: "2010" }, "2024.0", "en")).toBe("2010");
  });
});

describe("on a map", () => {
  const scale = { range: [0, 100] as const, bands: summary.bands };

  it("the shade is that of the band, over the whole ramp", () => {
    expect(["PRT", "KEN", "GHA"].map((code) => stepOf(row(code), scale))).toEqual([7, 4, 1]);
  });

  it("without bands the shade is a seventh of the range", () => {
    expect(stepOf(row("KEN"), { range: [0, 100], bands: [] })).toBe(5);
    expect(legendOf({ range: [0, 1], bands: [] }, "en")).toEqual({ kind: "range", low: "0", high: "1" });
  });

  it("each place is a link with its sentence, the chosen one marked", () => {
    const [entry] = mapEntries([row("KEN")], scale, "en", (code) => `/${code}`, new Set(["KEN"]));
    expect(entry).toMatchObject({
      href: "/KEN",
      label: "Kenya: 63 of 100 (Halfway), 4th of 6",
      chosen: "yes",
      figure: "63",
    });
  });

  it("a band reaches up to where the next begins", () => {
    expect(legendOf(scale, "en")).toMatchObject({
      bands: [{ label: "Favourable (75–100)" }, { label: "Halfway (40–75)" }, { step: 1 }],
    });
  });
});
