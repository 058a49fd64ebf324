/** Who is consulted, what they said, and links that are good for one thing: one function a statement. */
import sql, { empty } from "sql-template-tag";
import { z } from "zod";
import { Language } from "../../../base/text.ts";
import { many, none, perhaps, type Transaction } from "../../../store/transaction.ts";
import { stances } from "../life/contract.ts";
import type { KeptConsultation } from "./opinions.ts";

const maybe = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined);
const Time = z.string().transform((text) => new Date(text));

type Guest = { readonly consultation: string } | { readonly person: string; readonly matter: number };

export type NewGuestLink = Guest & { readonly link: string; readonly request: string; readonly expiresAt: Date };

const ofGuest = (guest: Guest) => ({
  consultation: "consultation" in guest ? guest.consultation : null,
  person: "person" in guest ? guest.person : null,
  matter: "matter" in guest ? guest.matter : null,
});

/** A new link, in whose stead those of the same guest for the same thing hold no longer. */
export async function keepGuestLink(tx: Transaction, made: NewGuestLink, now: Date): Promise<void> {
  await revokeGuestLinks(tx, made.request, made, now);
  const { consultation, person, matter } = ofGuest(made);
  await none(
    tx,
    sql`
    insert into facility.guest_link (link_id, request_id, consultation_id, person_id, matter, made_at, expires_at)
    values (${made.link}, ${made.request}, ${consultation}, ${person}, ${matter}, ${now}, ${made.expiresAt})
  `,
  );
}

export const revokeGuestLinks = (tx: Transaction, request: string, guest: Guest, now: Date): Promise<number> => {
  const { consultation, person, matter } = ofGuest(guest);
  return none(
    tx,
    sql`
    update facility.guest_link
    set revoked_at = ${now}
    where request_id = ${request} and revoked_at is null and used_at is null
      and consultation_id is not distinct from ${consultation}::uuid and person_id is not distinct from ${person}::uuid
      and matter is not distinct from ${matter}::integer
  `,
  );
};

const GuestLink = z
  .object({
    ...{
      link_id: z.string(),
      request_id: z.string(),
      consultation_id: maybe(z.string()),
      person_id: maybe(z.string()),
    },
    ...{ matter: maybe(z.number()), expires_at: Time, revoked_at: maybe(Time), used_at: maybe(Time) },
  })
  .transform((row) => ({
    ...{ link: row.link_id, request: row.request_id, consultation: row.consultation_id, person: row.person_id },
    ...{ matter: row.matter, expiresAt: row.expires_at, revokedAt: row.revoked_at, usedAt: row.used_at },
  }));
export type GuestLink = z.output<typeof GuestLink>;

const untilTheEnd = sql`for update`;

export const guestLink = (tx: Transaction, link: string, how: "seen" | "held" = "seen") =>
  perhaps(
    tx,
    GuestLink,
    sql`
    select link_id, request_id, consultation_id, person_id, matter, expires_at, revoked_at, used_at
    from facility.guest_link
    where link_id = ${link}
    ${how === "held" ? untilTheEnd : empty}
  `,
  );

/** The newest link of each member for a matter. */
export const linksOfMatter = (tx: Transaction, request: string, matter: number) =>
  many(
    tx,
    z
      .object({ person_id: z.string(), made_at: Time, used_at: maybe(Time) })
      .transform((row) => ({ person: row.person_id, madeAt: row.made_at, usedAt: row.used_at })),
    sql`
    select distinct on (person_id) person_id, made_at, used_at
    from facility.guest_link
    where request_id = ${request} and matter = ${matter}
    order by person_id, made_at desc, link_id
    limit 500
  `,
  );

export const keepUsed = (tx: Transaction, link: string, now: Date): Promise<number> =>
  none(tx, sql`update facility.guest_link set used_at = ${now} where link_id = ${link} and used_at is null`);

/** Letters by what they are about. */
export type GuestLetter =
  | "consultation-asked"
  | "matter-put"
  | "matter-at-desk"
  | "link-spoke"
  | "link-annulled"
  | "facility-opinion";

type Letter = {
  readonly kind: GuestLetter;
  readonly facts: Readonly<Record<string, string>>;
  readonly link?: string;
  readonly person?: string;
  /** Not before this moment. */
  readonly from?: Date;
};

/** To a member, or by its link to whoever is consulted. It holds no name or address, and not a word of the request. */
export const keepGuestLetter = (
  tx: Transaction,
  { kind, facts, link, person, from }: Letter,
  now: Date,
): Promise<number> =>
  none(
    tx,
    sql`
    insert into people.letter (letter_id, person_id, guest_link_id, kind, facts, written_at, next_try_at)
    values (gen_random_uuid(), ${person ?? null}, ${link ?? null}, ${kind}, ${JSON.stringify(facts)}, ${now}, ${from ?? now})
  `,
  );

type NewConsultation = Pick<KeptConsultation, "consultation" | "body" | "language" | "question"> & {
  readonly address: string;
};

export const keepConsultation = (tx: Transaction, request: string, one: NewConsultation, now: Date): Promise<number> =>
  none(
    tx,
    sql`
    insert into facility.consultation (consultation_id, request_id, consultation_no, body, address, language, question, asked_at)
    select ${one.consultation}::uuid, ${request}::uuid, coalesce(max(before.consultation_no), 0) + 1, ${one.body}::text,
      ${one.address}::text, ${one.language}::text, ${one.question}::text, ${now}::timestamptz
    from facility.consultation as before
    where before.request_id = ${request}
  `,
  );

const Kept = z
  .object({
    ...{ consultation_id: z.string(), consultation_no: z.number(), body: z.string(), address: maybe(z.string()) },
    ...{ language: Language, question: z.string(), signature: z.string(), asked_at: Time },
    ...{ opinion_no: maybe(z.number()), at: maybe(Time), stance: maybe(z.enum(stances)), words: maybe(z.string()) },
  })
  .transform((row): KeptConsultation => {
    const { opinion_no: number, at, stance, words } = row;
    const isThere = number !== undefined && at !== undefined && stance !== undefined && words !== undefined;
    return {
      ...{ consultation: row.consultation_id, number: row.consultation_no, body: row.body, address: row.address },
      ...{ language: row.language, question: row.question, answeredBy: row.signature, askedAt: row.asked_at },
      ...(isThere ? { opinion: { number, at, stance, words } } : {}),
    };
  });

/** Of a request, in the order in which they were asked, each with the last they said. */
export const consultationsOf = (tx: Transaction, request: string): Promise<readonly KeptConsultation[]> =>
  many(
    tx,
    Kept,
    sql`
    select consultation.consultation_id, consultation.consultation_no, consultation.body, consultation.address,
      consultation.language, consultation.question, consultation.signature, consultation.asked_at, last.opinion_no, last.at,
      last.stance, last.words
    from facility.consultation
    left join lateral (
      select opinion_no, at, stance, words
      from facility.consulted_opinion
      where consulted_opinion.consultation_id = consultation.consultation_id
      order by opinion_no desc
      limit 1
    ) as last on true
    where consultation.request_id = ${request}
    order by consultation.consultation_no
    limit 200
  `,
  );

type NewOpinion = {
  readonly consultation: string;
  readonly number: number;
  readonly stance: string;
  readonly words: string;
};

export const keepOpinion = (tx: Transaction, { consultation, number, stance, words }: NewOpinion, now: Date) =>
  none(
    tx,
    sql`
    insert into facility.consulted_opinion (consultation_id, opinion_no, at, stance, words)
    values (${consultation}, ${number}, ${now}, ${stance}, ${words})
  `,
  );

export const keepAnsweredBy = (tx: Transaction, consultation: string, name: string): Promise<number> =>
  none(tx, sql`update facility.consultation set signature = ${name} where consultation_id = ${consultation}`);

/** Whether a folder of letters is still of somebody who is consulted. */
export const hasConsulted = async (tx: Transaction, consultation: string): Promise<boolean> =>
  (await perhaps(
    tx,
    z.object({ consultation_id: z.string() }),
    sql`
    select consultation_id
    from facility.consultation
    where consultation_id = ${consultation} and address is not null
  `,
  )) !== undefined;

/** Addresses of those who were consulted, and who of them answered, once a request is over for long enough. */
export const forgetConsulted = (tx: Transaction, now: Date, days: number): Promise<number> =>
  none(
    tx,
    sql`
    update facility.consultation
    set address = null, signature = ''
    where (address is not null or signature <> '') and request_id in (
      select request.request_id
      from facility.request
      where request.ended_at < ${now}::timestamptz - ${days} * interval '1 day'
    )
  `,
  );

/** The link of the first who was asked about a request; for the demonstration, where somebody answers by it. */
export const firstConsultedLink = async (tx: Transaction, request: string): Promise<string | undefined> =>
  (
    await perhaps(
      tx,
      z.object({ link_id: z.string() }),
      sql`
    select guest_link.link_id
    from facility.guest_link
    join facility.consultation on consultation.consultation_id = guest_link.consultation_id
    where guest_link.request_id = ${request} and guest_link.revoked_at is null
    order by consultation.consultation_no, guest_link.made_at desc
    limit 1
  `,
    )
  )?.link_id;
