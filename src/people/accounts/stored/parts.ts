/**
 * The parts of what is stored about somebody: a statement each, for their number. None says who else had a hand in an
 * answer: what a reviewer wrote names no author, what an author wrote no reviewer.
 */
import sql, { type Sql } from "sql-template-tag";
import { actionSteps, decisionLinks, deliverableSteps, type Part, requestSteps } from "./facility-parts.ts";

const account: Part = (id) => sql`
  select id, name, email, email_verified, image, language, two_factor_enabled, reminders, created_at, updated_at
  from people.person
  where id = ${id}
`;

const organisations: Part = (id) => sql`
  select organisation.name, organisation.kind, organisation.place
  from people.membership
  join people.organisation on organisation.organisation_id = membership.organisation_id
  where membership.person_id = ${id}
  order by organisation.name
`;

const roles: Part = (id) => sql`
  select role.role, edition.index_code, edition.code as edition, role.place, role.area, role.programme, role.given_at, role.ended_at, role.note
  from people.role
  left join edition.edition on edition.edition_id = role.edition_id
  where role.person_id = ${id}
  order by role.given_at, role.role_id
`;

const rolesGiven: Part = (id) => sql`
  select role.role, edition.index_code, edition.code as edition, role.place, role.area, role.programme, role.given_at, role.ended_at
  from people.role
  left join edition.edition on edition.edition_id = role.edition_id
  where role.given_by = ${id}::text
  order by role.given_at, role.role_id
`;

const interests: Part = (id) => sql`
  select place, kind, from_day::text as from_day, until_day::text as until_day, note, declared_at
  from people.interest
  where person_id = ${id}
  order by declared_at, interest_id
`;

const interestsDeclared: Part = (id) => sql`
  select place, kind, from_day::text as from_day, until_day::text as until_day, declared_at
  from people.interest
  where declared_by = ${id}::text and person_id <> ${id}
  order by declared_at, interest_id
`;

const sessions: Part = (id) => sql`
  select created_at, seen_at, expires_at, ip_address, user_agent
  from people.session
  where person_id = ${id}
  order by created_at, id
`;

const waysIn: Part = (id) => sql`
  select provider_id as kind, case when provider_id = 'credential' then null else account_id end as called, created_at
  from people.account
  where person_id = ${id}
  union all
  select 'passkey', name, created_at
  from people.passkey
  where person_id = ${id}
  union all
  select 'authenticator', null, null
  from people.two_factor
  where person_id = ${id}
`;

const links: Part = (id) => sql`
  select purpose, address, made_at, expires_at, used_at, revoked_at
  from people.link
  where person_id = ${id}
  order by made_at, link_id
`;

const letters: Part = (id) => sql`
  select kind, address, facts::json as facts, written_at, sent_at, given_up_at
  from people.letter
  where person_id = ${id}
  order by written_at, letter_id
`;

const reminders: Part = (id) => sql`
  select 'sent' as what, edition.index_code, edition.code as edition, reminded.due_day::text as due_day, reminded.sent_at as at
  from edition.reminded
  join edition.edition on edition.edition_id = reminded.edition_id
  where reminded.person_id = ${id}
  union all
  select 'silenced', edition.index_code, edition.code, null, silence.since
  from edition.silence
  join edition.edition on edition.edition_id = silence.edition_id
  where silence.person_id = ${id}
  union all
  select reminded.what, request.programme, request.number, reminded.due_day::text, reminded.written_at
  from facility.reminded
  join facility.request on request.request_id = reminded.request_id
  where reminded.person_id = ${id}
`;

const answers: Part = (id) => sql`
  select edition.index_code, edition.code as edition, answer.place, answer.period, answer.indicator,
    said.content_version, said.content::json as content, said.at
  from edition.answer_version as said
  join edition.answer on answer.answer_id = said.answer_id
  join edition.edition on edition.edition_id = answer.edition_id
  where said.by = ${id}
  order by edition.index_code, edition.code, answer.place, answer.period, answer.indicator, said.content_version
`;

const answerSteps: Part = (id) => sql`
  select edition.index_code, edition.code as edition, answer.place, answer.period, answer.indicator,
    step.act, step.from_state, step.to_state, step.role, step.why, step.at
  from edition.transition as step
  join edition.answer on answer.answer_id = step.answer_id
  join edition.edition on edition.edition_id = answer.edition_id
  where step.by = ${id}::text
  order by step.transition_id
`;

/**
 * Whose memo it is: of the coders whose seat it is, whoever last wrote the answer, or who holds the seat where nobody has
 * written yet. An adjudicator's decision is a version too, and makes no memo theirs.
 */
const memoIsTheirs = (id: string): Sql => sql`
  memo <> ''
  and ${id}::uuid = coalesce(
    (
      select said.by
      from edition.answer_version as said
      join people.role as coder on coder.person_id = said.by
      where said.answer_id = answer.answer_id
        and coder.edition_id = answer.edition_id
        and coder.place = answer.place
        and coder.role = case answer.slot when 1 then 'author' else 'second-author' end
      order by said.content_version desc
      limit 1
    ),
    (
      select coder.person_id
      from people.role as coder
      where coder.edition_id = answer.edition_id
        and coder.place = answer.place
        and coder.role = case answer.slot when 1 then 'author' else 'second-author' end
      order by coder.person_id = ${id} desc
      limit 1
    )
  )
`;

const memos: Part = (id) => sql`
  select edition.index_code, edition.code as edition, answer.place, answer.period, answer.indicator, answer.memo
  from edition.answer
  join edition.edition on edition.edition_id = answer.edition_id
  where ${memoIsTheirs(id)}
  order by edition.index_code, edition.code, answer.place, answer.period, answer.indicator
`;

export const blankMemos: Part = (id) => sql`
  update edition.answer
  set memo = ''
  where ${memoIsTheirs(id)}
`;

const remarks: Part = (id) => sql`
  select edition.index_code, edition.code as edition, answer.place, answer.period, answer.indicator,
    remark.field, remark.body, remark.role, remark.at
  from edition.comment as remark
  join edition.answer on answer.answer_id = remark.answer_id
  join edition.edition on edition.edition_id = answer.edition_id
  where remark.by = ${id}
  order by remark.at, remark.comment_id
`;

const opinions: Part = (id) => sql`
  select edition.index_code, edition.code as edition, answer.place, answer.period, answer.indicator,
    opinion.content_version, opinion.kind, opinion.note, opinion.status, opinion.option_key, opinion.value,
    opinion.given_on::text as given_on,
    (
      select coalesce(json_agg(json_build_object(
        'source', source.title, 'pinpoint', cited.pinpoint, 'quotation', cited.quotation, 'translation', cited.translation
      ) order by cited.citation_no), '[]')
      from edition.opinion_citation as cited
      join evidence.source on source.source_id = cited.source_id
      where cited.opinion_id = opinion.opinion_id
    ) as citations
  from edition.opinion
  join edition.answer on answer.answer_id = opinion.answer_id
  join edition.edition on edition.edition_id = answer.edition_id
  where opinion.reviewer = ${id}
  order by edition.index_code, edition.code, answer.place, answer.period, answer.indicator, opinion.content_version
`;

const replies: Part = (id) => sql`
  select edition.index_code, edition.code as edition, answer.place, answer.period, answer.indicator,
    reply.text, reply.version, reply.said_on::text as said_on
  from edition.reply
  join edition.opinion on opinion.opinion_id = reply.opinion_id
  join edition.answer on answer.answer_id = opinion.answer_id
  join edition.edition on edition.edition_id = answer.edition_id
  where reply.by = ${id}
  order by edition.index_code, edition.code, answer.place, answer.period, answer.indicator, reply.reply_id
`;

const decisions: Part = (id) => sql`
  select edition.index_code, edition.code as edition, answer.place, answer.period, answer.indicator,
    decision.chosen, decision.reason, decision.decided_on::text as decided_on
  from edition.adjudication as decision
  join edition.answer on answer.answer_id = decision.answer_id
  join edition.edition on edition.edition_id = answer.edition_id
  where decision.by = ${id}
  order by edition.index_code, edition.code, answer.place, answer.period, answer.indicator, decision.decided_version
`;

const harmoniserNotes: Part = (id) => sql`
  select edition.index_code, edition.code as edition, note.indicator, note.text, note.said_on::text as said_on
  from edition.harmoniser_note as note
  join edition.edition on edition.edition_id = note.edition_id
  where note.by = ${id}::text
  order by edition.index_code, edition.code, note.indicator, note.note_id
`;

const governmentComments: Part = (id) => sql`
  select edition.index_code, edition.code as edition, answer.place, answer.period, answer.indicator,
    said.text, said.version, said.said_on::text as said_on
  from edition.government_comment as said
  join edition.answer on answer.answer_id = said.answer_id
  join edition.edition on edition.edition_id = answer.edition_id
  where said.by = ${id}
  order by edition.index_code, edition.code, answer.place, answer.period, answer.indicator
`;

const publicReplies: Part = (id) => sql`
  select edition.index_code, edition.code as edition, answer.place, answer.period, answer.indicator,
    reply.text, reply.role, reply.version, reply.said_on::text as said_on
  from edition.public_reply as reply
  join edition.government_comment as said on said.comment_id = reply.comment_id
  join edition.answer on answer.answer_id = said.answer_id
  join edition.edition on edition.edition_id = answer.edition_id
  where reply.by = ${id}::text
  order by edition.index_code, edition.code, answer.place, answer.period, answer.indicator
`;

const sources: Part = (id) => sql`
  select edition.index_code, edition.code as edition, source.source_id, source.title, source.issuer, source.kind, source.date,
    source.language, source.url, source.in_force, source.identifiers::json as identifiers, source.file, source.added_at
  from evidence.source
  join edition.edition on edition.edition_id = source.edition_id
  where source.added_by = ${id}
  order by source.added_at, source.source_id
`;

const sourceVersions: Part = (id) => sql`
  select source_id, version, said::json as said, file, at
  from evidence.source_version
  where by = ${id}
  order by source_id, version
`;

const studioEdits: Part = (id) => sql`
  select draft.index_code, draft.based_on, entry.draft_id, entry.version, entry.kind, entry.edits::json as edits, entry.at
  from studio.entry
  join studio.draft on draft.draft_id = entry.draft_id
  where entry.by = ${id}::text
  order by entry.draft_id, entry.version
`;

const robustnessAsked: Part = (id) => sql`
  select index.code as index_code, release.code as release, job.settings::json as settings, job.state, job.asked_at
  from policy_index.robustness_job as job
  join policy_index.release on release.release_id = job.release_id
  join policy_index.index on index.index_id = release.index_id
  where job.asked_by = ${id}::text
  order by job.job_id
`;

const deeds: Part = (id) => sql`
  select at, operation, facts::json as facts
  from (
    select deed_id as place, at, operation, facts
    from house.deed
    where actor = ${id}::text
    union all
    select 2147483647 + line_id, at, operation, facts
    from house.deed_in_line
    where actor = ${id}::text
  ) as done
  order by place
`;

/** What others did about them; by whom is not said. Found along the index of the ids a deed names. */
export const deedsAbout: Part = (id) => sql`
  select at, operation, facts::json as facts
  from (
    select deed_id as place, at, operation, facts
    from house.deed
    where house.values_of(facts) @> array[${id}::text]
      and facts::json ->> 'person' = ${id}::text
      and actor <> ${id}::text
    union all
    select 2147483647 + line_id, at, operation, facts
    from house.deed_in_line
    where facts::json ->> 'person' = ${id}::text and actor <> ${id}::text
  ) as done
  order by place
`;

const sentOnce: Part = (id) => sql`
  select operation, at
  from house.done_once
  where actor = ${id}::text
  order by at
`;

/** By the name of the file in the download. */
export const parts: Readonly<Record<string, Part>> = {
  account,
  organisations,
  roles,
  "roles-given": rolesGiven,
  interests,
  "interests-declared": interestsDeclared,
  sessions,
  "ways-in": waysIn,
  links,
  letters,
  reminders,
  answers,
  "answer-steps": answerSteps,
  memos,
  remarks,
  opinions,
  replies,
  decisions,
  "harmoniser-notes": harmoniserNotes,
  "government-comments": governmentComments,
  "public-replies": publicReplies,
  sources,
  "source-versions": sourceVersions,
  "studio-edits": studioEdits,
  "robustness-asked": robustnessAsked,
  "request-steps": requestSteps,
  "decision-links": decisionLinks,
  "action-steps": actionSteps,
  "deliverable-steps": deliverableSteps,
  deeds,
  "deeds-about": deedsAbout,
  "sent-once": sentOnce,
};

/** The files they uploaded: of every source they described, as it is and as it was. */
export const filesOf: Part = (id) => sql`
  select file.sha256, file.media_type
  from evidence.file
  where file.sha256 in (
    select source.file from evidence.source where source.added_by = ${id}
    union
    select said.file from evidence.source_version as said where said.by = ${id}
  )
  order by file.sha256
`;
