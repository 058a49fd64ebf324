/**
 * Who may do what: every operation over the database × every role × an object of one's own, of another edition, of another
 * place and of another area of the same edition, done for real and never kept. The table is complete: an operation without a
 * line fails, a line without an operation too.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, type RoleName, reader } from "../base/actor.ts";
import { FileOutput } from "../base/served.ts";
import { exampleProgramme } from "../facility/programme/programme-under-test.ts";
import { codeOf, now, type World } from "../policy-index/review/review-under-test.ts";
import { type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servers } from "../store/test-servers.ts";
import { textIn } from "./ask-everything-under-test.ts";
import {
  bound,
  houseWide,
  instead,
  ofFacility,
  reaches,
  type Sitter,
  sitters,
  table,
  type Within,
} from "./matrix-table-under-test.ts";
import { matrixWorld } from "./matrix-world-under-test.ts";
import { neverKeeping } from "./never-keeping-under-test.ts";
import { operations } from "./operations.ts";
import { perform } from "./perform.ts";

const asked = operations.filter(({ operation }) => operation.from === "database" && !operation.local);
const names = asked.map(({ operation }) => operation.name);

function inputOf(name: string, shape: object, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const all = { ...given, ...instead[name] };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in shape));
}

/** What came of one asking. */
type Came = {
  readonly code: string;
  /** What was answered, a file unpacked. */
  readonly told: string;
  /** Whether anything of the house's work was written before it was undone. */
  readonly wrote: boolean;
};

const neverAsked: Came = { code: "never asked", told: "", wrote: false };

const roleOf = (sitter: Exclude<Sitter, "stranger">): RoleName => {
  if (sitter === "house-editor") return "editor";
  if (sitter === "house-auditor") return "auditor";
  return sitter === "house-manager" ? "programme-manager" : sitter;
};

/** A deed's own line in the log is none of the work. */
const writing = /(?:insert into|update|delete from) (?!house\.)[a-z]+\.[a-z]/;

async function textOf(output: unknown): Promise<string> {
  const file = FileOutput.safeParse(output);
  if (!file.success) return JSON.stringify(output) ?? "";
  const pieces: Uint8Array[] = [];
  for await (const piece of file.data.pieces) pieces.push(piece);
  return `${file.data.fileName} ${textIn(Buffer.concat(pieces))}`;
}

const came: Map<string, Came> = new Map();
const within: Map<string, Came> = new Map();
/** Ids and words of what only a role over its place and area is told. */
let others: Readonly<Record<Within, readonly string[]>>;
/** Ids and words of the programme that everything is of. */
let ofProgramme: readonly string[];
let held: TestDatabase | undefined;

beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("there is no server to test on");
  held = await testDatabase(server);
  const { world, another, objects, instead: inOne, ...rest } = await matrixWorld(held.database);
  let wrote = false;
  const database = neverKeeping(held.database, (text) => {
    wrote ||= writing.test(text);
  });
  const ask = async (served: (typeof asked)[number], actor: Actor): Promise<Came> => {
    const { name, input } = served.operation;
    const shape: object = "shape" in input && typeof input.shape === "object" && input.shape ? input.shape : {};
    const context = { actor, now, language: "en" as const, requestId: "test", database, match: "1" };
    const archive = { indexes: () => [], releases: () => [], release: () => undefined };
    wrote = false;
    let told = "";
    const done = perform(served, inputOf(name, shape, { ...objects, ...inOne[name] }), { ...context, archive });
    const code = await codeOf(
      done.then(async (output) => {
        told = await textOf(output);
      }),
    );
    return { code, told, wrote };
  };
  const sitting = async (sitter: Sitter, from: World): Promise<Actor> => {
    if (sitter === "stranger") return reader;
    const role: RoleName = roleOf(sitter);
    const person = await from.somebody(role);
    if (houseWide.includes(sitter)) return { ...person, roles: [{ role }] };
    // Of the programme that everything here is of, or of one there is nothing of.
    const programme = from === world ? exampleProgramme.code : "OTHER";
    return ofFacility.includes(sitter) ? { ...person, roles: [{ role, programme }] } : person;
  };
  for (const sitter of sitters)
    for (const [whose, from] of [
      ["own", world],
      ["other", another],
    ] as const) {
      const actor = await sitting(sitter, from);
      for (const served of asked) came.set(`${served.operation.name} ${sitter} ${whose}`, await ask(served, actor));
    }
  others = rest.others;
  ofProgramme = rest.ofProgramme;
  for (const role of bound)
    for (const where of reaches) {
      const actor = await rest.bound(role, where);
      for (const served of asked) within.set(`${served.operation.name} ${role} ${where}`, await ask(served, actor));
    }
}, 600_000);
afterAll(() => held?.close());

test("has a line for every operation, and no other", () => {
  expect(Object.keys(table).sort()).toEqual([...names].sort());
});

const closed = ["not-permitted", "sign-in-needed", "not-found"];

test.each(names)("%s is open to whom the table says, and to nobody else", (name) => {
  const line = table[name];
  if (!line) throw new Error(`${name} has no line`);
  const { may, reach } = line;
  for (const sitter of sitters)
    for (const whose of ["own", "other"] as const) {
      const { code } = came.get(`${name} ${sitter} ${whose}`) ?? neverAsked;
      const what = `${name} as ${sitter} of ${whose === "own" ? "this edition" : "another"}: ${code}`;
      expect(code.startsWith("defect"), what).toBe(false);
      expect(code, what).not.toBe("input-invalid");
      const isIn = houseWide.includes(sitter) || whose === "own" || reach !== "object";
      const isOpen = may.some((one) => one === sitter) && isIn;
      if (sitter === "stranger" && !may.includes("stranger")) expect(code, what).toBe("sign-in-needed");
      else if (reach === "others")
        expect(code, what).toMatch(may.some((one) => one === sitter) ? /^not-found$/ : /^not-(found|permitted)$/);
      else expect(closed.includes(code), what).toBe(!isOpen);
    }
});

test.each(names)("%s tells whoever works in another programme nothing of this one", (name) => {
  // What anybody is told they are told too.
  if (table[name]?.may.some((one) => one === "stranger")) return;
  for (const sitter of ofFacility.filter((one) => !houseWide.includes(one))) {
    const { told } = came.get(`${name} ${sitter} other`) ?? neverAsked;
    expect(
      ofProgramme.filter((word) => told.includes(word)),
      `${name} as ${sitter}`,
    ).toEqual([]);
  }
});

test.each(names)("%s gives a role that is bound within the edition what the table says, and no more", (name) => {
  const line = table[name];
  if (!line) throw new Error(`${name} has no line`);
  for (const role of bound)
    for (const where of reaches) {
      const { code, told, wrote } = within.get(`${name} ${role} ${where}`) ?? neverAsked;
      const what = `${name} as ${role} of ${where}: ${code}`;
      const given = "within" in line && line.may.includes(role) ? line.within[where] : "closed";
      expect(code.startsWith("defect"), what).toBe(false);
      expect(closed.includes(code), what).toBe(given === "closed");
      if (given !== "nothing") continue;
      expect(code, what).toBe("done");
      expect({ wrote, told: others[where].filter((word) => told.includes(word)) }, what).toEqual({
        wrote: false,
        told: [],
      });
    }
});
