/**
 * The log of deeds: what was done, by whom, when. Append-only; each deed is hashed together with the hash of the one
 * before it, so a row that was changed or removed by hand shows.
 */
import { createHash } from "node:crypto";
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, perhaps, type Transaction } from "./transaction.ts";

export type Deed = {
  readonly at: Date;
  /** Who: an actor's name, never more of a person. */
  readonly actor: string;
  readonly operation: string;
  /** What it was about: ids and counts, never personal data. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
};

const Row = z.object({
  deed_id: z.number(),
  at: z.string(),
  actor: z.string(),
  operation: z.string(),
  facts: z.string(),
  previous_hash: z.string(),
  hash: z.string(),
});

const beginning = "0".repeat(64);
const lock = 7_277_535_327;

const hashOf = (previous: string, id: number, at: Date, actor: string, operation: string, facts: string): string =>
  createHash("sha256")
    .update(JSON.stringify([previous, id, at.toISOString(), actor, operation, facts]))
    .digest("hex");

/** Keeps a deed at the end of the chain, in the transaction of what was done. */
export async function keepDeed(tx: Transaction, { at, actor, operation, facts }: Deed): Promise<void> {
  await none(tx, sql`select pg_advisory_xact_lock(${lock})`);
  const last = await perhaps(
    tx,
    z.object({ deed_id: z.number(), hash: z.string() }),
    sql`
    select deed_id, hash
    from house.deed
    order by deed_id desc
    limit 1
  `,
  );
  const id = (last?.deed_id ?? 0) + 1;
  const previous = last?.hash ?? beginning;
  const written = JSON.stringify(facts);
  await none(
    tx,
    sql`
    insert into house.deed (deed_id, at, actor, operation, facts, previous_hash, hash)
    values (${id}, ${at}, ${actor}, ${operation}, ${written}, ${previous}, ${hashOf(previous, id, at, actor, operation, written)})
  `,
  );
}

/** The first deed whose hash does not follow from the one before it; undefined when the chain holds. */
export async function brokenDeed(tx: Transaction): Promise<number | undefined> {
  const page = 1000;
  let previous = beginning;
  for (let after = 0; ; ) {
    const rows = await many(
      tx,
      Row,
      sql`
      select deed_id, at, actor, operation, facts, previous_hash, hash
      from house.deed
      where deed_id > ${after}
      order by deed_id
      limit ${page}
    `,
    );
    for (const row of rows) {
      const expected = hashOf(previous, row.deed_id, new Date(row.at), row.actor, row.operation, row.facts);
      if (row.deed_id !== after + 1 || row.previous_hash !== previous || row.hash !== expected) return row.deed_id;
      previous = row.hash;
      after = row.deed_id;
    }
    if (rows.length < page) return undefined;
  }
}
