/** The address somebody left with a proposal, as it goes: erased by them at once, or by the house when its time is over. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, type Transaction } from "../../../store/transaction.ts";
import { addressLasts } from "./rules.ts";

/** An address that is erased takes with it the letters that wait for it. */
export async function eraseProposer(tx: Transaction, proposal: string): Promise<boolean> {
  await none(tx, sql`delete from people.letter where proposal_id = ${proposal} and sent_at is null`);
  const erased = await none(
    tx,
    sql`update edition.proposal set address = null where proposal_id = ${proposal} and address is not null`,
  );
  return erased === 1;
}

/** Addresses whose time is over, with what waits for them. */
export async function forgetProposers(tx: Transaction, now: Date): Promise<void> {
  const over = sql`
    select proposal_id
    from edition.proposal
    where address is not null
      and (
        ended_at < ${now}::timestamptz - ${addressLasts.afterTheEnd} * interval '1 day'
        or received_at < ${now}::timestamptz - ${addressLasts.atMost} * interval '1 day'
      )
  `;
  await none(tx, sql`delete from people.letter where sent_at is null and proposal_id in (${over})`);
  await none(tx, sql`update edition.proposal set address = null where proposal_id in (${over})`);
}

/** Whether a folder of letters is still of somebody who wants them. */
export const hasProposer = async (tx: Transaction, proposal: string): Promise<boolean> =>
  (
    await many(
      tx,
      z.object({ proposal_id: z.string() }),
      sql`
    select proposal_id
    from edition.proposal
    where proposal_id = ${proposal} and address is not null
    limit 1
  `,
    )
  ).length > 0;
