import { describe, expect, test } from "vitest";
import type { Actor, Role } from "../../base/actor.ts";
import { type Bounds, clash, mayGive, roleFault } from "./rules.ts";

const edition = "00000000-0000-4000-8000-000000000001";
const other = "00000000-0000-4000-8000-000000000002";
const person = (...roles: readonly Role[]): Actor => ({ kind: "person", name: "p", roles, provedAt: new Date(0) });
const none = new Set<string>();

describe("who gives which role", () => {
  test("an administrator gives any", () => {
    expect(mayGive(person({ role: "administrator" }), { role: "editor" })).toBe(true);
  });

  test("an editor gives what is worked on in their edition, and makes no editors", () => {
    const editor = person({ role: "editor", edition });
    expect(mayGive(editor, { role: "author", edition, place: "FRA" })).toBe(true);
    expect(mayGive(editor, { role: "author", edition: other, place: "FRA" })).toBe(false);
    expect(mayGive(editor, { role: "editor", edition })).toBe(false);
    expect(mayGive(editor, { role: "administrator" })).toBe(false);
    expect(mayGive(editor, { role: "harmoniser" })).toBe(false);
  });

  test("nobody else gives any", () => {
    for (const role of ["author", "reviewer", "auditor", "harmoniser", "adjudicator", "government"] as const)
      expect(mayGive(person({ role, edition }), { role: "author", edition, place: "FRA" })).toBe(false);
  });
});

describe("what stands in the way of a role", () => {
  const author: Bounds = { role: "author", edition, place: "FRA" };

  test("a tie to the place, for who writes or judges; not for a government", () => {
    const ties = new Set(["FRA"]);
    for (const role of ["author", "second-author", "reviewer", "harmoniser", "adjudicator"] as const)
      expect(roleFault({ role, edition, place: "FRA" }, [], ties)).toBe("interest");
    expect(roleFault({ role: "government", edition, place: "FRA" }, [], ties)).toBeUndefined();
    expect(roleFault({ ...author, place: "DEU" }, [], ties)).toBeUndefined();
  });

  test("a role over the same answers that checks this one", () => {
    expect(roleFault({ ...author, role: "reviewer" }, [author], none)).toBe("both-sides");
    expect(roleFault({ role: "harmoniser", edition }, [author], none)).toBe("both-sides");
    expect(roleFault({ ...author, role: "reviewer", place: "DEU" }, [author], none)).toBeUndefined();
    expect(roleFault({ ...author, role: "reviewer", edition: other }, [author], none)).toBeUndefined();
  });

  test("the same role already; a place that is missing", () => {
    expect(roleFault(author, [author], none)).toBe("role-held");
    expect(roleFault({ role: "author", edition }, [], none)).toBe("place-missing");
    expect(roleFault({ role: "editor" }, [author], none)).toBeUndefined();
  });

  test("a role of the facility over an edition or a place, one of the index over a programme", () => {
    expect(roleFault({ role: "facility-officer", programme: "EXF" }, [], none)).toBeUndefined();
    expect(roleFault({ role: "assessor" }, [], none)).toBeUndefined();
    expect(roleFault({ role: "assessor", programme: "EXF" }, [{ role: "assessor", programme: "EXF" }], none)).toBe(
      "role-held",
    );
    expect(roleFault({ role: "assessor", programme: "EXF" }, [{ role: "assessor" }], none)).toBeUndefined();
    for (const wanted of [
      { role: "programme-manager", edition },
      { role: "committee-member", programme: "EXF", place: "FRA" },
      { role: "editor", programme: "EXF" },
      { ...author, programme: "EXF" },
    ] as const)
      expect(roleFault(wanted, [], none), wanted.role).toBe("bounds-differ");
  });

  test("clashes whichever was first", () => {
    const reviewer: Bounds = { role: "reviewer", edition, place: "FRA" };
    expect([clash(author, reviewer), clash(reviewer, author), clash(author, author)]).toEqual([true, true, false]);
  });
});
