/**
 * Invented people for the demonstration and for tests: “Example Author 1” and the like, with roles. One signs in as
 * them with one click, only where the database says that everybody in it is invented.
 */
import sql from "sql-template-tag";
import { z } from "zod";
import type { Role } from "../../base/actor.ts";
import type { Language } from "../../base/text.ts";
import { none, one, type Transaction } from "../../store/transaction.ts";

export type ExamplePerson = {
  /** Such as “Example Author 1”: unique, and begins with “Example ”. */
  readonly name: string;
  readonly language?: Language;
  readonly roles: readonly Role[];
  readonly now: Date;
  /** Makes a UUID. */
  readonly newId: () => string;
};

/**
 * Says that everybody in this database is invented; whether that is so: not where somebody real has an account. The database
 * takes it back in the moment that somebody real is kept.
 */
export async function markExercise(tx: Transaction, now: Date): Promise<boolean> {
  const { real } = await one(
    tx,
    z.object({ real: z.boolean() }),
    sql`
    select exists (
      select id
      from people.person
      where email is not null and email not like '%@example.invalid'
    ) as real
  `,
  );
  if (real) return false;
  await none(
    tx,
    sql`
    insert into people.exercise (is_exercise, made_at)
    values (true, ${now})
    on conflict (is_exercise) do nothing
  `,
  );
  return true;
}

/** Whether the exercise stood whole once: whatever people did in it since is theirs, who was erased included. */
export async function wasSetUp(tx: Transaction): Promise<boolean> {
  const { was } = await one(
    tx,
    z.object({ was: z.boolean() }),
    sql`select exists (select from people.exercise where set_up_at is not null) as was`,
  );
  return was;
}

/** Says that the exercise stands whole. */
export async function markSetUp(tx: Transaction, now: Date): Promise<void> {
  await none(tx, sql`update people.exercise set set_up_at = ${now} where set_up_at is null`);
}

/** An invented person with these roles, made once: a second time only roles that are missing are given. Their id. */
export async function keepExamplePerson(
  tx: Transaction,
  { name, language = "en", roles, now, newId }: ExamplePerson,
): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}@example.invalid`;
  const { id } = await one(
    tx,
    z.object({ id: z.string() }),
    sql`
    insert into people.person (id, name, email, email_verified, language, created_at, updated_at)
    values (${newId()}, ${name}, ${email}, true, ${language}, ${now}, ${now})
    on conflict (email) do update set updated_at = excluded.updated_at
    returning id
  `,
  );
  for (const { role, edition, place, area, programme } of roles)
    await none(
      tx,
      sql`
      insert into people.role (role_id, person_id, role, edition_id, place, area, programme, given_by, given_at)
      values (${newId()}, ${id}, ${role}, ${edition ?? null}, ${place ?? null}, ${area ?? null}, ${programme ?? null},
        'demo', ${now})
      on conflict do nothing
    `,
    );
  return id;
}
