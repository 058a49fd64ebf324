import { randomUUID } from "node:crypto";
import { pino } from "pino";
import sql from "sql-template-tag";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "../base/actor.ts";
import { roleOver } from "../base/actor.ts";
import { operation } from "../base/operation.ts";
import { refuse } from "../base/refusal.ts";
import type { ServedFromDatabase } from "../base/served.ts";
import { erasePerson } from "../people/accounts/erase-person.ts";
import { keepExamplePerson, markExercise } from "../people/roles/example-people.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { none, type Transaction, transaction } from "../store/transaction.ts";
import { servedDeclare, servedEndOtherSessions, servedEndSession } from "./people-operations.ts";
import { perform } from "./perform.ts";
import { type Accounts, openAccounts } from "./session.ts";

const origin = "http://localhost:4600";
const now = new Date("2026-03-04T05:06:07Z");

const write = operation({
  ...{ name: "test.write", summary: "Writes a line.", method: "POST", path: "/test", may: "take-part" },
  from: "database",
  input: z.object({ quiet: z.boolean().optional() }),
  output: z.object({ as: z.string() }),
  refusals: { "no-role": 403 },
});

/** Writes as an editor or else as an auditor; between the reading of roles and the deed something else may be done. */
const writing = (meanwhile: () => Promise<unknown>): ServedFromDatabase<Transaction> => {
  let isFirst = true;
  return {
    operation: write,
    handle: async (tx, _, { actor }) => {
      const as = roleOver(actor, ["editor", "auditor"], {}) ?? refuse("no-role");
      await none(tx, sql`insert into scratch values (${as})`);
      if (isFirst) await meanwhile();
      isFirst = false;
      return { as };
    },
    deed: (input) => (z.object({ quiet: z.literal(true) }).safeParse(input).success ? undefined : {}),
  };
};

onEveryDatabase("what somebody holds", (server) => {
  let held: TestDatabase;
  let accounts: Accounts;
  let person: string;
  let headers: Headers;
  const ask = async (text: string, values: readonly unknown[] = []): Promise<readonly unknown[]> => {
    const client = await held.database.connect();
    try {
      return (await client.query(text, [...values])).rows;
    } finally {
      client.release();
    }
  };
  const deed = (actor: Actor, served: ServedFromDatabase<Transaction>, input: object = {}, onceKey?: string) =>
    perform(served, input, {
      ...{ archive: { indexes: () => [], releases: () => [], release: () => undefined }, database: held.database },
      ...{ actor, now: new Date(), language: "en", requestId: "test", ...(onceKey === undefined ? {} : { onceKey }) },
    });
  const endRole = (role: string) =>
    ask("update people.role set ended_at = greatest(now(), given_at) where person_id = $1 and role = $2", [
      ...[person, role],
    ]);
  const written = () => ask("select who from scratch");

  beforeAll(async () => {
    held = await testDatabase(server);
    await ask("create table scratch (who text)");
    accounts = openAccounts({
      ...{ database: () => held.database, origin, secret: "s".repeat(48), providers: [], now: () => new Date() },
      ...{ log: pino({ level: "silent" }), kept: () => undefined },
    });
    await transaction(held.database, { readOnly: false }, (tx) => markExercise(tx, now));
  });
  afterAll(() => held.close());

  beforeEach(async () => {
    await ask("truncate scratch");
    person = await transaction(held.database, { readOnly: false }, (tx) =>
      keepExamplePerson(tx, {
        ...{ name: `Example ${randomUUID()}`, roles: [{ role: "editor" }, { role: "auditor" }], now },
        newId: randomUUID,
      }),
    );
    const entered = await accounts.ways.asExample(person, { headers: new Headers({ origin }), address: "-" });
    const cookie = "cookies" in entered ? entered.cookies.map((one) => one.split(";", 1)[0]).join("; ") : "";
    headers = new Headers({ cookie, origin });
  });

  test.each([
    ["with its deed", {}, undefined],
    ["with a key", {}, "key-number-1"],
    ["with nothing to tell", { quiet: true }, undefined],
  ])(
    "is asked again as the deed is kept, %s: what a lost role did is undone, and done by what is left",
    async (_, input, key) => {
      const onceKey = key && `${key}-${person}`;
      const actor = await accounts.who(headers);
      expect(
        await deed(
          actor,
          writing(() => endRole("editor")),
          input,
          onceKey,
        ),
      ).toEqual({ as: "auditor" });
      expect(await written()).toEqual([{ who: "auditor" }]);
    },
  );

  test("is nothing once every role is lost: nothing is written and no deed kept", async () => {
    const actor = await accounts.who(headers);
    const lost = () => endRole("editor").then(() => endRole("auditor"));
    await expect(deed(actor, writing(lost))).rejects.toMatchObject({ code: "no-role" });
    const deeds = "select 1 from house.deed_in_line where actor = $1 and operation = 'test.write'";
    expect([await written(), await ask(deeds, [person])]).toEqual([[], []]);
  });

  test("is nothing once the session ended", async () => {
    const actor = await accounts.who(headers);
    const ended = () => ask("delete from people.session where person_id = $1", [person]);
    await expect(deed(actor, writing(ended))).rejects.toMatchObject({ code: "sign-in-needed" });
    expect(await written()).toEqual([]);
  });

  test("is nothing once the person was erased", async () => {
    const actor = await accounts.who(headers);
    const erased = () => transaction(held.database, { readOnly: false }, (tx) => erasePerson(tx, person, new Date()));
    await expect(deed(actor, writing(erased))).rejects.toMatchObject({ code: "sign-in-needed" });
    expect(await written()).toEqual([]);
  });

  test("counts ties: one declared meanwhile is met by what is done", async () => {
    const actor = await accounts.who(headers);
    let times = 0;
    const counting = writing(() =>
      ask("insert into people.interest values ($1, $2, 'FRA', 'other', '2026-01-01', null, '', 'operator', now())", [
        ...[randomUUID(), person],
      ]),
    );
    const handle: typeof counting.handle = (...given) => {
      times += 1;
      return counting.handle(...given);
    };
    expect(await deed(actor, { ...counting, handle })).toEqual({ as: "editor" });
    expect([times, await written()]).toEqual([2, [{ who: "editor" }]]);
  });

  test("may be changed by the deed itself, which is done once", async () => {
    const actor = await accounts.who(headers);
    const tie = { place: "FRA", kind: "other", from: "2026-01-01", note: "", endsRoles: true };
    expect(await deed(actor, servedDeclare, tie)).toMatchObject({ ended: 0 });
    expect(await ask("select place from people.interest where person_id = $1", [person])).toEqual([{ place: "FRA" }]);
    const after = await accounts.who(headers);
    const session = after.kind === "person" ? after.session : undefined;
    await deed(after, servedEndOtherSessions);
    await deed(after, servedEndSession, { session });
    expect((await accounts.who(headers)).kind).toBe("reader");
  });
});
