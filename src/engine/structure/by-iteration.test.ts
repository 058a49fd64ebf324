/** Principal components worked out a second time: a vector turned by the correlations until it turns no more. */
import { describe, expect, it } from "vitest";
import { column } from "../fixtures/column.ts";
import { stream } from "../random/stream.ts";
import { pearson } from "../stats/correlation.ts";
import { principalComponents } from "./principal-components.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The longest axis of a symmetric table, and the table without it. */
function longest(table: readonly (readonly number[])[]) {
  let own = table.map((_, at) => 1 + at / 10);
  for (let turn = 0; turn < 3_000; turn += 1) {
    const next = table.map((row) => sum(row.map((value, at) => value * own[at]!)));
    const long = Math.hypot(...next);
    own = next.map((value) => value / long);
  }
  const value = sum(table.map((row, at) => own[at]! * sum(row.map((one, beside) => one * own[beside]!))));
  return { own, value, rest: table.map((row, i) => row.map((one, j) => one - value * own[i]! * own[j]!)) };
}

describe("principal components", () => {
  it("have the axes and shares that turning finds, each loading with the sign that makes them add up to more than 0", () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const random = stream(seed, 0, 0);
      const common = Array.from({ length: 25 }, () => random());
      const all = [1, 0.5, -0.7, 0.1].map((share) => common.map((value) => share * value + random() * 0.8));
      const found = principalComponents(all.map((values) => column(...values)))!;
      let table: readonly (readonly number[])[] = all.map((one) => all.map((other) => pearson(one, other).value));
      for (let component = 0; component < 4; component += 1) {
        const { own, value, rest } = longest(table);
        const sign = Math.sign(sum(own));
        expect(found.explained[component]).toBeCloseTo(value / 4, 7);
        for (const [at, loading] of own.entries())
          expect(found.loadings[at * 4 + component]).toBeCloseTo(loading * sign, 4);
        table = rest;
      }
    }
  });

  it("have a sign by the first column where loadings cancel, in whatever order doubles add them up", () => {
    const up = column(1, 2, 3, 4, 6);
    const down = column(6, 4, 3, 2, 1);
    for (const columns of [
      [up, down],
      [down, up],
    ]) {
      const { loadings } = principalComponents(columns)!;
      expect(loadings[0]).toBeGreaterThan(0);
      expect(loadings[2]).toBeLessThan(0);
    }
  });
});
