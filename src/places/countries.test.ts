import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languages } from "../base/text.ts";
import { nameOverrides } from "./build/names.ts";
import { collation, countries, countryName, countryOf, namesFrom } from "./countries.ts";
import { regionsOf } from "./regions.ts";
import { smallWorldMap, worldMap } from "./world-map.ts";

const indexed = new URL("../../../shared/data/citizenship-law-2020.csv", import.meta.url);

test("the list is ISO 3166-1 and Kosovo, once each, in code order", () => {
  const codes = countries.map((country) => country.alpha3);
  expect(codes).toHaveLength(250);
  expect(new Set(codes).size).toBe(250);
  expect(new Set(countries.map((country) => country.alpha2)).size).toBe(250);
  expect([...codes].sort()).toEqual(codes);
  expect(countryOf("XK")?.alpha3).toBe("XKX");
});

test("193 are members of the United Nations and two observe", () => {
  expect(countries.filter((country) => country.un === "member")).toHaveLength(193);
  expect(countries.filter((country) => country.un === "observer").map((one) => one.alpha3)).toEqual(["PSE", "VAT"]);
});

test("either code finds a country, anything else finds none", () => {
  expect(countryOf("FR")).toBe(countryOf("FRA"));
  expect(countryOf("fr")).toBeUndefined();
  expect(countryOf("__proto__")).toBeUndefined();
});

test("every country has a name of its own in five languages, and a region", () => {
  for (const language of languages) {
    const names = countries.map((country) => country.names[language]);
    expect(names.every((name) => name.trim() === name && name.length > 1)).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  }
  for (const { alpha3 } of countries) if (alpha3 !== "ATA") expect(regionsOf(alpha3).length, alpha3).toBeGreaterThan(1);
});

test("Arabic names are written in Arabic, the others are not", () => {
  for (const { names } of countries) {
    expect(names.ar).toMatch(/^[\p{Script=Arabic}\p{M}\p{P}\s]+$/u);
    for (const language of ["en", "fr", "es", "pt"] as const) expect(names[language]).not.toMatch(/\p{Script=Arabic}/u);
  }
});

test("names are those of CLDR except where an override says otherwise", ({ skip }) => {
  skip(
    process.versions.cldr !== namesFrom,
    `this Node has CLDR ${process.versions.cldr}, the names are of ${namesFrom}`,
  );
  for (const language of languages) {
    const cldr = new Intl.DisplayNames(language, { type: "region" });
    for (const { alpha2, alpha3 } of countries) {
      expect(countryName(alpha3, language)).toBe(nameOverrides[alpha3]?.[language] ?? cldr.of(alpha2));
    }
  }
});

test("an override that says what CLDR says is a mistake", ({ skip }) => {
  skip(process.versions.cldr !== namesFrom, "another CLDR");
  const idle = languages.flatMap((language) => {
    const cldr = new Intl.DisplayNames(language, { type: "region" });
    return Object.entries(nameOverrides)
      .filter(([alpha3, names]) => names[language] === cldr.of(countryOf(alpha3)?.alpha2 ?? "001"))
      .map(([alpha3]) => `${alpha3} ${language}`);
  });
  expect(idle).toEqual([]);
});

test("names sort as their readers expect", () => {
  expect(["Éthiopie", "Zambie", "Espagne", "Estonie"].sort(collation("fr").compare)).toEqual([
    "Espagne",
    "Estonie",
    "Éthiopie",
    "Zambie",
  ]);
});

test("every state of the citizenship index has a name, a region, and a shape or a marker on both maps", ({ skip }) => {
  skip(!existsSync(indexed), "the shared data is not here");
  const codes = readFileSync(indexed, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.slice(0, 3));
  expect(codes).toHaveLength(190);
  for (const code of codes) {
    for (const language of languages) expect(countryName(code, language), code).toBeTruthy();
    expect(regionsOf(code)[0]?.level).toBe("world");
    for (const map of [worldMap, smallWorldMap]) {
      const shape = map.shapes[code];
      expect(shape?.d !== undefined || shape?.marker !== undefined, code).toBe(true);
    }
  }
});
