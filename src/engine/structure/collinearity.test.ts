import fc from "fast-check";
import { expect, it, test } from "vitest";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { type Cell, column } from "../fixtures/column.ts";
import { leastSquares } from "../panel/least-squares.ts";
import { asemColumns, asemTree } from "../steps/fixtures/asem.ts";
import { collinearity } from "./collinearity.ts";
import { reliability } from "./cronbach.ts";

const part = (id: string, ...values: readonly Cell[]) => ({ id, column: column(...values) });
const a = part("a", 1, 2, 3, 4, 5, 6, 7);
const b = part("b", 2, 1, 4, 3, 7, 5, 6);
const c = part("c", 5, 1, 4, 6, 2, 3, 7);
const codes = (found: ReturnType<typeof collinearity>) =>
  found.findings.map(({ code, ...facts }) => ("part" in facts ? `${code} ${facts.part}` : code));

test("two parts inflate each other by 1 over 1 less their squared correlation", () => {
  // r = 1 − 6 · 10 / (7 · 48) = 23 / 28, hence 784 / 255 = 3.07
  const found = collinearity([a, b]);
  const r = 23 / 28;
  expect(found.inflation[0]).toBeCloseTo(1 / (1 - r * r), 12);
  expect(found.inflation[1]).toBeCloseTo(1 / (1 - r * r), 12);
  expect(found.condition).toBeCloseTo(Math.sqrt((1 + r) / (1 - r)), 12);
  expect(found).toMatchObject({ n: 7, findings: [] });
});

test("parts that have nothing in common inflate nothing", () => {
  const found = collinearity([part("x", 1, 1, -1, -1), part("y", 1, -1, 1, -1)]);
  expect([...found.inflation]).toEqual([1, 1]);
  expect(found.condition).toBe(1);
});

test("a factor is what the regression on the others says", () => {
  const found = collinearity([a, b, c]);
  const { rSquared } = leastSquares(
    {
      outcome: a.column.values,
      columns: [b, c].map(({ id, column: { values } }) => ({ name: id, values })),
    },
    { kind: "classical" },
  );
  expect(found.inflation[0]).toBeCloseTo(1 / (1 - rSquared.overall), 10);
});

test("a part that is the sum of two others is found, though no pair goes together closely", () => {
  const sum = part("sum", ...[0, 1, 2, 3, 4, 5, 6].map((row) => a.column.values[row]! + 0.9 * c.column.values[row]!));
  const found = collinearity([a, c, sum, b]);
  expect(codes(found)).toEqual(["decided-by-others a", "decided-by-others c", "decided-by-others sum"]);
  expect(found.inflation[3]).toBeLessThan(100);
  expect(found.condition).toBe(Number.POSITIVE_INFINITY);
  const nearly = part("nearly", ...Array.from(sum.column.values, (value, row) => value + (row % 2) * 0.05));
  expect(codes(collinearity([a, c, nearly]))).toEqual([
    "inflated a",
    "inflated c",
    "inflated nearly",
    "ill-conditioned",
  ]);
});

test("a part that does not vary is named and spoils nothing", () => {
  const found = collinearity([a, part("flat", 3, 3, undefined, 3, 3, 3, 3), b]);
  expect(codes(found)).toEqual(["constant flat"]);
  expect(found.n).toBe(7);
  expect(found.inflation[0]).toBeCloseTo(collinearity([a, b]).inflation[0]!, 12);
  expect(found.inflation[1]).toBeNaN();
});

test("with no more rows than parts nothing is told, and so it is said", () => {
  const found = collinearity([a, b, c], [0, 1, 2]);
  expect(found.findings).toEqual([{ code: "too-few-rows", rows: 3, need: 4 }]);
  expect([...found.inflation, found.condition].every(Number.isNaN)).toBe(true);
  const gaps = part("gaps", undefined, undefined, undefined, undefined, undefined, 1, 2);
  expect(codes(collinearity([a, b, gaps]))).toEqual(["too-few-rows"]);
});

test.each([
  [[]],
  [[a]],
  [[part("flat", 1, 1)]],
  [[part("none", undefined, undefined), part("too", undefined, undefined)]],
])("of %# there is nothing to compare", (parts) => {
  const found = collinearity(parts);
  expect([...found.inflation, found.condition].every(Number.isNaN)).toBe(true);
});

const value = fc.double({ noNaN: true, min: -100, max: 100 }).map((x) => Math.round(x * 8) / 8);

it("is the same in other units and from other levels, and never below 1", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value, value), { minLength: 6, maxLength: 12 }),
      fc.double({ noNaN: true, min: 0.01, max: 50 }),
      (lines, times) => {
        const parts = [0, 1, 2].map((at) => part(`p${at}`, ...lines.map((line) => line[at]!)));
        const found = collinearity(parts);
        fc.pre(found.condition < 1e3 && !found.inflation.some(Number.isNaN));
        const other = parts.map(({ id, column: own }) => part(id, ...Array.from(own.values, (x) => 7 - times * x)));
        const again = collinearity(other);
        found.inflation.forEach((factor, at) => {
          expect(factor).toBeGreaterThan(1 - 1e-9);
          expect(again.inflation[at]! / factor).toBeCloseTo(1, 6);
        });
      },
    ),
    { numRuns: 60 },
  );
});

test("α without each part, of rows by pairs and of whole rows, and how many those are", () => {
  const three = [a, b, c].map(({ column: own }) => own);
  const found = reliability(three, "pairwise");
  expect(found.without[2]).toBeCloseTo(reliability([a.column, b.column], "pairwise").alpha, 12);
  // Two parts of equal variance: α is 2r ÷ (1 + r), standardised or not.
  const r = 23 / 28;
  expect(found.without[2]).toBeCloseTo((2 * r) / (1 + r), 12);
  expect(reliability([a.column, b.column], "listwise")).toMatchObject({ rows: { fewest: 7, most: 7 } });
  expect(reliability([a.column, b.column], "listwise").standardised).toBeCloseTo((2 * r) / (1 + r), 12);
  const gappy = column(5, undefined, 4, 6, undefined, 3, 7);
  const byPairs = reliability([a.column, b.column, gappy], "pairwise");
  const whole = reliability([a.column, b.column, gappy], "listwise");
  expect(byPairs.rows).toEqual({ fewest: 5, most: 7 });
  expect(whole.rows).toEqual({ fewest: 5, most: 5 });
  expect(whole.alpha).toBeCloseTo(reliability([a.column, b.column, gappy], "pairwise", [0, 2, 3, 5, 6]).alpha, 12);
  expect(byPairs.alpha).not.toBeCloseTo(whole.alpha, 3);
  expect([...reliability([a.column, b.column], "pairwise").without].every(Number.isNaN)).toBe(true);
});

test("there is no α where the sum does not vary, or nothing is there", () => {
  expect(reliability([a.column, column(7, 6, 5, 4, 3, 2, 1)], "listwise").alpha).toBeNaN();
  expect(reliability([a.column, column(...Array<undefined>(7).fill(undefined))], "pairwise")).toMatchObject({
    alpha: Number.NaN,
    rows: { fewest: 0, most: 7 },
  });
  expect(reliability([], "pairwise").alpha).toBeNaN();
});

describeShared("oracle", "collinearity in the ASEM index", (folder) => {
  const indicators = asemColumns(folder, "asem/stage_Normalised.csv");
  const tree = asemTree(folder);
  const pillars = tree.children.flatMap((child) => (child.kind === "node" ? child.node.children : []));

  it("is what regressions on the others say, in every pillar", () => {
    for (const pillar of pillars) {
      if (pillar.kind !== "node") continue;
      const parts = pillar.node.children.flatMap((child) =>
        child.kind === "indicator" ? [{ id: child.indicator, column: indicators.get(child.indicator)! }] : [],
      );
      const found = collinearity(parts);
      parts.forEach(({ id, column: own }, at) => {
        const columns = parts
          .filter((one) => one.id !== id)
          .map((one) => ({ name: one.id, values: one.column.values }));
        const { rSquared } = leastSquares({ outcome: own.values, columns }, { kind: "classical" });
        expect(found.inflation[at], id).toBeCloseTo(1 / (1 - rSquared.overall), 8);
      });
    }
  });

  it("cannot be told of all 49 indicators of 51 countries but barely, and of 49 no more", () => {
    const parts = [...indicators].map(([id, own]) => ({ id, column: own }));
    expect(collinearity(parts).findings.length).toBeGreaterThan(10);
    expect(
      collinearity(
        parts,
        Uint32Array.from({ length: 49 }, (_, row) => row),
      ).findings,
    ).toEqual([{ code: "too-few-rows", rows: 49, need: 50 }]);
  });
});
