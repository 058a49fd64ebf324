/** What was given away whole is in the log, though it changed nothing, and in the download of whoever asked for it. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FileOutput } from "../base/served.ts";
import { parts } from "../people/accounts/stored/parts.ts";
import { keepExamplePerson } from "../people/roles/example-people.ts";
import { type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servers } from "../store/test-servers.ts";
import { transaction } from "../store/transaction.ts";
import { operations } from "./operations.ts";
import { perform } from "./perform.ts";

let held: TestDatabase;
beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("no database to test on");
  held = await testDatabase(server);
});
afterAll(() => held.close());

/** Files that are read beside the work and are nobody's export: one document of a library, a programme, the calendar of an action, an empty list, an instrument in the making and its tables. */
const looked = [
  "sources.copy",
  ...["programmes.file", "deliverables.download"],
  "actions.calendar",
  "actions.feed",
  "participants.template",
  ...["studio.texts-file", "studio.file", "studio.version-file", "studio.changes-file", "studio.preview-file"],
];

test("every file of people and of work is an export", () => {
  const files = operations
    .map(({ operation }) => operation)
    .filter(({ from, method, output }) => from === "database" && method === "GET" && output === FileOutput);
  expect(files.length).toBeGreaterThan(4);
  for (const { name, exports } of files) expect([name, exports === true]).toEqual([name, !looked.includes(name)]);
  for (const { exports, method } of operations.map(({ operation }) => operation))
    if (exports) expect(method).toBe("GET");
});

test("who downloads what is stored about them finds in it that they did so before", async () => {
  const now = new Date("2027-03-01T10:00:00Z");
  const person = await transaction(held.database, { readOnly: false }, (tx) =>
    keepExamplePerson(tx, { name: "Example Exporter 1", roles: [], now, newId: randomUUID }),
  );
  const actor = { kind: "person", name: person, roles: [], provedAt: now } as const;
  const archive = { indexes: () => [], releases: () => [], release: () => undefined };
  const kept: string[] = [];
  const served = operations.find(({ operation }) => operation.name === "accounts.stored") ?? expect.fail("not served");
  const context = { actor, now, language: "en", requestId: "t", archive, database: held.database } as const;
  await perform(served, {}, { ...context, kept: (operation) => void kept.push(operation) });
  await expect(perform(served, { nonsense: 1 }, context)).rejects.toThrow();
  expect(kept).toEqual(["accounts.stored"]);
  const client = await held.database.connect();
  const { text, values } = parts.deeds?.(person) ?? expect.fail("no deeds");
  const { rows } = await client.query<{ operation: string; facts: unknown }>(text, values);
  client.release();
  expect(rows).toMatchObject([{ operation: "accounts.stored", facts: { person } }]);
});
