import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { standardSettings } from "../../robustness/contract.ts";
import { testIndex } from "../../robustness/fixture.ts";
import { robustnessOf } from "../../robustness/robustness-of.ts";
import { bundleName, bundleOf } from "../bundle.ts";
import { bundleFile, type Pointer, writePointers, writeWhole } from "../bundle-files.ts";
import type { PublishedRelease } from "../contract.ts";
import { readRobustness, robustnessFile, robustnessText } from "./files.ts";
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
    ...{ directory, settings, cancel: new AbortController().signal },
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
  expect(readdirSync(join(directory, "robustness"))).toHaveLength(1);
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
  const name = robustnessFile("", "0".repeat(64), settings).slice("robustness/".length, -".json".length);
  // Where the first differs from the line below, raise `edition` in files.ts by one and put both here.
  expect([outcome.slice(0, 12), name.slice(0, 12)]).toEqual(["9eda74d340a4", "dc4e04260114"]);
});
