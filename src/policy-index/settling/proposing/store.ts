/** Proposals of readers, one function a statement. The address of whoever proposed is read by the post alone. */
import sql from "sql-template-tag";
import { z } from "zod";
import { Language } from "../../../base/text.ts";
import { many, none, one, perhaps, type Transaction } from "../../../store/transaction.ts";
import { AnswerStatus } from "../../answers/contract.ts";
import { exerciseIndex } from "../../releases/exercise-index.ts";
import type { Value } from "../../review/contract.ts";
import { ProposalState } from "./contract.ts";

type Published = {
  readonly index: string;
  readonly place: string;
  readonly period: string;
  readonly indicator: string;
};

const Answer = z.object({ answer: z.string(), edition: z.string() });

/** The answer of a published edition that readers find at a place of an index; a rehearsal's index has a name of its own. */
export const publishedAnswer = (tx: Transaction, { index, place, period, indicator }: Published) =>
  perhaps(
    tx,
    Answer,
    sql`
    select answer.answer_id as answer, answer.edition_id as edition
    from edition.answer
    join edition.edition using (edition_id)
    where edition.state = 'published'
      and edition.index_code || case when edition.exercise then ${exerciseIndex("")} else '' end = ${index}
      and answer.place = ${place}
      and answer.period = ${period}
      and answer.indicator = ${indicator}
      and answer.slot = 1
      and answer.state in ('published', 'corrected')
    order by edition.created_at desc, edition.edition_id
    limit 1
  `,
  );

export const proposalByForm = (tx: Transaction, form: string) =>
  perhaps(
    tx,
    Answer.extend({ proposal: z.string(), said: z.string() }),
    sql`
    select proposal.proposal_id as proposal, proposal.said, proposal.answer_id as answer, answer.edition_id as edition
    from edition.proposal
    join edition.answer using (answer_id)
    where proposal.form = ${form}
  `,
  );

/** How many proposals wait: about an answer, and about its edition since a moment. */
export const waiting = (tx: Transaction, { answer, edition }: z.output<typeof Answer>, since: Date) =>
  one(
    tx,
    z.object({ ofAnswer: z.number(), ofEdition: z.number() }),
    sql`
    select
      (
        select count(*)::integer
        from edition.proposal
        where answer_id = ${answer} and state = 'received'
      ) as "ofAnswer",
      (
        select count(*)::integer
        from edition.proposal
        join edition.answer using (answer_id)
        where answer.edition_id = ${edition} and proposal.received_at > ${since}
      ) as "ofEdition"
  `,
  );

export type KeptProposal = {
  readonly id: string;
  readonly form: string;
  readonly said: string;
  readonly answer: string;
  readonly release: string;
  readonly language: Language;
  readonly says: Value | undefined;
  readonly why: string;
  readonly source: string;
  readonly pinpoint: string;
  readonly address: string | undefined;
  readonly now: Date;
};

/** How many were kept: none where the same form came at the same moment. */
export const keepProposal = (
  tx: Transaction,
  { id, form, said, answer, release, language, says, why, source, pinpoint, address, now }: KeptProposal,
): Promise<number> =>
  none(
    tx,
    sql`
    insert into edition.proposal (
      proposal_id, form, said, answer_id, release, language, status, option_key, value, why, source, pinpoint, address,
      received_at
    )
    values (
      ${id}, ${form}, ${said}, ${answer}, ${release}, ${language}, ${says?.status ?? null}, ${says?.option ?? null},
      ${says?.value ?? null}, ${why}, ${source}, ${pinpoint}, ${address ?? null}, ${now}
    )
    on conflict (form) do nothing
  `,
  );

const Row = z.object({
  proposal: z.string(),
  answer: z.string(),
  edition: z.string(),
  place: z.string(),
  period: z.string(),
  indicator: z.string(),
  release: z.string(),
  language: Language,
  status: AnswerStatus.nullable(),
  option: z.string().nullable(),
  value: z.number().nullable(),
  why: z.string(),
  source: z.string(),
  pinpoint: z.string(),
  on: z.string(),
});
export type ProposalRow = z.output<typeof Row>;

/** What waits to be decided in an edition, or of one answer; the first first. */
export const openProposals = (tx: Transaction, of: { readonly edition: string; readonly answer?: string }) =>
  many(
    tx,
    Row,
    sql`
    select
      proposal.proposal_id as proposal, proposal.answer_id as answer, answer.edition_id as edition, answer.place,
      answer.period, answer.indicator, proposal.release, proposal.language, proposal.status,
      proposal.option_key as option, proposal.value, proposal.why, proposal.source, proposal.pinpoint,
      (proposal.received_at at time zone 'UTC')::date as on
    from edition.proposal
    join edition.answer using (answer_id)
    where answer.edition_id = ${of.edition}::uuid
      and proposal.state = 'received'
      and (${of.answer ?? null}::uuid is null or proposal.answer_id = ${of.answer ?? null}::uuid)
    order by proposal.received_at, proposal.proposal_id
    limit 1000
  `,
  );

const Time = z.string().transform((text) => new Date(text));

/** A proposal with what became of it. */
export const proposalById = (tx: Transaction, proposal: string) =>
  perhaps(
    tx,
    Row.extend({
      ...{ index: z.string(), exercise: z.boolean(), state: ProposalState, hasAddress: z.boolean() },
      ...{ received: Time, decided: Time.nullable(), ended: Time.nullable() },
      ...{ reason: z.string().nullable(), publishedIn: z.string().nullable() },
    }),
    sql`
    select
      proposal.proposal_id as proposal, proposal.answer_id as answer, answer.edition_id as edition, answer.place,
      answer.period, answer.indicator, proposal.release, proposal.language, proposal.status,
      proposal.option_key as option, proposal.value, proposal.why, proposal.source, proposal.pinpoint,
      (proposal.received_at at time zone 'UTC')::date as on, edition.index_code as index, edition.exercise,
      proposal.state, proposal.address is not null as "hasAddress", proposal.received_at as received,
      proposal.decided_at as decided, proposal.ended_at as ended, proposal.reason, proposal.published_in as "publishedIn"
    from edition.proposal
    join edition.answer using (answer_id)
    join edition.edition using (edition_id)
    where proposal.proposal_id = ${proposal}
  `,
  );

/** Held until the transaction ends, so that of two who decide one is first. */
export const lockedProposal = (tx: Transaction, proposal: string) =>
  perhaps(
    tx,
    Answer.extend({ state: ProposalState }),
    sql`
    select proposal.answer_id as answer, answer.edition_id as edition, proposal.state
    from edition.proposal
    join edition.answer using (answer_id)
    where proposal.proposal_id = ${proposal}
    for update of proposal
  `,
  );

export const keepDeclined = (tx: Transaction, proposal: string, reason: string, now: Date): Promise<number> =>
  none(
    tx,
    sql`
    update edition.proposal
    set state = 'not-taken-up', reason = ${reason}, decided_at = ${now}, ended_at = ${now}
    where proposal_id = ${proposal} and state = 'received'
  `,
  );

/** How many of those named were taken up: each must be of the answer, and undecided. */
export const keepTakenUp = (
  tx: Transaction,
  { answer, proposals }: { readonly answer: string; readonly proposals: readonly string[] },
  now: Date,
): Promise<number> =>
  none(
    tx,
    sql`
    update edition.proposal
    set state = 'taken-up', decided_at = ${now}
    where proposal_id = any(${proposals}::uuid[]) and answer_id = ${answer} and state = 'received'
  `,
  );

/** Which proposals a release of an edition says for the first time: all that were taken up since the last. */
export const keepSaidIn = async (
  tx: Transaction,
  { edition, release }: { readonly edition: string; readonly release: string },
  now: Date,
): Promise<readonly string[]> =>
  (
    await many(
      tx,
      z.object({ proposal: z.string() }),
      sql`
      update edition.proposal
      set state = 'published', published_in = ${release}, ended_at = ${now}
      from edition.answer
      where answer.answer_id = proposal.answer_id and answer.edition_id = ${edition} and proposal.state = 'taken-up'
      returning proposal.proposal_id as proposal
    `,
    )
  ).map(({ proposal }) => proposal);

export type ProposalLetter = "proposal-taken-up" | "proposal-declined" | "proposal-published";

/** A letter for each of those proposals whose sender left an address; it holds neither that nor a word of theirs. */
export const keepProposalLetters = (
  tx: Transaction,
  { kind, proposals }: { readonly kind: ProposalLetter; readonly proposals: readonly string[] },
  now: Date,
): Promise<number> =>
  none(
    tx,
    sql`
    insert into people.letter (letter_id, proposal_id, kind, facts, written_at, next_try_at)
    select gen_random_uuid(), proposal.proposal_id, ${kind}, json_build_object('place', answer.place)::text, ${now}, ${now}
    from edition.proposal
    join edition.answer using (answer_id)
    where proposal.proposal_id = any(${proposals}::uuid[]) and proposal.address is not null
  `,
  );
