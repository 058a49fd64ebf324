/** The invented people of the exercise, by desk; every one of them says so in the name. */
import type { RoleName } from "../../base/actor.ts";

/** Twelve places, each left where one desk finds it, and the people who work on them. */
export const places = [
  ...(["AUT", "BEL", "BRA", "CAN", "ESP", "FRA"] as const),
  ...(["IND", "ITA", "JPN", "MAR", "PRT", "ZAF"] as const),
] as const;

export type Place = (typeof places)[number];

/** Places that are coded twice, each coder blind of the other. */
export const codedTwice: readonly Place[] = ["BRA", "CAN", "ITA", "JPN", "ZAF"];

export type Part = { readonly role: RoleName; readonly place?: Place };

/** By name; three reviewers share the places, so that no reviewer has one person's work alone. */
export const cast: ReadonlyMap<string, readonly Part[]> = new Map<string, readonly Part[]>([
  ...places.map((place, at): [string, readonly Part[]] => [`Example Author ${at + 1}`, [{ role: "author", place }]]),
  ...codedTwice.map((place, at): [string, readonly Part[]] => [
    `Example Second Author ${at + 1}`,
    [{ role: "second-author", place }],
  ]),
  ...[0, 1, 2].map((which): [string, readonly Part[]] => [
    `Example Reviewer ${which + 1}`,
    places.filter((_, at) => at % 3 === which).map((place): Part => ({ role: "reviewer", place })),
  ]),
  ["Example Government 1", [{ role: "government", place: "MAR" }]],
  ["Example Government 2", [{ role: "government", place: "PRT" }]],
  ["Example Harmoniser 1", [{ role: "harmoniser" }]],
  ["Example Adjudicator 1", [{ role: "adjudicator" }]],
]);

/** Who does this for a place: the name of the first who has the part. */
export function playerOf(role: RoleName, place: Place): string {
  for (const [name, parts] of cast)
    if (parts.some((part) => part.role === role && (part.place === undefined || part.place === place))) return name;
  throw new Error(`nobody is ${role} for ${place}`);
}
