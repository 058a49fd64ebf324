import { describe, expect, it } from "vitest";
import { Refusal } from "../../base/refusal.ts";
import { answerOf, choicesOf, mustIndicator, notesOf } from "./answers.ts";
import { changeOf } from "./change.ts";
import { approachOf, bandOf, mustNode, rankOf, scoreOf } from "./figures.ts";
import { tinyArchive } from "./fixture.ts";
import { movedAnswers, movesOfIndicator } from "./moved-answers.ts";
import { averageOf, nearest, peersOf } from "./peers.ts";
import { groups, placeLabel } from "./places.ts";
import { edition, reading } from "./reading.ts";
import { answerHistory, earlierPoint, timeline } from "./timeline.ts";

const at = (release: string, language: "en" | "fr" = "en") => reading(tinyArchive, "tiny", release, language);

describe("opening a release", () => {
  it("opens its last period unless another is named", () => {
    expect(at("2024.0").period).toBe("2024");
    expect(edition(at("2020.1"))).toMatchObject({ release: "2020.1", newest: "2024.0", publishedOn: "2022-03-01" });
  });

  it("refuses an index, a release or a period that is not there, saying which", () => {
    const refusal = (work: () => unknown): Refusal | undefined => {
      try {
        work();
      } catch (thrown) {
        if (thrown instanceof Refusal) return thrown;
      }
      return undefined;
    };
    expect(refusal(() => reading(tinyArchive, "nobody", "2020.0", "en"))?.facts).toMatchObject({ kind: "index" });
    expect(refusal(() => reading(tinyArchive, "tiny", "1999.0", "en"))?.facts).toMatchObject({ kind: "release" });
    expect(refusal(() => reading(tinyArchive, "tiny", "2020.0", "en", "2031"))?.code).toBe("not-found");
  });
});

describe("figures", () => {
  it("reads scores, with what is missing and what does not arise kept apart", () => {
    const open = at("2020.0");
    expect(scoreOf(open, mustNode(open), "PRT")).toEqual({ state: "scored", score: 62.5, present: 1 });
    expect(scoreOf(open, mustNode(open, "naturalisation"), "USA")).toMatchObject({ state: "not-applicable" });
    expect(answerOf(open, mustIndicator(open, "foundlings"), "USA")).toMatchObject({
      status: "missing",
      words: "Not known",
    });
  });

  it("ranks as a range where places are level", () => {
    const open = at("2020.0");
    expect(rankOf(open, mustNode(open), "USA")).toEqual({ from: 1, to: 1, levelWith: 0, of: 6 });
    expect(rankOf(open, mustNode(open), "GHA")).toEqual({ from: 3, to: 4, levelWith: 1, of: 6 });
    expect(rankOf(open, mustNode(open, "naturalisation"), "USA")).toBeUndefined();
  });

  it("names bands and approaches in the reader's language", () => {
    const open = at("2020.0", "fr");
    expect(bandOf(open, 40)).toMatchObject({ label: "À mi-chemin", step: 1 });
    const [typology] = open.release.instrument.typologies;
    expect(typology && approachOf(open, typology, "GHA")?.label).toBe("Ouverte par la naissance");
    expect(typology && approachOf(open, typology, "DEU")?.label).toBe("Autre");
  });
});

describe("answers", () => {
  it("says an answer in words, with its unit, in the reader's language", () => {
    expect(answerOf(at("2024.0", "fr"), mustIndicator(at("2024.0"), "years"), "GHA")).toEqual({
      status: "answered",
      value: 12,
      words: "12 ans",
      worth: { state: "scored", score: 0 },
    });
    expect(answerOf(at("2024.0"), mustIndicator(at("2024.0"), "no-language-test"), "USA")).toMatchObject({
      option: "99",
      words: "Does not arise",
      worth: { state: "not-applicable" },
    });
  });

  it("says what each answer is worth", () => {
    const open = at("2024.0");
    expect(choicesOf(open, mustIndicator(open, "years").indicator)).toEqual([
      { code: "<=5", label: "Up to 5 years", worth: 100 },
      { code: "<=10", label: "More than 5 and up to 10 years", worth: 50 },
      { code: ">10", label: "More than 10 years", worth: 0 },
    ]);
  });

  it("carries the justification and sources", () => {
    const open = at("2024.0");
    expect(notesOf(open, mustIndicator(open, "birth-right"), "KEN")).toMatchObject({ sources: ["act-2023"] });
    expect(notesOf(open, mustIndicator(open, "birth-right"), "DEU")).toEqual({});
  });
});

describe("change", () => {
  it("compares with the newest release of the period before", () => {
    expect(earlierPoint(at("2024.0"))).toEqual({ release: "2020.1", period: "2020" });
    expect(earlierPoint(at("2020.1"))).toEqual({ release: "2020.0", period: "2020" });
    expect(earlierPoint(at("2020.0"))).toBeUndefined();
  });

  it("splits a movement into reform and correction that add up", () => {
    const open = at("2024.0");
    const change = changeOf(open, mustNode(open), "PRT", { release: "2020.0", period: "2020" });
    expect(change).toMatchObject({ before: 62.5, after: 100, total: 37.5 });
    expect(change.parts?.reform).toBeCloseTo(12.5, 9);
    expect(change.parts?.correction).toBeCloseTo(25, 9);
  });

  it("keeps an earlier correction apart by passing through the release that made it", () => {
    const open = at("2024.0");
    const since = { release: "2020.0", period: "2020" };
    expect(changeOf(open, mustNode(open), "FRA", since)).toMatchObject({
      total: 25,
      parts: { correction: 25, reform: 0 },
    });
    expect(movedAnswers(open, "FRA", since)).toMatchObject([
      { kind: "correction", until: { release: "2020.1" }, from: { words: "No" }, to: { words: "Yes" } },
    ]);
  });

  it("never hides what moved without a reason", () => {
    const open = at("2024.0");
    expect(changeOf(open, mustNode(open), "GHA", { release: "2020.1", period: "2020" })).toMatchObject({
      total: -25,
      parts: { unexplained: -25, reform: 0, correction: 0, method: 0 },
    });
  });

  it("has no movement where an end has no score", () => {
    const open = at("2024.0");
    const change = changeOf(open, mustNode(open, "naturalisation"), "USA", { release: "2020.0", period: "2020" });
    expect(change.total).toBeUndefined();
    expect(change.parts).toBeUndefined();
  });

  it("lists who moved on an indicator, the latest first, and nothing from later releases", () => {
    expect(movesOfIndicator(at("2024.0"), "foundlings").map((move) => move.place.code)).toEqual(["GHA", "FRA"]);
    expect(movesOfIndicator(at("2020.0"), "foundlings")).toEqual([]);
  });
});

describe("time", () => {
  it("takes each period from the newest release that has it", () => {
    const open = at("2024.0");
    expect(timeline(open, mustNode(open), "FRA")).toMatchObject([
      { release: "2020.1", period: "2020", reading: { score: 75 } },
      { release: "2024.0", period: "2024", reading: { score: 75 } },
    ]);
    expect(timeline(at("2020.0"), mustNode(at("2020.0")), "FRA")).toHaveLength(1);
  });

  it("tells an answer release by release", () => {
    expect(answerHistory(at("2024.0"), "foundlings", "FRA").map((point) => point.answer.words)).toEqual([
      "No",
      "Yes",
      "Yes",
    ]);
  });
});

describe("peers", () => {
  it("averages the members of a group, each counting once", () => {
    const open = at("2020.0");
    const friends = groups(open).find((group) => group.code === "friends");
    expect(averageOf(open, mustNode(open).scored, friends?.members ?? []).score).toBe(43.75);
  });

  it("finds the places with the most similar answers, and leaves out those with too few in common", () => {
    const found = nearest(at("2020.0"), "GHA", 5).map((neighbour) => neighbour.place.code);
    expect(found[0]).toBe("PRT");
    expect(found).not.toContain("USA");
    expect(found).not.toContain("GHA");
  });

  it("chooses peers by a named rule, the place itself apart", () => {
    const open = at("2020.0");
    expect(peersOf(open, "FRA", "neighbours")?.group.label).toBe("Western Europe");
    expect(peersOf(open, "FRA", "region")?.members).toEqual(["DEU", "PRT"]);
    expect(peersOf(open, "FRA", "friends")?.members).toEqual(["DEU"]);
    expect(peersOf(open, "FRA", "nowhere")).toBeUndefined();
    expect(placeLabel(at("2020.0", "fr"), "DEU").label).toBe("Allemagne");
  });
});
