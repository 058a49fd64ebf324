/** Another address for one's account: asked for, told to both, done by a link that only whoever asked can use, or stopped. */
import { randomUUID } from "node:crypto";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { Hono } from "hono";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPostbox } from "../../walks/postbox.ts";
import { languages } from "../base/text.ts";
import { tinyArchive } from "../explorer/reading/fixture.ts";
import { keepExamplePerson, markExercise } from "../people/roles/example-people.ts";
import { remember } from "../server/asking.ts";
import { openAssets } from "../server/assets.ts";
import { servedAccount, servedAskAddress, servedWithdrawAddress } from "../server/people-operations.ts";
import { perform } from "../server/perform.ts";
import { openPost, type Post } from "../server/post.ts";
import { type Accounts, openAccounts } from "../server/session.ts";
import { type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servers } from "../store/test-servers.ts";
import { transaction } from "../store/transaction.ts";
import type { Env } from "./app.ts";
import { mountAddress } from "./mount-address.tsx";
import { shellAssets } from "./shell-assets.ts";

const origin = "http://localhost:4600";
const secret = "s".repeat(48);
const log = pino({ level: "silent" });
let now = new Date();
let held: TestDatabase;
let accounts: Accounts;
let box: Awaited<ReturnType<typeof openPostbox>>;
let post: Post;
const app = new Hono<Env>();

const query = async (text: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> => {
  const client = await held.database.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, [...values])).rows;
  } finally {
    client.release();
  }
};

beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("no database to test on");
  held = await testDatabase(server);
  box = await openPostbox();
  const database = () => held.database;
  const shared = { database, origin, secret, now: () => now, log };
  accounts = openAccounts({ ...shared, providers: [], kept: () => undefined });
  const from = "Passerelle <post@index.example.org>";
  post = openPost({ ...shared, smtpUrl: box.url, from, directory: tmpdir(), every: 1_000_000 });
  await transaction(held.database, { readOnly: false }, (tx) => markExercise(tx, now));
  const assets = shellAssets(openAssets());
  const parts = { accounts: () => accounts, archive: () => tinyArchive, now: () => now, origin: () => origin, assets };
  app.onError((thrown) => new Response(String(thrown), { status: 500 }));
  mountAddress(
    app,
    { ...parts, database, kept: () => undefined },
    {
      made: async (_, { status, headers, body }) => new Response(new Uint8Array(body), { status, headers }),
      kept: () => Promise.reject(new Error("nothing here is kept")),
      notAllowed: () => Promise.reject(new Error("not asked for")),
    },
  );
});
afterAll(async () => {
  await post.close();
  await box.close();
  await held.close();
});

const add = (name: string, language: (typeof languages)[number] = "en") =>
  transaction(held.database, { readOnly: false }, (tx) =>
    keepExamplePerson(tx, { name, language, roles: [{ role: "auditor" }], now, newId: randomUUID }),
  );

async function signIn(person: string): Promise<Headers> {
  const entered = await accounts.ways.asExample(person, { headers: new Headers({ origin }), address: "203.0.113.9" });
  const cookies = "cookies" in entered ? entered.cookies.map((one) => one.split(";", 1)[0]).join("; ") : "";
  return new Headers({ origin, cookie: cookies });
}

async function done(served: Parameters<typeof perform>[0], input: unknown, headers: Headers): Promise<unknown> {
  const actor = await accounts.who(headers);
  const context = {
    archive: tinyArchive,
    database: held.database,
    actor,
    now,
    language: "en",
    requestId: "t",
  } as const;
  return perform(served, input, context).catch((thrown: unknown) =>
    thrown instanceof Error && "code" in thrown ? thrown.code : thrown,
  );
}

const ask = (address: string, headers: Headers) => done(servedAskAddress, { address }, headers);

const linkIn = (text: string | undefined): string =>
  /http:\/\/localhost:4600(\/\S+\/sign-in\/address\?t=\S+)/.exec(text ?? "")?.[1] ?? "";

async function open(path: string, method: "GET" | "POST", headers = new Headers({ origin })) {
  const incoming = new IncomingMessage(new Socket());
  incoming.url = path;
  remember(incoming, { requestId: "test", address: "203.0.113.9" });
  const body = method === "POST" ? "" : null;
  const answer = await app.fetch(new Request(`${origin}${path}`, { method, headers, body }), {
    ...{ incoming, outgoing: new ServerResponse(incoming) },
  });
  return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
}

const addressOf = async (person: string) =>
  (await query("select email from people.person where id = $1", [person]))[0]?.email;

test("nothing changes before the link to the new address is opened, by whoever asked; then both know, and the old one only takes it back", async () => {
  const person = await add("Example Mover 1");
  const [old, wanted] = ["example-mover-1@example.invalid", "moved@example.invalid"];
  const [headers, elsewhere] = [await signIn(person), await signIn(person)];
  const asked = await accounts.ways.askLink(old, "sign-in", { headers, address: "203.0.113.9" });
  expect(asked.outcome === "asked" && (await asked.sent)).toBe(true);
  await post.sendAll();
  const signInLink = box.linkIn(await box.letterTo(old)).split("?t=")[1] ?? "";

  expect(await ask(" Moved@Example.INVALID ", headers)).toEqual({});
  await post.sendAll();
  const link = linkIn((await box.letterTo(wanted)).text);
  const told = await box.letterTo(old);
  expect(told.subject).toBe("Another address was asked for");
  expect(JSON.stringify(told)).not.toContain("moved");
  expect(await done(servedAccount, {}, headers)).toMatchObject({ email: old, awaitedAddress: { address: wanted } });

  const stranger = await signIn(await add("Example Stranger 1"));
  expect(await open(link, "POST", stranger)).toMatchObject({
    status: 404,
    html: expect.stringContaining("another account than the one"),
  });
  expect((await open(link, "POST")).html).toContain("sign in first");
  expect((await open(link, "GET", headers)).html).toContain(wanted);
  expect(await addressOf(person)).toBe(old);

  expect(await open(link, "POST", headers)).toMatchObject({
    status: 303,
    to: expect.stringContaining("/desk/account"),
  });
  expect(await addressOf(person)).toBe(wanted);
  expect((await accounts.who(headers)).kind).toBe("person");
  expect((await accounts.who(elsewhere)).kind).toBe("reader");
  expect(await accounts.ways.byLink(signInLink, { headers: new Headers({ origin }), address: "-" })).toEqual({
    outcome: "no",
  });
  await post.sendAll();
  const changed = await box.letterTo(old);
  expect(changed.subject).toBe("Your account goes by another address now");
  expect(JSON.stringify(changed)).not.toContain("moved@");
  for (const stale of [link, linkIn(told.text)])
    for (const asker of [headers, undefined]) expect((await open(stale, "POST", asker)).status).toBe(404);
  expect(await done(servedAccount, {}, headers)).toMatchObject({ addressBackUntil: expect.any(String) });

  const kept = JSON.stringify(
    await query("select facts, operation from house.deed_in_line where actor = $1", [person]),
  );
  expect(kept).toContain("accounts.ask-address");
  expect(kept).toContain("accounts.change-address");
  expect(kept).not.toMatch(/example\.(org|invalid)/);
  expect(await query("select address from people.letter where address is not null")).toEqual([]);
  expect(await query("select purpose, address from people.link where address is not null")).toEqual([
    { purpose: "take-back", address: old },
  ]);
});

test("whoever reads the old address stops it without signing in, and ends every session; the link signs nobody in", async () => {
  const person = await add("Example Mover 2");
  const headers = await signIn(person);
  await ask("thief@example.invalid", headers);
  await post.sendAll();
  const link = linkIn((await box.letterTo("thief@example.invalid")).text);
  const stop = linkIn((await box.letterTo("example-mover-2@example.invalid")).text);
  for (const path of [link, stop]) {
    const token = path.split("?t=")[1] ?? "";
    expect(await accounts.ways.shown(token)).toBeUndefined();
    expect(await accounts.ways.byLink(token, { headers, address: "-" })).toEqual({ outcome: "no" });
  }
  expect((await open(stop, "GET")).html).toContain("Stop it");
  expect((await accounts.who(headers)).kind).toBe("person");
  expect((await open(stop, "POST")).html).toContain("stays as it was");
  expect((await accounts.who(headers)).kind).toBe("reader");
  expect((await open(link, "POST", await signIn(person))).status).toBe(404);
  expect(await addressOf(person)).toBe("example-mover-2@example.invalid");
});

test("an address somebody else has is asked for as a free one is; only its owner learns of it, in their own language", async () => {
  const owner = await add("Example Owner 1", "fr");
  const taken = "example-owner-1@example.invalid";
  const headers = await signIn(await add("Example Mover 3"));
  const answers = [await ask("free@example.invalid", headers), await ask(taken, headers)];
  expect(answers[0]).toEqual(answers[1]);
  expect(await done(servedAccount, {}, headers)).toMatchObject({ awaitedAddress: { address: taken } });
  await post.sendAll();
  const letter = await box.letterTo(taken);
  expect(letter.subject).toBe("Cette adresse a été demandée, et reste la vôtre");
  expect(`${letter.text}${letter.html}`).not.toMatch(/Mover|\?t=/);
  expect(await addressOf(owner)).toBe(taken);
});

test("the letter is in the person's language, and names nobody: a mistyped address is a stranger's", async () => {
  for (const language of languages) {
    const headers = await signIn(await add(`Example Mover ${language}`, language));
    await ask(`new-${language}@example.invalid`, headers);
    await post.sendAll();
    const letter = await box.letterTo(`new-${language}@example.invalid`);
    expect(linkIn(letter.text)).toContain(`/${language}/sign-in/address`);
    expect(`${letter.text}${letter.html}`).not.toContain("Mover");
  }
});

test("asking needs a fresh proof, is not for one's own address, is withdrawn with a word, and goes out five times a day", async () => {
  const headers = await signIn(await add("Example Mover 4"));
  expect(await ask("example-mover-4@example.invalid", headers)).toBe("address-yours");
  expect(await done(servedWithdrawAddress, {}, headers)).toBe("not-found");
  for (let times = 0; times < 5; times++) expect(await ask(`a${times}@example.invalid`, headers)).toEqual({});
  expect(await ask("a5@example.invalid", headers)).toBe("address-asked-often");
  expect(await done(servedWithdrawAddress, {}, headers)).toEqual({});
  expect(await done(servedAccount, {}, headers)).not.toHaveProperty("awaitedAddress");
  now = new Date(now.getTime() + 16 * 60_000);
  expect(await ask("a6@example.invalid", headers)).toBe("prove-again");
  now = new Date();
});

/** Somebody whose address was changed; their session, and the link in the letter that went to the address of before. */
async function moved(person: string, headers: Headers, { from, to }: { readonly from: string; readonly to: string }) {
  expect(await ask(to, headers)).toEqual({});
  await post.sendAll();
  await box.letterTo(from);
  expect((await open(linkIn((await box.letterTo(to)).text), "POST", headers)).status).toBe(303);
  expect(await addressOf(person)).toBe(to);
  await post.sendAll();
  return linkIn((await box.letterTo(from)).text);
}

const passkey = (person: string, at: Date) =>
  query(
    `insert into people.passkey (id, person_id, public_key, credential_id, counter, device_type, backed_up, created_at)
     values ($1, $2, 'x', $3, 1, 'x', false, $4)`,
    [randomUUID(), person, randomUUID(), at],
  );

test("a change is taken back by whoever reads the old address, signed in nowhere: the thief's sessions and ways in are gone, the owner's stay", async () => {
  const person = await add("Example Mover 5");
  const own = "example-mover-5@example.invalid";
  await passkey(person, new Date(now.getTime() - 1_000));
  const thief = await signIn(person);
  const link = await moved(person, thief, { from: own, to: "thief5@example.invalid" });
  await passkey(person, now);
  await query(
    `insert into people.account (id, person_id, provider_id, account_id, password, created_at, updated_at)
     values ($1, $2, 'credential', $3, '$argon2id$x', $4, $4)`,
    [randomUUID(), person, person, now],
  );
  await query("insert into people.two_factor (id, person_id, secret, backup_codes) values ($1, $2, 'x', 'x')", [
    ...[randomUUID(), person],
  ]);

  expect((await open(link, "GET")).html).toContain("Take it back and end every session");
  expect(await addressOf(person)).toBe("thief5@example.invalid");
  const back = await open(link, "POST");
  expect(back).toMatchObject({ status: 200, html: expect.stringContaining("goes by this address again") });
  expect(await addressOf(person)).toBe(own);
  expect((await accounts.who(thief)).kind).toBe("reader");
  expect(await query("select credential_id from people.passkey where person_id = $1", [person])).toHaveLength(1);
  expect(await query("select id from people.account where person_id = $1", [person])).toEqual([]);
  expect(await query("select id from people.two_factor where person_id = $1", [person])).toEqual([]);

  await post.sendAll();
  expect((await box.letterTo(own)).subject).toBe("Your account goes by this address again");
  const gone = await box.letterTo("thief5@example.invalid");
  expect(gone.subject).toBe("Your account goes by its earlier address again");
  expect(`${gone.text}`).not.toMatch(/\?t=|example-mover-5/);
  expect((await open(link, "POST")).status).toBe(404);
  const deeds = await query(
    `select facts from house.deed_in_line where operation = $1 union all select facts from house.deed where operation = $1`,
    ["accounts.take-address-back"],
  );
  expect(deeds).toHaveLength(1);
  expect(JSON.stringify(deeds)).toContain('\\"removed\\":3');
});

test("who moves an account twice gains nothing: the oldest link reaches furthest, and ends the others", async () => {
  const person = await add("Example Mover 6");
  const own = "example-mover-6@example.invalid";
  const thief = await signIn(person);
  const owners = await moved(person, thief, { from: own, to: "first6@example.invalid" });
  now = new Date(now.getTime() + 1_000);
  const thiefs = await moved(person, thief, { from: "first6@example.invalid", to: "second6@example.invalid" });
  expect((await open(owners, "POST")).status).toBe(200);
  expect(await addressOf(person)).toBe(own);
  expect((await open(thiefs, "POST")).status).toBe(404);
  expect(await addressOf(person)).toBe(own);
});

test("a later change taken back leaves the way back to the address before it", async () => {
  const person = await add("Example Mover 7");
  const own = "example-mover-7@example.invalid";
  const headers = await signIn(person);
  const oldest = await moved(person, headers, { from: own, to: "first7@example.invalid" });
  now = new Date(now.getTime() + 1_000);
  const newer = await moved(person, headers, { from: "first7@example.invalid", to: "second7@example.invalid" });
  expect((await open(newer, "POST")).status).toBe(200);
  expect(await addressOf(person)).toBe("first7@example.invalid");
  expect((await open(oldest, "POST")).status).toBe(200);
  expect(await addressOf(person)).toBe(own);
});

test("an address that another account took meanwhile is not taken back, in words; after seven days none is", async () => {
  const [person, other] = [await add("Example Mover 8"), await add("Example Mover 9")];
  const own = "example-mover-8@example.invalid";
  const link = await moved(person, await signIn(person), { from: own, to: "free8@example.invalid" });
  await query("update people.person set email = $1 where id = $2", [own, other]);
  expect(await open(link, "POST")).toMatchObject({
    ...{ status: 409, html: expect.stringContaining("Another account goes by this address now") },
  });
  expect(await addressOf(person)).toBe("free8@example.invalid");
  await query("update people.person set email = 'elsewhere9@example.invalid' where id = $1", [other]);
  const before = now;
  now = new Date(now.getTime() + 7 * 86_400_000);
  expect((await open(link, "POST")).status).toBe(404);
  now = new Date(before.getTime() + 7 * 86_400_000 - 1_000);
  expect((await open(link, "POST")).status).toBe(200);
  now = before;
});
