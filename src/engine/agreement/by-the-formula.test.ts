/**
 * Coefficients worked out a second time, by what each formula says of single codings and pairs of them, on codings drawn by
 * chance: few coders, many that are missing, categories that nobody uses.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fleiss, gwet } from "./chance-corrected.ts";
import { cohen } from "./cohen.ts";
import { confusionOfTwo } from "./confusion.ts";
import { krippendorff, type Level } from "./krippendorff.ts";
import { ratingsOf } from "./ratings.ts";

type Rows = readonly (readonly (number | null)[])[];

const coding = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const rowsOf = (least: number, most: number): fc.Arbitrary<Rows> =>
  fc
    .integer({ min: least, max: most })
    .chain((coders) =>
      fc.array(fc.array(coding, { minLength: coders, maxLength: coders }), { minLength: 1, maxLength: 12 }),
    );

const there = (row: Rows[number]): readonly number[] => row.filter((value) => value !== null);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Both undefined, or the same number. */
function same(found: number | undefined, wanted: number): void {
  if (Number.isNaN(wanted)) expect(found).toBe(undefined);
  else expect(found).toBeCloseTo(wanted, 9);
}

/** One less the mean difference inside units over that between any two codings of the table. */
function alphaByPairs(rows: Rows, level: Level): number {
  const units = rows.map(there).filter((own) => own.length > 1);
  const all = units.flat();
  const count = (value: number): number => all.filter((one) => one === value).length;
  const apart = (one: number, other: number): number => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    switch (level) {
      case "nominal":
        return Number(one !== other);
      case "interval":
        return (one - other) ** 2;
      case "ratio":
        return one === other ? 0 : ((one - other) / (one + other)) ** 2;
      case "ordinal":
        return (
          (sum([0, 1, 2, 3].filter((g) => g >= low && g <= high).map(count)) - (count(low) + count(high)) / 2) ** 2
        );
    }
  };
  const pairs = (own: readonly number[]): number =>
    sum(own.flatMap((one, at) => own.map((other, beside) => (at === beside ? 0 : apart(one, other)))));
  const observed = sum(units.map((own) => pairs(own) / (own.length - 1))) / all.length;
  const expected = pairs(all) / (all.length * (all.length - 1));
  return expected === 0 ? Number.NaN : 1 - observed / expected;
}

/** How much two of q categories agree, by how far apart they stand. */
const weight = { unweighted: 0, linear: 1, quadratic: 2 } as const;
const agreeing = (one: number, other: number, q: number, by: keyof typeof weight): number =>
  by === "unweighted" ? Number(one === other) : 1 - (Math.abs(one - other) / (q - 1)) ** weight[by];

function byChance(rows: Rows, q: number, by: keyof typeof weight, which: "fleiss" | "gwet"): number {
  const coded = rows.map(there).filter((own) => own.length > 0);
  const compared = coded.filter((own) => own.length > 1);
  if (compared.length === 0) return Number.NaN;
  const categories = Array.from({ length: q }, (_, at) => at);
  const shares = categories.map(
    (category) => sum(coded.map((own) => own.filter((one) => one === category).length / own.length)) / coded.length,
  );
  const observed =
    sum(
      compared.map((own) => {
        const pairs = own.flatMap((one, at) =>
          own.flatMap((other, beside) => (at === beside ? [] : [agreeing(one, other, q, by)])),
        );
        return sum(pairs) / pairs.length;
      }),
    ) / compared.length;
  const weights = categories.flatMap((one) => categories.map((other) => agreeing(one, other, q, by)));
  const expected =
    which === "gwet"
      ? (sum(weights) / (q * (q - 1))) * sum(shares.map((share) => share * (1 - share)))
      : sum(
          categories.flatMap((one) =>
            categories.map((other) => agreeing(one, other, q, by) * shares[one]! * shares[other]!),
          ),
        );
  return 1 - expected < 1e-12 ? Number.NaN : (observed - expected) / (1 - expected);
}

/** One less the disagreement seen over that expected: weights of disagreement need no number of categories. */
function kappaByDistance(rows: Rows, power: number): number {
  const both = rows.filter((row) => row[0] !== null && row[1] !== null).map(there);
  const apart = (one: number, other: number): number =>
    power === 0 ? Number(one !== other) : Math.abs(one - other) ** power;
  const seen = sum(both.map(([one, other]) => apart(one!, other!))) / both.length;
  const chance = sum(both.flatMap(([one]) => both.map(([, other]) => apart(one!, other!)))) / both.length ** 2;
  return chance === 0 ? Number.NaN : 1 - seen / chance;
}

describe("agreement worked out a second time", () => {
  it.each(["nominal", "ordinal", "interval", "ratio"] as const)(
    "Krippendorff's α from pairs of codings: %s",
    (level) => {
      fc.assert(
        fc.property(rowsOf(2, 5), (rows) =>
          same(krippendorff(ratingsOf(rows), level).value, alphaByPairs(rows, level)),
        ),
        { numRuns: 300 },
      );
    },
  );

  it.each(["unweighted", "linear", "quadratic"] as const)(
    "Gwet's AC and Fleiss' κ from shares and pairs, missing codings and unused categories too: %s",
    (by) => {
      fc.assert(
        fc.property(rowsOf(2, 5), fc.integer({ min: 4, max: 7 }), (rows, q) => {
          const categories = Array.from({ length: q }, (_, at) => at);
          same(gwet(ratingsOf(rows), categories, by).value, byChance(rows, q, by, "gwet"));
          same(fleiss(ratingsOf(rows), categories, by).value, byChance(rows, q, by, "fleiss"));
        }),
        { numRuns: 300 },
      );
    },
  );

  it("Cohen's κ from distances: a category beyond those in use changes nothing, one between them only its place", () => {
    fc.assert(
      fc.property(rowsOf(2, 2), fc.integer({ min: 4, max: 9 }), (rows, q) => {
        const table = confusionOfTwo(ratingsOf(rows), q);
        for (const by of ["unweighted", "linear", "quadratic"] as const)
          same(cohen(table, by).value, kappaByDistance(rows, weight[by]));
        const gap = rows.map((row) => row.map((value) => (value === null || value < 2 ? value : value + 1)));
        same(cohen(confusionOfTwo(ratingsOf(gap), q + 1), "linear").value, kappaByDistance(gap, 1));
      }),
      { numRuns: 300 },
    );
  });

  it("is worked by hand where there are hardly any codings", () => {
    // One unit that two coders share, another that one alone coded: 1 of 1 pairs differs, as 1 of 1 would by chance.
    expect(
      krippendorff(
        ratingsOf([
          [0, 1, null],
          [2, null, null],
        ]),
        "nominal",
      ).value,
    ).toBe(0);
    // Units 00, 01, 11 of two categories: agreeing ⅔, shares ½; AC1 = (⅔ − ½) ÷ (1 − ½), and so is κ.
    const rows = ratingsOf([
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
    expect(gwet(rows, [0, 1]).value).toBeCloseTo(1 / 3, 12);
    // A third category that nobody uses makes chance rarer: 3 ÷ 6 × ½ = ¼, and (⅔ − ¼) ÷ ¾ = 5⁄9.
    expect(gwet(rows, [0, 1, 2]).value).toBeCloseTo(5 / 9, 12);
  });
});
