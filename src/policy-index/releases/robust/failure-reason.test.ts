import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { standardSettings } from "../../robustness/contract.ts";
import { bundleFile, writeWhole } from "../bundle-files.ts";
import { failureReason } from "./failure-reason.ts";
import { keepWorkedOut } from "./fill.ts";

const folder = mkdtempSync(join(tmpdir(), "passerelle-failure-"));
const bundle = "a".repeat(64);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const thrownBy = async (act: () => Promise<unknown>): Promise<unknown> =>
  act().then(
    () => undefined,
    (fault: unknown) => fault,
  );
const work = () =>
  keepWorkedOut(
    { directory: folder, bundle, settings: standardSettings, must: "vary" },
    () => undefined,
    new AbortController().signal,
  );

test("a release whose file is gone, torn or not one of ours is told as that", async () => {
  expect(failureReason(await thrownBy(work))).toBe("release-unreadable");
  await writeWhole(bundleFile(folder, bundle), "no bundle at all, of any format that was ever written");
  expect(failureReason(await thrownBy(work))).toBe("release-unreadable");
});

test("a directory that is a file cannot be written to; what nobody knows is unforeseen", async () => {
  writeFileSync(join(folder, "full"), "");
  expect(failureReason(await thrownBy(() => writeWhole(join(folder, "full", "x"), "")))).toBe("disk-closed");
  expect(failureReason(new Error("?"))).toBe("unforeseen");
  expect(failureReason("?")).toBe("unforeseen");
});

test("the system's codes, the thread's and the engine's refusals are told apart", () => {
  const coded = (code: string) => failureReason(Object.assign(new Error("…"), { code }));
  expect(["ENOSPC", "EROFS", "EACCES", "ERR_WORKER_OUT_OF_MEMORY"].map(coded)).toEqual([
    ...["disk-full", "disk-closed", "disk-closed", "memory"],
  ]);
  expect(failureReason(new RangeError('the recipe has no indicator "x"'))).toBe("choices-unfit");
  expect(failureReason(new RangeError("Array buffer allocation failed"))).toBe("memory");
});
