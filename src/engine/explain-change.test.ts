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

  it("adds up to the last bit in whatever order, and to the difference within half a step", () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(score, { minLength: 8, maxLength: 8 }), (scores) => {
        const bit = (cause: Cause): number => 1 << causes.indexOf(cause);
        const explained = explainChange(
          causes,
          (made) => scores[[...made].reduce((set, cause) => set | bit(cause), 0)],
        );
        const { reform, correction, method } = explained?.parts ?? { reform: 0, correction: 0, method: 0 };
        expect(reform + correction + method).toBe(explained?.total);
        expect(method + correction + reform).toBe(explained?.total);
        expect(method + reform + correction).toBe(explained?.total);
        expect(Math.abs((explained?.total ?? 1) - (scores[7]! - scores[0]!))).toBeLessThanOrEqual(5e-13);
      }),
    );
  });

  it("does not depend on the order in which causes are named, beyond the step", () => {
    const value = (made: ReadonlySet<Cause>): number =>
      (made.has("reform") ? 3.3 : 1.1) * (made.has("method") ? 7.7 : 2);
    const forth = explainChange(causes, value);
    const back = explainChange([...causes].reverse(), value);
    for (const cause of causes) expect(back?.parts[cause]).toBeCloseTo(forth?.parts[cause] ?? Number.NaN, 11);
  });
});
