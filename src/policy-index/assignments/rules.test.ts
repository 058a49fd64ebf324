import { expect, test } from "vitest";
import { faultOf, type Ground } from "./rules.ts";

const ground: Ground = {
  places: new Set(["FRA", "DEU"]),
  areas: new Set(["birth"]),
  secondAuthor: false,
  past: new Map([
    ["max", [{ role: "reviewer", place: "FRA", hasJudged: true }]],
    ["kim", [{ role: "reviewer", place: "FRA", hasJudged: false }]],
    ["gus", [{ role: "government", place: "FRA", hasJudged: false }]],
    ["pat", [{ role: "author", place: "FRA", hasJudged: false }]],
  ]),
  isInterested: (person, place) => person === "ann" && place === "FRA",
  held: [
    { person: "bob", role: "author", place: "FRA" },
    { person: "eve", role: "harmoniser" },
    { person: "tom", role: "author", place: "FRA", area: "birth" },
  ],
};

test("somebody with a tie to a place neither writes nor judges there, but may answer for its government", () => {
  for (const role of ["author", "reviewer", "harmoniser", "adjudicator"] as const)
    expect(faultOf({ person: "ann", role, place: "FRA" }, ground), role).toBe("interest");
  expect(faultOf({ person: "ann", role: "government", place: "FRA" }, ground)).toBeUndefined();
  expect(faultOf({ person: "ann", role: "author", place: "DEU" }, ground)).toBeUndefined();
});

test("nobody holds two roles that check each other over the same answers", () => {
  expect(faultOf({ person: "bob", role: "reviewer", place: "FRA" }, ground)).toBe("both-sides");
  expect(faultOf({ person: "bob", role: "reviewer", place: "DEU" }, ground)).toBeUndefined();
  expect(faultOf({ person: "bob", role: "adjudicator" }, ground)).toBe("both-sides");
  expect(faultOf({ person: "eve", role: "author", place: "DEU" }, ground)).toBe("both-sides");
  expect(faultOf({ person: "tom", role: "reviewer", place: "FRA", area: "birth" }, ground)).toBe("both-sides");
});

test("what the edition does not have is said by name", () => {
  expect(faultOf({ person: undefined, role: "author", place: "FRA" }, ground)).toBe("person-unknown");
  expect(faultOf({ person: "ann", role: "author" }, ground)).toBe("place-missing");
  expect(faultOf({ person: "ann", role: "author", place: "ITA" }, ground)).toBe("place-not-asked");
  expect(faultOf({ person: "ann", role: "author", place: "DEU", area: "x" }, ground)).toBe("area-unknown");
  expect(faultOf({ person: "ann", role: "second-author", place: "DEU" }, ground)).toBe("second-author-off");
});

test("different areas of a place do not meet", () => {
  const held = [{ person: "tom", role: "author", place: "FRA", area: "other" }] as const;
  expect(
    faultOf({ person: "tom", role: "reviewer", place: "FRA", area: "birth" }, { ...ground, held }),
  ).toBeUndefined();
});

test("a role that ended is not forgotten: who judged does not write, who spoke for a government does neither, nor the reverse", () => {
  for (const role of ["author", "reviewer", "harmoniser", "adjudicator"] as const)
    expect(faultOf({ person: "gus", role, place: "FRA" }, ground), role).toBe("both-sides-before");
  expect(faultOf({ person: "max", role: "author", place: "FRA" }, ground)).toBe("both-sides-before");
  expect(faultOf({ person: "pat", role: "government", place: "FRA" }, ground)).toBe("both-sides-before");
});

test("who ended before they judged, goes on in the same part, or works elsewhere is barred by nothing", () => {
  expect(faultOf({ person: "kim", role: "author", place: "FRA" }, ground)).toBeUndefined();
  expect(faultOf({ person: "max", role: "reviewer", place: "FRA" }, ground)).toBeUndefined();
  expect(faultOf({ person: "max", role: "author", place: "DEU" }, ground)).toBeUndefined();
  expect(faultOf({ person: "gus", role: "author", place: "DEU" }, ground)).toBeUndefined();
});
