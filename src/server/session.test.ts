import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepExamplePerson, markExercise } from "../people/roles/example-people.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { transaction } from "../store/transaction.ts";
import { hashPassword } from "../people/accounts/hash-password.ts";
import { keepPassword } from "./accounts/statements.ts";
import { type Accounts, openAccounts } from "./session.ts";

const origin = "http://localhost:4600";
const password = "four words of my own";
const from = (cookie = "") => ({ headers: new Headers({ cookie, origin }), address: "203.0.113.9" });
const cookieOf = (cookies: readonly string[]): string => cookies.map((one) => one.split(";", 1)[0]).join("; ");

onEveryDatabase("accounts", (server) => {
  let held: TestDatabase;
  let accounts: Accounts;
  let person: string;
  const now = new Date();

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

  test("an example person is signed in with one click", async () => {
    const entered = await accounts.ways.asExample(person, from());
    expect(entered.outcome).toBe("in");
  });
});
