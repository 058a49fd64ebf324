/** The file behind a download is closed, whoever reads it to its end, leaves half-way or never begins. */
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { servers } from "../../../store/test-servers.ts";
import { one, transaction } from "../../../store/transaction.ts";
import { isTrouble } from "../../../store/trouble.ts";
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

test.skipIf(!existsSync(descriptors))(
  "a connection that breaks at any moment of it is told, and ends nothing else",
  async () => {
    const ender = await held.database.connect();
    const Pid = z.object({ pid: z.number() });
    const brokenAfter = (wait: number): Promise<AsyncIterable<Uint8Array>> =>
      transaction(held.database, { readOnly: true }, async (tx) => {
        const { pid } = await one(tx, Pid, sql`select pg_backend_pid() as pid`);
        const made = storedZip(tx, randomUUID(), new Date("2027-02-01T09:00:00Z"));
        made.catch(() => undefined);
        await pause(wait);
        await ender.query("select pg_terminate_backend($1)", [pid]);
        return made;
      });
    const ends = [];
    for (const wait of [0, 1, 2, 3, 5, 8, 13, 21]) {
      ends.push(
        await brokenAfter(wait).then(
          async (file) => {
            for await (const _ of file);
            return "made before";
          },
          (thrown: unknown) => (isTrouble(thrown) ? thrown.trouble : String(thrown)),
        ),
      );
    }
    ender.release();
    expect(ends).toContain("database-down");
    expect([ends.filter((end) => end !== "database-down" && end !== "made before"), open()]).toEqual([[], 0]);
  },
);
