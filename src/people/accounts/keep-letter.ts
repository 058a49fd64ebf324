/**
 * A letter to somebody, and a link that stands for them: kept in the transaction of what they are about, sent after it.
 * Neither holds a token, so a copy of the database is of no use to whoever has it; nor an address, but for one that is about
 * to change, while it waits.
 */
import sql from "sql-template-tag";
import { none, type Transaction } from "../../store/transaction.ts";
import { type LinkPurpose, linkLasts } from "./rules.ts";

export type Letter = {
  readonly id: string;
  readonly person: string;
  /** Words of that name are in the letters of `notices/`. */
  readonly kind: string;
  /** Where it goes, when not to the person's own address; forgotten once it was sent. */
  readonly address?: string;
  readonly link?: string;
  /** Filled into the words: never a name, an address or what somebody wrote. */
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly now: Date;
};

export const keepLetter = (tx: Transaction, { id, person, kind, address, link, facts, now }: Letter): Promise<number> =>
  none(
    tx,
    sql`
    insert into people.letter (letter_id, person_id, kind, address, link_id, facts, written_at, next_try_at)
    values (${id}, ${person}, ${kind}, ${address ?? null}, ${link ?? null}, ${JSON.stringify(facts ?? {})}, ${now}, ${now})
  `,
  );

export type Link = {
  readonly id: string;
  readonly person: string;
  readonly purpose: LinkPurpose;
  /** The address it makes somebody's own. */
  readonly address?: string;
  readonly now: Date;
};

/** A new link of a purpose is the only one: those sent before it lead nowhere. */
export async function keepLink(tx: Transaction, { id, person, purpose, address, now }: Link): Promise<void> {
  await none(
    tx,
    sql`
    update people.link
    set revoked_at = ${now}, address = null
    where person_id = ${person} and purpose = ${purpose} and used_at is null and revoked_at is null
  `,
  );
  await none(
    tx,
    sql`
    insert into people.link (link_id, person_id, purpose, address, made_at, expires_at)
    values (${id}, ${person}, ${purpose}, ${address ?? null}, ${now}, ${new Date(now.getTime() + linkLasts[purpose])})
  `,
  );
}
