/** What the house itself asks about sessions, links and attempts, beside what the library for sign-in asks. */
import sql, { type Sql } from "sql-template-tag";
import { z } from "zod";
import { roleNames } from "../../base/actor.ts";
import { Language } from "../../base/text.ts";
import { type LinkPurpose, linkPurposes } from "../../people/accounts/rules.ts";
import { many, none, one, perhaps, type Transaction } from "../../store/transaction.ts";

const Time = z.string().transform((text) => new Date(text));

const SessionRow = z.object({
  id: z.string(),
  person_id: z.string(),
  created_at: Time,
  expires_at: Time,
  seen_at: Time,
  second_proof: z.boolean(),
  holds_proof: z.boolean(),
  called: z.string(),
  standing: z.string(),
  roles: z.array(
    z.object({
      role: z.enum(roleNames),
      edition: z.string().nullable(),
      place: z.string().nullable(),
      area: z.string().nullable(),
      programme: z.string().nullable(),
    }),
  ),
});

export type SessionRow = z.infer<typeof SessionRow>;

/**
 * Roles held and ties declared, as one word: another word when one of them was given, ended, declared or moved. Ids are drawn
 * by the house, so that two sums are as good as alike by nobody's doing.
 */
const standing = sql`concat(
  (
    select bit_xor(hashtextextended(role.role_id::text, 0))
    from people.role
    where role.person_id = session.person_id and role.ended_at is null
  ),
  ' ',
  (
    select bit_xor(hashtextextended(concat(interest.interest_id, interest.until_day), 0))
    from people.interest
    where interest.person_id = session.person_id
  )
)`;

/**
 * Whether a session still stands, and its person holds what they held when it was read, no more and no less. Who is erased
 * has no session.
 */
export const sessionStands = (session: string, word: string): Sql => sql`exists (
  select session.id
  from people.session
  where session.id = ${session}::uuid and ${standing} = ${word}
)`;

const whose = sql`
    select session.id, session.person_id, session.created_at, session.expires_at, session.seen_at,
      session.second_proof,
      person.two_factor_enabled
        or exists (select from people.passkey where passkey.person_id = session.person_id) as holds_proof,
      person.name as called,
      ${standing} as standing,
      coalesce((
        select json_agg(json_build_object(
          'role', role.role, 'edition', role.edition_id, 'place', role.place, 'area', role.area,
          'programme', role.programme
        ) order by role.given_at, role.role_id)
        from people.role
        where role.person_id = session.person_id and role.ended_at is null
      ), '[]') as roles
    from people.session
    join people.person on person.id = session.person_id`;

/**
 * Whether somebody may be in this house at all. Invented people may where everybody is invented, and nowhere else: neither by
 * a click nor by what they were given while it was so, a password or a passkey.
 */
const mayBeHere = sql`person.erased_at is null
  and (person.email not like '%@example.invalid' or exists (select is_exercise from people.exercise))`;

/**
 * Who a session is of, and the roles they hold at this moment: one statement, asked with every request, and so planned
 * once for each connection.
 */
export async function sessionByToken({ client }: Transaction, token: string) {
  const { text, values } = sql`${whose} where session.token = ${token} and ${mayBeHere}`;
  const { rows } = await client.query<Record<string, unknown>>({ name: "session-by-token", text, values });
  return rows[0] && SessionRow.parse(rows[0]);
}

/** The same, by the session's own id. */
export const sessionById = (tx: Transaction, session: string) =>
  perhaps(tx, SessionRow, sql`${whose} where session.id = ${session} and ${mayBeHere}`);

export const keepSeen = (tx: Transaction, session: string, now: Date) =>
  none(tx, sql`update people.session set seen_at = ${now} where id = ${session}`);

export const keepSecondProof = (tx: Transaction, token: string) =>
  none(tx, sql`update people.session set second_proof = true where token = ${token}`);

export const endSession = (tx: Transaction, token: string) =>
  none(tx, sql`delete from people.session where token = ${token}`);

export const forgetSessions = (tx: Transaction, now: Date, idleSince: Date) =>
  none(tx, sql`delete from people.session where expires_at < ${now} or seen_at < ${idleSince}`);

/** Challenges that nobody answered. */
export const forgetChallenges = (tx: Transaction, now: Date) =>
  none(tx, sql`delete from people.verification where expires_at < ${now}`);

const PersonRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  email_verified: z.boolean(),
  language: Language,
});

export const personByAddress = (tx: Transaction, address: string) =>
  perhaps(
    tx,
    PersonRow,
    sql`
    select id, name, email, email_verified, language
    from people.person
    where email = ${address}
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

const LinkRow = z.object({
  link_id: z.string(),
  person_id: z.string(),
  purpose: z.enum(linkPurposes),
  expires_at: Time,
  used_at: z.string().nullable(),
  revoked_at: z.string().nullable(),
});

/** A link, held until the transaction ends: of two who follow it at once one waits for the other. */
export const heldLink = (tx: Transaction, link: string) =>
  perhaps(
    tx,
    LinkRow,
    sql`
    select link_id, person_id, purpose, expires_at, used_at, revoked_at
    from people.link
    where link_id = ${link}
    for update
  `,
  );

export const linkById = (tx: Transaction, link: string) =>
  perhaps(
    tx,
    LinkRow,
    sql`
    select link_id, person_id, purpose, expires_at, used_at, revoked_at
    from people.link
    where link_id = ${link}
  `,
  );

const SentLink = z.object({ link_id: z.string(), told_at: z.string() });

/** The link of a purpose that was made for somebody since, and that they can still follow; when it was last written to them. */
export const linkSince = (tx: Transaction, person: string, purpose: LinkPurpose, since: Date) =>
  perhaps(
    tx,
    SentLink,
    sql`
    select link_id,
      coalesce((select max(written_at) from people.letter where letter.link_id = link.link_id), made_at) as told_at
    from people.link
    where person_id = ${person} and purpose = ${purpose} and made_at > ${since} and used_at is null and revoked_at is null
    order by made_at desc
    limit 1
  `,
  );

export const spendLink = (tx: Transaction, link: string, now: Date) =>
  none(tx, sql`update people.link set used_at = ${now}, address = null where link_id = ${link}`);

/** Of several who try at the same moment each is counted before the next. */
export const holdAttempts = (tx: Transaction, who: string) =>
  none(tx, sql`select pg_advisory_xact_lock(hashtextextended(${who}::text, 7277535329))`);

/** Attempts that failed since a moment. */
export async function attempts(tx: Transaction, who: string, since: Date): Promise<number> {
  const [row] = await many(
    tx,
    z.object({ count: z.number() }),
    sql`
    select coalesce(sum(count), 0)::integer as count
    from people.attempt
    where who = ${who} and slot >= ${since}
  `,
  );
  return row?.count ?? 0;
}

export const keepAttempt = (tx: Transaction, who: string, slot: Date, by: 1 | -1) =>
  none(
    tx,
    sql`
    insert into people.attempt as kept (who, slot, count)
    values (${who}, ${slot}, greatest(${by}::integer, 0))
    on conflict (who, slot) do update set count = greatest(kept.count + ${by}::integer, 0)
  `,
  );

export const forgetAttempts = (tx: Transaction, before: Date) =>
  none(tx, sql`delete from people.attempt where slot < ${before}`);

const ExampleRow = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roleNames)),
  places: z.array(z.string()),
});

/** Invented people, where everybody is; none anywhere else. */
export const examplePeople = (tx: Transaction) =>
  many(
    tx,
    ExampleRow,
    sql`
    select person.id, person.name,
      array(
        select distinct role.role
        from people.role
        where role.person_id = person.id and role.ended_at is null
        order by role.role
      ) as roles,
      array(
        select distinct role.place
        from people.role
        where role.person_id = person.id and role.ended_at is null and role.place is not null
        order by role.place
      ) as places
    from people.person
    where ${mayBeHere}
      and person.email_verified
      and person.email like '%@example.invalid'
    order by length(person.name), person.name
    limit 200
  `,
  );

/** An invitation that was taken up: what was written to the address came to whoever reads it. */
export const acceptInvitation = (tx: Transaction, person: string, name: string, language: Language, now: Date) =>
  none(
    tx,
    sql`
    update people.person
    set name = ${name}, language = ${language}, email_verified = true, updated_at = ${now}
    where id = ${person} and erased_at is null
  `,
  );

/** The one password of a person. */
export const keepPassword = (tx: Transaction, id: string, person: string, hash: string, now: Date) =>
  none(
    tx,
    sql`
    insert into people.account (id, person_id, provider_id, account_id, password, created_at, updated_at)
    values (${id}, ${person}, 'credential', ${person}, ${hash}, ${now}, ${now})
    on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = excluded.updated_at
  `,
  );

/** Whether invented people of a demonstration are here, and may come in. */
export const invented = (tx: Transaction) =>
  one(
    tx,
    z.object({ there: z.boolean(), enter: z.boolean() }),
    sql`
    select
      exists (
        select id from people.person where email like '%@example.invalid' and erased_at is null
      ) as there,
      exists (select is_exercise from people.exercise) as enter
  `,
  );
