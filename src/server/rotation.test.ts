/** The house's secret is changed while people work: nobody is signed out, no link is void, no authenticator is lost. */
import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { oneTimeCode } from "../../walks/one-time-code.ts";
import { hashPassword } from "../people/accounts/hash-password.ts";
import { keepExamplePerson, markExercise } from "../people/roles/example-people.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { transaction } from "../store/transaction.ts";
import { linkToken } from "./accounts/secret.ts";
import { keepPassword } from "./accounts/statements.ts";
import { openAccounts } from "./session.ts";

const origin = "http://localhost:4600";
const password = "four words of my own";
const email = "example-author-1@example.invalid";
const [first, second, third] = ["a".repeat(48), "b".repeat(48), "c".repeat(48)];

const from = (cookie = "") => ({ headers: new Headers({ cookie, origin }), address: "203.0.113.9" });
const cookieOf = (entered: object): string =>
  "cookies" in entered && Array.isArray(entered.cookies)
    ? entered.cookies.map((one) => String(one).split(";", 1)[0]).join("; ")
    : "";

onEveryDatabase("the secret of the house", (server) => {
  let held: TestDatabase;
  let person: string;
  const under = (secret: string, ...previous: readonly string[]) =>
    openAccounts({
      ...{ database: () => held.database, origin, secret, previous, providers: [], now: () => new Date() },
      ...{ log: pino({ level: "silent" }), kept: () => undefined },
    });
  beforeAll(async () => {
    held = await testDatabase(server);
    person = await transaction(held.database, { readOnly: false }, async (tx) => {
      await markExercise(tx, new Date());
      const roles = [{ role: "auditor" as const }];
      const id = await keepExamplePerson(tx, { name: "Example Author 1", roles, now: new Date(), newId: randomUUID });
      await keepPassword(tx, randomUUID(), id, await hashPassword(password), new Date());
      return id;
    });
  });
  afterAll(() => held.close());

  test("is changed, and who was signed in may go on, to what only the library knows too", async () => {
    const { headers } = from(cookieOf(await under(first).ways.asExample(person, from())));
    for (const changed of [under(second, first), under(third, second, first)]) {
      expect((await changed.who(headers)).kind).toBe("person");
      expect(await changed.library.api.generatePasskeyRegistrationOptions({ headers, query: {} })).toHaveProperty("rp");
    }
    await expect(
      under(second).library.api.generatePasskeyRegistrationOptions({ headers, query: {} }),
    ).rejects.toThrow();
  });

  test("is changed, and whoever was wrong too often still was, to those of before and of after; so is a code that was spent", async () => {
    const wrong = (accounts: ReturnType<typeof under>, address: string) =>
      accounts.ways.byPassword("example-author-2@example.invalid", "not this one at all", { ...from(), address });
    for (let times = 0; times < 6; times++) await wrong(under(first), `198.51.100.${times}`);
    for (let times = 6; times < 10; times++) await wrong(under(second, first), `198.51.100.${times}`);
    for (const accounts of [under(first), under(second, first), under(third, second, first)])
      expect(await wrong(accounts, "198.51.100.99")).toEqual({ outcome: "too-often" });
    const someone = randomUUID();
    expect(await under(first).ways.spent(someone, "123456")).toBe(true);
    expect(await under(second, first).ways.spent(someone, "123456")).toBe(false);
    expect(await under(second, first).ways.spent(someone, "654321")).toBe(true);
    expect(await under(first).ways.spent(someone, "654321")).toBe(false);
    // The earlier secret goes, and what was wrong meanwhile stays counted.
    const other = "example-author-3@example.invalid";
    for (let times = 0; times < 10; times++)
      await under(third, second).ways.byPassword(other, "not it", { ...from(), address: `192.0.2.${times}` });
    expect(await under(third).ways.byPassword(other, "not it", from())).toEqual({ outcome: "too-often" });
  });

  test("is changed, and a link that was sent before leads in", async () => {
    const asked = await under(first).ways.askLink(email, "sign-in", from());
    const link = asked.outcome === "asked" && (await asked.sent) ? asked.link : "";
    const token = linkToken(first, link);
    expect(await under(second).ways.shown(token)).toBeUndefined();
    expect(await under(second, first).ways.shown(token)).toMatchObject({ purpose: "sign-in" });
    expect((await under(second, first).ways.byLink(token, from())).outcome).toBe("in");
  });

  test("is changed, and codes go on; once they are sealed anew, the earlier secret can go", async () => {
    const { api } = under(first).library;
    const { headers } = from(cookieOf(await under(first).ways.asExample(person, from())));
    const made = await api.enableTwoFactor({ body: { password, method: "totp" }, headers });
    const key = "totpURI" in made ? (new URL(made.totpURI).searchParams.get("secret") ?? "") : "";
    const recovery = "backupCodes" in made ? made.backupCodes : [];
    const code = (steps: number): string => oneTimeCode(key, new Date(Date.now() + steps * 30_000));
    await api.verifyTOTP({ body: { code: code(0) }, headers });
    const byCode = async (accounts: ReturnType<typeof under>, written: string) => {
      const between = await accounts.ways.byPassword(email, password, from());
      expect(between.outcome).toBe("code-needed");
      return (await accounts.ways.byCode(written, from(cookieOf(between)))).outcome;
    };
    const changed = under(second, first);
    expect(await byCode(changed, recovery[0] ?? "")).toBe("in");
    await changed.tidy();
    expect(await byCode(under(second), recovery[1] ?? "")).toBe("in");
    expect(await byCode(under(second), code(1))).toBe("in");
  });
});
