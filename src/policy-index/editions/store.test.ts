/** Editions on a real database: who sees them, what is made with them, and what may change. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, operator, type Role } from "../../base/actor.ts";
import type { Served } from "../../base/served.ts";
import { tinyArchive } from "../../explorer/reading/fixture.ts";
import { perform } from "../../server/perform.ts";
import { packageRoot } from "../../store/package-root.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { none, type Transaction, transaction } from "../../store/transaction.ts";
import type { Archive } from "../releases/contract.ts";
import { servedPublish } from "../releases/serve.ts";
import { servedCloneEdition, servedCreateEdition } from "./beginning/serve.ts";
import { servedEdition, servedEditionGround, servedEditions } from "./serve.ts";
import { servedOpenEdition, servedSetCalendar, servedSetPlaces, servedSetStages } from "./settings/serve.ts";

const now = new Date("2027-01-10T12:00:00Z");
const person = (roles: readonly Role[]): Actor => ({
  kind: "person",
  name: "0192f0c1-0000-7000-8000-000000000001",
  roles,
  provedAt: now,
});
const editor = person([{ role: "editor" }]);
const example = join(packageRoot(), "examples/citizenship-law");

onEveryDatabase("editions", (server) => {
  let held: TestDatabase;
  const edition = "";
  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  const ask = async (
    served: Served<Archive, Transaction>,
    input: object,
    { actor = editor, match }: { readonly actor?: Actor; readonly match?: string } = {},
  ): Promise<any> =>
    perform(served, input, {
      actor,
      now,
      language: "en",
      requestId: "test",
      archive: tinyArchive,
      database: held.database,
      ...(match === undefined ? {} : { match }),
    });

  const basic = {
    index: "citizenship-law",
    code: "2027",
    title: { en: "Citizenship law 2027" },
    places: "FRA, de\nESP",
    periods: "2027",
    referenceDay: "2027-01-01",
    stages: { review: true, adjudication: true },
  };

  test("need an instrument to begin from", async () => {
    await expect(ask(servedCreateEdition, basic)).rejects.toMatchObject({ code: "instrument-missing" });
    await expect(ask(servedCreateEdition, { ...basic, instrument: "id: [" })).rejects.toMatchObject({
      code: "instrument-invalid",
    });
  });
});
