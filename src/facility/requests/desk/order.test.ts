/** Whoever reads two assessments without names reads them in an order that says nothing of who was first. */
import { expect, test } from "vitest";
import { assessor, days, programme, scored, toAssessment, told } from "../life/life-under-test.ts";
import { shownAssessments } from "./views.ts";

const wrote = (name: string, at: number, note: string) =>
  [days(at), assessor(name), { ...scored(1, 1), note }] as const;

test("notes stand alike to the committee whoever handed in first, and to an assessor their own first", () => {
  const notes = (first: string, second: string, reader: string) => {
    const other = first === "A" ? "bela" : "anna";
    const { life } = told([
      ...toAssessment,
      wrote(other === "bela" ? "anna" : "bela", 3, first),
      wrote(other, 4, second),
    ]);
    return shownAssessments({ programme, life }, reader).assessments.map(({ note }) => note);
  };
  expect(notes("B", "A", "member-1")).toEqual(notes("A", "B", "member-1"));
  expect(notes("A", "B", "bela")).toEqual(["B", "A"]);
});
