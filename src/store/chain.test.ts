import { afterAll, beforeAll, expect, test } from "vitest";
import { checkChain } from "./chain.ts";
import { keepDeed, sealDeeds } from "./deeds.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "./test-database.ts";
import { type Transaction, transaction } from "./transaction.ts";

const at = new Date("2026-05-01T12:00:00.250Z");

onEveryDatabase("the chain of deeds", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  /** Ten deeds, what somebody with the keys of the database did to them, and what is found; undone. */
  async function found(tampering: string, sinceDeed = 0): Promise<unknown> {
    let result: unknown;
    const undone = transaction(held.database, { readOnly: false }, async (tx: Transaction) => {
      for (let deed = 1; deed <= 10; deed += 1)
        await keepDeed(tx, { at, actor: `person-${deed}`, operation: "coding.save", facts: { deed } });
      await sealDeeds(tx);
      const noted = await tx.client.query("select hash from house.deed where deed_id = $1", [sinceDeed]);
      await tx.client.query("alter table house.deed disable trigger deed_is_kept");
      await tx.client.query(tampering);
      result = await checkChain(tx, sinceDeed === 0 ? {} : { since: noted.rows[0].hash });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    return result;
  }

  test("is whole as it was written", async () => {
    const result = await found("select 1", 7);
    expect(result).toMatchObject({ whole: 10, since: 7, waiting: 0 });
    expect(result).not.toHaveProperty("fault");
  });

  test.each([
    ["who", "actor = 'somebody else'"],
    ["what", "operation = 'coding.submit'"],
    ["when, by a thousandth of a second", "at = at + interval '1 millisecond'"],
    ["when, by a millionth of a second", "at = at + interval '1 microsecond'"],
    ["facts", `facts = '{"deed":5}'`],
    ["its own hash", "hash = repeat('a', 64)"],
  ])("tells a deed edited in %s", async (_, change) => {
    const result = await found(`update house.deed set ${change} where deed_id = 4`);
    expect(result).toMatchObject({ whole: 3, fault: { kind: "edited", deed: 4 } });
  });

  test.each([1, 4])("tells that deed %i was deleted", async (deed) => {
    const result = await found(`delete from house.deed where deed_id = ${deed}`);
    expect(result).toMatchObject({ whole: deed - 1, fault: { kind: "missing", deed } });
  });

  test("tells a deed deleted whose number the others moved up into", async () => {
    const result = await found(`delete from house.deed where deed_id = 4;
      alter table house.deed drop constraint deed_pkey;
      update house.deed set deed_id = deed_id - 1 where deed_id > 4`);
    expect(result).toMatchObject({ whole: 3, fault: { deed: 4 } });
  });

  test.each([
    [4, 5],
    [3, 9],
  ])("tells that deeds %i and %i changed places", async (one, other) => {
    const result = await found(`alter table house.deed drop constraint deed_pkey;
      update house.deed set deed_id = ${one + other} - deed_id where deed_id in (${one}, ${other})`);
    expect(result).toMatchObject({ whole: one - 1, fault: { kind: "moved", deed: one } });
  });

  test("tells a deed that was written anew with a hash that fits it", async () => {
    const fitting = `encode(sha256(convert_to(
      '["' || previous_hash || '",4,"2026-05-01T12:00:00.250Z","nobody","coding.save","{\\"deed\\":4}"]', 'utf8')), 'hex')`;
    const result = await found(
      `update house.deed set actor = 'nobody', facts = '{"deed":4}', hash = ${fitting} where deed_id = 4`,
    );
    expect(result).toMatchObject({ whole: 4, fault: { kind: "not-following", deed: 5 } });
  });

  test("tells a tail cut off only to whoever noted a head of it", async () => {
    const cut = "delete from house.deed where deed_id > 6";
    expect(await found(cut)).not.toHaveProperty("fault");
    expect(await found(cut, 6)).toMatchObject({ whole: 6, since: 6 });
    expect(await found(cut, 9)).toMatchObject({ whole: 6, fault: { kind: "head-unknown", deed: 7 } });
  });

  test("says what stands in line", async () => {
    const result = await found(
      `insert into house.deed_in_line (at, actor, operation, facts) values ('2026-05-01T12:00:00Z', 'x', 'a.b', '{}')`,
    );
    expect(result).toMatchObject({ whole: 10, waiting: 1, waitingSince: "2026-05-01T12:00:00.000Z" });
  });
});
