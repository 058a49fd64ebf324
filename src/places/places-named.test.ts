import { expect, test } from "vitest";
import { countryNamed, placesNamed } from "./places-named.ts";

test("a place is known by its codes and by its name in each of the five languages, whatever the accents", () => {
  const named = placesNamed(new Set(["CIV", "ZAF", "AUT", "region-1"]));
  const written = ["CIV", "ci", "Côte d’Ivoire", "cote d'ivoire", "South Africa", "Sudáfrica", "Áustria", "النمسا"];
  expect(written.map(named)).toEqual(["CIV", "CIV", "CIV", "CIV", "ZAF", "ZAF", "AUT", "AUT"]);
  expect(named("region-1")).toBe("region-1");
});

test("what the edition does not ask stays as it was written, or is named by its code", () => {
  const named = placesNamed(new Set(["AUT"]));
  expect(["Atlantis", "fr", "France"].map(named)).toEqual(["Atlantis", "FRA", "France"]);
});

test("a country is known by its name wherever no edition is asked, and what is none is none", () => {
  expect(["Autriche", "at", "البرازيل", "Scotland"].map(countryNamed)).toEqual(["AUT", "AUT", "BRA", undefined]);
});
