import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainChange } from "./explain-change.ts";

const causes = ["reform", "correction", "method"] as const;
type Cause = (typeof causes)[number];

describe("a change explained", () => {
  it("gives each cause what it adds, where causes do not meet", () => {
    const points: Record<Cause, number> = { reform: 12.5, correction: -4, method: 0 };
    const explained = explainChange(causes, (made) => 50 + [...made].reduce((sum, cause) => sum + points[cause], 0));
    expect(explained).toEqual({ before: 50, after: 58.5, total: 8.5, parts: points });
  });

  it("halves what two causes do only together", () => {
    const explained = explainChange(["reform", "correction"], (made) => (made.size === 2 ? 10 : 0));
    expect(explained?.parts).toEqual({ reform: 5, correction: 5 });
  });

  it("shares alike what three do only together, and what any two do", () => {
    const together = explainChange(causes, (made) => (made.size === 3 ? 12 : 0));
    expect(together?.parts).toEqual({ reform: 4, correction: 4, method: 4 });
    const most = explainChange(causes, (made) => (made.size >= 2 ? 12 : 0));
    expect(most?.parts).toEqual({ reform: 4, correction: 4, method: 4 });
    const led = explainChange(causes, (made) => (made.has("reform") && made.size >= 2 ? 12 : 0));
    expect(led?.parts).toEqual({ reform: 8, correction: 2, method: 2 });
  });

  it("is undefined where a score is absent on the way", () => {
    expect(explainChange(causes, (made) => (made.size === 0 ? undefined : 1))).toBeUndefined();
    expect(explainChange(causes, (made) => (made.size === 3 ? Number.NaN : 1))).toBeUndefined();
  });

  it("without causes has nothing to explain", () => {
    expect(explainChange([], () => 7)).toEqual({ before: 7, after: 7, total: 0, parts: {} });
  });

  it("adds up to the last bit in whatever order, to after − before unless causes pull apart", () => {
    const score = fc.double({ min: -100, max: 100, noNaN: true });
    const table = fc
      .integer({ min: 1, max: 6 })
      .chain((count) => fc.array(score, { minLength: 1 << count, maxLength: 1 << count }));
    fc.assert(
      fc.property(table, fc.boolean(), (scores, upwards) => {
        // Sorted, no cause ever takes anything away.
        const given = upwards ? [...scores].sort((left, right) => left - right) : scores;
        const names = Array.from({ length: Math.log2(given.length) }, (_, at) => `cause ${at}`);
        const explained = explainChange(
          names,
          (made) => given[[...made].reduce((set, name) => set | (1 << names.indexOf(name)), 0)],
        );
        const parts = Object.values(explained!.parts);
        const sum = (all: readonly number[]): number => all.reduce((whole, part) => whole + part, 0);
        const size = sum(parts.map(Math.abs));
        const bySize = [...parts].sort((left, right) => Math.abs(left) - Math.abs(right));
        for (const order of [parts, [...parts].reverse(), bySize, [...bySize].reverse()])
          expect(sum(order)).toBe(explained!.total);
        const difference = given.at(-1)! - given[0]!;
        const sameWay = parts.every((part) => part >= 0) || parts.every((part) => part <= 0);
        if (upwards) expect(sameWay).toBe(true);
        if (size === 0) expect(Math.abs(difference)).toBeLessThan(1e-11);
        else if (sameWay) expect(explained!.total).toBe(difference + 0);
        else expect(Math.abs(explained!.total - difference)).toBeLessThanOrEqual(size * 2 ** -52);
      }),
    );
  });

  it("gives nothing to a cause that moves only the last bits of a double", () => {
    const explained = explainChange(["reform", "method"], (made) =>
      made.has("reform") ? (made.has("method") ? 0.1 + 0.2 : 0.3) : made.has("method") ? 0.2 + 1e-17 : 0.2,
    );
    expect(explained?.parts.method).toBe(0);
    expect(explained?.parts.reform).toBe(explained?.total);
  });

  it("does not depend on the order in which causes are named, beyond the step", () => {
    const value = (made: ReadonlySet<Cause>): number =>
      (made.has("reform") ? 3.3 : 1.1) * (made.has("method") ? 7.7 : 2);
    const forth = explainChange(causes, value);
    const back = explainChange([...causes].reverse(), value);
    for (const cause of causes) expect(back?.parts[cause]).toBeCloseTo(forth?.parts[cause] ?? Number.NaN, 11);
  });
});
