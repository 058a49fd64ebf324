import { expect, test } from "vitest";
import { newestOf } from "./newest.ts";

const release = (id: string, ...periods: string[]) => ({ id, periods });

test("the newest release is the one that reaches furthest in time", () => {
  expect(newestOf([release("2020.0", "2020"), release("2024.0", "2024"), release("2020.2", "2020")])?.id).toBe(
    "2024.0",
  );
});

test("of those that reach as far, it is the one published last", () => {
  expect(newestOf([release("2024.0", "2020", "2024"), release("2024.1", "2024")])?.id).toBe("2024.1");
});

test("where nothing is published there is none", () => {
  expect(newestOf([])).toBeUndefined();
});
