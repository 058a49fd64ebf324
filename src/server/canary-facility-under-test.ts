/** The columns of the facility: which are private and who may read them, which are references, which hold words of a closed list. */
import { columns, never, officers, runners, type Shown } from "./canary-readers-under-test.ts";

export const facilityColumns: Readonly<Record<string, Shown>> = {
  // Of a request nobody is told but whoever holds its link, and who works on it.
  // What is not published of a programme is for whoever manages it.
  "facility.programme_draft.content": ["programme-manager"],
  "facility.request.request_id": officers,
  "facility.request.form": never,
  "facility.request.content": officers,
  "facility.request.reason": never,
  "facility.applicant.applicant_id": officers,
  ...Object.fromEntries(
    ["name", "contact_name", "contact_post", "contact_email", "contact_phone", "endorser_name", "endorser_post"].map(
      (name) => [`facility.applicant.${name}`, officers],
    ),
  ),
  "facility.request_version.content": officers,
  "facility.happening.content": officers,
  "facility.letter.words": officers,
  "facility.letter.sha256": officers,
  "facility.letter_template.content": ["programme-manager"],
  "facility.letter_outcome.outcome_id": never,
  "facility.request_version.question": never,
  "facility.action.action_id": runners,
  "facility.action.plan": runners,
  "facility.action.next_title": runners,
  // The title of the action whose deliverable they review.
  "facility.action_version.plan": [...runners, "assessor"],
  "facility.action_happening.content": runners,
  "facility.deliverable.deliverable_id": [...runners, "assessor"],
  "facility.deliverable_version.sha256": [...runners, "assessor"],
  "facility.deliverable_happening.content": [...runners, "assessor"],
  // Managers run actions, and are told of nobody who takes part.
  ...Object.fromEntries(
    ["participant_id", "name", "institution", "post", "email", "needs"].map((name) => [
      `facility.participant.${name}`,
      officers,
    ]),
  ),
  "facility.activity_session.title": officers,
  "facility.request_file.file_id": never,
  "facility.request_file.sha256": never,
  "facility.request_file.name": never,
  "facility.request_link.link_id": never,
  // By body and never by person, for those who assess and decide; of these requests nobody here does.
  ...Object.fromEntries(
    ["consultation_id", "body", "address", "question", "signature"].map((name) => [
      `facility.consultation.${name}`,
      officers,
    ]),
  ),
  "facility.consulted_opinion.words": officers,
  "facility.guest_link.link_id": never,
};

export const facilityReferences: readonly string[] = [
  ...columns("facility.reminded", "request_id person_id"),
  ...columns("facility.letter", "request_id"),
  ...columns("facility.letter_outcome", "request_id"),
  ...columns("facility.applicant", "request_id"),
  ...columns("facility.request_version", "request_id"),
  ...columns("facility.request_file", "request_id"),
  ...columns("facility.happening", "request_id by"),
  ...columns("facility.standing", "request_id"),
  ...columns("facility.request_link", "request_id applicant_id"),
  ...columns("facility.consultation", "request_id"),
  ...columns("facility.consulted_opinion", "consultation_id"),
  ...columns("facility.guest_link", "request_id consultation_id person_id"),
  ...columns("facility.action", "request_id"),
  ...columns("facility.action_activity", "action_id"),
  ...columns("facility.action_version", "action_id"),
  ...columns("facility.action_happening", "action_id by"),
  ...columns("facility.action_number", "action_id"),
  ...columns("facility.deliverable", "action_id"),
  ...columns("facility.deliverable_version", "deliverable_id"),
  ...columns("facility.deliverable_happening", "deliverable_id by reviewer"),
  ...columns("facility.participant", "action_id same_as"),
  ...columns("facility.participation", "participant_id action_id"),
  ...columns("facility.activity_session", "action_id"),
  ...columns("facility.attendance_mark", "action_id participant_id"),
  ...columns("facility.participant_consent", "participant_id"),
];

export const facilityClosed: readonly string[] = [
  ...columns("facility.programme_draft", "code"),
  ...columns("facility.request", "programme language state number topic"),
  ...columns("facility.request_counter", "programme"),
  ...columns("facility.applicant", "kind place"),
  ...columns("facility.happening", "kind"),
  ...columns("facility.reminded", "what"),
  ...columns("facility.letter", "kind language addressees"),
  ...columns("facility.letter_template", "programme"),
  ...columns("facility.letter_outcome", "outcome"),
  ...columns("facility.standing", "stage back"),
  ...columns("facility.request_file", "media_type scanned"),
  ...columns("facility.consultation", "language"),
  ...columns("facility.consulted_opinion", "stance"),
  ...columns("facility.action", "programme status writing"),
  ...columns("facility.action_activity", "activity"),
  ...columns("facility.action_happening", "kind"),
  ...columns("facility.action_number", "programme series"),
  ...columns("facility.deliverable", "code"),
  ...columns("facility.deliverable_version", "media_type scanned"),
  ...columns("facility.deliverable_happening", "kind"),
  ...columns("facility.participant", "place sex kind"),
  ...columns("facility.participation", "activity"),
  ...columns("facility.activity_session", "activity"),
  ...columns("facility.attendance_mark", "activity says"),
  ...columns("facility.participant_consent", "purpose says how"),
];
