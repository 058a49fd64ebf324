import { describe, expect, it } from "vitest";
import { type Cell, cells, column } from "../fixtures/column.ts";
import type { Combination, MissingRule } from "../recipe.ts";
import { combine } from "./combine.ts";

const anything: MissingRule = { kind: "skip", need: 0 };
const propagate: MissingRule = { kind: "propagate" };

/** One row of children, combined. */
function combined(
  combination: Combination | Exclude<Combination["kind"], "power-mean">,
  children: readonly Cell[],
  { weights = children.map(() => 1), missing = anything }: { weights?: readonly number[]; missing?: MissingRule } = {},
): Cell {
  const how = typeof combination === "string" ? { kind: combination } : combination;
  const columns = children.map((cell) => column(cell));
  return cells(combine({ columns, weights, missing, rows: 1 }, how, "node"))[0];
}

const power = (p: number): Combination => ({ kind: "power-mean", power: p });

describe("what each combination gives", () => {
  it.each([
    ["mean", [50, 100], 75],
    ["sum", [50, 100], 150],
    ["geometric-mean", [25, 100], 50],
    ["harmonic-mean", [25, 100], 40],
    ["min", [25, 100, 40], 25],
    ["max", [25, 100, 40], 100],
    ["median", [25, 100, 40], 40],
    ["median", [25, 100, 40, 60], 50],
  ] as const)("the %s of %j is %d", (kind, children, score) => {
    expect(combined(kind, children)).toBeCloseTo(score, 12);
  });

  it("a power mean of 2 is the quadratic mean", () => {
    expect(combined(power(2), [1, 7])).toBe(5);
  });

  it.each([
    [0, "geometric-mean"],
    [1, "mean"],
    [-1, "harmonic-mean"],
  ] as const)("a power mean of %d is the %s to the last bit", (p, kind) => {
    expect(combined(power(p), [3, 17, 91.7])).toBe(combined(kind, [3, 17, 91.7]));
  });

  it("a large power neither overflows nor vanishes", () => {
    expect(combined(power(300), [50, 100])).toBeCloseTo(99.77, 1);
    expect(combined(power(-300), [50, 100])).toBeCloseTo(50.12, 1);
    expect(combined(power(2000), [50, 100])).toBeCloseTo(99.9653, 4);
    expect(combined(power(-2000), [50, 100])).toBeCloseTo(50.0173, 4);
  });

  it("equal scores give exactly that score", () => {
    for (const how of [power(0), power(-1), power(0.5), power(3), power(-2)])
      expect(combined(how, [100, 100, 100])).toBe(100);
  });
});

describe("weights", () => {
  it("are relative in means", () => {
    expect(combined("mean", [40, 80], { weights: [1, 3] })).toBe(70);
    expect(combined("geometric-mean", [1, 16], { weights: [1, 3] })).toBeCloseTo(8, 12);
    expect(combined("harmonic-mean", [1, 3], { weights: [1, 3] })).toBe(2);
    expect(combined(power(2), [1, 5], { weights: [2, 1] })).toBe(3);
  });

  it("multiply in a sum", () => expect(combined("sum", [40, 80], { weights: [1, 3] })).toBe(280));

  it("do not count in min, max and median", () => {
    expect(combined("min", [10, 80], { weights: [0, 1] })).toBe(10);
    expect(combined("max", [80, 10], { weights: [0, 1] })).toBe(80);
    expect(combined("median", [10, 20, 90], { weights: [1, 1, 50] })).toBe(20);
  });

  it("of zero take a child out of means and sums, whatever its score", () => {
    expect(combined("mean", [10, 80], { weights: [0, 1] })).toBe(80);
    expect(combined("geometric-mean", [0, 80], { weights: [0, 1] })).toBe(80);
    expect(combined("harmonic-mean", [-5, 80], { weights: [0, 1] })).toBe(80);
    expect(combined("mean", [10, undefined], { weights: [0, 1] })).toBeUndefined();
    expect(combined("sum", [10, undefined], { weights: [0, 1] })).toBeUndefined();
  });
});

describe("zeros and negative scores", () => {
  it("a zero makes geometric and harmonic means zero", () => {
    for (const how of [power(0), power(-1), power(-2), power(-3)]) {
      expect(combined(how, [0, 100])).toBe(0);
      expect(combined(how, [0, 0])).toBe(0);
      expect(combined(how, [0, -0, 100])).toBe(0);
    }
  });

  it("a negative score is an error where it has no meaning, naming the node and the row", () => {
    for (const how of [power(0), power(-1), power(0.5), power(1.5), power(-2)])
      expect(() => combined(how, [50, -1])).toThrow(/"node" has a negative score .* in row 0/);
  });

  it("and a score like others elsewhere", () => {
    expect(combined("mean", [-50, 100])).toBe(25);
    expect(combined(power(2), [-3, 3])).toBe(3);
    expect(combined(power(2), [-3, 3, 0, 0])).toBeCloseTo(Math.sqrt(4.5), 12);
    expect(combined(power(3), [-2, -2])).toBe(-2);
    expect(combined(power(3), [-3, 1])).toBeCloseTo(-Math.cbrt(13), 12);
  });
});

describe("what is absent", () => {
  it("stays out where the rule skips, and the rest is renormalised, but not in a sum", () => {
    expect(combined("mean", [50, undefined, 100, "n/a"])).toBe(75);
    expect(combined("sum", [50, undefined, 100, "n/a"])).toBe(150);
    expect(combined("min", [50, undefined])).toBe(50);
    expect(combined("median", [50, undefined, 100])).toBe(75);
  });

  it("makes the node missing where less than the needed weight is there", () => {
    const half: MissingRule = { kind: "skip", need: 0.5 };
    expect(combined("mean", [50, undefined], { missing: half })).toBe(50);
    expect(combined("mean", [50, undefined, undefined], { missing: half })).toBeUndefined();
    expect(combined("mean", [50, undefined], { missing: half, weights: [1, 2] })).toBeUndefined();
    expect(combined("mean", [50, "n/a", "n/a"], { missing: half })).toBeUndefined();
  });

  it("counts a need of 0.8 as met by weights of 0.7 and 0.1 beside 0.2", () => {
    const missing: MissingRule = { kind: "skip", need: 0.8 };
    expect(combined("mean", [40, 80, undefined], { missing, weights: [0.7, 0.1, 0.2] })).toBeCloseTo(45, 12);
  });

  it("makes the node missing if anything is, where the rule propagates; what does not apply stays out", () => {
    expect(combined("mean", [50, undefined], { missing: propagate })).toBeUndefined();
    expect(combined("mean", [50, "n/a"], { missing: propagate })).toBe(50);
    expect(combined("mean", ["n/a", undefined], { missing: propagate })).toBeUndefined();
    expect(combined("mean", [50, undefined], { missing: propagate, weights: [1, 0] })).toBeUndefined();
  });

  it("makes the node not applicable only if nothing applies", () => {
    for (const missing of [anything, propagate])
      for (const kind of ["mean", "sum", "median", "max"] as const) {
        expect(combined(kind, ["n/a", "n/a"], { missing })).toBe("n/a");
        expect(combined(kind, ["n/a", undefined], { missing })).toBeUndefined();
      }
  });

  it("is said as the share of weight that is present", () => {
    const columns = [column(1, undefined, "n/a"), column(1, 1, undefined)];
    const { present } = combine({ columns, weights: [1, 3], missing: propagate, rows: 3 }, { kind: "mean" }, "node");
    expect([...present]).toEqual([1, 0.75, 0]);
  });
});
