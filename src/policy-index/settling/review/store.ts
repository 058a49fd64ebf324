/** What is published of a review, read without anybody's id or any day: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, type Transaction } from "../../../store/transaction.ts";
import { AnswerStatus } from "../../answers/contract.ts";
import { verdicts } from "../../package/contract.ts";

const Where = z.object({ place: z.string(), period: z.string(), indicator: z.string() });

const Opinion = Where.extend({
  verdict: z.enum(verdicts),
  status: AnswerStatus.nullable(),
  option: z.string().nullable(),
  value: z.number().nullable(),
  replied: z.boolean(),
  contested: z.boolean(),
});

/** The last opinion of each reviewer on each answer of first coders. */
export const lastOpinions = (tx: Transaction, edition: string) =>
  many(
    tx,
    Opinion,
    sql`
      select
        answer.place, answer.period, answer.indicator, last.kind as verdict, last.status, last.option_key as option,
        last.value,
        exists (select from edition.reply where reply.opinion_id = last.opinion_id) as replied,
        exists (
          select
          from edition.transition
          where transition.answer_id = answer.answer_id and transition.to_state = 'contested'
        ) as contested
      from (
        select distinct on (opinion.answer_id, opinion.reviewer) opinion.*
        from edition.opinion
        join edition.answer using (answer_id)
        where answer.edition_id = ${edition}::uuid and answer.slot = 1
        order by opinion.answer_id, opinion.reviewer, opinion.content_version desc
      ) as last
      join edition.answer on answer.answer_id = last.answer_id
    `,
  );

/** The last decision on each answer that was contested. */
export const lastDecisions = (tx: Transaction, edition: string) =>
  many(
    tx,
    Where.extend({ reason: z.string() }),
    sql`
      select distinct on (answer.answer_id) answer.place, answer.period, answer.indicator, adjudication.reason
      from edition.adjudication
      join edition.answer using (answer_id)
      where answer.edition_id = ${edition}::uuid and answer.slot = 1
      order by answer.answer_id, adjudication.decided_version desc, adjudication.contested_version desc
    `,
  );

/** Why answers were corrected after a release had said them, the first first. */
export const corrections = (tx: Transaction, edition: string) =>
  many(
    tx,
    Where.extend({ why: z.string() }),
    sql`
      select answer.place, answer.period, answer.indicator, transition.why
      from edition.transition
      join edition.answer using (answer_id)
      where answer.edition_id = ${edition}::uuid and answer.slot = 1 and transition.act = 'correct'
        and transition.from_state <> 'frozen'
      order by transition.transition_id
      limit 1000000
    `,
  );

/** What readers proposed and an editor took up, one row for each reader. */
export const takenUp = (tx: Transaction, edition: string) =>
  many(
    tx,
    Where,
    sql`
      select answer.place, answer.period, answer.indicator
      from edition.proposal
      join edition.answer using (answer_id)
      where answer.edition_id = ${edition}::uuid and proposal.state in ('taken-up', 'published')
      order by proposal.decided_at, proposal.proposal_id
      limit 1000000
    `,
  );

const Comment = Where.extend({
  text: z.string().nullable(),
  reply: z.string().nullable(),
  replyRole: z.enum(["author", "editor"]).nullable(),
});

/**
 * Governments' comments with the replies to them. Where it is recorded that a place's window is past, an answer that was
 * in it and has no comment is there too, without a text.
 */
export const publicComments = (tx: Transaction, edition: string) =>
  many(
    tx,
    Comment,
    sql`
      select
        answer.place, answer.period, answer.indicator, government_comment.text, public_reply.text as reply,
        public_reply.role as "replyRole"
      from edition.answer
      left join edition.government_comment using (answer_id)
      left join edition.public_reply using (comment_id)
      where answer.edition_id = ${edition}::uuid
        and answer.slot = 1
        and (
          government_comment.comment_id is not null
          or exists (
            select
            from edition.window_outcome
            join edition.transition
              on transition.answer_id = answer.answer_id and transition.to_state = 'government-window'
            where window_outcome.edition_id = answer.edition_id and window_outcome.place = answer.place
          )
        )
    `,
  );
