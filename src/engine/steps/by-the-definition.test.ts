/** Scales and treatments worked out a second time, value by value as each is defined, on columns with ties and gaps. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, cells, column } from "../fixtures/column.ts";
import type { Normalisation, Transformation } from "../recipe.ts";
import { normalise } from "./normalise.ts";
import { transform } from "./transform.ts";
import { treat } from "./treat.ts";

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3, max: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom(undefined, "n/a" as const) },
);
const columns = fc.array(cell, { minLength: 1, maxLength: 14 });
const there = (all: readonly Cell[]): readonly number[] => all.filter((one) => typeof one === "number");
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What a value becomes beside the others of its column; not finite where it has no place. */
type Definition = (value: number, all: readonly number[]) => number;

const below: Definition = (value, all) => all.filter((one) => one < value).length;
const level: Definition = (value, all) => all.filter((one) => one === value).length;
const lowest = (all: readonly number[]): number => all.reduce((least, one) => Math.min(least, one));
const highest = (all: readonly number[]): number => all.reduce((most, one) => Math.max(most, one));

const definitions: readonly (readonly [string, Normalisation, Definition])[] = [
  ["rank, lowest of ties", { kind: "rank", ties: "lowest" }, (value, all) => below(value, all) + 1],
  [
    "rank, middle of ties",
    { kind: "rank", ties: "average" },
    (value, all) => below(value, all) + (level(value, all) + 1) / 2,
  ],
  ["Borda, lowest of ties", { kind: "borda", ties: "lowest" }, below],
  [
    "Borda, middle of ties",
    { kind: "borda", ties: "average" },
    (value, all) => below(value, all) + (level(value, all) - 1) / 2,
  ],
  [
    "percentile rank, lowest of ties",
    { kind: "percentile-rank", ties: "lowest" },
    (value, all) => below(value, all) / (all.length - 1),
  ],
  [
    "percentile rank, middle of ties",
    { kind: "percentile-rank", ties: "average" },
    (value, all) => (below(value, all) + (level(value, all) - 1) / 2) / (all.length - 1),
  ],
  [
    "min-max",
    { kind: "min-max", range: [1, 10] },
    (value, all) => 1 + (9 * (value - lowest(all))) / (highest(all) - lowest(all)),
  ],
  [
    "z",
    { kind: "z", mean: 5, deviation: 2 },
    (value, all) => {
      const middle = sum(all) / all.length;
      return 5 + (2 * (value - middle)) / Math.sqrt(sum(all.map((one) => (one - middle) ** 2)) / (all.length - 1));
    },
  ],
  [
    "distance to the maximum",
    { kind: "distance-to-maximum" },
    (value, all) => 1 - (highest(all) - value) / (highest(all) - lowest(all)),
  ],
  ["fraction of the maximum", { kind: "fraction-of-maximum" }, (value, all) => value / highest(all)],
  [
    "categories by quantiles",
    { kind: "categories", upTo: [0.3, 0.8], scores: [1, 2, 9] },
    (value, all) => {
      const sorted = [...all].sort((one, other) => one - other);
      const limit = (share: number): number => {
        const at = (sorted.length - 1) * share;
        const low = sorted[Math.floor(at)]!;
        return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
      };
      return value <= limit(0.3) + 1e-12 ? 1 : value <= limit(0.8) + 1e-12 ? 2 : 9;
    },
  ],
];

describe("a scale is what its definition says of each value", () => {
  it.each(definitions)("%s", (_, normalisation, definition) => {
    fc.assert(
      fc.property(columns, fc.constantFrom(1 as const, -1 as const), (given, direction) => {
        const turned = given.map((one) => (typeof one === "number" ? one * direction : one));
        const all = there(turned);
        const made = cells(normalise(column(...given), normalisation, { id: "x", direction }));
        turned.forEach((one, row) => {
          if (typeof one !== "number") expect(made[row]).toBe(one);
          else {
            const wanted = definition(one, all);
            if (Number.isFinite(wanted)) expect(made[row], `${given} ${row}`).toBeCloseTo(wanted, 9);
            else expect(made[row], `${given} ${row}`).toBe(undefined);
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe("a transformation is what its formula says", () => {
  const some = fc
    .array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 3, maxLength: 12 })
    .filter((all) => highest(all) - lowest(all) > 1e-3);

  it.each([-2, -1, -0.5, 0, 0.25, 0.5, 1, 2, 3])("Box and Cox's power of λ = %s, shifted and as it is", (power) => {
    fc.assert(
      fc.property(some, (all) => {
        for (const shifted of [true, false]) {
          const made = transform(all, { kind: "box-cox", power, shifted }, () => false);
          const wanted = all.map((value) => {
            const from = shifted ? value - lowest(all) + 1 : value;
            return power === 0 ? Math.log(from) : (from ** power - 1) / power;
          });
          if (highest(wanted) === lowest(wanted)) expect(made).toBe(undefined);
          else
            wanted.forEach((value, at) => {
              expect(Math.abs(made!.values[at]! - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
            });
        }
      }),
    );
  });

  const logarithms: readonly (readonly ["one" | "range" | "stretched", Definition])[] = [
    ["one", (value, all) => Math.log(value - lowest(all) + 1)],
    ["range", (value, all) => Math.log(value - lowest(all) + (highest(all) - lowest(all)) / 100)],
    [
      "stretched",
      (value, all) => Math.log(((highest(all) - 1) * (value - lowest(all))) / (highest(all) - lowest(all)) + 1),
    ],
  ];

  it.each(logarithms)("a logarithm by %s", (by, definition) => {
    fc.assert(
      fc.property(some, (all) => {
        const made = transform(all, { kind: "log", by }, () => false);
        if (by === "stretched" && highest(all) <= 1) expect(made).toBe(undefined);
        else for (const [at, value] of all.entries()) expect(made!.values[at]).toBeCloseTo(definition(value, all), 9);
      }),
    );
  });
});

/** Third and fourth moments as books have them, with corrections for n. */
function shape(all: readonly number[]): readonly [skewness: number, kurtosis: number] {
  const n = all.length;
  const middle = sum(all) / n;
  const moment = (power: number): number => sum(all.map((one) => (one - middle) ** power)) / n;
  const g1 = moment(3) / moment(2) ** 1.5;
  const g2 = moment(4) / moment(2) ** 2 - 3;
  return [(g1 * Math.sqrt(n * (n - 1))) / (n - 2), ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * g2 + 6)];
}

/** Sorted, the end of the longer tail pulled in place by place, until the shape is within the limits or `most` are moved. */
function pulledIn(all: readonly number[], most: number, limits: readonly [number, number]): readonly number[] {
  let now = [...all];
  const moved = new Set<number>();
  for (;;) {
    const [skewness, kurtosis] = shape(now);
    if (!(Math.abs(skewness) >= limits[0] && kurtosis >= limits[1])) return now;
    if (moved.size >= most || new Set(now).size < 3) return now;
    const end = skewness < 0 ? lowest(now) : highest(now);
    const inner = now.filter((one) => one !== end);
    const next = skewness < 0 ? lowest(inner) : highest(inner);
    now = now.map((one, at) => {
      if (one !== end) return one;
      moved.add(at);
      return next;
    });
  }
}

describe("winsorising", () => {
  const tailed = fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 20 }),
      fc.array(fc.integer({ min: 40, max: 400 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(1, -1),
    )
    .map(([near, far, side]) => [...near, ...far].map((value) => value * side));
  const limits = fc.constantFrom([2, 3.5], [1, 1], [0.5, 0.5], [3, 10] as const);

  it("moves as many values as the definition, under any limits of shape and number", () => {
    let moved = 0;
    fc.assert(
      fc.property(tailed, limits, fc.integer({ min: 1, max: 6 }), (all, [skewness = 2, kurtosis = 3.5], most) => {
        if (new Set(all).size < 3) return;
        const first: Transformation = { kind: "winsorise", most };
        const made = treat(column(...all), { kind: "outliers", first, limits: { skewness, kurtosis } });
        const wanted = pulledIn(all, most, [skewness, kurtosis]);
        moved += Number(wanted.some((value, at) => value !== all[at]));
        expect(cells(made)).toEqual(wanted);
      }),
      { numRuns: 400 },
    );
    expect(moved).toBeGreaterThan(100);
  });
});
