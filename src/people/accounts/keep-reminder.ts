/** A reminder to somebody: a letter of which each person gets one a day, whoever writes it and whatever it is about. */
import sql from "sql-template-tag";
import { none, type Transaction } from "../../store/transaction.ts";
import type { Letter } from "./keep-letter.ts";

/**
 * Whether it is kept: false where the person is written to today already. Where another transaction is writing to them,
 * this one waits for it and then gives way; who writes to several goes through them in the order of their ids.
 */
export async function keepReminder(
  tx: Transaction,
  { id, person, kind, facts, now }: Letter & { readonly kind: "reminder" | "due-soon" },
): Promise<boolean> {
  const kept = await none(
    tx,
    sql`
    insert into people.letter (letter_id, person_id, kind, facts, written_at, next_try_at)
    values (${id}, ${person}, ${kind}, ${JSON.stringify(facts ?? {})}, ${now}, ${now})
    on conflict (person_id, ((written_at at time zone 'UTC')::date)) where kind in ('reminder', 'due-soon') do nothing
  `,
  );
  return kept === 1;
}
