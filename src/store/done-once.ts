/**
 * What was answered to an `Idempotency-Key`: a browser that did not hear the answer sends again, and is told the same
 * without anything being done twice. Kept in the transaction of what was done.
 */
import { createHash } from "node:crypto";
import sql, { empty, type Sql } from "sql-template-tag";
import { z } from "zod";
import { refuse } from "../base/refusal.ts";
import type { Deed } from "./deeds.ts";
import { endWith, none, one, perhaps, type Transaction } from "./transaction.ts";

export type Once = {
  readonly actor: string;
  readonly key: string;
  readonly operation: string;
  readonly input: unknown;
  readonly now: Date;
};

const Row = z.object({ operation: z.string(), request: z.string(), output: z.string() });

/** A file stands for itself by its hash: written out as JSON it would be ten times as long. */
const written = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? createHash("sha256").update(value).digest("hex") : value;

const requestOf = ({ operation, input }: Once): string =>
  createHash("sha256").update(operation).update("\n").update(JSON.stringify(input, written)).digest("hex");

/**
 * What was answered before, when it was.
 *
 * throws  Refusal key-reused: the key was used for something else
 */
export async function answered(tx: Transaction, once: Once): Promise<{ readonly output: unknown } | undefined> {
  const row = await perhaps(
    tx,
    Row,
    sql`
    select operation, request, output
    from house.done_once
    where actor = ${once.actor} and key = ${once.key}
  `,
  );
  if (!row) return undefined;
  if (row.operation !== once.operation || row.request !== requestOf(once)) refuse("key-reused");
  const output: unknown = JSON.parse(row.output);
  return { output };
}

const standing = (deed: Deed): Sql => sql`,
    stands as (
      insert into house.deed_in_line (at, actor, operation, facts)
      values (${deed.at}, ${deed.actor}, ${deed.operation}, ${JSON.stringify(deed.facts)})
    )`;

const told = (once: Once, output: unknown, deed: Deed | undefined): Sql => sql`
    told as (
      insert into house.done_once (actor, key, operation, request, output, at)
      values (
        ${once.actor}, ${once.key}, ${once.operation}, ${requestOf(once)}, ${JSON.stringify(output ?? null)}, ${once.now}
      )
      on conflict do nothing
      returning key
    )${deed ? standing(deed) : empty}`;

/**
 * Keeps what is answered to a key, and the deed; not first where the key was answered before, so that what was just done
 * has to be undone. Of two sendings at the same moment the second waits here for the first. Says besides whether a
 * condition held at that moment.
 */
export function keepAnswered(
  tx: Transaction,
  once: Once,
  output: unknown,
  deed: Deed | undefined,
  condition: Sql,
): Promise<{ readonly isFirst: boolean; readonly holds: boolean }> {
  return one(
    tx,
    z.object({ isFirst: z.boolean(), holds: z.boolean() }),
    sql`
    with ${told(once, output, deed)}
    select exists (select from told) as "isFirst", ${condition} as holds
  `,
  );
}

/** The same, and ends the transaction; fails, and keeps nothing, where it is not the first or the condition did not hold. */
export const endWithAnswered = (
  tx: Transaction,
  once: Once,
  output: unknown,
  deed: Deed,
  condition: Sql,
): Promise<void> =>
  endWith(tx, {
    writes: told(once, output, deed),
    must: sql`house.must_stand(exists (select from told), ${condition})`,
  });

/** Seven days are enough for any browser to have come back. */
export async function forgetAnswered(tx: Transaction, now: Date): Promise<number> {
  return none(tx, sql`delete from house.done_once where at < ${new Date(now.getTime() - 7 * 86_400_000)}`);
}
