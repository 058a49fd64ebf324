import { expect, test } from "vitest";
import { isSeen, versionSeen } from "./version-seen.ts";

test.each(["0", "1", "10", "999999999"])("%s is a version", (match) => {
  expect(versionSeen(match)).toBe(Number(match));
  expect(isSeen(match, Number(match))).toBe(true);
});

test.each([
  undefined,
  "",
  " ",
  " 1",
  "1 ",
  "\t",
  "0x1",
  "1e0",
  "1.0",
  "01",
  "-0",
  "+1",
  "1_0",
  "Infinity",
  "*",
  "١",
  '"1"',
  "1,2",
  "1234567890",
])("%j is none, and nobody saw it", (match) => {
  expect(versionSeen(match)).toBeUndefined();
  expect([0, 1, Number(match)].some((version) => isSeen(match, version))).toBe(false);
});
