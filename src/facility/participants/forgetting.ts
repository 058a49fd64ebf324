/** Participants as they go: one by one, or all of an action when their time is over. */
import sql, { type Sql } from "sql-template-tag";
import { z } from "zod";
import { none, one, type Transaction } from "../../store/transaction.ts";
import { leastShown } from "./hidden.ts";
import { namesKeptDays } from "./rules.ts";

/**
 * Who they were goes, with their link and the letters to them. What is counted stays where at least five people of the action share it;
 * of fewer it would still say who somebody was, and becomes *not said*. How many there were stays in any case.
 */
async function blank(tx: Transaction, rows: Sql, now: Date): Promise<number> {
  await none(tx, sql`delete from facility.participant_link where participant_id in (${rows})`);
  return none(
    tx,
    sql`
    update facility.participant
    set name = '', institution = '', post = '', email = null, needs = '', erased_at = ${now}, version = version + 1,
      sex = case when (
        select count(distinct coalesce(other.same_as, other.participant_id))
        from facility.participant as other
        where other.action_id = participant.action_id and other.sex = participant.sex
      ) >= ${leastShown} then sex else 'not-said' end,
      place = case when (
        select count(distinct coalesce(other.same_as, other.participant_id))
        from facility.participant as other
        where other.action_id = participant.action_id and other.place = participant.place
      ) >= ${leastShown} then place end,
      kind = case when (
        select count(distinct coalesce(other.same_as, other.participant_id))
        from facility.participant as other
        where other.action_id = participant.action_id and other.kind = participant.kind
      ) >= ${leastShown} then kind end
    where erased_at is null and participant_id in (${rows})
  `,
  );
}

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

/** Whether a folder of letters is still of somebody who has an address. */
export const hasParticipant = async (tx: Transaction, participant: string): Promise<boolean> =>
  (
    await one(
      tx,
      z.object({ has: z.boolean() }),
      sql`
    select exists (
      select
      from facility.participant
      where participant_id = ${participant} and email is not null
    ) as has
  `,
    )
  ).has;
