/**
 * Looking through a library, beside the bare index: sixty laws of a hundred thousand letters that all hold a phrase, the
 * worst there is to find, since every one has to be proved and shown.
 *
 * The peer is the same query by the same driver on the same rows: what of them the index names, and nothing shown. Ours
 * asks who may see which, in which order, how often each is cited, and cuts an excerpt of every one listed. Both in turn,
 * round by round, in one process on one database; medians and their ratio are printed.
 *
 * `DATABASE_URL` names a server; otherwise the embedded database.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import type { PoolClient } from "pg";
import type { Actor } from "../src/base/actor.ts";
import { servedSources } from "../src/evidence/sources/library/serve.ts";
import { archiveOf } from "../src/explorer/reading/fixture.ts";
import { sourceUnderTest } from "../src/policy-index/answers/answers-under-test.ts";
import { perform } from "../src/server/perform.ts";
import { migrate } from "../src/store/migrate.ts";
import { type Database, openDatabase } from "../src/store/open.ts";
import { removedUnderTest } from "../src/store/removed-under-test.ts";

const laws = Number(process.env.LAWS ?? 60);
const letters = Number(process.env.LETTERS ?? 100_000);
/** As long as the text of a copy may be. */
const longestLetters = 5_000_000;
const rounds = Number(process.env.ROUNDS ?? 15);

const phrase = '"acquisition of nationality at birth"';

/** A law of that many letters, of some ten thousand different words; the phrase stands where `at` says, 0 to 1. */
function law(number: number, at: number): string {
  const pieces: string[] = [];
  let length = 0;
  for (let word = number * 7_919; length < letters; word = (word * 48_271 + 11) % 2_147_483_647) {
    const next = `${(word % 10_000).toString(36)}é`;
    pieces.push(next);
    length += next.length + 1;
  }
  pieces.splice(Math.floor(pieces.length * at), 0, "acquisition of nationality at birth");
  return pieces.join(" ");
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function bench(database: Database, client: PoolClient): Promise<void> {
  const edition = randomUUID();
  await client.query(
    `insert into edition.edition (edition_id, index_code, code, title, instrument_version, instrument, periods,
       reference_day, state, second_author, review, adjudication, harmonisation, government_window, prior_answers, created_at)
     values ($1, 'law', '2027', '{"en":"2027"}', '1', '{}', '{2027}', '2027-01-01', 'open', false, true, true, true, true, 'hidden', now())`,
    [edition],
  );
  for (let number = 0; number < laws; number += 1) {
    const source = await sourceUnderTest(database, edition, `Nationality Act ${number}`);
    const sha256 = createHash("sha256").update(source).digest("hex");
    await client.query(
      `insert into evidence.file (sha256, bytes, media_type, content, extracted, scanned, kept_at)
       values ($1, 1, 'text/plain; charset=utf-8', 'x', $2, 'not-scanned', now())`,
      [sha256, law(number, number / laws)],
    );
    await client.query("update evidence.source set file = $1 where source_id = $2", [sha256, source]);
  }
  const longest = law(laws, 0.5)
    .repeat(Math.ceil(longestLetters / letters))
    .slice(0, longestLetters);
  const kept = await timed(async () => {
    await client.query(
      `insert into evidence.file (sha256, bytes, media_type, content, extracted, scanned, kept_at)
       values ($1, 1, 'text/plain; charset=utf-8', 'x', $2, 'not-scanned', now())`,
      ["f".repeat(64), longest],
    );
  });
  await client.query("vacuum analyze evidence.file, evidence.piece, evidence.source");
  const context = { now: new Date(), language: "en", requestId: "bench", archive: archiveOf([]), database } as const;
  const actor: Actor = {
    ...{ kind: "person", name: randomUUID(), provedAt: new Date() },
    roles: [{ role: "author", edition, place: "FRA" }],
  };
  const ours = async (): Promise<void> => {
    await perform(servedSources, { edition, q: phrase }, { ...context, actor });
  };
  const bare = async (): Promise<void> => {
    const { rows } = await client.query(
      "select distinct sha256 from evidence.piece where words @@ phraseto_tsquery('simple', evidence.spaced($1)) limit 20",
      [phrase],
    );
    if (rows.length !== Math.min(laws, 20)) throw new Error(`${rows.length} found`);
  };
  const [found, plain]: [number[], number[]] = [[], []];
  for (let round = -3; round < rounds; round += 1) {
    const [one, other] = [await timed(bare), await timed(ours)];
    if (round < 0) continue;
    plain.push(one);
    found.push(other);
  }
  process.stdout.write(
    `a phrase in ${laws} laws of ${letters} letters on the ${database.kind} database, ${rounds} rounds\n` +
      `bare index ${median(plain).toFixed(1)} ms   the library ${median(found).toFixed(1)} ms   ` +
      `${(median(found) / median(plain)).toFixed(1)} times\n` +
      `a copy of ${longestLetters} letters kept in ${(kept / 1_000).toFixed(1)} s\n`,
  );
}

const data = mkdtempSync(path.join(tmpdir(), "passerelle-sources-"));
const database = await openDatabase({ dataDirectory: data, databaseUrl: process.env.DATABASE_URL });
try {
  await migrate(database, new Date());
  const client = await database.connect();
  try {
    await bench(database, client);
  } finally {
    // Closing waits for those that were not given back.
    client.release();
  }
} finally {
  await database.close();
  await removedUnderTest(data);
}
