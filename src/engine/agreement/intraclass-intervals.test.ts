import { describe, expect, it } from "vitest";
import { fQuantile, fTail } from "../stats/distributions.ts";
import { intraclass } from "./intraclass.ts";
import { intraclassIntervals } from "./intraclass-intervals.ts";
import { ratingsOf } from "./ratings.ts";

/** Shrout and Fleiss 1979, table 2: six targets, four judges. */
const published = ratingsOf([
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]);

const ends = (found: ReturnType<typeof intraclassIntervals>) => {
  if (found.undefinedBecause !== undefined) return found.undefinedBecause;
  const { icc1, icc2, icc3, icc1k, icc2k, icc3k } = found;
  return [icc1, icc2, icc3, icc1k, icc2k, icc3k].map(({ low, high }) => [low, high]);
};

describe("where F begins its tail", () => {
  it("is where the tables have it", () => {
    // 0.025 beyond: F(5, 18) = 3.382, F(18, 5) = 6.362, F(5, 15) = 3.576; 0.05 beyond: F(2, 10) = 4.103.
    expect(fQuantile(0.025, 5, 18)).toBeCloseTo(3.382, 3);
    expect(fQuantile(0.025, 18, 5)).toBeCloseTo(6.362, 3);
    expect(fQuantile(0.025, 5, 15)).toBeCloseTo(3.576, 3);
    expect(fQuantile(0.05, 2, 10)).toBeCloseTo(4.102821015130392, 12);
  });

  it("is the tail's inverse, also for fractions of degrees of freedom and far out", () => {
    for (const [p, above, below] of [
      [0.5, 1, 1],
      [0.975, 3.7, 41.2],
      [1e-9, 5, 30],
      [0.025, 5, 0.4],
    ] as const)
      expect(fTail(fQuantile(p, above, below), above, below) / p).toBeCloseTo(1, 9);
    expect(fQuantile(0, 1, 1)).toBeNaN();
    expect(fQuantile(0.05, 0, 1)).toBeNaN();
  });
});

describe("intervals of intraclass correlations", () => {
  it("are those of the published example", () => {
    // By hand for icc1: mean squares 11.2417 and 6.2639, F = 1.7947; lowest F = 1.7947 ÷ 3.3820 = 0.5306, and
    // (0.5306 − 1) ÷ (0.5306 + 3) = −0.1329.
    const wanted = [
      [-0.133, 0.723],
      [0.019, 0.761],
      [0.342, 0.946],
      [-0.884, 0.912],
      [0.071, 0.927],
      [0.676, 0.986],
    ];
    const found = ends(intraclassIntervals(published, 0.95));
    wanted.forEach((pair, at) => {
      pair.forEach((end, side) => {
        expect(Math.abs(Number(found[at]?.[side]) - end), `${at} ${side}`).toBeLessThan(6e-4);
      });
    });
  });

  it("hold the correlation, and more of them where more is to be held", () => {
    const found = intraclass(published);
    if (found.undefinedBecause !== undefined) throw new Error(found.undefinedBecause);
    const narrow = ends(intraclassIntervals(published, 0.5));
    const wide = ends(intraclassIntervals(published, 0.99));
    [found.icc1, found.icc2, found.icc3].forEach(({ value = Number.NaN }, at) => {
      const [low, high] = narrow[at] as [number, number];
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
      expect(Number(wide[at]?.[0])).toBeLessThan(low);
      expect(Number(wide[at]?.[1])).toBeGreaterThan(high);
    });
  });

  it("are a single point where all coders say the same of every unit", () => {
    const same = ratingsOf([
      [1, 1],
      [2, 2],
      [5, 5],
    ]);
    expect(ends(intraclassIntervals(same, 0.95))).toEqual(Array(6).fill([1, 1]));
  });

  it("forgive a constant bias in consistency only", () => {
    const biased = ratingsOf([
      [1, 3],
      [2, 4],
      [5, 7],
    ]);
    const [, agreement, consistency] = ends(intraclassIntervals(biased, 0.95)) as number[][];
    expect(consistency).toEqual([1, 1]);
    expect(agreement?.[0]).toBeLessThan(0.9);
  });

  it("go as low as can be where no unit differs from another, and give no number for what does not vary at all", () => {
    const alike = ratingsOf([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    const found = ends(intraclassIntervals(alike, 0.95)) as number[][];
    expect(found[0]).toEqual([-1, -1]);
    const without = { low: undefined, high: undefined, undefinedBecause: "no-spread" };
    expect(intraclassIntervals(alike, 0.95)).toMatchObject({ icc3: without, icc1k: without, icc3k: without });
    const none = { value: undefined, undefinedBecause: "no-spread" };
    expect(intraclass(alike)).toMatchObject({
      icc1: { value: -1 },
      icc3: none,
      icc1k: none,
      icc3k: none,
      fResidual: undefined,
    });
  });

  it("have the same reasons for being undefined as the correlations", () => {
    expect(ends(intraclassIntervals(ratingsOf([[1, 2]]), 0.95))).toBe("nothing-to-compare");
    expect(
      ends(
        intraclassIntervals(
          ratingsOf([
            [1, null],
            [1, 2],
          ]),
          0.95,
        ),
      ),
    ).toBe("incomplete");
    expect(
      ends(
        intraclassIntervals(
          ratingsOf([
            [3, 3],
            [3, 3],
          ]),
          0.95,
        ),
      ),
    ).toBe("one-category");
    expect(() => intraclassIntervals(published, 95)).toThrow("95");
  });
});
