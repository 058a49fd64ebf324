/**
 * Every column of the database that says who somebody is, or by which a row is theirs; what the download holds of it and
 * what erasure does with it. A test reads the catalogue of the database and fails on a column that is not here.
 */

/** What erasure does: the row goes; its words go; or it stays, by a number that means nobody any more. */
export type Erased = "row removed" | "blanked" | "stands without a name";

export type PersonColumn = {
  /** Part of the download that holds the row, or why it is left out. */
  readonly told: { readonly part: string } | { readonly leftOut: string };
  readonly erased: Erased;
};

const gone = (part: string): PersonColumn => ({ told: { part }, erased: "row removed" });
const stands = (part: string): PersonColumn => ({ told: { part }, erased: "stands without a name" });
const unsaid = (leftOut: string, erased: Erased): PersonColumn => ({ told: { leftOut }, erased });

const secret = "what proves somebody: that it is there is told, what it is never leaves";

/** Columns by which a row is somebody's: references, and texts that hold a person's number. */
export const personReferences: Readonly<Record<string, PersonColumn>> = {
  "people.person.id": { told: { part: "account" }, erased: "stands without a name" },
  "people.membership.person_id": gone("organisations"),
  "people.role.person_id": stands("roles"),
  "people.role.given_by": stands("roles-given"),
  "people.interest.person_id": stands("interests"),
  "people.interest.declared_by": stands("interests-declared"),
  "people.session.person_id": gone("sessions"),
  "people.account.person_id": gone("ways-in"),
  "people.account.account_id": gone("ways-in"),
  "people.passkey.person_id": gone("ways-in"),
  "people.two_factor.person_id": gone("ways-in"),
  "people.link.person_id": gone("links"),
  "people.letter.person_id": gone("letters"),
  "people.verification.value": unsaid("challenges under way, for minutes; secrets", "row removed"),
  "people.verification.identifier": unsaid("challenges under way, for minutes; secrets", "row removed"),
  "people.kept_form.person_id": unsaid(
    "what was written into a form a moment ago, sealed under a key only their browser has; gone within the hour",
    "row removed",
  ),
  "edition.reminded.person_id": gone("reminders"),
  "edition.silence.person_id": gone("reminders"),
  "facility.reminded.person_id": gone("reminders"),
  "edition.answer_version.by": stands("answers"),
  "edition.transition.by": stands("answer-steps"),
  "edition.comment.by": stands("remarks"),
  "edition.opinion.reviewer": stands("opinions"),
  "edition.reply.by": stands("replies"),
  "edition.adjudication.by": stands("decisions"),
  "edition.harmoniser_note.by": stands("harmoniser-notes"),
  "edition.government_comment.by": stands("government-comments"),
  "edition.public_reply.by": stands("public-replies"),
  "evidence.source.added_by": stands("sources"),
  "evidence.source_version.by": stands("source-versions"),
  "facility.happening.by": stands("request-steps"),
  "facility.guest_link.person_id": stands("decision-links"),
  "facility.action_happening.by": stands("action-steps"),
  "facility.deliverable_happening.by": stands("deliverable-steps"),
  "facility.deliverable_happening.reviewer": stands("deliverable-steps"),
  "studio.entry.by": stands("studio-edits"),
  "policy_index.robustness_job.asked_by": stands("robustness-asked"),
  "house.deed.actor": stands("deeds"),
  "house.deed.facts": stands("deeds-about"),
  "house.deed_in_line.actor": stands("deeds"),
  "house.deed_in_line.facts": stands("deeds-about"),
  "house.done_once.actor": gone("sent-once"),
  "house.done_once.output": unsaid(
    "a copy of an answer given, which the other parts hold; gone after seven days",
    "row removed",
  ),
};

/** Columns of those rows that hold words or secrets about the person, beside what they wrote for the edition. */
export const personWords: Readonly<Record<string, PersonColumn>> = {
  "people.person.name": { told: { part: "account" }, erased: "blanked" },
  "people.person.email": { told: { part: "account" }, erased: "blanked" },
  "people.person.image": { told: { part: "account" }, erased: "blanked" },
  "people.role.note": { told: { part: "roles" }, erased: "blanked" },
  "people.interest.note": { told: { part: "interests" }, erased: "blanked" },
  "people.session.token": unsaid(secret, "row removed"),
  "people.session.ip_address": gone("sessions"),
  "people.session.user_agent": gone("sessions"),
  "people.account.password": unsaid(secret, "row removed"),
  "people.account.access_token": unsaid(secret, "row removed"),
  "people.account.refresh_token": unsaid(secret, "row removed"),
  "people.account.id_token": unsaid(secret, "row removed"),
  "people.account.scope": unsaid("what a provider was asked for, the same for everybody", "row removed"),
  "people.two_factor.secret": unsaid(secret, "row removed"),
  "people.two_factor.backup_codes": unsaid(secret, "row removed"),
  "people.passkey.name": gone("ways-in"),
  "people.passkey.public_key": unsaid(secret, "row removed"),
  "people.passkey.credential_id": unsaid(secret, "row removed"),
  "people.passkey.transports": unsaid("how the device is plugged in; told to the browser only", "row removed"),
  "people.passkey.aaguid": unsaid("the make of the device; told to the browser only", "row removed"),
  "people.link.address": gone("links"),
  "people.letter.address": gone("letters"),
  "people.kept_form.sealed": unsaid("sealed: nobody but their browser can read it", "row removed"),
  "people.letter.facts": gone("letters"),
  "people.attempt.who": unsaid("a hash that leads back to nobody; gone after a day", "stands without a name"),
  "edition.answer.memo": { told: { part: "memos" }, erased: "blanked" },
  "edition.adjudication.shown": unsaid(
    "other people's words, as they lay before the adjudicator",
    "stands without a name",
  ),
  "house.done_once.request": unsaid("a hash", "row removed"),
};
