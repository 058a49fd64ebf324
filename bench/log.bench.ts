/**
 * A log of a million deeds, as an auditor meets it: verified from end to end, looked through page by page, narrowed by each
 * filter, downloaded. Every deed is sealed as the product seals it, in its own chain. Peers, in the same run on the same
 * database: the rows read by the driver, a thousand at a time, and hashed with nothing asked (for verifying), the first
 * page of all, in turn with it (for every filter and for the last page), PostgreSQL's own COPY of the same rows as CSV (for a file).
 *
 * `DEEDS` says how many; `DATABASE_URL` names a server, otherwise the embedded database.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import copyStreams from "pg-copy-streams";
import type { Person } from "../src/base/actor.ts";
import { FileOutput, type ServedFromDatabase } from "../src/base/served.ts";
import { archiveOf } from "../src/explorer/reading/fixture.ts";
import { servedDeeds, servedDownloadLog, servedVerifyLog } from "../src/house-log/serve.ts";
import { perform } from "../src/server/perform.ts";
import { beginning, hashOf } from "../src/store/deeds.ts";
import { migrate } from "../src/store/migrate.ts";
import { type Database, openDatabase } from "../src/store/open.ts";
import { removedUnderTest } from "../src/store/removed-under-test.ts";
import { aloneOn, type Transaction, transaction } from "../src/store/transaction.ts";

const deeds = Number(process.env.DEEDS ?? 1_000_000);
const people = 200;
const batch = 5_000;
const rounds = 15;

const auditor: Person = { kind: "person", name: randomUUID(), roles: [{ role: "auditor" }], provedAt: new Date() };

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function timed(work: () => Promise<unknown>, times = 5): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return median(taken);
}

/** A deed as a line that COPY reads: nothing in it has a tab, an end of line or a stroke backwards. */
const line = (row: readonly (string | number)[]): string => `${row.join("\t")}\n`;

/**
 * Two hundred people in twenty editions, three of them adjudicators who did one deed in ten thousand, ten reviewers who
 * did one in twenty; a hundred places.
 */
async function fill(database: Database): Promise<{ rare: string; edition: string }> {
  const ids = Array.from({ length: people }, () => randomUUID());
  const editions = Array.from({ length: 20 }, () => randomUUID());
  const rare = randomUUID();
  function* rows(): Generator<Buffer> {
    let previous = beginning;
    let lines: string[] = [];
    for (let id = 1; id <= deeds; id += 1) {
      const at = new Date(Date.UTC(2024, 0, 1) + id * 20_000);
      const who = id % 10_000 === 7 ? id % 3 : 3 + (id % (people - 3));
      const actor = ids[who] ?? "";
      const answer = `${(id % 40_000).toString(16).padStart(8, "0")}-0000-4000-8000-000000000000`;
      const facts = JSON.stringify({
        ...{ edition: editions[who % 20], place: `P${id % 100}`, answer: id === 17 ? rare : answer, version: id % 9 },
      });
      const operation = id % 5_000 === 3 ? "settling.freeze" : "coding.save";
      const hash = hashOf(previous, id, at, actor, operation, facts);
      lines.push(line([id, at.toISOString(), actor, operation, facts, previous, hash]));
      previous = hash;
      if (id % batch === 0 || id === deeds) {
        yield Buffer.from(lines.join(""));
        lines = [];
      }
    }
  }
  // A stream of rows has its connection to itself: what is asked of it beside would wait for ever.
  await transaction(database, { readOnly: false }, async (tx) => {
    const client = await aloneOn(tx);
    for (const [at, id] of ids.entries()) {
      await client.query(
        "insert into people.person (id, name, email, created_at, updated_at) values ($1, $2, $3, now(), now())",
        [id, `Example ${at}`, `example${at}@example.org`],
      );
      const role = at < 3 ? "adjudicator" : at % 20 === 3 ? "reviewer" : "author";
      await client.query(
        `insert into people.role (role_id, person_id, role, edition_id, place, given_by, given_at)
         values ($1, $2, $3, $4, $5, 'operator', '2020-01-01')`,
        [randomUUID(), id, role, editions[at % 20], at < 3 ? null : "PRT"],
      );
    }
    // Indexes are made of the whole table at once, which takes a tenth of what it takes row by row.
    const { rows: indexes } = await client.query<{ name: string; made: string }>(
      `select format('%I.%I', schemaname, indexname) as name, indexdef as made
       from pg_indexes
       where schemaname = 'house' and tablename = 'deed' and indexname like 'deed_by_%'
       order by name`,
    );
    await client.query("set local maintenance_work_mem = '256MB'");
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    await pipeline(
      Readable.from(rows()),
      client.query(
        copyStreams.from("copy house.deed (deed_id, at, actor, operation, facts, previous_hash, hash) from stdin"),
      ),
    );
    for (const { made } of indexes) await client.query(made);
  });
  const client = await database.connect();
  await client.query("vacuum analyze house.deed");
  await client.query("analyze people.role");
  client.release();
  return { rare, edition: editions[7] ?? "" };
}

async function bench(database: Database): Promise<void> {
  const began = performance.now();
  const { rare, edition } = await fill(database);
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  tell(
    `${deeds} deeds on the ${database.kind} database, made in ${((performance.now() - began) / 1_000).toFixed(0)} s`,
  );

  const ask = (served: ServedFromDatabase<Transaction>, input: object): Promise<unknown> =>
    perform(served, input, {
      ...{ actor: auditor, now: new Date(), language: "en", requestId: "bench", archive: archiveOf([]), database },
    });

  const bare = async (): Promise<void> => {
    const client = await database.connect();
    for (let after = 0; ; ) {
      const { rows } = await client.query<{ deed_id: number; facts: string }>(
        `select deed_id, at, actor, operation, facts, previous_hash, hash
         from house.deed where deed_id > $1 order by deed_id limit 1000`,
        [after],
      );
      for (const row of rows)
        createHash("sha256")
          .update(JSON.stringify(Object.values(row)))
          .digest("hex");
      after = rows.at(-1)?.deed_id ?? 0;
      if (rows.length < 1_000) break;
    }
    client.release();
  };
  const plain = await timed(bare, 1);
  const verified = await timed(() => ask(servedVerifyLog, {}), 1);
  tell(
    `verified in ${(verified / 1_000).toFixed(1)} s: ${(verified / plain).toFixed(2)} of reading and hashing the same rows`,
  );

  tell("pages, each beside the first page, both in turn:");
  const looked: Readonly<Record<string, object>> = {
    "the last page": { before: 60 },
    "a rare deed": { what: "settling.freeze" },
    "a day": { from: "2024-02-01", until: "2024-02-01" },
    "an edition": { edition },
    "a place": { place: "P42" },
    "an object of one deed": { object: rare },
    "an object of many deeds": { object: edition },
    "a role that did everything": { role: "author" },
    "a role that did one in twenty": { role: "reviewer" },
    "a role that did little": { role: "adjudicator" },
    "a role in one place": { role: "adjudicator", place: "P42" },
  };
  for (const [name, input] of Object.entries(looked)) {
    const [first, found]: [number[], number[]] = [[], []];
    for (let round = -2; round < rounds; round += 1) {
      const one = await timed(() => ask(servedDeeds, {}), 1);
      const other = await timed(() => ask(servedDeeds, input), 1);
      if (round >= 0) first.push(one);
      if (round >= 0) found.push(other);
    }
    const [one, other] = [median(first), median(found)];
    tell(`  ${name.padEnd(30)} ${(other / one).toFixed(2)}   (${other.toFixed(1)} ms to ${one.toFixed(1)} ms)`);
  }

  const after = Math.max(0, deeds - 20_000);
  const copied = await timed(() =>
    transaction(database, { readOnly: true }, async (tx) => {
      const rows = (await aloneOn(tx)).query(
        copyStreams.to(`copy (select * from house.deed where deed_id > ${after} order by deed_id) to stdout csv`),
      );
      for await (const _ of rows);
    }),
  );
  const downloaded = await timed(async () => {
    const { pieces } = FileOutput.parse(await ask(servedDownloadLog, { form: "csv", after }));
    for await (const _ of pieces);
  });
  tell(`a file of 20,000 deeds: ${(downloaded / copied).toFixed(1)} times PostgreSQL's own COPY`);
}

const data = mkdtempSync(path.join(tmpdir(), "passerelle-log-"));
const database = await openDatabase({ dataDirectory: data, databaseUrl: process.env.DATABASE_URL });
try {
  await migrate(database, new Date());
  await bench(database);
} finally {
  await database.close();
  await removedUnderTest(data);
}
