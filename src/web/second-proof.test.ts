/** Roles that need a second proof: nothing of them opens before it is given, and everything as soon as it is. */
import { randomUUID } from "node:crypto";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { Hono } from "hono";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { oneTimeCode } from "../../walks/one-time-code.ts";
import type { RoleName } from "../base/actor.ts";
import { tinyArchive } from "../explorer/reading/fixture.ts";
import { hashPassword } from "../people/accounts/hash-password.ts";
import { mayChangeProofs } from "../people/accounts/rules.ts";
import { keepExamplePerson, markExercise } from "../people/roles/example-people.ts";
import { asNow } from "../server/accounts/standing.ts";
import { keepPassword } from "../server/accounts/statements.ts";
import { remember } from "../server/asking.ts";
import { openAssets } from "../server/assets.ts";
import { servedAddOrganisation, servedPeople, servedRemovePasskey } from "../server/people-operations.ts";
import { perform } from "../server/perform.ts";
import { type Accounts, openAccounts } from "../server/session.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { transaction } from "../store/transaction.ts";
import type { Env } from "./app.ts";
import { deskPages } from "./desk-pages.ts";
import { mountDesks } from "./mount-desks.ts";
import { shellAssets } from "./shell-assets.ts";

const origin = "http://localhost:4600";
const password = "four words of my own";
const now = () => new Date();

onEveryDatabase("a role that needs a second proof", (server) => {
  let held: TestDatabase;
  let accounts: Accounts;
  const app = new Hono<Env>();

  const ask = async (path: string, headers: Headers) => {
    const incoming = new IncomingMessage(new Socket());
    incoming.url = path;
    remember(incoming, { requestId: "test", address: "203.0.113.9" });
    const answer = await app.fetch(new Request(`${origin}${path}`, { headers }), {
      ...{ incoming, outgoing: new ServerResponse(incoming) },
    });
    return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
  };
  const add = (name: string, roles: readonly RoleName[]) =>
    transaction(held.database, { readOnly: false }, async (tx) => {
      const given = roles.map((role) => ({ role }));
      const id = await keepExamplePerson(tx, { name, roles: given, now: now(), newId: randomUUID });
      await keepPassword(tx, randomUUID(), id, await hashPassword(password), now());
      return id;
    });
  const from = (cookie = "") => ({ headers: new Headers({ cookie, origin }), address: "203.0.113.9" });
  const headersOf = (entered: object): Headers =>
    "cookies" in entered && Array.isArray(entered.cookies)
      ? from(entered.cookies.map((one) => String(one).split(";", 1)[0]).join("; ")).headers
      : from().headers;
  const byPassword = async (number: string) =>
    headersOf(await accounts.ways.byPassword(`example-${number}@example.invalid`, password, from()));

  beforeAll(async () => {
    held = await testDatabase(server);
    await transaction(held.database, { readOnly: false }, (tx) => markExercise(tx, now()));
    accounts = openAccounts({
      ...{ database: () => held.database, origin, secret: "s".repeat(48), providers: [], now, kept: () => undefined },
      ...{ log: pino({ level: "silent" }), secondProofFor: ["administrator", "editor"] },
    });
    app.onError((thrown) => new Response(String(thrown), { status: 500 }));
    mountDesks(
      app,
      {
        ...{ pages: deskPages, archive: () => tinyArchive, database: () => held.database, who: accounts.who, now },
        ...{ origin: () => origin, assets: shellAssets(openAssets()), kept: () => undefined },
      },
      {
        made: async (_, { status, headers, body }) => new Response(new Uint8Array(body), { status, headers }),
        kept: () => Promise.reject(new Error("nothing here is kept")),
        notAllowed: () => Promise.reject(new Error("not asked for")),
      },
    );
  });
  afterAll(() => held.close());

  test("counts for nothing in a session without one; whoever holds it is led to set one up, in words", async () => {
    await add("Example One", ["editor", "auditor"]);
    const headers = await byPassword("one");
    expect(await accounts.who(headers)).toMatchObject({ roles: [{ role: "auditor" }] });
    for (const path of ["/fr/desk", "/fr/desk/editions", "/fr/desk/log"])
      expect(await ask(path, headers)).toMatchObject({ status: 303, to: "/fr/desk/account" });
    const account = await ask("/fr/desk/account", headers);
    expect(account.status).toBe(200);
    expect(account.html).toContain("demande plus d’une preuve de votre identité");
  });

  test("is asked for by its name where a desk is asked through the API, and by nothing where another right is missing", async () => {
    await add("Example Five", ["editor"]);
    const actor = await accounts.who(await byPassword("five"));
    const context = { actor, now: now(), language: "en", requestId: "test", database: held.database } as const;
    const code = (served: Parameters<typeof perform>[0]) =>
      perform(served, {}, { ...context, archive: tinyArchive }).catch((thrown: unknown) => thrown);
    expect(await code(servedPeople)).toMatchObject({ code: "second-proof-needed" });
    expect(await code(servedAddOrganisation)).toMatchObject({ code: "not-permitted" });
  });

  test("is told to whoever administers, with the roles that ask for it", async () => {
    const id = await add("Example Six", ["administrator"]);
    const headers = await byPassword("six");
    const client = await held.database.connect();
    await client.query("update people.session set second_proof = true where person_id = $1", [id]);
    client.release();
    const people = await ask("/en/desk/people", headers);
    expect(people.html).toContain("opened with a passkey or a code: administrator and editor.");
    expect(people.html).toContain("PASSERELLE_SECOND_PROOF_FOR");
  });

  test("counts as soon as codes are set up, and in every session that a code opened", async () => {
    await add("Example Two", ["editor"]);
    const headers = await byPassword("two");
    const { api } = accounts.library;
    const made = await api.enableTwoFactor({ body: { password, method: "totp" }, headers });
    const key = "totpURI" in made ? (new URL(made.totpURI).searchParams.get("secret") ?? "") : "";
    const code = (steps: number): string => oneTimeCode(key, new Date(Date.now() + steps * 30_000));
    const proved = await api.verifyTOTP({ body: { code: code(0) }, headers, returnHeaders: true });
    const cookies = proved.headers.getSetCookie();
    await accounts.ways.proved(cookies, headers);
    const after = headersOf({ cookies });
    expect(await accounts.who(after)).toMatchObject({ roles: [{ role: "editor" }] });
    expect((await ask("/en/desk", after)).status).toBe(200);
    const entered = await accounts.ways.byCode(code(1), { ...from(), headers: await byPassword("two") });
    expect(await accounts.who(headersOf(entered))).toMatchObject({ roles: [{ role: "editor" }] });
  });

  test("asks nothing of whoever holds no such role, nor does one given meanwhile count", async () => {
    const person = await add("Example Three", ["auditor"]);
    const headers = await byPassword("three");
    const before = await accounts.who(headers);
    expect(before).toMatchObject({ roles: [{ role: "auditor" }], secondProof: { isAwaited: false } });
    expect((await ask("/en/desk", headers)).status).toBe(200);
    expect((await ask("/en/desk/account", headers)).html).not.toContain("more than one proof");
    await transaction(held.database, { readOnly: false }, (tx) =>
      keepExamplePerson(tx, { name: "Example Three", roles: [{ role: "editor" }], now: now(), newId: randomUUID }),
    );
    expect(await asNow(held.database, before)).toMatchObject({
      ...{ name: person, roles: [{ role: "auditor" }], secondProof: { isAwaited: true } },
    });
  });

  test("one that is held is given, and not replaced by whoever has the first proof alone", async () => {
    const id = await add("Example Four", ["editor"]);
    const before = await accounts.who(await byPassword("four"));
    expect([before.kind === "person" && before.secondProof?.isHeld, mayChangeProofs(before)]).toEqual([false, true]);
    const client = await held.database.connect();
    await client.query(
      `insert into people.passkey (id, person_id, public_key, credential_id, counter, device_type, backed_up, created_at)
       values ($1, $2, 'x', 'x', 1, 'x', false, now())`,
      [randomUUID(), id],
    );
    client.release();
    const after = await asNow(held.database, before);
    expect(after).toMatchObject({ roles: [], secondProof: { isAwaited: true, isHeld: true } });
    expect(mayChangeProofs(after)).toBe(false);
    const account = await ask("/en/desk/account", await byPassword("four"));
    expect(account.html).toContain("You have a passkey or codes");
    expect(account.html).not.toContain("Set up a passkey, or codes");
    const wanted = `/en/sign-in?next=${encodeURIComponent("/en/desk/people?find=x")}&again=1&proof=1`;
    expect(await ask("/en/desk/people?find=x", await byPassword("four"))).toMatchObject({ status: 303, to: wanted });
    const context = { actor: after, now: now(), language: "en", requestId: "test", database: held.database } as const;
    const removing = perform(servedRemovePasskey, { passkey: randomUUID() }, { ...context, archive: tinyArchive });
    await expect(removing).rejects.toMatchObject({ code: "second-proof-needed" });
  });
});
