import fc from "fast-check";
import { expect, test } from "vitest";
import { type Direction, nearest, plain, type Spot, typeAhead } from "./keyboard.ts";

const spot = (code: string, x: number, y: number, name = code): Spot => ({ code, name, at: [x, y] });

const spots = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 500 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((points) => points.map(({ x, y }, at) => spot(`P${at}`, x, y)));

const directions: readonly Direction[] = ["left", "right", "up", "down"];

test("the nearest place straight ahead is found", () => {
  const places = [spot("near", 10, 0), spot("far", 30, 0), spot("behind", -5, 0)];
  expect(nearest(places, [0, 0], "right")?.code).toBe("near");
  expect(nearest(places, [0, 0], "left")?.code).toBe("behind");
});

test("what lies aside counts as farther than it is", () => {
  expect(nearest([spot("aside", 10, 9), spot("ahead", 17, 0)], [0, 0], "right")?.code).toBe("ahead");
});

test("what is only slightly ahead is taken when nothing else is", () => {
  expect(nearest([spot("aside", 1, 40)], [0, 0], "right")?.code).toBe("aside");
});

test("at the edge there is nothing further", () => {
  expect(nearest([spot("west", -10, 0)], [0, 0], "right")).toBeUndefined();
  expect(nearest([], [0, 0], "up")).toBeUndefined();
});

test("a step always goes in its direction, and there is one whenever anything lies there", () => {
  fc.assert(
    fc.property(spots, fc.constantFrom(...directions), (places, direction) => {
      const from = places[0]?.at ?? [0, 0];
      const forward = (at: readonly [number, number]): number =>
        ({ left: from[0] - at[0], right: at[0] - from[0], up: from[1] - at[1], down: at[1] - from[1] })[direction];
      const found = nearest(places, from, direction);
      return found ? forward(found.at) > 0 : places.every((place) => forward(place.at) <= 0);
    }),
  );
});

test("steps in one direction end: no walk goes round in circles", () => {
  fc.assert(
    fc.property(spots, fc.constantFrom(...directions), (places, direction) => {
      let at = places[0];
      for (let steps = 0; at && steps <= places.length; steps++) at = nearest(places, at.at, direction);
      return at === undefined;
    }),
  );
});

test("a letter goes to the next place that begins with it, and round again", () => {
  const places = [spot("1", 0, 0, "Egypt"), spot("2", 0, 0, "Éthiopie"), spot("3", 0, 0, "Fiji")];
  expect(typeAhead(places, undefined, "e")?.name).toBe("Egypt");
  expect(typeAhead(places, "1", "e")?.name).toBe("Éthiopie");
  expect(typeAhead(places, "2", "E")?.name).toBe("Egypt");
  expect(typeAhead(places, "1", "x")).toBeUndefined();
  expect(typeAhead(places, "1", "")).toBeUndefined();
});

test("more letters stay on a place that fits", () => {
  const places = [spot("1", 0, 0, "Mali"), spot("2", 0, 0, "Malta")];
  expect(typeAhead(places, "1", "mal")?.name).toBe("Mali");
  expect(typeAhead(places, "1", "malt")?.name).toBe("Malta");
});

test("accents do not matter, in any script", () => {
  expect(plain("Éthiopie")).toBe("ethiopie");
  expect(plain("عُمان")).toBe("عمان");
});
