/** Whatever may become a deed has words in the log, in every language; read off the operations themselves. */
import { expect, test } from "vitest";
import { languages } from "../base/text.ts";
import { wordsOfDeed } from "../house-log/deed-words.ts";
import { operations } from "./operations.ts";

/** Kept beside operations: the doors of the house. */
const doors = ["accept", "sign-in", "sign-out", "way-added", "way-removed"].map((name) => `accounts.${name}`);

const names = [
  ...doors,
  ...operations
    .filter(({ operation: { method, from, exports } }) => from === "database" && (method !== "GET" || exports === true))
    .map(({ operation }) => operation.name),
];

test("every deed is called something in every language, and no two the same", () => {
  expect(names.length).toBeGreaterThan(90);
  expect(names.filter((name) => wordsOfDeed(name) === undefined)).toEqual([]);
  for (const language of languages) {
    const said = names.map((name) => wordsOfDeed(name)?.[language] ?? "");
    expect(said.filter((one, at) => one === "" || said.indexOf(one) !== at)).toEqual([]);
  }
});
