/**
 * Who may do what: every operation over the database × every role × an object of one's own or another's, done for real
 * and never kept. The table is complete: an operation without a line fails, a line without an operation too.
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, type RoleName, reader, roleNames } from "../base/actor.ts";
import { codeOf, now, type World, worldUnderTest } from "../policy-index/review/review-under-test.ts";
import { type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servers } from "../store/test-servers.ts";
import { neverKeeping } from "./never-keeping-under-test.ts";
import { operations } from "./operations.ts";
import { perform } from "./perform.ts";

const asked = operations.filter(({ operation }) => operation.from === "database" && !operation.local);

/** Who sits at the table: each role bound to an edition, those bound to none, and a stranger. */
const sitters = [...roleNames, "house-editor", "stranger"] as const;
type Sitter = (typeof sitters)[number];

/** Their roles reach every edition. */
const houseWide: readonly Sitter[] = ["administrator", "house-editor"];

const people: readonly Sitter[] = sitters.filter((one) => one !== "stranger");
const authors: readonly Sitter[] = ["author", "second-author"];
const editors: readonly Sitter[] = ["editor", "house-editor"];
const harmonisers: readonly Sitter[] = ["harmoniser", ...editors];
const library: readonly Sitter[] = [...authors, "reviewer", "harmoniser", "adjudicator", ...editors];

/**
 * Who may, and what it reaches: `self` is about the asker alone, `list` gives what the asker has a part in, `house` is the
 * administrator's, `object` is one of an edition's and closed to whoever belongs to another. `unseen` is an object this
 * world lacks: nobody finds it, and who may not ask is told so before it is looked for.
 */
type Line = { readonly may: readonly Sitter[]; readonly reach: "self" | "list" | "house" | "object" | "unseen" };

const table: Readonly<Record<string, Line>> = {
  "accounts.me": { may: people, reach: "self" },
  "accounts.show": { may: people, reach: "self" },
  "accounts.keep-profile": { may: people, reach: "self" },
  "accounts.keep-password": { may: people, reach: "self" },
  "accounts.remove-password": { may: people, reach: "unseen" },
  "accounts.remove-passkey": { may: people, reach: "unseen" },
  "accounts.end-session": { may: people, reach: "unseen" },
  "accounts.end-other-sessions": { may: people, reach: "self" },
  "accounts.stored": { may: people, reach: "self" },
  "accounts.ask-address": { may: people, reach: "self" },
  "accounts.withdraw-address": { may: people, reach: "unseen" },
  "accounts.erase-me": { may: people, reach: "self" },
  "organisations.list": { may: ["administrator"], reach: "house" },
  "organisations.add": { may: ["administrator"], reach: "house" },
  "organisations.join": { may: ["administrator"], reach: "unseen" },
  "organisations.leave": { may: ["administrator"], reach: "unseen" },
  "interests.own": { may: people, reach: "self" },
  "interests.declare": { may: people, reach: "self" },
  "interests.declare-for": { may: ["administrator"], reach: "house" },
  "interests.end": { may: ["administrator"], reach: "unseen" },
  "people.list": { may: [...editors, "administrator"], reach: "list" },
  // The person asked about has no role in any edition: no editor knows of them.
  "people.show": { may: ["administrator"], reach: "house" },
  "people.invite": { may: [...editors, "administrator"], reach: "object" },
  "people.give-role": { may: ["administrator"], reach: "house" },
  "people.end-role": { may: [...editors, "administrator"], reach: "unseen" },
  "people.let-in": { may: ["administrator"], reach: "house" },
  "people.erase": { may: ["administrator"], reach: "house" },
  // An auditor of one edition finds no deed that does not name it.
  "log.list": { may: ["auditor"], reach: "list" },
  "log.show": { may: ["auditor"], reach: "unseen" },
  "log.verify": { may: ["auditor"], reach: "list" },
  // The whole of it, with who did what, is for an auditor of the house, whom this world lacks.
  "log.download": { may: [], reach: "list" },
  "sources.libraries": { may: people, reach: "list" },
  "sources.show": { may: [...library, "auditor"], reach: "object" },
  "sources.list": { may: [...library, "auditor"], reach: "object" },
  "sources.add": { may: library, reach: "object" },
  "sources.change": { may: library, reach: "object" },
  "sources.keep-copy": { may: library, reach: "object" },
  "sources.copy": { may: [...library, "auditor"], reach: "unseen" },
  "sources.copy-text": { may: [...library, "auditor"], reach: "unseen" },
  "coding.list": { may: people, reach: "list" },
  "coding.desk": { may: authors, reach: "object" },
  "coding.answer": { may: authors, reach: "object" },
  "coding.save": { may: authors, reach: "object" },
  "coding.submit": { may: authors, reach: "object" },
  "coding.withdraw": { may: authors, reach: "object" },
  "coding.stand-by": { may: authors, reach: "object" },
  "coding.comment": { may: authors, reach: "object" },
  "coding.workbook": { may: authors, reach: "object" },
  "coding.preview-workbook": { may: authors, reach: "object" },
  "coding.bring-workbook": { may: authors, reach: "object" },
  "review.cases": { may: ["adjudicator"], reach: "list" },
  "review.case": { may: ["adjudicator"], reach: "unseen" },
  "review.decide": { may: ["adjudicator"], reach: "object" },
  "review.approve": { may: editors, reach: "object" },
  "review.contest": { may: harmonisers, reach: "object" },
  "review.overview": { may: editors, reach: "object" },
  "review.agreement": { may: harmonisers, reach: "object" },
  "review.contest-pairs": { may: harmonisers, reach: "object" },
  "review.answer-comment": { may: [...authors, ...editors], reach: "unseen" },
  "review.close-window": { may: editors, reach: "object" },
  "review.comment": { may: ["government"], reach: "object" },
  "review.comments": { may: editors, reach: "object" },
  "review.window": { may: ["government"], reach: "object" },
  "review.open-window": { may: editors, reach: "object" },
  "review.windows": { may: ["government"], reach: "list" },
  "review.harmonise": { may: ["harmoniser"], reach: "object" },
  "review.harmonising": { may: ["harmoniser"], reach: "object" },
  "review.harmonising-editions": { may: ["harmoniser"], reach: "list" },
  "review.harmonising-index": { may: ["harmoniser"], reach: "object" },
  "review.note": { may: ["harmoniser"], reach: "object" },
  "review.agree": { may: ["reviewer"], reach: "object" },
  "review.give-opinion": { may: ["reviewer"], reach: "object" },
  "review.return": { may: ["reviewer", ...harmonisers], reach: "object" },
  "review.desk": { may: ["reviewer"], reach: "object" },
  "review.duties": { may: ["reviewer"], reach: "list" },
  // Only what the first coder wrote is reviewed.
  "review.remarks": { may: ["author"], reach: "object" },
  "review.reply": { may: authors, reach: "unseen" },
  "settling.show": { may: editors, reach: "object" },
  "settling.freeze": { may: editors, reach: "object" },
  "settling.publish": { may: editors, reach: "object" },
  "settling.correct": { may: editors, reach: "object" },
  "settling.correction": { may: editors, reach: "object" },
  "settling.corrections": { may: editors, reach: "object" },
  "robustness.work-out": { may: editors, reach: "unseen" },
  "robustness.releases": { may: editors, reach: "list" },
  "robustness.desk": { may: editors, reach: "unseen" },
  "robustness.job": { may: editors, reach: "unseen" },
  "robustness.cancel": { may: editors, reach: "unseen" },
  "editions.list": { may: people, reach: "list" },
  "editions.show": { may: people, reach: "object" },
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
  "assignments.plan": { may: editors, reach: "object" },
  "assignments.assign-rule": { may: editors, reach: "object" },
  "assignments.change": { may: editors, reach: "unseen" },
  "assignments.end": { may: editors, reach: "unseen" },
  "coverage.show": { may: [...harmonisers, "auditor"], reach: "object" },
  "coverage.set-reminding": { may: editors, reach: "object" },
  "coverage.undo-silence": { may: people, reach: "unseen" },
  "coverage.reminders": { may: editors, reach: "object" },
  "coverage.remind": { may: editors, reach: "object" },
  "studio.list": { may: [...editors, "auditor"], reach: "list" },
  // An instrument belongs to the house, as a new edition does.
  "studio.begin": { may: ["house-editor"], reach: "list" },
  "studio.show": { may: [...editors, "auditor"], reach: "unseen" },
  "studio.edit": { may: ["house-editor"], reach: "unseen" },
  "studio.undo": { may: ["house-editor"], reach: "unseen" },
  "studio.preview": { may: [...editors, "auditor"], reach: "unseen" },
  "studio.changes": { may: [...editors, "auditor"], reach: "unseen" },
  "studio.keep-crosswalk": { may: ["house-editor"], reach: "unseen" },
  "studio.publish": { may: ["house-editor"], reach: "unseen" },
  "studio.drop": { may: ["house-editor"], reach: "unseen" },
  "studio.texts": { may: [...editors, "auditor"], reach: "unseen" },
  "studio.texts-file": { may: [...editors, "auditor"], reach: "unseen" },
  "studio.bring-texts": { may: ["house-editor"], reach: "unseen" },
  "studio.file": { may: [...editors, "auditor"], reach: "unseen" },
};

/** What any operation may ask for, of the first world's own objects. */
async function objectsOf(world: World): Promise<Readonly<Record<string, unknown>>> {
  const someone = await world.somebody("reviewer");
  const answer = await world.answer("FRA", "birth");
  return {
    ...{ edition: world.edition, place: "FRA", period: "2027", area: "ways", indicator: "birth", answer },
    ...{ source: world.law, person: someone.name, index: "law", release: "2027.0", code: "2031", title: "Title" },
    ...{ periods: ["2031"], places: ["FRA"], referenceDay: "2031-01-01", stages: {}, dates: [], text: "Text" },
    ...{ why: "Why", note: "Note", body: "Body", reason: "Reason", field: "justification", kind: "law" },
    ...{ email: "example.person@example.org", language: "en", name: "Example Person", role: "reviewer" },
    ...{ password: "a long example password", address: "example@example.org", digest: "0".repeat(64) },
    ...{ from: "2026-01-01", until: "2027-01-01", table: "email,role,place\n", answers: [`${answer}@1`] },
  };
}

/** Where a word means something else in one operation. */
const instead: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "coverage.set-reminding": { fromHour: 8, untilHour: 18, timeZone: "UTC" },
  "log.list": { from: "2026-01-01", until: "2027-01-01" },
  "log.show": { deed: 1 },
  "log.download": { form: "jsonl" },
  "organisations.add": { kind: "research" },
  "interests.declare": { kind: "other" },
  "interests.declare-for": { kind: "other" },
  "people.end-role": { role: randomUUID() },
  "sources.copy-text": { from: 0 },
  "sources.show": { from: 0 },
  "review.give-opinion": { kind: "agree" },
  "settling.correct": { reason: "coding-error" },
  "studio.edit": { edits: [] },
  "studio.keep-crosswalk": { rows: [] },
  "studio.publish": { version: "9.0" },
  "studio.texts": { from: "en", into: "fr" },
  "studio.bring-texts": { file: { name: "x.csv", bytes: new Uint8Array([1]) } },
  "coding.bring-workbook": { rows: [] },
  "coding.preview-workbook": { file: { name: "x.xlsx", bytes: new Uint8Array([1]) } },
};

const unknownIds = ["draft", "passkey", "session", "organisation", "interest", "assignment", "opinion", "comment"];

function inputOf(name: string, shape: object, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const all = { ...Object.fromEntries(unknownIds.map((id) => [id, randomUUID()])), ...given, ...instead[name] };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in shape));
}

const codes: Map<string, string> = new Map();
let held: TestDatabase | undefined;

beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("there is no server to test on");
  held = await testDatabase(server);
  const world = await worldUnderTest(held.database, { places: ["FRA", "ESP"] });
  const another = await worldUnderTest(held.database, { places: ["FRA", "ESP"] });
  const database = neverKeeping(held.database);
  const objects = await objectsOf(world);
  const sitting = async (sitter: Sitter, from: World): Promise<Actor> => {
    if (sitter === "stranger") return reader;
    const role: RoleName = sitter === "house-editor" ? "editor" : sitter;
    const person = await from.somebody(role);
    return houseWide.includes(sitter) ? { ...person, roles: [{ role }] } : person;
  };
  for (const sitter of sitters)
    for (const [whose, from] of [
      ["own", world],
      ["other", another],
    ] as const) {
      const actor = await sitting(sitter, from);
      for (const served of asked) {
        const { name, input } = served.operation;
        const shape: object = "shape" in input && typeof input.shape === "object" && input.shape ? input.shape : {};
        const context = { actor, now, language: "en" as const, requestId: "test", database, match: "1" };
        const archive = { indexes: () => [], releases: () => [], release: () => undefined };
        const done = perform(served, inputOf(name, shape, objects), { ...context, archive });
        codes.set(`${name} ${sitter} ${whose}`, await codeOf(done));
      }
    }
}, 600_000);
afterAll(() => held?.close());

test("has a line for every operation, and no other", () => {
  expect(Object.keys(table).sort()).toEqual(asked.map(({ operation }) => operation.name).sort());
});

const closed = ["not-permitted", "sign-in-needed", "not-found"];

test.each(asked.map(({ operation }) => operation.name))(
  "%s is open to whom the table says, and to nobody else",
  (name) => {
    const line = table[name];
    if (!line) throw new Error(`${name} has no line`);
    const { may, reach } = line;
    for (const sitter of sitters)
      for (const whose of ["own", "other"] as const) {
        const code = codes.get(`${name} ${sitter} ${whose}`) ?? "never asked";
        const what = `${name} as ${sitter} of ${whose === "own" ? "this edition" : "another"}: ${code}`;
        expect(code.startsWith("defect"), what).toBe(false);
        expect(code, what).not.toBe("input-invalid");
        const isIn = houseWide.includes(sitter) || whose === "own" || reach !== "object";
        const isOpen = may.includes(sitter) && isIn;
        if (sitter === "stranger") expect(code, what).toBe("sign-in-needed");
        else if (reach === "unseen")
          expect(code, what).toMatch(may.includes(sitter) ? /^not-found$/ : /^not-(found|permitted)$/);
        else expect(closed.includes(code), what).toBe(!isOpen);
      }
  },
);
