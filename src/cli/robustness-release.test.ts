import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleName, bundleOf } from "../policy-index/releases/bundle.ts";
import { bundleFile, writePointers, writeWhole } from "../policy-index/releases/bundle-files.ts";
import { keepSettings } from "../policy-index/releases/robust/files.ts";
import { standardSettings } from "../policy-index/robustness/contract.ts";
import { testIndex } from "../policy-index/robustness/fixture.ts";

const root = join(import.meta.dirname, "..", "..");
const directory = mkdtempSync(join(tmpdir(), "passerelle-robustness-release-"));
const index = testIndex({ A: [100, 50, 20, 40], B: [50, 100, 40, 20], C: [100, 100, 90, 90], D: [10, 10, 10, 10] });
const chosen = { ...standardSettings, replicates: 30, variations: [{ choice: "drop-area" } as const] };

async function publish(id: string, sequence: number): Promise<string> {
  const record = {
    ...{ index: "four", id, sequence, publishedOn: "2026-03-04", instrumentVersion: "1", digest: "0".repeat(64) },
    ...{ places: 4, periods: ["2024"], answers: 16 },
  };
  const bytes = bundleOf({ ...index, places: [], sources: [], record });
  await writeWhole(bundleFile(directory, bundleName(bytes)), bytes);
  return bundleName(bytes);
}

beforeAll(async () => {
  const [first, second] = [await publish("1.0", 1), await publish("2.0", 2)];
  await keepSettings(directory, second, chosen);
  await writePointers(directory, [
    { index: "four", release: "1.0", bundle: first },
    { index: "four", release: "2.0", bundle: second },
  ]);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function robustness(...words: string[]) {
  const ran = spawnSync(process.execPath, [join(root, "bin", "passerelle"), "robustness", ...words], {
    encoding: "utf8",
    cwd: directory,
    env: { ...process.env, LC_ALL: "C", PASSERELLE_DATA: directory },
  });
  return { code: ran.status, out: ran.stdout, told: ran.stderr };
}

test("a release is drawn as its editor chose, and says so; a seed and a count may be others", () => {
  const { code, out, told } = robustness("four/2.0");
  expect(code).toBe(0);
  expect(out.trim().split("\n").at(-1)).toMatch(/,30,0,1$/);
  expect(told).toContain("2024, drawn anew: drop-area.\n      As the editor of this release chose.");
  expect(JSON.parse(robustness("four/2.0", "--seed", "5", "--n", "20", "--json").out).settings).toMatchObject({
    ...{ seed: 5, replicates: 20, variations: chosen.variations },
  });
});

test("what is asked for by name goes before what the editor chose; where nobody chose, all is drawn that can be", () => {
  const asked = robustness("four/2.0", "--vary", "weights", "--n", "20");
  expect(asked.told).toContain("2024, drawn anew: weights.");
  expect(asked.told).not.toContain("the editor");
  expect(robustness("four/1.0", "--n", "20").told).toContain("2024, drawn anew: weights, combination, drop-indicator.");
});

test("what is left as it is has its reason, one line for all that share it", () => {
  expect(robustness("four/1.0", "--vary", "weights", "--n", "20").told).toContain(
    "2024, left as it is: combination, drop-indicator, missing-answers, drop-area.\n      It is not among the choices",
  );
  expect(robustness("four/1.0", "--vary", "weights", "--n", "20", "--lang", "pt").told).toContain("fica como está");
});

test("a release that is not there is refused with those that are, and the directory that was looked in", () => {
  const { code, out, told } = robustness("four/1900.0");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(told).toContain(`no release of that name is published in ${directory}`);
  expect(told).toContain("Published there: four/1.0, four/2.0.");
  expect(robustness("four/1900.0", "--check").told).toContain(directory);
  expect(robustness("./four/1900.0").told).toContain("There is nothing at ./four/1900.0.");
});
