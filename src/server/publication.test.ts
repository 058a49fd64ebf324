import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { operator } from "../base/actor.ts";
import { openArchive } from "../policy-index/releases/archive.ts";
import { bundleName } from "../policy-index/releases/bundle.ts";
import { bundleFile, pointers } from "../policy-index/releases/bundle-files.ts";
import { publish } from "../policy-index/releases/contract.ts";
import { servedPublish } from "../policy-index/releases/serve.ts";
import {
  instrumentCalled,
  otherAnswers,
  shuffledAnswers,
  writeTestPackage,
} from "../policy-index/releases/test-package.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { many, one, transaction } from "../store/transaction.ts";
import { type Context, perform } from "./perform.ts";
import { settleArchive } from "./settle-archive.ts";

const now = new Date("2026-03-04T05:06:07Z");

onEveryDatabase("publishing", (server) => {
  let held: TestDatabase;
  let context: Context;
  beforeAll(async () => {
    held = await testDatabase(server);
    context = {
      archive: await openArchive(held.dataDirectory),
      database: held.database,
      actor: operator("tester"),
      now,
      language: "en",
      requestId: "test",
    };
  });
  afterAll(() => held.close());

  const importing = async (release: string, changed: Parameters<typeof writeTestPackage>[0] = {}) =>
    publish.output.parse(await perform(servedPublish, { package: writeTestPackage(changed), release }, context));
  const counts = () =>
    transaction(held.database, { readOnly: true }, (tx) =>
      one(
        tx,
        z.object({ releases: z.string(), answers: z.string(), scores: z.string(), deeds: z.string() }),
        sql`
          select
            (select count(*) from policy_index.release) as releases,
            (select count(*) from policy_index.answer) as answers,
            (select count(*) from policy_index.score) as scores,
            (select count(*) from house.deed) as deeds
        `,
      ),
    );

  test("keeps every answer and score, and the archive says the same, to the bit", async () => {
    const { outcome, record } = await importing("1.0");
    expect(outcome).toBe("published");
    expect(record).toMatchObject({
      index: "small-index",
      id: "1.0",
      sequence: 1,
      publishedOn: "2026-03-04",
      answers: 15,
    });
    expect(await counts()).toEqual({ releases: "1", answers: "15", scores: "16", deeds: "1" });
    const settled = await settleArchive(held.dataDirectory, context);
    expect(settled.rebuilt).toHaveLength(1);
    const archive = await openArchive(held.dataDirectory);
    expect(archive.indexes()).toEqual(["small-index"]);
    const release = archive.release("small-index", "1.0");
    expect(release?.record).toEqual(record);
    const overall = release?.scores.measures[0]?.nodes[0];
    // FRA 2020: access (100 + 66.7) / 2, cost (55 + (50 + 12.5) / 2) / 2, overall (access + 2 cost) / 3.
    const row = release?.answers.places.indexOf("FRA") ?? -1;
    expect(overall?.values[row]).toBeCloseTo((83.35 + 2 * 43.125) / 3, 12);
    expect(release?.answers.notes.get(row)).toMatchObject({
      justification: "Art. 21-7, Civil Code",
      sources: ["code-civil"],
    });
  });

  test("the same package again changes nothing, whatever the order of its rows", async () => {
    const before = await counts();
    const again = await importing("1.0", { "answers.csv": shuffledAnswers() });
    expect(again.outcome).toBe("already-published");
    expect(await counts()).toEqual(before);
  });

  test.each(["2024.json", "1.zip", "1.", "latest", "../1", "-x"])("a release is not called %s", async (release) => {
    await expect(importing(release)).rejects.toMatchObject({ code: "input-invalid" });
  });

  test("an index is not published where the site has a page of its own", async () => {
    const called = { "instrument.yaml": instrumentCalled("search") };
    await expect(importing("1.0", called)).rejects.toMatchObject({
      code: "index-reserved",
      facts: { index: "search" },
    });
  });

  test("another content under the same name is refused", async () => {
    await expect(importing("1.0", { "answers.csv": otherAnswers() })).rejects.toMatchObject({
      code: "release-exists-differs",
    });
  });

  test("a package that does not give the scores it expects is refused, with every difference", async () => {
    const expected = "measure,node,place,period,score\nheadline,cost,FRA,2020,43.125\nheadline,cost,FRA,2021,1\n";
    await expect(importing("2.0", { "expected.csv": expected })).rejects.toMatchObject({
      code: "package-invalid",
      details: expect.arrayContaining([expect.objectContaining({ code: "expected-differs", row: 3, found: "70" })]),
    });
    expect((await counts()).releases).toBe("1");
  });

  test("a correction is the next release; a running archive notices it by itself", async () => {
    const archive = await openArchive(held.dataDirectory);
    const changed = new Promise<void>((resolve) => {
      const stop = archive.follow(() => {
        if (archive.releases("small-index").length < 2) return;
        stop();
        resolve();
      });
    });
    await importing("1.1", { "answers.csv": otherAnswers() });
    await settleArchive(held.dataDirectory, context);
    await changed;
    expect(archive.releases("small-index").map(({ id, sequence }) => [id, sequence])).toEqual([
      ["1.0", 1],
      ["1.1", 2],
    ]);
  });

  test("a bundle that is lost or altered is noticed, and made again the same from the database", async () => {
    const [first, second] = await pointers(held.dataDirectory);
    const file = bundleFile(held.dataDirectory, first?.bundle ?? "");
    const altered = bundleFile(held.dataDirectory, second?.bundle ?? "");
    const content = readFileSync(file);
    rmSync(file);
    const bytes = readFileSync(altered);
    bytes[bytes.length - 9] = 7;
    writeFileSync(altered, bytes);
    const damaged = await openArchive(held.dataDirectory);
    expect(damaged.damages().map(({ kind }) => kind)).toEqual(["lost", "altered"]);
    expect((await settleArchive(held.dataDirectory, context)).rebuilt).toHaveLength(2);
    expect(readFileSync(file).equals(content)).toBe(true);
    await damaged.refresh();
    expect(damaged.damages()).toEqual([]);
    expect(readdirSync(join(held.dataDirectory, "releases"))).toHaveLength(2);
    expect(existsSync(join(held.dataDirectory, "releases.json"))).toBe(true);
  });

  test("a list that is torn, or names a file of another format, stops nothing and is made good", async () => {
    const list = join(held.dataDirectory, "releases.json");
    const before = readFileSync(list, "utf8");
    writeFileSync(list, before.slice(0, 40));
    const archive = await openArchive(held.dataDirectory);
    expect(archive.indexes()).toEqual([]);
    await settleArchive(held.dataDirectory, context);
    expect(readFileSync(list, "utf8")).toBe(before);

    const other = Buffer.from("passerelle release 2\n");
    const bundle = bundleName(other);
    writeFileSync(bundleFile(held.dataDirectory, bundle), other);
    const named = [...(await pointers(held.dataDirectory)), { index: "later", release: "1", bundle }];
    writeFileSync(list, JSON.stringify({ format: 1, releases: named }));
    expect(await archive.refresh()).toBe(true);
    expect(archive.indexes()).toEqual(["small-index"]);
    expect(archive.damages()).toMatchObject([{ kind: "unreadable" }]);
    await settleArchive(held.dataDirectory, context);
    expect(readFileSync(list, "utf8")).toBe(before);
  });

  test("what is published cannot be changed, added to or removed in the database", async () => {
    const changes = [
      "update policy_index.answer set status = 3, option_no = null, value = null",
      "delete from policy_index.release",
      "truncate policy_index.score",
      "update policy_index.release set published_on = '2020-01-01'",
      "insert into policy_index.answer (release_id, place_no, indicator_no, period_no, status) select release_id, 1, 3, 1, 3 from policy_index.release where code = '1.0'",
      "insert into policy_index.node (release_id, node_no, measure, code) select release_id, 90, 'm', 'n' from policy_index.release where code = '1.0'",
    ];
    for (const change of changes) {
      const changing = transaction(held.database, { readOnly: false }, async (tx) => {
        await tx.begun();
        return tx.client.query(change);
      });
      await expect(changing, change).rejects.toMatchObject({ code: "23000" });
    }
  });

  test("people can read answers and scores without knowing the numbers", async () => {
    const rows = await transaction(held.database, { readOnly: true }, (tx) =>
      many(
        tx,
        z.object({
          indicator: z.string(),
          status: z.string(),
          answer: z.string().nullable(),
          worth: z.number().nullable(),
        }),
        sql`
          select indicator, status, answer, worth
          from policy_index.answers_readable
          where release = '1.0' and place = 'PRT'
          order by indicator
        `,
      ),
    );
    expect(rows).toEqual([
      { indicator: "birth", status: "answered", answer: "no", worth: 0 },
      { indicator: "civics", status: "answered", answer: "0.1", worth: null },
      { indicator: "fees", status: "no-data", answer: null, worth: null },
      { indicator: "language", status: "answered", answer: "0", worth: 100 },
      { indicator: "years", status: "answered", answer: "6", worth: null },
    ]);
  });

  test("rows altered behind the product's back are noticed when a bundle is rebuilt", async () => {
    await held.database.connect().then(async (client) => {
      await client.query(
        "begin; alter table policy_index.answer disable trigger all; update policy_index.answer set value = 57 where value = 56; commit",
      );
      client.release();
    });
    const [, second] = await pointers(held.dataDirectory);
    rmSync(bundleFile(held.dataDirectory, second?.bundle ?? ""));
    await expect(settleArchive(held.dataDirectory, context)).rejects.toMatchObject({ code: "release-altered" });
  });
});
