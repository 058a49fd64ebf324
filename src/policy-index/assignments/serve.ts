/** Assigning by hand and by a table; who is assigned; ending it. */
import { randomUUID } from "node:crypto";
import type { Finding } from "../../base/finding.ts";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../base/served.ts";
import { isSame } from "../../people/roles/rules.ts";
import { pastRoles } from "../../people/roles/store.ts";
import { comparePlaces } from "../../places/gazetteer.ts";
import { placesNamed } from "../../places/places-named.ts";
import { keepDeeds } from "../../store/deeds.ts";
import type { Transaction } from "../../store/transaction.ts";
import type { Edition } from "../editions/contract.ts";
import { parsedInstrument } from "../editions/instrument/store.ts";
import { areasOf } from "../editions/questions.ts";
import { mustBeChangeable, mustRun } from "../editions/rules.ts";
import { edition, editionPlaces, lockedEdition } from "../editions/store.ts";
import { assign, assignByFile, changeAssignment, checkTable, endAssignment, listAssignments } from "./contract.ts";
import { stampOfNote } from "./note-stamp.ts";
import { assignmentProblems } from "./problem-words.ts";
import { readTable, type TableRow } from "./read-table.ts";
import { deedsOf, faultOf, type Ground, type Held, type Wanted } from "./rules.ts";
import {
  assignments,
  endRole,
  heldNote,
  holdPeople,
  type Known,
  keepNote,
  keepRoles,
  type NewRole,
  peopleByEmail,
  rolesHeld,
  tiesOf,
} from "./store.ts";
import { tableOfFile } from "./table-of-file.ts";

type Served<O extends Operation, P = unknown> = ServedFromDatabase<Transaction, O["input"], O["output"], P>;

export const servedAssignments: Served<typeof listAssignments> = {
  operation: listAssignments,
  handle: async (tx, input, { actor, language }) => {
    const found = mustRun(await edition(tx, input.edition), actor);
    const places = await editionPlaces(tx, found.id);
    const instrument = await parsedInstrument(tx, found);
    const all = await assignments(tx, found.id);
    return {
      edition: found,
      ...(input.place === undefined ? {} : { place: input.place }),
      language: instrument.language,
      places: places.map(({ place }) => place).sort(comparePlaces(language)),
      areas: areasOf(instrument).map(({ id, title }) => ({ id, title })),
      assignments: all.filter(({ place }) => input.place === undefined || place === input.place),
    };
  },
};

/** The edition, held while roles in it are given. */
async function assigning(tx: Transaction, id: string, { actor }: Asked): Promise<Edition> {
  return mustBeChangeable(mustRun(await lockedEdition(tx, id), actor));
}

async function groundOf(tx: Transaction, found: Edition, people: readonly Known[], now: Date): Promise<Ground> {
  const places = await editionPlaces(tx, found.id);
  const instrument = await parsedInstrument(tx, found);
  const ids = people.map(({ id }) => id);
  await holdPeople(tx, ids);
  const ties = await tiesOf(tx, ids, now.toISOString().slice(0, 10));
  return {
    places: new Set(places.map(({ place }) => place)),
    areas: new Set(areasOf(instrument).map(({ id }) => id)),
    secondAuthor: found.stages.secondAuthor,
    isInterested: (person, place) => ties.has(`${person} ${place}`),
    held: await rolesHeld(tx, found.id),
    past: await pastRoles(tx, ids, found.id),
  };
}

export const servedAssign: Served<typeof assign> = {
  operation: assign,
  problems: assignmentProblems,
  handle: async (tx, input, asked) => {
    const found = await assigning(tx, input.edition, asked);
    const people = await peopleByEmail(tx, [input.email.toLowerCase()]);
    const ground = await groundOf(tx, found, people, asked.now);

    const place = input.place === undefined ? undefined : placesNamed(ground.places)(input.place);
    const { role, area, note } = input;
    const person = people[0]?.id;
    const fault = faultOf({ person, role, place, area }, ground);
    if (fault !== undefined || person === undefined) refuse(fault ?? "person-unknown");

    const id = randomUUID();
    const { actor, now } = asked;
    const kept = await keepRoles(tx, found.id, [{ id, person, role, place, area, note }], { by: actor.name, now });
    if (kept === 0) refuse("role-held");
    return { assignment: id };
  },
  deed: ({ edition: id, role, place, area }, { assignment }) => ({
    edition: id,
    assignment,
    role,
    ...(place === undefined ? {} : { place }),
    ...(area === undefined ? {} : { area }),
  }),
};

type Judged = {
  readonly roles: readonly (NewRole & { readonly row: number })[];
  readonly already: number;
  readonly findings: readonly Finding[];
};

/** Rows as roles; what is wrong with a row, one finding. Each row is judged with those before it. */
function judge(rows: readonly TableRow[], people: ReadonlyMap<string, string>, ground: Ground): Judged {
  const named = placesNamed(ground.places);
  // By person: twenty thousand rows are not each compared with all the others.
  const heldBy = new Map<string, Held[]>();
  const hold = (one: Held): void => {
    const own = heldBy.get(one.person);
    if (own) own.push(one);
    else heldBy.set(one.person, [one]);
  };
  for (const one of ground.held) hold(one);
  const roles: (NewRole & { readonly row: number })[] = [];
  const findings: Finding[] = [];
  let already = 0;
  for (const { row, email, role, place: written, area, note } of rows) {
    const person = people.get(email);
    const place = written === undefined ? undefined : named(written);
    const wanted: Wanted = { person, role, place, area };
    const held = heldBy.get(person ?? "") ?? [];
    const code = faultOf(wanted, { ...ground, held });
    const found = { "person-unknown": email, "place-not-asked": written, "area-unknown": area }[String(code)];
    if (code !== undefined) {
      findings.push({ tier: "error", code, file: "assignments.csv", row, ...(found === undefined ? {} : { found }) });
      continue;
    }
    if (person === undefined) continue;
    const one: Held = { person, role, ...(place && { place }), ...(area && { area }) };
    if (held.some((other) => isSame(other, one))) already += 1;
    else {
      hold(one);
      roles.push({ id: randomUUID(), row, person, role, place, area, note });
    }
  }
  return { roles, already, findings };
}

type Table = ReturnType<typeof readTable>;

/** As many faults as somebody mends at once. */
const mostFindings = 500;

/** What a table would give, and all that is wrong with it, by row. */
async function judgedTable(tx: Transaction, found: Edition, { rows, findings: ofForm }: Table, { now }: Asked) {
  const known = await peopleByEmail(tx, [...new Set(rows.map(({ email }) => email))]);
  const ground = await groundOf(tx, found, known, now);
  const { roles, already, findings } = judge(rows, new Map(known.map(({ email, id }) => [email, id])), ground);
  // Of whoever has no part in the edition yet, an editor reads what they wrote themselves: who an address is, is not theirs to ask.
  const here = new Set(ground.held.map(({ person }) => person));
  const names = new Map(known.map(({ id, name, email }) => [id, here.has(id) ? name : email]));
  const byRow = [...ofForm, ...findings].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
  return { roles, already, findings: byRow, names };
}

type Given = { readonly table: string; readonly read: Table };

const unread: Table = { rows: [], findings: [{ tier: "error", code: "table-unread", file: "assignments.csv" }] };

export const servedCheckTable: Served<typeof checkTable, Given> = {
  operation: checkTable,
  problems: assignmentProblems,
  prepare: async ({ table: written, file }) => {
    const table = file && file.bytes.length > 0 ? await tableOfFile(file.bytes) : written;
    return table === undefined ? { table: "", read: unread } : { table, read: readTable(table) };
  },
  handle: async (tx, input, asked, { table, read }) => {
    const found = await assigning(tx, input.edition, asked);
    const instrument = await parsedInstrument(tx, found);
    const { roles, already, findings, names } = await judgedTable(tx, found, read, asked);
    return {
      edition: found,
      language: instrument.language,
      areas: areasOf(instrument).map(({ id, title }) => ({ id, title })),
      table,
      roles: roles.map(({ row, person, role, place, area, note }) => ({
        ...{ row, person: names.get(person) ?? "", role, note },
        ...(place === undefined ? {} : { place }),
        ...(area === undefined ? {} : { area }),
      })),
      already,
      faults: findings.length,
      findings: findings.slice(0, mostFindings),
    };
  },
};

export const servedAssignByFile: Served<typeof assignByFile, Table> = {
  operation: assignByFile,
  problems: assignmentProblems,
  prepare: ({ table }) => Promise.resolve(readTable(table)),
  handle: async (tx, input, asked, { rows, findings: ofForm }) => {
    const found = await assigning(tx, input.edition, asked);
    const { roles, already, findings } = await judgedTable(tx, found, { rows, findings: ofForm }, asked);
    if (findings.length > 0) refuse("table-faulty", { faults: findings.length }, findings.slice(0, mostFindings));

    const { actor, now } = asked;
    const assigned = await keepRoles(tx, found.id, roles, { by: actor.name, now });
    await keepDeeds(tx, deedsOf(found.id, roles, { by: actor.name, now }));
    return { assigned, already };
  },
  deed: ({ edition: id }, { assigned }) => (assigned === 0 ? undefined : { edition: id, assigned }),
};

export const servedChangeAssignment: Served<typeof changeAssignment> = {
  operation: changeAssignment,
  problems: assignmentProblems,
  handle: async (tx, input, { actor, match }) => {
    const found = mustRun(await edition(tx, input.edition), actor);
    const before = (await heldNote(tx, found.id, input.assignment)) ?? refuse("not-found", { what: "assignment" });
    if (match !== stampOfNote(before)) refuse("stale");
    await keepNote(tx, found.id, input.assignment, input.note);
    return { assignment: input.assignment, noteStamp: stampOfNote(input.note) };
  },
  deed: ({ edition: id, assignment }) => ({ edition: id, assignment }),
};

export const servedEndAssignment: Served<typeof endAssignment> = {
  operation: endAssignment,
  handle: async (tx, input, { actor, now }) => {
    const found = mustRun(await edition(tx, input.edition), actor);
    if (!(await endRole(tx, found.id, input.assignment, now))) refuse("not-found", { what: "assignment" });
    return { assignment: input.assignment };
  },
  deed: ({ edition: id, assignment }) => ({ edition: id, assignment }),
};
