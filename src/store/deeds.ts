/**
 * The log of deeds: what was done, by whom, when. Append-only; each deed is hashed together with the hash of the one
 * before it, so a row that was changed or removed by hand shows.
 */
import { createHash } from "node:crypto";
import sql, { type Sql } from "sql-template-tag";
import { z } from "zod";
import { endWith, many, none, one, perhaps, type Transaction } from "./transaction.ts";

export type Deed = {
  readonly at: Date;
  /** Who: an actor's name, never more of a person. */
  readonly actor: string;
  readonly operation: string;
  /** What it was about: ids and counts, never personal data. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
};

/** By transaction: what its deed is about. */
const about = new WeakMap<Transaction, Deed["facts"]>();

/**
 * Says of the deed of a transaction what it is about, where an operation is asked with an id and answers with less: the
 * edition, the place and the question, by which the log is looked through.
 */
export function isAbout(tx: Transaction, facts: Deed["facts"]): void {
  about.set(tx, facts);
}

export const saidAbout = (tx: Transaction): Deed["facts"] => about.get(tx) ?? {};

/** What the first deed is hashed with. */
export const beginning = "0".repeat(64);
const lock = 7_277_535_327;

/** The hash of a deed: SHA-256 over what it says, as JSON, together with the hash of the one before. */
export const hashOf = (
  previous: string,
  id: number,
  at: Date,
  actor: string,
  operation: string,
  facts: string,
): string =>
  createHash("sha256")
    .update(JSON.stringify([previous, id, at.toISOString(), actor, operation, facts]))
    .digest("hex");

/**
 * Keeps a deed, in the transaction of what was done. It stands in line until `sealDeeds` puts it at the end of the
 * chain: writers then never wait for one another, and what was done and what was said of it are kept or lost together.
 */
export async function keepDeed(tx: Transaction, { at, actor, operation, facts }: Deed): Promise<void> {
  await none(
    tx,
    sql`
    insert into house.deed_in_line (at, actor, operation, facts)
    values (${at}, ${actor}, ${operation}, ${JSON.stringify(facts)})
  `,
  );
}

/** Keeps several deeds at once, in their order. */
export async function keepDeeds(tx: Transaction, deeds: readonly Deed[]): Promise<void> {
  await none(
    tx,
    sql`
    insert into house.deed_in_line (at, actor, operation, facts)
    select at, actor, operation, facts
    from unnest(
      ${deeds.map(({ at }) => at.toISOString())}::timestamptz[],
      ${deeds.map(({ actor }) => actor)}::text[],
      ${deeds.map(({ operation }) => operation)}::text[],
      ${deeds.map(({ facts }) => JSON.stringify(facts))}::text[]
    ) with ordinality as given (at, actor, operation, facts, place)
    order by place
  `,
  );
}

/** Keeps a deed as `keepDeed` does, and says whether a condition held at that moment. */
export async function keepDeedIf(
  tx: Transaction,
  { at, actor, operation, facts }: Deed,
  condition: Sql,
): Promise<boolean> {
  const { holds } = await one(
    tx,
    z.object({ holds: z.boolean() }),
    sql`
    insert into house.deed_in_line (at, actor, operation, facts)
    values (${at}, ${actor}, ${operation}, ${JSON.stringify(facts)})
    returning ${condition} as holds
  `,
  );
  return holds;
}

/** Keeps a deed as `keepDeedIf` does and ends the transaction with it; fails, and keeps nothing, where the condition did not hold. */
export const endWithDeed = (tx: Transaction, { at, actor, operation, facts }: Deed, condition: Sql): Promise<void> =>
  endWith(tx, {
    writes: sql`
    stands as (
      insert into house.deed_in_line (at, actor, operation, facts)
      values (${at}, ${actor}, ${operation}, ${JSON.stringify(facts)})
    )`,
    must: sql`house.must_stand(true, ${condition})`,
  });

const InLine = z.object({ at: z.string(), actor: z.string(), operation: z.string(), facts: z.string() });

const batch = 1_000;

/**
 * Puts deeds that stand in line at the end of the chain, in the order in which they came, at most a thousand; how many.
 * One at a time over all processes.
 */
export async function sealDeeds(tx: Transaction): Promise<number> {
  await none(tx, sql`select pg_advisory_xact_lock(${lock})`);
  const waiting = await many(
    tx,
    InLine,
    sql`
    with taken as (
      delete from house.deed_in_line
      where line_id in (select line_id from house.deed_in_line order by line_id limit ${batch})
      returning line_id, at, actor, operation, facts
    )
    select at, actor, operation, facts
    from taken
    order by line_id
  `,
  );
  if (waiting.length === 0) return 0;
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
  let previous = last?.hash ?? beginning;
  const first = (last?.deed_id ?? 0) + 1;
  const sealed = waiting.map((deed, position) => {
    const { actor, operation, facts } = deed;
    const hash = hashOf(previous, first + position, new Date(deed.at), actor, operation, facts);
    const row = { ...deed, id: first + position, previous, hash };
    previous = hash;
    return row;
  });
  await none(
    tx,
    sql`
    insert into house.deed (deed_id, at, actor, operation, facts, previous_hash, hash)
    select deed_id, at, actor, operation, facts, previous_hash, hash
    from unnest(
      ${sealed.map((row) => row.id)}::integer[],
      ${sealed.map((row) => row.at)}::timestamptz[],
      ${sealed.map((row) => row.actor)}::text[],
      ${sealed.map((row) => row.operation)}::text[],
      ${sealed.map((row) => row.facts)}::text[],
      ${sealed.map((row) => row.previous)}::text[],
      ${sealed.map((row) => row.hash)}::text[]
    ) as sealed (deed_id, at, actor, operation, facts, previous_hash, hash)
  `,
  );
  return waiting.length;
}
