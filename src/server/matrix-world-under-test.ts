/**
 * The world of the matrix: two editions, and in the first of them one of everything that can be asked about: an answer that is
 * contested, one that came back with an opinion, a government's comment, a stored copy, a draft, an organisation, a tie.
 */
import { randomUUID } from "node:crypto";
import type { Person, RoleName } from "../base/actor.ts";
import { keepActionUnderTest } from "../facility/actions/actions-under-test.ts";
import { keepDeliverableUnderTest } from "../facility/deliverables/deliverables-under-test.ts";
import { keepAttendedActionUnderTest } from "../facility/participants/participants-under-test.ts";
import { exampleProgramme } from "../facility/programme/programme-under-test.ts";
import { keepConsultedUnderTest } from "../facility/requests/links/consulted-under-test.ts";
import { keepRequestUnderTest } from "../facility/requests/requests-under-test.ts";
import { writeOut } from "../policy-index/instrument/write-out.ts";
import { instrument, type World, worldUnderTest } from "../policy-index/review/review-under-test.ts";
import { sealDeeds } from "../store/deeds.ts";
import type { Database } from "../store/open.ts";
import { transaction } from "../store/transaction.ts";
import type { Within } from "./matrix-table-under-test.ts";
import {
  servedCommentOnAnswer,
  servedContestAnswer,
  servedGiveOpinion,
  servedOpenWindow,
  servedReturnAnswer,
} from "./operations.ts";
import { participantOperations } from "./participant-operations.ts";

export type MatrixWorld = {
  readonly world: World;
  /** Another edition, of the same house. */
  readonly another: World;
  /** What an operation may ask for, by the name of a parameter. */
  readonly objects: Readonly<Record<string, unknown>>;
  /** Where a word means something else in one operation. */
  readonly instead: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Somebody whose role is bound within the edition: to a place or an area that no object is of, or to those of the objects. */
  readonly bound: (role: RoleName, where: Within) => Promise<Person>;
  /** Ids and words of which somebody bound like that may learn none, where it is not the whole edition's. */
  readonly others: Readonly<Record<Within, readonly string[]>>;
  /** Ids and words of the programme that is here, of which whoever works in another may learn none. */
  readonly ofProgramme: readonly string[];
};

const stages = { harmonisation: true, government_window: true };

const cited = [{ pinpoint: "Art. 19", quotation: "Autre", translation: "Other" }];

/** Coders of Spain have sent, Portugal has a comment of its government; France is as it was, for whoever writes. */
async function thingsHappen(world: World): Promise<Readonly<Record<string, string>>> {
  const { ask, answer, law, edition } = world;
  const [author, reviewer] = [await world.somebody("author"), await world.somebody("reviewer")];
  const editor = await world.somebody("editor");
  await world.send(author, "ESP", "ways", { birth: "1", descent: "1" });
  await world.send(author, "PRT", "ways", { birth: "1", descent: "1" });
  const [contested, returned] = [await answer("ESP", "birth"), await answer("ESP", "descent")];
  const commented = await answer("PRT", "birth");
  const citations = cited.map((one) => ({ ...one, source: law }));
  const opinion = { kind: "different-answer", note: "Not so", suggestion: { option: "0" }, citations };
  for (const one of [contested, returned])
    await ask(servedGiveOpinion, { answer: one, ...opinion }, reviewer, { match: 1 });
  await ask(servedContestAnswer, { answer: contested, why: "Two readings" }, editor, { match: 1 });
  await ask(servedReturnAnswer, { answer: returned, field: "option", why: "Look again" }, reviewer, { match: 1 });
  await world.query("update edition.answer set state = 'harmonised' where answer_id = $1", [commented]);
  await world.query(
    "insert into edition.date (edition_id, stage, opens, closes) values ($1, 'government-window', '2020-01-01', '2090-12-31')",
    [edition],
  );
  await ask(servedOpenWindow, { edition, place: "PRT" }, editor);
  const government = await world.somebody("government", "PRT");
  await ask(servedCommentOnAnswer, { answer: commented, text: "The government says" }, government, { match: 0 });
  return {
    contested,
    commented,
    opinion: await oneId(world, "select opinion_id as id from edition.opinion where answer_id = $1", returned),
    comment: await oneId(
      world,
      "select comment_id as id from edition.government_comment where answer_id = $1",
      commented,
    ),
  };
}

const participantInputs = {
  ...{ activity: "A1", session: 1, day: "2026-01-01", on: "2026-01-01", says: "given", purposes: ["report"] },
  ...{ lastDay: "2031-01-01", most: 5 },
  ...{ kind: "judiciary", place: "FRA", table: "Name,E-mail\nExample Brought,brought@example.invalid" },
};

const oneId = async (world: World, text: string, ...values: readonly unknown[]): Promise<string> =>
  String((await world.query(text, values))[0]?.id);

/** What has no operation that a test goes through in a moment. */
async function rowsAreKept(world: World, another: World): Promise<Readonly<Record<string, string>>> {
  const now = new Date();
  const add = async (table: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
    const names = Object.keys(row);
    const values = names.map((_, at) => `$${at + 1}`).join(", ");
    await world.query(`insert into ${table} (${names.join(", ")}) values (${values})`, Object.values(row));
  };
  const member = (await world.somebody("reviewer")).name;
  const [organisation, interest, assignment, draft] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await add("people.organisation", { organisation_id: organisation, name: "Org", kind: "public", created_at: now });
  await add("people.membership", { person_id: member, organisation_id: organisation });
  await add("people.interest", {
    ...{ interest_id: interest, person_id: member, place: "PRT", kind: "other", from_day: "2020-01-01" },
    ...{ declared_by: "operator", declared_at: now },
  });
  await add("people.role", {
    ...{ role_id: assignment, person_id: member, role: "reviewer", edition_id: world.edition, place: "PRT" },
    ...{ given_by: "operator", given_at: now },
  });
  const [passkey, session] = [randomUUID(), randomUUID()];
  await add("people.passkey", {
    ...{ id: passkey, person_id: member, name: "Key", public_key: "x", credential_id: randomUUID(), counter: 1 },
    ...{ device_type: "x", backed_up: true, transports: "x", created_at: now, aaguid: "x" },
  });
  await add("people.session", {
    ...{ id: session, person_id: member, token: "cd".repeat(32), created_at: now, updated_at: now },
    ...{ expires_at: new Date(now.getTime() + 3_600_000) },
  });
  const file = "ab".repeat(32);
  await add("evidence.file", {
    ...{ sha256: file, bytes: 4, media_type: "application/pdf", content: Buffer.from("%PDF"), extracted: "Text" },
    ...{ scanned: "not-scanned", kept_at: now },
  });
  await world.query("update evidence.source set file = $1 where source_id = $2", [file, world.law]);
  const whole = JSON.stringify(writeOut(instrument));
  await add("studio.draft", {
    ...{ draft_id: draft, index_code: "law", based_on: "1", base: whole, instrument: whole, crosswalk: "[]" },
    ...{ begun_at: now, changed_at: now },
  });
  await add("studio.version", { index_code: "law", version: "0.9", instrument: whole, made_at: now });
  await add("facility.programme_version", {
    ...{ code: exampleProgramme.code, version: 1, from_day: "2026-01-01" },
    ...{ content: JSON.stringify(exampleProgramme), kept_at: now },
  });
  await add("facility.programme_draft", {
    ...{ code: exampleProgramme.code, based_on: 1, content: JSON.stringify(exampleProgramme), changed_at: now },
  });
  const proposal = randomUUID();
  await add("edition.proposal", {
    ...{ proposal_id: proposal, form: "ab".repeat(32), said: "cd".repeat(32), release: "2027.0", language: "en" },
    ...{ answer_id: await world.answer("FRA", "birth"), why: "Why", source: "Law", received_at: now },
  });
  await transaction(world.database, { readOnly: false }, sealDeeds);
  const deed = await oneId(
    world,
    "select max(deed_id) as id from house.deed where facts::json ->> 'edition' = $1 and facts not like $2",
    world.edition,
    `%${another.edition}%`,
  );
  return { member, organisation, interest, assignment, draft, deed, passkey, session, proposal };
}

export async function matrixWorld(database: Database): Promise<MatrixWorld> {
  const world = await worldUnderTest(database, { places: ["FRA", "ESP", "PRT", "ITA"], stages });
  const another = await worldUnderTest(database, { places: ["FRA", "ESP"], stages });
  const { contested, commented, opinion, comment } = await thingsHappen(world);
  const { member, deed, ...kept } = await rowsAreKept(world, another);
  const someone = await world.somebody("reviewer");
  const answer = await world.answer("FRA", "birth");
  const { request } = await transaction(database, { readOnly: false }, (tx) =>
    keepRequestUnderTest(tx, { programme: exampleProgramme.code, until: "sent" }, new Date("2026-09-07T09:00:00Z")),
  );
  const action = await transaction(database, { readOnly: false }, (tx) =>
    keepActionUnderTest(
      tx,
      { request, programme: exampleProgramme.code, until: "under-way" },
      new Date("2026-09-07T09:00:00Z"),
    ),
  );
  const deliverable = await transaction(database, { readOnly: false }, (tx) =>
    keepDeliverableUnderTest(tx, { id: randomUUID(), action, until: "published" }, new Date("2026-09-07T09:00:00Z")),
  );
  const consultation = await keepConsultedUnderTest(world, request, someone.name);
  const participants = await transaction(database, { readOnly: false }, (tx) =>
    keepAttendedActionUnderTest(tx, new Date("2026-09-07T09:00:00Z")),
  );
  const ofParticipants = { ...participants, ...participantInputs };
  const bound: MatrixWorld["bound"] = async (role, where) => {
    const area = { "another-place": undefined, "another-area": "time", "own-place-and-area": "ways" }[where];
    const person = await world.somebody(role, where === "another-place" ? "ITA" : undefined, area);
    // Those who judge one indicator of all places are bound to every place there is an object of, one by one.
    const places = where === "another-place" ? ["ITA"] : ["FRA", "ESP", "PRT"];
    return {
      ...person,
      roles: places.map((place) => ({ role, edition: world.edition, place, ...(area ? { area } : {}) })),
    };
  };
  const ids = [answer, contested, commented, opinion, comment].filter((id) => id !== undefined);
  const words = ["Not so", "The government says", "birth", "Birth", "descent", "Descent", "Article 18 says so"];
  return {
    ...{ world, another, bound },
    ofProgramme: [exampleProgramme.code, "Facilité d’exemple", request, "Receiving young people", "Example Town"],
    others: {
      "another-place": [...ids, "FRA", "ESP", "PRT", "Not so", "The government says", "Article 18 says so"],
      "another-area": [...ids, ...words],
      "own-place-and-area": [],
    },
    objects: {
      ...{ edition: world.edition, place: "FRA", period: "2027", area: "ways", indicator: "birth", answer },
      ...{ source: world.law, person: someone.name, index: "law", release: "2027.0", code: "2031", title: "Title" },
      ...{ periods: ["2031"], places: ["FRA"], referenceDay: "2031-01-01", stages: {}, dates: [], text: "Text" },
      ...{ programme: exampleProgramme.code, action, deliverable, request, document: 1 },
      ...{ why: "Why", note: "Note", body: "Body", reason: "Reason", field: "justification", kind: "law" },
      ...{ email: "example.person@example.org", language: "en", name: "Example Person", role: "reviewer" },
      ...{ password: "a long example password", address: "example@example.org", digest: "0".repeat(64) },
      ...{ from: "2026-01-01", until: "2027-01-01", table: "email,role,place\n", answers: [`${answer}@1`] },
      ...{ ...kept, opinion, comment, consultation, member: someone.name },
    },
    instead: {
      "log.show": { deed: Number(deed) },
      ...Object.fromEntries(participantOperations.map(({ operation: { name } }) => [name, ofParticipants])),
      "participants.mark": {
        ...ofParticipants,
        marks: [{ participant: participants.participant, says: "no", seen: "yes" }],
      },
      "organisations.join": { person: someone.name },
      "organisations.leave": { person: member },
      "interests.end": { person: member },
      "people.end-role": { role: kept.assignment, person: member },
      "review.case": { answer: contested },
      "review.decide": { answer: contested },
      "review.comment": { answer: commented },
    },
  };
}
