/** What is frozen is hashed with the places it is about, and what differs later is named. */
import { expect, test } from "vitest";
import { tinyInstrument } from "../../explorer/reading/fixture-instrument.ts";
import type { PlaceRow } from "../package/contract.ts";
import { canonicalPackage, digestOf } from "../releases/canonical.ts";
import { altered, frozenParts, labelled } from "./frozen.ts";
import { type Ground, packageOf } from "./package-of.ts";
import { nothingReviewed } from "./reviewed.ts";

const region: PlaceRow = { id: "north", title: { en: "The North" }, kind: "place", members: [], partOf: "FRA" };
const group: PlaceRow = {
  id: "eu",
  title: { en: "The Union" },
  kind: "group",
  members: ["FRA", "north"],
  partOf: undefined,
};

const groundWith = (definedPlaces: readonly PlaceRow[]): Ground => ({
  instrument: tinyInstrument,
  stages: {
    ...{ secondAuthor: false, review: false, adjudication: false, harmonisation: false, governmentWindow: false },
  },
  ...{ periods: ["2027"], places: ["FRA", "north"], definedPlaces, sources: new Map() },
});

const hashOf = (definedPlaces: readonly PlaceRow[]) =>
  digestOf(canonicalPackage(packageOf(groundWith(definedPlaces), [])));

const partsOf = (definedPlaces: readonly PlaceRow[]) => frozenParts(groundWith(definedPlaces), [], nothingReviewed);

const frozen = [region, group];

test.each([
  ["another name", "north", [{ ...region, title: { en: "Northland" } }, group]],
  ["another name in one more language", "north", [{ ...region, title: { en: "The North", fr: "Le Nord" } }, group]],
  ["part of another country", "north", [{ ...region, partOf: "ESP" }, group]],
  ["a group that lost a member", "eu", [region, { ...group, members: ["FRA"] }]],
  ["a group that is gone", "eu", [region]],
] satisfies [string, string, PlaceRow[]][])("a place with %s is another hash, and is named", (_, name, now) => {
  expect(hashOf(now)).not.toBe(hashOf(frozen));
  expect(labelled(altered(partsOf(frozen), partsOf(now)), "place").split(" · ")).toContain(name);
});

test("places in another order are the same, and so is their hash", () => {
  expect(hashOf([group, region])).toBe(hashOf(frozen));
  expect(altered(partsOf(frozen), partsOf([group, region]))).toEqual([]);
});
