/** Links to one request, and the letters that carry them. What makes a link valid is a seal that is kept nowhere. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, one, type Transaction } from "../../store/transaction.ts";

export type KeptLink = {
  readonly link: string;
  readonly request: string;
  /** Of whoever confirms by it; without one it writes the request, and follows it. */
  readonly applicant: string | undefined;
  readonly expiresAt: Date;
};

export const keepLink = (tx: Transaction, { link, request, applicant, expiresAt }: KeptLink, now: Date) =>
  none(
    tx,
    sql`
    insert into facility.request_link (link_id, request_id, applicant_id, made_at, expires_at)
    values (${link}, ${request}, ${applicant ?? null}, ${now}, ${expiresAt})
  `,
  );

/** While something is done with a request its links go on leading to it. */
export const lengthenLinks = (tx: Transaction, request: string, until: Date): Promise<number> =>
  none(
    tx,
    sql`
    update facility.request_link
    set expires_at = ${until}
    where request_id = ${request} and revoked_at is null and expires_at < ${until}
  `,
  );

/** A link that still leads there, of whoever writes the request or of one who confirms: the newest. */
export const linkOf = async (tx: Transaction, request: string, applicant: string | undefined, now: Date) =>
  (
    await many(
      tx,
      z.object({ link: z.string() }),
      sql`
    select link_id as link
    from facility.request_link
    where request_id = ${request} and applicant_id is not distinct from ${applicant ?? null}::uuid
      and revoked_at is null and expires_at > ${now}
    order by made_at desc, link_id
    limit 1
  `,
    )
  )[0]?.link;

/** Letters to those who ask, by what they are about. */
export type RequestLetter =
  | "request-begun"
  | "request-link"
  | "request-confirm"
  | "request-answered"
  | "request-sent"
  | "request-waits"
  | "request-ends"
  | "request-closed"
  | "request-plan"
  | "request-deliverable";

type Facts = Readonly<Record<"programme" | "number" | "until", string>>;

/** A letter that leads where a link leads. It holds no name or address, and not a word of the request. */
export const keepRequestLetter = (
  tx: Transaction,
  { link, kind, facts }: { readonly link: string; readonly kind: RequestLetter; readonly facts: Partial<Facts> },
  now: Date,
): Promise<number> =>
  none(
    tx,
    sql`
    insert into people.letter (letter_id, request_link_id, kind, facts, written_at, next_try_at)
    values (gen_random_uuid(), ${link}, ${kind}, ${JSON.stringify(facts)}, ${now}, ${now})
  `,
  );

/** Links of institutions whose contact is another now: they went to whoever it was before. */
export const revokeLinksOf = (tx: Transaction, applicants: readonly string[], now: Date): Promise<number> =>
  none(
    tx,
    sql`
    update facility.request_link
    set revoked_at = ${now}
    where applicant_id = any (${applicants}::uuid[]) and revoked_at is null
  `,
  );

/** How many letters of a kind were written by a link since a moment. */
export const lettersSince = async (tx: Transaction, link: string, kind: RequestLetter, since: Date): Promise<number> =>
  (
    await one(
      tx,
      z.object({ count: z.number() }),
      sql`
    select count(*)::integer as count
    from people.letter
    where request_link_id = ${link} and kind = ${kind} and written_at > ${since}
  `,
    )
  ).count;

/** Whether a link went out by a letter since a moment. */
export const hasLetterSince = async (tx: Transaction, link: string, since: Date): Promise<boolean> =>
  (
    await one(
      tx,
      z.object({ has: z.boolean() }),
      sql`
    select exists (
      select
      from people.letter
      where request_link_id = ${link} and written_at > ${since}
    ) as has
  `,
    )
  ).has;

/** Requests an address is the contact of, while a link to them would lead anywhere; the newest first. */
export const requestsOfAddress = (
  tx: Transaction,
  { programme, address, most }: { readonly programme: string; readonly address: string; readonly most: number },
) =>
  many(
    tx,
    z.object({ request: z.string() }),
    sql`
    select request.request_id as request
    from facility.applicant
    join facility.request using (request_id)
    where applicant.contact_email = ${address} and applicant.applicant_no = 1 and request.programme = ${programme}
    order by request.begun_at desc, request.request_id
    limit ${most}
  `,
  );
