import fc from "fast-check";
import { expect, test } from "vitest";
import { shapley } from "./shapley.ts";
import { shapleyOfRatio, type Term } from "./shapley-of-ratio.ts";

/** Every set scored, as many as there are. */
const bySets = (terms: readonly Term[]): readonly number[] | undefined =>
  shapley({
    players: terms.length,
    scores: (sets, isIn) =>
      Float64Array.from({ length: sets }, (_, set) => {
        const sum = (of: "upper" | "lower"): number =>
          terms.reduce((all, term, at) => all + term[of][isIn[at]![set] === 1 ? 1 : 0], 0);
        return sum("upper") / sum("lower");
      }),
  })?.parts;

const there = (weight: number, from: number, to: number): Term => ({
  upper: [weight * from, weight * to],
  lower: [weight, weight],
});
const leaves = (weight: number, from: number): Term => ({ upper: [weight * from, 0], lower: [weight, 0] });
const comes = (weight: number, to: number): Term => ({ upper: [0, weight * to], lower: [0, weight] });

test("where nobody moves the lower sum, a part is its own difference times its share of the weight", () => {
  expect(shapleyOfRatio([there(1, 40, 80), there(3, 80, 60)])).toEqual([10, -15]);
});

test("one that comes where another stays adds what it moves the mean", () => {
  const [stays, came] = shapleyOfRatio([there(1, 50, 50), comes(1, 100)])!;
  expect(stays).toBeCloseTo(0, 12);
  expect(came).toBeCloseTo(25, 12);
});

test("a set that leaves nothing has no ratio", () => {
  expect(shapleyOfRatio([leaves(1, 50), comes(1, 100)])).toBeUndefined();
});

const value = fc.double({ min: -100, max: 100, noNaN: true });
const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
const term = fc.oneof(
  fc.tuple(weight, value, value).map((all) => there(...all)),
  fc.tuple(weight, value).map((all) => leaves(...all)),
  fc.tuple(weight, value).map((all) => comes(...all)),
);

test("parts are those of all sets scored, to within 10⁻⁹, whoever comes and goes", () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 7 }), fc.tuple(weight, value, value), (terms, stays) => {
      const all = [there(...stays), ...terms];
      const found = shapleyOfRatio(all)!;
      bySets(all)!.forEach((part, at) => {
        expect(Math.abs(found[at]! - part)).toBeLessThan(1e-9);
      });
    }),
  );
});

test("parts of two hundred players, half of whom come or go, add up to the whole to within 10⁻¹²", () => {
  const many = Array.from({ length: 200 }, (_, at) =>
    at % 4 === 0
      ? comes(1 + (at % 7), at % 100)
      : at % 4 === 1
        ? leaves(1 + (at % 5), (at * 37) % 100)
        : there(1, at % 90, at % 80),
  );
  const sum = (of: "upper" | "lower", end: 0 | 1): number => many.reduce((all, term) => all + term[of][end], 0);
  const whole = sum("upper", 1) / sum("lower", 1) - sum("upper", 0) / sum("lower", 0);
  const found = shapleyOfRatio(many)!;
  expect(found.reduce((all, part) => all + part, 0)).toBeCloseTo(whole, 12);
});
