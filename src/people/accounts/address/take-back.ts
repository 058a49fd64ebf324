/**
 * Taking a change of address back, as it is kept. Of several changes each has its link, and the oldest reaches furthest: who
 * has got into an account could otherwise move it twice, and whoever it is could do nothing any more. One statement a function.
 */
import sql from "sql-template-tag";
import { z } from "zod";
import { none, one, perhaps, type Transaction } from "../../../store/transaction.ts";
import { linkLasts } from "../rules.ts";

export type ChangeMade = {
  readonly id: string;
  readonly person: string;
  /** The address there was. */
  readonly address: string;
  readonly now: Date;
};

export const keepTakeBack = (tx: Transaction, { id, person, address, now }: ChangeMade) =>
  none(
    tx,
    sql`
    insert into people.link (link_id, person_id, purpose, address, made_at, expires_at)
    values (${id}, ${person}, 'take-back', ${address}, ${now}, ${new Date(now.getTime() + linkLasts["take-back"])})
  `,
  );

/** Until when an address of before can be taken back; undefined when none can. */
export async function takeBackUntil(tx: Transaction, person: string, now: Date): Promise<string | undefined> {
  const { until } = await one(
    tx,
    z.object({ until: z.string().nullable() }),
    sql`
    select max(expires_at) as until
    from people.link
    where person_id = ${person} and purpose = 'take-back' and used_at is null and revoked_at is null and expires_at > ${now}
  `,
  );
  return until ?? undefined;
}

/** Whoever changes an address and whoever takes a change back go one after the other. */
export const holdPerson = (tx: Transaction, person: string) =>
  perhaps(
    tx,
    z.object({ email: z.string() }),
    sql`
    select email
    from people.person
    where id = ${person} and erased_at is null
    for update
  `,
  );

/** When the change was asked for that was made at a moment. */
export async function askedFor(tx: Transaction, person: string, madeAt: Date): Promise<Date> {
  const { since } = await one(
    tx,
    z.object({ since: z.string().nullable() }),
    sql`
    select min(made_at) as since
    from people.link
    where person_id = ${person} and purpose = 'new-address' and used_at = ${madeAt}
  `,
  );
  return since === null ? madeAt : new Date(since);
}

/** All their links, but for those that take back a change before it. */
export const endLaterLinks = (tx: Transaction, person: string, madeAt: Date, now: Date) =>
  none(
    tx,
    sql`
    update people.link
    set revoked_at = ${now}, address = null
    where person_id = ${person} and used_at is null and revoked_at is null
      and not (purpose = 'take-back' and made_at < ${madeAt})
  `,
  );

/** Ways in that were set up since a moment: a password, providers, passkeys, codes. How many went. */
export async function removeWaysSince(tx: Transaction, person: string, since: Date): Promise<number> {
  const accounts = await none(
    tx,
    sql`
    delete from people.account
    where person_id = ${person}
      and case when provider_id = 'credential' then updated_at else created_at end >= ${since}
  `,
  );
  const passkeys = await none(
    tx,
    sql`delete from people.passkey where person_id = ${person} and created_at >= ${since}`,
  );
  const codes = await none(tx, sql`delete from people.two_factor where person_id = ${person} and made_at >= ${since}`);
  if (codes > 0) await none(tx, sql`update people.person set two_factor_enabled = false where id = ${person}`);
  return accounts + passkeys + codes;
}
