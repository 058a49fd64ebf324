/** Ranks, bands, typologies, changes, group averages and spreads: what is read off scores once there are any. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandOf } from "./bands.ts";
import { absent, appeared, changed, changes, vanished } from "./change.ts";
import { cells, column } from "./fixtures/column.ts";
import { groupAverage } from "./group-average.ts";
import { rank } from "./rank.ts";
import { spread } from "./spread.ts";
import { take } from "./take.ts";
import { typologyOf } from "./typology.ts";

const all = (count: number): readonly number[] => Array.from({ length: count }, (_, row) => row);

describe("ranks", () => {
  it("go down from the highest score; ties share the smallest and are counted", () => {
    const { rank: ranks, level, ranked } = rank(column(70, 90, 70, undefined, 10), all(5));
    expect([...ranks]).toEqual([2, 1, 2, 0, 4]);
    expect([...level]).toEqual([1, 0, 1, 0, 0]);
    expect(ranked).toBe(4);
  });

  it("are among the rows asked for only", () => {
    expect([...rank(column(70, 90, 80), [0, 2]).rank]).toEqual([2, 1]);
  });

  it("tie scores that differ only by the order of additions", () => {
    expect([...rank(column(0.1 + 0.2, 0.3), [0, 1]).rank]).toEqual([1, 1]);
  });

  it("are one more than the number of better scores", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }), (scores) => {
        const { rank: ranks } = rank(column(...scores), all(scores.length));
        for (const [row, score] of scores.entries())
          expect(ranks[row]).toBe(1 + scores.filter((other) => other > score).length);
      }),
    );
  });
});

describe("bands", () => {
  const bands = [{ from: 80 }, { from: 60 }, { from: 0 }];

  it.each([
    [100, 0],
    [80, 0],
    [79.99, 1],
    [0, 2],
    [-1, undefined],
    [Number.NaN, undefined],
    [60 - 1e-13, 1],
  ])("%d is in band %s", (score, band) => expect(bandOf(score, bands)).toBe(band));
});

describe("a typology", () => {
  const none = { atLeast: undefined, atMost: undefined, above: undefined, below: undefined };
  const rules = [
    {
      all: [
        { ...none, node: "rights", atLeast: 50 },
        { ...none, node: "opportunities", atLeast: 50 },
      ],
    },
    { all: [{ ...none, node: "rights", below: 50 }] },
    { all: [{ ...none, node: "rights", above: 90, atMost: 95 }] },
  ];
  const approach = (rights: number | undefined, opportunities: number | undefined) =>
    typologyOf(rules, (node) => (node === "rights" ? rights : opportunities));

  it("is named by the first rule that holds", () => {
    expect(approach(50, 50)).toEqual({ kind: "named", rule: 0 });
    expect(approach(49, 100)).toEqual({ kind: "named", rule: 1 });
    expect(approach(95, 0)).toEqual({ kind: "named", rule: 2 });
  });

  it("is unnamed where none does", () => {
    expect(approach(90, 0)).toEqual({ kind: "unnamed" });
    expect(approach(96, 0)).toEqual({ kind: "unnamed" });
  });

  it("is undetermined where a missing score could have decided, and only there", () => {
    expect(approach(70, undefined)).toEqual({ kind: "undetermined" });
    expect(approach(40, undefined)).toEqual({ kind: "named", rule: 1 });
    expect(approach(undefined, 40)).toEqual({ kind: "undetermined" });
  });

  it("without conditions holds for everyone", () => {
    expect(typologyOf([{ all: [] }], () => undefined)).toEqual({ kind: "named", rule: 0 });
  });
});

describe("changes", () => {
  it("are differences where both are scored, and say who appeared and who vanished", () => {
    const { differences, kinds } = changes(column(50, undefined, 60, "n/a"), column(62, 10, "n/a", undefined));
    expect([...differences]).toEqual([12, Number.NaN, Number.NaN, Number.NaN]);
    expect([...kinds]).toEqual([changed, appeared, vanished, absent]);
  });

  it("are between the same rows", () => {
    expect(() => changes(column(1), column(1, 2))).toThrow(RangeError);
    expect(cells(take(column(10, 20, "n/a"), [1, undefined, 2, 7]))).toEqual([20, undefined, "n/a", undefined]);
  });
});

describe("a group's average", () => {
  it("is over the members that are scored, and says how many", () => {
    expect(groupAverage(column(50, 70, undefined, 0), [0, 1, 2])).toEqual({
      score: 60,
      scored: 2,
      members: 3,
      present: 2 / 3,
    });
  });

  it("can weigh its members", () => {
    expect(groupAverage(column(50, 70), [0, 1], [3, 1]).score).toBe(55);
    expect(() => groupAverage(column(50), [0], [1, 2])).toThrow(RangeError);
    expect(() => groupAverage(column(50), [0], [-1])).toThrow(RangeError);
  });

  it("is undefined where nobody, or too little of the group, is scored", () => {
    expect(groupAverage(column(undefined), [0]).score).toBeUndefined();
    expect(groupAverage(column(50), []).score).toBeUndefined();
    expect(groupAverage(column(50, undefined, undefined), [0, 1, 2], undefined, 0.5).score).toBeUndefined();
  });
});

describe("a spread", () => {
  it("has quartiles of type 7", () => {
    expect(spread(column(10, 40, 20, undefined, 30), all(5))).toEqual({
      count: 4,
      lowest: 10,
      lowerQuartile: 17.5,
      median: 25,
      upperQuartile: 32.5,
      highest: 40,
      mean: 25,
    });
  });

  it("of one is that one; of none is undefined", () => {
    expect(spread(column(5), [0])?.upperQuartile).toBe(5);
    expect(spread(column(undefined), [0])).toBeUndefined();
  });
});
