/** How assignments are kept: roles bound to an edition, and what must be known before one is given. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, perhaps, type Transaction } from "../../store/transaction.ts";
import { Assignable, type Assignment } from "./contract.ts";
import { stampOfNote } from "./note-stamp.ts";
import type { Held } from "./rules.ts";

const Row = z
  .object({
    role_id: z.string(),
    person_id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    role: Assignable,
    place: z.string().nullable(),
    area: z.string().nullable(),
    note: z.string(),
  })
  .transform(
    ({ role_id, person_id, name, email, role, place, area, note }): Assignment => ({
      id: role_id,
      person: { id: person_id, name, ...(email === null ? {} : { email }) },
      role,
      ...(place === null ? {} : { place }),
      ...(area === null ? {} : { area }),
      note,
      noteStamp: stampOfNote(note),
    }),
  );

/** Everybody's roles in an edition, at most ten thousand; editors and auditors are not assigned but appointed. */
export async function assignments(tx: Transaction, edition: string): Promise<readonly Assignment[]> {
  return many(
    tx,
    Row,
    sql`
      select role.role_id, role.person_id, person.name, person.email, role.role, role.place, role.area, role.note
      from people.role
      join people.person on person.id = role.person_id
      where role.edition_id = ${edition}::uuid
        and role.ended_at is null
        and role.role = any(${[...Assignable.options]}::text[])
      order by role.place nulls first, role.role, person.name, role.role_id
      limit 10000
    `,
  );
}

export type Known = { readonly id: string; readonly name: string; readonly email: string };

/** Whoever has one of these addresses. */
export async function peopleByEmail(tx: Transaction, emails: readonly string[]): Promise<readonly Known[]> {
  return many(
    tx,
    z.object({ id: z.string(), name: z.string(), email: z.string() }),
    sql`
      select id, name, email
      from people.person
      where email = any(${emails}::text[]) and erased_at is null
    `,
  );
}

/** Whoever holds a role in one edition, or in any edition of an index. */
export async function peopleWithRole(
  tx: Transaction,
  role: Assignable,
  among: { readonly index?: string; readonly edition?: string },
): Promise<readonly Known[]> {
  return many(
    tx,
    z.object({ id: z.string(), name: z.string(), email: z.string() }),
    sql`
      select distinct person.id, person.name, person.email
      from people.role
      join edition.edition on edition.edition_id = role.edition_id
      join people.person on person.id = role.person_id and person.erased_at is null
      where role.role = ${role}
        and role.ended_at is null
        and (edition.index_code = ${among.index ?? ""} or edition.edition_id = ${among.edition ?? null}::uuid)
      order by person.id
      limit 2000
    `,
  );
}

/** Held until the transaction ends: a tie declared at the same moment sees these roles, or they see the tie. */
export async function holdPeople(tx: Transaction, people: readonly string[]): Promise<void> {
  await many(
    tx,
    z.object({ id: z.string() }),
    sql`
      select id
      from people.person
      where id = any(${people}::uuid[])
      order by id
      for share
    `,
  );
}

/** Ties of people to places that hold on a day, as `person place`. */
export async function tiesOf(tx: Transaction, people: readonly string[], day: string): Promise<ReadonlySet<string>> {
  const rows = await many(
    tx,
    z.object({ person_id: z.string(), place: z.string() }),
    sql`
      select distinct person_id, place
      from people.tie
      where person_id = any(${people}::uuid[])
        and from_day <= ${day}::date
        and coalesce(until_day >= ${day}::date, true)
    `,
  );
  return new Set(rows.map(({ person_id, place }) => `${person_id} ${place}`));
}

const HeldRow = z.object({
  person_id: z.string(),
  role: Assignable,
  place: z.string().nullable(),
  area: z.string().nullable(),
});

/** What people hold in an edition already, by an assignment or by a role over every edition: both are held there. */
export async function rolesHeld(tx: Transaction, edition: string): Promise<readonly Held[]> {
  const rows = await many(
    tx,
    HeldRow,
    sql`
      select person_id, role, place, area
      from people.role
      where (edition_id = ${edition}::uuid or edition_id is null)
        and ended_at is null
        and role = any(${[...Assignable.options]}::text[])
    `,
  );
  return rows.map(({ person_id, role, place, area }) => ({
    person: person_id,
    role,
    ...(place === null ? {} : { place }),
    ...(area === null ? {} : { area }),
  }));
}

export type NewRole = {
  readonly id: string;
  readonly person: string;
  readonly role: Assignable;
  readonly place?: string | undefined;
  readonly area?: string | undefined;
  readonly note: string;
};

/** Gives roles, all in one statement; how many were not held before. */
export async function keepRoles(
  tx: Transaction,
  edition: string,
  roles: readonly NewRole[],
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<number> {
  return none(
    tx,
    sql`
      insert into people.role (role_id, person_id, role, edition_id, place, area, note, given_by, given_at)
      select role_id, person_id, role, ${edition}::uuid, place, area, note, ${by}, ${now}
      from unnest(
        ${roles.map(({ id }) => id)}::uuid[],
        ${roles.map(({ person }) => person)}::uuid[],
        ${roles.map(({ role }) => role)}::text[],
        ${roles.map(({ place }) => place ?? null)}::text[],
        ${roles.map(({ area }) => area ?? null)}::text[],
        ${roles.map(({ note }) => note)}::text[]
      ) as given (role_id, person_id, role, place, area, note)
      on conflict do nothing
    `,
  );
}

/** Ends a role of an edition; false where there is none of that id. */
export async function endRole(tx: Transaction, edition: string, role: string, now: Date): Promise<boolean> {
  const ended = await none(
    tx,
    sql`
      update people.role
      set ended_at = greatest(${now}, given_at)
      where role_id = ${role}::uuid
        and edition_id = ${edition}::uuid
        and ended_at is null
        and role = any(${[...Assignable.options]}::text[])
    `,
  );
  return ended === 1;
}

/** What is noted of a role, held so that nobody else changes it meanwhile; undefined where there is no such role. */
export async function heldNote(tx: Transaction, edition: string, role: string): Promise<string | undefined> {
  const row = await perhaps(
    tx,
    z.object({ note: z.string() }),
    sql`
      select note
      from people.role
      where role_id = ${role}::uuid
        and edition_id = ${edition}::uuid
        and ended_at is null
        and role = any(${[...Assignable.options]}::text[])
      for update
    `,
  );
  return row?.note;
}

export async function keepNote(tx: Transaction, edition: string, role: string, note: string): Promise<void> {
  await none(
    tx,
    sql`
      update people.role
      set note = ${note}
      where role_id = ${role}::uuid
        and edition_id = ${edition}::uuid
        and ended_at is null
        and role = any(${[...Assignable.options]}::text[])
    `,
  );
}
