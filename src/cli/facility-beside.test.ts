import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenFacility } from "../facility/portfolio/shelf.ts";
import { exampleProgramme } from "../facility/programme/programme-under-test.ts";
import { keepProgramme } from "../facility/programme/store.ts";
import { openLog } from "../server/log.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { transaction } from "../store/transaction.ts";
import { facilityBeside } from "./facility-beside.ts";

onEveryDatabase("what a facility has open", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  test("what pages lead to is what is open: none before the first programme, and what was known while the database is away", async () => {
    let isAway = false;
    let turns = 0;
    const beside = facilityBeside({
      log: openLog("silent"),
      database: () => (isAway ? undefined : held.database),
      changed: () => {
        turns += 1;
      },
    });
    const until = async (wanted: (open: OpenFacility) => boolean): Promise<void> => {
      for (let at = 0; at < 200 && !wanted(beside.open()); at += 1) {
        beside.look();
        await wait(25);
      }
    };
    beside.look();
    await wait(50);
    expect(beside.open()).toEqual({ programmes: [], hasDeliverables: false });
    expect(turns).toBe(0);

    const now = new Date();
    await transaction(held.database, { readOnly: false }, (tx) =>
      keepProgramme(tx, { version: 1, from: "2020-01-01", programme: exampleProgramme }, now),
    );
    await until(({ programmes }) => programmes.length > 0);
    const known = { programmes: [{ code: exampleProgramme.code, isExercise: true }], hasDeliverables: false };
    expect(beside.open()).toEqual(known);
    isAway = true;
    beside.look();
    await beside.close();
    expect(beside.open()).toEqual(known);
    expect(turns).toBe(1);
  });
});
