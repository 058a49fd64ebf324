import { expect, test } from "vitest";
import { countries, namesFrom } from "../countries.ts";
import { smallWorldMap, worldMap } from "../world-map.ts";
import { pieces } from "./atlas.ts";
import { countryRecords } from "./countries.ts";
import { details, worldShapes } from "./shapes.ts";

test("the checked-in maps are what the atlas and the rules give today", () => {
  const atlas = pieces();
  expect(worldShapes(atlas, details.small).map).toEqual(smallWorldMap);
  expect(worldShapes(atlas, details.world).map).toEqual(worldMap);
});

test("the checked-in list is what the registries, CLDR and the rules give today", ({ skip }) => {
  skip(process.versions.cldr !== namesFrom, "another CLDR");
  expect(countryRecords(worldShapes(pieces(), details.world).degrees)).toEqual(countries);
});
