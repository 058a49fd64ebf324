import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RobustnessSettings, standardSettings } from "../../robustness/contract.ts";
import { testIndex } from "../../robustness/fixture.ts";
import { robustnessOf } from "../../robustness/robustness-of.ts";
import { bundleName, bundleOf } from "../bundle.ts";
import { bundleFile, type Pointer, writePointers, writeWhole } from "../bundle-files.ts";
import type { PublishedRelease } from "../contract.ts";
import { drawsFile, keepSettings, readRobustness, robustnessFile, robustnessText, stateOfRobustness } from "./files.ts";
import { type Filling, fillRobustness } from "./fill.ts";
import { keptRobustness } from "./kept.ts";

const settings = { ...standardSettings, replicates: 50, points: 16 };
const index = testIndex({ A: [100, 50, 20, 40], B: [50, 100, 40, 20], C: [100, 100, 90, 90], D: [10, 10, 10, 10] });

const released = (id: string, sequence: number): PublishedRelease => ({
  ...{ ...index, places: [], sources: [] },
  record: {
    ...{ index: "four", id, sequence, publishedOn: "2026-03-04", instrumentVersion: "1", digest: "0".repeat(64) },
    ...{ places: 4, periods: ["2024"], answers: 16 },
  },
});

let directory: string;
let first: Pointer;
let second: Pointer;

async function published(id: string, sequence: number): Promise<Pointer> {
  const bytes = bundleOf(released(id, sequence));
  const bundle = bundleName(bytes);
  await writeWhole(bundleFile(directory, bundle), bytes);
  return { index: "four", release: id, bundle };
}

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "passerelle-fill-"));
  [first, second] = [await published("1.0", 1), await published("2.0", 2)];
  await writePointers(directory, [first, second]);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Fills, and says what it was told of. */
async function filled(changed: Partial<Filling> = {}) {
  const made: string[] = [];
  const failed: string[] = [];
  await fillRobustness({
    ...{ directory, settings, cancel: new AbortController().signal, now: Date.now },
    made: ({ release }) => made.push(release),
    failed: ({ release }) => failed.push(release),
    ...changed,
  });
  return { made, failed };
}

const fileOf = ({ bundle }: Pointer): string => robustnessFile(directory, bundle, settings);

test("what is missing is worked out once, the newest release first, and is what a plain run gives", async () => {
  expect(await filled()).toEqual({ made: ["2.0", "1.0"], failed: [] });
  expect(readFileSync(fileOf(first), "utf8")).toBe(robustnessText(robustnessOf(index, settings)));
  expect(await filled()).toEqual({ made: [], failed: [] });
});

test("how far it is goes on while draws are packed, draw by draw, and never back", async () => {
  const told: number[] = [];
  rmSync(bundleFile(directory, second.bundle));
  await filled({ settings: { ...settings, replicates: 200 }, progress: (_, done) => told.push(done) });
  // 200 draws and 16 points × (4 choices + 2) runs are followed by the packing of four fifties of draws.
  expect(told.filter((share) => share > 296 / (296 + 4 * 200)).length).toBe(4);
  expect([...told].sort((one, other) => one - other)).toEqual(told);
  expect(told.at(-1)).toBe(1);
});

test("a torn or a lost file is worked out anew, and comes out the same", async () => {
  await filled();
  const whole = readFileSync(fileOf(first), "utf8");
  writeFileSync(fileOf(first), whole.slice(0, 1_000));
  rmSync(fileOf(second));
  expect(await readRobustness(fileOf(first))).toBeUndefined();
  expect((await filled()).made).toEqual(["2.0", "1.0"]);
  expect(readFileSync(fileOf(first), "utf8")).toBe(whole);
});

test("cancelled while it works, it leaves nothing half done; the next one goes on where it stopped", async () => {
  const cancel = new AbortController();
  await filled({ cancel: cancel.signal, made: () => cancel.abort() });
  expect(readdirSync(join(directory, "robustness")).filter((name) => name.endsWith(".json"))).toHaveLength(1);
  expect((await filled()).made).toEqual(["1.0"]);
  rmSync(join(directory, "robustness"), { recursive: true });
  const atOnce = new AbortController();
  await filled({ cancel: atOnce.signal, progress: () => atOnce.abort() });
  expect((await filled()).made).toEqual(["2.0", "1.0"]);
});

test("a release whose bundle is lost is told of, and does not keep the others waiting", async () => {
  rmSync(bundleFile(directory, second.bundle));
  expect(await filled()).toEqual({ made: ["1.0"], failed: ["2.0"] });
});

test("draws that are lost are drawn again, to the byte", async () => {
  await filled();
  const kept = readFileSync(drawsFile(fileOf(first), 0));
  expect(gunzipSync(kept).toString().split("\r\n").length).toBe(1 + 4 * settings.replicates + 1);
  rmSync(drawsFile(fileOf(first), 0));
  expect((await filled()).made).toEqual(["1.0"]);
  expect(readFileSync(drawsFile(fileOf(first), 0))).toEqual(kept);
});

test("what was chosen for a release is what it is worked out under; then nobody reads the rest, and it is removed", async () => {
  const folder = join(directory, "robustness");
  await filled();
  const old = [`${first.bundle}.3.${"0".repeat(16)}.json`, `${"a".repeat(64)}.json`, `${"b".repeat(64)}.settings.json`];
  const others = ["notes.txt", `${"a".repeat(64)}.png`, "README.json"];
  for (const name of [...old, ...others]) writeFileSync(join(folder, name), "{}");
  const chosen: RobustnessSettings = { ...settings, variations: [{ choice: "drop-area" }] };
  await keepSettings(directory, first.bundle, chosen);
  const standard = fileOf(first);
  expect((await filled()).made).toEqual(["1.0"]);
  const left = readdirSync(folder);
  for (const name of others) expect(left).toContain(name);
  for (const name of [...old, basename(standard)]) expect(left).not.toContain(name);
  expect(left.filter((name) => name.startsWith(first.bundle)).length).toBe(3);
  expect((await readRobustness(robustnessFile(directory, first.bundle, chosen)))?.periods[0]?.varied).toEqual([
    "drop-area",
  ]);
});

test("where one cannot be worked out, nothing is removed; a release that is gone takes its files with it", async () => {
  await filled();
  const before = readdirSync(join(directory, "robustness")).length;
  const bundle = readFileSync(bundleFile(directory, second.bundle));
  rmSync(bundleFile(directory, second.bundle));
  rmSync(fileOf(second));
  expect((await filled()).failed).toEqual(["2.0"]);
  expect(readdirSync(join(directory, "robustness")).length).toBe(before - 1);
  writeFileSync(bundleFile(directory, second.bundle), bundle);
  await writePointers(directory, [second]);
  await filled();
  expect(readdirSync(join(directory, "robustness")).every((name) => name.startsWith(second.bundle))).toBe(true);
});

test("a release lacks its robustness, has one by earlier rules, or has it", async () => {
  expect(await stateOfRobustness(directory, first.bundle)).toBe("absent");
  await filled();
  expect(await stateOfRobustness(directory, first.bundle)).toBe("older");
  await keepSettings(directory, first.bundle, settings);
  expect(await stateOfRobustness(directory, first.bundle)).toBe("here");
});

test("what is kept is the same as what comes out anew, or it is said that it is not, or that there is nothing", async () => {
  const kept = () => keptRobustness(index, { directory, bundle: first.bundle }, undefined, settings);
  expect(await kept()).toBe("absent");
  await filled();
  expect(await kept()).toBe("same");
  writeFileSync(fileOf(first), readFileSync(fileOf(first), "utf8").replace('"rank":1', '"rank":2'));
  expect(await kept()).toBe("differs");
});

test("who changes what comes out changes the edition too, or sites would go on showing the old", () => {
  const outcome = createHash("sha256")
    .update(robustnessText(robustnessOf(index, settings)))
    .digest("hex");
  const [, edition] = robustnessFile("", "0".repeat(64), settings).split(".");
  // Where the first differs from the line below, raise `edition` in files.ts by one and put both here.
  expect([outcome.slice(0, 12), edition]).toEqual(["2cf822a94a71", "8"]);
});
