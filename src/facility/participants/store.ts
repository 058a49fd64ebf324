/** How participants are kept: one function a statement. Whoever writes holds the action, so of two at a time one is first. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, type Transaction } from "../../store/transaction.ts";
import { InstitutionKind } from "../programme/contract.ts";
import { Consent, Mark, mostOfAnAction, Purpose, type SaidPerson, Sex } from "./contract.ts";
import type { Marked, Row } from "./rules.ts";

const maybe = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined);

const Kept = z
  .object({
    ...{ participant_id: z.string(), version: z.number(), name: z.string(), institution: z.string(), post: z.string() },
    ...{
      place: maybe(z.string()),
      sex: Sex,
      kind: maybe(InstitutionKind),
      email: maybe(z.string()),
      needs: z.string(),
    },
    ...{ same_as: maybe(z.string()), is_erased: z.boolean(), activities: z.array(z.string()) },
  })
  .transform(
    ({ participant_id, same_as, is_erased, ...row }): Row => ({
      ...{ participant: participant_id, sameAs: same_as, isErased: is_erased },
      ...row,
    }),
  );

/** In the order of their names; who has none any more stands last. */
export const participantRows = (tx: Transaction, action: string): Promise<readonly Row[]> =>
  many(
    tx,
    Kept,
    sql`
    select participant_id, version, name, institution, post, place, sex, kind, email, needs, same_as,
      erased_at is not null as is_erased,
      array(
        select listed.activity
        from facility.participation as listed
        where listed.participant_id = participant.participant_id
        order by listed.activity
      ) as activities
    from facility.participant
    where action_id = ${action}
    order by erased_at is not null, lower(name), participant_id
    limit ${mostOfAnAction}
  `,
  );

export const sessionsOf = (tx: Transaction, action: string) =>
  many(
    tx,
    z.object({ activity: z.string(), session: z.number(), day: z.string(), title: z.string() }),
    sql`
    select activity, session_no as session, day::text as day, title
    from facility.activity_session
    where action_id = ${action}
    order by activity, day, session_no
    limit 5000
  `,
  );

/** The last mark of each participant at each session. */
export const marksOf = (tx: Transaction, action: string): Promise<readonly Marked[]> =>
  many(
    tx,
    z.object({ participant: z.string(), activity: z.string(), session: z.number(), says: Mark }),
    sql`
    select distinct on (activity, session_no, participant_id)
      participant_id as participant, activity, session_no as session, says
    from facility.attendance_mark
    where action_id = ${action}
    order by activity, session_no, participant_id, mark_no desc
  `,
  );

const Said = z
  .object({
    participant: z.string(),
    purpose: Purpose,
    says: z.string(),
    how: z.string(),
    on: z.string(),
    text: z.number(),
  })
  .transform(({ participant, text, ...said }) => ({ participant, ...Consent.parse({ ...said, textVersion: text }) }));

/** Everything that was agreed to and taken back in an action, the first first. */
export const consentsOf = (tx: Transaction, action: string) =>
  many(
    tx,
    Said,
    sql`
    select consent.participant_id as participant, consent.purpose, consent.says, consent.how,
      consent.on_day::text as on, consent.text_version as text
    from facility.participant_consent as consent
    join facility.participant on participant.participant_id = consent.participant_id
    where participant.action_id = ${action}
    order by consent.at, consent.participant_id, consent.consent_no
  `,
  );

type NewPerson = SaidPerson & { readonly participant: string; readonly action: string };

export const keepParticipant = (tx: Transaction, one: NewPerson, now: Date) =>
  none(
    tx,
    sql`
    insert into facility.participant
      (participant_id, action_id, name, institution, post, place, sex, kind, email, needs, added_at)
    values (
      ${one.participant}, ${one.action}, ${one.name}, ${one.institution}, ${one.post}, ${one.place ?? null}, ${one.sex},
      ${one.kind ?? null}, ${one.email ?? null}, ${one.needs}, ${now}
    )
  `,
  );

export const keepChanged = (tx: Transaction, participant: string, one: SaidPerson) =>
  none(
    tx,
    sql`
    update facility.participant
    set name = ${one.name}, institution = ${one.institution}, post = ${one.post}, place = ${one.place ?? null},
      sex = ${one.sex}, kind = ${one.kind ?? null}, email = ${one.email ?? null}, needs = ${one.needs},
      version = version + 1
    where participant_id = ${participant}
  `,
  );

/** How many lines were added: none for who is on the list already. */
export const keepParticipation = (
  tx: Transaction,
  {
    action,
    activity,
    participant,
  }: { readonly action: string; readonly activity: string; readonly participant: string },
  now: Date,
) =>
  none(
    tx,
    sql`
    insert into facility.participation (participant_id, action_id, activity, at)
    values (${participant}, ${action}, ${activity}, ${now})
    on conflict do nothing
  `,
  );

export const dropParticipation = (tx: Transaction, participant: string, activity: string) =>
  none(
    tx,
    sql`
    delete from facility.participation
    where participant_id = ${participant} and activity = ${activity}
  `,
  );

/** Rows that point at this one, and this one, point at the other from now on; at nothing without one. */
export const keepSame = (tx: Transaction, participant: string, other: string | undefined) =>
  none(
    tx,
    sql`
    update facility.participant
    set same_as = ${other ?? null}, version = version + 1
    where participant_id = ${participant} or (same_as = ${participant} and ${other ?? null}::uuid is not null)
  `,
  );

export const keepConsent = (
  tx: Transaction,
  participant: string,
  { purpose, says, how, on, textVersion }: Consent,
  now: Date,
) =>
  none(
    tx,
    sql`
    insert into facility.participant_consent
      (participant_id, consent_no, purpose, says, how, on_day, text_version, at)
    select ${participant}::uuid, coalesce(max(before.consent_no), 0) + 1, ${purpose}, ${says}, ${how}, ${on}::date,
      ${textVersion}::integer, ${now}::timestamptz
    from facility.participant_consent as before
    where before.participant_id = ${participant}
  `,
  );

export const keepActivitySession = (
  tx: Transaction,
  at: { readonly action: string; readonly activity: string; readonly session: number },
  { day, title }: { readonly day: string; readonly title: string },
) =>
  none(
    tx,
    sql`
    insert into facility.activity_session (action_id, activity, session_no, day, title)
    values (${at.action}, ${at.activity}, ${at.session}, ${day}, ${title})
    on conflict (action_id, activity, session_no) do update set day = excluded.day, title = excluded.title
  `,
  );

export const keepMarks = (
  tx: Transaction,
  at: { readonly action: string; readonly activity: string; readonly session: number },
  marks: readonly { readonly participant: string; readonly says: Mark }[],
  now: Date,
) =>
  none(
    tx,
    sql`
    insert into facility.attendance_mark (action_id, activity, session_no, participant_id, mark_no, says, at)
    select ${at.action}::uuid, ${at.activity}, ${at.session}::integer, given.participant,
      1 + (
        select count(*)::integer
        from facility.attendance_mark as before
        where before.action_id = ${at.action} and before.activity = ${at.activity}
          and before.session_no = ${at.session} and before.participant_id = given.participant
      ),
      given.says, ${now}::timestamptz
    from unnest(
      ${marks.map(({ participant }) => participant)}::uuid[], ${marks.map(({ says }) => says)}::text[]
    ) as given (participant, says)
  `,
  );
