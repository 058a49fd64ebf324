import { expect, test } from "vitest";
import { ended } from "./ended.ts";

test("a title ends with one mark, whatever it asks and in whatever script", () => {
  expect(["Not kept", "Which one?", "أيها؟", "Done."].map(ended)).toEqual([
    "Not kept.",
    "Which one?",
    "أيها؟",
    "Done.",
  ]);
});
