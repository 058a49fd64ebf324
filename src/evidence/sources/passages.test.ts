import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marked, passage, quotedParts } from "./passages.ts";
import { soughtFirst, soughtParts, soughtWords } from "./sought.ts";

const found = (text: string, quotation: string) =>
  passage(text, quotation)
    ?.filter(({ isFound }) => isFound)
    .map((piece) => piece.text);

describe("a quotation", () => {
  test("is looked for by its beginnings, none of which ends in half a letter", () => {
    const long = `${"国".repeat(119)}𠮷${"籍".repeat(40)}`;
    expect(quotedParts(long)).toEqual([{ begins: "国".repeat(119), letters: 161 }]);
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 100, maxLength: 300 }), (text) => {
        const parts = quotedParts(text.toWellFormed());
        expect(parts.every(({ begins }) => begins.isWellFormed())).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test("is found whatever the case, the accents, the spaces and the marks of quotation", () => {
    const text = "Art. 1.  « L’étranger\npeut ÊTRE naturalisé. » Art. 2.";
    expect(found(text, "l'étranger peut être NATURALISÉ")).toEqual(["L’étranger\npeut ÊTRE naturalisé"]);
    expect(
      passage(text, "l'étranger")
        ?.map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  });

  test("is found in Arabic with and without vowel marks, to the last of them", () => {
    expect(found("المادة ١: يُمنَحُ الجِنسِيَّةَ كلُّ", "يمنح الجنسية")).toEqual(["يُمنَحُ الجِنسِيَّةَ"]);
  });

  test("is found over a word parted at the end of a line", () => {
    expect(found("by natural-\nisation only", "by naturalisation")).toEqual(["by natural-\nisation"]);
  });

  test("is found over the number of a note, whether it was quoted too or not", () => {
    const text = "Every person[12] born here[3], is a citizen [2024].";
    for (const quotation of ["Every person born here, is", "Every person[1] born here is"])
      expect(found(text, quotation)).toEqual(["Every person[12] born here[3], is"]);
    expect(found(text, "a citizen")).toEqual(["a citizen"]);
    expect(found(text, "a citizen 2024")).toEqual(["a citizen [2024"]);
  });

  test("may leave words out, and then stands in its own order", () => {
    const text = "Every person born here, save those of passage, is a citizen.";
    expect(found(text, "Every person born here […] is a citizen")).toEqual(["Every person born here", "is a citizen"]);
    expect(found(text, "is a citizen … Every person")).toBeUndefined();
  });

  test("is not found where only a part of a word is the same, nor where nothing was quoted", () => {
    expect(found("Citizenship", "citizen")).toBeUndefined();
    expect(found("Citizenship", " … ")).toBeUndefined();
  });

  test("stands in some of its text, and not in all of it", () => {
    const text = `${"before ".repeat(1_000)}the passage ${"after ".repeat(1_000)}`;
    const pieces = passage(text, "the passage") ?? [];
    expect(pieces.map(({ isFound }) => isFound)).toEqual([false, true, false]);
    expect(pieces.map((piece) => piece.text).join("").length).toBeLessThan(700);
  });
});

test("the words of a search are marked, accents or not, and no part of another word", () => {
  expect(marked("Nationalité, nationalités", soughtWords('"nationalite" -autre'))).toEqual([
    { text: "Nationalité", isFound: true },
    { text: ", nationalités", isFound: false },
  ]);
});

describe("what is looked for", () => {
  test("is words that all have to be held, or those behind an or; what stands behind a minus is not wanted", () => {
    expect(soughtParts('"droit du sol" enfant OR -"juge unique" filiation - ;')).toEqual([
      { lot: 0, words: "droit du sol", is: "wanted" },
      { lot: 0, words: "enfant", is: "wanted" },
      { lot: 1, words: "juge unique", is: "unwanted" },
      { lot: 1, words: "filiation", is: "wanted" },
    ]);
  });

  test("is nothing where something is only not wanted", () => {
    expect(soughtParts("-juge")).toEqual([]);
    expect(soughtParts("enfant or -juge")).toEqual([{ lot: 0, words: "enfant", is: "wanted" }]);
  });

  test("is shown around a phrase before a word, whatever came first", () => {
    expect(soughtFirst('enfant -juge "du sol"')).toEqual(["du sol", "enfant"]);
  });

  test("is read at once, however it is meant", () => {
    for (const hostile of ['"'.repeat(100_000), "-".repeat(100_000), '-"a'.repeat(50_000)])
      expect(soughtParts(hostile).length).toBeLessThan(100_000);
  });
});
