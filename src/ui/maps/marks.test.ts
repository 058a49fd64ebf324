import { expect, test } from "vitest";
import { drawnIn, lookOf, type MapEntry, placeMarks } from "./marks.ts";
import type { MapShapes } from "./shapes.ts";

const box = [0, 0, 100, 50] as const;

const map: MapShapes = {
  width: 100,
  height: 50,
  radius: 4,
  shapes: {
    AAA: { d: "M0 0l4 0 0 3z", at: [2, 1] },
    BBB: { d: "M9 9l4 0 0 3z", at: [10, 10] },
    PAR: { d: "M20 9l4 0 0 3z", at: [21, 10], partOf: "AAA" },
    TINY: { at: [50, 20], marker: [58, 20] },
  },
  borders: [{ between: ["AAA", "BBB"], d: "M1 1l2 2" }],
  views: { world: box, africa: [40, 10, 50, 25], americas: box, asia: box, europe: box, oceania: box },
};

const entry = (code: string, more: Partial<MapEntry> = {}): MapEntry => ({
  code,
  name: code,
  state: "scored",
  step: 3,
  label: `${code}: 40 of 100.`,
  ...more,
});

test("a covered place is drawn by itself, all others as one blank land", () => {
  const marks = placeMarks([entry("BBB")], map);
  expect(marks.outlined.map((mark) => [mark.code, mark.look])).toEqual([["BBB", "s3"]]);
  expect(marks.land).toBe("M0 0l4 0 0 3zM20 9l4 0 0 3z");
  expect(marks.outside).toEqual(new Set(["not-covered"]));
});

test("a part of a place is coloured with it, unless it has an entry itself", () => {
  expect(placeMarks([entry("AAA")], map).outlined[0]?.d).toBe("M0 0l4 0 0 3zM20 9l4 0 0 3z");
  const apart = placeMarks([entry("AAA"), entry("PAR", { step: 7 })], map);
  expect(apart.outlined.map((mark) => [mark.code, mark.d, mark.look])).toEqual([
    ["AAA", "M0 0l4 0 0 3z", "s3"],
    ["PAR", "M20 9l4 0 0 3z", "s7"],
  ]);
});

test("looks outside the ramp are told apart, and a score without a step is no data", () => {
  expect(lookOf({ state: "missing" })).toBe("hatched");
  expect(lookOf({ state: "not-applicable" })).toBe("speckled");
  expect(lookOf({ state: "not-covered" })).toBe("blank");
  expect(lookOf({ state: "scored", step: 7 })).toBe("s7");
  expect(lookOf({ state: "scored" })).toBe("hatched");
});

test("an entry that is not covered is land, without a mark or a link", () => {
  const marks = placeMarks([entry("AAA", { state: "not-covered", href: "/x" }), entry("BBB")], map);
  expect(marks.outlined.map((mark) => mark.code)).toEqual(["BBB"]);
  expect(marks.land).toContain("M0 0l");
});

test("what the map has no place for is counted, not lost", () => {
  expect(placeMarks([entry("barcelona")], map).unplaced).toEqual(["barcelona"]);
});

test("small places come after the others, so that their markers lie on top", () => {
  const marks = placeMarks([entry("TINY"), entry("BBB")], map);
  expect(marks.pointed.map((mark) => mark.code)).toEqual(["TINY"]);
  expect(marks.pointed[0]?.marker).toEqual([58, 20]);
  expect(marks.pointed[0]?.home).toEqual([50, 20]);
});

test("the closer the view, the smaller the marker and the nearer its own point", () => {
  const marks = placeMarks([entry("TINY")], map, map.views.africa);
  expect(marks.scale).toBe(0.5);
  expect(marks.radius).toBe(2);
  expect(marks.pointed[0]?.marker).toEqual([54, 20]);
  expect(drawnIn([0, 0], [8, 4], 0)).toEqual([0, 0]);
});

test("a map without entries is all land", () => {
  const marks = placeMarks([], map);
  expect(marks.outlined).toEqual([]);
  expect(marks.linked).toBe(false);
});

test("what rests on answers that were filled in says so, where it has a colour to be marked over", () => {
  const filled = { filled: "yes" as const };
  const marks = placeMarks([entry("AAA", filled), entry("BBB"), entry("TINY", filled)], map);
  expect([...marks.outlined, ...marks.pointed].map((mark) => [mark.code, mark.filled])).toEqual([
    ["AAA", "yes"],
    ["BBB", undefined],
    ["TINY", "yes"],
  ]);
  expect(marks.anyFilled).toBe(true);
  expect(placeMarks([entry("AAA", { ...filled, state: "missing", step: undefined })], map).anyFilled).toBe(false);
});
