import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Direction, nearest, type Spot } from "../ui/maps/keyboard.ts";
import type { MapShapes, Point } from "../ui/maps/shapes.ts";
import { plane } from "./build/projected.ts";
import { countries } from "./countries.ts";
import { smallWorldMap, worldMap } from "./world-map.ts";

const compressed = (file: string): number =>
  gzipSync(readFileSync(new URL(`./shapes/${file}`, import.meta.url)), { level: 9 }).length;

const maps: readonly (readonly [string, MapShapes])[] = [
  ["world", worldMap],
  ["world-small", smallWorldMap],
];

/** Corners of a path made of one M, then relative lines and moves. */
function corners(d: string): readonly Point[] {
  const found: Point[] = [];
  let start: Point = [0, 0];
  for (const ring of d.split("z").filter((one) => one !== "")) {
    const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
    let at = start;
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      at = [at[0] + (numbers[i] ?? 0), at[1] + (numbers[i + 1] ?? 0)];
      if (i === 0) start = at;
      found.push(at);
    }
  }
  return found;
}

test("the maps are light enough for the pages they are on", () => {
  expect(compressed("world.json")).toBeLessThan(40_000);
  expect(compressed("world-small.json")).toBeLessThan(18_000);
});

test.each(maps)("%s has no shape for a place that is called as something every object has", (_, map) => {
  for (const name of ["__proto__", "constructor", "toString"]) expect(map.shapes[name]).toBeUndefined();
});

test.each(maps)("%s has every country but Antarctica, with a shape or a marker", (_, map) => {
  for (const { alpha3 } of countries) {
    if (alpha3 === "ATA") continue;
    const shape = map.shapes[alpha3];
    expect(shape?.d !== undefined || shape?.marker !== undefined, alpha3).toBe(true);
  }
  expect(map.shapes.ATA).toBeUndefined();
});

test.each(maps)("%s keeps every outline inside the picture", (_, map) => {
  for (const [code, { d }] of Object.entries(map.shapes)) {
    if (d === undefined) continue;
    expect(d).toMatch(/^M\d+ \d+l[-\d mz]+z$/);
    for (const [x, y] of corners(d)) {
      expect(x >= 0 && x <= map.width && y >= 0 && y <= map.height, `${code} ${x} ${y}`).toBe(true);
    }
  }
});

test.each(maps)("%s keeps its markers apart, so that each can be seen and hit", (_, map) => {
  const markers = Object.entries(map.shapes).flatMap(([code, { marker }]) => (marker ? [{ code, marker }] : []));
  for (const [at, one] of markers.entries()) {
    for (const other of markers.slice(at + 1)) {
      const apart = Math.hypot(one.marker[0] - other.marker[0], one.marker[1] - other.marker[1]);
      expect(apart, `${one.code} ${other.code}`).toBeGreaterThan(1.6 * map.radius);
    }
  }
});

test.each(maps)("%s moves no marker far from its place", (_, map) => {
  for (const [code, { at, marker }] of Object.entries(map.shapes)) {
    if (marker) expect(Math.hypot(at[0] - marker[0], at[1] - marker[1]), code).toBeLessThan(map.width / 40);
  }
});

test("contested lines are apart from the shapes", () => {
  const pairs = worldMap.borders.map((border) => border.between.join("–"));
  for (const pair of [
    "west of the berm–MAR",
    "XKX–SRB",
    "PSE–ISR",
    "IND–PAK",
    "Crimea–UKR",
    "N. Cyprus–CYP",
    "Somaliland–SOM",
  ]) {
    expect(pairs).toContain(pair);
  }
});

/** Rings of a path, each a list of corners. */
const rings = (d: string): readonly (readonly Point[])[] => {
  const all = corners(d);
  const sizes = d.split("z").filter((one) => one !== "");
  let from = 0;
  return sizes.map((ring) => {
    const ends = from + (ring.match(/-?\d+/g) ?? []).length / 2;
    const own = all.slice(from, ends);
    from = ends;
    return own;
  });
};

const area = (code: string): number =>
  rings(worldMap.shapes[code]?.d ?? "").reduce((sum, ring) => {
    const twice = ring.reduce((total, [x, y], at) => {
      const [px, py] = ring.at(at - 1) ?? [0, 0];
      return total + px * y - x * py;
    }, 0);
    return sum + Math.abs(twice) / 2;
  }, 0);

/** The country a point of the earth is drawn in. */
function drawnIn(longitude: number, latitude: number): readonly string[] {
  const [x, y] = plane(worldMap.width, worldMap.radius).projection([longitude, latitude]) ?? [0, 0];
  const holds = (ring: readonly Point[]): boolean =>
    ring.reduce((inside, [ax, ay], at) => {
      const [bx, by] = ring.at(at - 1) ?? [0, 0];
      return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
    }, false);
  return Object.entries(worldMap.shapes)
    .filter(([, { d }]) => rings(d ?? "").filter(holds).length % 2 === 1)
    .map(([code]) => code);
}

test("areas on the page are in proportion to areas on the ground", () => {
  // Square kilometres: Brazil 8.51 million, Germany 0.357, Greenland 2.17.
  expect(area("BRA") / area("DEU") / (8.51 / 0.357)).toBeCloseTo(1, 1);
  expect(area("GRL") / area("BRA") / (2.17 / 8.51)).toBeCloseTo(1, 1);
});

test("every place is drawn where the United Nations has it, whatever the atlas says", () => {
  expect(drawnIn(2.3, 46.8)).toEqual(["FRA"]);
  expect(drawnIn(34.1, 45.2)).toEqual(["UKR"]);
  expect(drawnIn(-13, 26.5)).toEqual(["ESH"]);
  expect(drawnIn(-9, 29.5)).toEqual(["MAR"]);
  expect(drawnIn(44.8, 9.6)).toEqual(["SOM"]);
  expect(drawnIn(33.2, 35.25)).toEqual(["CYP"]);
  expect(drawnIn(-53, 4)).toEqual(["GUF"]);
  expect(drawnIn(28.2, -29.5)).toEqual(["LSO"]);
  expect(drawnIn(179, 67)).toEqual(["RUS"]);
  expect(drawnIn(-30, 40)).toEqual([]);
});

test("arrow keys lead from any state to every other", () => {
  const spots: readonly Spot[] = countries
    .filter((country) => country.un === "member")
    .flatMap(({ alpha3, names }) => {
      const shape = worldMap.shapes[alpha3];
      return shape ? [{ code: alpha3, name: names.en, at: shape.marker ?? shape.at }] : [];
    });
  const ways = ["left", "right", "up", "down"] satisfies Direction[];
  const steps = new Map(spots.map((spot) => [spot, ways.flatMap((way) => nearest(spots, spot.at, way) ?? [])]));
  const missedFrom = (start: Spot): readonly string[] => {
    const seen = new Set<Spot>();
    const open = [start];
    for (let here = open.pop(); here; here = open.pop()) {
      if (seen.has(here)) continue;
      seen.add(here);
      open.push(...(steps.get(here) ?? []));
    }
    return spots.filter((spot) => !seen.has(spot)).map((spot) => spot.name);
  };
  for (const spot of spots) expect(missedFrom(spot), spot.name).toEqual([]);
});
