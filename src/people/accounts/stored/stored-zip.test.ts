/** The file behind a download is closed, whoever reads it to its end, leaves half-way or never begins. */
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { servers } from "../../../store/test-servers.ts";
import { transaction } from "../../../store/transaction.ts";
import { storedZip } from "./stored-zip.ts";

const descriptors = "/proc/self/fd";

let held: TestDatabase;
beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("no database to test on");
  held = await testDatabase(server);
}, 120_000);
afterAll(() => held.close());

/** Files of downloads that this process holds open. */
const open = (): number =>
  readdirSync(descriptors).filter((descriptor) => {
    try {
      return /\/stored-[^/]+\/zip/.test(readlinkSync(`${descriptors}/${descriptor}`));
    } catch {
      // The one the list itself was read by.
      return false;
    }
  }).length;

test.skipIf(!existsSync(descriptors))("a download is let go of: read, left half-way, or never begun", async () => {
  const made = () =>
    transaction(held.database, { readOnly: true }, (tx) =>
      storedZip(tx, randomUUID(), new Date("2027-02-01T09:00:00Z")),
    );
  const never = await made();
  expect(open()).toBe(1);
  await never[Symbol.asyncIterator]().return?.();
  expect(open()).toBe(0);
  for await (const _ of await made()) break;
  expect(open()).toBe(0);
  let length = 0;
  for await (const piece of await made()) length += piece.length;
  expect([length > 100, open()]).toEqual([true, 0]);
});
