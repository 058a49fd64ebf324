import { describe, expect, it } from "vitest";
import { cells, column } from "./fixtures/column.ts";
import type { ChoiceRule, NumberRule, ScoreRule } from "./recipe.ts";
import { unanswered, worth } from "./worth.ts";

describe("a choice", () => {
  const birth: ChoiceRule = {
    kind: "choice",
    id: "birth",
    options: [
      { key: "1", score: 100 },
      { key: "0", score: 0 },
      { key: "99", score: undefined },
    ],
  };

  it("is worth its option's score; an option without one is not applicable", () => {
    expect(cells(worth(birth, column(0, 1, 2, undefined, "n/a")))).toEqual([100, 0, "n/a", undefined, "n/a"]);
  });

  it("of an option that is not there is an error", () => {
    expect(() => worth(birth, column(0, 3))).toThrow('"birth" has no option 3, in row 1');
    expect(() => worth(birth, column(0.5))).toThrow(RangeError);
  });
});

describe("a number", () => {
  const years: NumberRule = {
    kind: "number",
    id: "years",
    bands: [
      { upTo: 4, score: 100 },
      { upTo: 5, score: 67 },
      { upTo: 10, score: 33 },
      { upTo: undefined, score: 0 },
    ],
    notApplicable: [99],
  };

  it("is worth the first band that reaches up to it, limits included", () => {
    expect(cells(worth(years, column(0, 4, 4.01, 5, 10, 10.5, -3)))).toEqual([100, 100, 67, 67, 33, 0, 100]);
  });

  it("listed as not applicable is not scored, though a band would take it", () => {
    expect(cells(worth(years, column(99, undefined, "n/a", 98)))).toEqual(["n/a", undefined, "n/a", 0]);
  });

  it("that no band takes is an error", () => {
    const closed = { ...years, bands: years.bands.slice(0, 3) };
    expect(() => worth(closed, column(11))).toThrow('"years" has no band for 11, in row 0');
    expect(() => worth(years, column(Number.NaN))).toThrow(RangeError);
  });
});

describe("a score", () => {
  const fees: ScoreRule = { kind: "score", id: "fees", range: [0, 100] };

  it("is worth itself, and is not copied", () => {
    const answers = column(12.5, undefined);
    expect(worth(fees, answers)).toBe(answers);
  });

  it("that is NaN is an error", () => expect(() => worth(fees, column(Number.NaN))).toThrow('"fees" is NaN in row 0'));
});

it("what nobody answered is missing", () => expect(cells(unanswered(2))).toEqual([undefined, undefined]));
