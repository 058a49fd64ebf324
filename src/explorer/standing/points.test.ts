import { expect, it } from "vitest";
import { changePoints, decimalsOf, finePoints, limitPoints, points } from "./points.ts";

it("writes whole points on a scale of a hundred, and decimals on a short one", () => {
  expect([decimalsOf([0, 100]), decimalsOf([0, 8]), decimalsOf([0, 1])]).toEqual([0, 1, 2]);
  expect(points(66.5, [0, 100], "en")).toBe("67");
  expect(points(0.4, [0, 1], "fr")).toBe("0,40");
  expect(finePoints(66.54, [0, 100], "en")).toBe("66.5");
});

it("writes the ends of a scale and the limits of bands as they were set", () => {
  expect(points(1, [0, 1], "en")).toBe("1");
  expect(limitPoints(5, [0, 8], "en")).toBe("5");
  expect(limitPoints(2.5, [0, 8], "en")).toBe("2.5");
});

it("gives a change a sign, and a dash to what is not known", () => {
  expect(changePoints(-3, [0, 100], "en")).toBe("−3.0");
  expect(points(undefined, [0, 100], "en")).toBe("–");
});
