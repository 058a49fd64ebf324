/** Several who invite the same address at the same moment, over connections of their own: one person, one letter, no fault. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../../base/actor.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { perform } from "../../server/perform.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { transaction } from "../../store/transaction.ts";
import { servedAskAddress, servedChangeAddress } from "../accounts/address/serve.ts";
import { keepExamplePerson } from "./example-people.ts";
import { servedAppoint, servedInvite } from "./serve.ts";

const archive: Archive = { indexes: () => [], releases: () => [], release: () => undefined };
const now = new Date("2027-03-01T12:00:00Z");
const language = "en";
const six = [1, 2, 3, 4, 5, 6] as const;

onEveryDatabase("an address asked for by several at once", (server) => {
  let held: TestDatabase;
  let admin: Actor;

  beforeAll(async () => {
    held = await testDatabase(server);
    admin = await somebody("Example Administrator 1");
  });
  afterAll(() => held.close());

  async function somebody(name: string): Promise<Actor> {
    const roles = [{ role: "administrator" }] as const;
    const id = await transaction(held.database, { readOnly: false }, (tx) =>
      keepExamplePerson(tx, { name, roles, now, newId: randomUUID }),
    );
    return { kind: "person", name: id, roles, provedAt: now };
  }

  const does = (served: Parameters<typeof perform>[0], input: object, actor: Actor = admin, at = now) =>
    perform(served, input, { archive, database: held.database, actor, now: at, language: "en", requestId: "t" });

  const rows = async (text: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]> => {
    const client = await held.database.connect();
    try {
      return (await client.query<Record<string, unknown>>(text, [...values])).rows;
    } finally {
      client.release();
    }
  };
  const lettersTo = (email: string) =>
    rows(
      `select letter.kind, link.revoked_at
       from people.letter
       join people.person on person.id = letter.person_id
       join people.link on link.link_id = letter.link_id
       where person.email = $1`,
      [email],
    );

  test("is one person, invited once, whose letter's link goes on leading in", async () => {
    for (const round of six) {
      const email = `round-${round}@example.org`;
      const invited = await Promise.all(six.map(() => does(servedInvite, { email, language })));
      expect(new Set(invited.map((one) => JSON.stringify(one))).size).toBe(1);
      expect(invited[0]).toMatchObject({ outcome: "invited" });
      expect(await lettersTo(email)).toEqual([{ kind: "invitation", revoked_at: null }]);
    }
  });

  test("with one role is given it once; the others are told in words that it is held", async () => {
    const input = { email: "once@example.org", language, role: "auditor" };
    const ends = await Promise.all(
      six.map(() =>
        does(servedInvite, input).then(
          () => "invited",
          (thrown: unknown) => (thrown instanceof Error && "code" in thrown ? thrown.code : thrown),
        ),
      ),
    );
    expect([...ends].sort()).toEqual(["invited", ...Array(5).fill("role-held")]);
  });

  test("by the command line and on the page is one person too", async () => {
    const email = "both@example.org";
    const input = { email, name: "Ada", language };
    const ends = await Promise.all(
      six.map((number) =>
        number % 2 === 0
          ? does(servedInvite, { email, language })
          : does(servedAppoint, input, { kind: "operator", name: "operator" }),
      ),
    );
    expect(new Set(ends.map((end) => JSON.stringify(end).match(/"person":"([^"]+)"/)?.[1])).size).toBe(1);
  });

  test("is invited again a minute later, by a new link", async () => {
    const email = "later@example.org";
    await does(servedInvite, { email, language });
    await does(servedInvite, { email, language }, admin, new Date(now.getTime() + 61_000));
    expect((await lettersTo(email)).map(({ revoked_at }) => revoked_at === null).sort()).toEqual([false, true]);
  });

  test("by its owner for another account, while it is invited, goes to one of the two and ends in no fault", async () => {
    for (const round of six) {
      const email = `moving-${round}@example.org`;
      const mover = await somebody(`Example Mover ${round}`);
      await does(servedAskAddress, { address: email }, mover);
      const [link] = await rows("select link_id from people.link where address = $1", [email]);
      const ends = await Promise.allSettled([
        does(servedChangeAddress, { link: link?.link_id }, mover),
        does(servedInvite, { email, language }),
      ]);
      for (const end of ends) if (end.status === "rejected") expect(end.reason).toMatchObject({ code: "not-found" });
      expect(await rows("select count(*)::int as count from people.person where email = $1", [email])).toEqual([
        { count: 1 },
      ]);
    }
  });
});
