/** Deliverables of the demonstration: public, awaited, with peers and taken back, each with a real file; a second start tells none twice. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operator, reader } from "../../base/actor.ts";
import { FileOutput } from "../../base/served.ts";
import { servedPublishedFile } from "../../facility/deliverables/readers/serve.ts";
import { markExercise } from "../../people/roles/example-people.ts";
import { servedPublishedDeliverable, servedPublishedDeliverables } from "../../server/deliverable-operations.ts";
import { servedImportProgramme } from "../../server/operations.ts";
import { perform } from "../../server/perform.ts";
import { packageRoot } from "../../store/package-root.ts";
import { type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { servers } from "../../store/test-servers.ts";
import { transaction } from "../../store/transaction.ts";
import { setUpActions } from "./actions.ts";
import { setUpDeliverables } from "./deliverables.ts";
import { setUpRequests } from "./requests.ts";

let held: TestDatabase;
const now = new Date("2026-11-25T12:00:00Z");
const asked = () => ({
  ...{ archive: { indexes: () => [], releases: () => [], release: () => undefined }, database: held.database },
  ...{ now, language: "en" as const, requestId: "test" },
});

beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("no database to test on");
  held = await testDatabase(server);
  await transaction(held.database, { readOnly: false }, (tx) => markExercise(tx, now));
  const path = join(packageRoot(), "examples", "example-facility", "programme.yaml");
  await perform(servedImportProgramme, { path, from: "2026-01-01" }, { ...asked(), actor: operator("test") });
}, 120_000);
afterAll(() => held.close());

test("deliverables of the demonstration stand where something waits for each, and are not told twice", async () => {
  await setUpRequests(asked());
  await setUpActions(asked());
  await setUpDeliverables(asked());
  await setUpDeliverables(asked());
  const client = await held.database.connect();
  const { rows } = await client.query<{ code: string; last: string; versions: number }>(
    `select code, (array_agg(kind order by happening_no desc))[1] as last,
       (count(*) filter (where kind = 'version-added'))::integer as versions
     from facility.deliverable
     join facility.deliverable_happening using (deliverable_id)
     group by deliverable_id, code
     order by code, last`,
  );
  client.release();
  expect(rows).toEqual([
    { code: "D1", last: "published", versions: 2 },
    { code: "D1", last: "withdrawn", versions: 1 },
    { code: "D2", last: "signed-off", versions: 1 },
    { code: "D3", last: "found-ready", versions: 1 },
  ]);
  const anybody = { ...asked(), actor: reader };
  const { lines } = servedPublishedDeliverables.operation.output.parse(
    await perform(servedPublishedDeliverables, {}, anybody),
  );
  expect(lines.map(({ title, version, mediaType }) => [title.en, version, mediaType])).toEqual([
    ["Example report: what happens to a complaint", 2, "application/pdf"],
  ]);
  const deliverable = lines[0]?.deliverable;
  const { shown } = servedPublishedDeliverable.operation.output.parse(
    await perform(servedPublishedDeliverable, { deliverable }, anybody),
  );
  const { pieces } = FileOutput.parse(await perform(servedPublishedFile, { deliverable }, anybody));
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  const file = Buffer.concat(parts);
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");
  expect(file.length).toBe(shown?.bytes);
}, 120_000);
