import fc from "fast-check";
import { expect, test } from "vitest";
import type { Box } from "./shapes.ts";
import { between, closest, inside, panned, revealing, zoomed } from "./viewport.ts";

const whole: Box = [0, 0, 100, 50];

const within = ([x, y, w, h]: Box): boolean => x >= -1e-9 && y >= -1e-9 && x + w <= 100 + 1e-9 && y + h <= 50 + 1e-9;

const wish = fc.record({
  factor: fc.double({ min: 0.1, max: 10, noNaN: true }),
  x: fc.double({ min: 0, max: 100, noNaN: true }),
  y: fc.double({ min: 0, max: 50, noNaN: true }),
});

test("zooming in keeps the point under the finger", () => {
  expect(zoomed(whole, 2, [50, 25], whole)).toEqual([25, 12.5, 50, 25]);
  expect(zoomed(whole, 2, [0, 0], whole)).toEqual([0, 0, 50, 25]);
});

test("zooming out ends with the whole map, zooming in ends too", () => {
  expect(zoomed([25, 12.5, 50, 25], 0.1, [50, 25], whole)).toEqual(whole);
  expect(zoomed(whole, 1e9, [50, 25], whole)[2]).toBe(100 / closest);
});

test("no wish leads beyond the map, and its proportions stay", () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
      let view = whole;
      for (const { factor, x, y } of wishes) {
        view = panned(zoomed(view, factor, [x, y], whole), x - 50, y - 25, whole);
        if (!within(view) || Math.abs(view[2] / view[3] - 2) > 1e-6) return false;
      }
      return true;
    }),
  );
});

test("a view that already shows a point stays, another moves just far enough", () => {
  expect(revealing([0, 0, 50, 25], [25, 12], whole)).toEqual([0, 0, 50, 25]);
  expect(revealing([0, 0, 50, 25], [60, 12], whole)).toEqual([15, 0, 50, 25]);
});

test("a glide begins where it is and ends where it goes", () => {
  const to: Box = [10, 5, 50, 25];
  expect(between(whole, to, 0)).toEqual(whole);
  expect(between(whole, to, 1)).toEqual(to);
  expect(inside([-10, 40, 50, 25], whole)).toEqual([0, 25, 50, 25]);
});
