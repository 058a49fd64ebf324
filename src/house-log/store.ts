/** Deeds, as they are sealed. */
import sql, { empty, join, type Sql } from "sql-template-tag";
import { z } from "zod";
import { type RoleName, roleNames } from "../base/actor.ts";
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

/** A role counts for a deed of its edition, and of its place where it has one: what somebody is elsewhere is not told with it. */
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
