/** A file beside what is kept: what would change, what both sides changed, and that nothing else is touched. */
import { expect, test } from "vitest";
import type { AnswerContent, AnswerState } from "../../answers/contract.ts";
import type { Question } from "../contract.ts";
import { comparedAll, type Filled, type Here, takenOver } from "./compare.ts";

const question: Question = {
  ...{ id: "birth", area: "ways", title: { words: "Birth" }, guidance: { words: "Long" }, kind: "choice" },
  options: ["1", "0"].map((key) => ({ key, label: { words: key }, asksMore: false })),
};

const before: AnswerContent = {
  ...{ status: "answered", option: "1", justification: "Article 18", confidence: "high" },
  citations: [{ source: "s", pinpoint: "Art. 18", quotation: "", translation: "" }],
};

const { citations: _, ...said } = before;

const filled = (more: Partial<Filled["said"]>, faults: Filled["faults"] = []): Filled => ({
  ...{ indicator: "birth", base: 3, before, faults },
  said: { ...said, ...more },
});

const looked = (row: Filled, content: AnswerContent, state: AnswerState = "drafting") =>
  comparedAll({
    ...{ questions: [question], filled: [row], unread: [] },
    here: new Map([["birth", { indicator: "birth", state, version: 7, contentVersion: 5, content }]]),
  });

test("a field that only the file changed would change; the others are as they were", () => {
  const row = filled({ option: "0" });
  const { answers, same, notTaken } = looked(row, before);
  expect(answers).toMatchObject([{ base: 3, seen: 7, changed: ["option"], conflicts: [] }]);
  expect({ same, notTaken }).toEqual({ same: 0, notTaken: [] });
  expect(takenOver(row, before)).toEqual({ ...before, option: "0" });
});

test("a field that only the desk changed stays as the desk has it", () => {
  const here: AnswerContent = { ...before, confidence: "low", citations: [] };
  expect(looked(filled({}), here)).toMatchObject({ answers: [], same: 1 });
  expect(takenOver(filled({ option: "0" }), here)).toEqual({ ...here, option: "0" });
});

test("a field that both changed is not written over unless somebody says so", () => {
  const here: AnswerContent = { ...before, justification: "Here" };
  const row = filled({ justification: "Away", asOf: "2027-01-31" });
  expect(looked(row, here).answers).toMatchObject([{ changed: ["asOf"], conflicts: ["justification"] }]);
  const after = (way?: "here" | "file" | "both") => takenOver(row, here, way && { justification: way }).justification;
  expect([after(), after("here"), after("file"), after("both")]).toEqual(["Here", "Here", "Away", "Here\n\nAway"]);
  expect(takenOver(row, here).asOf).toBe("2027-01-31");
});

test("both changed to the same is no conflict", () => {
  expect(looked(filled({ option: "0" }), { ...before, option: "0" })).toMatchObject({ answers: [], same: 1 });
});

test("what cannot be understood is told, and stays as it is; the rest of the row is taken", () => {
  const row = filled({ option: undefined, status: undefined, justification: "Away" }, [
    { field: "option", found: "7" },
  ]);
  const { answers, notTaken } = looked(row, before);
  expect(answers).toMatchObject([{ changed: ["justification"] }]);
  expect(notTaken).toMatchObject([{ indicator: "birth", field: "option", why: "not-understood", found: "7" }]);
  expect(takenOver(row, before)).toEqual({ ...before, justification: "Away" });
});

test("an answer that was sent is not changed, and it is said why", () => {
  const { answers, notTaken } = looked(filled({ option: "0" }), before, "submitted");
  expect(answers).toEqual([]);
  expect(notTaken).toMatchObject([{ indicator: "birth", why: "on-its-way" }]);
  expect(looked(filled({}), before, "submitted")).toMatchObject({ notTaken: [], same: 1 });
});

test("a question the file does not have is absent, and untouched", () => {
  const here = new Map<string, Here>();
  here.set("birth", { indicator: "birth", state: "drafting", version: 1, contentVersion: 1, content: before });
  expect(comparedAll({ questions: [question], here, filled: [], unread: [] })).toMatchObject({
    absent: 1,
    answers: [],
  });
});
