/** What docs/operations.md prints of `passerelle agreement` is what the command prints of the table above it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "passerelle-agreement-page-"));
const page = readFileSync(join(root, "docs", "operations.md"), "utf8").split("### Agreement between coders")[1] ?? "";

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the page shows what comes out", () => {
  const [table = "", shown = ""] = [...page.matchAll(/```text\n([\s\S]*?)```/g)].map((match) => match[1]);
  const [command = "", ...lines] = shown.split("\n");
  const words = command.replace("$ passerelle ", "").split(" ");
  writeFileSync(join(folder, "coders.csv"), table);
  const ran = spawnSync(process.execPath, [join(root, "bin", "passerelle"), ...words], {
    ...{ cwd: folder, encoding: "utf8" as const },
    env: { ...process.env, LC_ALL: "C" },
  });
  expect(ran.stdout).toBe(lines.join("\n"));
});
