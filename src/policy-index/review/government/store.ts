/** How a government's comments and the answers to them are kept: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, one, perhaps, type Transaction } from "../../../store/transaction.ts";
import { AnswerState } from "../../answers/contract.ts";

const Row = z.object({
  comment_id: z.string(),
  answer_id: z.string(),
  version: z.number(),
  text: z.string(),
  said_on: z.string(),
  reply: z.string().nullable(),
  reply_role: z.enum(["author", "editor"]).nullable(),
  replied_on: z.string().nullable(),
  reply_version: z.number().nullable(),
});

const commentOf = (row: z.output<typeof Row>) => ({
  id: row.comment_id,
  answer: row.answer_id,
  version: row.version,
  text: row.text,
  on: row.said_on,
  reply:
    row.reply === null || row.reply_role === null || row.replied_on === null || row.reply_version === null
      ? undefined
      : { text: row.reply, role: row.reply_role, on: row.replied_on, version: row.reply_version },
});

export type KeptComment = ReturnType<typeof commentOf>;

/** Comments on answers, in the order of the answers. */
export async function commentsOn(tx: Transaction, answers: readonly string[]): Promise<readonly KeptComment[]> {
  const rows = await many(
    tx,
    Row,
    sql`
      select
        government_comment.comment_id, government_comment.answer_id, government_comment.version,
        government_comment.text, government_comment.said_on, public_reply.text as reply,
        public_reply.role as reply_role, public_reply.said_on as replied_on, public_reply.version as reply_version
      from edition.government_comment
      left join edition.public_reply using (comment_id)
      where government_comment.answer_id = any(${answers}::uuid[])
      order by government_comment.answer_id
      limit 100000
    `,
  );
  return rows.map(commentOf);
}

/** The version of the comment on an answer; 0 where there is none. Its answer is held. */
export async function commentVersion(tx: Transaction, answer: string): Promise<number> {
  const row = await perhaps(
    tx,
    z.object({ version: z.number() }),
    sql`
      select version
      from edition.government_comment
      where answer_id = ${answer}::uuid
      for update
    `,
  );
  return row?.version ?? 0;
}

export async function keepComment(
  tx: Transaction,
  given: {
    readonly answer: string;
    readonly contentVersion: number;
    readonly by: string;
    readonly text: string;
    readonly on: string;
  },
) {
  return one(
    tx,
    z.object({ comment: z.string(), version: z.number() }),
    sql`
      insert into edition.government_comment (comment_id, answer_id, content_version, by, text, said_on)
      values (
        gen_random_uuid(), ${given.answer}::uuid, ${given.contentVersion}, ${given.by}::uuid, ${given.text},
        ${given.on}::date
      )
      on conflict (answer_id) do update
      set content_version = excluded.content_version,
        by = excluded.by,
        text = excluded.text,
        said_on = excluded.said_on,
        version = government_comment.version + 1
      returning comment_id as comment, version
    `,
  );
}

/** The answer a comment is on, and the version of the public answer to it: 0 where there is none. Held. */
export async function lockedComment(tx: Transaction, comment: string) {
  const row = await perhaps(
    tx,
    z.object({ answer_id: z.string(), version: z.number().nullable() }),
    sql`
      select
        government_comment.answer_id,
        (select public_reply.version from edition.public_reply where public_reply.comment_id = government_comment.comment_id)
      from edition.government_comment
      where government_comment.comment_id = ${comment}::uuid
      for update
    `,
  );
  return row && { answer: row.answer_id, version: row.version ?? 0 };
}

export async function keepPublicReply(
  tx: Transaction,
  given: {
    readonly comment: string;
    readonly role: "author" | "editor";
    readonly by: string;
    readonly text: string;
    readonly on: string;
  },
): Promise<void> {
  await none(
    tx,
    sql`
      insert into edition.public_reply (reply_id, comment_id, role, by, text, said_on)
      values (
        gen_random_uuid(), ${given.comment}::uuid, ${given.role}, ${given.by}, ${given.text}, ${given.on}::date
      )
      on conflict (comment_id) do update
      set role = excluded.role,
        by = excluded.by,
        text = excluded.text,
        said_on = excluded.said_on,
        version = public_reply.version + 1
    `,
  );
}

const Outcome = z.object({ place: z.string(), answers: z.number(), comments: z.number(), on: z.string() });

/** What was recorded when windows were closed, by place. */
export async function outcomes(tx: Transaction, edition: string) {
  return many(
    tx,
    Outcome,
    sql`
      select place, answers, comments, closed_on as on
      from edition.window_outcome
      where edition_id = ${edition}::uuid
      order by place
    `,
  );
}

/** Records of every place that was asked and has no record how many comments came; what was recorded. */
export async function keepOutcomes(tx: Transaction, edition: string, on: string) {
  return many(
    tx,
    Outcome,
    sql`
      insert into edition.window_outcome (edition_id, place, answers, comments, closed_on)
      select
        answer.edition_id,
        answer.place,
        count(*)::integer,
        count(government_comment.comment_id)::integer,
        ${on}::date
      from edition.answer
      left join edition.government_comment using (answer_id)
      where answer.edition_id = ${edition}::uuid and answer.slot = 1 and answer.state = 'government-window'
      group by answer.edition_id, answer.place
      order by answer.place
      on conflict (edition_id, place) do nothing
      returning place, answers, comments, closed_on as on
    `,
  );
}

/** Holds every answer of an edition that a window may be opened for, or of one place of it. */
export async function lockedSettled(tx: Transaction, edition: string, place: string | undefined) {
  return many(
    tx,
    z.object({ id: z.string(), place: z.string(), state: AnswerState, version: z.number() }),
    sql`
      select answer_id as id, place, state, version
      from edition.answer
      where edition_id = ${edition}::uuid
        and slot = 1
        and (${place ?? null}::text is null or place = ${place ?? null})
        and state <> 'government-window'
      order by answer_id
      for update
    `,
  );
}
