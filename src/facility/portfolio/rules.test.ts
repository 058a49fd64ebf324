import fc from "fast-check";
import { expect, test } from "vitest";
import { ofRoman, roman } from "../../base/numerals.ts";
import { nextVersion } from "./rules.ts";

test("numbers and Roman numerals say the same", () => {
  expect([1, 4, 9, 14, 40, 1994].map(roman)).toEqual(["I", "IV", "IX", "XIV", "XL", "MCMXCIV"]);
  for (let value = 1; value <= 3999; value++) expect(ofRoman(roman(value))).toBe(value);
});

test("what the Romans would not have written is no numeral", () => {
  for (const text of ["", "IIII", "VV", "IC", "iv", "IVX", "XIVI", "4", "MMMM", "I "])
    expect([text, ofRoman(text)]).toEqual([text, undefined]);
  for (const value of [0, -1, 1.5, 4000, Number.NaN]) expect(() => roman(value)).toThrow(RangeError);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("I", "V", "X", "L", "C", "D", "M"), maxLength: 16 }), (text) => {
      const value = ofRoman(text);
      expect(value === undefined || roman(value) === text).toBe(true);
    }),
  );
});

test("versions are called by their day, and numbered from the second of a day", () => {
  expect(nextVersion([], "2026-11-26")).toBe("2026-11-26");
  expect(nextVersion(["2026-11-25", "2026-11-26"], "2026-11-26")).toBe("2026-11-26.2");
  expect(nextVersion(["2026-11-26", "2026-11-26.2"], "2026-11-26")).toBe("2026-11-26.3");
});
