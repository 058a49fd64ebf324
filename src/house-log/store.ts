/** Deeds, as they are sealed. */
import sql, { empty, join, type Sql } from "sql-template-tag";
import { z } from "zod";
import { facilityRoles, type RoleName, roleNames } from "../base/actor.ts";
import { LocalisedText } from "../base/text.ts";
import { many, one, perhaps, type Transaction } from "../store/transaction.ts";

const DeedRow = z.object({
  deed_id: z.number(),
  at: z.string().transform((at) => new Date(at).toISOString()),
  actor: z.string(),
  operation: z.string(),
  facts: z.string(),
  previous_hash: z.string(),
  hash: z.string(),
});
export type DeedRow = z.infer<typeof DeedRow>;

/** What is asked for; every part narrows. */
export type Sought = {
  readonly what?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly edition?: string | undefined;
  readonly place?: string | undefined;
  readonly role?: RoleName | undefined;
  readonly object?: string | undefined;
  /** Facts in which the object is not looked for: what is not shown cannot be asked for either. */
  readonly hidden: readonly string[];
  readonly before?: number | undefined;
};

/** The editions whose deeds may be seen, or may not; undefined for all. */
export type Sight = { readonly only: readonly string[] } | { readonly except: readonly string[] } | undefined;

const columns = sql`deed.deed_id, deed.at, deed.actor, deed.operation, deed.facts, deed.previous_hash, deed.hash`;

const seen = (sight: Sight): Sql => {
  if (sight === undefined) return empty;
  return "only" in sight
    ? sql`and deed.facts::json ->> 'edition' = any(${[...sight.only]}::text[])`
    : sql`and coalesce(deed.facts::json ->> 'edition' <> all(${[...sight.except]}::text[]), true)`;
};

/**
 * A role counts for a deed of its edition, and of its place where it has one: what somebody is elsewhere is not told with it. A deed
 * of an edition is none of the facility, and the reverse; and what was done to an answer was done in the role the deed says: what
 * else somebody is would tell which of its reviewers they are.
 */
const overWhatIsNamed = sql`
      (
        role.edition_id is null
        or deed.facts::json ->> 'edition' is null
        or role.edition_id::text = deed.facts::json ->> 'edition'
      )
      and (
        role.place is null
        or deed.facts::json ->> 'edition' is null
        or deed.facts::json ->> 'place' is null
        or role.place = deed.facts::json ->> 'place'
      )
      and case
        when deed.facts::json ->> 'edition' is not null then role.role <> all(${[...facilityRoles]}::text[])
        when deed.facts::json ->> 'programme' is not null
          then role.edition_id is null and coalesce(role.programme = deed.facts::json ->> 'programme', true)
        else true
      end
      and (
        coalesce(deed.facts::json ->> 'indicator', deed.facts::json ->> 'answer') is null
        or coalesce(deed.facts::json ->> 'role' = role.role, true)
      )`;

function narrowed({ what, from, until, edition, place, object, hidden, before }: Sought): Sql {
  const parts = [
    what === undefined ? empty : sql`and deed.operation = ${what}`,
    from === undefined ? empty : sql`and deed.at >= ${`${from}T00:00:00Z`}::timestamptz`,
    until === undefined ? empty : sql`and deed.at < ${`${until}T00:00:00Z`}::timestamptz + interval '1 day'`,
    edition === undefined ? empty : sql`and deed.facts::json ->> 'edition' = ${edition}`,
    place === undefined ? empty : sql`and deed.facts::json ->> 'place' = ${place}`,
    object === undefined
      ? empty
      : sql`and house.values_of(deed.facts) @> array[${object}]
        and exists (
          select from json_each_text(deed.facts::json) as fact
          where fact.value = ${object} and fact.key <> all(${[...hidden]}::text[])
        )`,
    before === undefined ? empty : sql`and deed.deed_id < ${before}`,
  ];
  return join(parts, "\n");
}

const heldBy = (role: RoleName): Sql => sql`
  exists (
    select
    from people.role
    where role.person_id::text = deed.actor
      and role.role = ${role}
      and role.given_at <= deed.at
      and (role.ended_at is null or role.ended_at >= deed.at)
      and ${overWhatIsNamed}
  )
`;

const newestOf = (sight: Sight, sought: Sought, limit: number, more: Sql = empty): Sql => sql`
  select ${columns}
  from house.deed
  where true
  ${seen(sight)}
  ${narrowed(sought)}
  ${more}
  order by deed.deed_id desc
  limit ${limit}
`;

/**
 * The statement that finds deeds, newest first. Whoever was asked for by role is a person, and a person's newest deeds lie
 * together in the index: a role that few hold, and that did little, is found as fast as one that does everything.
 */
export const soughtDeeds = (sight: Sight, sought: Sought, limit: number): Sql =>
  sought.role === undefined
    ? newestOf(sight, sought, limit)
    : sql`
  with holder as (select distinct role.person_id::text as actor from people.role where role.role = ${sought.role})
  select newest.*
  from holder
  cross join lateral (
    ${newestOf(sight, sought, limit, sql`and deed.actor = holder.actor and ${heldBy(sought.role)}`)}
  ) as newest
  order by newest.deed_id desc
  limit ${limit}
`;

/**
 * Of the newest deeds, however many are looked at, those of a role. They are taken first, without the role, so that no more
 * of them are compared with who held it than are looked at.
 */
export const amongTheNewest = (sight: Sight, sought: Sought, role: RoleName, of: number, limit: number): Sql => sql`
  with deed as materialized (
    ${newestOf(sight, sought, of)}
  )
  select ${columns}
  from deed
  where ${heldBy(role)}
  order by deed.deed_id desc
  limit ${limit}
`;

/** The last that is sealed; the chain has no gaps, so also how many there are. */
export const lastDeed = async (tx: Transaction): Promise<number> =>
  (await one(tx, z.object({ last: z.number() }), sql`select coalesce(max(deed_id), 0) as last from house.deed`)).last;

/** Whoever does much is found among so many of the newest; only who is not is looked for person by person. */
const lookedAt = [100, 2_000];

/** Newest first. */
export async function deeds(tx: Transaction, sight: Sight, sought: Sought, limit: number): Promise<readonly DeedRow[]> {
  const { role } = sought;
  if (role !== undefined)
    for (const of of lookedAt) {
      const found = await many(tx, DeedRow, amongTheNewest(sight, sought, role, of, limit));
      if (found.length === limit) return found;
    }
  return many(tx, DeedRow, soughtDeeds(sight, sought, limit));
}

/** A deed and its neighbours, as far as they may be seen; newest first. */
export const deedAndNeighbours = (tx: Transaction, sight: Sight, deed: number): Promise<readonly DeedRow[]> =>
  many(
    tx,
    DeedRow,
    sql`
    (select ${columns} from house.deed where deed.deed_id > ${deed} ${seen(sight)} order by deed.deed_id limit 1)
    union all
    (select ${columns} from house.deed where deed.deed_id <= ${deed} ${seen(sight)} order by deed.deed_id desc limit 2)
    order by deed_id desc
  `,
  );

/** Oldest first, as they are chained. */
export const deedsAfter = (tx: Transaction, after: number, limit: number): Promise<readonly DeedRow[]> =>
  many(
    tx,
    DeedRow,
    sql`
    select ${columns}
    from house.deed
    where deed.deed_id > ${after}
    order by deed.deed_id
    limit ${limit}
  `,
  );

const RoleRow = z.object({ deed_id: z.number(), role: z.enum(roleNames) });

/** The roles in which deeds were done: those held then, over what the deed names. */
export const rolesOfDeeds = (tx: Transaction, ids: readonly number[]) =>
  many(
    tx,
    RoleRow,
    sql`
    select distinct deed.deed_id, role.role
    from house.deed
    join people.role on role.person_id::text = deed.actor
      and role.given_at <= deed.at
      and (role.ended_at is null or role.ended_at >= deed.at)
      and ${overWhatIsNamed}
    where deed.deed_id = any(${[...ids]}::integer[])
    order by deed.deed_id, role.role
  `,
  );

/** An answer as a deed names it. */
export type OfAnswer = {
  readonly edition: string;
  readonly place: string;
  readonly period: string;
  readonly indicator: string;
};

/** The reason that was given for what a deed did to an answer; undefined where none was asked. */
export async function whyOf(
  tx: Transaction,
  { edition, place, period, indicator }: OfAnswer,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<string | undefined> {
  const found = await perhaps(
    tx,
    z.object({ why: z.string() }),
    sql`
    select transition.why
    from edition.answer
    join edition.transition using (answer_id)
    where answer.edition_id::text = ${edition}
      and answer.place = ${place}
      and answer.period = ${period}
      and answer.indicator = ${indicator}
      and transition.by = ${by}
      and transition.at = ${at}::timestamptz
      and transition.why <> ''
    order by transition.transition_id
    limit 1
  `,
  );
  return found?.why;
}

/** Everything that was done, found by hopping from one to the next along the index. */
export const kindsOfDeeds = async (tx: Transaction): Promise<readonly string[]> =>
  (
    await many(
      tx,
      z.object({ operation: z.string() }),
      sql`
      with recursive kind as (
        (select operation from house.deed order by operation limit 1)
        union all
        select (select min(deed.operation) from house.deed where deed.operation > kind.operation)
        from kind
        where kind.operation is not null
      )
      select operation from kind where operation is not null
    `,
    )
  ).map(({ operation }) => operation);

const Title = z.string().transform((text) => LocalisedText.parse(JSON.parse(text)));

const seenEdition = (sight: Sight): Sql => {
  if (sight === undefined) return empty;
  return "only" in sight
    ? sql`and edition.edition_id::text = any(${[...sight.only]}::text[])`
    : sql`and edition.edition_id::text <> all(${[...sight.except]}::text[])`;
};

/** Editions whose deeds may be seen, by their titles; the newest first. */
export const seenEditions = (tx: Transaction, sight: Sight) =>
  many(
    tx,
    z.object({ edition: z.string(), title: Title }),
    sql`
    select edition.edition_id::text as edition, edition.title
    from edition.edition
    where true ${seenEdition(sight)}
    order by edition.created_at desc, edition.edition_id
    limit 500
  `,
  );

/** Places of those, or of one of them. */
export const seenPlaces = async (tx: Transaction, sight: Sight, only: string | undefined) =>
  (
    await many(
      tx,
      z.object({ place: z.string() }),
      sql`
      select distinct place.place
      from edition.place
      join edition.edition using (edition_id)
      where (${only ?? null}::uuid is null or place.edition_id = ${only ?? null}::uuid) ${seenEdition(sight)}
      order by place.place
      limit 1000
    `,
    )
  ).map(({ place }) => place);

const QuestionRow = z.object({
  edition: z.string(),
  indicator: z.string(),
  title: Title,
  within: Title.nullable(),
});

/** What some editions ask, an item after the question it is an item of. */
export const questionsIn = (tx: Transaction, sight: Sight, editions: readonly string[]) =>
  many(
    tx,
    QuestionRow,
    sql`
    select
      edition.edition_id::text as edition,
      coalesce(item.said -> 'indicator' ->> 'id', asked.said ->> 'id') as indicator,
      coalesce(item.said -> 'indicator' -> 'title', asked.said -> 'title')::text as title,
      case when item.said is not null then (asked.said -> 'title')::text end as within
    from edition.edition
    cross join lateral jsonb_array_elements(edition.instrument::jsonb -> 'indicators') with ordinality as asked (said, nth)
    left join lateral jsonb_array_elements(asked.said -> 'items') with ordinality as item (said, nth) on true
    where edition.edition_id::text = any(${[...editions]}::text[]) ${seenEdition(sight)}
    order by edition.edition_id, asked.nth, item.nth
    limit 5000
  `,
  );
