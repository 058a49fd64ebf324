/** Providers of sign-in: several side by side; and those that never answer, for whom nobody waits, and the page says so in words. */
import { randomUUID } from "node:crypto";
import { createServer, IncomingMessage, type Server, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { Hono } from "hono";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tinyArchive } from "../explorer/reading/fixture.ts";
import { hashPassword } from "../people/accounts/hash-password.ts";
import { keepExamplePerson, markExercise } from "../people/roles/example-people.ts";
import { boundFetch } from "../server/accounts/bounded-fetch.ts";
import { keepPassword } from "../server/accounts/statements.ts";
import { remember } from "../server/asking.ts";
import { openAssets } from "../server/assets.ts";
import { type Accounts, openAccounts } from "../server/session.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { transaction } from "../store/transaction.ts";
import type { Answering, Env } from "./app.ts";
import { mountAccounts } from "./mount-accounts.tsx";
import { mountLetters } from "./mount-letters.tsx";
import { shellAssets } from "./shell-assets.ts";

const origin = "http://localhost:4600";
const now = () => new Date();

// As the house does it, but for how long it waits.
boundFetch(300);

onEveryDatabase("a provider that never answers", (server) => {
  let held: TestDatabase;
  let provider: Server;
  let port: string;
  let accounts: Accounts;
  const asked: string[] = [];
  /** Of these it answers the first with what is known of it, and nothing else. */
  let saysWhereItsDoorsAre = false;
  const app = new Hono<Env>();
  /** The same house, with a mail server. */
  const mailing = new Hono<Env>();

  const ask = async (path: string, cookie = "") => {
    const incoming = new IncomingMessage(new Socket());
    incoming.url = path;
    remember(incoming, { requestId: "test", address: "203.0.113.9" });
    const outgoing = new ServerResponse(incoming);
    const answer = await app.fetch(new Request(`${origin}${path}`, { headers: { cookie } }), { incoming, outgoing });
    const cookies = [outgoing.getHeader("set-cookie") ?? []].flat().map((one) => String(one).split(";", 1)[0]);
    return { status: answer.status, to: answer.headers.get("location") ?? "", html: await answer.text(), cookies };
  };

  beforeAll(async () => {
    held = await testDatabase(server);
    provider = createServer((request, response) => {
      asked.push(request.url ?? "");
      if (!saysWhereItsDoorsAre || !request.url?.startsWith("/.well-known/")) return;
      const issuer = `http://${request.headers.host}`;
      const known = { issuer, authorization_endpoint: `${issuer}/in`, token_endpoint: `${issuer}/token` };
      response.setHeader("content-type", "application/json");
      response.end(
        JSON.stringify({ ...known, jwks_uri: `${issuer}/keys`, id_token_signing_alg_values_supported: ["RS256"] }),
      );
    });
    await new Promise<void>((ready) => provider.listen(0, "127.0.0.1", ready));
    const address = provider.address();
    port = String(typeof address === "object" ? address?.port : "");
    const [issuer, other] = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
    accounts = openAccounts({
      ...{ database: () => held.database, origin, secret: "s".repeat(48), now, kept: () => undefined },
      ...{ log: pino({ level: "silent" }) },
      providers: [
        { id: "ministry", name: "Ministry of Examples", issuer, clientId: "us", clientSecret: "secret" },
        { id: "university", name: "University of Examples", issuer: other, clientId: "them", clientSecret: "another" },
      ],
    });
    app.onError((thrown) => new Response(String(thrown), { status: 500 }));
    const answering: Answering = {
      made: async (_, { status, headers, body }) => new Response(new Uint8Array(body), { status, headers }),
      kept: () => Promise.reject(new Error("nothing here is kept")),
      notAllowed: () => Promise.reject(new Error("not asked for")),
    };
    const parts = {
      ...{ accounts: () => accounts, archive: () => tinyArchive, now, origin: () => origin, sendsMail: true },
      assets: shellAssets(openAssets()),
    };
    mountAccounts(app, parts, answering);
    // The same house without a mail server, as a demonstration is.
    const link = `${origin}/fr/sign-in/link?t=token`;
    const letter = { to: "new@example.invalid", subject: "Vous êtes invité", text: `Voici le lien :\n${link}` };
    const letters = () => [{ ...letter, language: "fr" as const, at: now() }];
    mountLetters(mailing, { ...parts, letters }, answering);
    mountLetters(app, { ...parts, sendsMail: false, letters }, answering);
    mailing.onError((thrown) => new Response(String(thrown), { status: 404 }));
  });
  afterAll(async () => {
    provider.closeAllConnections();
    provider.close();
    await held.close();
  });

  test("is not asked while somebody comes in by another way", async () => {
    await transaction(held.database, { readOnly: false }, async (tx) => {
      const made = await keepExamplePerson(tx, { name: "Example Author 1", roles: [], now: now(), newId: randomUUID });
      await keepPassword(tx, randomUUID(), made, await hashPassword("four words of my own"), now());
    });
    const from = { headers: new Headers({ origin }), address: "203.0.113.9" };
    const entered = await accounts.ways.byPassword("example-author-1@example.invalid", "four words of my own", from);
    expect([entered.outcome, asked]).toEqual(["in", []]);
  });

  test("leads back to the door, which says in words that it does not answer", async () => {
    expect(await ask("/fr/sign-in/with/ministry")).toMatchObject({ status: 303, to: "/fr/sign-in?silent=ministry" });
    expect((await ask("/fr/sign-in?silent=ministry")).html).toContain("Ministry of Examples ne répond pas");
    expect((await ask("/fr/sign-in?silent=nobody")).html).not.toContain("ne répond pas");
  });

  test("leads back to the door, too, when it falls silent on the way", async () => {
    saysWhereItsDoorsAre = true;
    const away = await ask("/en/sign-in/with/ministry");
    const door = new URL(away.to);
    expect(door.pathname).toBe("/in");
    const state = encodeURIComponent(door.searchParams.get("state") ?? "");
    const back = await ask(`/api/auth/callback/ministry?code=one&state=${state}`, away.cookies.join("; "));
    expect(asked).toContain("/token");
    expect([back.status, back.to]).toEqual([
      303,
      expect.stringMatching(/^(http:..localhost:4600)?\/en\/sign-in\?silent=ministry/),
    ]);
    saysWhereItsDoorsAre = false;
  });

  test("stands beside others: each has its button on the door, which leads to its own door and to no other", async () => {
    saysWhereItsDoorsAre = true;
    const { html } = await ask("/en/sign-in");
    for (const name of ["Ministry of Examples", "University of Examples"])
      expect(html).toContain(`Continue with ${name}`);
    for (const [id, host, client] of [
      ["ministry", "127.0.0.1", "us"],
      ["university", "localhost", "them"],
    ] as const) {
      const door = new URL((await ask(`/en/sign-in/with/${id}`)).to);
      expect([door.host, door.searchParams.get("client_id")]).toEqual([`${host}:${port}`, client]);
      expect(door.searchParams.get("redirect_uri")).toBe(`${origin}/api/auth/callback/${id}`);
    }
    saysWhereItsDoorsAre = false;
  });

  test("says that somebody is signed out, or that their account is erased, as a page like any other", async () => {
    const out = await ask("/en/sign-in?out=1");
    const erased = await ask("/fr/sign-in?out=1&done=accounts.erase-me");
    expect([out.status, erased.status]).toEqual([200, 200]);
    expect(out.html).toContain("You are signed out.");
    expect(erased.html).toContain("Votre compte est effacé");
    expect((await ask("/en/sign-in/link?t=none")).status).toBe(422);
  });

  test("letters are shown to nobody while anybody is real", async () => {
    const { status, html } = await ask("/en/sign-in/letters");
    expect([status, html]).toEqual([500, expect.not.stringContaining("Vous êtes invité")]);
  });

  test("is asked after example people, where there are some; who is to prove it is offered as themselves alone, and whoever was answered goes on where they were", async () => {
    const person = await transaction(held.database, { readOnly: false }, async (tx) => {
      await markExercise(tx, now());
      return keepExamplePerson(tx, { name: "Example Author 2", roles: [], now: now(), newId: randomUUID });
    });
    const from = { headers: new Headers({ origin }), address: "203.0.113.9" };
    const entered = await accounts.ways.asExample(person, from);
    const cookie = "cookies" in entered ? entered.cookies.map((one) => one.split(";", 1)[0]).join("; ") : "";
    const { html: again } = await ask("/en/sign-in?again=1", cookie);
    expect([again.includes("Example Author 2"), again.includes("Example Author 1")]).toEqual([true, false]);
    const at = (html: string, said: string): number => html.indexOf(said);
    for (const [path, isFirst] of [
      ["/en/sign-in", true],
      ["/en/sign-in?out=1", true],
      ["/en/sign-in?sent=1", false],
    ] as const) {
      const { html } = await ask(path);
      expect([at(html, "Example Author 1") > 0, at(html, "Example Author 1") < at(html, "link-email")]).toEqual([
        ...[true, isFirst],
      ]);
    }
  });

  test("where everybody is invented and no letter goes out, letters are read as they would have come; with a mail server never", async () => {
    await transaction(held.database, { readOnly: false }, (tx) => markExercise(tx, now()));
    const { status, html } = await ask("/en/sign-in/letters");
    expect(status).toBe(200);
    expect(html).toContain("Vous êtes invité");
    expect(html).toContain(`href="${origin}/fr/sign-in/link?t=token"`);
    expect((await mailing.fetch(new Request(`${origin}/en/sign-in/letters`))).status).toBe(404);
  });
});
