import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashPassword } from "../people/accounts/hash-password.ts";
import { keepExamplePerson, markExercise } from "../people/roles/example-people.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { type Transaction, transaction } from "../store/transaction.ts";
import { invented, keepPassword } from "./accounts/statements.ts";
import { servedInvite } from "./people-operations.ts";
import { perform } from "./perform.ts";
import { type Accounts, openAccounts } from "./session.ts";

const origin = "http://localhost:4600";
const password = "four words of my own";
const from = (cookie = "") => ({ headers: new Headers({ cookie, origin }), address: "203.0.113.9" });
const email = "example-administrator-1@example.invalid";

onEveryDatabase("a demonstration that somebody real comes into", (server) => {
  let held: TestDatabase;
  let accounts: Accounts;
  let administrator: string;
  let cookie: string;
  const within = <T>(work: (tx: Transaction) => Promise<T>) => transaction(held.database, { readOnly: false }, work);

  beforeAll(async () => {
    held = await testDatabase(server);
    accounts = openAccounts({
      database: () => held.database,
      ...{ origin, secret: "s".repeat(48), providers: [], now: () => new Date(), log: pino({ level: "silent" }) },
      kept: () => undefined,
    });
    administrator = await within(async (tx) => {
      const now = new Date();
      await markExercise(tx, now);
      const name = "Example Administrator 1";
      const id = await keepExamplePerson(tx, { name, roles: [{ role: "administrator" }], now, newId: randomUUID });
      await keepPassword(tx, randomUUID(), id, await hashPassword(password), now);
      return id;
    });
    const entered = await accounts.ways.asExample(administrator, from());
    if (entered.outcome !== "in") throw new Error(entered.outcome);
    cookie = entered.cookies.map((one) => one.split(";", 1)[0]).join("; ");
  });
  afterAll(() => held.close());

  const invite = async (address: string) => {
    const actor = await accounts.who(from(cookie).headers);
    return perform(
      servedInvite,
      { email: address, language: "en" },
      {
        ...{ archive: { indexes: () => [], releases: () => [], release: () => undefined }, database: held.database },
        ...{ actor, now: new Date(), language: "en", requestId: "test" },
      },
    );
  };

  test("one more who is invented changes nothing", async () => {
    await invite("example-newcomer@example.invalid");
    expect((await accounts.who(from(cookie).headers)).kind).toBe("person");
    expect(await within(invented)).toEqual({ there: true, enter: true });
  });

  test("with the first who is real nobody comes in as somebody invented, and who is in so is so no longer", async () => {
    await expect(invite("ada@example.org")).resolves.toMatchObject({ outcome: "invited" });

    expect((await accounts.who(from(cookie).headers)).kind).toBe("reader");
    expect(await accounts.ways.examples()).toEqual([]);
    expect(await accounts.ways.asExample(administrator, from())).toEqual({ outcome: "no" });
    const byPassword = await accounts.ways.byPassword(email, password, from());
    const cookies = "cookies" in byPassword ? byPassword.cookies.map((one) => one.split(";", 1)[0]).join("; ") : "";
    expect((await accounts.who(from(cookies).headers)).kind).toBe("reader");
    expect(await within(invented)).toEqual({ there: true, enter: false });
  });

  test("it stays so when the real one has gone: what they did was for real", async () => {
    await within(({ client }) =>
      client.query("update people.person set email = null, erased_at = now() where email = 'ada@example.org'"),
    );
    expect(await accounts.ways.asExample(administrator, from())).toEqual({ outcome: "no" });
  });
});
