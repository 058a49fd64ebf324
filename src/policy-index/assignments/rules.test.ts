import { expect, test } from "vitest";
import { faultOf, type Ground } from "./rules.ts";

const ground: Ground = {
  places: new Set(["FRA", "DEU"]),
  areas: new Set(["birth"]),
  secondAuthor: false,
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
