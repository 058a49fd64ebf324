import { expect, test } from "vitest";
import { type CustomPlace, comparePlaces, gazetteer, placeName, world } from "./gazetteer.ts";

const row = (id: string, title: CustomPlace["title"], more: Partial<CustomPlace> = {}): CustomPlace => ({
  id,
  title,
  kind: "place",
  members: [],
  partOf: undefined,
  ...more,
});

test("a country is found by either code and named in the reader's language", () => {
  expect(world.codeOf("DE")).toBe("DEU");
  expect(world.nameOf("DE", "fr")).toEqual({ words: "Allemagne", language: "fr" });
  expect(placeName("TUR", "en")).toBe("Türkiye");
  expect(placeName("TUR", "xx")).toBe("Türkiye");
});

test("an unknown code has no place and is its own name", () => {
  expect(world.codeOf("Q1")).toBeUndefined();
  expect(world.nameOf("Q1", "en").words).toBe("Q1");
  expect(world.regionsOf("Q1")).toEqual([]);
});

test("a place of the index itself speaks its own language where it lacks the reader's", () => {
  const places = gazetteer([row("catalonia", { es: "Cataluña" }, { partOf: "ES" })], "es");
  expect(places.nameOf("catalonia", "ar")).toEqual({ words: "Cataluña", language: "es" });
});

test("a part of a country lies in that country's regions, however deep", () => {
  const places = gazetteer([
    row("barcelona", "Barcelona", { partOf: "catalonia" }),
    row("catalonia", "Catalonia", { partOf: "ESP" }),
  ]);
  expect(places.countryOf("barcelona")?.alpha3).toBe("ESP");
  expect(places.regionsOf("barcelona").at(-1)?.names.en).toBe("Southern Europe");
});

test("places that are part of each other lie nowhere, and the search ends", () => {
  const places = gazetteer([row("a", "A", { partOf: "b" }), row("b", "B", { partOf: "a" })]);
  expect(places.countryOf("a")).toBeUndefined();
});

test("an index may name a country as it likes", () => {
  expect(gazetteer([row("FRA", "French Republic")]).nameOf("FRA", "en").words).toBe("French Republic");
});

test("a group has the members it lists, unknown ones left out", () => {
  const places = gazetteer([row("nordic", "Nordic", { kind: "group", members: ["DK", "SWE", "Atlantis"] })]);
  expect(places.membersOf("nordic")).toEqual(["DNK", "SWE"]);
  expect(places.groups.map((group) => group.id)).toEqual(["nordic"]);
  expect(places.membersOf("baltic")).toEqual([]);
});

test("codes sort by their names in the reader's language", () => {
  expect(["DEU", "ESP", "ALB"].sort(comparePlaces("en"))).toEqual(["ALB", "DEU", "ESP"]);
  expect(["DEU", "ESP", "ALB"].sort(comparePlaces("es"))).toEqual(["ALB", "DEU", "ESP"]);
  expect(["DEU", "ESP", "ALB"].sort(comparePlaces("fr"))).toEqual(["ALB", "DEU", "ESP"]);
  expect(["USA", "DEU"].sort(comparePlaces("es"))).toEqual(["DEU", "USA"]);
});
