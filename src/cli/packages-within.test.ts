import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { languages } from "../base/text.ts";
import { packagesWithin } from "./packages-within.ts";
import { readScoredIndex } from "./read-scored-index.ts";
import { noteWords } from "./robustness-notes.ts";

test("a folder of packages is told from a package, and says which packages are in it, in every language", async () => {
  const folder = mkdtempSync(join(tmpdir(), "passerelle-within-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["2020.0", "2024.0", "raw"]) mkdirSync(join(folder, name));
  expect(packagesWithin(folder)).toBeUndefined();
  for (const name of ["2024.0", "2020.0"])
    for (const file of ["instrument.yaml", "answers.csv"]) writeFileSync(join(folder, name, file), "");
  // The instrument alone makes no package.
  writeFileSync(join(folder, "instrument.yaml"), "");
  const { index, findings } = await readScoredIndex(folder, { language: "en", json: false });
  expect(index).toBeUndefined();
  expect(findings).toMatchObject([{ tier: "error", code: "packages-within" }]);
  const named = `${join(folder, "2020.0")}, ${join(folder, "2024.0")}`;
  for (const language of languages) expect(noteWords(findings[0]!, language).mend).toContain(named);
  expect(packagesWithin(join(folder, "2024.0"))).toBeUndefined();
  writeFileSync(join(folder, "answers.csv"), "");
  expect(packagesWithin(folder)).toBeUndefined();
});
