/** What is counted of an edition's answers, in one statement, and who could be written to about it. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, type Transaction } from "../../store/transaction.ts";
import { AnswerState } from "../answers/contract.ts";
import { Assignable } from "../assignments/contract.ts";
import type { Worker } from "./reminders.ts";

const Row = z.object({
  place: z.string(),
  area: z.string(),
  state: AnswerState,
  slot: z.number(),
  count: z.number(),
});

/**
 * Answers by place, area, state and slot; each question belongs to the area beside it. A second answer is asked for where
 * somebody codes the place a second time, or has begun to.
 */
export async function counted(
  tx: Transaction,
  edition: string,
  questions: readonly { readonly indicator: string; readonly area: string }[],
): Promise<readonly z.output<typeof Row>[]> {
  return many(
    tx,
    Row,
    sql`
      select answer.place, asked.area, answer.state, answer.slot::integer as slot, count(*)::integer as count
      from edition.answer
      join unnest(
        ${questions.map(({ indicator }) => indicator)}::text[],
        ${questions.map(({ area }) => area)}::text[]
      ) as asked (indicator, area) on asked.indicator = answer.indicator
      where answer.edition_id = ${edition}::uuid
        and (
          answer.slot = 1
          or answer.state <> 'unassigned'
          or exists (
            select
            from people.role
            where role.role = 'second-author'
              and role.ended_at is null
              and coalesce(role.edition_id, answer.edition_id) = answer.edition_id
              and coalesce(role.place, answer.place) = answer.place
          )
        )
      group by answer.place, asked.area, answer.state, answer.slot
      order by answer.place, asked.area, answer.state, answer.slot
    `,
  );
}

const WorkerRow = z
  .object({
    person_id: z.string(),
    name: z.string(),
    role: Assignable,
    place: z.string(),
    area: z.string().nullable(),
    reminders: z.boolean(),
    last_written: z.string().nullable(),
  })
  .transform(
    ({ person_id, name, role, place, area, reminders, last_written }): Worker => ({
      person: person_id,
      name,
      role,
      place,
      area: area ?? undefined,
      wantsReminders: reminders,
      lastWritten: last_written === null ? undefined : new Date(last_written),
    }),
  );

/** Authors and reviewers of an edition, and when each was last reminded of anything. */
export async function workers(tx: Transaction, edition: string): Promise<readonly Worker[]> {
  return many(
    tx,
    WorkerRow,
    sql`
      select
        role.person_id,
        person.name,
        role.role,
        role.place,
        role.area,
        person.reminders and not exists (
          select
          from edition.silence
          where silence.edition_id = role.edition_id and silence.person_id = role.person_id
        ) as reminders,
        (
          select max(letter.written_at)
          from people.letter
          where letter.person_id = role.person_id and letter.kind in ('reminder', 'due-soon')
        )::text as last_written
      from people.role
      join people.person on person.id = role.person_id and person.erased_at is null
      where role.edition_id = ${edition}::uuid
        and role.ended_at is null
        and role.role in ('author', 'second-author', 'reviewer')
      order by role.person_id, role.place, role.role
      limit 10000
    `,
  );
}
