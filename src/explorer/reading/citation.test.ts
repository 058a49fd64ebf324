import { describe, expect, it } from "vitest";
import { apportion } from "./apportion.ts";
import { citation, pictureSource, sourceLine } from "./citation.ts";
import { csvText } from "./csv.ts";
import { dataset } from "./dataset.ts";
import { tinyArchive } from "./fixture.ts";
import { placePath } from "./paths.ts";
import { edition, reading, whereOf } from "./reading.ts";

const open = reading(tinyArchive, "tiny", "2020.1", "en");
const path = placePath(whereOf(open), "PRT");

describe("citing", () => {
  it("names the pinned release at its permanent address", () => {
    const cited = citation({
      edition: edition(open),
      language: "en",
      title: "Portugal",
      path,
      origin: "https://x.org",
    });
    expect(cited.text).toBe(
      "Tiny Institute (2022). Portugal. In: Tiny index, release 2020.1 (situation in 2020) [Data set].",
    );
    expect(cited.address).toBe("https://x.org/en/tiny/2020.1/places/PRT");
    expect(cited.bibtex).toContain("@misc{tiny-2020.1-places-PRT,");
    expect(cited.bibtex).toContain("version = {2020.1}");
    expect(cited.csl).toMatchObject({ type: "dataset", issued: { "date-parts": [[2022, 3, 1]] } });
  });

  it("has a picture that travels say whose it is, under which licence, and what to know first", () => {
    const said = pictureSource({ ...edition(open), notice: "Invented.", attribution: "Nobody" }, "en");
    expect(said).toContain(sourceLine(edition(open), "en"));
    expect(said).toMatch(/Invented\. · Nobody · CC/);
  });

  it("says under a chart where it comes from", () => {
    expect(sourceLine(edition(open), "fr")).toBe("Tiny index, version 2020.1 du 1er mars 2022");
  });

  it("describes a part of a release for search engines", () => {
    const described = dataset({
      edition: edition(open),
      language: "en",
      name: "Portugal",
      description: "…",
      path,
      origin: "https://x.org",
      formats: ["csv"],
      part: "yes",
    });
    expect(described).toMatchObject({
      license: "https://creativecommons.org/licenses/by/4.0/",
      distribution: [{ contentUrl: "https://x.org/en/tiny/2020.1/places/PRT.csv" }],
      isPartOf: { url: "https://x.org/en/tiny/2020.1" },
    });
  });
});

describe("tables", () => {
  it("never hand a spreadsheet a formula, and leave numbers alone", () => {
    expect(
      csvText(
        ["place", "score"],
        [
          { place: "=1+1", score: -2.5 },
          { place: 'a "b"', score: undefined },
        ],
      ),
    ).toBe('place,score\r\n\'=1+1,-2.5\r\n"a ""b""",\r\n');
  });
});

describe("parts", () => {
  it("still add up once they are rounded", () => {
    expect(apportion([0.05, 0.05, 0], 1)).toEqual([0.1, 0, 0]);
    expect(apportion([1.25, -2.25], 1)).toEqual([1.3, -2.3]);
    expect(apportion([12.34, 25.16], 1)).toEqual([12.3, 25.2]);
  });
});
