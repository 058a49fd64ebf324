import { expect, test } from "vitest";
import { faultProblems } from "../facility/requests/life/fault-words.ts";
import { problem } from "./problem.ts";

test("a day in a refusal is said as a day of the language, and stays a fact as it is", () => {
  const told = { requestId: "test", words: faultProblems };
  const facts = { earliest: "2026-09-18" };
  const said = (language: "en" | "fr") => problem("silence-too-short", 422, { ...told, language }, facts);
  expect(`${said("en").title} ${said("en").mend}`).toContain("18 September 2026");
  expect(`${said("fr").title} ${said("fr").mend}`).toContain("18 septembre 2026");
  expect(said("en").facts).toEqual(facts);
});
