/** Participants as they go: one by one, or all of an action when their time is over. What is counted stays: sex, country, kind, presence. */
import sql, { type Sql } from "sql-template-tag";
import { none, type Transaction } from "../../store/transaction.ts";
import { namesKeptDays } from "./rules.ts";

const blank = (tx: Transaction, rows: Sql, now: Date): Promise<number> =>
  none(
    tx,
    sql`
    update facility.participant
    set name = '', institution = '', post = '', email = null, needs = '', erased_at = ${now}, version = version + 1
    where erased_at is null and participant_id in (${rows})
  `,
  );

/** A person, in every row that is they. */
export const eraseRows = (tx: Transaction, rows: readonly string[], now: Date): Promise<number> =>
  blank(tx, sql`select unnest(${[...rows]}::uuid[])`, now);

export const forgetParticipants = (tx: Transaction, now: Date): Promise<number> =>
  blank(
    tx,
    sql`
    select participant.participant_id
    from facility.participant
    join facility.action using (action_id)
    where action.status in ('completed', 'cancelled') and not exists (
      select
      from facility.action_happening as step
      where step.action_id = action.action_id and step.at >= ${now}::timestamptz - ${namesKeptDays} * interval '1 day'
        and step.kind in ('completed', 'cancelled')
    )
  `,
    now,
  );
