/** A file that breaks while it is given away is told to whoever takes the zip, and to nobody else. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeExport } from "./write-export.ts";
import { zipStream } from "./zip-stream.ts";

const broken = [
  { name: "whole.csv", pieces: () => ["a\r\n"] },
  {
    name: "broken.csv",
    *pieces() {
      yield "b\r\n";
      throw new Error("the disk it was read from is gone");
    },
  },
];

test("a download ends with it", async () => {
  const taking = async () => {
    for await (const _ of zipStream(broken, { folder: "", day: "2026-03-04" }));
  };
  await expect(taking()).rejects.toThrow("the disk it was read from is gone");
});

test("an export is not written, and leaves nothing behind", async () => {
  const directory = mkdtempSync(join(tmpdir(), "passerelle-broken-"));
  const out = join(directory, "exported.zip");
  const record = { index: "law", id: "1.0", publishedOn: "2026-03-04" };
  await expect(writeExport(out, broken, record)).rejects.toThrow("the disk it was read from is gone");
  expect([existsSync(out), readdirSync(directory)]).toEqual([false, []]);
  rmSync(directory, { recursive: true });
});
