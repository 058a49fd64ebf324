/** How replies are kept: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, perhaps, type Transaction } from "../../../store/transaction.ts";
import { takesAlong } from "../arrived.ts";

/** Whether a reply went to its reviewer with the answer; asked of rows of opinion and reply. */
const hasArrived = sql`
  exists (
    select
    from edition.transition
    where transition.answer_id = opinion.answer_id and transition.version > reply.answer_version and ${takesAlong}
  )
`;

const Row = z.object({ answer_id: z.string() });

/** The answer an opinion is on. The opinion is held until the transaction ends. */
export async function lockedOpinion(tx: Transaction, opinion: string) {
  const row = await perhaps(
    tx,
    Row,
    sql`
      select answer_id
      from edition.opinion
      where opinion.opinion_id = ${opinion}::uuid
      for update
    `,
  );
  return row?.answer_id;
}

/** How a reply stands: its version, 0 where there is none, and whether its reviewer has it. */
export type Replied = { readonly version: number; readonly arrived: boolean };

export const notReplied: Replied = { version: 0, arrived: false };

/** How the replies to opinions stand, by opinion. */
export async function repliesTo(tx: Transaction, opinions: readonly string[]): Promise<ReadonlyMap<string, Replied>> {
  const rows = await many(
    tx,
    z.object({ opinion_id: z.string(), version: z.number(), arrived: z.boolean() }),
    sql`
      select reply.opinion_id, reply.version, ${hasArrived} as arrived
      from edition.reply
      join edition.opinion using (opinion_id)
      where reply.opinion_id = any(${opinions}::uuid[])
      order by reply.opinion_id
    `,
  );
  return new Map(rows.map(({ opinion_id, ...stands }) => [opinion_id, stands]));
}

export type NewReply = {
  readonly opinion: string;
  readonly by: string;
  readonly text: string;
  readonly on: string;
  /** The version the answer has while it is said. */
  readonly answerVersion: number;
};

export async function keepReply(tx: Transaction, reply: NewReply): Promise<void> {
  await none(
    tx,
    sql`
      insert into edition.reply (reply_id, opinion_id, by, text, said_on, answer_version)
      values (
        gen_random_uuid(), ${reply.opinion}::uuid, ${reply.by}::uuid, ${reply.text}, ${reply.on}::date,
        ${reply.answerVersion}
      )
      on conflict (opinion_id) do update
      set by = excluded.by,
        text = excluded.text,
        said_on = excluded.said_on,
        answer_version = excluded.answer_version,
        version = reply.version + 1
    `,
  );
}
