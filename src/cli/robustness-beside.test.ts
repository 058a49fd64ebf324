/** What could not be worked out beside the open site: said to its readers, and tried again. */
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { tinyArchive } from "../explorer/reading/fixture.ts";
import { openArchive } from "../policy-index/releases/archive.ts";
import { bundleName, bundleOf } from "../policy-index/releases/bundle.ts";
import { bundleFile, writePointers, writeWhole } from "../policy-index/releases/bundle-files.ts";
import { keepSettings } from "../policy-index/releases/robust/files.ts";
import { openLog } from "../server/log.ts";
import { robustnessBeside } from "./robustness-beside.ts";

test("a release whose file is away while it is worked out says why, and is worked out once the file is back", async () => {
  const directory = mkdtempSync(join(tmpdir(), "passerelle-beside-"));
  const release = tinyArchive.release("tiny", "2024.0")!;
  const bytes = bundleOf(release);
  const pointer = { index: "tiny", release: "2024.0", bundle: bundleName(bytes) };
  await writeWhole(bundleFile(directory, pointer.bundle), bytes);
  await writePointers(directory, [pointer]);
  await keepSettings(directory, pointer.bundle, {
    ...{ seed: 1, replicates: 20, points: 8, variations: [{ choice: "drop-indicator" }] },
  });
  const archive = await openArchive(directory);
  const file = bundleFile(directory, pointer.bundle);
  renameSync(file, `${file}.away`);
  const beside = robustnessBeside(directory, {
    ...{ log: openLog("silent"), database: () => undefined, again: 20 },
    ...{ tell: archive.tell, tellFailed: archive.tellFailed },
    learn: async () => void (await archive.learn()),
  });
  onTestFinished(async () => {
    await beside.close();
    rmSync(directory, { recursive: true, force: true });
  });
  beside.fill();
  await expect.poll(() => archive.unworkable?.("tiny", "2024.0")).toBe("release-unreadable");
  renameSync(`${file}.away`, file);
  await expect.poll(() => archive.robustness?.("tiny", "2024.0")?.settings.seed, { timeout: 20_000 }).toBe(1);
  expect(archive.unworkable?.("tiny", "2024.0")).toBeUndefined();
});
