/** How accounts are kept: one statement a function. */
import sql from "sql-template-tag";
import { z } from "zod";
import { roleNames } from "../../base/actor.ts";
import { Language } from "../../base/text.ts";
import { many, none, one, perhaps, type Transaction } from "../../store/transaction.ts";

const maybe = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined);

const PersonRow = z.object({
  id: z.string(),
  name: z.string(),
  email: maybe(z.string()),
  language: Language,
  reminders: z.boolean(),
  two_factor_enabled: z.boolean(),
});

export const person = (tx: Transaction, id: string) =>
  perhaps(
    tx,
    PersonRow,
    sql`
    select id, name, email, language, reminders, two_factor_enabled
    from people.person
    where id = ${id} and erased_at is null
  `,
  );

const RoleRow = z.object({
  role: z.enum(roleNames),
  edition: maybe(z.string()),
  place: maybe(z.string()),
  area: maybe(z.string()),
  programme: maybe(z.string()),
});

/** Roles somebody holds, with the editions they are bound to by name. */
export const rolesOf = (tx: Transaction, id: string) =>
  many(
    tx,
    RoleRow,
    sql`
    select role.role, role.place, role.area, role.programme,
      (select edition.index_code || ' ' || edition.code from edition.edition where edition.edition_id = role.edition_id) as edition
    from people.role
    where role.person_id = ${id} and role.ended_at is null
    order by edition, role.programme, role.place, role.area, role.role
    limit 2000
  `,
  );

/** Editions whose reminders somebody silenced. */
export const silencesOf = (tx: Transaction, id: string) =>
  many(
    tx,
    z.object({ edition: z.string(), name: z.string() }),
    sql`
    select edition.edition_id as edition, edition.index_code || ' ' || edition.code as name
    from edition.silence
    join edition.edition on edition.edition_id = silence.edition_id
    where silence.person_id = ${id}
    order by name
    limit 1000
  `,
  );

export const passkeysOf = (tx: Transaction, id: string) =>
  many(
    tx,
    z.object({ id: z.string(), name: maybe(z.string()), backed_up: z.boolean(), created_at: z.string() }),
    sql`
    select id, name, backed_up, created_at
    from people.passkey
    where person_id = ${id}
    order by created_at, id
  `,
  );

export const providersOf = (tx: Transaction, id: string) =>
  many(
    tx,
    z.object({ provider_id: z.string() }),
    sql`
    select provider_id
    from people.account
    where person_id = ${id}
    order by provider_id
  `,
  );

export const sessionsOf = (tx: Transaction, id: string, now: Date, idleSince: Date) =>
  many(
    tx,
    z.object({ id: z.string(), user_agent: maybe(z.string()), created_at: z.string(), seen_at: z.string() }),
    sql`
    select id, user_agent, created_at, seen_at
    from people.session
    where person_id = ${id} and expires_at > ${now} and seen_at > ${idleSince}
    order by seen_at desc, id
    limit 100
  `,
  );

export type Profile = { readonly name: string; readonly language: Language; readonly reminders: boolean };

export const keepProfile = (tx: Transaction, id: string, { name, language, reminders }: Profile, now: Date) =>
  none(
    tx,
    sql`
    update people.person
    set name = ${name}, language = ${language}, reminders = ${reminders}, updated_at = ${now}
    where id = ${id}
  `,
  );

export const keepPassword = (tx: Transaction, newId: string, id: string, hash: string, now: Date) =>
  none(
    tx,
    sql`
    insert into people.account (id, person_id, provider_id, account_id, password, created_at, updated_at)
    values (${newId}, ${id}, 'credential', ${id}, ${hash}, ${now}, ${now})
    on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = excluded.updated_at
  `,
  );

export const removePassword = (tx: Transaction, id: string) =>
  none(tx, sql`delete from people.account where person_id = ${id} and provider_id = 'credential'`);

export const removePasskey = (tx: Transaction, id: string, passkey: string) =>
  none(tx, sql`delete from people.passkey where person_id = ${id} and id = ${passkey}`);

export const endSession = (tx: Transaction, id: string, session: string) =>
  none(tx, sql`delete from people.session where person_id = ${id} and id = ${session}`);

export const endOtherSessions = (tx: Transaction, id: string, session: string | undefined) =>
  none(
    tx,
    sql`
    delete from people.session
    where person_id = ${id} and id is distinct from ${session ?? null}::uuid
  `,
  );

/** Of two administrators who end each other at the same moment, the second sees what the first did. */
const holdAdministrators = (tx: Transaction) =>
  none(tx, sql`select pg_advisory_xact_lock(hashtextextended('administrators', 7277535330))`);

/** Whether nobody else could let people in; it stays so until the transaction ends. */
export async function isLastAdministrator(tx: Transaction, id: string): Promise<boolean> {
  await holdAdministrators(tx);
  const { last } = await one(
    tx,
    z.object({ last: z.boolean() }),
    sql`
    select exists (
      select role_id from people.role where person_id = ${id} and role = 'administrator' and ended_at is null
    ) and not exists (
      select role_id from people.role where person_id <> ${id} and role = 'administrator' and ended_at is null
    ) as last
  `,
  );
  return last;
}
