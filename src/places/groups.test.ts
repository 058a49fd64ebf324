import { expect, test } from "vitest";
import { countryOf } from "./countries.ts";
import { groupsOf, membersOf, namedGroups } from "./groups.ts";

test("the European Union has as many members as it had", () => {
  const sizes = ["1957", "1958", "1973", "1981", "1986", "1995", "2004", "2007", "2013", "2019", "2020", "2024"].map(
    (year) => membersOf("eu", year).length,
  );
  expect(sizes).toEqual([0, 6, 9, 10, 12, 15, 25, 27, 28, 28, 27, 27]);
});

test("a member leaves on its last day", () => {
  expect(membersOf("eu", "2020-01-31")).toContain("GBR");
  expect(membersOf("eu", "2020-02-01")).not.toContain("GBR");
  expect(membersOf("eu", "2020-01")).toContain("GBR");
  expect(membersOf("eu", "2020-02")).not.toContain("GBR");
});

test("the other groups have the sizes they publish", () => {
  const size = (group: string, year: string) => membersOf(group, year).length;
  expect(size("oecd", "2024")).toBe(38);
  expect(size("council-of-europe", "2021")).toBe(47);
  expect(size("council-of-europe", "2024")).toBe(46);
  expect(size("african-union", "2024")).toBe(55);
  expect(size("arab-league", "2024")).toBe(22);
  expect(size("asean", "2024")).toBe(10);
  expect(size("asean", "2025")).toBe(11);
  expect(size("cplp", "2024")).toBe(9);
});

test("nobody is listed twice, and every member is a country", () => {
  for (const { memberships } of namedGroups) {
    expect(new Set(memberships.map((one) => one.place)).size).toBe(memberships.length);
    for (const { place } of memberships) expect(countryOf(place), place).toBeDefined();
  }
});

test("a place knows its groups at a time", () => {
  expect(groupsOf("PRT", "2024").map((group) => group.id)).toEqual(["eu", "oecd", "council-of-europe", "cplp"]);
  expect(groupsOf("PRT", "1980").map((group) => group.id)).toEqual(["oecd", "council-of-europe"]);
  expect(membersOf("no-such-group", "2024")).toEqual([]);
});
