import { expect, test } from "vitest";
import { troubleMessage } from "./trouble.ts";
import { troubleWords } from "./trouble-words.ts";

test("says whether there is no connection, too many have asked, or it could not be fetched", () => {
  const answered = (status: number) => new Error("no", { cause: status });
  expect(troubleMessage(new TypeError("Failed to fetch"), false)).toBe(troubleWords.offline);
  expect(troubleMessage(answered(429), true)).toBe(troubleWords.busy);
  expect(troubleMessage(answered(500), true)).toBe(troubleWords.failed);
  expect(troubleMessage(new TypeError("Failed to fetch"), true)).toBe(troubleWords.failed);
});
