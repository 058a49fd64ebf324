/** How interests are kept. */
import sql from "sql-template-tag";
import { z } from "zod";
import { roleNames } from "../../base/actor.ts";
import { many, none, perhaps, type Transaction } from "../../store/transaction.ts";
import { type Interest, InterestKind } from "./contract.ts";

const Row = z
  .object({
    interest_id: z.string(),
    place: z.string(),
    kind: InterestKind,
    from_day: z.string(),
    until_day: z.string().nullable(),
    note: z.string(),
  })
  .transform(
    ({ interest_id, place, kind, from_day, until_day, note }): Interest => ({
      id: interest_id,
      place,
      kind,
      from: from_day,
      ...(until_day === null ? {} : { until: until_day }),
      note,
    }),
  );

export const interestsOf = (tx: Transaction, person: string) =>
  many(
    tx,
    Row,
    sql`
    select interest_id, place, kind, from_day, until_day, note
    from people.interest
    where person_id = ${person}
    order by from_day desc, interest_id
    limit 500
  `,
  );

/** Held until the transaction ends: a role given at the same moment sees the tie, or the tie sees the role. */
export const heldPerson = (tx: Transaction, person: string) =>
  perhaps(
    tx,
    z.object({ id: z.string() }),
    sql`
    select id
    from people.person
    where id = ${person} and erased_at is null
    for update
  `,
  );

export const keepInterest = (
  tx: Transaction,
  person: string,
  { id, place, kind, from, until, note }: Interest,
  by: string,
  now: Date,
) =>
  none(
    tx,
    sql`
    insert into people.interest (
      interest_id, person_id, place, kind, from_day, until_day, note, declared_by, declared_at
    )
    values (${id}, ${person}, ${place}, ${kind}, ${from}, ${until ?? null}, ${note}, ${by}, ${now})
  `,
  );

export const endInterest = (tx: Transaction, person: string, interest: string, until: string) =>
  none(
    tx,
    sql`
    update people.interest
    set until_day = ${until}
    where interest_id = ${interest} and person_id = ${person} and until_day is null
  `,
  );

/** What editions and releases call a place that was written one way or another: as written first, then without case. */
export const placesKnown = (tx: Transaction, written: string) =>
  many(
    tx,
    z.object({ place: z.string() }),
    sql`
    select place
    from (
      select place from edition.place where lower(place) = lower(${written})
      union
      select code from policy_index.defined_place where kind = 'place' and lower(code) = lower(${written})
    ) as known
    order by place <> ${written}, place
    limit 2
  `,
  );

/** Roles somebody holds over one place, or over what is part of it. */
export const rolesOver = (tx: Transaction, person: string, place: string) =>
  many(
    tx,
    z.object({ role_id: z.string(), role: z.enum(roleNames), place: z.string() }),
    sql`
    select role_id, role, place
    from people.role
    where person_id = ${person}
      and ended_at is null
      and (place = ${place} or place in (select part from people.part where whole = ${place}))
    order by role_id
  `,
  );

export const endRoles = (tx: Transaction, roles: readonly string[], now: Date) =>
  none(
    tx,
    sql`
    update people.role
    set ended_at = greatest(${now}::timestamptz, given_at)
    where role_id = any(${roles}::uuid[]) and ended_at is null
  `,
  );
