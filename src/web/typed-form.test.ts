/** A form that asks for a proof first, or whose session had ended: what was written comes back with the person, to their browser and to nobody else's. */
import { randomUUID } from "node:crypto";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { Hono } from "hono";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "../base/actor.ts";
import { isRefusal } from "../base/refusal.ts";
import { tinyArchive } from "../explorer/reading/fixture.ts";
import { keepExamplePerson, markExercise } from "../people/roles/example-people.ts";
import { editionUnderTest } from "../policy-index/answers/answers-under-test.ts";
import type { InstrumentFile } from "../policy-index/instrument/contract.ts";
import { remember } from "../server/asking.ts";
import { openAssets } from "../server/assets.ts";
import { operations } from "../server/operations.ts";
import { type Accounts, openAccounts } from "../server/session.ts";
import { type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servers } from "../store/test-servers.ts";
import { transaction } from "../store/transaction.ts";
import { drawnForHeader } from "../ui/kit/drawn-for.tsx";
import { withoutDone } from "./address.ts";
import { mountApi } from "./api.ts";
import type { Answering, Env } from "./app.ts";
import { deskPages } from "./desk-pages.ts";
import { mountDesks } from "./mount-desks.ts";
import { shellAssets } from "./shell-assets.ts";

const origin = "http://localhost:4600";
let now = new Date();
let held: TestDatabase;
let accounts: Accounts;
const app = new Hono<Env>();

beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("no database to test on");
  held = await testDatabase(server);
  accounts = openAccounts({
    ...{ database: () => held.database, origin, secret: "s".repeat(48), providers: [], now: () => now },
    ...{ kept: () => undefined, log: pino({ level: "silent" }) },
  });
  await transaction(held.database, { readOnly: false }, (tx) => markExercise(tx, now));
  app.onError((thrown) => {
    const said = isRefusal(thrown) ? `${thrown.code} ${String(thrown.facts.called ?? "")}` : String(thrown);
    return new Response(said, { status: 500 });
  });
  const answering: Answering = {
    made: async (_, { status, headers, body }) => new Response(new Uint8Array(body), { status, headers }),
    kept: () => Promise.reject(new Error("nothing here is kept")),
    notAllowed: () => Promise.reject(new Error("not asked for")),
  };
  mountApi(
    app,
    {
      ...{ operations, archive: () => tinyArchive, database: () => held.database, who: accounts.who, always: [] },
      ...{ now: () => now, origin: () => origin, kept: () => undefined, secrets: () => accounts },
    },
    answering,
  );
  mountDesks(
    app,
    {
      ...{ pages: deskPages, archive: () => tinyArchive, database: () => held.database, who: accounts.who },
      ...{ now: () => now, origin: () => origin, assets: shellAssets(openAssets()), kept: () => undefined },
      secrets: () => accounts,
    },
    answering,
  );
});
afterAll(() => held.close());

const add = (name: string, roles: readonly Role[] = [{ role: "administrator" }]) =>
  transaction(held.database, { readOnly: false }, (tx) =>
    keepExamplePerson(tx, { name, roles, now, newId: randomUUID }),
  );

async function signIn(person: string): Promise<string> {
  const entered = await accounts.ways.asExample(person, { headers: new Headers({ origin }), address: "203.0.113.9" });
  return "cookies" in entered ? entered.cookies.map((one) => one.split(";", 1)[0]).join("; ") : "";
}

async function ask(path: string, cookie: string, form?: Readonly<Record<string, string>>) {
  const incoming = new IncomingMessage(new Socket());
  incoming.url = path;
  remember(incoming, { requestId: "test", address: "203.0.113.9" });
  const outgoing = new ServerResponse(incoming);
  const body = form && new URLSearchParams(form);
  const asked = new Request(`${origin}${path}`, {
    ...{ headers: { cookie, origin }, method: form ? "POST" : "GET", body: body ?? null },
  });
  const answer = await app.fetch(asked, { incoming, outgoing });
  const [given = ""] = [outgoing.getHeader("set-cookie") ?? ""].flat();
  return { status: answer.status, to: answer.headers.get("location"), html: await answer.text(), given: String(given) };
}

const invitation = { _act: "people.invite", email: "kanarimail@example.org", role: "auditor", language: "pt" };

test("comes back as it was written, once, to whoever wrote it; it is in no address and cannot be read where it is kept", async () => {
  const [person, other] = [await add("Example Administrator 1"), await add("Example Administrator 2")];
  const before = await signIn(person);
  now = new Date(now.getTime() + 20 * 60_000);
  const page = "/en/desk/people?find=x";
  const refused = await ask(`${page}&done=people.erase`, before, { ...invitation, password: "kanariword" });
  expect(refused.status).toBe(303);
  expect(refused.to).toBe(`/en/sign-in?next=${encodeURIComponent(page)}&again=1&kept=1`);
  expect(refused.given).toMatch(/^passerelle\.form=[\w-]{43}; Max-Age=1800; Path=\/; HttpOnly; SameSite=Lax$/);
  const client = await held.database.connect();
  const { rows } = await client.query<{ kept: string }>(
    "select encode(sealed, 'escape') || person_id as kept from people.kept_form",
  );
  client.release();
  expect(rows[0]?.kept).toContain(person);
  expect(rows[0]?.kept).not.toContain("anari");

  const form = refused.given.split(";", 1)[0] ?? "";
  expect((await ask(page, `${await signIn(other)}; ${form}`)).html).not.toContain("kanarimail");
  const after = `${await signIn(person)}; ${form}`;
  expect((await ask("/en/desk/account", after)).html).not.toContain("kanarimail");
  const back = await ask(page, after);
  expect(back.status).toBe(200);
  expect(back.given).toContain("passerelle.form=; Max-Age=0");
  for (const said of ["Not sent yet", "kanarimail@example.org"]) expect(back.html).toContain(said);
  expect(back.html).not.toContain("kanariword");
  expect((await ask(page, after)).html).not.toContain("kanarimail");
});

test("is gone after half an hour", async () => {
  const person = await add("Example Administrator 3");
  const before = await signIn(person);
  now = new Date(now.getTime() + 20 * 60_000);
  const { given } = await ask("/en/desk/people", before, invitation);
  now = new Date(now.getTime() + 31 * 60_000);
  const back = await ask("/en/desk/people", `${await signIn(person)}; ${given.split(";", 1)[0] ?? ""}`);
  expect(back.html).not.toContain("kanarimail");
  await accounts.tidy();
  const client = await held.database.connect();
  expect((await client.query("select person_id from people.kept_form")).rows).toEqual([]);
  client.release();
});

const drawnFor = (html: string): string => /name="_as" value="([^"]+)"/.exec(html)?.[1] ?? "";

async function endSessions(person: string): Promise<void> {
  const client = await held.database.connect();
  await client.query("delete from people.session where person_id = $1", [person]);
  client.release();
}

const emailsLike = async (email: string): Promise<number> => {
  const client = await held.database.connect();
  const { rowCount } = await client.query("select id from people.person where email = $1", [email]);
  client.release();
  return rowCount ?? 0;
};

test("a form sent after its session had ended waits for whoever its page was drawn for, and for nobody else", async () => {
  now = new Date();
  const [person, other] = [await add("Example Administrator 5"), await add("Example Administrator 6")];
  const before = await signIn(person);
  const page = "/en/desk/people?find=x";
  const _as = drawnFor((await ask(page, before)).html);
  expect(_as).not.toBe("");
  await endSessions(person);
  const sent = await ask(page, before, { ...invitation, _as });
  expect(sent.to).toBe(`/en/sign-in?next=${encodeURIComponent(page)}&kept=1`);
  const form = sent.given.split(";", 1)[0] ?? "";
  expect((await ask(page, `${await signIn(other)}; ${form}`)).html).not.toContain("kanarimail");
  const back = await ask(page, `${await signIn(person)}; ${form}`);
  for (const said of ["Not sent yet", "kanarimail@example.org"]) expect(back.html).toContain(said);
  expect(await emailsLike("kanarimail@example.org")).toBe(0);
});

test("a form that does not say for whom its page was drawn, or says it falsely, is kept for nobody", async () => {
  const [person, other] = [await add("Example Administrator 7"), await add("Example Administrator 8")];
  const _as = drawnFor((await ask("/en/desk/people", await signIn(person))).html);
  const forged = [other + _as.slice(36), `${person}-${"0".repeat(32)}`, "x"];
  for (const said of [{}, ...forged.map((one) => ({ _as: one }))]) {
    const sent = await ask("/en/desk/people", "", { ...invitation, ...said });
    expect([sent.to, sent.given]).toEqual([`/en/sign-in?next=${encodeURIComponent("/en/desk/people")}&kept=0`, ""]);
  }
  const client = await held.database.connect();
  await client.query("update people.person set erased_at = now(), email = null where id = $1", [person]);
  client.release();
  const sent = await ask("/en/desk/people", "", { ...invitation, _as });
  expect([sent.to, sent.given]).toEqual([expect.stringContaining("&kept=0"), ""]);
});

test("a page that was drawn for another account does nothing under this one, and shows it nothing of what was written", async () => {
  const [first, second] = [await add("Example Administrator 9"), await add("Example Administrator 10")];
  const page = "/en/desk/people";
  const before = await signIn(first);
  const _as = drawnFor((await ask(page, before)).html);
  const after = await signIn(second);
  const sent = await ask(page, after, { ...invitation, _as });
  expect(sent.status).toBe(409);
  expect(sent.html).toContain("This page was opened under another account");
  expect(sent.html).not.toContain("kanarimail");
  expect(await emailsLike("kanarimail@example.org")).toBe(0);
  const form = sent.given.split(";", 1)[0] ?? "";
  expect((await ask(page, `${after}; ${form}`)).html).not.toContain("kanarimail");
  expect((await ask(page, `${await signIn(first)}; ${form}`)).html).toContain("kanarimail@example.org");
});

test("a script's call does nothing under another account than its page was drawn for, and tells whoever is signed in that it is they", async () => {
  now = new Date();
  const [first, second] = [await add("Example Administrator 11"), await add("Example Administrator 12")];
  const _as = drawnFor((await ask("/en/desk/people", await signIn(first))).html);
  const call = async (cookie: string, said: Readonly<Record<string, string>>) => {
    const incoming = new IncomingMessage(new Socket());
    incoming.url = "/api/me/profile";
    remember(incoming, { requestId: "test", address: "203.0.113.9" });
    const asked = new Request(`${origin}/api/me/profile`, {
      method: "PUT",
      headers: { cookie, origin, "Content-Type": "application/json", ...said },
      body: JSON.stringify({ name: "Written by the first", language: "en" }),
    });
    const answer = await app.fetch(asked, { incoming, outgoing: new ServerResponse(incoming) });
    return answer.text();
  };
  const named = async (person: string): Promise<string> => {
    const client = await held.database.connect();
    const { rows } = await client.query<{ name: string }>("select name from people.person where id = $1", [person]);
    client.release();
    return rows[0]?.name ?? "";
  };
  const after = await signIn(second);
  for (const said of [_as, second + _as.slice(36), "x"])
    expect(await call(after, { [drawnForHeader]: said })).toBe("page-of-another Example Administrator 12");
  expect(await named(second)).toBe("Example Administrator 12");
  expect(await call("", { [drawnForHeader]: _as })).toContain("sign-in-needed");
  expect(await call(await signIn(first), { [drawnForHeader]: _as })).toBe("{}\n");
  expect(await named(first)).toBe("Written by the first");
  // A program has no page.
  expect(await call(after, {})).toBe("{}\n");
});

/** The form of a page that has it, from its `_act` to its end. */
const formOf = (html: string, act: string): string =>
  html.split("<form").find((one) => one.includes(`value="${act}"`)) ?? "";
const versionIn = (form: string): string => /name="_match" value="(\d+)"/.exec(form)?.[1] ?? "";

test("a form that waited is not done over what somebody else did meanwhile: its writer is told, sees both, and decides", async () => {
  now = new Date();
  const instrument: InstrumentFile = {
    ...{ passerelle: 1, id: "law", version: "1", title: "Law" },
    indicators: [{ id: "birth", title: "Birth", options: [{ key: "1", label: "Yes", score: 1 }] }],
    measures: [{ id: "all", headline: true, tree: { id: "overall", children: ["birth"] } }],
  };
  const edition = await editionUnderTest(held.database, { instrument, places: ["FRA"] });
  const page = `/en/desk/editions/${edition}/settings`;
  const places = (list: string, form: string) => ({
    _act: "editions.set-places",
    places: list,
    _match: versionIn(form),
  });
  const kept = async () => {
    const client = await held.database.connect();
    const { rows } = await client.query("select place from edition.place where edition_id = $1 order by place", [
      edition,
    ]);
    client.release();
    return rows.map(({ place }) => place).join(" ");
  };
  const [person, other] = [
    await add("Example Editor 1", [{ role: "editor", edition }]),
    await add("Example Editor 2", [{ role: "editor", edition }]),
  ];
  const before = await signIn(person);
  const { html } = await ask(page, before);
  const first = formOf(html, "editions.set-places");
  await endSessions(person);
  const { given } = await ask(page, before, { ...places("ESP FRA", first), _as: drawnFor(html) });

  const theirs = await signIn(other);
  const done = await ask(
    page,
    theirs,
    places("FRA ITA", formOf((await ask(page, theirs)).html, "editions.set-places")),
  );
  expect(done.to).toContain("done=editions.set-places");

  const after = await signIn(person);
  const waited = formOf((await ask(page, `${after}; ${given.split(";", 1)[0] ?? ""}`)).html, "editions.set-places");
  expect(waited).toContain("Not sent yet");
  expect(waited).toMatch(/ESP FRA<\/textarea>[\s\S]*Kept now:[\s\S]*FRA ITA/);
  expect(versionIn(waited)).toBe(versionIn(first));

  const refused = await ask(page, after, places("ESP FRA", waited));
  expect(refused.status).toBe(412);
  expect(await kept()).toBe("FRA ITA");
  const told = formOf(refused.html, "editions.set-places");
  expect(told).toMatch(/ESP FRA<\/textarea>[\s\S]*Kept now:[\s\S]*FRA ITA/);
  expect(Number(versionIn(told))).toBeGreaterThan(Number(versionIn(first)));
  await ask(page, after, places("ESP FRA", told));
  expect(await kept()).toBe("ESP FRA");
});

test("a form sent from an address that says what was done says it once", async () => {
  now = new Date();
  const cookie = await signIn(await add("Example Administrator 4"));
  const done = await ask("/en/desk/people?done=people.erase&find=x", cookie, invitation);
  expect(done.to).toBe("/en/desk/people?find=x&done=people.invite");
  expect(withoutDone("/en/desk?done=a&done=b&x=1")).toBe("/en/desk?x=1");
  expect(withoutDone("/en/desk?done=a")).toBe("/en/desk");
});
