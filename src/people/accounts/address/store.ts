/** How a change of address is kept: on its two links, and nowhere once they are used. One statement a function. */
import sql from "sql-template-tag";
import { z } from "zod";
import { none, one, perhaps, type Transaction } from "../../../store/transaction.ts";
import { type LinkPurpose, linkPurposes } from "../rules.ts";

/** The address somebody waits for, and until when. */
export const awaitedAddress = (tx: Transaction, person: string, now: Date) =>
  perhaps(
    tx,
    z.object({ address: z.string(), expires_at: z.string() }),
    sql`
    select address, expires_at
    from people.link
    where person_id = ${person} and purpose = 'new-address' and address is not null and expires_at > ${now}
  `,
  );

/** How often somebody asked since a moment. */
export async function timesAsked(tx: Transaction, person: string, since: Date): Promise<number> {
  const { count } = await one(
    tx,
    z.object({ count: z.number() }),
    sql`
    select count(*)::integer as count
    from people.link
    where person_id = ${person} and purpose = 'new-address' and made_at > ${since}
  `,
  );
  return count;
}

const OpenLink = z.object({
  person_id: z.string(),
  purpose: z.enum(linkPurposes),
  address: z.string().nullable(),
  made_at: z.string().transform((text) => new Date(text)),
});

/** A link that still leads somewhere, held until the transaction ends. */
export const heldLink = (tx: Transaction, link: string, purpose: LinkPurpose, now: Date) =>
  perhaps(
    tx,
    OpenLink,
    sql`
    select person_id, purpose, address, made_at
    from people.link
    where link_id = ${link} and purpose = ${purpose} and used_at is null and revoked_at is null and expires_at > ${now}
    for update
  `,
  );

/** The same, only looked at. */
export const openLink = (tx: Transaction, link: string, now: Date) =>
  perhaps(
    tx,
    OpenLink,
    sql`
    select person_id, purpose, address, made_at
    from people.link
    where link_id = ${link} and used_at is null and revoked_at is null and expires_at > ${now}
  `,
  );

export const spendLink = (tx: Transaction, link: string, now: Date) =>
  none(tx, sql`update people.link set used_at = ${now}, address = null where link_id = ${link}`);

/** Links about a change of address lead nowhere any more; how many did. */
export const endAddressLinks = (tx: Transaction, person: string, now: Date) =>
  none(
    tx,
    sql`
    update people.link
    set revoked_at = ${now}, address = null
    where person_id = ${person} and purpose in ('new-address', 'keep-address') and used_at is null and revoked_at is null
  `,
  );

/** Nothing that was sent to the old address is of use to whoever reads it, but for what takes the change back. */
export const endLinks = (tx: Transaction, person: string, now: Date) =>
  none(
    tx,
    sql`
    update people.link
    set revoked_at = ${now}, address = null
    where person_id = ${person} and purpose <> 'take-back' and used_at is null and revoked_at is null
  `,
  );

/** Of two who would have the same address at the same moment, the second sees what the first did. */
export const holdAddress = (tx: Transaction, address: string) =>
  none(tx, sql`select pg_advisory_xact_lock(hashtextextended(${address}::text, 7277535331))`);

/** Whether it became theirs: not when somebody else has it. */
export const keepAddress = (tx: Transaction, person: string, address: string, now: Date) =>
  none(
    tx,
    sql`
    update people.person
    set email = ${address}, email_verified = true, updated_at = ${now}
    where id = ${person} and not exists (select other.id from people.person as other where other.email = ${address})
  `,
  );

export const endSessions = (tx: Transaction, person: string) =>
  none(tx, sql`delete from people.session where person_id = ${person}`);
