/**
 * Five hundred coders saving at once, beside the bare row: the same answers written by the same driver over the same
 * pool, one `update` a round trip, each its own transaction, fsync on.
 *
 * A sentence further each time, as somebody writes; of four savings one cites another provision. What was saved before is
 * remembered by then, as it is of whoever writes: the first round, which reads, is not counted.
 * Ours asks whose the answer is, holds the edition, checks the version, keeps the answer, its citations, its version
 * for ever, the key that makes a second sending harmless and the deed, all in one transaction. Both are run in turn, round
 * by round, in one process on one database; medians of the rounds and their ratios are printed. At the end every answer
 * must stand at the version its savings gave it, with as many versions kept: nothing lost, nothing doubled.
 *
 * `DATABASE_URL` names a server; otherwise the embedded database.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import type { Person } from "../src/base/actor.ts";
import { archiveOf } from "../src/explorer/reading/fixture.ts";
import { editionUnderTest, personUnderTest, sourceUnderTest } from "../src/policy-index/answers/answers-under-test.ts";
import { servedCodingSave } from "../src/policy-index/coding/saving/serve.ts";
import { asNow } from "../src/server/accounts/standing.ts";
import { perform } from "../src/server/perform.ts";
import { migrate } from "../src/store/migrate.ts";
import { type Database, openDatabase } from "../src/store/open.ts";
import { removedUnderTest } from "../src/store/removed-under-test.ts";
import { madeUpQuestions } from "../walks/desk-house.ts";

const coders = Number(process.env.CODERS ?? 500);
const each = Number(process.env.SAVES ?? 4);
const rounds = Number(process.env.ROUNDS ?? 3);
const questions = 10;
const places = Array.from({ length: Math.ceil(coders / questions) }, (_, at) => `P${at}`);

type Round = { readonly perSecond: number; readonly p50: number; readonly p99: number };

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const median = (values: readonly number[]): number =>
  quantile(
    [...values].sort((one, other) => one - other),
    0.5,
  );

/** Everybody saves so many times, each as soon as they have heard. */
async function round(save: (coder: number, turn: number) => Promise<void>): Promise<Round> {
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: coders }, async (_, coder) => {
      for (let turn = 0; turn < each; turn += 1) {
        const asked = performance.now();
        await save(coder, turn);
        times.push(performance.now() - asked);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  times.sort((one, other) => one - other);
  return { perSecond: (coders * each) / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

const words =
  "Article 18 of the Nationality Act grants citizenship at birth to a child of whom one parent was born there. ";

async function bench(database: Database): Promise<void> {
  const edition = await editionUnderTest(database, { instrument: madeUpQuestions(questions), places });
  // Everybody is somebody, and every place has its law.
  const people: string[] = [];
  for (let coder = 0; coder < coders; coder += 1)
    people.push(await personUnderTest(database, `Example Author ${coder}`));
  // Each came in by a session, whose standing is asked again with every deed.
  const sessions: Person[] = [];
  const door = await database.connect();
  for (const name of people) {
    const session = randomUUID();
    await door.query(
      `insert into people.session (id, person_id, token, created_at, updated_at, expires_at)
       values ($1, $2, $3, now(), now(), now() + interval '1 day')`,
      [session, name, createHash("sha256").update(session).digest("hex")],
    );
    const come = await asNow(database, { kind: "person", name, roles: [], provedAt: new Date(), session });
    if (come.kind === "person") sessions.push(come);
  }
  door.release();
  const laws = new Map<string, string>();
  for (const place of places) laws.set(place, await sourceUnderTest(database, edition, `Nationality Act of ${place}`));
  const client = await database.connect();
  const { rows } = await client.query<{ answer_id: string; place: string; indicator: string }>(
    "select answer_id, place, indicator from edition.answer where edition_id = $1 and slot = 1 order by place, indicator",
    [edition],
  );
  client.release();
  const versions = new Map<number, number>();

  const ours = async (coder: number, turn: number): Promise<void> => {
    const { place = "", indicator = "" } = rows[coder] ?? {};
    const come = sessions[coder];
    if (!come) throw new Error("nobody of that number");
    const actor: Person = {
      ...come,
      roles: [{ role: "author", edition, place }],
    };
    const version = versions.get(coder) ?? 0;
    const input = {
      ...{ edition, place, period: "2027", indicator, option: "1", justification: `${words}${turn} ${version}` },
      citations: [{ source: laws.get(place) ?? "", pinpoint: `Art. ${Math.floor(version / each)}` }],
    };
    await perform(servedCodingSave, input, {
      ...{ actor, now: new Date(), language: "en", requestId: "bench", archive: archiveOf([]), database },
      ...{ match: String(version), onceKey: `bench-${coder}-${version}` },
    });
    versions.set(coder, version + 1);
  };

  // The row as it is, and nothing about it asked: a copy of the table, with its keys and its checks.
  const prepare = await database.connect();
  await prepare.query("create table edition.bare (like edition.answer including all)");
  await prepare.query("insert into edition.bare select * from edition.answer");
  prepare.release();
  const bare = async (coder: number, turn: number): Promise<void> => {
    const { answer_id = "" } = rows[coder] ?? {};
    const connection = await database.connect();
    try {
      await connection.query(
        `update edition.bare
         set state = 'drafting', version = version + 1, content_version = content_version + 1, status = 'answered',
           option_key = '1', justification = $2, changed_at = $3
         where answer_id = $1`,
        [answer_id, `${words}${turn}`, new Date()],
      );
    } finally {
      connection.release();
    }
  };

  await round(bare);
  await round(ours);
  const [plain, kept]: [Round[], Round[]] = [[], []];
  for (let time = 0; time < rounds; time += 1) {
    plain.push(await round(bare));
    kept.push(await round(ours));
  }

  const check = await database.connect();
  const { rows: faults } = await check.query<{ count: string }>(
    `select count(*) as count
     from edition.answer
     where edition_id = $1 and slot = 1 and (
       version <> $2 or (select count(*) from edition.answer_version where answer_version.answer_id = answer.answer_id) <> $2
     )`,
    [edition, each * (rounds + 1)],
  );
  check.release();
  if (rows.length < coders || Number(faults[0]?.count) !== rows.length - coders)
    throw new Error(`${faults[0]?.count} answers do not stand where their savings led them`);

  const of = (list: readonly Round[], what: keyof Round): number => median(list.map((one) => one[what]));
  const line = (name: string, list: readonly Round[]): string =>
    `${name.padEnd(10)} ${of(list, "perSecond").toFixed(0).padStart(7)}/s   p50 ${of(list, "p50").toFixed(0)} ms   p99 ${of(list, "p99").toFixed(0)} ms`;
  const ratio = of(kept, "perSecond") / of(plain, "perSecond");
  const slower = of(kept, "p99") / of(plain, "p99");
  process.stdout.write(
    `${coders} coders at once on the ${database.kind} database, ${rounds} rounds of ${coders * each}\n${line("bare row", plain)}\n${line("an answer", kept)}\nthroughput ${ratio.toFixed(2)} of the bare row (at least 0.25), p99 ${slower.toFixed(1)} times (at most 20)\n`,
  );
}

const data = mkdtempSync(path.join(tmpdir(), "passerelle-saving-"));
const database = await openDatabase({ dataDirectory: data, databaseUrl: process.env.DATABASE_URL });
try {
  await migrate(database, new Date());
  await bench(database);
} finally {
  await database.close();
  await removedUnderTest(data);
}
