import { expect, test } from "vitest";
import type { Person, Role } from "../../base/actor.ts";
import { knownUse, toldWhen, type Use, whyUnchanged } from "./rules.ts";

const edition = "11111111-1111-4111-8111-111111111111";
const one = (...roles: readonly Omit<Role, "edition">[]): Person => ({
  ...{ kind: "person", name: "one", provedAt: new Date(0) },
  roles: roles.map((role) => ({ ...role, edition })),
});
const use = (more: Partial<Use>): Use => ({
  ...{ addedBy: "one", hasCopy: true, isTied: false, isJudged: false, isTold: false, citing: [], ...more },
});
const told = (actor: Person, of: Use) => whyUnchanged(actor, edition, knownUse(actor, edition, of), "words");
const author = one({ role: "author", place: "FRA" });

test("a coder's page says the same whether another coder cites their source or a reviewer leans on it", () => {
  const alone = told(author, use({}));
  expect(alone).toBeUndefined();
  expect(told(author, use({ isJudged: true }))).toBe(alone);
  expect(told(author, use({ citing: [{ place: "FRA", slot: 2, state: "submitted" }] }))).toBe(alone);
});

test("what a coder may know is said: their own answer that was sent, a source that is somebody else's", () => {
  expect(told(author, use({ citing: [{ place: "FRA", slot: 1, state: "submitted" }] }))).toBe("source-in-use");
  expect(told(author, use({ addedBy: "two" }))).toBe("source-in-use");
});

test("whoever judges too is told, and whoever tries is refused as before", () => {
  const judge = one({ role: "author", place: "FRA" }, { role: "reviewer", place: "ESP" });
  expect(told(judge, use({ isJudged: true }))).toBe("source-in-use");
  expect(whyUnchanged(author, edition, use({ isJudged: true }), "words")).toBe("source-in-use");
});

test("the day on which whoever judges described a source is told to nobody but those who read the log", () => {
  const said = { day: "2027-03-14", isOwn: false, isJudges: true };
  for (const role of ["author", "second-author", "reviewer", "harmoniser"] as const) {
    expect(toldWhen(one({ role, place: "FRA" }), edition, said)).toBe("2027-03");
    expect(toldWhen(one({ role, place: "FRA" }), edition, { ...said, isOwn: true })).toBe("2027-03-14");
    expect(toldWhen(one({ role, place: "FRA" }), edition, { ...said, isJudges: false })).toBe("2027-03-14");
  }
  for (const role of ["editor", "auditor"] as const) expect(toldWhen(one({ role }), edition, said)).toBe("2027-03-14");
});

test("an adjudicator is told no day and no month, whoever described it and whatever else they do, but of their own", () => {
  const said = { day: "2027-03-14", isOwn: false, isJudges: false };
  expect(toldWhen(one({ role: "adjudicator" }), edition, said)).toBeUndefined();
  expect(toldWhen(one({ role: "adjudicator" }), edition, { ...said, isJudges: true })).toBeUndefined();
  expect(toldWhen(one({ role: "adjudicator" }), edition, { ...said, isOwn: true })).toBe("2027-03-14");
  expect(toldWhen(one({ role: "reviewer" }, { role: "adjudicator" }), edition, said)).toBeUndefined();
});
