import { randomUUID } from "node:crypto";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor, Role } from "../../base/actor.ts";
import { languages } from "../../base/text.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { peopleOperations } from "../../server/people-operations.ts";
import { perform } from "../../server/perform.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { transaction } from "../../store/transaction.ts";
import { declare } from "../interests/contract.ts";
import { keepOrganisation } from "../organisations/contract.ts";
import { listTies } from "./contract.ts";
import { keepExamplePerson } from "./example-people.ts";
import { servedEndRole } from "./serve.ts";
import { TiesPage } from "./TiesPage.tsx";

const archive: Archive = { indexes: () => [], releases: () => [], release: () => undefined };
const now = new Date("2027-03-01T12:00:00Z");
const edition = randomUUID();
const elsewhere = randomUUID();

onEveryDatabase("people", (server) => {
  let held: TestDatabase;
  let admin: Actor;
  let editor: Actor;
  let author: Actor;

  const made = async (name: string, ...roles: readonly Role[]): Promise<Actor> => {
    const id = await transaction(held.database, { readOnly: false }, (tx) =>
      keepExamplePerson(tx, { name, roles, now, newId: randomUUID }),
    );
    return { kind: "person", name: id, roles, provedAt: now };
  };

  beforeAll(async () => {
    held = await testDatabase(server);
    await transaction(held.database, { readOnly: false }, async ({ client }) => {
      for (const [id, code] of [
        [edition, "2027"],
        [elsewhere, "2028"],
      ]) {
        await client.query(
          `insert into edition.edition (edition_id, index_code, code, title, instrument_version, instrument, periods,
             reference_day, state, second_author, review, adjudication, harmonisation, government_window, prior_answers, created_at)
           values ($1, 'law', $2, '{"en":"Law"}', '1', '{}', '{2027}', '2027-01-01', 'open', true, true, true, true, true, 'hidden', now())`,
          [id, code],
        );
        for (const place of ["FRA", "DEU"])
          await client.query("insert into edition.place (edition_id, place, prior_shown) values ($1, $2, false)", [
            id,
            place,
          ]);
      }
    });
    admin = await made("Example Administrator 1", { role: "administrator" });
    editor = await made("Example Editor 1", { role: "editor", edition });
    author = await made("Example Author 1", { role: "author", edition, place: "FRA" });
  });
  afterAll(() => held.close());

  const does = (actor: Actor, name: string, input: object): Promise<unknown> => {
    const served = peopleOperations.find(({ operation }) => operation.name === name);
    if (!served) throw new Error(`no operation ${name}`);
    return perform(served, input, { archive, database: held.database, actor, now, language: "en", requestId: "t" });
  };
  const refused = (code: string) => expect.objectContaining({ code });

  test("an administrator sees everybody, an editor those of their edition, an author nobody", async () => {
    await made("Example Author 2", { role: "author", edition: elsewhere, place: "FRA" });
    const names = async (actor: Actor) => {
      const { people } = (await does(actor, "people.list", {})) as { people: { name: string }[] };
      return people.map(({ name }) => name);
    };
    expect(await names(admin)).toEqual([
      "Example Administrator 1",
      "Example Author 1",
      "Example Author 2",
      "Example Editor 1",
    ]);
    expect(await names(editor)).toEqual(["Example Author 1", "Example Editor 1"]);
    await expect(does(author, "people.list", {})).rejects.toEqual(refused("not-permitted"));
    await expect(does(author, "people.show", { person: admin.name })).rejects.toEqual(refused("not-permitted"));
    await expect(does(editor, "people.show", { person: admin.name })).rejects.toEqual(refused("not-found"));
    await expect(does(editor, "people.show", { person: randomUUID() })).rejects.toEqual(refused("not-found"));
  });

  test("an editor invites to roles in their edition and to nothing else", async () => {
    const input = { email: "New@Example.org", language: "fr", role: "reviewer", edition, place: "DEU" };
    expect(await does(editor, "people.invite", input)).toMatchObject({ outcome: "invited" });
    await expect(does(editor, "people.invite", { ...input, role: "editor" })).rejects.toEqual(refused("not-permitted"));
    const { role: _, ...none } = input;
    await expect(does(editor, "people.invite", none)).rejects.toEqual(refused("not-permitted"));
    await expect(does(editor, "people.invite", { ...input, edition: elsewhere })).rejects.toEqual(
      refused("not-permitted"),
    );
    await expect(does(author, "people.invite", input)).rejects.toEqual(refused("not-permitted"));
    await expect(does(admin, "people.invite", { ...input, place: "PRT" })).rejects.toEqual(refused("place-not-asked"));
  });

  test("a place is given by its name as by its code; one the edition does not cover is refused with those it covers", async () => {
    const coder = await made("Example Author 9");
    await does(admin, "people.give-role", { person: coder.name, role: "author", edition, place: "Allemagne" });
    expect(await does(coder, "accounts.me", {})).toMatchObject({ roles: [{ role: "author", place: "DEU" }] });
    await expect(
      does(admin, "people.give-role", { person: coder.name, role: "author", edition, place: "austria" }),
    ).rejects.toMatchObject({ code: "place-not-asked", facts: { places: expect.arrayContaining(["Germany (DEU)"]) } });
  });

  test("what asks for proof refuses whoever proved themselves too long ago", async () => {
    const stale: Actor = { ...admin, kind: "person", roles: [{ role: "administrator" }], provedAt: new Date(0) };
    await expect(does(stale, "people.give-role", { person: author.name, role: "editor" })).rejects.toEqual(
      refused("prove-again"),
    );
  });

  test("a role of the facility is given over a programme there is, by an administrator, and told to them alone", async () => {
    const officer = await made("Example Facility Officer 1");
    const role = { person: officer.name, role: "facility-officer" };
    await expect(does(admin, "people.give-role", { ...role, programme: "EXF" })).rejects.toEqual(
      refused("programme-unknown"),
    );
    await transaction(held.database, { readOnly: false }, async ({ client }) => {
      await client.query(
        `insert into facility.programme_version (code, version, from_day, content, kept_at)
         values ('EXF', 1, '2026-01-01', '{}', now())`,
      );
    });
    await does(admin, "people.give-role", { ...role, programme: "EXF" });
    await expect(does(admin, "people.give-role", { ...role, programme: "EXF" })).rejects.toEqual(refused("role-held"));
    await expect(does(admin, "people.give-role", { ...role, edition })).rejects.toEqual(refused("bounds-differ"));
    await expect(
      does(editor, "people.invite", { role: "facility-officer", email: "a@example.org", language: "en" }),
    ).rejects.toEqual(refused("not-permitted"));
    expect(await does(admin, "people.show", { person: officer.name })).toMatchObject({
      programmes: ["EXF"],
      person: { roles: [{ role: "facility-officer", programme: "EXF" }] },
    });
    expect(await does(editor, "people.list", {})).toMatchObject({ programmes: [] });
    await expect(does(editor, "people.show", { person: officer.name })).rejects.toEqual(refused("not-found"));
    expect(await does(officer, "accounts.me", {})).toMatchObject({
      roles: [{ role: "facility-officer", programme: "EXF" }],
    });
  });

  describe("the wall", () => {
    test("a tie that would end a role says so first, and ends it when told to", async () => {
      const coder = await made("Example Author 3", { role: "author", edition, place: "DEU" });
      const tie = { place: "deu", kind: "paid-by-government", from: "2027-01-01", note: "an adviser" };
      await expect(does(coder, "interests.declare", tie)).rejects.toMatchObject({
        code: "ends-roles",
        facts: { place: "DEU", count: 1 },
      });
      expect(await does(coder, "interests.declare", { ...tie, endsRoles: true })).toMatchObject({ ended: 1 });
      expect(await does(coder, "accounts.me", {})).toMatchObject({ roles: [] });
      const role = { person: coder.name, role: "author", edition, place: "DEU" };
      await expect(does(admin, "people.give-role", role)).rejects.toEqual(refused("interest"));
      expect(await does(admin, "people.give-role", { ...role, place: "FRA" })).toMatchObject({});
    });

    test("a tie that ended bars nothing", async () => {
      const coder = await made("Example Author 4");
      const tie = { person: coder.name, place: "DEU", kind: "other", from: "2020-01-01", until: "2021-01-01" };
      expect(await does(admin, "interests.declare-for", tie)).toMatchObject({ ended: 0 });
      const role = { person: coder.name, role: "author", edition, place: "DEU" };
      expect(await does(admin, "people.give-role", role)).toMatchObject({});
      await expect(does(author, "interests.declare-for", tie)).rejects.toEqual(refused("not-permitted"));
    });

    test("nobody reviews what they write", async () => {
      const role = { person: author.name, role: "reviewer", edition, place: "FRA" };
      await expect(does(editor, "people.give-role", role)).rejects.toEqual(refused("both-sides"));
    });

    test("who writes in one edition is made adjudicator of none, and of all of them neither", async () => {
      for (const role of ["adjudicator", "harmoniser"])
        await expect(does(admin, "people.give-role", { person: author.name, role })).rejects.toEqual(
          refused("both-sides"),
        );
    });
  });

  test("the last administrator stays", async () => {
    const { person } = (await does(admin, "people.show", { person: admin.name })) as {
      person: { roles: { id: string; role: string }[] };
    };
    const role = person.roles[0]?.id;
    await expect(does(admin, "people.end-role", { person: admin.name, role })).rejects.toEqual(
      refused("last-administrator"),
    );
    await expect(does(author, "people.end-role", { person: admin.name, role })).rejects.toEqual(
      refused("not-permitted"),
    );
    await expect(does(editor, "people.end-role", { person: admin.name, role })).rejects.toEqual(refused("not-found"));
  });

  test("of two administrators who end each other at the same moment one stays", async () => {
    const other = await made("Example Administrator 2", { role: "administrator" });
    const roleOf = async (actor: Actor) => {
      const { person } = (await does(admin, "people.show", { person: actor.name })) as {
        person: { roles: { id: string }[] };
      };
      return { person: actor.name, role: person.roles[0]?.id ?? "" };
    };
    const [first, second] = [await roleOf(other), await roleOf(admin)];
    const asked = { actor: admin, now, language: "en", requestId: "t" } as const;
    const { meanwhile } = await transaction(held.database, { readOnly: false }, async (tx) => {
      await servedEndRole.handle(tx, first, asked, undefined);
      const under = does(other, "people.end-role", second).then(
        () => "done",
        (thrown: unknown) => thrown,
      );
      // It waits for the first, or is done before it: either way it is under way now.
      await Promise.race([under, new Promise((resolve) => setTimeout(resolve, 500))]);
      return { meanwhile: under };
    });
    expect(await meanwhile).toEqual(refused("last-administrator"));
  });

  test("organisations and interests stand on one page: an administrator's holds all, an editor's those of their editions", async () => {
    const near = await made("Example Author 7", { role: "author", edition, place: "FRA" });
    const far = await made("Example Author 8", { role: "author", edition: elsewhere, place: "DEU" });
    const add = async (name: string) =>
      ((await does(admin, "organisations.add", { name, kind: "research" })) as { organisation: string }).organisation;
    const [institute, office] = [await add("Example Institute"), await add("Example Office")];
    for (const [person, organisation] of [
      [near.name, institute],
      [far.name, office],
    ])
      await does(admin, "organisations.join", { person, organisation });
    const tie = { place: "DEU", kind: "other", from: "2026-01-01" };
    await does(admin, "interests.declare-for", { ...tie, person: near.name });
    await does(admin, "interests.declare-for", { ...tie, person: far.name, place: "FRA" });
    const seen = async (who: Actor) => listTies.output.parse(await does(who, "people.ties", {}));
    const all = await seen(admin);
    expect(all.organisations.map(({ name, people }) => [name, people.map((one) => one.name)])).toEqual([
      ["Example Institute", ["Example Author 7"]],
      ["Example Office", ["Example Author 8"]],
    ]);
    for (const tie of [
      ["Example Author 7", "DEU"],
      ["Example Author 8", "FRA"],
    ])
      expect(all.interests.map(({ person, place }) => [person.name, place])).toContainEqual(tie);
    expect(all.people.length).toBeGreaterThan(3);
    const own = await seen(editor);
    expect(own).toMatchObject({
      organisations: [{ name: "Example Institute" }],
      ...{ people: [], mayAdminister: false },
    });
    expect(own.interests.find(({ person }) => person.name === "Example Author 7")).toMatchObject({
      ...{ place: "DEU", from: "2026-01-01" },
    });
    expect(JSON.stringify(own)).not.toMatch(/Office|Author 8/);
    await expect(seen(author)).rejects.toEqual(refused("not-permitted"));

    const page = (view: typeof all, language: (typeof languages)[number] = "en") =>
      renderToStaticMarkup(<TiesPage {...{ view, language, written: {}, isDone: false }} />);
    for (const act of [
      "organisations.add",
      "organisations.join",
      "organisations.leave",
      "interests.declare-for",
      "interests.end",
    ]) {
      expect(page(all)).toContain(`value="${act}"`);
      expect(page(own)).not.toContain(`value="${act}"`);
    }
    // Whoever notes another's tie is not told that it protects them.
    expect(page(all)).not.toContain("protects you");
    expect(new Set(languages.map((language) => />([^<]*)<\/h1>/.exec(page(all, language))?.[1])).size).toBe(
      languages.length,
    );
  });

  test("an old form ends nothing twice: of two tabs the second is told, and what the first did stands", async () => {
    const person = (await made("Example Author 9", { role: "author", edition: elsewhere, place: "DEU" })).name;
    const { interest } = declare.output.parse(
      await does(admin, "interests.declare-for", { person, place: "FRA", kind: "other", from: "2026-01-01" }),
    );
    await does(admin, "interests.end", { person, interest, until: "2026-06-01" });
    await expect(does(admin, "interests.end", { person, interest, until: "2026-09-01" })).rejects.toEqual(
      refused("interest-ended"),
    );
    const ties = listTies.output.parse(await does(admin, "people.ties", {}));
    expect(ties.interests.find(({ id }) => id === interest)).toMatchObject({ until: "2026-06-01" });

    const { person: shown } = (await does(admin, "people.show", { person })) as { person: { roles: { id: string }[] } };
    const [role] = shown.roles;
    await does(admin, "people.end-role", { person, role: role?.id });
    await expect(does(admin, "people.end-role", { person, role: role?.id })).rejects.toEqual(refused("not-found"));
    const given = { person, role: "reviewer", edition: elsewhere, place: "FRA" };
    await does(admin, "people.give-role", given);
    await expect(does(admin, "people.give-role", given)).rejects.toEqual(refused("role-held"));

    const added = await does(admin, "organisations.add", { name: "Example Bureau", kind: "public" });
    const { organisation } = keepOrganisation.output.parse(added);
    await does(admin, "organisations.join", { person, organisation });
    await does(admin, "organisations.join", { person, organisation });
    await does(admin, "organisations.leave", { person, organisation });
    await expect(does(admin, "organisations.leave", { person, organisation })).rejects.toEqual(refused("not-found"));
  });
});
