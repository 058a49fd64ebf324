import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { oneTimeCode } from "../../walks/one-time-code.ts";
import { hashPassword } from "../people/accounts/hash-password.ts";
import { keepExamplePerson, markExercise } from "../people/roles/example-people.ts";
import { sealDeeds } from "../store/deeds.ts";
import type { Database } from "../store/open.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { transaction } from "../store/transaction.ts";
import { keepPassword } from "./accounts/statements.ts";
import { servedEraseMe } from "./people-operations.ts";
import { perform } from "./perform.ts";
import { type Accounts, openAccounts } from "./session.ts";

const origin = "http://localhost:4600";
const password = "four words of my own";
const from = (cookie = "") => ({ headers: new Headers({ cookie, origin }), address: "203.0.113.9" });
const cookieOf = (cookies: readonly string[]): string => cookies.map((one) => one.split(";", 1)[0]).join("; ");

onEveryDatabase("accounts", (server) => {
  let held: TestDatabase;
  let accounts: Accounts;
  let person: string;
  let now = new Date();

  beforeAll(async () => {
    held = await testDatabase(server);
    accounts = openAccounts({
      database: () => held.database,
      origin,
      secret: "s".repeat(48),
      providers: [],
      now: () => now,
      log: pino({ level: "silent" }),
      kept: () => undefined,
    });
    person = await transaction(held.database, { readOnly: false }, async (tx) => {
      await markExercise(tx, now);
      const id = await keepExamplePerson(tx, {
        name: "Example Auditor 1",
        roles: [{ role: "auditor" }],
        now,
        newId: randomUUID,
      });
      await keepPassword(tx, randomUUID(), id, await hashPassword(password), now);
      return id;
    });
  });
  afterEach(() => {
    now = new Date();
  });
  afterAll(() => held.close());

  const email = "example-auditor-1@example.invalid";

  test("a password opens a session, which says who somebody is and what they may do", async () => {
    const entered = await accounts.ways.byPassword(email.toUpperCase(), password, from());
    expect(entered.outcome).toBe("in");
    if (entered.outcome !== "in") return;
    expect(entered.cookies.join()).toMatch(
      /^passerelle\.session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const who = await accounts.who(from(cookieOf(entered.cookies)).headers);
    expect(who).toMatchObject({ kind: "person", name: person, roles: [{ role: "auditor" }] });
  });

  test("a wrong password and an unknown address are told the same", async () => {
    const wrong = await accounts.ways.byPassword(email, "not this one at all", from());
    const unknown = await accounts.ways.byPassword("nobody@example.org", password, from());
    expect(wrong).toEqual({ outcome: "no" });
    expect(unknown).toEqual(wrong);
  });

  test("asking for a link waits for the same statements, whether somebody has the address or nobody", async () => {
    const said: string[] = [];
    let isAnswered = false;
    const listening: Database = {
      ...held.database,
      connect: async () => {
        const client = await held.database.connect();
        const told = (query: unknown): string =>
          typeof query === "object" && query !== null && "text" in query ? String(query.text) : String(query);
        return new Proxy(client, {
          get: (of, name) => {
            const is: unknown = Reflect.get(of, name);
            if (typeof is !== "function") return is;
            return (...given: readonly unknown[]): unknown => {
              if (name === "query" && !isAnswered) said.push(told(given[0]));
              return Reflect.apply(is, of, given);
            };
          },
        });
      },
    };
    const { ways } = openAccounts({
      ...{ database: () => listening, origin, secret: "s".repeat(48), providers: [], now: () => now },
      ...{ log: pino({ level: "silent" }), kept: () => undefined },
    });
    const waited = async (address: string) => {
      said.length = 0;
      isAnswered = false;
      const asked = await ways.askLink(address, "sign-in", from());
      isAnswered = true;
      return { statements: [...said], isSent: asked.outcome === "asked" && (await asked.sent) };
    };
    const [known, unknown] = [await waited(email), await waited("nobody@example.org")];
    expect([known.isSent, unknown.isSent]).toEqual([true, false]);
    expect(known.statements.length).toBeGreaterThan(3);
    expect(known.statements).toEqual(unknown.statements);
    expect(known.statements.join()).not.toContain("people.person");
  });

  test("an example person is signed in with one click", async () => {
    const entered = await accounts.ways.asExample(person, from());
    expect(entered.outcome).toBe("in");
  });

  const opened = async (id = person): Promise<Headers> => {
    const entered = await accounts.ways.asExample(id, from());
    return from("cookies" in entered ? cookieOf(entered.cookies) : "").headers;
  };
  const later = (milliseconds: number) => new Date(Date.now() + milliseconds);
  const hour = 3_600_000;

  test("a session that is used lives on, one that lies idle ends, and none outlives thirty days", async () => {
    const headers = await opened();
    const session = await accounts.who(headers);
    const lastSeen = async (): Promise<Date> => {
      const client = await held.database.connect();
      const asked = "select seen_at from people.session where id = $1";
      const { rows } = await client.query<{ seen_at: string }>(asked, ["session" in session ? session.session : ""]);
      client.release();
      return new Date(rows[0]?.seen_at ?? 0);
    };
    for (let days = 0; days < 29; days += 0.4) {
      now = later(days * 24 * hour);
      expect([days, (await accounts.who(headers)).kind]).toEqual([days, "person"]);
      // That it was used is noted beside what was asked.
      if (days > 0) await vi.waitFor(async () => expect(await lastSeen()).toEqual(now), 10_000);
    }
    now = later(30 * 24 * hour + 1);
    expect((await accounts.who(headers)).kind).toBe("reader");
    now = new Date();
    const idle = await opened();
    now = later(12 * hour + 60_000);
    expect((await accounts.who(idle)).kind).toBe("reader");
    now = new Date();
  });

  test("a role that ended is gone with the next request, and so is a session", async () => {
    const other = await transaction(held.database, { readOnly: false }, (tx) =>
      keepExamplePerson(tx, { name: "Example Editor 1", roles: [{ role: "editor" }], now, newId: randomUUID }),
    );
    const headers = await opened(other);
    expect(await accounts.who(headers)).toMatchObject({ roles: [{ role: "editor" }] });
    const client = await held.database.connect();
    await client.query("update people.role set ended_at = greatest(now(), given_at) where person_id = $1", [other]);
    expect(await accounts.who(headers)).toMatchObject({ roles: [] });
    client.release();
    await accounts.signOut(headers);
    expect((await accounts.who(headers)).kind).toBe("reader");
  });

  test("a new session ends the one it was opened from", async () => {
    const before = await opened();
    const entered = await accounts.ways.asExample(person, { headers: before, address: "203.0.113.9" });
    expect(entered.outcome).toBe("in");
    expect((await accounts.who(before)).kind).toBe("reader");
  });

  test("whoever reads the table of sessions can sign in with nothing that is in it", async () => {
    const headers = await opened();
    const token = /=(\w{32})/.exec(headers.get("cookie") ?? "")?.[1] ?? "";
    const client = await held.database.connect();
    const { rows } = await client.query<{ kept: string }>(
      "select row_to_json(session)::text as kept from people.session",
    );
    client.release();
    expect(token).toHaveLength(32);
    expect(rows.map(({ kept }) => kept).join()).not.toContain(token);
    for (const { kept } of rows) {
      const hash = /"token":"(\w+)"/.exec(kept)?.[1] ?? "";
      for (const forged of [hash, hash.slice(0, 32)])
        expect((await accounts.who(from(`passerelle.session=${forged}.x`).headers)).kind).toBe("reader");
    }
  });

  test("a code from an authenticator is taken once, and of two sent at once one", async () => {
    const name = "Example Author 8";
    const author = await transaction(held.database, { readOnly: false }, async (tx) => {
      const made = await keepExamplePerson(tx, { name, roles: [], now, newId: randomUUID });
      await keepPassword(tx, randomUUID(), made, await hashPassword(password), now);
      return made;
    });
    const { api } = accounts.library;
    const headers = await opened(author);
    const made = await api.enableTwoFactor({ body: { password, method: "totp" }, headers });
    const address = "totpURI" in made ? new URL(made.totpURI) : undefined;
    const secret = address?.searchParams.get("secret") ?? "";
    const code = (steps: number): string => oneTimeCode(secret, later(steps * 30_000));
    await api.verifyTOTP({ body: { code: code(0) }, headers });
    const between = async () => {
      const entered = await accounts.ways.byPassword("example-author-8@example.invalid", password, from());
      expect(entered.outcome).toBe("code-needed");
      return from("cookies" in entered ? cookieOf(entered.cookies) : "");
    };
    const [first, second, third] = [await between(), await between(), await between()];
    const one = code(1);
    const outcomes = await Promise.all([accounts.ways.byCode(one, first), accounts.ways.byCode(one, second)]);
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["in", "no"]);
    expect(await accounts.ways.byCode(one, third)).toEqual({ outcome: "no" });
    expect((await accounts.ways.byCode(code(0), third)).outcome).toBe("in");
  });

  test("ten wrong passwords in a quarter of an hour, whatever the address, and the right one waits; another account does not", async () => {
    const name = "Example Author 9";
    const id = await transaction(held.database, { readOnly: false }, async (tx) => {
      const made = await keepExamplePerson(tx, { name, roles: [], now, newId: randomUUID });
      await keepPassword(tx, randomUUID(), made, await hashPassword(password), now);
      return made;
    });
    const address = "example-author-9@example.invalid";
    const tries = Array.from({ length: 12 }, (_, at) =>
      accounts.ways.byPassword(address, "wrong wrong wrong", { headers: from().headers, address: `198.51.100.${at}` }),
    );
    const outcomes = (await Promise.all(tries)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === "no")).toHaveLength(10);
    expect(await accounts.ways.byPassword(address, password, from())).toEqual({ outcome: "too-often" });
    expect((await accounts.ways.byPassword(email, password, from())).outcome).toBe("in");
    expect((await accounts.ways.asExample(id, from())).outcome).toBe("in");
    now = later(17 * 60_000);
    expect((await accounts.ways.byPassword(address, password, from())).outcome).toBe("in");
    now = new Date();
  });

  test("sixty wrong ones from one address, whatever the account, and it waits", async () => {
    const one = { headers: from().headers, address: "192.0.2.1" };
    let last = "";
    for (let tries = 0; tries <= 60; tries++) last = (await accounts.ways.byCode("000000", one)).outcome;
    expect(last).toBe("too-often");
    expect((await accounts.ways.byCode("000000", from())).outcome).toBe("no");
  });

  test("whoever asks for a link of somebody else takes away neither the one on its way nor the owner's turn", async () => {
    const address = "asked-for@example.invalid";
    const id = await transaction(held.database, { readOnly: false }, (tx) =>
      keepExamplePerson(tx, { name: "Asked For", roles: [{ role: "auditor" }], now, newId: randomUUID }),
    );
    const client = await held.database.connect();
    await client.query("update people.person set email = $1 where id = $2", [address, id]);
    const stranger = { headers: from().headers, address: "198.51.100.77" };
    const ask = async (who = stranger): Promise<string> => {
      const asked = await accounts.ways.askLink(address, "sign-in", who);
      return asked.outcome === "asked" ? String(await asked.sent) : asked.outcome;
    };
    const there = async () => {
      const { rows } = await client.query(
        `select count(*)::integer as letters, count(distinct link_id)::integer as links,
           count(distinct link_id) filter (where link.revoked_at is not null)::integer as revoked
         from people.letter join people.link using (link_id) where letter.person_id = $1`,
        [id],
      );
      return rows[0];
    };
    expect([await ask(), await ask(), await there()]).toEqual(["true", "true", { letters: 1, links: 1, revoked: 0 }]);
    now = later(2 * 60_000);
    expect([await ask(), await there()]).toEqual(["true", { letters: 2, links: 1, revoked: 0 }]);
    for (let times = 0; times < 7; times += 1) await ask();
    expect([await ask(), await ask(from()), await there()]).toEqual([
      ...["too-often", "true"],
      { letters: 2, links: 1, revoked: 0 },
    ]);
    now = later(13 * 60_000);
    expect([await ask(from()), await there()]).toEqual(["true", { letters: 3, links: 2, revoked: 1 }]);
    now = new Date();
    client.release();
  });

  test("where anybody is real, nobody is signed in as an example", async () => {
    const client = await held.database.connect();
    await client.query("delete from people.exercise");
    expect(await accounts.ways.examples()).toEqual([]);
    expect(await accounts.ways.asExample(person, from())).toEqual({ outcome: "no" });
    await client.query("insert into people.exercise (is_exercise, made_at) values (true, now())");
    client.release();
  });

  test("who was erased is nowhere in the database by name or address, and the log still points at somebody", async () => {
    const address = "zorro-the-unfindable@example.invalid";
    const id = await transaction(held.database, { readOnly: false }, async (tx) => {
      const name = "Zorro The Unfindable";
      const made = await keepExamplePerson(tx, { name, roles: [{ role: "auditor" }], now, newId: randomUUID });
      await keepPassword(tx, randomUUID(), made, await hashPassword(password), now);
      return made;
    });
    const headers = await opened(id);
    const asked = await accounts.ways.askLink(address, "sign-in", from());
    expect(asked.outcome === "asked" && (await asked.sent)).toBe(true);
    await accounts.library.api.generatePasskeyRegistrationOptions({ headers, query: {} });
    const places = async (): Promise<readonly string[]> => {
      const client = await held.database.connect();
      const { rows: columns } = await client.query<{ of: string; name: string }>(
        `select format('%I.%I', table_schema, table_name) as of, column_name as name
         from information_schema.columns
         where table_schema not in ('pg_catalog', 'information_schema') and data_type in ('text', 'json', 'jsonb', 'ARRAY')`,
      );
      const found: string[] = [];
      for (const { of, name } of columns) {
        const asked = `select 1 from ${of} where "${name}"::text ilike '%unfindable%' limit 1`;
        if ((await client.query(asked)).rowCount !== 0) found.push(`${of} ${name}`);
      }
      client.release();
      return found;
    };
    expect(await places()).toContain("people.person email");
    expect(await places()).toContain("people.verification value");

    const actor = await accounts.who(headers);
    const context = { archive: { indexes: () => [], releases: () => [], release: () => undefined } };
    await perform(
      servedEraseMe,
      { address },
      { ...context, database: held.database, actor, now, language: "en", requestId: "t" },
    );

    expect(await places()).toEqual([]);
    expect((await accounts.who(headers)).kind).toBe("reader");
    const client = await held.database.connect();
    await transaction(held.database, { readOnly: false }, sealDeeds);
    const { rows } = await client.query("select operation from house.deed where actor = $1 order by deed_id", [id]);
    client.release();
    expect(rows).toEqual([{ operation: "accounts.sign-in" }, { operation: "accounts.erase-me" }]);
  });
});
