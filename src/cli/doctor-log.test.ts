/** `passerelle doctor --log` as an operator runs it: exit code 0 for a whole log, 1 for one that was edited, with the deed named. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepDeed, sealDeeds } from "../store/deeds.ts";
import { packageRoot } from "../store/package-root.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { transaction } from "../store/transaction.ts";

const at = new Date("2026-05-01T12:00:00.250Z");

onEveryDatabase("doctor --log", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
    await transaction(held.database, { readOnly: false }, async (tx) => {
      for (let deed = 1; deed <= 5; deed += 1)
        await keepDeed(tx, { at, actor: `person-${deed}`, operation: "coding.save", facts: { deed } });
      await sealDeeds(tx);
    });
  });
  afterAll(() => held.close());

  const doctor = (...asked: readonly string[]) =>
    spawnSync(process.execPath, [join(packageRoot(), "dist/passerelle.mjs"), "doctor", "--log", ...asked], {
      encoding: "utf8",
      env: { ...process.env, DATABASE_URL: held.url, PASSERELLE_DATA: held.dataDirectory, LANG: "C" },
    });

  test("follows a whole log to its head, and says with 2 what is no head", () => {
    const whole = doctor();
    expect(whole).toMatchObject({ status: 0 });
    expect(whole.stdout).toMatch(/\b[0-9a-f]{64}\b/);
    const [head = ""] = /\b[0-9a-f]{64}\b/.exec(whole.stdout) ?? [];
    expect(doctor("--since", head)).toMatchObject({ status: 0 });
    expect(doctor("--since", "yesterday")).toMatchObject({ status: 2, stdout: "" });
  });

  test("finds a deed that was edited past the trigger, with 1 and in the asker's language", async () => {
    const client = await held.database.connect();
    await client.query(
      "begin; alter table house.deed disable trigger deed_is_kept; update house.deed set actor = 'somebody else' where deed_id = 4; alter table house.deed enable trigger deed_is_kept; commit",
    );
    client.release();
    const edited = doctor();
    expect(edited).toMatchObject({ status: 1 });
    expect(edited.stdout).toMatch(/\b4\b/);
    const french = doctor("--lang", "fr");
    expect(french.status).toBe(1);
    expect(french.stdout).toMatch(/\b4\b/);
    expect(french.stdout).not.toBe(edited.stdout);
    expect(JSON.parse(doctor("--json").stdout)).toMatchObject({
      isWhole: false,
      whole: 3,
      fault: { kind: "edited", deed: 4 },
    });
  });
});
