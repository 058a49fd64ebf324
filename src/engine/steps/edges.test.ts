/** Settings and values at which a step must say that it has no meaning, where carrying on would change results unseen. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cells, column } from "../fixtures/column.ts";
import type { Normalisation, Recipe, Transformation, Treatment } from "../recipe.ts";
import { run } from "../run.ts";
import { pearson } from "../stats/correlation.ts";
import { shapeOf, standardDeviation } from "../stats/moments.ts";
import { present } from "../stats/present.ts";
import { worth } from "../worth.ts";
import { normalise } from "./normalise.ts";
import { transform } from "./transform.ts";
import { treat } from "./treat.ts";

const made = (transformation: Transformation, ...values: readonly number[]) =>
  transform(values, transformation, () => false);

describe("a transformation", () => {
  it("by a stretched logarithm has no meaning where no value is above 1: it would flatten, or turn the order round", () => {
    const stretched = { kind: "log", by: "stretched" } as const;
    expect(made(stretched, 0, 0.1, 0.2, 0.9)).toBeUndefined();
    expect(made(stretched, 0, 0.1, 0.2, 1)).toBeUndefined();
    expect([...made(stretched, 1, 2, 3)!.values]).toEqual([0, Math.log(2), Math.log(3)]);
  });

  it.each([2, -1, 1, 0.5, 0])("by Box-Cox has no meaning below 0, a whole power or not: %d", (power) => {
    expect(made({ kind: "box-cox", power, shifted: false }, -5, -1, 3, 90)).toBeUndefined();
    expect(made({ kind: "box-cox", power, shifted: true }, -5, -1, 3, 90)).toBeDefined();
  });

  it.each<Transformation>([
    { kind: "log", by: "one" },
    { kind: "log", by: "range" },
    { kind: "log", by: "range-mirrored" },
    { kind: "log", by: "stretched" },
    { kind: "box-cox", power: 2, shifted: true },
    { kind: "box-cox", power: -1, shifted: true },
  ])("never turns the order round: $kind", (transformation) => {
    const values = [...made(transformation, -7, -1, 0, 0.5, 2, 80)!.values];
    expect(values).toEqual(values.toSorted((one, other) => one - other));
  });

  it("by winsorising does not make all values the same", () => {
    expect(made({ kind: "winsorise", most: 5 }, 0, 0, 0, 0, 0, 1)).toBeUndefined();
    expect(made({ kind: "winsorise", most: "all" }, 0, 0, 0, 0, 1, 2)).toEqual({
      values: Float64Array.of(0, 0, 0, 0, 1, 1),
      points: 1,
    });
  });
});

it("a rare yes among many noes is kept, and said to lie out still", () => {
  const rare = column(...Array.from({ length: 40 }, () => 0), 1);
  const treatment: Treatment = {
    kind: "outliers",
    first: { kind: "winsorise", most: 5 },
    next: { kind: "log", by: "one" },
  };
  const treated = treat(rare, treatment);
  expect(treated.details.outcome).toBe("still-outlying");
  expect(treated.details.steps).toMatchObject([
    { by: "winsorise", possible: false },
    { by: "log", possible: true },
  ]);
  expect(new Set(treated.values).size).toBe(2);
});

describe("a normalisation", () => {
  const fees = { id: "fees", direction: 1 } as const;
  const placed = (normalisation: Normalisation, ...values: readonly number[]) =>
    cells(normalise(column(...values), normalisation, fees));

  it.each<[string, Normalisation]>([
    ["from 5 to 5", { kind: "min-max", range: [5, 5] }],
    ["from 0 to NaN", { kind: "min-max", range: [0, Number.NaN] }],
    ["from 0 to 0", { kind: "z", mean: 0, deviation: 0 }],
    ["is NaN", { kind: "z", mean: Number.NaN, deviation: 1 }],
    ["from 0 to NaN", { kind: "scaled", from: [0, 1], scale: Number.NaN }],
    ["from 0 to 0", { kind: "goalposts", posts: { fees: [0, 1] }, scale: 0, cut: true }],
    ["is NaN", { kind: "distance-to-target", targets: { fees: Number.NaN }, capped: true }],
    ["is NaN", { kind: "categories", upTo: [0.5], scores: [0, Number.NaN] }],
    ["falls, from 100 to 0", { kind: "min-max", range: [100, 0] }],
    ["falls, from 0 to -1", { kind: "z", mean: 0, deviation: -1 }],
    ["falls, from 10 to 2", { kind: "goalposts", posts: { fees: [10, 2] }, scale: 1, cut: true }],
    ["falls, from 9 to 1", { kind: "scaled", from: [9, 1], scale: 100 }],
    ["falls, from 0 to -100", { kind: "scaled", from: [1, 9], scale: -100 }],
  ])("to a scale that is none is refused: %s", (message, normalisation) => {
    expect(() => placed(normalisation, 1, 2, 3)).toThrow(message);
    expect(() => placed(normalisation, 1, 2, 3)).toThrow(RangeError);
  });

  it("places values as far apart as doubles can be", () => {
    expect(placed({ kind: "min-max", range: [0, 100] }, -1e308, 0, 1e308)).toEqual([0, 50, 100]);
    expect(placed({ kind: "distance-to-maximum" }, -1e308, 0, 1e308)).toEqual([0, 0.5, 1]);
    expect(placed({ kind: "z", mean: 1e20, deviation: 1 }, 1, 2)).toEqual([1e20, 1e20]);
    expect(placed({ kind: "z", mean: 0, deviation: 1 }, -1e308, 0, 1e308)).toEqual([-1, 0, 1]);
  });
});

it("astronomical numbers have the shape, the spread and the correlations that ordinary ones have", () => {
  const ordinary = [1, 1, 2, 3, 5, 8, 40];
  for (const unit of [2 ** 500, 2 ** -500]) {
    const far = ordinary.map((value) => value * unit);
    expect(shapeOf(far).skewness).toBeCloseTo(shapeOf(ordinary).skewness, 12);
    expect(shapeOf(far).kurtosis).toBeCloseTo(shapeOf(ordinary).kurtosis, 12);
    expect(standardDeviation(far) / unit).toBeCloseTo(standardDeviation(ordinary), 12);
    expect(pearson(far, [7, 5, 6, 2, 3, 1, 4]).value).toBeCloseTo(pearson(ordinary, [7, 5, 6, 2, 3, 1, 4]).value, 12);
  }
});

it("min-max never leads past its ends, whatever the rounding", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), {
        minLength: 2,
        maxLength: 9,
      }),
      fc.double({ noNaN: true, min: -50, max: 50 }),
      fc.double({ noNaN: true, min: 1e-3, max: 90 }),
      (values, low, width) => {
        const made = normalise(
          column(...values),
          { kind: "min-max", range: [low, low + width] },
          { id: "x", direction: 1 },
        );
        for (const value of present(made)) {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(low + width);
        }
      },
    ),
  );
});

it("a score must be finite too, and a number of values to move whole", () => {
  const rule = { kind: "score", id: "fees", range: [0, 100] } as const;
  expect(() => worth(rule, column(1, Number.POSITIVE_INFINITY))).toThrow('"fees" is Infinity in row 1');
  const half: Treatment = { kind: "outliers", first: { kind: "winsorise", most: 1.5 } };
  expect(() => treat(column(1, 2), half)).toThrow("1.5 values");
});

it("an item of a compound that is measured and better when less is turned round like any other", () => {
  const item = (id: string, direction: 1 | -1) => ({ rule: { kind: "measured", id, direction } as const, weight: 1 });
  const missing = { kind: "skip", need: 0 } as const;
  const recipe: Recipe = {
    indicators: [
      {
        kind: "compound",
        id: "both",
        combine: { kind: "sum" },
        missing,
        items: [item("days", -1), item("permits", 1)],
      },
    ],
    measures: [],
  };
  const { indicators } = run(
    recipe,
    new Map([
      ["days", column(3)],
      ["permits", column(10)],
    ]),
    1,
  );
  expect(indicators.get("both")?.values[0]).toBe(7);
  expect(indicators.get("days")?.values[0]).toBe(-3);
});

it("a measured number must be finite, since one that is not would decide the place of all others", () => {
  const rule = { kind: "measured", id: "fees", direction: 1 } as const;
  expect(() => worth(rule, column(1, Number.POSITIVE_INFINITY, 3))).toThrow('"fees" is Infinity in row 1');
  expect(() => worth(rule, column(Number.NaN))).toThrow('"fees" is NaN in row 0');
});
