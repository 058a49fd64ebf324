/**
 * What the house keeps of people: the catalogue of the database is read, and every column that says who somebody is must
 * be in their download or left out for a reason; nobody's download names another; after erasure nothing of theirs is
 * anywhere, and the log is as whole as before.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { erasePerson } from "../people/accounts/erase-person.ts";
import { parts } from "../people/accounts/stored/parts.ts";
import { personReferences, personWords } from "../people/accounts/stored/person-columns.ts";
import { checkChain } from "../store/chain.ts";
import { type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servers } from "../store/test-servers.ts";
import { transaction } from "../store/transaction.ts";
import { tell } from "./ask-everything-under-test.ts";
import { columnsOf } from "./canaries-under-test.ts";
import { type CanaryHouse, openCanaryHouse } from "./canary-house-under-test.ts";

let held: TestDatabase;
let house: CanaryHouse;
beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("no database to test on");
  held = await testDatabase(server);
  house = await openCanaryHouse(held.database);
}, 120_000);
afterAll(async () => {
  await house.close();
  await held.close();
});

const download = (seat: keyof CanaryHouse["people"]) =>
  tell(house.origin, { name: "stored", method: "GET", path: "/api/me/stored" }, house.cookies.get(seat));

/** Columns in which one of these texts stands: `schema.table.column`. */
async function columnsWith(words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { schema, table, column } of await columnsOf(house.world)) {
    const [row] = await house.world.query(
      `select exists (select from ${schema}.${table} where ${column}::text ilike any($1)) as found`,
      [words.map((word) => `%${word}%`)],
    );
    if (row?.found === true) found.push(`${schema}.${table}.${column}`);
  }
  return found;
}

test("every column that says who somebody is is told, or left out for a reason", async () => {
  const people = Object.values(house.people).map(({ name }) => name);
  const standing = await columnsWith(people);
  const keys = await house.world.query(
    `select n.nspname || '.' || c.relname || '.' || a.attname as column
     from pg_constraint as k
     join pg_class as c on c.oid = k.conrelid
     join pg_namespace as n on n.oid = c.relnamespace
     join pg_attribute as a on a.attrelid = c.oid and a.attnum = any(k.conkey)
     where k.contype = 'f' and k.confrelid = 'people.person'::regclass`,
  );
  const referring = [...standing, ...keys.map(({ column }) => String(column))];
  expect(referring.length).toBeGreaterThan(25);
  expect(referring.filter((column) => !(column in personReferences))).toEqual([]);
  const named = Object.entries({ ...personReferences, ...personWords });
  const columns = (await columnsOf(house.world)).map(({ schema, table, column }) => `${schema}.${table}.${column}`);
  expect(named.map(([column]) => column).filter((column) => !columns.includes(column))).toEqual([]);
  const told = new Set(named.flatMap(([, { told: how }]) => ("part" in how ? [how.part] : [])));
  expect([...told].sort()).toEqual(Object.keys(parts).sort());
});

test("a download holds what somebody wrote, and says nothing of who stood across from them", async () => {
  for (const seat of ["author", "second-author", "reviewer", "other-reviewer", "government", "adjudicator"] as const) {
    const { status, text } = await download(seat);
    expect(status).toBe(200);
    for (const [other, { name }] of Object.entries(house.people)) {
      if (other === seat) expect(text).toContain(name);
      else expect(text, `${other} in what ${seat} downloads`).not.toContain(name);
    }
    expect(text.match(/"name":"Example [^"]+"/g)).toEqual([`"name":"Example ${seat}"`]);
  }
  const author = (await download("author")).text;
  for (const words of ['"memo":"Mine"', "A remark", "A reply", "Est français", "about-me/answers.json"])
    expect(author).toContain(words);
  expect(author).not.toContain("Not so");
  const reviewer = (await download("reviewer")).text;
  for (const words of ["Not so", "Look again", "Autre", "about-me/files/", "%PDF"]) expect(reviewer).toContain(words);
  expect(reviewer).not.toContain('"memo"');
  expect((await download("adjudicator")).text).toContain("Article 18 is the wider rule");
  expect((await download("government")).text).toContain("The government says");
});

test("after erasure nothing of somebody is in any column, and the log is whole", async () => {
  const { author, reviewer } = house.people;
  const id = author.name;
  const { query } = house.world;
  const canary = "kanarierased";
  await query("update people.person set name = $2, email = $3, image = $2 where id = $1", [
    id,
    `Ada ${canary}`,
    `${canary}@example.org`,
  ]);
  await query("update people.role set note = $2 where person_id = $1", [id, `paid ${canary}`]);
  await query("update people.interest set note = $2 where person_id = $1", [id, canary]);
  await query("update people.session set user_agent = $2, ip_address = $2 where person_id = $1", [id, canary]);
  await query("update people.passkey set name = $2 where person_id = $1", [id, canary]);
  await query("update edition.answer set memo = $1 where place = 'FRA' and slot = 1 and memo <> ''", [canary]);
  await query("update people.verification set value = $1", [JSON.stringify({ email: `${canary}@example.org` })]);
  await query("update house.done_once set output = $1", [JSON.stringify({ name: `Ada ${canary}` })]);
  expect((await columnsWith([canary])).length).toBeGreaterThan(9);

  await transaction(held.database, { readOnly: false }, (tx) => erasePerson(tx, id, new Date()));

  expect(await columnsWith([canary])).toEqual([]);
  const stands = await columnsWith([id]);
  const kept = Object.entries(personReferences).filter(([, { erased }]) => erased === "stands without a name");
  expect(stands.filter((column) => !kept.some(([name]) => name === column))).toEqual([]);
  expect(stands).toContain("edition.answer_version.by");
  const [memos] = await query("select count(*)::int as left from edition.answer where memo <> ''");
  expect(Number(memos?.left)).toBeGreaterThan(0);
  expect((await query("select 1 from people.person where id = $1 and name <> ''", [reviewer.name])).length).toBe(1);
  expect(await transaction(held.database, { readOnly: true }, (tx) => checkChain(tx))).not.toHaveProperty("fault");
});
