/** Assigning on a real database: what is refused, that nothing is half done, and who may see who does what. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type Actor, operator, type Role } from "../../base/actor.ts";
import type { Operation } from "../../base/operation.ts";
import type { Served } from "../../base/served.ts";
import { tinyArchive } from "../../explorer/reading/fixture.ts";
import { perform } from "../../server/perform.ts";
import { packageRoot } from "../../store/package-root.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { many, none, type Transaction, transaction } from "../../store/transaction.ts";
import { usual } from "../coverage/scheduled/contract.ts";
import { keepReminding } from "../coverage/scheduled/store.ts";
import { servedCoverage, servedReminders, servedSendReminders } from "../coverage/serve.ts";
import { servedCreateEdition } from "../editions/beginning/serve.ts";
import { servedEditionGround } from "../editions/serve.ts";
import { servedOpenEdition, servedSetCalendar, servedSetPlaces } from "../editions/settings/serve.ts";
import type { Archive } from "../releases/contract.ts";
import { servedPublish } from "../releases/serve.ts";
import { servedAssignByRule, servedPlanAssignments } from "./plan/serve.ts";
import {
  servedAssign,
  servedAssignByFile,
  servedAssignments,
  servedChangeAssignment,
  servedCheckTable,
  servedEndAssignment,
} from "./serve.ts";

const now = new Date("2027-01-10T12:00:00Z");
const person = (roles: readonly Role[]): Actor => ({ kind: "person", name: randomUUID(), roles, provedAt: now });

onEveryDatabase("assignments", (server) => {
  let held: TestDatabase;
  let edition = "";
  let editor: Actor = person([]);

  type Asking = { readonly actor?: Actor; readonly match?: number | string; readonly at?: Date };
  const ask = async <Output extends z.ZodType>(
    served: Served<Archive, Transaction> & { readonly operation: Operation<z.ZodType, Output> },
    input: object,
    { actor = editor, match, at = now }: Asking = {},
  ): Promise<z.output<Output>> => {
    const output = await perform(served, input, {
      actor: actor.kind === "person" ? { ...actor, provedAt: at } : actor,
      now: at,
      language: "en",
      requestId: "test",
      archive: tinyArchive,
      database: held.database,
      ...(match === undefined ? {} : { match: String(match) }),
    });
    return served.operation.output.parse(output);
  };
  const write = (statement: Parameters<typeof none>[1]) =>
    transaction(held.database, { readOnly: false }, (tx) => none(tx, statement));
  const keepPerson = (name: string) =>
    write(sql`
    insert into people.person (id, name, email, created_at, updated_at)
    values (${randomUUID()}::uuid, ${name}, ${`${name.toLowerCase()}@example.org`}, ${now}, ${now})
  `);

  beforeAll(async () => {
    held = await testDatabase(server);
    const example = join(packageRoot(), "examples/first-index/2026.0");
    await ask(servedPublish, { package: example, release: "2026.0" }, { actor: operator("test") });
    editor = person([{ role: "editor" }]);
    const { chosen } = await ask(servedEditionGround, {});
    const made = await ask(servedCreateEdition, {
      index: chosen?.index,
      code: "2027",
      title: "2027",
      places: ["FRA", "DEU", "ESP", "JPN"],
      periods: ["2027"],
      referenceDay: "2027-01-01",
      stages: { review: true },
    });
    edition = made.edition.id;
    editor = person([{ role: "editor", edition }]);
    for (const name of ["Ann", "Bob", "Eve", "Tom"]) await keepPerson(name);
    await write(sql`
      insert into people.interest (interest_id, person_id, place, kind, from_day, declared_by, declared_at)
      select ${randomUUID()}::uuid, id, 'FRA', 'paid-by-government', '2026-01-01', 'test', ${now}
      from people.person
      where name = 'Ann'
    `);
  });
  afterAll(() => held.close());

  test("nobody with a tie to a place is given a role there; the same person may elsewhere", async () => {
    const one = { edition, email: "Ann@example.org", role: "author", note: "12 days" };
    await expect(ask(servedAssign, { ...one, place: "FRA" })).rejects.toMatchObject({ code: "interest" });
    await expect(ask(servedAssign, { ...one, place: "ITA" })).rejects.toMatchObject({ code: "place-not-asked" });
    await expect(ask(servedAssign, { ...one, email: "x@y.z", place: "DEU" })).rejects.toMatchObject({
      code: "person-unknown",
    });
    await ask(servedAssign, { ...one, place: "de" });
    await expect(ask(servedAssign, { ...one, place: "DEU" })).rejects.toMatchObject({ code: "role-held" });
    await expect(ask(servedAssign, { ...one, role: "reviewer", place: "DEU" })).rejects.toMatchObject({
      code: "both-sides",
    });
  });

  test("who harmonises every edition writes in none, and is not listed as assigned", async () => {
    await keepPerson("Zoe");
    const roleId = randomUUID();
    await write(sql`
      insert into people.role (role_id, person_id, role, given_by, given_at)
      select ${roleId}::uuid, id, 'harmoniser', 'test', ${now}
      from people.person
      where name = 'Zoe'
    `);
    const one = { edition, email: "zoe@example.org", role: "author", place: "DEU" };
    await expect(ask(servedAssign, one)).rejects.toMatchObject({ code: "both-sides" });
    const table = "email,role,place\nzoe@example.org,author,DEU\n";
    await expect(ask(servedAssignByFile, { edition, table })).rejects.toMatchObject({
      code: "table-faulty",
      details: [{ row: 2, code: "both-sides" }],
    });
    const rule = { edition, role: "author", people: "zoe@example.org" };
    expect((await ask(servedPlanAssignments, rule)).given).toEqual([]);
    const { assignments } = await ask(servedAssignments, { edition });
    expect(assignments.filter(({ person: { name } }) => name === "Zoe")).toEqual([]);
    await expect(ask(servedEndAssignment, { edition, assignment: roleId })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("roles are given only soon after proving who one is", async () => {
    const late = new Date(now.getTime() + 3_600_000);
    const stale = { ...editor, provedAt: now };
    await expect(
      perform(
        servedAssign,
        { edition, email: "bob@example.org", role: "author", place: "FRA" },
        { actor: stale, now: late, language: "en", requestId: "test", archive: tinyArchive, database: held.database },
      ),
    ).rejects.toMatchObject({ code: "prove-again" });
  });

  test("a table is taken whole or not at all, with every fault of it said", async () => {
    const faulty =
      "email,role,place\nbob@example.org,author,FRA\nann@example.org,reviewer,FRA\nbob@example.org,reviewer,FRA\nnobody@example.org,author,ITA";
    await expect(ask(servedAssignByFile, { edition, table: faulty })).rejects.toMatchObject({
      code: "table-faulty",
      facts: { faults: 3 },
      details: [
        { row: 3, code: "interest" },
        { row: 4, code: "both-sides" },
        { row: 5, code: "person-unknown" },
      ],
    });
    expect((await ask(servedAssignments, { edition })).assignments).toHaveLength(1);
    const table =
      "email;role;place;note\nbob@example.org;author;FRA;paid\ntom@example.org;author;ESP;\nann@example.org;author;DEU;";
    expect(await ask(servedAssignByFile, { edition, table })).toEqual({ assigned: 2, already: 1 });
    expect(await ask(servedAssignByFile, { edition, table })).toEqual({ assigned: 0, already: 3 });
  });

  test("a table is looked at first, as a file too: what it would give, or what is wrong, and nothing is done", async () => {
    const bytes = Buffer.from(
      "email\trole\tplace\tnote\nann@example.org\treviewer\tJapan\tpay\xe9e\ntom@example.org\tauthor\tSpain\t\n",
      "latin1",
    );
    const before = (await ask(servedAssignments, { edition })).assignments.length;
    const checked = await ask(servedCheckTable, {
      edition,
      file: { name: "people.tsv", bytes: new Uint8Array(bytes) },
    });
    expect(checked).toMatchObject({
      ...{ faults: 0, already: 1 },
      roles: [{ row: 2, person: "Ann", role: "reviewer", place: "JPN", note: "payée" }],
    });
    expect(checked.table).toContain("ann@example.org");
    const stranger = randomUUID();
    await write(sql`
      insert into people.person (id, name, email, created_at, updated_at)
      values (${stranger}, 'Somebody Elsewhere', 'elsewhere@example.org', now(), now())
    `);
    const ofStranger = "email,role,place\nelsewhere@example.org,reviewer,FRA\n";
    const { roles } = await ask(servedCheckTable, { edition, table: ofStranger });
    expect(roles).toMatchObject([{ person: "elsewhere@example.org", role: "reviewer", place: "FRA" }]);
    const faulty = await ask(servedCheckTable, { edition, table: "email,role,place\nx@example.org,author,Atlantis\n" });
    expect([faulty.faults, faulty.findings[0]?.code, faulty.roles]).toEqual([1, "person-unknown", []]);
    const file = { name: "law.pdf", bytes: new Uint8Array([37, 80, 68, 70, 0, 1, 2]) };
    expect((await ask(servedCheckTable, { edition, file })).findings).toMatchObject([{ code: "table-unread" }]);
    expect((await ask(servedAssignments, { edition })).assignments).toHaveLength(before);
  });

  test("whoever has not come yet stands in a plan by their address", async () => {
    await write(sql`
      insert into people.person (id, name, email, created_at, updated_at)
      values (${randomUUID()}, '', 'invited@example.org', now(), now())
    `);
    const rule = { edition, role: "reviewer", each: 1, people: "invited@example.org", seed: "hat" };
    const { loads } = await ask(servedPlanAssignments, rule);
    expect(loads.map(({ person: { name } }) => name)).toEqual(["invited@example.org"]);
  });

  test("a rule is planned, and done only as it was shown", async () => {
    const rule = {
      edition,
      role: "reviewer",
      each: 1,
      people: "ann@example.org bob@example.org eve@example.org x@y.z",
      seed: "hat",
    };
    const plan = await ask(servedPlanAssignments, rule);
    expect(plan.given.map(({ place }) => place)).toEqual(["DEU", "ESP", "FRA", "JPN"]);
    expect(plan.given.find(({ place }) => place === "FRA")?.person.name).toBe("Eve");
    expect(plan.given.find(({ place }) => place === "DEU")?.person.name).not.toBe("Ann");
    expect(plan.unknown).toEqual(["x@y.z"]);
    await expect(ask(servedAssignByRule, { ...rule, digest: "0" })).rejects.toMatchObject({ code: "plan-changed" });
    expect(await ask(servedAssignByRule, { ...rule, digest: plan.digest })).toEqual({ assigned: 4, short: 0 });
    expect((await ask(servedPlanAssignments, rule)).given).toEqual([]);
  });

  test("only the editor of this edition sees who does what, and changes it", async () => {
    const [one] = (await ask(servedAssignments, { edition, place: "FRA" })).assignments;
    const assignment = one?.id;
    const others = [
      person([{ role: "editor", edition: randomUUID() }]),
      person([{ role: "author", edition, place: "FRA" }]),
      person([{ role: "harmoniser", edition }]),
    ];
    for (const actor of others) {
      const code = actor === others[0] ? "not-found" : "not-permitted";
      await expect(ask(servedAssignments, { edition }, { actor })).rejects.toMatchObject({ code });
      await expect(ask(servedEndAssignment, { edition, assignment }, { actor })).rejects.toMatchObject({ code });
      await expect(ask(servedPlanAssignments, { edition }, { actor })).rejects.toMatchObject({ code });
      await expect(ask(servedReminders, { edition }, { actor })).rejects.toMatchObject({ code });
    }
    const other = randomUUID();
    await expect(ask(servedEndAssignment, { edition, assignment: other })).rejects.toMatchObject({ code: "not-found" });
    const noted = async () => (await ask(servedAssignments, { edition, place: "FRA" })).assignments[0];
    const match = (await noted())?.noteStamp ?? "";
    const changed = await ask(servedChangeAssignment, { edition, assignment, note: "three payments" }, { match });
    expect(await noted()).toMatchObject({ note: "three payments", noteStamp: changed.noteStamp });
    // Of two editors who change one note, the second is told, and the first one's note stays.
    for (const seen of [match, "", "0"]) {
      const second = ask(servedChangeAssignment, { edition, assignment, note: "paid" }, { match: seen });
      await expect(second).rejects.toMatchObject({ code: "stale" });
    }
    expect((await noted())?.note).toBe("three payments");
  });

  test("the board counts for whoever oversees, and names people to the editor alone", async () => {
    const board = await ask(servedCoverage, { edition });
    expect(
      board.lines
        .find(({ place }) => place === "FRA")
        ?.people?.map(({ name }) => name)
        .sort(),
    ).toEqual(["Bob", "Eve"]);
    const harmoniser = person([{ role: "harmoniser", edition }]);
    const seen = await ask(servedCoverage, { edition }, { actor: harmoniser });
    expect(seen.lines.map(({ people }) => people)).toEqual([undefined, undefined, undefined, undefined]);
    expect(JSON.stringify(seen)).not.toMatch(/Bob|Eve|three payments/);
    await expect(ask(servedCoverage, { edition, show: "unassigned" }, { actor: harmoniser })).rejects.toMatchObject({
      code: "not-permitted",
    });
    const author = person([{ role: "author", edition, place: "FRA" }]);
    await expect(ask(servedCoverage, { edition }, { actor: author })).rejects.toMatchObject({ code: "not-found" });
    expect((await ask(servedCoverage, { edition, show: "unassigned" })).lines.map(({ place }) => place)).toEqual([
      "JPN",
    ]);
    expect((await ask(servedCoverage, { edition, region: "142" })).lines.map(({ place }) => place)).toEqual(["JPN"]);
  });

  test("a harmoniser of one place or one area is shown the board of that, and no other", async () => {
    const seenBy = async (bounds: { place?: string; area?: string }) => {
      const { lines, areas, places, total } = await ask(
        servedCoverage,
        { edition },
        { actor: person([{ role: "harmoniser", edition, ...bounds }]) },
      );
      return { lines: lines.map(({ place }) => place), areas: areas.map(({ id }) => id), places, total };
    };
    const whole = await seenBy({});
    const ofPlace = await seenBy({ place: "FRA" });
    expect(ofPlace).toMatchObject({ lines: ["FRA"], areas: whole.areas, places: 1 });
    expect(ofPlace.total.untouched * whole.places).toBe(whole.total.untouched);
    const [area = ""] = whole.areas;
    expect(await seenBy({ area })).toMatchObject({ lines: whole.lines, areas: [area], places: whole.places });
    expect(await seenBy({ place: "XKX" })).toMatchObject({ lines: [], areas: [], places: 0 });
  });

  test("letters go to who is late, once a week, and not to who silenced them", async () => {
    const dates = [{ stage: "coding", opens: "2026-12-01", closes: "2027-01-01" }];
    await ask(servedSetCalendar, { edition, dates }, { match: 1 });
    await ask(servedOpenEdition, { edition }, { match: 2 });
    await write(sql`update people.person set reminders = false where name = 'Tom'`);
    const { due, spared } = await ask(servedReminders, { edition });
    expect(due.map(({ person: { name }, place, daysLate }) => [name, place, daysLate]).sort()).toEqual([
      ["Ann", "DEU", 9],
      ["Bob", "FRA", 9],
    ]);
    expect(spared.map(({ person: { name }, why }) => [name, why])).toEqual([["Tom", "silenced"]]);
    // The board marks the same people, and whoever silenced their letters too.
    const board = await ask(servedCoverage, { edition });
    const late = board.lines.flatMap(({ people = [] }) => people.filter((one) => one.late > 0));
    expect(late.map(({ name, role }) => [name, role]).sort()).toEqual([
      ["Ann", "author"],
      ["Bob", "author"],
      ["Tom", "author"],
    ]);
    expect(await ask(servedSendReminders, { edition })).toEqual({ letters: 2 });
    expect(await ask(servedSendReminders, { edition })).toEqual({ letters: 0 });
    const week = new Date(now.getTime() + 7 * 86_400_000);
    expect(await ask(servedSendReminders, { edition }, { at: week })).toEqual({ letters: 2 });
    const letters = await transaction(held.database, { readOnly: true }, (tx) =>
      many(tx, z.object({ kind: z.string(), facts: z.string() }), sql`select kind, facts from people.letter`),
    );
    expect(letters.map(({ kind }) => kind)).toEqual(["reminder", "reminder", "reminder", "reminder"]);
    expect(JSON.stringify(letters)).not.toMatch(/Ann|example.org/);
  });

  test("a day begins where the edition is at home: what is late there is late, though Greenwich has not seen midnight", async () => {
    // The last day of coding is the first of January; in Auckland it is over at this hour.
    const noon = new Date("2027-01-01T12:00:00Z");
    const late = async () => (await ask(servedCoverage, { edition }, { at: noon })).total.late;
    expect([await late(), (await ask(servedReminders, { edition }, { at: noon })).due]).toEqual([0, []]);
    const auckland = { ...usual, timeZone: "Pacific/Auckland" };
    await transaction(held.database, { readOnly: false }, (tx) => keepReminding(tx, edition, auckland));
    expect(await late()).toBeGreaterThan(0);
    // They were written to in what is this clock's future.
    await write(sql`delete from people.letter`);
    const { due } = await ask(servedReminders, { edition }, { at: noon });
    expect(due.map(({ person: { name }, daysLate }) => [name, daysLate]).sort()).toEqual([
      ["Ann", 1],
      ["Bob", 1],
    ]);
  });

  test("a place over which somebody holds a role stays until the role has ended", async () => {
    await expect(ask(servedSetPlaces, { edition, places: "FRA DEU JPN" }, { match: 3 })).rejects.toMatchObject({
      code: "place-held",
      facts: { places: ["ESP"], names: "Spain" },
    });
    for (const { id } of (await ask(servedAssignments, { edition, place: "ESP" })).assignments)
      await ask(servedEndAssignment, { edition, assignment: id });
    expect(await ask(servedSetPlaces, { edition, places: "FRA DEU JPN" }, { match: 3 })).toMatchObject({ removed: 1 });
  });
});
