import { expect, test } from "vitest";
import type { Database } from "./open.ts";
import { memoryOf } from "./remembered.ts";

const nowhere = (): Database => ({
  ...{ kind: "server", close: () => Promise.resolve() },
  connect: () => Promise.reject(new Error("nobody asks it")),
});

test("what was remembered longest ago is forgotten first, and no database recalls another's", () => {
  const memory = memoryOf<number>(2);
  const [here, there] = [{ database: nowhere() }, { database: nowhere() }];
  memory.remember(here, "one", 1);
  memory.remember(here, "two", 2);
  memory.remember(here, "one", 10);
  memory.remember(here, "three", 3);
  expect(["one", "two", "three"].map((name) => memory.recall(here, name))).toEqual([10, undefined, 3]);
  expect(memory.recall(there, "one")).toBeUndefined();
  memory.forget(here, "one");
  expect(memory.recall(here, "one")).toBeUndefined();
});
