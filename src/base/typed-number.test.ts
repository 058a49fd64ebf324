import { expect, test } from "vitest";
import { typedNumber } from "./typed-number.ts";

test("a point or a comma before decimals is understood", () => {
  expect(["7", "-7", "0.5", "0,5", "12,50", "0,125", "1.000", " 3 "].map(typedNumber)).toEqual([
    ...[7, -7, 0.5, 0.5, 12.5, 0.125, 1, 3],
  ]);
});

test("what may be thousands is nobody's to guess, and what has something else between its digits is no number", () => {
  for (const text of ["1,000", "-12,500", "1,000,000", "1 000", "1'000", "1.000,5", "1,000.5", "", "five", "Infinity"])
    expect(typedNumber(text), text).toBe(undefined);
});
