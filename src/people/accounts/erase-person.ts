/**
 * Erasure: the name, the address, every way in and whatever was on its way are gone; the row stays, so that the log and
 * the answers go on pointing at somebody, of whom nothing is said.
 */
import sql from "sql-template-tag";
import { none, type Transaction } from "../../store/transaction.ts";

export async function erasePerson(tx: Transaction, id: string, now: Date): Promise<void> {
  // Challenges under way name the person, and a passkey's also the address.
  await none(tx, sql`delete from people.verification where position(${id}::text in value) > 0`);
  await none(tx, sql`delete from people.session where person_id = ${id}`);
  await none(tx, sql`delete from people.account where person_id = ${id}`);
  await none(tx, sql`delete from people.passkey where person_id = ${id}`);
  await none(tx, sql`delete from people.two_factor where person_id = ${id}`);
  await none(tx, sql`delete from people.letter where person_id = ${id}`);
  await none(tx, sql`delete from edition.reminded where person_id = ${id}`);
  await none(tx, sql`delete from edition.silence where person_id = ${id}`);
  await none(tx, sql`delete from people.link where person_id = ${id}`);
  await none(tx, sql`delete from people.membership where person_id = ${id}`);
  await none(tx, sql`update people.interest set note = '' where person_id = ${id}`);
  await none(
    tx,
    sql`
    update people.role
    set ended_at = coalesce(ended_at, greatest(${now}, given_at)), note = ''
    where person_id = ${id}
  `,
  );
  await none(
    tx,
    sql`
    update people.person
    set name = '', email = null, email_verified = false, image = null, two_factor_enabled = false, reminders = false,
      updated_at = ${now}, erased_at = ${now}
    where id = ${id}
  `,
  );
  // What was answered to a key sent twice may name them; a second sending is then answered anew.
  await none(tx, sql`delete from house.done_once where actor = ${id}`);
}
