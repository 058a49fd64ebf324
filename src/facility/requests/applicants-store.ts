/** How those who ask are kept: their institutions, the persons to be asked, and whether they said that they ask too. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, type Transaction } from "../../store/transaction.ts";
import { InstitutionKind } from "../programme/contract.ts";
import type { ApplicantRow } from "./contract.ts";

const maybe = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined);

const Row = z
  .object({
    ...{ applicant_id: z.string(), name: z.string(), kind: maybe(InstitutionKind), place: maybe(z.string()) },
    ...{ contact_name: z.string(), contact_post: z.string(), contact_email: maybe(z.string()) },
    ...{ contact_phone: z.string(), endorser_name: z.string(), endorser_post: z.string() },
    ...{ confirmed: z.boolean(), refused: z.boolean() },
  })
  .transform(
    (row): ApplicantRow => ({
      ...{ applicant: row.applicant_id, name: row.name, kind: row.kind, place: row.place },
      ...{ contactName: row.contact_name, contactPost: row.contact_post, contactEmail: row.contact_email },
      ...{ contactPhone: row.contact_phone, endorserName: row.endorser_name, endorserPost: row.endorser_post },
      standing: row.confirmed ? "confirmed" : row.refused ? "refused" : "awaited",
    }),
  );

/** In their order: the first writes the request. */
export const applicantsOf = (tx: Transaction, request: string): Promise<readonly ApplicantRow[]> =>
  many(
    tx,
    Row,
    sql`
    select
      applicant_id, name, kind, place, contact_name, contact_post, contact_email, contact_phone, endorser_name,
      endorser_post, confirmed_at is not null as confirmed, refused_at is not null as refused
    from facility.applicant
    where request_id = ${request}
    order by applicant_no
    limit 50
  `,
  );

type KeptApplicant = Omit<ApplicantRow, "standing"> & { readonly number: number };

/**
 * One of those who ask, as it is written now. Whoever confirmed, confirmed for an institution of that name, kind and place: where one of
 * these is another, they are asked again.
 */
export const keepApplicant = (tx: Transaction, request: string, one: KeptApplicant): Promise<number> =>
  none(
    tx,
    sql`
    insert into facility.applicant (
      applicant_id, request_id, applicant_no, name, kind, place, contact_name, contact_post, contact_email, contact_phone,
      endorser_name, endorser_post
    )
    values (
      ${one.applicant}, ${request}, ${one.number}, ${one.name}, ${one.kind ?? null}, ${one.place ?? null},
      ${one.contactName}, ${one.contactPost}, ${one.contactEmail ?? null}, ${one.contactPhone}, ${one.endorserName},
      ${one.endorserPost}
    )
    on conflict (applicant_id) do update set
      applicant_no = excluded.applicant_no, name = excluded.name, kind = excluded.kind, place = excluded.place,
      contact_name = excluded.contact_name, contact_post = excluded.contact_post,
      contact_email = excluded.contact_email, contact_phone = excluded.contact_phone,
      endorser_name = excluded.endorser_name, endorser_post = excluded.endorser_post,
      confirmed_at = case
        when (applicant.name, applicant.kind, applicant.place)
          is not distinct from (excluded.name, excluded.kind, excluded.place) then applicant.confirmed_at
      end,
      refused_at = case
        when (applicant.name, applicant.kind, applicant.place)
          is not distinct from (excluded.name, excluded.kind, excluded.place) then applicant.refused_at
      end
    where applicant.request_id = ${request}
  `,
  );

/** Those who are no longer among them go, with their links. */
export const dropApplicants = (tx: Transaction, request: string, kept: readonly string[]): Promise<number> =>
  none(
    tx,
    sql`
    delete from facility.applicant
    where request_id = ${request} and applicant_id <> all (${kept}::uuid[])
  `,
  );

/** That they ask too, or do not. */
export const keepStanding = (
  tx: Transaction,
  applicant: string,
  standing: "confirmed" | "refused",
  now: Date,
): Promise<number> =>
  none(
    tx,
    sql`
    update facility.applicant
    set
      confirmed_at = case when ${standing}::text = 'confirmed' then ${now}::timestamptz end,
      refused_at = case when ${standing}::text = 'refused' then ${now}::timestamptz end
    where applicant_id = ${applicant}
  `,
  );
