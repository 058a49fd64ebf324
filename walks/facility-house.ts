/** A house with the example programme, whoever is to work in it, and requests that were sent; whoever asked has their link. */
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Person, RoleName } from "../src/base/actor.ts";
import type { ServedFromDatabase } from "../src/base/served.ts";
import { archiveOf } from "../src/explorer/reading/fixture.ts";
import { exampleProgramme } from "../src/facility/programme/programme-under-test.ts";
import { keepRequestUnderTest } from "../src/facility/requests/requests-under-test.ts";
import { keepExamplePerson } from "../src/people/roles/example-people.ts";
import { requestToken } from "../src/server/accounts/secret.ts";
import { perform } from "../src/server/perform.ts";
import { type Transaction, transaction } from "../src/store/transaction.ts";
import { type DeskHouse, openDeskHouse } from "./desk-house.ts";

export type Somebody = { readonly person: Person; readonly cookie: Awaited<ReturnType<DeskHouse["enter"]>> };

export async function openFacilityHouse() {
  const programme = exampleProgramme.code;
  const house = await openDeskHouse(3, ["FRA"]);
  const { database, secret } = house;
  const query = async (text: string, values: readonly unknown[]) => {
    const client = await database.connect();
    try {
      return (await client.query<Record<string, unknown>>(text, [...values])).rows;
    } finally {
      client.release();
    }
  };
  await query(
    "insert into facility.programme_version (code, version, from_day, content, kept_at) values ($1, 1, '2026-01-01', $2, now())",
    [programme, JSON.stringify(exampleProgramme)],
  );
  const somebody = async (role: RoleName, name = `Example ${role}`): Promise<Somebody> => {
    const roles = [{ role, programme }];
    const now = new Date();
    const id = await transaction(database, { readOnly: false }, (tx) =>
      keepExamplePerson(tx, { name, roles, now, newId: randomUUID }),
    );
    return { person: { kind: "person", name: id, roles, provedAt: now }, cookie: await house.enter(id) };
  };
  /** A request that was sent; its token leads whoever asked to their page. */
  const sent = async () => {
    const { request, link } = await transaction(database, { readOnly: false }, (tx) =>
      keepRequestUnderTest(tx, { programme, until: "sent" }, new Date()),
    );
    return { request, token: requestToken(secret, link) };
  };
  /** What a page would ask or do, where a walk is not about that page. */
  const does = async <I extends z.ZodType, O extends z.ZodType>(
    served: ServedFromDatabase<Transaction, I, O>,
    input: object,
    { person: actor }: Somebody,
    match?: number | string,
  ): Promise<z.output<O>> => {
    const how = { now: new Date(), language: "en" as const, requestId: "walk", archive: archiveOf([]), database };
    return served.operation.output.parse(
      await perform(served, input, { ...how, actor, ...(match === undefined ? {} : { match: String(match) }) }),
    );
  };
  return { house, query, somebody, sent, does };
}
