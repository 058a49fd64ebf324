import { describe, expect, it } from "vitest";
import { stream } from "../random/stream.ts";
import { betweenWithin } from "./between-within.ts";
import { fixedEffects } from "./fixed-effects.ts";
import { leastSquares } from "./least-squares.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import { partial } from "./partial.ts";

const column = (name: string, ...values: number[]) => ({ name, values });
const codes = ({ guard }: { readonly guard: readonly { readonly code: string }[] }): readonly string[] =>
  guard.map(({ code }) => code);
const noise = (n: number, seed: number): number[] => {
  const random = stream(seed, 0, 0);
  return Array.from({ length: n }, () => random() - 0.5);
};

describe("least squares", () => {
  it("finds the line through three points, with no fourth to doubt it", () => {
    const made = leastSquares({ outcome: [1, 3, 5], columns: [column("x", 0, 1, 2)] });
    expect(made.terms.map(({ value }) => Math.round(value * 1e12) / 1e12)).toEqual([1, 2]);
    expect(codes(made)).toContain("perfect-fit");
  });

  it("explains no share of an outcome that does not vary", () => {
    const outcome = [0.1, 0.1, 0.1, 0.1, 0.1];
    const made = leastSquares({ outcome, columns: [column("x", 1, 2, 4, 7, 9)] });
    expect(made.rSquared).toMatchObject({ overall: Number.NaN, adjusted: Number.NaN });
    expect(codes(made)).toContain("perfect-fit");
  });

  it("is worked by hand: slope 0.6, intercept 2.2, its error √(2.4 / 3 / 10)", () => {
    const made = leastSquares({ outcome: [2, 4, 5, 4, 5], columns: [column("x", 1, 2, 3, 4, 5)] });
    const [start, slope] = made.terms;
    expect(start?.value).toBeCloseTo(2.2, 12);
    expect(slope?.value).toBeCloseTo(0.6, 12);
    expect(slope?.standardError).toBeCloseTo(Math.sqrt(0.08), 12);
    expect(made.rSquared.overall).toBeCloseTo(0.6, 12);
    expect(made.f).toMatchObject({ value: expect.closeTo(4.5, 10), above: 1, below: 3, p: expect.closeTo(0.124, 4) });
    expect(slope?.p).toBeCloseTo(made.f.p, 12);
  });

  it("leaves out rows with a gap, says how many and which it used", () => {
    const made = leastSquares({ outcome: [2, Number.NaN, 4, 5, 4, 5], columns: [column("x", 1, 9, 2, 3, 4, 5)] });
    expect(made.terms[1]?.value).toBeCloseTo(0.6, 12);
    expect([...made.rows]).toEqual([0, 2, 3, 4, 5]);
    expect(made.guard).toContainEqual({ code: "rows-left-out", rows: 1 });
  });

  it("gives a column that the others decide no coefficient, and names it", () => {
    const x = [1, 2, 3, 4, 5];
    const twice = column("twice", ...x.map((value) => 2 * value + 1));
    const made = leastSquares({ outcome: [2, 4, 5, 4, 5], columns: [column("x", ...x), twice] });
    expect(made.terms[1]?.value).toBeCloseTo(0.6, 12);
    expect(made.terms[2]).toMatchObject({ value: Number.NaN, standardError: Number.NaN, p: Number.NaN });
    expect(made.freedom).toBe(3);
    expect(made.guard).toContainEqual({ code: "collinear", column: "twice" });
  });

  it("says that a constant does not vary", () => {
    const made = leastSquares({ outcome: [2, 4, 5, 4], columns: [column("x", 1, 2, 3, 4), column("c", 7, 7, 7, 7)] });
    expect(made.guard).toContainEqual({ code: "nothing-varies", column: "c" });
    expect(codes(made)).not.toContain("collinear");
  });

  it("says which row decides its own fit, and has no HC3 there", () => {
    const design = {
      outcome: [...noise(30, 1), 5],
      columns: [column("only-the-last", ...Array<number>(30).fill(0), 1)],
    };
    const made = leastSquares(design, { kind: "robust", by: "HC3" });
    expect(made.guard).toContainEqual(expect.objectContaining({ code: "high-leverage", rows: [30] }));
    expect(made.terms[1]?.standardError).toBeNaN();
    expect(leastSquares(design).terms[1]?.standardError).toBeGreaterThan(0);
  });

  it("has no errors without a degree of freedom", () => {
    const made = leastSquares({ outcome: [1, 2], columns: [column("x", 1, 3)] });
    expect(made.terms[1]).toMatchObject({ value: expect.closeTo(0.5, 12), standardError: Number.NaN, p: Number.NaN });
    expect(made.guard).toContainEqual({ code: "no-degrees-of-freedom", rows: 2, terms: 2 });
    expect(made.guard).toContainEqual({ code: "few-places", places: 2, need: 20 });
  });

  it("has nothing against forty places and an honest slope", () => {
    const x = Array.from({ length: 45 }, (_, row) => row % 9);
    const outcome = noise(45, 2).map((value, row) => value + x[row]!);
    const places = x.map((_, row) => row);
    expect(leastSquares({ outcome, columns: [column("x", ...x)], places }).guard).toEqual([]);
  });

  it("refuses what has no meaning", () => {
    const x = column("x", 1, 2, 3);
    expect(() => leastSquares({ outcome: [1, 2], columns: [x] })).toThrow("x has 3 rows, not 2");
    expect(() => leastSquares({ outcome: [1, 2, 3], columns: [] })).toThrow("nothing to explain by");
    expect(() => leastSquares({ outcome: [1, 2, 3], columns: [x, x] })).toThrow("two columns are named x");
    expect(() => leastSquares({ outcome: [1, 2, Infinity], columns: [x] })).toThrow("not finite");
    expect(() => leastSquares({ outcome: [Number.NaN, Number.NaN, Number.NaN], columns: [x] })).toThrow("no row");
    const design = { outcome: [1, 2, 3], columns: [x], places: [1, 1, 1] };
    expect(() => leastSquares(design, { kind: "clustered", by: "place", correction: "none" })).toThrow("one cluster");
    expect(() => leastSquares(design, { kind: "clustered", by: "period", correction: "none" })).toThrow("period");
    const panel = { ...design, places: [1, 1, 2], periods: [1, 2, 1] };
    expect(() => leastSquares(panel, { kind: "clustered", by: "place-and-period", correction: "CR2" })).toThrow("CR2");
  });
});

describe("fixed effects", () => {
  const two = { outcome: [1, 3, 10, 12, 20, 23], columns: [column("x", 0, 1, 0, 1, 0, 1)], places: [1, 1, 2, 2, 3, 3] };

  it("compares each place with itself", () => {
    const made = fixedEffects(two, "place");
    expect(made.terms[0]?.value).toBeCloseTo(7 / 3, 12);
    expect(made.freedom).toBe(2);
    expect(made.placeEffects?.get(1)).toBeCloseTo(2 - 7 / 6, 12);
  });

  it("says what does not vary inside places", () => {
    const made = fixedEffects({ ...two, columns: [...two.columns, column("area", 5, 5, 7, 7, 9, 9)] }, "place");
    expect(made.terms[1]?.value).toBeNaN();
    expect(made.guard).toContainEqual({ code: "nothing-varies-within", column: "area" });
    expect(codes(made)).not.toContain("collinear");
  });

  it("says where so little varies inside places that a few of them decide", () => {
    const hardly = column("hardly", 0, 1, 100, 100, 300, 300);
    const made = fixedEffects({ ...two, columns: [hardly] }, "place");
    expect(made.terms[0]?.value).toBeCloseTo(2, 12);
    expect(made.guard).toContainEqual(expect.objectContaining({ code: "little-varies-within", column: "hardly" }));
  });

  it("counts intercepts of periods once per part of a panel that no period links", () => {
    const periods = [1, 2, 1, 2, 3, 4];
    const x = [0, 1, 0, 2, 0, 1];
    const made = fixedEffects({ ...two, columns: [column("x", ...x)], periods }, "place-and-period");
    expect(made.freedom).toBe(6 - 3 - 2 - 1);
    expect(codes(made)).toContain("no-degrees-of-freedom");
  });

  it("warns of few places and few clusters", () => {
    const made = fixedEffects(two, "place", { kind: "clustered", by: "place", correction: "xtreg" });
    expect(made.clusters).toBe(3);
    expect(made.terms[0]?.freedom).toBe(2);
    // One slope: F is t², with as many degrees of freedom as t.
    expect(made.f).toMatchObject({ above: 1, below: 2, value: expect.closeTo((made.terms[0]?.t ?? 0) ** 2, 9) });
    expect(made.f.p).toBeCloseTo(made.terms[0]?.p ?? 0, 12);
    expect(codes(made)).toEqual(["few-places", "few-clusters"]);
    const careful = fixedEffects(two, "place", { kind: "clustered", by: "place", correction: "CR2" });
    expect(careful.terms[0]?.freedom).toBeCloseTo(2, 9);
    expect(careful.guard).toContainEqual(expect.objectContaining({ code: "few-degrees-of-freedom", column: "x" }));
  });

  it("refuses a design without places, or without periods", () => {
    expect(() => fixedEffects({ outcome: [1, 2], columns: [column("x", 1, 2)] }, "place")).toThrow("place");
    expect(() => fixedEffects(two, "place-and-period")).toThrow("period");
  });

  it("does not depend on the order of rows", () => {
    const n = 60;
    const [x, u] = [noise(n, 3), noise(n, 4)];
    const order = Array.from({ length: n }, (_, row) => (row * 37) % n);
    const of = (rows: readonly number[]) =>
      fixedEffects(
        {
          outcome: rows.map((row) => 3 * x[row]! + u[row]! + (row % 20)),
          columns: [column("x", ...rows.map((row) => x[row]!))],
          places: rows.map((row) => row % 20),
          periods: rows.map((row) => Math.floor(row / 20)),
        },
        "place-and-period",
        { kind: "clustered", by: "place", correction: "CR2" },
      ).terms[0];
    const [one, other] = [of(Array.from({ length: n }, (_, row) => row)), of(order)];
    expect(one?.value).toBeCloseTo(other?.value ?? 0, 12);
    expect(one?.standardError).toBeCloseTo(other?.standardError ?? 0, 12);
    expect(one?.freedom).toBeCloseTo(other?.freedom ?? 0, 9);
  });
});

describe("beside regressions", () => {
  it("splits what varies into between and within places, adding up", () => {
    const made = betweenWithin("x", [1, 3, 11, 13, Number.NaN], [1, 1, 2, 2, 2]);
    expect(made).toMatchObject({
      n: 4,
      places: 2,
      between: 100,
      within: 4,
      total: 104,
      freedom: { between: 1, within: 2 },
    });
    expect(made.sdWithin).toBeCloseTo(Math.sqrt(4 / 3), 12);
    expect(codes(made)).toEqual(["rows-left-out", "few-places"]);
    expect(codes(betweenWithin("x", [2, 2, 3, 3], [1, 1, 2, 2]))).toContain("nothing-varies-within");
    expect(betweenWithin("x", [0.1, 0.1, 0.1], [1, 1, 2])).toMatchObject({ total: 0, shareBetween: Number.NaN });
  });

  it("names the place without which a slope turns", () => {
    const design = { outcome: [3, 2, 1, 9], columns: [column("x", 1, 2, 3, 9)], places: [10, 20, 30, 40] };
    const made = leaveOneOut(design, (left) => leastSquares(left));
    expect(made.without.map(({ place, rows }) => [place, rows])).toEqual([
      [10, 1],
      [20, 1],
      [30, 1],
      [40, 1],
    ]);
    expect(made.terms[1]?.lowest).toEqual({ value: expect.closeTo(-1, 12), place: 40 });
    expect(made.terms[1]?.turns).toEqual([40]);
    expect(() => leaveOneOut({ ...design, places: [1, 1, 1, 1] }, (left) => leastSquares(left))).toThrow("only place");
  });

  it("says which place it cannot do without, and why, and goes on with the others", () => {
    const design = {
      ...{ outcome: [1, 3, 2, 5, 4, 7, 8], columns: [{ name: "x", values: [0, 1, 0, 2, 1, 3, 4] }] },
      ...{ places: [1, 1, 2, 2, 3, 3, 4], periods: [1, 1, 1, 1, 1, 1, 2] },
    };
    const made = leaveOneOut(design, (left) =>
      leastSquares(left, { kind: "clustered", by: "period", correction: "CR1" }),
    );
    expect(made.without.map(({ reason }) => reason)).toEqual([
      ...[undefined, undefined, undefined],
      "errors clustered by one cluster alone have no meaning",
    ]);
    expect([...made.without[3]!.values]).toEqual([Number.NaN, Number.NaN]);
    expect(made.without[0]!.guard).toEqual(
      leastSquares(
        {
          ...design,
          outcome: [2, 5, 4, 7, 8],
          columns: [{ name: "x", values: [0, 2, 1, 3, 4] }],
          places: [2, 2, 3, 3, 4],
          periods: [1, 1, 1, 1, 2],
        },
        { kind: "clustered", by: "period", correction: "CR1" },
      ).guard,
    );
    expect(made.terms.every(({ lowest, highest }) => lowest.value <= highest.value)).toBe(true);
  });

  it("takes for no turn what rounding leaves of nothing", () => {
    const line = {
      outcome: [3, 6, 9, 12, 15.3],
      columns: [{ name: "x", values: [1, 2, 3, 4, 5.1] }],
      places: [1, 2, 3, 4, 5],
    };
    const [intercept] = leaveOneOut(line, (left) => leastSquares(left)).terms;
    expect(Math.abs(intercept!.highest.value)).toBeLessThan(1e-12);
    expect(intercept!.turns).toEqual([]);
  });

  it("holds the others still: a partial correlation is that of what they leave", () => {
    const z = noise(40, 5);
    const [a, b] = [noise(40, 6), noise(40, 7)];
    const x = z.map((value, row) => 5 * value + a[row]!);
    const y = z.map((value, row) => 5 * value + b[row]!);
    const made = partial([column("x", ...x), column("y", ...y), column("z", ...z)]);
    const left = (of: readonly number[]) => leastSquares({ outcome: of, columns: [column("z", ...z)] }).residuals;
    expect(made.values[1]).toBeCloseTo(partial([column("x", ...left(x)), column("y", ...left(y))]).values[1] ?? 0, 10);
    const both = leastSquares({ outcome: x, columns: [column("y", ...y), column("z", ...z)] });
    expect(made.p[1]).toBeCloseTo(both.terms[1]?.p ?? 0, 10);
    expect(made).toMatchObject({ n: 40, freedom: 37, guard: [] });
  });

  it("says why there is no partial correlation", () => {
    const x = column("x", 1, 2, 4, 3);
    expect(partial([x, column("c", 1, 1, 1, 1)]).guard).toContainEqual({ code: "nothing-varies", column: "c" });
    const made = partial([x, column("twice", 2, 4, 8, 6)]);
    expect(made.values[1]).toBeNaN();
    expect(made.guard).toContainEqual({ code: "collinear", column: "twice" });
    expect(() => partial([x])).toThrow("two columns");
  });
});
