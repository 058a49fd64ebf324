/**
 * Who may do what: every operation over the database × every role × an object of one's own or another's, done for real
 * and never kept. The table is complete: an operation without a line fails, a line without an operation too.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, type RoleName, reader, roleNames } from "../base/actor.ts";
import { codeOf, now, type World } from "../policy-index/review/review-under-test.ts";
import { type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servers } from "../store/test-servers.ts";
import { matrixWorld } from "./matrix-world-under-test.ts";
import { neverKeeping } from "./never-keeping-under-test.ts";
import { operations } from "./operations.ts";
import { perform } from "./perform.ts";

const asked = operations.filter(({ operation }) => operation.from === "database" && !operation.local);

/** Who sits at the table: each role bound to an edition, those bound to none, and a stranger. */
const sitters = [...roleNames, "house-editor", "house-auditor", "stranger"] as const;
type Sitter = (typeof sitters)[number];

/** Their roles reach every edition. */
const houseWide: readonly Sitter[] = ["administrator", "house-editor", "house-auditor"];

const people: readonly Sitter[] = sitters.filter((one) => one !== "stranger");
const authors: readonly Sitter[] = ["author", "second-author"];
const editors: readonly Sitter[] = ["editor", "house-editor"];
const harmonisers: readonly Sitter[] = ["harmoniser", ...editors];
const auditors: readonly Sitter[] = ["auditor", "house-auditor"];
const library: readonly Sitter[] = [...authors, "reviewer", "harmoniser", ...editors];

/**
 * Who may, and what it reaches: `self` is about the asker alone, `list` gives what the asker has a part in, `house` is the
 * administrator's, `object` is one of an edition's and closed to whoever belongs to another. `others` is
 * somebody else's own, or what this world lacks, as its line says: nobody finds it, and who may not ask is told so before it is
 * looked for.
 */
type Line = { readonly may: readonly Sitter[]; readonly reach: "self" | "list" | "house" | "object" | "others" };

const table: Readonly<Record<string, Line>> = {
  "accounts.me": { may: people, reach: "self" },
  "accounts.show": { may: people, reach: "self" },
  "accounts.keep-profile": { may: people, reach: "self" },
  "accounts.keep-password": { may: people, reach: "self" },
  // Nobody here has a password; the passkey and the session are another person's.
  "accounts.remove-password": { may: people, reach: "others" },
  "accounts.remove-passkey": { may: people, reach: "others" },
  "accounts.end-session": { may: people, reach: "others" },
  "accounts.end-other-sessions": { may: people, reach: "self" },
  "accounts.stored": { may: people, reach: "self" },
  "accounts.ask-address": { may: people, reach: "self" },
  // Nobody asked for another address.
  "accounts.withdraw-address": { may: people, reach: "others" },
  "accounts.erase-me": { may: people, reach: "self" },
  "organisations.list": { may: ["administrator"], reach: "house" },
  "organisations.add": { may: ["administrator"], reach: "house" },
  "organisations.join": { may: ["administrator"], reach: "house" },
  "organisations.leave": { may: ["administrator"], reach: "house" },
  "interests.own": { may: people, reach: "self" },
  "interests.declare": { may: people, reach: "self" },
  "interests.declare-for": { may: ["administrator"], reach: "house" },
  "interests.end": { may: ["administrator"], reach: "house" },
  "people.list": { may: [...editors, "administrator"], reach: "list" },
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
  "sources.libraries": { may: people, reach: "list" },
  "sources.show": { may: [...library, ...auditors], reach: "object" },
  "sources.list": { may: [...library, ...auditors], reach: "object" },
  "sources.add": { may: library, reach: "object" },
  "sources.change": { may: library, reach: "object" },
  "sources.keep-copy": { may: library, reach: "object" },
  "sources.copy": { may: [...library, ...auditors], reach: "object" },
  "sources.copy-text": { may: [...library, ...auditors], reach: "object" },
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
  "review.case": { may: ["adjudicator"], reach: "object" },
  "review.decide": { may: ["adjudicator"], reach: "object" },
  "review.approve": { may: editors, reach: "object" },
  "review.approve-one": { may: editors, reach: "object" },
  "review.contest": { may: harmonisers, reach: "object" },
  "review.overview": { may: editors, reach: "object" },
  "review.reading": { may: editors, reach: "object" },
  "review.agreement": { may: harmonisers, reach: "object" },
  "review.contest-pairs": { may: harmonisers, reach: "object" },
  // A government is shown what the first coder wrote, and so is answered by them.
  "review.answer-comment": { may: ["author", ...editors], reach: "object" },
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
  "review.reply": { may: ["author"], reach: "object" },
  "settling.show": { may: editors, reach: "object" },
  "settling.freeze": { may: editors, reach: "object" },
  "settling.publish": { may: editors, reach: "object" },
  "settling.correct": { may: editors, reach: "object" },
  "settling.correction": { may: editors, reach: "object" },
  "settling.corrections": { may: editors, reach: "object" },
  // Nothing is published here; who may and who may not is asked in robustness-jobs.test.ts.
  "robustness.work-out": { may: editors, reach: "others" },
  "robustness.releases": { may: editors, reach: "list" },
  "robustness.desk": { may: editors, reach: "others" },
  "robustness.job": { may: editors, reach: "others" },
  "robustness.cancel": { may: editors, reach: "others" },
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
  "assignments.check-file": { may: editors, reach: "object" },
  "assignments.plan": { may: editors, reach: "object" },
  "assignments.assign-rule": { may: editors, reach: "object" },
  "assignments.change": { may: editors, reach: "object" },
  "assignments.end": { may: editors, reach: "object" },
  "coverage.show": { may: [...harmonisers, ...auditors], reach: "object" },
  "coverage.set-reminding": { may: editors, reach: "object" },
  // One's own, and nobody silenced anything.
  "coverage.undo-silence": { may: people, reach: "others" },
  "coverage.reminders": { may: editors, reach: "object" },
  "coverage.remind": { may: editors, reach: "object" },
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
const instead: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
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
  "studio.edit": { edits: [] },
  "studio.keep-crosswalk": { rows: [] },
  "studio.publish": { version: "9.0" },
  "studio.texts": { from: "en", into: "fr" },
  "studio.version-file": { index: "law", version: "0.9" },
  "studio.bring-texts": { file: { name: "x.csv", bytes: new Uint8Array([1]) } },
  "coding.bring-workbook": { rows: [] },
  "coding.preview-workbook": { file: { name: "x.xlsx", bytes: new Uint8Array([1]) } },
};

function inputOf(name: string, shape: object, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const all = { ...given, ...instead[name] };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in shape));
}

const codes: Map<string, string> = new Map();
let held: TestDatabase | undefined;

beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("there is no server to test on");
  held = await testDatabase(server);
  const { world, another, objects, instead: others } = await matrixWorld(held.database);
  const database = neverKeeping(held.database);
  const sitting = async (sitter: Sitter, from: World): Promise<Actor> => {
    if (sitter === "stranger") return reader;
    const role: RoleName = sitter === "house-editor" ? "editor" : sitter === "house-auditor" ? "auditor" : sitter;
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
        const done = perform(served, inputOf(name, shape, { ...objects, ...others[name] }), { ...context, archive });
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
        else if (reach === "others")
          expect(code, what).toMatch(may.includes(sitter) ? /^not-found$/ : /^not-(found|permitted)$/);
        else expect(closed.includes(code), what).toBe(!isOpen);
      }
  },
);
