import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person, Role } from "../../base/actor.ts";
import { archiveOf } from "../../explorer/reading/fixture.ts";
import { countries } from "../../places/countries.ts";
import { editionUnderTest } from "../../policy-index/answers/answers-under-test.ts";
import { hasInterest } from "../../policy-index/answers/store.ts";
import { instrument } from "../../policy-index/review/review-under-test.ts";
import { perform } from "../../server/perform.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { type Transaction, transaction } from "../../store/transaction.ts";
import { keepExamplePerson } from "../roles/example-people.ts";
import { servedDeclare } from "./serve.ts";

const now = new Date("2027-03-01T12:00:00Z");

onEveryDatabase("ties to places and their parts", (server) => {
  let held: TestDatabase;
  let edition: string;
  const within = <T>(work: (tx: Transaction) => Promise<T>) => transaction(held.database, { readOnly: false }, work);

  beforeAll(async () => {
    held = await testDatabase(server);
    edition = await editionUnderTest(held.database, { instrument, places: ["BEL", "Brussels", "Brussels-South"] });
    // As a release says it of a city, and of a quarter of that city.
    await within(async ({ client }) => {
      await client.query(
        "insert into people.part (part, whole) values ('Brussels', 'BE'), ('Brussels-South', 'Brussels')",
      );
      await client.query("select people.learn_parts()");
    });
  });
  afterAll(() => held.close());

  const somebody = async (...roles: readonly Role[]): Promise<Person> => {
    const name = await within((tx) =>
      keepExamplePerson(tx, { name: `Example Helper ${randomUUID().slice(0, 4)}`, roles, now, newId: randomUUID }),
    );
    return { kind: "person", name, roles, provedAt: now };
  };
  const declare = (actor: Person, place: string, endsRoles = false) =>
    perform(
      servedDeclare,
      { place, kind: "paid-by-government", from: "2027-01-01", endsRoles },
      { archive: archiveOf([]), database: held.database, actor, now, language: "en", requestId: "t" },
    );
  const isBarred = (person: Person, place: string) => within((tx) => hasInterest(tx, person.name, place, "2027-03-01"));

  test.each(["Atlantis", "DE-BY", "BRUX"])(
    "a tie to %s, which nobody asks about, is refused: it would bar nothing",
    async (place) => {
      await expect(declare(await somebody(), place)).rejects.toMatchObject({ code: "place-unknown", facts: { place } });
    },
  );

  test.each([
    ["brussels", "Brussels"],
    ["be", "BEL"],
    ["BEL", "BEL"],
    ["Bélgica", "BEL"],
  ])("%s is taken for %s, and barred as that", async (written, place) => {
    const person = await somebody();
    await declare(person, written);
    expect(await isBarred(person, place)).toBe(true);
  });

  test("who has a tie to a country has it to every part of it, not the other way about", async () => {
    const [ofState, ofCity] = [await somebody(), await somebody()];
    await declare(ofState, "BEL");
    await declare(ofCity, "Brussels");
    const places = ["BEL", "Brussels", "Brussels-South", "FRA"];
    expect(await Promise.all(places.map((place) => isBarred(ofState, place)))).toEqual([true, true, true, false]);
    expect(await Promise.all(places.map((place) => isBarred(ofCity, place)))).toEqual([false, true, true, false]);
  });

  test("what it ends are the roles over the parts as well, and that is said first", async () => {
    const reviewer = await somebody({ role: "reviewer", edition, place: "Brussels-South" });
    await expect(declare(reviewer, "BEL")).rejects.toMatchObject({ code: "ends-roles", facts: { count: 1 } });
    await expect(declare(reviewer, "BEL", true)).resolves.toMatchObject({ ended: 1 });
  });

  test("the database knows the codes and parts of countries as the product does", async () => {
    const { rows } = await within(({ client }) => client.query("select part, whole from people.part"));
    const kept = new Set(rows.map(({ part, whole }) => `${part} ${whole}`));
    const lacking = countries.flatMap(({ alpha2, alpha3, partOf }) =>
      [`${alpha2} ${alpha3}`, ...(partOf ? [`${alpha3} ${partOf}`] : [])].filter((pair) => !kept.has(pair)),
    );
    expect(lacking).toEqual([]);
  });
});
