import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operator } from "../base/actor.ts";
import { head, rows, soundFolder, tableOf } from "../facility/portfolio/portfolio-under-test.ts";
import { listedVersions, openShelf } from "../facility/portfolio/shelf-files.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { none, transaction } from "../store/transaction.ts";
import type { Context } from "./perform.ts";
import { bringPortfolio, settlePortfolio } from "./settle-portfolio.ts";

onEveryDatabase("a portfolio", (server) => {
  let held: TestDatabase;
  let context: Context;
  const folder = soundFolder();
  beforeAll(async () => {
    held = await testDatabase(server);
    context = {
      archive: { indexes: () => [], releases: () => [], release: () => undefined },
      database: held.database,
      actor: operator("tester"),
      now: new Date("2026-03-04T05:06:07Z"),
      language: "en",
      requestId: "test",
    };
  });
  afterAll(() => held.close());

  const bring = (path = folder) => bringPortfolio(held.dataDirectory, { path }, context);

  test("imported once is published, twice changes nothing, changed is a new version and the old one stays", async () => {
    expect(await bring()).toMatchObject({ outcome: "published", record: { version: "2026-03-04", actions: 5 } });
    expect(await bring()).toMatchObject({ outcome: "already-published", record: { version: "2026-03-04" } });
    writeFileSync(join(folder, "actions.csv"), tableOf(rows.slice(0, 2)));
    expect(await bring()).toMatchObject({ outcome: "published", record: { version: "2026-03-04.2", actions: 2 } });

    const shelf = await openShelf(held.dataDirectory);
    expect(shelf.versions().map(({ version }) => version)).toEqual(["2026-03-04", "2026-03-04.2"]);
    expect(shelf.portfolio()?.portfolio.actions).toHaveLength(2);
    expect(shelf.portfolio("2026-03-04")?.portfolio.actions).toHaveLength(5);
    expect(shelf.portfolio("2026-03-05")).toBeUndefined();
  });

  test("files that were lost or altered are made again from the database", async () => {
    const [record] = await listedVersions(held.dataDirectory);
    writeFileSync(join(held.dataDirectory, "portfolio", `${record?.digest}.json`), "{}");
    writeFileSync(join(held.dataDirectory, "portfolio.json"), "torn");
    expect((await openShelf(held.dataDirectory)).versions()).toEqual([]);
    await settlePortfolio(held.dataDirectory, context);
    expect((await openShelf(held.dataDirectory)).portfolio("2026-03-04")?.portfolio.actions).toHaveLength(5);
  });

  test("one with errors is refused whole", async () => {
    writeFileSync(join(folder, "portfolio.yaml"), head.replace("north", "Nord!"));
    await expect(bring()).rejects.toMatchObject({ code: "portfolio-invalid" });
    expect(await listedVersions(held.dataDirectory)).toHaveLength(2);
  });

  test("a version is never changed or removed", async () => {
    for (const change of [
      sql`update facility.portfolio_version set actions = 1`,
      sql`delete from facility.portfolio_version`,
    ])
      await expect(transaction(held.database, { readOnly: false }, (tx) => none(tx, change))).rejects.toThrow();
  });
});
