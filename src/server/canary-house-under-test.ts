/**
 * A house in which everything has happened: an edition with answers in every hand, opinions, a decision, a government's
 * comment, replies, accounts with every way in; served as it is to visitors, with somebody signed in for every role.
 */
import { randomUUID } from "node:crypto";
import { Writable } from "node:stream";
import type { Person, Role, RoleName } from "../base/actor.ts";
import { SourceDescription } from "../evidence/sources/contract.ts";
import { tinyArchive } from "../explorer/reading/fixture.ts";
import { keepExamplePerson, markExercise } from "../people/roles/example-people.ts";
import { emptyWritten } from "../policy-index/coding/rules.ts";
import { servedCodingComment } from "../policy-index/coding/serve.ts";
import { writeOut } from "../policy-index/instrument/write-out.ts";
import { because, instrument, type World, worldUnderTest } from "../policy-index/review/review-under-test.ts";
import { sealDeeds } from "../store/deeds.ts";
import type { Database } from "../store/open.ts";
import { transaction } from "../store/transaction.ts";
import { openSite } from "../web/open-site.ts";
import { readConfig } from "./config.ts";
import { openLog } from "./log.ts";
import { neverKeeping } from "./never-keeping-under-test.ts";
import {
  servedAnswerComment,
  servedCodingSave,
  servedCodingSubmit,
  servedCommentOnAnswer,
  servedComments,
  servedContestAnswer,
  servedContestedCase,
  servedDecideCase,
  servedGiveOpinion,
  servedNoteOnQuestion,
  servedOpenWindow,
  servedReplyToOpinion,
  servedReturnAnswer,
} from "./operations.ts";
import { type Accounts, openAccounts } from "./session.ts";

/** Who sits where: over the place that things happen in, over a neighbouring one, over another edition, over the house. */
const seats = {
  author: { role: "author", place: "FRA" },
  "second-author": { role: "second-author", place: "FRA" },
  reviewer: { role: "reviewer", place: "FRA" },
  "other-reviewer": { role: "reviewer", place: "FRA" },
  government: { role: "government", place: "FRA" },
  "author-there": { role: "author", place: "ESP" },
  "reviewer-there": { role: "reviewer", place: "ESP" },
  "government-there": { role: "government", place: "ESP" },
  harmoniser: { role: "harmoniser" },
  adjudicator: { role: "adjudicator" },
  editor: { role: "editor" },
  auditor: { role: "auditor" },
  "author-elsewhere": { role: "author", place: "FRA", elsewhere: true },
  "reviewer-elsewhere": { role: "reviewer", place: "FRA", elsewhere: true },
  "harmoniser-elsewhere": { role: "harmoniser", elsewhere: true },
  "adjudicator-elsewhere": { role: "adjudicator", elsewhere: true },
  "editor-elsewhere": { role: "editor", elsewhere: true },
  "auditor-elsewhere": { role: "auditor", elsewhere: true },
  "house-editor": { role: "editor", house: true },
  "house-auditor": { role: "auditor", house: true },
  administrator: { role: "administrator", house: true },
  "programme-manager": { role: "programme-manager", house: true },
  "facility-officer": { role: "facility-officer", house: true },
  assessor: { role: "assessor", house: true },
  "committee-member": { role: "committee-member", house: true },
} as const satisfies Record<string, { role: RoleName; place?: string; elsewhere?: true; house?: true }>;

export type Seat = keyof typeof seats | "newcomer" | "visitor";

const seatNames = Object.keys(seats) as readonly (keyof typeof seats)[];

export const allSeats: readonly Seat[] = [...seatNames, "newcomer", "visitor"];

export type CanaryHouse = {
  readonly world: World;
  readonly origin: string;
  readonly people: Readonly<Record<Exclude<Seat, "visitor">, Person>>;
  /** What somebody's browser sends; a visitor's nothing. */
  readonly cookies: ReadonlyMap<Seat, string>;
  /** Everything that was logged. */
  readonly logged: () => string;
  readonly close: () => Promise<void>;
};

async function seated(database: Database, seat: string, roles: readonly Role[]): Promise<Person> {
  const now = new Date();
  const name = `Example ${seat}`;
  const id = await transaction(database, { readOnly: false }, (tx) =>
    keepExamplePerson(tx, { name, roles, now, newId: randomUUID }),
  );
  return { kind: "person", name: id, roles, provedAt: new Date("2027-02-01T09:30:00Z") };
}

/** Everything that can be done to an answer, by whoever does it. */
async function everythingHappens(world: World, people: CanaryHouse["people"]): Promise<void> {
  const { edition, ask, answer } = world;
  const at = { edition, place: "FRA", period: "2027" };
  await world.query(
    "insert into edition.date (edition_id, stage, opens, closes) values ($1, 'government-window', '2020-01-01', '2090-12-31')",
    [edition],
  );
  const citations = [{ source: world.law, pinpoint: "Art. 18", quotation: "Est français", translation: "Is French" }];
  for (const [author, areas] of [
    [people.author, ["ways", "time"]],
    [people["second-author"], ["ways"]],
  ] as const)
    for (const area of areas) {
      for (const indicator of area === "ways" ? ["birth", "descent"] : ["years"]) {
        const value = area === "ways" ? { option: author === people.author ? "1" : "0" } : { value: 5 };
        const written = {
          ...emptyWritten,
          ...value,
          justification: because,
          confidence: "high",
          citations,
          memo: "Mine",
        };
        await ask(servedCodingSave, { ...written, ...at, indicator }, author, { match: 0 });
      }
      await ask(servedCodingSubmit, { ...at, area }, author);
    }
  // Begun and not sent: a coder's own.
  const draft = { ...emptyWritten, option: "1", justification: because, confidence: "low", citations, memo: "Mine" };
  const there = { edition, place: "ESP", period: "2027", indicator: "birth" };
  await ask(servedCodingSave, { ...draft, ...there }, people["author-there"], { match: 0 });
  const comment = { ...at, indicator: "years", field: "justification", body: "A remark" };
  await ask(servedCodingComment, comment, people.author);

  const [birth, descent, years] = [
    await answer("FRA", "birth"),
    await answer("FRA", "descent"),
    await answer("FRA", "years"),
  ];
  const suggested = [{ source: world.law, pinpoint: "Art. 19", quotation: "Autre", translation: "Other" }];
  const different = { kind: "different-answer", note: "Not so", citations: suggested };
  for (const one of [birth, descent])
    await ask(servedGiveOpinion, { answer: one, ...different, suggestion: { option: "0" } }, people.reviewer, {
      match: 1,
    });
  await ask(servedGiveOpinion, { answer: years, ...different, suggestion: { value: 7 } }, people.reviewer, {
    match: 1,
  });
  const noted = { answer: years, kind: "agree-with-note", note: "With a note" };
  await ask(servedGiveOpinion, noted, people["other-reviewer"], { match: 1 });
  await ask(servedReturnAnswer, { answer: years, field: "option", why: "Look again" }, people.reviewer, { match: 1 });
  const opinions = "select opinion_id from edition.opinion where answer_id = $1 and kind = 'different-answer'";
  const [opinion] = await world.query(opinions, [years]);
  await ask(servedReplyToOpinion, { opinion: opinion?.opinion_id, text: "A reply" }, people.author, { match: 0 });

  const why = "Two readings";
  for (const one of [birth, descent]) await ask(servedContestAnswer, { answer: one, why }, people.editor, { match: 1 });
  const { stamp } = await ask(servedContestedCase, { answer: descent }, people.adjudicator);
  const decision = { answer: descent, other: { option: "1" }, reason: "Article 18 is the wider rule" };
  await ask(servedDecideCase, decision, people.adjudicator, { match: stamp });
  await ask(servedNoteOnQuestion, { edition, indicator: "birth", text: "A note" }, people.harmoniser);
  // Harmonised by hand, so that the window opens on it and on it alone.
  await world.query("update edition.answer set state = 'harmonised' where answer_id = $1", [descent]);
  await ask(servedOpenWindow, { edition, place: "FRA" }, people.editor);
  const said = { answer: descent, text: "The government says" };
  await ask(servedCommentOnAnswer, said, people.government, { match: 0 });
  const { comments } = await ask(servedComments, { edition }, people.editor);
  await ask(servedAnswerComment, { comment: comments[0]?.comment.id, text: "In public" }, people.editor, { match: 0 });
}

/** Ways in, letters, files and whatever else has no operation that a test can go through in a moment. */
async function everythingIsKept(world: World, { author, reviewer, editor }: CanaryHouse["people"]): Promise<void> {
  const now = new Date();
  const later = new Date(now.getTime() + 3_600_000);
  const hash = "ab".repeat(32);
  const organisation = randomUUID();
  const link = randomUUID();
  const draft = randomUUID();
  const proposedOf = await world.answer("FRA", "birth");
  const whole = JSON.stringify(writeOut(instrument));
  const rows: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ["people.organisation", { organisation_id: organisation, name: "Org", kind: "public", created_at: now }],
    ["people.membership", { person_id: author.name, organisation_id: organisation }],
    ["people.membership", { person_id: reviewer.name, organisation_id: organisation }],
    ...[author, reviewer].flatMap(({ name }): [string, Record<string, unknown>][] => [
      [
        "people.interest",
        {
          ...{ interest_id: randomUUID(), person_id: name, place: "PRT", kind: "other", from_day: "2020-01-01" },
          ...{ note: "Tie", declared_by: editor.name, declared_at: now },
        },
      ],
      [
        "people.account",
        {
          ...{
            id: randomUUID(),
            person_id: name,
            provider_id: "credential",
            account_id: name,
            created_at: now,
            updated_at: now,
          },
          ...{ password: "$argon2id$x", access_token: "x", refresh_token: "x", id_token: "x", scope: "x" },
        },
      ],
      ["people.two_factor", { id: randomUUID(), person_id: name, secret: "x", backup_codes: "x" }],
      [
        "people.passkey",
        {
          ...{
            id: randomUUID(),
            person_id: name,
            name: "Key",
            public_key: "x",
            credential_id: randomUUID(),
            counter: 1,
          },
          ...{ device_type: "x", backed_up: true, transports: "x", created_at: now, aaguid: "x" },
        },
      ],
    ]),
    [
      "people.verification",
      { id: randomUUID(), identifier: "x", value: "x", expires_at: later, created_at: now, updated_at: now },
    ],
    ["people.link", { link_id: link, person_id: reviewer.name, purpose: "sign-in", made_at: now, expires_at: later }],
    [
      "people.link",
      {
        ...{
          link_id: randomUUID(),
          person_id: reviewer.name,
          purpose: "new-address",
          address: "wanted@example.invalid",
        },
        ...{ made_at: now, expires_at: later },
      },
    ],
    [
      "people.letter",
      {
        letter_id: randomUUID(),
        person_id: reviewer.name,
        kind: "sign-in",
        link_id: link,
        written_at: now,
        next_try_at: later,
      },
    ],
    [
      "people.letter",
      {
        ...{ letter_id: randomUUID(), person_id: author.name, kind: "address-changed", address: "had@example.invalid" },
        ...{ written_at: now, next_try_at: later },
      },
    ],
    ...(["received", "not-taken-up"] as const).map((state, at): [string, Record<string, unknown>] => [
      "edition.proposal",
      {
        ...{ proposal_id: randomUUID(), form: `${at}a`.repeat(32), said: `${at}b`.repeat(32), answer_id: proposedOf },
        ...{ release: "2027.0", language: "en", status: "answered", option_key: "0", why: "Why", source: "Law" },
        ...{ pinpoint: "Art. 1", received_at: now, state, address: "proposer@example.org" },
        ...(state === "received" ? {} : { decided_at: now, ended_at: now, reason: "It stands" }),
      },
    ]),
    ["people.kept_form", { person_id: author.name, sealed: Buffer.from("sealed"), kept_at: now }],
    ["people.attempt", { who: "cd".repeat(32), slot: now, count: 1 }],
    [
      "evidence.file",
      {
        ...{ sha256: hash, bytes: 4, media_type: "application/pdf", content: Buffer.from("%PDF"), extracted: "Text" },
        ...{ scanned: "not-scanned", kept_at: now },
      },
    ],
    [
      "evidence.source_version",
      {
        ...{ source_id: world.law, version: 1, by: reviewer.name, at: now },
        said: JSON.stringify(SourceDescription.parse({ title: "Code civil", issuer: "State", kind: "law" })),
      },
    ],
    [
      "house.done_once",
      {
        actor: reviewer.name,
        key: "a-key-of-theirs",
        operation: "review.return",
        request: "ef".repeat(32),
        output: "{}",
        at: now,
      },
    ],
    [
      "studio.draft",
      {
        ...{ draft_id: draft, index_code: "law", based_on: "1", base: whole, instrument: whole, crosswalk: "[]" },
        ...{ begun_at: now, changed_at: now },
      },
    ],
    [
      "studio.entry",
      {
        ...{ draft_id: draft, version: 2, kind: "edit", edits: "[]", touches: "[]", by: editor.name, at: now },
        back: JSON.stringify({ edits: [] }),
      },
    ],
    ["studio.version", { index_code: "law", version: "1", instrument: whole, made_at: now }],
  ];
  for (const [table, row] of rows) {
    const names = Object.keys(row);
    const places = names.map((_, at) => `$${at + 1}`).join(", ");
    await world.query(`insert into ${table} (${names.join(", ")}) values (${places})`, Object.values(row));
  }
  await world.query("update evidence.source set file = $1, added_by = $2 where source_id = $3", [
    hash,
    reviewer.name,
    world.law,
  ]);
}

/** Somebody at every desk, and what they leave behind. `before` is done to the rows before anybody asks. */
export async function openCanaryHouse(database: Database): Promise<CanaryHouse> {
  const stages = { harmonisation: true, government_window: true };
  const world = await worldUnderTest(database, { places: ["FRA", "ESP"], stages });
  const another = await worldUnderTest(database, { places: ["FRA"], stages });
  await transaction(database, { readOnly: false }, (tx) => markExercise(tx, new Date()));
  const people = new Map<Seat, Person>();
  for (const name of seatNames) {
    const { role, place, elsewhere, house }: { role: RoleName; place?: string; elsewhere?: true; house?: true } =
      seats[name];
    const edition = elsewhere ? another.edition : world.edition;
    const held: Role = { role, ...(house ? {} : { edition }), ...(place ? { place } : {}) };
    people.set(name, await seated(database, name, [held]));
  }
  people.set("newcomer", await seated(database, "newcomer", []));
  const everybody = Object.fromEntries(people) as CanaryHouse["people"];
  await everythingHappens(world, everybody);
  await everythingIsKept(world, everybody);

  const read = readConfig({ PORT: "0", PASSERELLE_RATE_RENDERS: "off" });
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  let logged = "";
  const to = new Writable({
    write: (chunk: Buffer, _, done) => {
      logged += chunk.toString();
      done();
    },
  });
  const log = openLog("debug", to);
  const now = () => new Date();
  const kept = () => undefined;
  const edited = {};
  const opened: Accounts[] = [];
  const undone = neverKeeping(database);
  const site = await openSite({
    ...{ config: read.config, version: "0.0.0", log, now, idPrefix: "canary-" },
    ...{ archive: () => tinyArchive, edition: () => edited, database: () => undone, kept },
    accounts: (origin) => {
      const accounts = openAccounts({
        ...{ database: () => database, origin, secret: "s".repeat(48), providers: [], now, log, kept },
      });
      opened.push(accounts);
      return accounts;
    },
  });
  const { origin } = site;
  const cookies = new Map<Seat, string>();
  for (const [seat, person] of people) {
    const entered = await opened[0]?.ways.asExample(person.name, { headers: new Headers({ origin }), address: "-" });
    if (entered?.outcome === "in") cookies.set(seat, entered.cookies.map((one) => one.split(";", 1)[0]).join("; "));
  }
  // From here on nobody is listed at the door, and nobody's address says that they are invented, as in a house of real people.
  await world.query("delete from people.exercise");
  await world.query("update people.person set email = replace(email, '@example.invalid', '@example.org')");
  await transaction(database, { readOnly: false }, sealDeeds);
  return {
    ...{ world, origin, people: everybody, cookies, logged: () => logged },
    close: async () => {
      await site.close(2_000);
    },
  };
}
