/** The table of the matrix: of every operation over the database, who may ask it and what of it their role reaches. */
import { facilityRoles, roleNames } from "../base/actor.ts";
import { exampleProgramme } from "../facility/programme/programme-under-test.ts";
import { type Assignable, assignable } from "../policy-index/assignments/contract.ts";

/** Who sits at the table: each role bound to an edition or a programme, those bound to none, and a stranger. */
export const sitters = [...roleNames, "house-editor", "house-auditor", "house-manager", "stranger"] as const;
export type Sitter = (typeof sitters)[number];

/** Who may be bound to a place and to an area of it. */
export const bound = assignable;
export type Bound = Assignable;

/** Where such a role may be bound to, as against an object. */
export const reaches = ["another-place", "another-area", "own-place-and-area"] as const;
export type Within = (typeof reaches)[number];

/** Their roles reach every edition, or every programme. */
export const houseWide: readonly Sitter[] = ["administrator", "house-editor", "house-auditor", "house-manager"];

/** Whose roles are over programmes, of which nobody in an edition has part. */
export const ofFacility: readonly Sitter[] = [...facilityRoles, "house-manager"];

const people: readonly Sitter[] = sitters.filter((one) => one !== "stranger");
/** Whoever has a part in editions: who works in the facility has none by that. */
const ofEditions: readonly Sitter[] = people.filter((one) => !ofFacility.includes(one));
const authors = ["author", "second-author"] as const;
const editors = ["editor", "house-editor"] as const;
const harmonisers = ["harmoniser", ...editors] as const;
const managers = ["programme-manager", "house-manager"] as const;
const runners = ["facility-officer", ...managers] as const;
const auditors = ["auditor", "house-auditor"] as const;
const library = [...authors, "reviewer", "harmoniser", ...editors] as const;

/**
 * Who may, and what it reaches: `self` is about the asker alone, `list` gives what the asker has a part in, `house` is the
 * administrator's, `object` is one of an edition's, or of a programme's, and closed to whoever belongs to another. `others` is
 * somebody else's own, or what this world lacks, as its line says: nobody finds it, and who may not ask is told so before it is
 * looked for.
 */
type Reach = "self" | "list" | "house" | "object" | "others";

/**
 * What a role is given that is bound to another place, or to another area, than the object is of: it is `closed`; it answers with
 * `nothing` of the object in it, and writes nothing; or it is `open`, being the whole edition's, or of the asker alone. And what
 * one is given that is bound to the very place and area of the object.
 */
type Given = "closed" | "nothing" | "open";

/** A line that lets somebody in whose role can be bound within an edition says what such a one is given. */
type Line =
  | { readonly may: readonly Exclude<Sitter, Bound>[]; readonly reach: Reach }
  | { readonly may: readonly Sitter[]; readonly reach: Reach; readonly within: Readonly<Record<Within, Given>> };

const givenWithin = (place: Given, area: Given, own: Given) => ({
  "another-place": place,
  "another-area": area,
  "own-place-and-area": own,
});

/** One's own, or the whole edition's: a place and an area are nothing to it. */
const shared = { within: givenWithin("open", "open", "open") };
/** What nobody finds here. */
const absent = { within: givenWithin("closed", "closed", "closed") };
/** A list of what the asker has a part in. */
const listed = { within: givenWithin("nothing", "nothing", "open") };
/** Of one place and one area. */
const ofPlaceAndArea = { within: givenWithin("closed", "closed", "open") };
/** Of a place: whoever has another area of it is given that. */
const ofPlace = { within: givenWithin("closed", "nothing", "open") };
/** Of an area, in whatever place. */
const ofArea = { within: givenWithin("nothing", "closed", "open") };

export const table: Readonly<Record<string, Line>> = {
  "accounts.me": { may: people, reach: "self", ...shared },
  "accounts.show": { may: people, reach: "self", ...shared },
  "accounts.keep-profile": { may: people, reach: "self", ...shared },
  "accounts.keep-password": { may: people, reach: "self", ...shared },
  // Nobody here has a password; the passkey and the session are another person's.
  "accounts.remove-password": { may: people, reach: "others", ...absent },
  "accounts.remove-passkey": { may: people, reach: "others", ...absent },
  "accounts.end-session": { may: people, reach: "others", ...absent },
  "accounts.end-other-sessions": { may: people, reach: "self", ...shared },
  "accounts.stored": { may: people, reach: "self", ...shared },
  "accounts.ask-address": { may: people, reach: "self", ...shared },
  // Nobody asked for another address.
  "accounts.withdraw-address": { may: people, reach: "others", ...absent },
  "accounts.erase-me": { may: people, reach: "self", ...shared },
  "organisations.list": { may: ["administrator"], reach: "house" },
  "organisations.add": { may: ["administrator"], reach: "house" },
  "organisations.join": { may: ["administrator"], reach: "house" },
  "organisations.leave": { may: ["administrator"], reach: "house" },
  "interests.own": { may: people, reach: "self", ...shared },
  "interests.declare": { may: people, reach: "self", ...shared },
  "interests.declare-for": { may: ["administrator"], reach: "house" },
  "interests.end": { may: ["administrator"], reach: "house" },
  "people.list": { may: [...editors, "administrator"], reach: "list" },
  "people.ties": { may: [...editors, "administrator"], reach: "list" },
  // The person asked about has no role in any edition: no editor knows of them.
  "people.show": { may: ["administrator"], reach: "house" },
  "people.invite": { may: [...editors, "administrator"], reach: "object" },
  "people.give-role": { may: ["administrator"], reach: "house" },
  "people.end-role": { may: [...editors, "administrator"], reach: "object" },
  "people.let-in": { may: ["administrator"], reach: "house" },
  "people.erase": { may: ["administrator"], reach: "house" },
  "log.list": { may: auditors, reach: "list" },
  // An auditor of one edition finds no deed that does not name it.
  "log.show": { may: auditors, reach: "object" },
  "log.verify": { may: auditors, reach: "list" },
  // The whole of it, with who did what, is for an auditor of the house.
  "log.download": { may: ["house-auditor"], reach: "list" },
  "sources.libraries": { may: people, reach: "list", ...shared },
  "sources.show": { may: [...library, ...auditors], reach: "object", ...shared },
  "sources.list": { may: [...library, ...auditors], reach: "object", ...shared },
  "sources.add": { may: library, reach: "object", ...shared },
  "sources.change": { may: library, reach: "object", ...shared },
  "sources.keep-copy": { may: library, reach: "object", ...shared },
  "sources.copy": { may: [...library, ...auditors], reach: "object", ...shared },
  "sources.copy-text": { may: [...library, ...auditors], reach: "object", ...shared },
  "coding.list": { may: people, reach: "list", ...listed },
  "coding.desk": { may: authors, reach: "object", ...ofPlaceAndArea },
  "coding.answer": { may: authors, reach: "object", ...ofPlaceAndArea },
  "coding.save": { may: authors, reach: "object", ...ofPlaceAndArea },
  "coding.submit": { may: authors, reach: "object", ...ofPlaceAndArea },
  "coding.withdraw": { may: authors, reach: "object", ...ofPlaceAndArea },
  "coding.stand-by": { may: authors, reach: "object", ...ofPlaceAndArea },
  "coding.comment": { may: authors, reach: "object", ...ofPlaceAndArea },
  "coding.workbook": { may: authors, reach: "object", ...ofPlace },
  // The file here is none; of one that is, whoever has another area is told that its questions are not theirs.
  "coding.preview-workbook": { may: authors, reach: "object", within: givenWithin("closed", "open", "open") },
  "coding.bring-workbook": { may: authors, reach: "object", ...ofPlaceAndArea },
  "review.cases": { may: ["adjudicator"], reach: "list", ...listed },
  "review.case": { may: ["adjudicator"], reach: "object", ...ofPlaceAndArea },
  "review.decide": { may: ["adjudicator"], reach: "object", ...ofPlaceAndArea },
  "review.approve": { may: editors, reach: "object" },
  "review.approve-one": { may: editors, reach: "object" },
  "review.contest": { may: harmonisers, reach: "object", ...ofPlaceAndArea },
  "review.overview": { may: editors, reach: "object" },
  "review.reading": { may: editors, reach: "object" },
  "review.agreement": { may: harmonisers, reach: "object", ...ofArea },
  "review.contest-pairs": { may: harmonisers, reach: "object", ...listed },
  // A government is shown what the first coder wrote, and so is answered by them.
  "review.answer-comment": { may: ["author", ...editors], reach: "object", ...ofPlaceAndArea },
  "review.close-window": { may: editors, reach: "object" },
  "review.comment": { may: ["government"], reach: "object", ...ofPlaceAndArea },
  "review.comments": { may: editors, reach: "object" },
  "review.window": { may: ["government"], reach: "object", ...ofPlace },
  "review.open-window": { may: editors, reach: "object" },
  "review.windows": { may: ["government"], reach: "list", ...listed },
  "review.harmonise": { may: ["harmoniser"], reach: "object", ...listed },
  "review.harmonising": { may: ["harmoniser"], reach: "object", ...ofArea },
  "review.harmonising-editions": { may: ["harmoniser"], reach: "list", ...listed },
  "review.harmonising-index": { may: ["harmoniser"], reach: "object", ...listed },
  // A question is the same in every place.
  "review.note": { may: ["harmoniser"], reach: "object", within: givenWithin("open", "closed", "open") },
  "review.agree": { may: ["reviewer"], reach: "object", ...ofPlaceAndArea },
  "review.give-opinion": { may: ["reviewer"], reach: "object", ...ofPlaceAndArea },
  "review.return": { may: ["reviewer", ...harmonisers], reach: "object", ...ofPlaceAndArea },
  "review.desk": { may: ["reviewer"], reach: "object", ...ofPlaceAndArea },
  "review.duties": { may: ["reviewer"], reach: "list", ...listed },
  // Only what the first coder wrote is reviewed.
  "review.remarks": { may: ["author"], reach: "object", ...ofPlace },
  "review.reply": { may: ["author"], reach: "object", ...ofPlaceAndArea },
  "settling.show": { may: editors, reach: "object" },
  "settling.freeze": { may: editors, reach: "object" },
  "settling.publish": { may: editors, reach: "object" },
  "settling.correct": { may: editors, reach: "object" },
  "settling.correction": { may: editors, reach: "object" },
  "settling.corrections": { may: editors, reach: "object" },
  "settling.decline": { may: editors, reach: "object" },
  // Nothing is published here; who may and who may not is asked in robustness-jobs.test.ts.
  "robustness.work-out": { may: editors, reach: "others" },
  "robustness.releases": { may: editors, reach: "list" },
  "robustness.desk": { may: editors, reach: "others" },
  "robustness.job": { may: editors, reach: "others" },
  "robustness.cancel": { may: editors, reach: "others" },
  "editions.list": { may: people, reach: "list", ...shared },
  "editions.show": { may: ofEditions, reach: "object", ...shared },
  "editions.ground": { may: editors, reach: "list" },
  // A new edition belongs to nobody yet: only who edits the whole house begins one.
  "editions.create": { may: ["house-editor"], reach: "list" },
  "editions.clone": { may: ["house-editor"], reach: "list" },
  "editions.set-stages": { may: editors, reach: "object" },
  "editions.set-calendar": { may: editors, reach: "object" },
  "editions.set-places": { may: editors, reach: "object" },
  "editions.open": { may: editors, reach: "object" },
  "assignments.list": { may: editors, reach: "object" },
  "assignments.assign": { may: editors, reach: "object" },
  "assignments.assign-file": { may: editors, reach: "object" },
  "assignments.check-file": { may: editors, reach: "object" },
  "assignments.plan": { may: editors, reach: "object" },
  "assignments.assign-rule": { may: editors, reach: "object" },
  "assignments.change": { may: editors, reach: "object" },
  "assignments.end": { may: editors, reach: "object" },
  // A board is of the whole edition, and so for whoever's role is.
  "coverage.show": { may: [...harmonisers, ...auditors], reach: "object", ...listed },
  "coverage.set-reminding": { may: editors, reach: "object" },
  // One's own, and nobody silenced anything.
  "coverage.undo-silence": { may: people, reach: "others", ...absent },
  "coverage.reminders": { may: editors, reach: "object" },
  "coverage.remind": { may: editors, reach: "object" },
  "programmes.list": { may: sitters, reach: "list", ...shared },
  "programmes.show": { may: sitters, reach: "list", ...shared },
  "programmes.file": { may: sitters, reach: "list", ...shared },
  "programmes.desk": { may: managers, reach: "list" },
  "programmes.bring": { may: managers, reach: "object" },
  "programmes.draft": { may: managers, reach: "object" },
  "programmes.edit-draft": { may: managers, reach: "object" },
  "programmes.publish-draft": { may: managers, reach: "object" },
  "programmes.drop-draft": { may: managers, reach: "object" },
  "desk.requests": { may: ["facility-officer"], reach: "object" },
  "desk.requests-file": { may: ["facility-officer"], reach: "object" },
  "desk.request": { may: ["facility-officer"], reach: "object" },
  "desk.step": { may: ["facility-officer"], reach: "object" },
  "consultations.ask": { may: ["facility-officer"], reach: "object" },
  "consultations.again": { may: ["facility-officer"], reach: "object" },
  "consultations.withdraw": { may: ["facility-officer"], reach: "object" },
  "seats.send-link": { may: ["facility-officer"], reach: "object" },
  "seats.annul": { may: ["facility-officer"], reach: "object" },
  "desk.preview-letter": { may: ["facility-officer"], reach: "object" },
  "desk.write-letter": { may: ["facility-officer"], reach: "object" },
  // No letter has gone.
  "desk.letter": { may: ["facility-officer"], reach: "others" },
  "letters.templates": { may: managers, reach: "object" },
  "letters.keep-template": { may: managers, reach: "object" },
  "desk.dossier": { may: ["facility-officer"], reach: "object" },
  "desk.file": { may: ["facility-officer"], reach: "object" },
  "deliverables.list": { may: ["facility-officer", ...managers], reach: "object" },
  "deliverables.show": { may: ["facility-officer", ...managers], reach: "object" },
  "deliverables.add": { may: ["facility-officer", ...managers], reach: "object" },
  "deliverables.step": { may: ["facility-officer", ...managers], reach: "object" },
  "deliverables.publish": { may: ["facility-officer", ...managers], reach: "object" },
  "deliverables.file": { may: ["facility-officer", ...managers], reach: "object" },
  "deliverables.asked-of-me": { may: people, reach: "self", ...shared },
  // Nobody here was asked to review one; `deliverables.test.ts` has those who were.
  "deliverables.review": { may: people, reach: "others", ...absent },
  "deliverables.say": { may: people, reach: "others", ...absent },
  "deliverables.review-file": { may: people, reach: "others", ...absent },
  "deliverables.published": { may: sitters, reach: "list", ...shared },
  "deliverables.read": { may: sitters, reach: "list", ...shared },
  "deliverables.download": { may: sitters, reach: "list", ...shared },
  "actions.list": { may: runners, reach: "object" },
  "actions.show": { may: runners, reach: "object" },
  "actions.of-request": { may: ["facility-officer"], reach: "object" },
  "actions.begin": { may: ["facility-officer"], reach: "object" },
  "actions.save": { may: runners, reach: "object" },
  "actions.step": { may: runners, reach: "object" },
  "actions.calendar": { may: runners, reach: "object" },
  "actions.file": { may: runners, reach: "object" },
  // An officer finds nothing here: what is public is the manager's.
  "portfolio.publication": { may: managers, reach: "object" },
  "portfolio.publish": { may: managers, reach: "object" },
  "portfolio.withdraw": { may: managers, reach: "object" },
  // A manager runs actions and is told of no person in them.
  "participants.show": { may: ["facility-officer"], reach: "object" },
  "participants.add": { may: ["facility-officer"], reach: "object" },
  "participants.change": { may: ["facility-officer"], reach: "object" },
  "participants.take-out": { may: ["facility-officer"], reach: "object" },
  "participants.same": { may: ["facility-officer"], reach: "object" },
  "participants.consent": { may: ["facility-officer"], reach: "object" },
  "participants.erase": { may: ["facility-officer"], reach: "object" },
  "participants.session": { may: ["facility-officer"], reach: "object" },
  "participants.mark": { may: ["facility-officer"], reach: "object" },
  "participants.file": { may: ["facility-officer"], reach: "object" },
  "participants.workbook": { may: ["facility-officer"], reach: "object" },
  "participants.preview-list": { may: ["facility-officer"], reach: "object" },
  "participants.bring-list": { may: ["facility-officer"], reach: "object" },
  "participants.make-link": { may: ["facility-officer"], reach: "object" },
  "participants.close-link": { may: ["facility-officer"], reach: "object" },
  "participants.template": { may: ["facility-officer"], reach: "object" },
  "assess.requests": { may: ["assessor"], reach: "list" },
  // Nobody here was named to assess it, and it is before no committee; `desk.test.ts` has those who were.
  "assess.request": { may: ["assessor"], reach: "others" },
  "assess.file": { may: ["assessor"], reach: "others" },
  "assess.step": { may: ["assessor"], reach: "object" },
  "committee.requests": { may: ["committee-member"], reach: "list" },
  "committee.request": { may: ["committee-member"], reach: "others" },
  "committee.dossier": { may: ["committee-member"], reach: "others" },
  "committee.file": { may: ["committee-member"], reach: "others" },
  "committee.step": { may: ["committee-member"], reach: "object" },
  "studio.list": { may: [...editors, ...auditors], reach: "list" },
  // An instrument belongs to the house, as a new edition does.
  "studio.begin": { may: ["house-editor"], reach: "list" },
  "studio.show": { may: [...editors, ...auditors], reach: "list" },
  "studio.edit": { may: ["house-editor"], reach: "list" },
  "studio.undo": { may: ["house-editor"], reach: "list" },
  "studio.preview": { may: [...editors, ...auditors], reach: "list" },
  "studio.preview-file": { may: [...editors, ...auditors], reach: "list" },
  "studio.changes-file": { may: [...editors, ...auditors], reach: "list" },
  "studio.changes": { may: [...editors, ...auditors], reach: "list" },
  "studio.keep-crosswalk": { may: ["house-editor"], reach: "list" },
  "studio.publish": { may: ["house-editor"], reach: "list" },
  "studio.drop": { may: ["house-editor"], reach: "list" },
  "studio.texts": { may: [...editors, ...auditors], reach: "list" },
  "studio.texts-file": { may: [...editors, ...auditors], reach: "list" },
  "studio.bring-texts": { may: ["house-editor"], reach: "list" },
  "studio.file": { may: [...editors, ...auditors], reach: "list" },
  "studio.version-file": { may: [...editors, ...auditors], reach: "list" },
};

/** Where a word means something else in one operation. */
export const instead: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "coverage.set-reminding": { fromHour: 8, untilHour: 18, timeZone: "UTC" },
  "log.list": { from: "2026-01-01", until: "2027-01-01" },
  "log.download": { form: "jsonl" },
  "organisations.add": { kind: "research" },
  "interests.declare": { kind: "other" },
  "interests.declare-for": { kind: "other" },
  "sources.copy-text": { from: 0 },
  "sources.show": { from: 0 },
  "review.give-opinion": { kind: "agree" },
  "settling.correct": { reason: "coding-error" },
  "programmes.draft": { part: "who" },
  "programmes.edit-draft": { part: "ceilings", stages: exampleProgramme.stages },
  "programmes.publish-draft": { from: "2031-01-01" },
  "programmes.bring": {
    from: "2031-01-01",
    file: { name: "x.yaml", bytes: new TextEncoder().encode(JSON.stringify(exampleProgramme)) },
  },
  "desk.requests": { stage: "acknowledgement", page: 1 },
  "consultations.ask": { bodies: [{ body: "Body", address: "a@example.org", language: "en" }], question: "Why?" },
  "desk.step": {
    kind: "finished",
    stage: "acknowledgement",
    outcome: "approve",
    proposes: "approve",
    procedure: "written",
  },
  "actions.list": { status: "preparation", page: 1 },
  "actions.save": { part: "risks", from: "2027-01-01", objectives: [], targets: [] },
  "actions.step": { kind: "held", plan: 1, activity: "A1" },
  "portfolio.publish": { region: "002", area: "lm", reason: "Example", confirmed: "no-person" },
  "portfolio.withdraw": { reason: "Example" },
  "desk.preview-letter": {
    letter: "free",
    kind: "finished",
    stage: "acknowledgement",
    proposes: "approve",
    procedure: "written",
  },
  "desk.write-letter": { letter: "free" },
  "desk.letter": { letter: 1 },
  "letters.keep-template": { kind: "approved", subject: undefined, body: undefined },
  "deliverables.show": { code: "D1" },
  "deliverables.add": {
    ...{ code: "D1", changes: "Example", language: "en" },
    file: { name: "x.txt", bytes: new TextEncoder().encode("Example words") },
  },
  "deliverables.step": { code: "D1", kind: "answered", version: 1, reviewer: undefined, sha256: undefined },
  "deliverables.publish": {
    ...{ code: "D1", version: 1, sha256: "0".repeat(64), licence: "CC-BY-4.0", checks: [] },
    ...{ title: { en: "Example" }, summary: { en: "Example" } },
  },
  "deliverables.file": { code: "D1", version: 1 },
  "deliverables.say": { kind: "found-ready", version: 1 },
  "deliverables.review-file": { version: 1 },
  "assess.step": { kind: "assessed", scores: [] },
  "committee.step": { kind: "recused", vote: "approve" },
  "studio.edit": { edits: [] },
  "studio.keep-crosswalk": { rows: [] },
  "studio.publish": { version: "9.0" },
  "studio.texts": { from: "en", into: "fr" },
  "studio.version-file": { index: "law", version: "0.9" },
  "studio.bring-texts": { file: { name: "x.csv", bytes: new Uint8Array([1]) } },
  "coding.bring-workbook": { rows: [{ indicator: "birth", base: 0, seen: 0, option: "1" }] },
  "coding.preview-workbook": { file: { name: "x.xlsx", bytes: new Uint8Array([1]) } },
};
