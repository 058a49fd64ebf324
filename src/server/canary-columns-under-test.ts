/**
 * Every column of the database that could hold words, an id or a secret: anybody's to read, or whose. A column without a
 * line here fails the test of canaries, so that whoever adds one says who may read it.
 */
import type { Planting, Rows } from "./canaries-under-test.ts";
import { facilityClosed, facilityColumns, facilityReferences } from "./canary-facility-under-test.ts";
import type { Seat } from "./canary-house-under-test.ts";
import {
  auditors,
  columns,
  editors,
  elsewhere,
  harmonisers,
  here,
  inCharge,
  library,
  logReaders,
  never,
  officers,
  reviewers,
  type Shown,
} from "./canary-readers-under-test.ts";

/** By place, question and coder. Of the first two questions the birth one is contested, the descent one decided and shown to the government. */
const answers = {
  "FRA birth 1": ["author", ...reviewers, "harmoniser", "adjudicator", ...editors],
  "FRA descent 1": ["author", ...reviewers, "harmoniser", "government", ...editors],
  "FRA years 1": ["author", ...reviewers, "harmoniser", ...editors],
  "FRA birth 2": ["second-author", "adjudicator", ...editors],
  "FRA descent 2": ["second-author", ...editors],
  "FRA years 2": ["second-author", ...editors],
  "ESP birth 1": ["author-there"],
  "ESP descent 1": ["author-there"],
  "ESP years 1": ["author-there"],
} as const;

const ofAnswer = (table: string): string =>
  `(select place || ' ' || indicator || ' ' || slot from edition.answer as a where a.answer_id = ${table}.answer_id)`;

/** Of the house's own rows: which are private, who may read them. */
export const privateColumns: Readonly<Record<string, Shown>> = {
  "house.done_once.key": never,
  "house.done_once.request": never,
  // Assessors and members of a committee, by whoever names them and counts their votes.
  // Managers choose who reviews a deliverable.
  "people.person.id": [...inCharge, ...auditors, ...officers, "programme-manager"],
  "people.person.name": [...inCharge, ...officers, "programme-manager"],
  "people.person.email": inCharge,
  "people.person.image": never,
  "people.organisation.organisation_id": inCharge,
  "people.organisation.name": ["author", "reviewer", ...editors, "administrator"],
  "people.role.role_id": inCharge,
  "people.role.note": ["self", ...editors],
  "people.interest.interest_id": inCharge,
  "people.interest.note": ["self"],
  "people.session.id": ["self"],
  "people.session.token": never,
  "people.session.ip_address": ["self"],
  "people.session.user_agent": ["self"],
  "people.account.id": never,
  "people.account.access_token": never,
  "people.account.refresh_token": never,
  "people.account.id_token": never,
  "people.account.scope": never,
  "people.verification.id": never,
  "people.verification.identifier": never,
  "people.verification.value": never,
  "people.two_factor.id": never,
  "people.two_factor.secret": never,
  "people.two_factor.backup_codes": never,
  "people.passkey.id": ["self"],
  "people.passkey.name": ["self"],
  "people.passkey.public_key": never,
  "people.passkey.credential_id": never,
  "people.passkey.transports": never,
  "people.passkey.aaguid": never,
  "people.link.link_id": never,
  "people.link.address": ["self"],
  "people.letter.address": ["self"],
  "people.kept_form.sealed": never,
  "people.letter.letter_id": never,
  "people.attempt.who": never,
  "edition.edition.title": { here, elsewhere: [...elsewhere, "house-editor", "house-auditor", "administrator"] },
  "edition.edition.prior_seed": editors,
  // An id says nothing: who judges a place is told those of its answers, and the log those of what was done.
  "edition.answer.answer_id": {
    "FRA birth 1": [...answers["FRA birth 1"], ...logReaders],
    // The adjudicator's download says which they decided.
    "FRA descent 1": [...answers["FRA descent 1"], "adjudicator", ...logReaders],
    "FRA years 1": [...answers["FRA years 1"], ...logReaders],
    "ESP birth 1": ["harmoniser", "author-there", "reviewer-there", ...logReaders],
    "ESP descent 1": ["harmoniser", "author-there", "reviewer-there", ...editors],
    "ESP years 1": ["harmoniser", "author-there", "reviewer-there", ...editors],
  },
  "edition.answer.justification": answers,
  "edition.answer.memo": {
    "FRA birth 1": ["author"],
    "FRA descent 1": ["author"],
    "FRA years 1": ["author"],
    "FRA birth 2": ["second-author"],
    "FRA descent 2": ["second-author"],
    "FRA years 2": ["second-author"],
    "ESP birth 1": ["author-there"],
    "ESP descent 1": ["author-there"],
    "ESP years 1": ["author-there"],
    other: ["author-elsewhere"],
  },
  // What a decision made of an answer, the adjudicator wrote.
  "edition.answer_version.content": { ...answers, "FRA descent 1": ["self", ...answers["FRA descent 1"]] },
  "edition.citation.pinpoint": answers,
  "edition.citation.quotation": answers,
  "edition.citation.translation": answers,
  // The reason of a deed, by role and without a name, to whoever audits.
  "edition.transition.why": {
    "FRA birth 1": ["self", "author", ...reviewers, ...harmonisers, ...auditors],
    "FRA descent 1": ["self", "author", ...reviewers, ...harmonisers, ...auditors],
    "FRA years 1": ["self", "author", ...reviewers, ...harmonisers, ...auditors],
    "ESP birth 1": ["self", "author-there", "reviewer-there", ...editors],
    "FRA birth 2": ["self", ...auditors],
    "FRA descent 2": ["self", ...auditors],
  },
  "edition.comment.comment_id": ["author", "house-auditor"],
  "edition.comment.body": ["author", ...reviewers, ...editors],
  // What a reviewer noted is told to the author once the answer came back, to the adjudicator while it is contested.
  "edition.opinion.opinion_id": {
    birth: ["self", ...editors],
    descent: ["self", "author", ...editors],
    years: ["self", "author", "house-auditor", ...editors],
  },
  "edition.opinion.note": {
    birth: ["self", "adjudicator", ...editors],
    descent: ["self", "author", ...editors],
    years: ["self", "author", ...editors],
  },
  ...Object.fromEntries(
    ["pinpoint", "quotation", "translation"].map((name) => [
      `edition.opinion_citation.${name}`,
      {
        birth: ["reviewer", "adjudicator", ...editors],
        descent: ["reviewer", "author", ...editors],
        years: ["reviewer", "author", ...editors],
      },
    ]),
  ),
  "edition.reply.reply_id": never,
  "edition.reply.text": ["author", "reviewer", ...editors],
  "edition.adjudication.adjudication_id": never,
  // What was before the adjudicator, to answer for the decision later: no page shows it again.
  "edition.adjudication.shown": never,
  // In the download of whoever gave it; to everybody else with the release, as everybody's.
  "edition.adjudication.reason": ["self"],
  "edition.harmoniser_note.note_id": never,
  "edition.harmoniser_note.text": ["harmoniser"],
  "edition.government_comment.comment_id": ["author", "government", ...editors, "house-auditor"],
  "edition.government_comment.text": ["author", "government", ...editors],
  "edition.public_reply.reply_id": never,
  "edition.public_reply.text": ["author", "government", ...editors],
  // Whoever proposed a correction is told to nobody; what they wrote, to who decides.
  "edition.proposal.proposal_id": editors,
  "edition.proposal.form": never,
  "edition.proposal.said": never,
  "edition.proposal.why": editors,
  "edition.proposal.source": editors,
  "edition.proposal.pinpoint": editors,
  "edition.proposal.address": never,
  // Of what was decided nothing is listed: it is on the page of whoever proposed it.
  "edition.proposal.reason": never,
  ...facilityColumns,
  "evidence.file.sha256": library,
  "evidence.file.extracted": library,
  "evidence.source.source_id": [...library, "government"],
  "evidence.source.title": [...library, "government"],
  "evidence.source.issuer": [...library, "government"],
  "evidence.source_version.said": library,
  "studio.draft.draft_id": [...editors, ...auditors, "editor-elsewhere", "auditor-elsewhere"],
  "studio.draft.base": [...editors, ...auditors, "editor-elsewhere", "auditor-elsewhere"],
  "studio.draft.instrument": [...editors, ...auditors, "editor-elsewhere", "auditor-elsewhere"],
  "studio.version.instrument": [...editors, ...auditors, "editor-elsewhere", "auditor-elsewhere"],
};

/** The id of a person, an answer or another row, looked for where that row is. */
const references: readonly string[] = [
  ...columns("house.deed", "actor"),
  ...columns("house.deed_in_line", "actor"),
  ...columns("house.done_once", "actor"),
  ...columns("people.membership", "person_id organisation_id"),
  ...columns("people.role", "person_id edition_id given_by"),
  ...columns("people.interest", "person_id declared_by"),
  ...columns("people.session", "person_id"),
  ...columns("people.account", "person_id account_id"),
  ...columns("people.two_factor", "person_id"),
  ...columns("people.passkey", "person_id"),
  ...columns("people.link", "person_id"),
  ...columns(
    "people.letter",
    "of_request person_id link_id proposal_id request_link_id guest_link_id participant_link_id",
  ),
  ...columns("people.kept_form", "person_id"),
  ...columns("edition.place", "edition_id"),
  ...columns("edition.frozen_part", "edition_id"),
  ...columns("edition.date", "edition_id"),
  ...columns("edition.reminding", "edition_id"),
  ...columns("edition.reminded", "edition_id person_id"),
  ...columns("edition.silence", "edition_id person_id"),
  ...columns("edition.answer", "edition_id"),
  ...columns("edition.citation", "answer_id source_id"),
  ...columns("edition.answer_version", "answer_id by"),
  ...columns("edition.transition", "answer_id by"),
  ...columns("edition.comment", "answer_id by"),
  ...columns("edition.opinion", "answer_id reviewer"),
  ...columns("edition.opinion_citation", "opinion_id source_id"),
  ...columns("edition.reply", "opinion_id by"),
  ...columns("edition.adjudication", "answer_id by"),
  ...columns("edition.harmoniser_note", "edition_id by"),
  ...columns("edition.government_comment", "answer_id by"),
  ...columns("edition.public_reply", "comment_id by"),
  ...columns("edition.proposal", "answer_id"),
  ...columns("edition.window_outcome", "edition_id"),
  ...facilityReferences,
  ...columns("evidence.source", "edition_id file added_by"),
  ...columns("evidence.piece", "sha256"),
  ...columns("evidence.source_version", "source_id file by"),
  ...columns("studio.entry", "draft_id by"),
  ...columns("policy_index.robustness_job", "asked_by"),
];

/** Words of a closed list, codes, dates, versions: not a secret by themselves, and no room for a canary. */
const closed: readonly string[] = [
  ...columns("house.migration", "name checksum"),
  ...columns("house.deed", "operation previous_hash hash"),
  ...columns("house.deed_in_line", "operation"),
  ...columns("house.done_once", "operation"),
  ...columns("people.person", "language"),
  ...columns("people.organisation", "kind place"),
  ...columns("people.role", "role place area programme"),
  ...columns("people.interest", "place kind"),
  ...columns("people.part", "part whole"),
  ...columns("people.account", "provider_id"),
  ...columns("people.link", "purpose"),
  ...columns("people.letter", "kind"),
  ...columns("people.passkey", "device_type"),
  ...columns("edition.edition", "edition_id index_code code instrument_version periods state"),
  ...columns("edition.edition", "prior_release prior_answers frozen_hash published_hash"),
  ...columns("edition.frozen_part", "kind name label digest"),
  ...columns("edition.place", "place"),
  ...columns("edition.date", "stage"),
  ...columns("edition.reminding", "days_before days_after weekdays time_zone"),
  ...columns("edition.answer", "place period indicator state status option_key confidence change_reason"),
  ...columns("edition.transition", "act from_state to_state role"),
  ...columns("edition.comment", "field role"),
  ...columns("edition.opinion", "kind status option_key"),
  ...columns("edition.harmoniser_note", "indicator"),
  ...columns("edition.public_reply", "role"),
  ...columns("edition.proposal", "release language status option_key state published_in"),
  ...columns("edition.window_outcome", "place"),
  ...facilityClosed,
  ...columns("evidence.file", "media_type scanned"),
  ...columns("evidence.source", "kind date in_force language url identifiers added_in"),
  ...columns("studio.draft", "index_code based_on state"),
  ...columns("studio.entry", "kind"),
  ...columns("studio.version", "index_code version based_on"),
  ...columns("policy_index.robustness_job", "settings state reason"),
  // Codes and questions, as its file of the release says them: published.
  ...columns("policy_index.published_double_coding", "indicators one other"),
];

/** JSON or bytes in which nothing stands that is not looked for as a column of its own. */
const repeated: readonly string[] = [
  ...columns("house.deed", "facts"),
  ...columns("house.deed_in_line", "facts"),
  ...columns("house.done_once", "output"),
  // A canary would be no hash: nobody could sign in, and its check says that it is one.
  ...columns("people.account", "password"),
  ...columns("people.letter", "facts"),
  // The questions: shown to everybody who works on the edition, and published with it.
  ...columns("edition.edition", "instrument frozen_places"),
  // Looked for by the number of the request, which is in it.
  ...columns("facility.request_file", "content"),
  // Hashes that are compared and never read.
  ...columns("facility.request_file", "network"),
  ...columns("facility.letter_to", "letter_to_id address_hash"),
  // Looked for by what is said of each version.
  ...columns("facility.deliverable_version", "content"),
  // How many rows of each kind there were; and what is taken out of the plan, where it is looked for.
  ...columns("facility.action", "last_codes title"),
  // Looked for by the text inside, and by the title that it is made of.
  ...columns("evidence.file", "content"),
  ...columns("evidence.piece", "spaced"),
  ...columns("evidence.source", "folded_title"),
  ...columns("studio.draft", "crosswalk"),
  ...columns("studio.entry", "edits touches back"),
  ...columns("studio.version", "crosswalk"),
];

export const openColumns: ReadonlySet<string> = new Set([...references, ...closed, ...repeated]);

/** Published for everybody, with everything in them. */
export const openTables: readonly string[] = [
  ...columns(
    "policy_index",
    "index release place period indicator option node answer_status score_status defined_place",
  ),
  ...columns("policy_index", "source coverage answer note score published_review"),
  ...columns("facility", "portfolio_version programme_version"),
];

/** The edition things happen in asks about two places, the other about one. */
const isHere = (edition: string): string =>
  `exists (select from edition.place where place = 'ESP' and place.edition_id = ${edition})`;

const rows: Readonly<Record<string, Rows>> = {
  ...Object.fromEntries(
    ["role", "interest", "session", "account", "two_factor", "passkey", "link", "letter"].map((table) => [
      `people.${table}`,
      { owner: "person_id" },
    ]),
  ),
  "people.person": { owner: "id" },
  "edition.edition": { label: `case when ${isHere("edition.edition_id")} then 'here' else 'elsewhere' end` },
  "edition.answer": {
    label: `case when ${isHere("answer.edition_id")} then place || ' ' || indicator || ' ' || slot else 'other' end`,
  },
  "edition.citation": { label: ofAnswer("citation") },
  "edition.answer_version": { label: ofAnswer("answer_version"), owner: "by" },
  "edition.adjudication": { owner: "by" },
  "edition.transition": { label: ofAnswer("transition"), owner: "by" },
  "edition.opinion": {
    ...{
      label: "(select indicator from edition.answer as a where a.answer_id = opinion.answer_id)",
      owner: "reviewer",
    },
  },
  "edition.opinion_citation": {
    label:
      "(select indicator from edition.answer as a join edition.opinion as o using (answer_id) where o.opinion_id = opinion_citation.opinion_id)",
  },
};

const answerWords = ["justification", "pinpoint", "quotation", "translation"];
const requestWords = ["title", "problem", "context", "change", "beneficiaries", "support", "contribution", "security"];

const planWords = ["title", "objective", "harm", "waiver"];

export const planting: Omit<Planting, "columns"> = {
  rows,
  json: {
    "edition.edition.title": ["en"],
    "edition.answer_version.content": answerWords,
    "edition.adjudication.shown": [...answerWords, "note", "text"],
    "facility.programme_draft.content": ["en"],
    "facility.request.content": requestWords,
    "facility.happening.content": ["note"],
    "facility.letter.words": ["subject"],
    "facility.letter_template.content": ["en"],
    "facility.request_version.content": [...requestWords, "name"],
    "facility.action.plan": planWords,
    "facility.action_version.plan": planWords,
    "facility.action_happening.content": ["why"],
    "facility.deliverable_happening.content": ["changes", "note"],
    "evidence.source_version.said": ["title", "issuer"],
    "studio.draft.instrument": ["en"],
    "studio.draft.base": ["en"],
    "studio.version.instrument": ["en"],
  },
  around: {
    "people.person.email": ["", "@example.org"],
    "edition.proposal.address": ["", "@example.org"],
    "facility.applicant.contact_email": ["", "@example.org"],
    "facility.participant.email": ["", "@example.org"],
    "facility.consultation.address": ["", "@example.org"],
  },
};

/** May somebody who sits there read it? */
export function mayRead(shown: Shown, label: string, isOwn: boolean, seat: Seat): boolean {
  const list = Array.isArray(shown) ? shown : (Object.entries(shown).find(([name]) => name === label)?.[1] ?? []);
  return list.includes(seat) || (isOwn && list.includes("self"));
}
