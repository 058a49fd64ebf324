import { expect, test } from "vitest";
import type { Consent } from "./contract.ts";
import { countsOf, inForce, isPublic, newMarks, type Row, shownOf } from "./rules.ts";

const row = (participant: string, more: Partial<Row> = {}): Row => ({
  ...{ participant, version: 1, name: participant, institution: "", post: "", sex: "not-said", needs: "" },
  ...{ isErased: false, activities: ["A1"], ...more },
});
const there = (participant: string, activity = "A1", session = 1) => ({
  participant,
  activity,
  session,
  says: "yes" as const,
});
const said = (purpose: Consent["purpose"], says: Consent["says"], on = "2027-03-01"): Consent => ({
  ...{ purpose, says, on, how: "paper", textVersion: 1 },
});

test("who comes to three activities is one person and three attendances, however many sessions", () => {
  const rows = [row("anna", { activities: ["A1", "A2", "A3"] })];
  const marked = [there("anna"), there("anna", "A1", 2), there("anna", "A2"), there("anna", "A3")];
  expect(countsOf(rows, marked, ["A1", "A2", "A3"]).attended).toMatchObject({ persons: 1, attendances: 3 });
});

test("two rows are one person where somebody said so, and not because of a name", () => {
  const rows = [row("anna", { name: "Example" }), row("again", { name: "Example", activities: ["A2"] })];
  const marked = [there("anna"), there("again", "A2")];
  expect(countsOf(rows, marked, ["A1", "A2"]).attended.persons).toBe(2);
  const joined = rows.map((one) =>
    one.participant === "again" ? { ...one, sameAs: "anna", sex: "female" as const } : one,
  );
  const { attended } = countsOf(joined, marked, ["A1", "A2"]);
  expect(attended).toMatchObject({ persons: 1, attendances: 2 });
  // What one row does not say, the other does.
  expect(attended.sexes[0]).toEqual({ key: "female", count: 1 });
});

test("a sex that is not said is counted as such, and every table adds up to the people", () => {
  const rows = [row("anna", { sex: "female", place: "TUN" }), row("ben"), row("cleo", { sex: "other", place: "TUN" })];
  const { listed } = countsOf(rows, [], ["A1"]);
  expect(listed.sexes.map(({ count }) => count)).toEqual([1, 0, 1, 1]);
  expect(listed.places).toEqual([
    { key: "TUN", count: 2 },
    { key: "not-said", count: 1 },
  ]);
});

test("who was absent, and who is on no list of these activities, is not counted as there", () => {
  const rows = [row("anna"), row("ben")];
  const marked = [
    { ...there("anna"), says: "no" as const },
    { ...there("ben"), says: "partly" as const },
    there("ben", "A9"),
  ];
  expect(countsOf(rows, marked, ["A1"]).attended).toMatchObject({ persons: 1, attendances: 1 });
});

test("the last that was said of a purpose holds", () => {
  expect(inForce([said("report", "given"), said("evaluation", "given"), said("report", "withdrawn")])).toEqual([
    said("report", "withdrawn"),
    said("evaluation", "given"),
  ]);
});

test("what somebody took back is no longer shown; their address stays for the evaluation if they agreed to that", () => {
  const one = row("anna", { email: "a@example.invalid", needs: "Example" });
  expect(shownOf(one, [])).toMatchObject({ email: "a@example.invalid", needs: "Example" });
  expect(shownOf(one, [said("organising", "withdrawn")])).toMatchObject({ email: undefined, needs: "" });
  const both = [said("organising", "withdrawn"), said("evaluation", "given")];
  expect(shownOf(one, both)).toMatchObject({ email: "a@example.invalid", needs: "" });
});

test("a sheet keeps what differs from what was seen, and nothing where another was marked differently meanwhile", () => {
  const kept = new Map([["anna", "yes"] as const]);
  expect(
    newMarks(
      [
        { participant: "anna", says: "yes", seen: "yes" },
        { participant: "ben", says: "no" },
      ],
      kept,
    ),
  ).toEqual({
    ...{ marks: [{ participant: "ben", says: "no" }], meanwhile: 0 },
  });
  expect(newMarks([{ participant: "anna", says: "no" }], kept).meanwhile).toBe(1);
  // Pressed twice, or the same by two people: it is as both said.
  expect(newMarks([{ participant: "anna", says: "yes" }], kept)).toEqual({ marks: [], meanwhile: 0 });
});

test("a public body is told from the kind of the institution, and unknown is unknown", () => {
  expect(["ombudsperson", "civil-society", undefined].map(isPublic)).toEqual([true, false, undefined]);
});
