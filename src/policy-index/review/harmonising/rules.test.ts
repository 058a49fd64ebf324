import { expect, test } from "vitest";
import { outliers, type Placed } from "./rules.ts";

const western = ["155", "150", "001"];

const choices = (...options: readonly string[]): readonly Placed[] =>
  options.map((option, at) => ({
    place: `P${at}`,
    period: "2027",
    answer: { status: "answered", option },
    regions: western,
  }));

const numbers = (...values: readonly number[]): readonly Placed[] =>
  values.map((value, at) => ({
    place: `P${at}`,
    period: "2027",
    answer: { status: "answered", value },
    regions: western,
  }));

test("a choice that one of ten makes while nine agree is rare, and it is said among whom", () => {
  const found = outliers(choices("no", "no", "no", "no", "no", "no", "no", "no", "no", "yes"));
  expect(found.slice(0, 9)).toEqual(Array.from({ length: 9 }));
  expect(found[9]).toEqual({ kind: "rare", group: "155", of: 10, same: 1, usual: "no", usualCount: 9 });
});

test("where nobody agrees, nobody stands out", () => {
  expect(outliers(choices("a", "b", "c", "d", "e", "f"))).toEqual(Array.from({ length: 6 }));
});

test("with fewer than five neighbours nothing is said", () => {
  expect(outliers(choices("no", "no", "no", "yes"))).toEqual(Array.from({ length: 4 }));
});

test("a number far from the median of its region stands out; one that is merely high does not", () => {
  const found = outliers(numbers(5, 6, 8, 7, 5, 10, 47));
  expect(found[5]).toBeUndefined();
  expect(found[6]).toEqual({ kind: "far", group: "155", of: 7, median: 7 });
});

test("where all but one say the same number, the other stands out", () => {
  expect(outliers(numbers(5, 5, 5, 5, 5, 6))[5]).toEqual({ kind: "far", group: "155", of: 6, median: 5 });
});

test("the nearest region that is large enough is asked, and periods are kept apart", () => {
  const near = choices("yes", "yes", "yes", "yes", "yes");
  const distant = choices("no", "no", "no", "no", "no", "no", "no", "no").map((one) => ({
    ...one,
    regions: ["014", "002", "001"],
  }));
  expect(outliers([...near, ...distant]).filter(Boolean)).toEqual([]);
  const earlier = choices("no").map((one) => ({ ...one, period: "2020" }));
  expect(outliers([...choices("yes", "yes", "yes", "yes"), ...earlier]).filter(Boolean)).toEqual([]);
});

test("not knowing among many who know is looked at too", () => {
  const unknown: Placed = { place: "Q", period: "2027", answer: { status: "no-data" }, regions: western };
  expect(outliers([...choices("no", "no", "no", "no", "no"), unknown])[5]).toMatchObject({ kind: "rare", same: 1 });
});
