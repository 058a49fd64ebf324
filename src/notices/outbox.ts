/** Letters that wait to be sent: taken one by one, by whichever process comes first, and tried again later and later. */
import sql from "sql-template-tag";
import { z } from "zod";
import { Language } from "../base/text.ts";
import { none, perhaps, type Transaction } from "../store/transaction.ts";

const maybe = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined);

const Facts = z.record(z.string(), z.union([z.string(), z.number()]));

const ArchivedWords = z.object({ subject: z.string(), paragraphs: z.array(z.string()) });

const LetterRow = z.object({
  letter_id: z.string(),
  /** Who it is for, or what it is about that somebody without an account sent: a correction, or by its link a request. */
  person_id: maybe(z.string()),
  proposal_id: maybe(z.string()),
  request_link_id: maybe(z.string()),
  /** The link it carries for one who is consulted, or for a member who decides. */
  guest_link_id: maybe(z.string()),
  consultation_id: maybe(z.string()),
  /** The link of a participant, and whose it is. */
  participant_link_id: maybe(z.string()),
  participant_id: maybe(z.string()),
  /** The programme of that request, or of that action, whose contact it goes to, and whether they are asked to confirm. */
  programme: maybe(z.string()),
  applicant_id: maybe(z.string()),
  confirms: z.boolean(),
  kind: z.string(),
  facts: z.string().transform((text) => Facts.parse(JSON.parse(text))),
  tries: z.number(),
  name: z.string(),
  /** Where it goes; nowhere while whoever it is for has no address. */
  email: maybe(z.string()),
  language: Language,
  /** The letter goes to an address somebody wants which somebody else has: the language of whoever has it. */
  holder_language: maybe(Language),
  reminders: z.boolean(),
  /** Another reminder of the same edition was written since: it says how things stand now. */
  is_outdated: z.boolean(),
  link_id: maybe(z.string()),
  purpose: maybe(z.string()),
  link_expires_at: maybe(z.string().transform((text) => new Date(text))),
  link_is_over: z.boolean(),
  /** A letter that is archived goes as it is there. */
  words: maybe(z.string().transform((text) => ArchivedWords.parse(JSON.parse(text)))),
});

export type WaitingLetter = z.infer<typeof LetterRow>;

/** How long until the next try, by the number of tries made: minutes at first, then hours; given up after a week. */
const waits = [2, 5, 15, 60, 180, 360, 720, 1_440, 1_440, 1_440, 1_440, 1_440].map((minutes) => minutes * 60_000);

export const mostTries = waits.length;

/**
 * Takes a letter that is due: until it is sent, or its time comes again, nobody else takes it. Where the mail server was
 * silent for days and reminders wait, each person still gets one a day.
 */
export const takeLetter = (tx: Transaction, now: Date) =>
  perhaps(
    tx,
    LetterRow,
    sql`
    with due as (
      select letter_id
      from people.letter
      where next_try_at <= ${now} and sent_at is null and given_up_at is null
        and not (
          kind in ('reminder', 'due-soon')
          and exists (
            select
            from people.letter as today
            where today.person_id = letter.person_id
              and today.kind in ('reminder', 'due-soon')
              and (today.sent_at at time zone 'UTC')::date = (${now}::timestamptz at time zone 'UTC')::date
          )
        )
      order by next_try_at
      limit 1
      for update skip locked
    ), taken as (
      update people.letter
      set tries = letter.tries + 1,
        next_try_at = ${now}::timestamptz + (${waits}::double precision[])[least(letter.tries + 1, ${waits.length}::integer)] * interval '1 millisecond'
      from due
      where letter.letter_id = due.letter_id
      returning letter.letter_id, letter.person_id, letter.proposal_id, letter.request_link_id, letter.guest_link_id,
        letter.participant_link_id, letter.kind, letter.address, letter.facts,
        letter.tries, letter.link_id, letter.written_at, letter.of_request, letter.of_letter_no
    )
    select taken.letter_id, taken.person_id, taken.proposal_id, taken.request_link_id, taken.guest_link_id, guest_link.consultation_id,
      taken.participant_link_id, participant.participant_id,
      taken.kind, taken.facts, taken.tries, coalesce(request.programme, action.programme) as programme, applicant.applicant_id, request_link.applicant_id is not null as confirms,
      coalesce(person.name, '') as name,
      case when coalesce(person.email, proposal.address, applicant.contact_email, consultation.address, participant.email) is not null
        then coalesce(taken.address, person.email, proposal.address, applicant.contact_email, consultation.address, participant.email) end as email,
      holder.language as holder_language, coalesce(archived.language, person.language, proposal.language, consultation.language, participant_link.language, request.language) as language,
      coalesce(person.reminders, false) and not exists (
        select
        from edition.silence
        where silence.person_id = person.id and silence.edition_id::text = taken.facts::json ->> 'edition'
      ) as reminders,
      taken.kind in ('reminder', 'due-soon') and exists (
        select
        from people.letter as newer
        where newer.person_id = taken.person_id
          and newer.kind in ('reminder', 'due-soon')
          and newer.written_at > taken.written_at
          and newer.facts::json ->> 'edition' = taken.facts::json ->> 'edition'
      ) as is_outdated, link.link_id, link.purpose, link.expires_at as link_expires_at,
      coalesce(
        link.used_at is not null or link.revoked_at is not null or link.expires_at <= ${now}
          or request_link.revoked_at is not null or request_link.expires_at <= ${now}
          or guest_link.used_at is not null or guest_link.revoked_at is not null or guest_link.expires_at <= ${now},
        false
      ) as link_is_over, archived.words
    from taken
    left join facility.letter as archived on archived.request_id = taken.of_request and archived.letter_no = taken.of_letter_no
    left join people.person on person.id = taken.person_id
    left join edition.proposal on proposal.proposal_id = taken.proposal_id
    left join facility.request_link on request_link.link_id = taken.request_link_id
    left join facility.guest_link on guest_link.link_id = taken.guest_link_id
    left join facility.consultation on consultation.consultation_id = guest_link.consultation_id
    left join facility.participant_link on participant_link.link_id = taken.participant_link_id
    left join facility.participant on participant.participant_id = participant_link.participant_id
    left join facility.action on action.action_id = participant.action_id
    left join facility.request on request.request_id = coalesce(request_link.request_id, guest_link.request_id)
    left join facility.applicant on applicant.request_id = request_link.request_id
      and case when request_link.applicant_id is null then applicant.applicant_no = 1
        else applicant.applicant_id = request_link.applicant_id end
    left join people.person as holder on holder.email = taken.address and holder.id <> taken.person_id
    left join people.link on link.link_id = taken.link_id
  `,
  );

/** What became of it, for good; of a letter that is archived, beside it, where it is read when the post has forgotten it. */
async function keepEnd(tx: Transaction, letter: string, outcome: "sent" | "not-delivered", now: Date): Promise<void> {
  const [sent, givenUp] = outcome === "sent" ? [now, null] : [null, now];
  await none(
    tx,
    sql`
    with done as (
      update people.letter
      set sent_at = ${sent}, given_up_at = ${givenUp}, address = null
      where letter_id = ${letter}
      returning of_request, of_letter_no
    )
    insert into facility.letter_outcome (outcome_id, request_id, letter_no, outcome, at)
    select gen_random_uuid(), of_request, of_letter_no, ${outcome}, ${now}
    from done
    where of_request is not null
  `,
  );
}

export const keepSent = (tx: Transaction, letter: string, now: Date) => keepEnd(tx, letter, "sent", now);

export const keepGivenUp = (tx: Transaction, letter: string, now: Date) => keepEnd(tx, letter, "not-delivered", now);

/** Tries after which a letter that the mail server refuses goes no more: about a day, so that a server that is set up wrongly loses none. */
export const mostRefusals = 8;

export const keepRefused = (tx: Transaction, letter: string, now: Date) =>
  none(tx, sql`update people.letter set refused_at = ${now} where letter_id = ${letter}`);

/** Letters that came are kept a month, links that lead nowhere as long. */
export async function forgetLetters(tx: Transaction, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 30 * 86_400_000);
  await none(tx, sql`update people.link set address = null where address is not null and expires_at < ${now}`);
  await none(tx, sql`delete from people.letter where sent_at < ${before} or given_up_at < ${before}`);
  await none(
    tx,
    sql`
    delete from people.link
    where expires_at < ${before}
      and not exists (select letter_id from people.letter where letter.link_id = link.link_id)
  `,
  );
}
