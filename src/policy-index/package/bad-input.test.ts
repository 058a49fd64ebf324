import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { errorsAmong } from "../../base/finding.ts";
import { languages } from "../../base/text.ts";
import { badInstruments } from "./bad-instrument-cases.ts";
import { badTables } from "./bad-table-cases.ts";
import { readPackage } from "./read-package.ts";
import { soundAnswers, soundInstrument } from "./sound-package.ts";
import { findingWords } from "./words.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passerelle-bad-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function packageWith(files: Readonly<Record<string, string | Buffer | undefined>>): Promise<string> {
  const made = await mkdtemp(join(folder, "p-"));
  const all = { "instrument.yaml": soundInstrument, "answers.csv": soundAnswers, ...files };
  for (const [name, content] of Object.entries(all)) {
    if (content !== undefined) await writeFile(join(made, name), content);
  }
  return made;
}

test("the package that the cases are changes of is sound", async () => {
  const { package: read, findings } = await readPackage(await packageWith({}));
  expect(findings).toEqual([]);
  expect(read?.answers.places).toEqual(["FRA", "PRT"]);
});

describe("bad input gets a finding that names its place, in five languages, and nothing is read that should not be", () => {
  test.each([...badInstruments, ...badTables].map((one) => [one.name, one] as const))("%s", async (_, one) => {
    const { package: read, findings } = await readPackage(await packageWith(one.files));
    const tier = one.tier ?? "error";
    const { code, file } = one;
    const wanted: Record<string, unknown> = { tier, code, file };
    if (one.row !== undefined) wanted.row = one.row;
    if (one.column !== undefined) wanted.column = one.column;
    if (one.found !== undefined) wanted.found = one.found;
    if (one.expected !== undefined) wanted.expected = one.expected;
    expect(findings).toContainEqual(expect.objectContaining(wanted));
    if (tier === "error") expect(read).toBeUndefined();
    else expect(errorsAmong(findings)).toEqual([]);
    for (const finding of findings) {
      for (const language of languages) {
        const { said, mend } = findingWords(finding, language);
        expect(said.length).toBeGreaterThan(5);
        expect(mend.length).toBeGreaterThan(5);
        expect(said + mend).not.toMatch(/[{}]|undefined/);
      }
    }
  });
});
