/** How organisations are kept. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, type Transaction } from "../../store/transaction.ts";
import { type Organisation, OrganisationKind } from "./contract.ts";

const Row = z
  .object({
    organisation_id: z.string(),
    name: z.string(),
    kind: OrganisationKind,
    place: z.string().nullable(),
    people: z.number(),
  })
  .transform(
    ({ organisation_id, name, kind, place, people }): Organisation => ({
      id: organisation_id,
      name,
      kind,
      ...(place === null ? {} : { place }),
      people,
    }),
  );

export const organisations = (tx: Transaction) =>
  many(
    tx,
    Row,
    sql`
    select organisation_id, name, kind, place,
      (
        select count(*)::integer
        from people.membership
        where membership.organisation_id = organisation.organisation_id
      ) as people
    from people.organisation
    order by lower(name), organisation_id
    limit 2000
  `,
  );

export const keepOrganisation = (tx: Transaction, { id, name, kind, place }: Omit<Organisation, "people">, now: Date) =>
  none(
    tx,
    sql`
    insert into people.organisation (organisation_id, name, kind, place, created_at)
    values (${id}, ${name}, ${kind}, ${place ?? null}, ${now})
  `,
  );

/** One row when both are there; none otherwise. */
export const join = (tx: Transaction, person: string, organisation: string) =>
  none(
    tx,
    sql`
    insert into people.membership (person_id, organisation_id)
    select person.id, organisation.organisation_id
    from people.person, people.organisation
    where person.id = ${person} and person.erased_at is null and organisation.organisation_id = ${organisation}
    on conflict (person_id, organisation_id) do update set person_id = excluded.person_id
  `,
  );

export const leave = (tx: Transaction, person: string, organisation: string) =>
  none(
    tx,
    sql`
    delete from people.membership
    where person_id = ${person} and organisation_id = ${organisation}
  `,
  );
