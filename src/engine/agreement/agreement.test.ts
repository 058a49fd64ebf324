import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brennanPrediger, fleiss, gwet } from "./chance-corrected.ts";
import { cohen } from "./cohen.ts";
import { concordance } from "./concordance.ts";
import { confusionOfAll, confusionOfTwo, confusionWithSettled, disagreementOf } from "./confusion.ts";
import { intervalOf } from "./interval.ts";
import { intraclass } from "./intraclass.ts";
import { krippendorff } from "./krippendorff.ts";
import { ratingsOf } from "./ratings.ts";
import { light } from "./several.ts";

const coding = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
const anyRatings = fc
  .integer({ min: 2, max: 4 })
  .chain((coders) =>
    fc.array(fc.array(coding, { minLength: coders, maxLength: coders }), { minLength: 2, maxLength: 20 }),
  );

describe("agreement", () => {
  it("is at most 1, and 1 only where nobody disagrees", () => {
    fc.assert(
      fc.property(anyRatings, (rows) => {
        const ratings = ratingsOf(rows);
        const agree = rows.every((row) => new Set(row.filter((value) => value !== null)).size <= 1);
        for (const found of [
          krippendorff(ratings, "nominal"),
          fleiss(ratings, [0, 1, 2, 3]),
          gwet(ratings, [0, 1, 2, 3]),
          brennanPrediger(ratings, [0, 1, 2, 3]),
        ]) {
          if (found.value === undefined) continue;
          expect(found.value).toBeLessThanOrEqual(1 + 1e-12);
          expect(Math.abs(found.value - 1) < 1e-12).toBe(agree);
        }
      }),
    );
  });

  it("does not depend on the order of units or of coders", () => {
    fc.assert(
      fc.property(anyRatings, (rows) => {
        const turned = [...rows].reverse().map((row) => [...row].reverse());
        for (const level of ["nominal", "ordinal", "interval", "ratio"] as const) {
          const one = krippendorff(ratingsOf(rows), level);
          const other = krippendorff(ratingsOf(turned), level);
          expect(one.undefinedBecause).toBe(other.undefinedBecause);
          if (one.value !== undefined) expect(one.value).toBeCloseTo(other.value ?? Number.NaN, 10);
        }
      }),
    );
  });

  it("weighs categories in the order they are given, not as words would be sorted", () => {
    // Ten categories: as words, "10" would stand before "2".
    const rows = [
      [1, 10],
      [2, 2],
      [10, 10],
      [1, 1],
      [9, 10],
    ].map((row) => row.map((value) => value - 1));
    const near = cohen(confusionOfTwo(ratingsOf(rows), 10), "quadratic").value ?? 0;
    const far =
      cohen(
        confusionOfTwo(
          ratingsOf([
            [0, 9],
            [1, 1],
            [9, 9],
            [0, 0],
            [0, 9],
          ]),
          10,
        ),
        "quadratic",
      ).value ?? 0;
    expect(near).toBeGreaterThan(far);
  });

  it("has no value where there is nothing to compare, and says so", () => {
    expect(
      krippendorff(
        ratingsOf([
          [1, null],
          [null, 2],
        ]),
        "nominal",
      ).undefinedBecause,
    ).toBe("nothing-to-compare");
    expect(fleiss(ratingsOf([[1, null]]), [0, 1]).undefinedBecause).toBe("nothing-to-compare");
    expect(cohen({ categories: 2, counts: new Float64Array(4) }).undefinedBecause).toBe("nothing-to-compare");
    expect(krippendorff(ratingsOf([]), "ratio").undefinedBecause).toBe("nothing-to-compare");
  });

  it("refuses what has no meaning", () => {
    expect(() => krippendorff(ratingsOf([[-1, 2]]), "ratio")).toThrow(/below zero/);
    expect(() => ratingsOf([[1], [1, 2]])).toThrow(/codings/);
    expect(() => fleiss(ratingsOf([[5, 5]]), [0, 1])).toThrow(/not among/);
    expect(() => confusionOfTwo(ratingsOf([[0.5, 1]]), 2)).toThrow(/position/);
    expect(() => cohen({ categories: 2, counts: new Float64Array(4) }, [[1]])).toThrow(/2 × 2/);
  });
});

describe("the mean of pairs", () => {
  it("says why there is none: nobody to compare, or nothing that chance would not give", () => {
    const apart = ratingsOf([
      [0, null],
      [null, 1],
    ]);
    expect(light(apart, 2).undefinedBecause).toBe("nothing-to-compare");
    expect(light(ratingsOf([[0], [1]]), 2).undefinedBecause).toBe("nothing-to-compare");
    expect(light(ratingsOf([[1, 1]]), 2).undefinedBecause).toBe("one-category");
  });
});

describe("a confusion table", () => {
  it("tells who said what against what was settled, and how likely another is to say each option", () => {
    const ratings = ratingsOf([
      [0, 0, 1],
      [1, 1, 1],
      [0, 1, null],
    ]);
    const settled = confusionWithSettled(ratings, [0, 1, 0], 2);
    expect([...settled.counts]).toEqual([3, 2, 0, 3]);
    expect(disagreementOf(settled)).toEqual([
      [0.6, 0.4],
      [0, 1],
    ]);
    expect(disagreementOf({ categories: 2, counts: new Float64Array(4) })).toEqual([
      [1, 0],
      [0, 1],
    ]);
    const all = confusionOfAll(ratings, 2).counts;
    expect(all[1]).toBe(all[2]);
  });
});

describe("an interval", () => {
  const ratings = ratingsOf(
    Array.from({ length: 40 }, (_, unit) => [unit % 3, unit % 7 === 0 ? (unit + 1) % 3 : unit % 3]),
  );

  it("holds the coefficient, is the same for a seed, and is narrower where more is coded", () => {
    const alpha = (drawn: typeof ratings) => krippendorff(drawn, "nominal");
    const asked = { seed: 3, draws: 400, level: 0.95 };
    const found = intervalOf(ratings, alpha, asked);
    expect(found.low).toBeLessThan(alpha(ratings).value ?? 0);
    expect(found.high).toBeGreaterThan(alpha(ratings).value ?? 0);
    expect(intervalOf(ratings, alpha, asked)).toEqual(found);
    const twice = { ...ratings, units: 80, values: Float64Array.from([...ratings.values, ...ratings.values]) };
    const narrower = intervalOf(twice, alpha, asked);
    expect(narrower.high - narrower.low).toBeLessThan(found.high - found.low);
  });

  it("counts draws that have no coefficient", () => {
    const once = ratingsOf([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 1],
    ]);
    const found = intervalOf(once, (drawn) => krippendorff(drawn, "nominal"), { seed: 1, draws: 200, level: 0.9 });
    expect(found.undefinedDraws).toBeGreaterThan(0);
    expect(found.undefinedDraws).toBeLessThan(200);
  });

  it("says why numbers and orders cannot be compared", () => {
    for (const [rows, why] of [
      [[[1, 2]], "nothing-to-compare"],
      [
        [
          [1, 2],
          [null, 3],
        ],
        "incomplete",
      ],
      [
        [
          [2, 2],
          [2, 2],
        ],
        "one-category",
      ],
    ] as const) {
      expect(intraclass(ratingsOf(rows)).undefinedBecause).toBe(why);
      expect(concordance(ratingsOf(rows))).toMatchObject({ value: undefined, undefinedBecause: why });
    }
  });

  it("says of numbers whose squares no number can hold that they are too large, and compares them by order all the same", () => {
    const huge = ratingsOf([
      [1e308, 1e308],
      [-1e308, 1e307],
    ]);
    expect(krippendorff(huge, "interval")).toMatchObject({ value: undefined, undefinedBecause: "too-large" });
    const above = ratingsOf([
      [1e308, 1.2e308],
      [1, 1],
    ]);
    expect(krippendorff(above, "ratio")).toMatchObject({ value: undefined, undefinedBecause: "too-large" });
    expect(krippendorff(huge, "ordinal").value).toBeGreaterThan(-1);
    expect(intraclass(huge)).toEqual({ undefinedBecause: "too-large" });
  });

  it("forgives a coder's constant bias where only consistency counts, and not where agreement does", () => {
    const made = intraclass(
      ratingsOf([
        [1, 3],
        [2, 4],
        [3, 5],
      ]),
    );
    expect(made).toMatchObject({ icc3: { value: 1 }, icc2: { value: expect.closeTo(1 / 3, 12) } });
  });
});
