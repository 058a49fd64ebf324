/** How replies are kept: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, perhaps, type Transaction } from "../../../store/transaction.ts";

const Row = z.object({ answer_id: z.string(), version: z.number().nullable() });

/** The answer an opinion is on, and the version of the reply to it: 0 where there is none. Held until the transaction ends. */
export async function lockedOpinion(tx: Transaction, opinion: string) {
  const row = await perhaps(
    tx,
    Row,
    sql`
      select opinion.answer_id, (select reply.version from edition.reply where reply.opinion_id = opinion.opinion_id)
      from edition.opinion
      where opinion.opinion_id = ${opinion}::uuid
      for update
    `,
  );
  return row && { answer: row.answer_id, version: row.version ?? 0 };
}

/** Versions of replies, by opinion. */
export async function replyVersions(
  tx: Transaction,
  opinions: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await many(
    tx,
    z.object({ opinion_id: z.string(), version: z.number() }),
    sql`
      select opinion_id, version
      from edition.reply
      where opinion_id = any(${opinions}::uuid[])
    `,
  );
  return new Map(rows.map(({ opinion_id, version }) => [opinion_id, version]));
}

export async function keepReply(
  tx: Transaction,
  reply: { readonly opinion: string; readonly by: string; readonly text: string; readonly on: string },
): Promise<void> {
  await none(
    tx,
    sql`
      insert into edition.reply (reply_id, opinion_id, by, text, said_on)
      values (gen_random_uuid(), ${reply.opinion}::uuid, ${reply.by}::uuid, ${reply.text}, ${reply.on}::date)
      on conflict (opinion_id) do update
      set by = excluded.by,
        text = excluded.text,
        said_on = excluded.said_on,
        version = reply.version + 1
    `,
  );
}
