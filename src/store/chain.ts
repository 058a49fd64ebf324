/**
 * Whether the chain of deeds is whole, from the first deed to the last: what was edited, taken out, moved or rewritten
 * by hand, and where. A tail cut off leaves a whole, shorter chain; that shows only to whoever kept a head of it
 * elsewhere. A thousand rows are held at a time, however long the chain.
 */
import sql from "sql-template-tag";
import { z } from "zod";
import { beginning, hashOf } from "./deeds.ts";
import { many, one, type Transaction } from "./transaction.ts";

/**
 * `edited`: what the deed says is not what was hashed. `missing`: deeds before it are gone. `moved`: it stood elsewhere.
 * `not-following`: it holds in itself, and the one before it was written anew. `head-unknown`: no deed has the hash that
 * was noted down.
 */
export type ChainFault = {
  readonly kind: "edited" | "missing" | "moved" | "not-following" | "head-unknown";
  /** The first deed that does not hold. */
  readonly deed: number;
};

export type ChainCheck = {
  /** Deeds that hold, counted from the first. */
  readonly whole: number;
  /** The hash of the last that holds; 64 zeros where there is none. */
  readonly head: string;
  readonly fault?: ChainFault;
  /** The deed whose hash was noted down. */
  readonly since?: number;
  /** Deeds that stand in line, and when the first of them was done. */
  readonly waiting: number;
  readonly waitingSince?: string;
};

const Row = z.object({
  deed_id: z.number(),
  at: z.string(),
  is_finer: z.boolean(),
  actor: z.string(),
  operation: z.string(),
  facts: z.string(),
  previous_hash: z.string(),
  hash: z.string(),
});
type Row = z.infer<typeof Row>;

const page = 1_000;

const rowsAfter = (tx: Transaction, after: number): Promise<readonly Row[]> =>
  many(
    tx,
    Row,
    sql`
    select deed_id, at, extract(microseconds from at)::integer % 1000 <> 0 as is_finer,
      actor, operation, facts, previous_hash, hash
    from house.deed
    where deed_id > ${after}
    order by deed_id
    limit ${page}
  `,
  );

const hashAt = (id: number, { previous_hash, at, actor, operation, facts }: Row): string =>
  hashOf(previous_hash, id, new Date(at), actor, operation, facts);

function faultOf(row: Row, expected: number, previous: string, rows: readonly Row[]): ChainFault | undefined {
  const { deed_id: deed, hash } = row;
  if (deed !== expected) return { kind: "missing", deed: expected };
  if (row.is_finer || hashAt(deed, row) !== hash) {
    const isMoved = rows.some(({ deed_id }) => deed_id !== deed && hashAt(deed_id, row) === hash);
    return { kind: isMoved ? "moved" : "edited", deed };
  }
  return row.previous_hash === previous ? undefined : { kind: "not-following", deed };
}

const Waiting = z.object({ waiting: z.number(), first: z.string().nullable() });

/** Follows the chain to its end, or to the first deed that does not hold. */
export async function checkChain(
  tx: Transaction,
  { since, progress }: { readonly since?: string; readonly progress?: (done: number, of: number) => void } = {},
): Promise<ChainCheck> {
  const { last } = await one(
    tx,
    z.object({ last: z.number() }),
    sql`select coalesce(max(deed_id), 0) as last from house.deed`,
  );
  const { waiting, first } = await one(
    tx,
    Waiting,
    sql`select count(*)::integer as waiting, min(at) as first from house.deed_in_line`,
  );
  const line = { waiting, ...(first === null ? {} : { waitingSince: new Date(first).toISOString() }) };
  let [whole, head] = [0, beginning];
  let noted = since === beginning ? 0 : undefined;
  const told = () => ({ whole, head, ...(noted === undefined ? {} : { since: noted }), ...line });
  for (;;) {
    const rows = await rowsAfter(tx, whole);
    for (const row of rows) {
      const fault = faultOf(row, whole + 1, head, rows);
      if (fault) return { ...told(), fault };
      whole = row.deed_id;
      head = row.hash;
      if (head === since) noted = whole;
    }
    progress?.(whole, last);
    if (rows.length < page) break;
  }
  if (since !== undefined && noted === undefined)
    return { ...told(), fault: { kind: "head-unknown", deed: whole + 1 } };
  return told();
}
