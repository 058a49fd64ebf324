/** A house with a programme, whoever runs its actions, and a request that was approved; whoever asked has its link. */

import { randomUUID } from "node:crypto";
import type { Person, RoleName } from "../src/base/actor.ts";
import { archiveOf } from "../src/explorer/reading/fixture.ts";
import { examplePlan, keepActionUnderTest } from "../src/facility/actions/actions-under-test.ts";
import { type PartName, partNames } from "../src/facility/actions/contract.ts";
import { partOf } from "../src/facility/actions/parts.ts";
import { servedAction, servedSavePlan } from "../src/facility/actions/serve.ts";
import { exampleProgramme } from "../src/facility/programme/programme-under-test.ts";
import { keepRequestUnderTest } from "../src/facility/requests/requests-under-test.ts";
import { keepExamplePerson } from "../src/people/roles/example-people.ts";
import { requestToken } from "../src/server/accounts/secret.ts";
import { perform } from "../src/server/perform.ts";
import { transaction } from "../src/store/transaction.ts";
import { type DeskHouse, openDeskHouse } from "./desk-house.ts";

const programme = exampleProgramme.code;

type Somebody = { readonly person: Person; readonly cookie: Awaited<ReturnType<DeskHouse["enter"]>> };

export async function openActionHouse() {
  const house = await openDeskHouse(3, ["FRA"]);
  const query = async (text: string, values: readonly unknown[]) => {
    const client = await house.database.connect();
    try {
      await client.query(text, [...values]);
    } finally {
      client.release();
    }
  };
  await query(
    "insert into facility.programme_version (code, version, from_day, content, kept_at) values ($1, 1, '2026-01-01', $2, now())",
    [programme, JSON.stringify(exampleProgramme)],
  );
  const somebody = async (role: RoleName): Promise<Somebody> => {
    const roles = [{ role, programme }];
    const now = new Date();
    const name = await transaction(house.database, { readOnly: false }, (tx) =>
      keepExamplePerson(tx, { name: `Example ${role}`, roles, now, newId: randomUUID }),
    );
    return { person: { kind: "person", name, roles, provedAt: now }, cookie: await house.enter(name) };
  };
  const [officer, manager] = [await somebody("facility-officer"), await somebody("programme-manager")];
  const now = new Date();
  /** A request that was approved, with the link of whoever asked. */
  const approved = async () => {
    const { request, link } = await transaction(house.database, { readOnly: false }, (tx) =>
      keepRequestUnderTest(tx, { programme, until: "sent" }, now),
    );
    await query(
      "insert into facility.happening (request_id, happening_no, at, by, kind, content) values ($1, 1, $2, 'x', 'decided', $3)",
      [request, now, JSON.stringify({ kind: "decided", outcome: "approve", reason: "Example", wayOn: "" })],
    );
    await query(
      "update facility.request set state = 'approved', reason = 'Example', ended_at = now() where request_id = $1",
      [request],
    );
    return { request, token: requestToken(house.secret, link) };
  };
  /** One whose action was agreed, approved and begun. */
  const underWay = async () => {
    const { request, token } = await approved();
    const action = await transaction(house.database, { readOnly: false }, (tx) =>
      keepActionUnderTest(tx, { request, programme, until: "under-way" }, now),
    );
    return { action, token };
  };
  const context = { now, language: "en" as const, requestId: "walk", archive: archiveOf([]), database: house.database };
  /** Every part that a form would be long to fill in for, as its form would send it. */
  const writes = async (action: string, but: readonly PartName[]): Promise<void> => {
    for (const part of partNames.filter((one) => !but.includes(one))) {
      const { stamps } = servedAction.operation.output.parse(
        await perform(servedAction, { action }, { ...context, actor: officer.person }),
      );
      const said = JSON.parse(JSON.stringify(partOf(examplePlan, part)), (key, value: unknown) =>
        key === "code" && /^[A-Z]\d/.test(String(value)) ? "" : value,
      );
      await perform(
        servedSavePlan,
        { action, part, ...said },
        { ...context, actor: officer.person, match: stamps[part] ?? "" },
      );
    }
  };
  return { house, officer, manager, ...(await approved()), writes, underWay };
}
