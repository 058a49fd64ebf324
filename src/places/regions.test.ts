import { expect, test } from "vitest";
import { languages } from "../base/text.ts";
import { countries } from "./countries.ts";
import { countriesIn, regionName, regions, regionsOf } from "./regions.ts";

test("a country lies in regions from the world down", () => {
  expect(regionsOf("KEN").map((one) => one.names.en)).toEqual([
    "World",
    "Africa",
    "Sub-Saharan Africa",
    "Eastern Africa",
  ]);
  expect(regionsOf("Q1")).toEqual([]);
});

test("Kosovo and Taiwan, which M49 does not list, lie beside their neighbours", () => {
  expect(regionsOf("XKX").at(-1)?.names.en).toBe("Southern Europe");
  expect(regionsOf("TWN").at(-1)?.names.en).toBe("Eastern Asia");
});

test("every region comes after its parent and is written in five languages", () => {
  for (const [at, { parent, names }] of regions.entries()) {
    if (parent !== undefined) expect(regions.slice(0, at).some((one) => one.code === parent)).toBe(true);
    for (const language of languages) expect(names[language].length).toBeGreaterThan(2);
  }
});

test("every region that a country names is known, and every region has countries", () => {
  for (const { regions: codes } of countries) for (const code of codes) expect(regionName(code, "en")).toBeDefined();
  for (const { code } of regions) expect(countriesIn(code).length, code).toBeGreaterThan(0);
});

test("a region's parent is the region before it on every country's way down", () => {
  for (const { alpha3 } of countries) {
    const chain = regionsOf(alpha3);
    for (const [at, one] of chain.entries()) expect(one.parent).toBe(chain[at - 1]?.code);
  }
});

test("Africa has 54 members of the United Nations", () => {
  const members = countries.filter((country) => country.un === "member").map((country) => country.alpha3);
  expect(countriesIn("002").filter((code) => members.includes(code))).toHaveLength(54);
});
