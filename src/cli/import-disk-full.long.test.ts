/** A disk that fills up during an import: told as such, nothing half done, and once there is room the same import succeeds. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openArchive } from "../policy-index/releases/archive.ts";
import { writeTestPackage } from "../policy-index/releases/test-package.ts";
import { packageRoot } from "../store/package-root.ts";

const disk = mkdtempSync(join(tmpdir(), "passerelle-disk-"));
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=400m,mode=755", "tmpfs", disk]).status === 0;

beforeAll(() => {
  spawnSync(process.execPath, [join(packageRoot(), "bin/build.mjs")], { stdio: "ignore" });
});
afterAll(() => {
  if (mounted) spawnSync("umount", ["-l", disk]);
  rmSync(disk, { recursive: true, force: true });
});

const manyAnswers = (): string => {
  const rows = ["place,period,indicator,answer"];
  for (const place of ["FRA", "PRT", "ESP", "ITA", "DEU"])
    for (let day = 0; day < 6000; day += 1) {
      const period = new Date(Date.UTC(1950, 0, 1 + day)).toISOString().slice(0, 10);
      rows.push(`${place},${period},birth,yes`, `${place},${period},fees,${day % 100}`);
    }
  return rows.join("\n");
};

test.skipIf(!mounted)("a disk that fills up during an import leaves everything whole", async () => {
  const data = join(disk, "data");
  mkdirSync(data);
  const run = (folder: string, release: string) =>
    spawnSync(
      process.execPath,
      [join(packageRoot(), "dist/passerelle.mjs"), "--lang", "en", "import", folder, "--release", release],
      {
        encoding: "utf8",
        env: { ...process.env, PASSERELLE_DATA: data, DATABASE_URL: "" },
      },
    );
  const small = writeTestPackage();
  expect(run(small, "1.0").status).toBe(0);
  const { bavail, bsize } = statfsSync(disk);
  const filler = join(disk, "filler");
  writeFileSync(filler, Buffer.alloc(bavail * bsize - 4_000_000));

  const large = writeTestPackage({ "answers.csv": manyAnswers() });
  const full = run(large, "2.0");
  expect(full.stderr).toContain("is full");
  expect(full.status).toBe(3);
  expect((await openArchive(data)).releases("small-index").map(({ id }) => id)).toEqual(["1.0"]);

  rmSync(filler);
  const again = run(large, "2.0");
  expect(again.stderr).not.toContain("is full");
  expect(again.status).toBe(0);
  const archive = await openArchive(data);
  expect(archive.damages()).toEqual([]);
  expect(archive.releases("small-index").map(({ id }) => id)).toEqual(["1.0", "2.0"]);
});
