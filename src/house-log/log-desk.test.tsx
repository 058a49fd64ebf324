import { createHash } from "node:crypto";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, type Role, reader } from "../base/actor.ts";
import { FileOutput } from "../base/served.ts";
import { languages } from "../base/text.ts";
import { servedReturnAnswer } from "../policy-index/review/opinions/serve.ts";
import { codeOf, type World, worldUnderTest } from "../policy-index/review/review-under-test.ts";
import { keepDeed, sealDeeds } from "../store/deeds.ts";
import { type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servers } from "../store/test-servers.ts";
import { transaction } from "../store/transaction.ts";
import { DeedPage, LogDesk, LogVerified } from "./LogDesk.tsx";
import { servedDeed, servedDeeds, servedDownloadLog, servedVerifyLog } from "./serve.ts";

let held: TestDatabase;
let world: World;
let author: string;

beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("there is no server to test on");
  held = await testDatabase(server);
  world = await worldUnderTest(held.database, { places: ["FRA"] });
  const person = await world.somebody("author", "FRA");
  author = person.name;
  await world.send(person, "FRA", "ways", { birth: "1", descent: "0" });
  await transaction(held.database, { readOnly: false }, sealDeeds);
}, 120_000);
afterAll(() => held.close());

const auditor = async (roles: readonly Role[] = [{ role: "auditor" }]) => ({
  ...(await world.somebody("auditor")),
  roles,
});

test("an auditor of the house sees who did what, newest first; one of an edition, or who also edits, does not", async () => {
  const all = await world.ask(servedDeeds, {}, await auditor());
  expect(all.deeds.map(({ deed }) => deed)).toEqual(all.deeds.map((_, at) => all.deeds.length - at));
  expect(all.deeds.some(({ who }) => who === author)).toBe(true);
  for (const other of [await world.somebody("auditor"), await auditor([{ role: "auditor" }, { role: "editor" }])]) {
    const seen = await world.ask(servedDeeds, {}, other);
    expect(seen.deeds.length).toBeGreaterThan(0);
    expect(JSON.stringify(seen)).not.toContain(author);
    expect(seen.deeds.every(({ at }) => at.length === 10)).toBe(true);
    expect(await codeOf(world.ask(servedDownloadLog, { form: "csv" }, other))).toBe("not-permitted");
  }
});

test("what is asked for narrows, and nobody else reads any of it", async () => {
  const who = await auditor();
  const sent = await world.ask(servedDeeds, { what: "coding.submit", edition: world.edition }, who);
  expect(sent.deeds.map(({ what }) => what)).toEqual(["coding.submit"]);
  expect((await world.ask(servedDeeds, { until: "2020-01-01" }, who)).deeds).toEqual([]);
  expect(await codeOf(world.ask(servedDeeds, {}, reader))).toBe("sign-in-needed");
  expect(await codeOf(world.ask(servedDeeds, {}, await world.somebody("editor")))).toBe("not-permitted");
});

test("what is hidden from somebody cannot be asked for either, nor tried against a hash", async () => {
  const told = "5f0c8a34-0000-4000-8000-00000000000a";
  const answer = "5f0c8a34-0000-4000-8000-00000000000b";
  await transaction(held.database, { readOnly: false }, async (tx) => {
    const facts = { edition: world.edition, answer, person: told };
    await keepDeed(tx, { at: new Date("2027-02-01T09:30:00Z"), actor: author, operation: "review.return", facts });
    await sealDeeds(tx);
  });
  const found = async (object: string, who: Actor) => (await world.ask(servedDeeds, { object }, who)).deeds.length;
  const house = await auditor();
  const bound = await world.somebody("auditor");
  const alsoEdits = await auditor([{ role: "auditor" }, { role: "editor" }]);
  expect([await found(answer, house), await found(told, house)]).toEqual([1, 1]);
  for (const who of [bound, alsoEdits]) expect([await found(answer, who), await found(told, who)]).toEqual([0, 0]);
  const [{ deed } = { deed: 0 }] = (await world.ask(servedDeeds, { object: answer }, house)).deeds;
  expect((await world.ask(servedDeed, { deed }, house)).hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(await world.ask(servedDeed, { deed }, alsoEdits))).not.toMatch(/[0-9a-f]{64}/);
  expect(await world.ask(servedVerifyLog, {}, alsoEdits)).not.toHaveProperty("head");
});

test("an auditor of an edition is told of a judgement in which role, on which day, of which answer and why; not whose", async () => {
  const reviewer = await world.somebody("reviewer", "FRA");
  const elsewhere = { role: "author", edition: world.edition, place: "DEU" } as const;
  // What else they are, here or in the facility, is what others could know them by.
  const besides: readonly Role[] = [{ role: "harmoniser", edition: world.edition }, { role: "assessor" }];
  for (const { role, place, edition } of [...reviewer.roles, elsewhere, ...besides])
    await world.query(
      `insert into people.role (role_id, person_id, role, edition_id, place, given_at, given_by)
       values (gen_random_uuid(), $1, $2, $3, $4, '2020-01-01', 'operator')`,
      [reviewer.name, role, edition, place],
    );
  const birth = await world.answer("FRA", "birth");
  await world.ask(servedReturnAnswer, { answer: birth, why: "Which law?" }, reviewer, { match: 1 });
  await transaction(held.database, { readOnly: false }, sealDeeds);

  const bound = await world.somebody("auditor");
  const sought = { what: "review.return", edition: world.edition, place: "FRA" };
  const [found] = (await world.ask(servedDeeds, sought, bound)).deeds;
  // What the reviewer is of another place is not told with it.
  expect(found).toMatchObject({ at: "2027-02-01", roles: ["reviewer"], facts: { place: "FRA", indicator: "birth" } });
  const { deed = 0 } = found ?? {};
  const shown = await world.ask(servedDeed, { deed }, bound);
  expect(shown.why).toBe("Which law?");
  expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${birth}|${reviewer.name}|${author}`));
  for (const role of ["author", "harmoniser", "assessor"] as const)
    expect((await world.ask(servedDeeds, { ...sought, role }, bound)).deeds).toEqual([]);
  expect((await world.ask(servedDeeds, { ...sought, role: "reviewer" }, bound)).deeds).toHaveLength(1);
  expect(renderToStaticMarkup(<DeedPage view={shown} language="en" />)).toContain("Which law?");
});

test("whoever answers or judges in an edition reads nothing of it in the log, though they audit it or the house", async () => {
  const here = { role: "author", edition: world.edition, place: "FRA" } as const;
  const elsewhere = { ...here, edition: "5f0c8a34-0000-4000-8000-00000000000c" };
  const of = (roles: readonly Role[]) => auditor(roles).then((who) => world.ask(servedDeeds, { place: "FRA" }, who));
  for (const audits of [{ role: "auditor" }, { role: "auditor", edition: world.edition }] as const) {
    expect((await of([audits, here])).deeds).toEqual([]);
    expect((await of([audits, elsewhere])).deeds.length).toBeGreaterThan(0);
  }
});

test("a file of the log is verified by its lines alone", async () => {
  const file = FileOutput.parse(await world.ask(servedDownloadLog, { form: "jsonl" }, await auditor()));
  let text = "";
  for await (const piece of file.pieces) text += Buffer.from(piece).toString("utf8");
  let previous = "0".repeat(64);
  for (const line of text.trim().split("\n")) {
    const { deed, at, actor, operation, facts, previous_hash, hash } = JSON.parse(line);
    const said = JSON.stringify([previous, deed, at, actor, operation, facts]);
    expect(previous_hash).toBe(previous);
    expect(createHash("sha256").update(said).digest("hex")).toBe(hash);
    previous = hash;
  }
  expect((await world.ask(servedVerifyLog, {}, await auditor())).head).toBe(previous);
});

test("editions, places and questions are chosen by name, of what may be seen; an id still works by the address", async () => {
  const draw = (view: Awaited<ReturnType<typeof list>>, asked: Record<string, string>) =>
    renderToStaticMarkup(<LogDesk {...{ view, language: "en", asked: new URLSearchParams(asked) }} />);
  const list = (sought: object, who: Actor) => world.ask(servedDeeds, sought, who);
  const bound = await world.somebody("auditor");
  const { edition } = world;
  const view = await list({ edition }, bound);
  expect(view.named.editions.map((one) => one.edition)).toEqual([edition]);
  expect(view.places).toEqual(["FRA"]);
  const html = draw(view, { edition });
  expect(html).toContain('<option value="FRA">France</option>');
  expect(html).toMatch(/<option value="birth">[^<]+<\/option>/);
  expect(html).not.toContain('<code dir="ltr">coding.submit');
  const id = "5f0c8a34-0000-4000-8000-00000000000f";
  expect(draw(await list({ object: id }, bound), { object: id })).toContain(`<option value="${id}" selected="">`);
  // Whoever codes in the edition is told neither its title nor what it asks.
  const own = { role: "author", edition, place: "FRA" } as const;
  const codes = await list({ edition }, await auditor([{ role: "auditor" }, own]));
  expect([codes.named.editions, codes.named.questions, codes.places]).toEqual([[], [], []]);
});

test("facts stand by name, one on a line; a hash is short until somebody wants it whole", async () => {
  const facts = { edition: world.edition, place: "FRA", indicator: "birth", role: "reviewer", hash: "ab".repeat(32) };
  const view = await world.ask(servedDeed, { deed: 1 }, await auditor());
  const named = {
    editions: [{ edition: world.edition, title: "Law 2027" }],
    questions: [{ edition: world.edition, indicator: "birth", title: "Birth", within: "Citizens" }],
  };
  const page = renderToStaticMarkup(
    <DeedPage language="fr" view={{ ...view, named, shown: { ...view.shown, what: "settling.freeze", facts } }} />,
  );
  for (const said of ["Édition figée", "Law 2027", "France", "Citizens – Birth", "Empreinte"])
    expect(page).toContain(said);
  expect(page).toMatch(/<summary><code dir="ltr">abababababab…<\/code><\/summary><code dir="ltr">(ab){32}<\/code>/);
});

test.each(languages)("is drawn (%s)", async (language) => {
  const who = await auditor();
  const view = await world.ask(servedDeeds, {}, who);
  const list = renderToStaticMarkup(<LogDesk {...{ view, language, asked: new URLSearchParams() }} />);
  expect(list).toContain(`/${language}/desk/log/1"`);
  const deed = await world.ask(servedDeed, { deed: 1 }, who);
  expect(deed.holds).toBe("yes");
  expect(renderToStaticMarkup(<DeedPage view={deed} language={language} />)).toContain(deed.hash);
  const verified = await world.ask(servedVerifyLog, {}, who);
  expect(renderToStaticMarkup(<LogVerified view={verified} language={language} />)).toContain(verified.head);
});

test("facts of any length are cut in the list and whole on the page of their deed", async () => {
  const word = "\u{1f5ff}".repeat(300);
  const view = await world.ask(servedDeeds, {}, await auditor());
  const shown = { ...view.deeds[0], deed: 1, facts: { note: word } };
  const list = renderToStaticMarkup(
    <LogDesk
      language="en"
      asked={new URLSearchParams()}
      view={{ ...view, deeds: [{ at: "", what: "", roles: [], ...shown }] }}
    />,
  );
  expect(list).toContain(`${"\u{1f5ff}".repeat(200)}`);
  expect(list).not.toContain(word);
  const deed = await world.ask(servedDeed, { deed: 1 }, await auditor());
  const page = <DeedPage language="en" view={{ ...deed, shown: { ...deed.shown, facts: { note: word } } }} />;
  expect(renderToStaticMarkup(page)).toContain(word);
});
