/** Requests somebody may have to be reminded of, and what they were reminded of. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, type Transaction } from "../../../store/transaction.ts";

const Id = z.object({ request: z.string() });

/** Open ones that are near the end of a stage by some clock on earth, lie with assessors or a committee, or were not touched yet. */
export const requestsWithClocks = (tx: Transaction, now: Date) =>
  many(
    tx,
    Id,
    sql`
    select request.request_id as request
    from facility.request
    left join facility.standing on standing.request_id = request.request_id
    where request.state = 'sent' and not coalesce(standing.is_paused, false)
      and (
        standing.stage is null or standing.stage in ('returned', 'decision')
        or standing.warns_day <= (${now}::timestamptz at time zone 'UTC')::date + 1
      )
    order by standing.due_day nulls first, request.sent_at, request.request_id
    limit 5000
  `,
  );

/** Those that came back with a question, and drafts that are nearly as old as they become; with an address to write to. */
export const requestsThatWait = (tx: Transaction, savedBefore: Date) =>
  many(
    tx,
    Id,
    sql`
    select request.request_id as request
    from facility.request
    join facility.applicant on applicant.request_id = request.request_id and applicant.applicant_no = 1
    where applicant.contact_email is not null
      and (request.state = 'returned' or (request.state = 'draft' and request.saved_at < ${savedBefore}))
    order by request.saved_at, request.request_id
    limit 5000
  `,
  );

/** Those whose last sending came back before a moment, with an address or without. */
export const requestsReturned = (tx: Transaction, before: Date) =>
  many(
    tx,
    Id,
    sql`
    select request.request_id as request
    from facility.request
    where request.state = 'returned' and exists (
      select
      from facility.request_version
      where request_version.request_id = request.request_id and request_version.returned_at < ${before}
    )
    order by request.sent_at, request.request_id
    limit 5000
  `,
  );

type Written = {
  readonly request: string;
  readonly what: string;
  readonly person: string | undefined;
  readonly day: string;
};

/** Whether it is written now for the first time. */
export const keepWritten = async (tx: Transaction, { request, what, person, day }: Written, now: Date) =>
  (await none(
    tx,
    sql`
    insert into facility.reminded (request_id, what, person_id, due_day, written_at)
    values (${request}, ${what}, ${person ?? null}, ${day}::date, ${now})
    on conflict do nothing
  `,
  )) === 1;

/** A reminder to somebody who has an account and wants some. */
export const keepDueLetter = (
  tx: Transaction,
  person: string,
  facts: Readonly<Record<string, string>>,
  now: Date,
): Promise<number> =>
  none(
    tx,
    sql`
    insert into people.letter (letter_id, person_id, kind, facts, written_at, next_try_at)
    select gen_random_uuid(), person.id, 'facility-due', ${JSON.stringify(facts)}, ${now}, ${now}
    from people.person
    where person.id = ${person} and person.reminders and person.erased_at is null
  `,
  );
