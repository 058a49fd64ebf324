/** Killing an import with -9 at any moment leaves the database as before it, or with the whole release; never between. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openArchive } from "../policy-index/releases/archive.ts";
import { writeTestPackage } from "../policy-index/releases/test-package.ts";
import { packageRoot } from "../store/package-root.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servers } from "../store/test-servers.ts";
import { many, transaction } from "../store/transaction.ts";

/** Thirty in the long check. */
const kills = Number(process.env.KILLS ?? 6);
const command = join(packageRoot(), "dist/passerelle.mjs");
const years = Array.from({ length: 60 }, (_, at) => 1960 + at);
const countries = [
  "FRA",
  "PRT",
  "ESP",
  "ITA",
  "DEU",
  "AUT",
  "BEL",
  "NLD",
  "SWE",
  "FIN",
  "NOR",
  "DNK",
  "POL",
  "CZE",
  "HUN",
];

/** 2,700 answers and their scores: enough for the writing to last. */
const manyAnswers = (): string =>
  [
    "place,period,indicator,answer",
    ...countries.flatMap((place) =>
      years.flatMap((year) => [
        `${place},${year},birth,yes`,
        `${place},${year},years,5`,
        `${place},${year},fees,${year % 100}`,
      ]),
    ),
  ].join("\n");

onEveryDatabase("an import killed at any moment", (server) => {
  let held: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    held = await testDatabase(server);
    folder = writeTestPackage({ "answers.csv": manyAnswers() });
    spawnSync(process.execPath, [join(packageRoot(), "bin/build.mjs")], { stdio: "ignore" });
  });
  afterAll(() => held.close());

  const start = (release: string) =>
    spawn(process.execPath, [command, "import", folder, "--release", release], {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, DATABASE_URL: held.url, PASSERELLE_DATA: held.dataDirectory, NODE_ENV: "production" },
    });
  const counts = () =>
    transaction(held.database, { readOnly: true }, (tx) =>
      many(
        tx,
        z.object({ release: z.string(), answers: z.string(), scores: z.string(), deeds: z.string() }),
        sql`
          select
            release.code as release,
            (select count(*) from policy_index.answer where answer.release_id = release.release_id) as answers,
            (select count(*) from policy_index.score where score.release_id = release.release_id) as scores,
            (select count(*) from house.deed where deed.facts like '%"release":"' || release.code || '"%') as deeds
          from policy_index.release
          order by release.release_id
        `,
      ),
    );

  // The second server sees fewer, so that the run stays short.
  const times = server === servers[0] ? kills : Math.min(kills, 3);

  test(`${times} times: all of it or nothing, and the archive is made good`, { timeout: 600_000 }, async () => {
    const began = performance.now();
    const first = start("first");
    const [code] = await once(first, "exit");
    expect(code).toBe(0);
    let whole = performance.now() - began;

    let killed = 0;
    for (let time = 0; killed < times && time < 3 * times; time += 1) {
      const started = performance.now();
      const child = start(`r${time}`);
      const ended = once(child, "exit");
      // The first part of a run is the start of the program: the moments are spread over what comes after it.
      const moment = whole * (0.25 + (0.8 * killed) / times);
      const fate = await Promise.race([ended, pause(moment).then(() => undefined)]);
      if (fate !== undefined) {
        // Done before its moment came: the machine is quicker than the run before let think, by as much as this run says.
        whole = performance.now() - started;
        continue;
      }
      child.kill("SIGKILL");
      await ended;
      killed += 1;
    }
    expect(killed).toBe(times);

    const after = await counts();
    const answers = String(countries.length * years.length * 3);
    const scores = String(countries.length * years.length * 4);
    for (const release of after) expect(release).toMatchObject({ answers, scores, deeds: "1" });

    // One more import, as any start would, brings the archive into step with whatever was committed.
    const last = start("last");
    expect((await once(last, "exit"))[0]).toBe(0);
    const archive = await openArchive(held.dataDirectory);
    expect(archive.damages()).toEqual([]);
    expect(archive.releases("small-index").map(({ id }) => id)).toEqual([
      ...after.map(({ release }) => release),
      "last",
    ]);
  });
});
