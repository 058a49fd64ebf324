/** A workbook says what the desk says, by the same numbers and in words; what a digit in it means is read off its own list. */
import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import type { Question, Written } from "./contract.ts";
import { emptyWritten } from "./rules.ts";
import { readRow, workbookOf } from "./workbook.ts";

const option = (key: string, words: string) => ({ key, label: { words }, asksMore: false });
/** Keys that read like numbers, in another order than the desk counts. */
const often: Question = {
  ...{ id: "A02a", area: "ways", title: { words: "How often" }, kind: "choice" },
  options: [option("2", "Always"), option("1", "Sometimes"), option("0", "Never")],
};
const years: Question = { id: "A03", area: "ways", title: { words: "Years" }, kind: "number", options: [] };

const rowOf = (written: Partial<Written>, question = often, language: (typeof languages)[number] = "en") => {
  const answers = [{ indicator: question.id, contentVersion: 1, written: { ...emptyWritten, ...written } }];
  const rows = workbookOf({ questions: [years, often], answers, sources: [] }, language);
  return rows.find(([id]) => id === question.id) ?? [];
};
const answered = (option: string): Partial<Written> => ({ status: "answered", option });
const chosen = (row: readonly string[], answer: string) => readRow(often, row.with(3, answer));

test("questions and options are counted as they are at the desk, and nothing is said in codes", () => {
  const row = rowOf({ ...answered("0"), confidence: "medium", changeReason: "better-source" });
  expect(row[1]).toBe("2. How often");
  expect(row[2]?.split("\n").slice(0, 3)).toEqual(["1 = Always", "2 = Sometimes", "3 = Never"]);
  expect(row[3]).toBe("3 = Never");
  expect(row.slice(5, 8)).toEqual(["Fairly certain", "", "A better source was found"]);
});

test("what was taken away in any language is read as it was, in whichever it is brought back", () => {
  for (const language of languages)
    for (const said of [answered("1"), { status: "no-data" as const }]) {
      const row = rowOf({ ...said, confidence: "low", changeReason: "reworded" }, often, language);
      expect(readRow(often, row)).toMatchObject({
        said: { ...said, confidence: "low", changeReason: "reworded" },
        faults: [],
      });
    }
});

test("a digit is what the file's own list counts, words are taken too, and a code that is no number of the list is not guessed", () => {
  const row = rowOf({});
  for (const answer of ["2", "Sometimes", "2 = Sometimes"])
    expect(chosen(row, answer)?.said).toMatchObject({ option: "1" });
  expect(chosen(row, "0")).toMatchObject({ faults: [{ field: "option", found: "0" }] });
  // As it was taken away before: with the codes of the instrument.
  const codes = row[2]?.replace("1 = Always", "2 = Always").replace("2 = Sometimes", "1 = Sometimes") ?? "";
  const before = row.with(2, codes.replace("3 = Never", "0 = Never"));
  expect(chosen(before, "2")?.said).toMatchObject({ option: "2" });
  expect(chosen(before, "0")?.said).toMatchObject({ option: "0" });
});

test("where a number is the answer, its list counts nothing and the number stands", () => {
  const row = rowOf({ status: "answered", value: 2 }, years);
  expect(row[2]).not.toContain("=");
  expect(row[3]).toBe("2");
  expect(readRow(years, row)?.said).toMatchObject({ status: "answered", value: 2 });
});
