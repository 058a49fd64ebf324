import { execFileSync } from "node:child_process";
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeOutput } from "./write-output.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "passerelle-output-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a file appears whole, and nothing is left beside it", async () => {
  await writeOutput(["one\n", "two\n"], join(folder, "out.csv"));
  expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe("one\ntwo\n");
  expect(readdirSync(folder)).toEqual(["out.csv"]);
});

test("a link stays a link; what it leads to is written", async () => {
  writeFileSync(join(folder, "real.csv"), "old");
  symlinkSync(join(folder, "real.csv"), join(folder, "link.csv"));
  await writeOutput(["new"], join(folder, "link.csv"));
  expect(lstatSync(join(folder, "link.csv")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "real.csv"), "utf8")).toBe("new");
});

test("a pipe or a device is written to, never replaced by a file", async () => {
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const heard = import("node:fs/promises").then(({ readFile }) => readFile(pipe, "utf8"));
  await writeOutput(["through"], pipe);
  expect(await heard).toBe("through");
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});

test("where writing fails, what was there is still there", async () => {
  const out = join(folder, "out.csv");
  writeFileSync(out, "old");
  function* failing() {
    yield "x".repeat(100_000);
    throw new Error("no more");
  }
  await expect(writeOutput(failing(), out)).rejects.toThrow("no more");
  expect(readFileSync(out, "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["out.csv"]);
});
