import { describe, expect, it } from "vitest";
import { answerPath, atPoint, comparePath, inFormat, inOtherLanguage, placePath, withoutDefaults } from "./paths.ts";

const where = { language: "en", index: "law", release: "2024.0" } as const;

describe("addresses", () => {
  it("write every part so that nothing in a code can leave its place", () => {
    expect(placePath(where, "PRT")).toBe("/en/law/2024.0/places/PRT");
    expect(answerPath(where, "a/b", "x?y")).toBe("/en/law/2024.0/places/a%2Fb/answers/x%3Fy");
  });

  it("keep a state in the query, without what is empty", () => {
    expect(comparePath(where, ["FRA", "PRT"], { view: undefined, rows: "all" })).toBe(
      "/en/law/2024.0/compare?places=FRA,PRT&rows=all",
    );
    expect(withoutDefaults({ view: "dots", rows: "all" }, { view: "dots", rows: "different" })).toEqual({
      rows: "all",
    });
  });

  it("stay in an earlier period once the reader is in one, and name it only then", () => {
    const earlier = { ...where, period: "1990" };
    expect(placePath(earlier, "PRT", { peers: "world" })).toBe("/en/law/2024.0/places/PRT?peers=world&period=1990");
    expect(comparePath(earlier, ["FRA"])).toBe("/en/law/2024.0/compare?places=FRA&period=1990");
    expect(placePath(atPoint(earlier, { release: "2020.0", period: "2020" }), "PRT")).toBe("/en/law/2020.0/places/PRT");
  });

  it("turn into the same page in another form or language", () => {
    expect(inFormat("/en/law/2024.0/places/PRT?peers=world", "csv")).toBe("/en/law/2024.0/places/PRT.csv?peers=world");
    expect(inOtherLanguage("/en/law/2024.0/places/PRT", "ar")).toBe("/ar/law/2024.0/places/PRT");
    expect(inOtherLanguage("/en", "fr")).toBe("/fr");
  });
});
