/** The persons named in a request, as they go: by whoever holds its link at once, or by the house when their time is over. */
import sql, { type Sql } from "sql-template-tag";
import { z } from "zod";
import { none, one, type Transaction } from "../../store/transaction.ts";
import { lasts } from "./rules.ts";

/** Who is written about, in which of the rows. */
async function blank(tx: Transaction, applicants: Sql): Promise<number> {
  await none(
    tx,
    sql`
    delete from people.letter
    where sent_at is null and request_link_id in (
      select request_link.link_id
      from facility.request_link
      join facility.applicant on applicant.request_id = request_link.request_id
        and (applicant.applicant_id = request_link.applicant_id or request_link.applicant_id is null and applicant.applicant_no = 1)
      where applicant.applicant_id in (${applicants})
    )
  `,
  );
  return none(
    tx,
    sql`
    update facility.applicant
    set contact_name = '', contact_post = '', contact_email = null, contact_phone = '', endorser_name = '', endorser_post = ''
    where applicant_id in (${applicants})
      and (contact_email is not null or contact_name || contact_post || contact_phone || endorser_name || endorser_post <> '')
  `,
  );
}

/** One institution's persons, with the letters that wait for them. */
export const eraseContact = async (tx: Transaction, applicant: string): Promise<boolean> =>
  (await blank(tx, sql`select applicant_id from facility.applicant where applicant_id = ${applicant}`)) === 1;

/** A request that was never sent is gone with all that is in it. */
export const eraseDraft = (tx: Transaction, request: string): Promise<number> =>
  none(tx, sql`delete from facility.request where request_id = ${request} and state = 'draft'`);

/**
 * Drafts nobody went on with, and persons of requests that are over for long enough. Where an action came of a request, what counts is
 * the end of that: until then whoever asked is written to about it.
 */
export async function forgetRequesters(tx: Transaction, now: Date): Promise<void> {
  const kept = sql`${now}::timestamptz - ${lasts.persons} * interval '1 day'`;
  await none(
    tx,
    sql`
    delete from facility.request
    where state = 'draft' and saved_at < ${now}::timestamptz - ${lasts.draft} * interval '1 day'
  `,
  );
  await blank(
    tx,
    sql`
    select applicant.applicant_id
    from facility.applicant
    join facility.request using (request_id)
    where request.ended_at < ${kept} and not exists (
      select
      from facility.action
      where action.request_id = request.request_id and (
        action.status not in ('completed', 'cancelled') or exists (
          select
          from facility.action_happening as step
          where step.action_id = action.action_id and step.kind in ('completed', 'cancelled') and step.at >= ${kept}
        )
      )
    )
  `,
  );
}

/** Whether a folder of letters is still of somebody who wants them. */
export const hasContact = async (tx: Transaction, applicant: string): Promise<boolean> =>
  (
    await one(
      tx,
      z.object({ has: z.boolean() }),
      sql`
    select exists (
      select
      from facility.applicant
      where applicant_id = ${applicant} and contact_email is not null
    ) as has
  `,
    )
  ).has;
