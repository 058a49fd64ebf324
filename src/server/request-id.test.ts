import { expect, test } from "vitest";
import { requestIds } from "./request-id.ts";

test("a request's id begins as told, is like no other, and says nothing of how many there were", () => {
  const next = requestIds("test-");
  const made = Array.from({ length: 2_000 }, () => next());
  expect(made.every((id) => /^test-[0-9a-f]{16}$/.test(id))).toBe(true);
  expect(new Set(made).size).toBe(made.length);
  const rises = made.filter((id, at) => at > 0 && id > (made[at - 1] ?? "")).length;
  expect(rises).toBeGreaterThan(700);
  expect(rises).toBeLessThan(1_300);
});
