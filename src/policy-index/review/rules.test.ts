import fc from "fast-check";
import { expect, test } from "vitest";
import { agreement, blindOrder, currencyOf, sameValue } from "./rules.ts";

test("one agreement is enough beside those who say they are not qualified", () => {
  expect(
    agreement(
      [
        { kind: "agree", contentVersion: 2 },
        { kind: "not-qualified", contentVersion: 2 },
      ],
      2,
    ),
  ).toBe("agreed");
  expect(agreement([{ kind: "not-qualified", contentVersion: 2 }], 2)).toBe("not-qualified");
  expect(agreement([], 2)).toBe("no-opinion");
});

test("a note beside an agreement is a comment, and a comment is no disagreement", () => {
  expect(agreement([{ kind: "agree-with-note", contentVersion: 1 }], 1)).toBe("agreed");
});

test("one different answer stops it, whatever the others say", () => {
  expect(
    agreement(
      [
        { kind: "agree", contentVersion: 1 },
        { kind: "different-answer", contentVersion: 1 },
      ],
      1,
    ),
  ).toBe("different-answer");
});

test("what was said of an earlier version counts for nothing, and says so", () => {
  expect(agreement([{ kind: "agree", contentVersion: 1 }], 2)).toBe("outdated");
  expect(
    agreement(
      [
        { kind: "different-answer", contentVersion: 1 },
        { kind: "agree", contentVersion: 2 },
      ],
      2,
    ),
  ).toBe("agreed");
  expect(currencyOf(1, 2)).toBe("outdated");
});

test("only the value makes two answers differ", () => {
  expect(sameValue({ status: "answered", option: "a" }, { status: "answered", option: "a" })).toBe(true);
  expect(sameValue({ status: "answered", value: 5 }, { status: "answered", value: 8 })).toBe(false);
  expect(sameValue({ status: "no-data" }, { status: "answered", option: "a" })).toBe(false);
});

test("the blind order is the same whoever lists the answers, and tells nothing of which is whose", () => {
  let first = 0;
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (answer, other) => {
      const [yes, no] = [{ shown: { option: "1", why: other } }, { shown: { option: "0", why: other } }];
      const order = blindOrder(answer, [yes, no]);
      expect(blindOrder(answer, [no, yes])).toEqual(order);
      if (order[0] === yes) first += 1;
    }),
    { numRuns: 2000, seed: 7 },
  );
  // Half of them, give or take four standard deviations.
  expect(Math.abs(first - 1000)).toBeLessThan(90);
});
