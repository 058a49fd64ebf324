/** How people and their roles are kept: one statement a function. */
import sql from "sql-template-tag";
import { z } from "zod";
import { type RoleName, roleNames } from "../../base/actor.ts";
import { Language } from "../../base/text.ts";
import { many, none, one, perhaps, type Transaction } from "../../store/transaction.ts";
import { interestKinds } from "../interests/contract.ts";
import { organisationKinds } from "../organisations/contract.ts";
import type { Bounds, Past } from "./rules.ts";

const maybe = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined);
const Day = z.string().transform((time) => new Date(time).toISOString().slice(0, 10));

const PersonRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  email_verified: z.boolean(),
  language: Language,
});
export type PersonRow = z.infer<typeof PersonRow>;

/** Which people an asker may see: everybody, or those of some editions. */
export type Sight = { readonly everybody: boolean; readonly editions: readonly string[] };

export type Sought = {
  readonly find: string;
  readonly role: RoleName | null;
  readonly limit: number;
  readonly from: number;
};

/** Whether nobody is left out, or somebody holds a role in one of the editions. */
export const people = (tx: Transaction, sight: Sight, { find, role, limit, from }: Sought) =>
  many(
    tx,
    PersonRow.extend({ count: z.number() }),
    sql`
    select person.id, person.name, person.email, person.email_verified, person.language,
      (count(*) over ())::integer as count
    from people.person
    where person.erased_at is null
      and (${find} = '' or position(${find} in lower(person.name)) > 0 or position(${find} in person.email) > 0)
      and (${role}::text is null or exists (
        select role.role_id from people.role
        where role.person_id = person.id and role.role = ${role} and role.ended_at is null
          and (${sight.everybody} or role.edition_id = any(${sight.editions}::uuid[]))
      ))
      and (${sight.everybody} or exists (
        select role.role_id from people.role
        where role.person_id = person.id and role.ended_at is null and role.edition_id = any(${sight.editions}::uuid[])
      ))
    order by lower(person.name), person.email
    limit ${limit}
    offset ${from}
  `,
  );

export const personById = (tx: Transaction, id: string) =>
  perhaps(
    tx,
    PersonRow,
    sql`
    select id, name, email, email_verified, language
    from people.person
    where id = ${id} and erased_at is null
  `,
  );

/** Held until the transaction ends: two roles given at once see each other. */
export const heldPersonByEmail = (tx: Transaction, email: string) =>
  perhaps(
    tx,
    PersonRow,
    sql`
    select id, name, email, email_verified, language
    from people.person
    where email = ${email}
    for update
  `,
  );

export const heldPerson = (tx: Transaction, id: string) =>
  perhaps(
    tx,
    PersonRow,
    sql`
    select id, name, email, email_verified, language
    from people.person
    where id = ${id} and erased_at is null
    for update
  `,
  );

export const keepPerson = (
  tx: Transaction,
  { id, name, email, language }: Omit<PersonRow, "email_verified">,
  now: Date,
) =>
  none(
    tx,
    sql`
    insert into people.person (id, name, email, email_verified, language, created_at, updated_at)
    values (${id}, ${name}, ${email}, false, ${language}, ${now}, ${now})
  `,
  );

/** Whether an invitation of theirs that was sent since a moment still leads somewhere. */
export async function isInvitedSince(tx: Transaction, person: string, since: Date): Promise<boolean> {
  const { found } = await one(
    tx,
    z.object({ found: z.boolean() }),
    sql`
    select exists (
      select link_id
      from people.link
      where person_id = ${person} and purpose = 'invitation' and made_at > ${since}
        and used_at is null and revoked_at is null
    ) as found
  `,
  );
  return found;
}

const RoleRow = z.object({
  role_id: z.string(),
  person_id: z.string(),
  role: z.enum(roleNames),
  edition_id: maybe(z.string()),
  edition_code: maybe(z.string()),
  place: maybe(z.string()),
  area: maybe(z.string()),
  programme: maybe(z.string()),
  given_at: Day,
});
export type RoleRow = z.infer<typeof RoleRow>;

/** Roles that people hold; of whoever does not see everybody, only those in editions they may see. */
export const rolesOf = (tx: Transaction, persons: readonly string[], sight: Sight) =>
  many(
    tx,
    RoleRow,
    sql`
    select role.role_id, role.person_id, role.role, role.edition_id, role.place, role.area, role.programme, role.given_at,
      edition.index_code || ' ' || edition.code as edition_code
    from people.role
    left join edition.edition on edition.edition_id = role.edition_id
    where role.person_id = any(${persons}::uuid[])
      and role.ended_at is null
      and (${sight.everybody} or role.edition_id = any(${sight.editions}::uuid[]))
    order by role.person_id, edition_code nulls first, role.programme nulls first, role.place, role.role, role.role_id
    limit 20000
  `,
  );

/** Roles that people held in an edition and hold no more, by person. */
export async function pastRoles(
  tx: Transaction,
  persons: readonly string[],
  edition: string,
): Promise<ReadonlyMap<string, readonly Past[]>> {
  const rows = await many(
    tx,
    z.object({
      person_id: z.string(),
      role: z.enum(roleNames),
      place: maybe(z.string()),
      area: maybe(z.string()),
      judged: z.array(z.string()),
    }),
    sql`
    select role.person_id, role.role, role.place, role.area,
      array(
        select answer.place
        from edition.opinion
        join edition.answer using (answer_id)
        where answer.edition_id = ${edition}::uuid and opinion.reviewer = role.person_id
        union
        select answer.place
        from edition.transition
        join edition.answer using (answer_id)
        where answer.edition_id = ${edition}::uuid
          and transition.by = role.person_id::text
          and transition.role in ('reviewer', 'harmoniser', 'adjudicator')
        order by place
      ) as judged
    from people.role
    where role.person_id = any(${persons}::uuid[])
      and (role.edition_id = ${edition}::uuid or role.edition_id is null)
      and role.ended_at is not null
    order by role.person_id, role.role_id
    limit 20000
  `,
  );
  const past = new Map<string, Past[]>();
  for (const { person_id, role, place, area, judged } of rows) {
    const own = past.get(person_id) ?? [];
    past.set(person_id, own);
    own.push({ role, edition, place, area, hasJudged: place !== undefined && judged.includes(place) });
    // A role over every place is as many as there are places in which it was made use of.
    if (place === undefined) for (const over of judged) own.push({ role, edition, place: over, area, hasJudged: true });
  }
  return past;
}

export type NewRole = Bounds & {
  readonly id: string;
  readonly person: string;
  readonly by: string;
  readonly now: Date;
};

export const keepRole = (tx: Transaction, { id, person, role, edition, place, area, programme, by, now }: NewRole) =>
  none(
    tx,
    sql`
    insert into people.role (role_id, person_id, role, edition_id, place, area, programme, given_by, given_at)
    values (${id}, ${person}, ${role}, ${edition ?? null}, ${place ?? null}, ${area ?? null}, ${programme ?? null},
      ${by}, ${now})
  `,
  );

export const endRole = (tx: Transaction, role: string, now: Date) =>
  none(
    tx,
    sql`
    update people.role
    set ended_at = greatest(${now}::timestamptz, given_at)
    where role_id = ${role} and ended_at is null
  `,
  );

/** Places somebody has a tie to on a day. */
export const tiesOf = (tx: Transaction, person: string, day: string) =>
  many(
    tx,
    z.object({ place: z.string() }),
    sql`
    select distinct place
    from people.tie
    where person_id = ${person} and from_day <= ${day}::date and coalesce(until_day >= ${day}::date, true)
  `,
  );

/** Editions there are work in, with their places. */
export const editions = (tx: Transaction) =>
  many(
    tx,
    z.object({ edition_id: z.string(), code: z.string(), places: z.array(z.string()) }),
    sql`
    select edition_id, index_code || ' ' || code as code,
      array(
        select place.place from edition.place where place.edition_id = edition.edition_id order by place.place
      ) as places
    from edition.edition
    where state <> 'published'
    order by index_code, code desc
    limit 200
  `,
  );

/** Codes of the programmes of the facility there are. */
export const programmes = async (tx: Transaction): Promise<readonly string[]> =>
  (
    await many(
      tx,
      z.object({ code: z.string() }),
      sql`
    select distinct code
    from facility.programme_version
    order by code
    limit 200
  `,
    )
  ).map(({ code }) => code);

/** Who lost their authenticator is let in without it: the codes are gone. */
export async function forgetCodes(tx: Transaction, person: string): Promise<void> {
  await none(tx, sql`delete from people.two_factor where person_id = ${person}`);
  await none(tx, sql`update people.person set two_factor_enabled = false where id = ${person}`);
}

const Named = z.object({ id: z.string(), name: z.string() });

export const organisationsOf = (tx: Transaction, person: string) =>
  many(
    tx,
    Named,
    sql`
    select organisation.organisation_id as id, organisation.name
    from people.membership
    join people.organisation on organisation.organisation_id = membership.organisation_id
    where membership.person_id = ${person}
    order by organisation.name
  `,
  );

export const organisations = (tx: Transaction) =>
  many(
    tx,
    Named,
    sql`
    select organisation_id as id, name
    from people.organisation
    order by name
    limit 2000
  `,
  );

export const interestsOf = (tx: Transaction, person: string) =>
  many(
    tx,
    z.object({
      interest_id: z.string(),
      place: z.string(),
      kind: z.string(),
      from_day: z.string(),
      until_day: maybe(z.string()),
      declared_by: z.string(),
    }),
    sql`
    select interest_id, place, kind, from_day, until_day, declared_by
    from people.interest
    where person_id = ${person}
    order by from_day desc, interest_id
    limit 500
  `,
  );

const inSight = ({ everybody, editions }: Sight) => sql`
      (${everybody} or exists (
        select role.role_id from people.role
        where role.person_id = person.id and role.ended_at is null and role.edition_id = any(${[...editions]}::uuid[])
      ))`;

/** Organisations with whoever of them may be seen, a row each; an organisation of nobody has one row without. */
export const belongings = (tx: Transaction, sight: Sight) =>
  many(
    tx,
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(organisationKinds),
      place: z.string().nullable(),
      person: z.string().nullable(),
      called: z.string().nullable(),
    }),
    sql`
    select organisation.organisation_id as id, organisation.name, organisation.kind, organisation.place,
      member.id as person, member.called
    from people.organisation
    left join lateral (
      select person.id, coalesce(nullif(person.name, ''), person.email) as called
      from people.membership
      join people.person on person.id = membership.person_id
      where membership.organisation_id = organisation.organisation_id and person.erased_at is null and ${inSight(sight)}
    ) as member on true
    where ${sight.everybody} or member.id is not null
    order by lower(organisation.name), organisation.organisation_id, lower(member.called), member.id
    limit 5000
  `,
  );

/** Declared ties of whoever may be seen: those that hold first, the latest before the others. */
export const declaredTies = (tx: Transaction, sight: Sight) =>
  many(
    tx,
    z.object({
      id: z.string(),
      person: z.string(),
      called: z.string(),
      place: z.string(),
      kind: z.enum(interestKinds),
      from_day: z.string(),
      until_day: z.string().nullable(),
    }),
    sql`
    select interest.interest_id as id, person.id as person, coalesce(nullif(person.name, ''), person.email) as called,
      interest.place, interest.kind, interest.from_day, interest.until_day
    from people.interest
    join people.person on person.id = interest.person_id
    where person.erased_at is null and ${inSight(sight)}
    order by interest.until_day is not null, interest.from_day desc, interest.interest_id
    limit 2000
  `,
  );

/** Everybody there is, by what they are called. */
export const everybodyNamed = (tx: Transaction) =>
  many(
    tx,
    Named,
    sql`
    select id, coalesce(nullif(name, ''), email) as name
    from people.person
    where erased_at is null
    order by lower(coalesce(nullif(name, ''), email)), id
    limit 5000
  `,
  );
