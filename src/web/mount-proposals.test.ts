/** A reader without an account proposes a correction, an editor decides, and the reader learns of it; nobody learns of the reader. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { pino } from "pino";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operator, type Person } from "../base/actor.ts";
import { interestUnderTest } from "../policy-index/answers/answers-under-test.ts";
import { openArchive } from "../policy-index/releases/archive.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { codeOf, type World, worldUnderTest } from "../policy-index/review/review-under-test.ts";
import { addressLasts, mostWaiting } from "../policy-index/settling/proposing/rules.ts";
import { remember } from "../server/asking.ts";
import { openAssets } from "../server/assets.ts";
import {
  servedCorrectAnswer,
  servedCorrection,
  servedCorrections,
  servedDeclineProposal,
  servedFreeze,
  servedPublishEdition,
} from "../server/operations.ts";
import { openPost } from "../server/post.ts";
import { type Accounts, openAccounts } from "../server/session.ts";
import { settleArchive } from "../server/settle-archive.ts";
import { type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servers } from "../store/test-servers.ts";
import type { Env } from "./app.ts";
import { mountProposals } from "./mount-proposals.tsx";
import { shellAssets } from "./shell-assets.ts";

const origin = "http://localhost:4600";
const secret = "s".repeat(48);
const log = pino({ level: "silent" });
const address = "kanarienvogel@example.org";
let now = new Date("2027-02-01T09:30:00Z");
let held: TestDatabase;
let world: World;
let editor: Person;
let directory = "";
let archive: Archive;
const app = new Hono<Env>();

async function settle(): Promise<void> {
  const nothing = { indexes: () => [], releases: () => [], release: () => undefined };
  const context = { actor: operator("test"), now, language: "en" as const, requestId: "test" };
  await settleArchive(directory, { ...context, database: held.database, archive: nothing });
  archive = await openArchive(directory);
}

beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("no database to test on");
  held = await testDatabase(server);
  directory = await mkdtemp(join(tmpdir(), "passerelle-proposals-"));
  const off = { second_author: false, review: false, adjudication: false, harmonisation: false };
  world = await worldUnderTest(held.database, { places: ["FRA", "ESP"], stages: { ...off, government_window: false } });
  editor = await world.somebody("editor");
  const author = await world.somebody("author");
  await world.send(author, "FRA", "ways", { birth: "1", descent: "0" });
  await world.send(author, "FRA", "time", { years: 4 });
  const { edition } = world;
  const [row] = await world.query("select version from edition.edition where edition_id = $1", [edition]);
  await world.ask(servedFreeze, { edition, leaveOut: true }, editor, { match: Number(row?.version) });
  await world.ask(servedPublishEdition, { edition, release: "2027.0" }, editor);
  await settle();
  const database = () => held.database;
  const accounts: Accounts = openAccounts({
    ...{ database, origin, secret, now: () => now, log, providers: [], kept: () => undefined },
  });
  const assets = shellAssets(openAssets());
  app.onError((thrown) => new Response("code" in thrown ? String(thrown.code) : String(thrown), { status: 500 }));
  mountProposals(
    app,
    {
      ...{ database, assets, archive: () => archive, now: () => now, origin: () => origin, kept: () => undefined },
      accounts: () => accounts,
    },
    {
      made: async (_, { status, headers, body }) => new Response(new Uint8Array(body), { status, headers }),
      kept: () => Promise.reject(new Error("nothing here is kept")),
      notAllowed: () => Promise.reject(new Error("not asked for")),
    },
  );
});
afterAll(async () => {
  await held.close();
  await rm(directory, { recursive: true, force: true });
});

let callers = 0;
const another = (): string => {
  callers += 1;
  return `203.0.113.${callers}`;
};

/** From an address of its own each time, but where one is said: who asks often is bounded. */
async function ask(path: string, fields?: Readonly<Record<string, string>>, from = another()) {
  const incoming = new IncomingMessage(new Socket());
  incoming.url = path;
  remember(incoming, { requestId: "test", address: from });
  const answer = await app.fetch(
    new Request(`${origin}${path}`, {
      headers: { origin, "content-type": "application/x-www-form-urlencoded" },
      ...(fields ? { method: "POST", body: new URLSearchParams(fields).toString() } : {}),
    }),
    { incoming, outgoing: new ServerResponse(incoming) },
  );
  const { status, headers } = answer;
  return { status, headers, to: headers.get("location") ?? "", html: await answer.text() };
}

const formAt = (indicator: string, release = "2027.0", language = "en") =>
  `/${language}/law/${release}/places/FRA/answers/${indicator}/correction`;

const keyIn = (html: string): string => /name="form" value="([^"]+)"/.exec(html)?.[1] ?? "";

const written = { says: "option:0", why: "Article 19 says no.", source: "Loi 93-933", pinpoint: "Art. 19" };

async function proposed(
  indicator: string,
  more: Readonly<Record<string, string>> = {},
  language = "en",
): Promise<string> {
  const path = formAt(indicator, "2027.0", language);
  const form = keyIn((await ask(path)).html);
  const sent = await ask(path, { form, ...written, ...more });
  expect([sent.status, sent.html]).toEqual([303, ""]);
  return sent.to;
}

const waiting = async () =>
  (await world.ask(servedCorrections, { edition: world.edition, place: "FRA" }, editor)).proposals;

/** Every letter that was written, as a file, by whom it is for. */
async function letters() {
  const post = openPost({
    ...{ database: () => held.database, origin, secret, smtpUrl: undefined, from: undefined, directory },
    ...{ now: () => now, log },
  });
  await post.sendAll();
  await post.close();
  const folders = await readdir(join(directory, "mail")).catch(() => []);
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(directory, "mail", folder))).map((file) => join(directory, "mail", folder, file)),
    ),
  );
  return Promise.all(files.flat().map(async (file) => PostalMime.parse(await readFile(file))));
}

test("the form says the answer as it is published, by which rule it is decided, and is kept by nobody", async () => {
  const { status, headers, html } = await ask(formAt("birth"));
  expect([status, headers.get("cache-control")]).toEqual([200, "private, no-store"]);
  expect(html).toContain("Release 2027.0 says");
  expect(html).toContain("/en/about/rules/corrections");
  expect(html).toMatch(/<meta name="robots" content="noindex"/);
  expect(html).not.toMatch(/<script(?![^>]*src=)/);
  // The answer there is is no proposal of another.
  expect(html).toContain('value="option:0"');
  expect(html).not.toContain('value="option:1"');
  expect((await ask(formAt("birth", "2027.0", "ar"))).html).toContain('dir="rtl"');
  // What was left out of the edition is no answer of it, and is said to be that.
  const leftOut = (await ask("/en/law/2027.0/places/ESP/answers/birth/correction")).html;
  expect(leftOut).not.toContain('class="propose-form"');
  expect(leftOut).toContain("was left out when its edition was frozen");
});

test("what is refused says why, and nothing that was typed is lost", async () => {
  const path = formAt("birth");
  const form = keyIn((await ask(path)).html);
  for (const [fields, words] of [
    [{ ...written, says: "" }, "What is wrong is not said yet"],
    [{ ...written, says: "option:9" }, "That is no answer to this question"],
    [{ ...written, says: "option:1" }, "The answer says that already"],
    [{ ...written, address: "nobody at home" }, "This does not look like an e-mail address"],
    [{ ...written, source: " " }, "Something is missing"],
    [{ ...written, memo: "x" }, "alert"],
  ] as const) {
    const { status, html } = await ask(path, { form, ...fields });
    expect([fields, status >= 400 && status < 500, html.includes(words)]).toEqual([fields, true, true]);
    expect(html).toContain("Article 19 says no.");
    expect(keyIn(html)).toBe(form);
  }
  const elsewhere = new Request(`${origin}${path}`, { method: "POST", headers: { origin: "https://else.where" } });
  const incoming = new IncomingMessage(new Socket());
  incoming.url = path;
  expect(await (await app.fetch(elsewhere, { incoming })).text()).toBe("not-ours");
  expect(await waiting()).toEqual([]);
});

test("sent twice it is one, with the same page to follow it; with other words it is not sent, and not lost", async () => {
  const path = formAt("birth");
  const form = keyIn((await ask(path)).html);
  const [one, two] = await Promise.all([
    ask(path, { form, ...written, address }),
    ask(path, { form, ...written, address }),
  ]);
  expect(two?.to).toBe(one?.to);
  expect(one?.to).toMatch(/^\/en\/about\/proposal\?t=[0-9a-f-]{69}$/);
  const other = await ask(path, { form, ...written, address, why: "On second thoughts." });
  expect(other.status).toBe(409);
  expect(other.html).toContain("On second thoughts.");
  expect(keyIn(other.html)).not.toBe(form);
  expect(await waiting()).toHaveLength(1);
});

test("an editor reads it beside the answer, who it is from nowhere; who coded or is tied decides nothing", async () => {
  const [one] = await waiting();
  expect(one).toMatchObject({
    ...{ why: "Article 19 says no.", source: "Loi 93-933", pinpoint: "Art. 19", release: "2027.0", language: "en" },
    ...{ place: "FRA", says: { status: "answered", option: "0" }, now: { option: "1" } },
  });
  const begun = await world.ask(servedCorrection, { answer: one?.answer, proposal: one?.proposal }, editor);
  expect([begun.proposed, begun.proposals.length, begun.preview?.question.after.score]).toEqual([
    { status: "answered", option: "0" },
    1,
    13.75,
  ]);
  const decline = (by: Person) => world.ask(servedDeclineProposal, { proposal: one?.proposal, reason: "No." }, by);
  const tied = await world.somebody("editor");
  await interestUnderTest(held.database, tied.name, "FRA");
  expect(await codeOf(decline(tied))).toBe("interest");
  const [by] = await world.query(
    "select by from edition.answer_version where answer_id = $1 order by content_version limit 1",
    [one?.answer],
  );
  expect(await codeOf(decline({ ...editor, name: String(by?.by) }))).toBe("own-answer");
  expect(await codeOf(decline(await world.somebody("author")))).toBe("not-permitted");
});

test("taken up, it is told so; the next release says it, and that a reader proposed it", async () => {
  const [one] = await waiting();
  const [row] = await world.query("select proposal_id from edition.proposal where address is not null");
  const asked = { answer: one?.answer, reason: "coding-error", says: { option: "0" }, why: "It was overlooked." };
  const correct = (takesUp: readonly unknown[]) =>
    world.ask(servedCorrectAnswer, { ...asked, takesUp }, editor, { match: 1 });
  const [other] = await world.query(
    "select answer_id as id from edition.answer where place = 'FRA' and indicator = 'years'",
  );
  expect(await codeOf(correct([String(other?.id)]))).toBe("proposal-decided");
  await correct([one?.proposal]);
  expect(await waiting()).toEqual([]);
  const follow = `/en/about/proposal?t=${await tokenOf(String(row?.proposal_id))}`;
  expect((await ask(follow)).html).toContain("Taken up.");
  expect((await letters()).map(({ subject, to }) => [subject, to?.[0]?.address])).toEqual([
    ["Your proposed correction was taken up", address],
  ]);

  await world.ask(servedPublishEdition, { edition: world.edition, release: "2027.1" }, editor);
  await settle();
  const reviews = archive.release("law", "2027.1")?.reviews ?? [];
  const said = reviews.filter(({ part }) => part !== "left-out");
  expect(said.map(({ part, role, count }) => [part, role, count])).toEqual([
    ["correction", "editor", 1],
    ["proposal", "reader", 1],
  ]);
  const { html, headers } = await ask(follow);
  expect(html).toContain("Published in release 2027.1.");
  expect(html).toContain("/en/law/2027.1/places/FRA/answers/birth?period=2027");
  expect([headers.get("referrer-policy"), headers.get("cache-control")]).toEqual(["no-referrer", "private, no-store"]);
  const told = await letters();
  expect(told.map(({ subject }) => subject)).toContain("The correction you proposed is published");
  for (const { text } of told) {
    expect(text).toContain(`${origin}${follow}`);
    expect(text).not.toContain("Article 19");
  }
});

/** What a letter carries. */
async function tokenOf(proposal: string): Promise<string> {
  const { receiptToken } = await import("../server/accounts/secret.ts");
  return receiptToken(secret, proposal);
}

test("not taken up, the reason is read by whoever proposed it; decided once, it is decided", async () => {
  const follow = await proposed("years", { says: "number", value: "6" }, "fr");
  const [one] = await waiting();
  expect([one?.says, one?.language]).toEqual([{ status: "answered", value: 6 }, "fr"]);
  const decline = () =>
    world.ask(servedDeclineProposal, { proposal: one?.proposal, reason: "L’article 21 dit quatre ans." }, editor);
  await decline();
  expect(await codeOf(decline())).toBe("proposal-decided");
  expect((await ask(follow)).html).toContain("L’article 21 dit quatre ans.");
  const wrong = follow.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  expect((await ask(wrong)).status).toBe(404);
});

test("an address goes at once where its owner says so, and thirty days after the end by itself; letters go with it", async () => {
  const held30 = addressLasts.afterTheEnd * 86_400_000;
  const addresses = async () =>
    (await world.query("select proposal_id from edition.proposal where address is not null")).length;
  const follow = await proposed("descent", { says: "reasons", address: ` ${address.toUpperCase()} ` });
  expect(await addresses()).toBe(2);
  const [one] = await waiting();
  expect((await ask(follow)).html).toContain("Erase my e-mail address");
  expect((await ask(follow)).html).not.toContain(address);
  await world.ask(servedDeclineProposal, { proposal: one?.proposal, reason: "They stand." }, editor);
  // A look changes nothing; the button does, and what was to be sent is not.
  expect(await addresses()).toBe(2);
  expect((await ask(follow, {})).html).toContain("No e-mail address is kept");
  expect(await addresses()).toBe(1);
  expect((await world.query("select letter_id from people.letter where sent_at is null")).length).toBe(0);
  const ended = now.getTime();
  now = new Date(ended + held30 - 86_400_000);
  await letters();
  const before = await addresses();
  now = new Date(ended + held30 + 86_400_000);
  expect(await letters()).toEqual([]);
  expect([before, await addresses()]).toEqual([1, 0]);
});

test("of one network address, one answer and one day only so many are taken, and nothing is lost by it", async () => {
  const path = formAt("years");
  const from = "198.51.100.7";
  const send = async (at: string) => {
    const form = keyIn((await ask(path)).html);
    return ask(path, { form, ...written, says: "number", value: "9" }, at);
  };
  for (let sent = 0; sent < 8; sent += 1) expect((await send(from)).status).toBe(303);
  const often = await send(from);
  expect([often.status, often.headers.get("retry-after")]).toEqual([429, "900"]);
  expect(often.html).toContain("Article 19 says no.");
  for (let sent = 8; sent < mostWaiting.ofAnswer; sent += 1) expect((await send(`192.0.2.${sent}`)).status).toBe(303);
  const full = await send("192.0.2.99");
  expect(full.html).toContain("Many proposals about this answer wait already");
  expect(await waiting()).toHaveLength(mostWaiting.ofAnswer);
});

test("the log knows that it was done, and neither by whom nor where to", async () => {
  const deeds = await world.query(
    "select actor, operation, facts from house.deed union all select actor, operation, facts from house.deed_in_line",
  );
  const own = deeds.filter(({ operation }) => /propose|decline|forget-proposer/.test(String(operation)));
  expect(own.length).toBeGreaterThan(10);
  expect(JSON.stringify(deeds)).not.toMatch(/kanarienvogel|203\.0\.113|Loi 93-933/);
  const once = await world.query("select * from house.done_once");
  expect(JSON.stringify(once)).not.toMatch(/kanarienvogel/);
});
