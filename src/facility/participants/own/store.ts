/** Links of activities and of participants, registrations, and the letters that carry a link: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import type { Language } from "../../../base/text.ts";
import { many, none, one, perhaps, type Transaction } from "../../../store/transaction.ts";

const Time = z.string().transform((text) => new Date(text));

const RegistrationLink = z
  .object({
    ...{ link_id: z.string(), action_id: z.string(), activity: z.string(), last_day: z.string() },
    ...{ most: z.number(), closed_at: Time.nullable(), registered: z.number() },
  })
  .transform(({ link_id, action_id, last_day, closed_at, ...row }) => ({
    ...{ link: link_id, action: action_id, lastDay: last_day, isClosed: closed_at !== null },
    ...row,
  }));
export type RegistrationLink = z.output<typeof RegistrationLink>;

/** Who was erased leaves their place to another. */
const registeredByLink = sql`
  (
    select count(*)::integer
    from facility.registration
    join facility.participant on participant.participant_id = registration.participant_id
    where registration.link_id = registration_link.link_id and participant.erased_at is null
  )
`;

export const registrationLink = (tx: Transaction, link: string) =>
  perhaps(
    tx,
    RegistrationLink,
    sql`
    select link_id, action_id, activity, last_day::text as last_day, most, closed_at, ${registeredByLink} as registered
    from facility.registration_link
    where link_id = ${link}
  `,
  );

export const registrationLinks = (tx: Transaction, action: string) =>
  many(
    tx,
    RegistrationLink,
    sql`
    select link_id, action_id, activity, last_day::text as last_day, most, closed_at, ${registeredByLink} as registered
    from facility.registration_link
    where action_id = ${action}
    order by made_at desc, link_id
    limit 500
  `,
  );

type NewLink = Pick<RegistrationLink, "link" | "action" | "activity" | "lastDay" | "most">;

export const keepRegistrationLink = (tx: Transaction, made: NewLink, now: Date) =>
  none(
    tx,
    sql`
    insert into facility.registration_link (link_id, action_id, activity, made_at, last_day, most)
    values (${made.link}, ${made.action}, ${made.activity}, ${now}, ${made.lastDay}, ${made.most})
  `,
  );

export const closeRegistrationLink = (tx: Transaction, link: string, now: Date) =>
  none(
    tx,
    sql`
    update facility.registration_link
    set closed_at = ${now}
    where link_id = ${link} and closed_at is null
  `,
  );

/** Whether a form was sent before. */
export const hasRegistered = async (tx: Transaction, link: string, form: string): Promise<boolean> =>
  (
    await one(
      tx,
      z.object({ has: z.boolean() }),
      sql`
    select exists (
      select
      from facility.registration
      where link_id = ${link} and form = ${form}
    ) as has
  `,
    )
  ).has;

export const keepRegistration = (
  tx: Transaction,
  { link, participant, form }: { readonly link: string; readonly participant: string; readonly form: string },
  now: Date,
) =>
  none(
    tx,
    sql`
    insert into facility.registration (link_id, participant_id, form, at)
    values (${link}, ${participant}, ${form}, ${now})
    on conflict do nothing
  `,
  );

/** The link of a participant: the one they have, or the new one. */
export const keepParticipantLink = async (
  tx: Transaction,
  made: { readonly link: string; readonly participant: string; readonly language: Language },
  now: Date,
): Promise<string> =>
  (
    await one(
      tx,
      z.object({ link: z.string() }),
      sql`
    insert into facility.participant_link (link_id, participant_id, language, made_at)
    values (${made.link}, ${made.participant}, ${made.language}, ${now})
    on conflict (participant_id) do update set language = excluded.language
    returning link_id as link
  `,
    )
  ).link;

export const participantOfLink = (tx: Transaction, link: string) =>
  perhaps(
    tx,
    z.object({ participant: z.string(), action: z.string() }),
    sql`
    select participant.participant_id as participant, participant.action_id as action
    from facility.participant_link
    join facility.participant on participant.participant_id = participant_link.participant_id
    where participant_link.link_id = ${link} and participant.erased_at is null
  `,
  );

/** Letters that went, or wait, to an address about taking part, wherever that is. */
export const lettersToAddress = async (tx: Transaction, email: string, since: Date): Promise<number> =>
  (
    await one(
      tx,
      z.object({ count: z.number() }),
      sql`
    select count(*)::integer as count
    from people.letter
    join facility.participant_link on participant_link.link_id = letter.participant_link_id
    join facility.participant on participant.participant_id = participant_link.participant_id
    where participant.email = ${email} and letter.written_at > ${since}
  `,
    )
  ).count;

/** It holds no name and no address; both are read when it goes. */
export const keepParticipantLetter = (
  tx: Transaction,
  { link, facts }: { readonly link: string; readonly facts: Readonly<Record<"programme" | "activity", string>> },
  now: Date,
) =>
  none(
    tx,
    sql`
    insert into people.letter (letter_id, participant_link_id, kind, facts, written_at, next_try_at)
    values (gen_random_uuid(), ${link}, 'participant-registered', ${JSON.stringify(facts)}, ${now}, ${now})
  `,
  );
