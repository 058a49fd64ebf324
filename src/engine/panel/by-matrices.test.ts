/**
 * Regressions worked out a second time by plain matrices: normal equations with a dummy for every place and period, the hat
 * matrix written out, every sandwich by its formula. On panels with holes, drawn by chance.
 */
import { describe, expect, it } from "vitest";
import { stream } from "../random/stream.ts";
import type { Errors, Regression } from "./contract.ts";
import { fixedEffects } from "./fixed-effects.ts";
import { leastSquares } from "./least-squares.ts";

type Matrix = readonly (readonly number[])[];

const times = (a: Matrix, b: Matrix): number[][] =>
  a.map((row) => b[0]!.map((_, column) => row.reduce((sum, value, at) => sum + value * b[at]![column]!, 0)));
const turned = (a: Matrix): number[][] => a[0]!.map((_, column) => a.map((row) => row[column]!));

/** Gauss and Jordan, the largest pivot of each column first. */
function inverse(a: Matrix): number[][] {
  const n = a.length;
  const rows = a.map((row, at) => [...row, ...a.map((_, column) => Number(at === column))]);
  for (let column = 0; column < n; column += 1) {
    const pivot = rows.reduce(
      (best, row, at) => (at >= column && Math.abs(row[column]!) > Math.abs(rows[best]![column]!) ? at : best),
      column,
    );
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const by = rows[column]![column]!;
    rows[column] = rows[column]!.map((value) => value / by);
    rows.forEach((row, at) => {
      const factor = row[column]!;
      if (at !== column) rows[at] = row.map((value, cell) => value - factor * rows[column]![cell]!);
    });
  }
  return rows.map((row) => row.slice(n));
}

type Panel = {
  readonly outcome: readonly number[];
  readonly x: readonly number[];
  readonly w: readonly number[];
  readonly places: readonly number[];
  readonly periods: readonly number[];
};

/** Seven places over five periods, about a quarter of the rows not there. */
function panel(seed: number): Panel {
  const random = stream(seed, 0, 0);
  const rows = Array.from({ length: 35 }, (_, row) => ({ place: row % 7, period: Math.floor(row / 7) }))
    .filter(({ place, period }) => random() > 0.25 || place === 0 || period === 0)
    .map(({ place, period }) => {
      const x = random() * 4 + place;
      const w = random() * 3 - period;
      return { place, period, x, w, y: 2 * x - w + place * 3 + period + (random() - 0.5) * (1 + x) };
    });
  return {
    outcome: rows.map(({ y }) => y),
    x: rows.map(({ x }) => x),
    w: rows.map(({ w }) => w),
    places: rows.map(({ place }) => place),
    periods: rows.map(({ period }) => period),
  };
}

type Way = "pooled" | "place" | "place-and-period";

/** A row's regressors: the two slopes first, then an intercept or a dummy for each place, and each period but the first. */
const designOf = ({ x, w, places, periods }: Panel, way: Way): number[][] =>
  x.map((value, row) => [
    ...[value, w[row]!],
    ...(way === "pooled" ? [1] : [0, 1, 2, 3, 4, 5, 6].map((place) => Number(places[row] === place))),
    ...(way === "place-and-period" ? [1, 2, 3, 4].map((period) => Number(periods[row] === period)) : []),
  ]);

function byMatrices(
  given: Panel,
  way: Way,
  errors: Errors,
): { readonly slopes: number[]; readonly deviations: number[] } {
  const design = designOf(given, way);
  const [n, k] = [design.length, design[0]!.length];
  const bread = inverse(times(turned(design), design));
  const values = times(
    bread,
    times(
      turned(design),
      given.outcome.map((value) => [value]),
    ),
  ).map(([value]) => value!);
  const residuals = design.map(
    (row, at) => given.outcome[at]! - row.reduce((sum, one, c) => sum + one * values[c]!, 0),
  );
  const hat = design.map((row) => times(times([row], bread), turned([row]))[0]![0]!);
  const variance = times(times(bread, meatOf(errors)), bread);
  return { slopes: values.slice(0, 2), deviations: [0, 1].map((at) => Math.sqrt(variance[at]![at]!)) };

  function factorOf(by: "HC0" | "HC1" | "HC2" | "HC3" | "HC4", left: number, own: number): number {
    if (by === "HC0") return 1;
    if (by === "HC1") return n / (n - k);
    return left ** { HC2: -1, HC3: -2, HC4: -Math.min(4, (own * n) / k) }[by];
  }

  function meatOf(by: Errors): number[][] {
    if (by.kind === "classical") {
      const each = residuals.reduce((sum, one) => sum + one * one, 0) / (n - k);
      return times(turned(design), design).map((row) => row.map((value) => value * each));
    }
    if (by.kind === "robust") {
      const squares = residuals.map((one, row) => one ** 2 * factorOf(by.by, 1 - hat[row]!, hat[row]!));
      return times(
        turned(design),
        design.map((row, at) => row.map((value) => value * squares[at]!)),
      );
    }
    const of = by.by === "period" ? given.periods : given.places;
    const clusters = [...new Set(of)].map((cluster) =>
      design.reduce(
        (sums, row, at) => (of[at] === cluster ? sums.map((sum, c) => sum + row[c]! * residuals[at]!) : sums),
        new Array<number>(k).fill(0),
      ),
    );
    const g = clusters.length;
    const factor =
      by.correction === "none" ? 1 : by.correction === "CR1" ? g / (g - 1) : (g / (g - 1)) * ((n - 1) / (n - k));
    return times(turned(clusters), clusters).map((row) => row.map((value) => value * factor));
  }
}

function estimated(given: Panel, way: Way, errors: Errors): Regression {
  const columns = [
    { name: "x", values: given.x },
    { name: "w", values: given.w },
  ];
  const { outcome, places, periods } = given;
  const design = { outcome, columns, places, periods };
  return way === "pooled" ? leastSquares(design, errors) : fixedEffects(design, way, errors);
}

const every: readonly (readonly [string, Errors])[] = [
  ["classical", { kind: "classical" }],
  ...(["HC0", "HC1", "HC2", "HC3", "HC4"] as const).map((by) => [by, { kind: "robust", by }] as const),
  ...(["place", "period"] as const).flatMap((by) =>
    (["none", "CR1", "areg"] as const).map(
      (correction) => [`by ${by}, ${correction}`, { kind: "clustered", by, correction }] as const,
    ),
  ),
];

describe("slopes and their errors, by plain matrices", () => {
  for (const way of ["pooled", "place", "place-and-period"] as const)
    it.each(every)(`${way}, %s`, (_, errors) => {
      for (let seed = 1; seed <= 6; seed += 1) {
        const given = panel(seed);
        const { slopes, deviations } = byMatrices(given, way, errors);
        const terms = estimated(given, way, errors).terms.filter(({ name }) => name === "x" || name === "w");
        terms.forEach(({ value, standardError }, at) => {
          expect(value / slopes[at]!, `seed ${seed}`).toBeCloseTo(1, 9);
          expect(standardError / deviations[at]!, `seed ${seed}`).toBeCloseTo(1, 9);
        });
      }
    });
});

describe("a row that decides its own fit", () => {
  // The last row alone has w: its residual is 0 and its leverage 1, whatever it says.
  const alone: Panel = {
    outcome: [1, 3, 2, 5, 4, 9],
    x: [1, 2, 3, 4, 5, 3],
    w: [0, 0, 0, 0, 0, 1],
    places: [0, 1, 2, 3, 4, 5],
    periods: [0, 0, 0, 0, 0, 0],
  };

  it("adds nothing to HC0 and HC1, which are those of the other rows", () => {
    const others = Object.fromEntries(Object.entries(alone).map(([name, all]) => [name, all.slice(0, -1)]));
    const of = (errors: Errors) => estimated(alone, "pooled", errors).terms.find(({ name }) => name === "x")!;
    const rest = leastSquares(
      { outcome: others.outcome!, columns: [{ name: "x", values: others.x! }] },
      { kind: "robust", by: "HC0" },
    ).terms[1]!;
    expect(of({ kind: "robust", by: "HC0" }).value).toBeCloseTo(rest.value, 12);
    expect(of({ kind: "robust", by: "HC0" }).standardError).toBeCloseTo(rest.standardError, 12);
    // Six rows less three terms, and not five less two: the same freedom, another n.
    expect(of({ kind: "robust", by: "HC1" }).standardError).toBeCloseTo(rest.standardError * Math.sqrt(6 / 3), 12);
  });

  it("has no HC2 and no HC3 to give: 0 ÷ 0 is not a number, and the guard says which row", () => {
    for (const by of ["HC2", "HC3"] as const) {
      const made = estimated(alone, "pooled", { kind: "robust", by });
      expect(made.terms.map(({ standardError }) => standardError)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
      expect(made.guard).toContainEqual(expect.objectContaining({ code: "high-leverage", rows: [5] }));
    }
  });
});
