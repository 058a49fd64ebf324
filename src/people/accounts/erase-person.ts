/**
 * Erasure: the name, the address, every way in and whatever was on its way are gone; the row stays, so that the log and
 * the answers go on pointing at somebody, of whom nothing is said. What becomes of each column is said in
 * `stored/person-columns.ts`, and held to it by a test.
 */
import sql from "sql-template-tag";
import { none, type Transaction } from "../../store/transaction.ts";
import { blankMemos } from "./stored/parts.ts";

export async function erasePerson(tx: Transaction, id: string, now: Date): Promise<void> {
  // Challenges under way name the person, and a passkey's also the address.
  await none(
    tx,
    sql`
    delete from people.verification
    using people.person
    where person.id = ${id}
      and (
        position(person.id::text in verification.value) > 0
        or position(person.id::text in verification.identifier) > 0
        or position(person.email in lower(verification.value)) > 0
        or position(person.email in lower(verification.identifier)) > 0
      )
  `,
  );
  await none(tx, blankMemos(id));
  // What was answered to a key sent twice may name them, also where another sent it; a second sending is answered anew.
  await none(
    tx,
    sql`
    delete from house.done_once
    using people.person
    where person.id = ${id}
      and (
        done_once.actor = person.id::text
        or position(person.id::text in done_once.output) > 0
        or position(person.email in lower(done_once.output)) > 0
        or position('"' || person.name || '"' in done_once.output) > 0
        or (length(person.name) > 4 and position(person.name in done_once.output) > 0)
      )
  `,
  );
  await none(tx, sql`delete from people.kept_form where person_id = ${id}`);
  await none(tx, sql`delete from people.session where person_id = ${id}`);
  await none(tx, sql`delete from people.account where person_id = ${id}`);
  await none(tx, sql`delete from people.passkey where person_id = ${id}`);
  await none(tx, sql`delete from people.two_factor where person_id = ${id}`);
  await none(tx, sql`delete from people.letter where person_id = ${id}`);
  await none(tx, sql`delete from edition.reminded where person_id = ${id}`);
  await none(tx, sql`delete from edition.silence where person_id = ${id}`);
  await none(tx, sql`delete from facility.reminded where person_id = ${id}`);
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
}
