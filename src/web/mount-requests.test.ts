/** A request is begun, written, confirmed, sent and followed by forms alone, by whoever has its token and by nobody else. */
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { Hono } from "hono";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleProgramme } from "../facility/programme/programme-under-test.ts";
import { keepProgramme } from "../facility/programme/store.ts";
import { exampleContent } from "../facility/requests/requests-under-test.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { requestToken } from "../server/accounts/secret.ts";
import { remember } from "../server/asking.ts";
import { openAssets } from "../server/assets.ts";
import { type Accounts, openAccounts } from "../server/session.ts";
import { openTypesetter } from "../server/typeset.ts";
import { type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servers } from "../store/test-servers.ts";
import { transaction } from "../store/transaction.ts";
import type { Answering, Env } from "./app.ts";
import { mountAsk } from "./mount-ask.tsx";
import { mountRequests } from "./mount-requests.tsx";
import { shellAssets } from "./shell-assets.ts";

const origin = "http://localhost:4600";
const secret = "s".repeat(48);
const now = new Date("2026-11-26T12:00:00Z");
const archive: Archive = { indexes: () => [], releases: () => [], release: () => undefined };
const app = new Hono<Env>();
const typesetter = openTypesetter();
let held: TestDatabase;

beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("no database to test on");
  held = await testDatabase(server);
  const version = { version: 1, from: "2026-01-01", programme: exampleProgramme };
  await transaction(held.database, { readOnly: false }, (tx) => keepProgramme(tx, version, now));
  const database = () => held.database;
  const log = pino({ level: "silent" });
  const accounts: Accounts = openAccounts({
    ...{ database, origin, secret, now: () => now, log, providers: [], kept: () => undefined },
  });
  app.onError((thrown) => new Response("code" in thrown ? String(thrown.code) : String(thrown), { status: 500 }));
  const answering: Answering = {
    made: async (_, { status, headers, body }) => new Response(new Uint8Array(body), { status, headers }),
    kept: () => Promise.reject(new Error("nothing here is kept")),
    notAllowed: () => Promise.reject(new Error("not asked for")),
  };
  const assets = shellAssets(openAssets());
  mountAsk(app, { database, assets, archive: () => archive, now: () => now, origin: () => origin }, answering);
  mountRequests(
    app,
    {
      ...{ database, assets, archive: () => archive, now: () => now, origin: () => origin },
      ...{ accounts: () => accounts, kept: () => undefined, pdf: typesetter.pdf },
    },
    answering,
  );
});
afterAll(async () => {
  await typesetter.close();
  await held.close();
});

let callers = 0;

async function ask(
  path: string,
  fields?: Readonly<Record<string, string>> | FormData,
  from?: string,
  more: Readonly<Record<string, string>> = {},
) {
  callers += 1;
  const incoming = new IncomingMessage(new Socket());
  incoming.url = path;
  remember(incoming, { requestId: "test", address: from ?? `203.0.113.${callers}` });
  const body = fields instanceof FormData ? fields : fields && new URLSearchParams(fields);
  const answer = await app.fetch(
    new Request(`${origin}${path}`, { headers: { origin, ...more }, ...(body ? { method: "POST", body } : {}) }),
    { incoming, outgoing: new ServerResponse(incoming) },
  );
  const { status, headers } = answer;
  return { status, headers, to: headers.get("location") ?? "", html: await answer.text() };
}

const start = "/en/programmes/EXF/ask";
const formIn = (html: string) => /name="form" value="([^"]+)"/.exec(html)?.[1] ?? "";
const matchIn = (html: string) => /name="_match" value="([^"]+)"/.exec(html)?.[1] ?? "";
const idsIn = (html: string) =>
  [...html.matchAll(/name="applicants\.\d+\.applicant" value="([^"]+)"/g)].map((all) => all[1] ?? "");

async function begun(language = "en"): Promise<string> {
  const path = start.replace("/en/", `/${language}/`);
  const { html } = await ask(path);
  const { to } = await ask(path, { form: formIn(html), address: "town@example.org", _then: "begin" });
  return to;
}
const pageOf = (address: string, page: string): string =>
  address.replace(/ask\/[a-z]+/, `ask/${page}`).replace(/&.*$/, "");

const town = { name: "Example Town", kind: "local-authority", place: "TUN", contactName: "Example Contact" };
const whole = { ...town, contactEmail: "town@example.org", endorserName: "Example Mayor" };
const association = { name: "Example Association", kind: "civil-society", place: "TUN" };
const more = { contactName: "Example Partner", contactEmail: "association@example.org" };

const rows = (...all: readonly Readonly<Record<string, string>>[]) =>
  Object.fromEntries(
    all.flatMap((one, at) => Object.entries(one).map(([name, value]) => [`applicants.${at}.${name}`, value])),
  );

async function written(address: string, ...asking: readonly Readonly<Record<string, string>>[]): Promise<string> {
  const who = await ask(address);
  const [id = ""] = idsIn(who.html);
  const [first = {}, ...others] = asking;
  const next = await ask(address, {
    ...rows({ applicant: id, ...first }, ...others),
    _match: matchIn(who.html),
    _then: "next",
  });
  const what = await ask(next.to);
  const { title, problem, context, change, beneficiaries } = exampleContent;
  const said = {
    title,
    problem,
    context,
    change,
    beneficiaries,
    subject: "legal-migration/integration",
    targets: "10.7, 8.8",
  };
  const how = await ask((await ask(next.to, { ...said, _match: matchIn(what.html), _then: "next" })).to);
  await ask(pageOf(address, "how"), {
    activities: "exchange",
    languages: "fr",
    _match: matchIn(how.html),
    _then: "next",
  });
  return pageOf(address, "check");
}

test("begun, written part by part, sent once, followed, and printed", async () => {
  const address = await begun();
  expect(address).toMatch(/^\/en\/programmes\/EXF\/ask\/who\?t=/);
  const check = await written(address, whole, { ...association, ...more });
  const page = await ask(check);
  expect(page.html).toContain("Yes, as it stands.");
  expect(page.html).toContain("10.7, 8.8");
  expect(page.headers.get("cache-control")).toBe("private, no-store");
  // With no referrer at all a browser would send its forms without their origin.
  expect(page.headers.get("referrer-policy")).toBe("strict-origin");
  expect(page.html).not.toContain("<script>");
  const send = () => ask(check, { accepts: "true", _match: matchIn(page.html), _then: "send" });
  const [one, other] = await Promise.all([send(), send()]);
  expect([one.to, other.to]).toEqual([pageOf(address, "mine"), pageOf(address, "mine")]);
  const mine = await ask(one.to);
  expect(mine.html).toContain("EXF/2026/0001");
  expect(mine.html).toContain("by 20 January 2027");
  expect(mine.html).toMatch(/Example Association.*is still to answer/s);
  expect((await ask(pageOf(address, "what"))).to).toBe(pageOf(address, "mine"));
  const pdf = await ask(pageOf(address, "pdf"));
  expect(pdf.headers.get("content-disposition")).toBe('attachment; filename="EXF-2026-0001.pdf"');
  expect(pdf.html.startsWith("%PDF-")).toBe(true);
}, 60_000);

test("an association alone is told why, and with whom it could; it is not sent", async () => {
  const check = await written(await begun(), { ...association, ...more, endorserName: "Example President" });
  const page = await ask(check);
  expect(page.html).toContain("an institution of this kind may ask, but not alone");
  expect(page.html).toContain("Ask together with one of these");
  const sent = await ask(check, { accepts: "true", _match: matchIn(page.html), _then: "send" });
  expect(sent.status).toBe(422);
  expect(sent.html).toContain("As it stands, this request cannot be made");
});

test("whoever saved later than they saw gets back what they wrote, beside what is kept", async () => {
  const address = await begun();
  const what = pageOf(address, "what");
  const seen = matchIn((await ask(what)).html);
  await ask(what, { title: "The first", _match: seen, _then: "stay" });
  const late = await ask(what, { title: "The second", _match: seen, _then: "stay" });
  expect(late.status).toBe(412);
  expect(late.html).toContain('value="The second"');
  expect(late.html).toContain("Saved now: The first");
  const again = await ask(what, { title: "The second", _match: matchIn(late.html), _then: "stay" });
  expect(again.to).toContain("done=saved");
});

test("a page's own script saves by the same operation, and is told the version, what is wrong, or that others were first", async () => {
  const address = await begun();
  const quietly = async (to: string, fields: Readonly<Record<string, string>>) => {
    const { status, html, headers } = await ask(to, fields, undefined, { accept: "application/json" });
    expect(headers.get("content-type")).toBe("application/json");
    expect(headers.get("cache-control")).toContain("no-store");
    return { status, said: JSON.parse(html) };
  };
  const page = await ask(address);
  const [id = ""] = idsIn(page.html);
  const first = await quietly(address, {
    ...rows({ applicant: id, ...whole }, association),
    _match: matchIn(page.html),
  });
  expect(first.status).toBe(200);
  expect(first.said.applicants).toEqual([id, expect.any(String)]);
  const now = await ask(address);
  expect(matchIn(now.html)).toBe(String(first.said.version));
  expect(idsIn(now.html)).toEqual(first.said.applicants);

  const wrong = rows({ applicant: id, ...whole, contactEmail: "nowhere" });
  const refused = await quietly(address, { ...wrong, _match: matchIn(now.html) });
  expect(refused).toMatchObject({ status: 400, said: { fields: ["applicants.0.contactEmail"] } });
  const late = await quietly(address, { ...rows({ applicant: id, ...whole }), _match: matchIn(page.html) });
  expect(late).toMatchObject({ status: 412, said: { code: "stale" } });
  expect((await ask(address)).html).toContain("Example Association");
});

test("an institution is added and taken out again, and a wrong address is marked where it stands", async () => {
  const address = await begun();
  const page = await ask(address);
  const [id = ""] = idsIn(page.html);
  const wrong = rows({ applicant: id, ...whole, contactEmail: "nowhere" });
  const back = await ask(address, { ...wrong, _match: matchIn(page.html), _then: "next" });
  expect(back.status).toBe(400);
  expect(back.html).toMatch(/applicants\.0\.contactEmail-fault/);
  expect(back.html).toContain('value="nowhere"');
  const added = await ask(address, {
    ...rows({ applicant: id, ...whole }, association),
    _match: matchIn(page.html),
    _then: "more",
  });
  const two = await ask(added.to);
  expect(two.html).toContain('id="institution-2"');
  const ids = idsIn(two.html);
  expect(ids).toHaveLength(2);
  const without = rows({ applicant: id, ...whole }, { applicant: ids[1] ?? "", ...association });
  await ask(address, { ...without, _match: matchIn(two.html), _then: "without:1" });
  expect(idsIn((await ask(address)).html)).toHaveLength(1);
});

test("a file is sent with a form of its own, and taken out", async () => {
  const files = pageOf(await begun(), "files");
  const form = new FormData();
  form.set("file", new File(["Example letter"], "letter.txt"));
  expect((await ask(files, form)).to).toContain("done=saved");
  const page = await ask(files);
  expect(page.html).toContain("letter.txt");
  await ask(files, { file: /name="file" value="([^"]+)"/.exec(page.html)?.[1] ?? "", _then: "take-out" });
  expect((await ask(files)).html).not.toContain("letter.txt");
});

test("a token of another house, of another programme or of nothing leads nowhere, alike", async () => {
  const address = await begun();
  const forged = requestToken("t".repeat(48), "0190a7c0-0000-4000-8000-000000000000");
  const [unknown, none] = [await ask(`${start}/who?t=${forged}`), await ask(`${start}/who`)];
  expect([unknown.status, none.status]).toEqual([404, 404]);
  expect(unknown.html).toBe(none.html);
  expect((await ask(address.replace("/EXF/", "/ABC/"))).status).toBe(404);
});

test("from an answer one comes to the programme there is, and its place is filled in", async () => {
  const { to } = await ask("/en/programmes/ask?place=TUN&indicator=law+birth");
  expect(to).toBe(`${start}?place=TUN&indicator=law+birth`);
  const { html } = await ask(to);
  expect(html).toContain('name="place" value="TUN"');
  // An indicator that no index has is not taken over.
  expect(html).not.toContain('name="indicator"');
  const who = await ask((await ask(start, { form: formIn(html), place: "TUN", _then: "begin" })).to);
  expect(who.html).toMatch(/value="TUN" selected/);
});

test("a draft is deleted by whoever has it, and its address leads nowhere then", async () => {
  const address = await begun();
  expect((await ask(pageOf(address, "withdraw"), { _then: "" })).to).toBe(start);
  expect((await ask(address)).status).toBe(404);
});

test("in Arabic the page is Arabic, and runs from the right", async () => {
  const address = await begun("ar");
  const { html, headers } = await ask(address);
  expect(headers.get("content-language")).toBe("ar");
  expect(html).toContain('dir="rtl"');
  expect(html).toContain("من يطلب");
});

test("whoever has letters written or brings files very often from one address is asked to come again, and loses nothing", async () => {
  const from = "198.51.100.8";
  const address = await begun();
  await written(address, whole, { ...association, ...more });
  const sent = async (page: string, fields: Readonly<Record<string, string>>, count: number) => {
    const statuses = new Set<number>();
    for (let at = 0; at < count; at++) statuses.add((await ask(pageOf(address, page), fields, from)).status);
    return [...statuses];
  };
  expect(await sent("check", { _then: "ask" }, 20)).toEqual([303]);
  const { status, headers, html } = await ask(pageOf(address, "check"), { _then: "ask" }, from);
  expect([status, headers.get("retry-after")]).toEqual([429, "900"]);
  expect(html).toContain("Much was sent from here just now");
  expect(await sent("files", {}, 60)).toEqual([422]);
  expect(await sent("files", {}, 1)).toEqual([429]);
  expect((await ask(pageOf(address, "what"), undefined, from)).html).toContain(exampleContent.title);
});

test("who begins very often from one address is asked to come again", async () => {
  const from = "198.51.100.7";
  const statuses: number[] = [];
  for (let at = 0; at < 21; at++) {
    const { html } = await ask(start, undefined, from);
    statuses.push((await ask(start, { form: formIn(html), _then: "begin" }, from)).status);
  }
  expect(statuses.slice(0, 20).every((status) => status === 303)).toBe(true);
  expect(statuses.at(-1)).toBe(429);
});
