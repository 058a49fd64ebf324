/** What the operations of the house of canaries may be asked about. */
import { randomUUID } from "node:crypto";
import { keepActionUnderTest } from "../facility/actions/actions-under-test.ts";
import { keepDeliverableUnderTest } from "../facility/deliverables/deliverables-under-test.ts";
import { keepParticipantUnderTest } from "../facility/participants/participants-under-test.ts";
import { exampleProgramme } from "../facility/programme/programme-under-test.ts";
import { keepLetterUnderTest } from "../facility/requests/letters/letter-under-test.ts";
import { keepConsultedUnderTest } from "../facility/requests/links/consulted-under-test.ts";
import { keepRequestUnderTest } from "../facility/requests/requests-under-test.ts";
import { transaction } from "../store/transaction.ts";
import type { Objects } from "./ask-everything-under-test.ts";
import type { CanaryHouse } from "./canary-house-under-test.ts";

/** By the name of a parameter; the first is the usual one. */
export async function objectsUnderTest({ world, people }: CanaryHouse): Promise<Objects> {
  await world.query(
    `insert into facility.programme_version (code, version, from_day, content, kept_at) values ($1, 1, '2026-01-01', $2, now())
     on conflict do nothing`,
    [exampleProgramme.code, JSON.stringify(exampleProgramme)],
  );
  const requests: string[] = [];
  const consultations: string[] = [];
  for (const until of ["sent", "returned", "declined"] as const) {
    const made = await transaction(world.database, { readOnly: false }, (tx) =>
      keepRequestUnderTest(tx, { programme: exampleProgramme.code, until }, new Date()),
    );
    requests.push(made.request);
    const pause = JSON.stringify({ kind: "paused", reason: "requester", note: "Example note" });
    await world.query(
      "insert into facility.happening (request_id, happening_no, at, by, kind, content) values ($1, 1, now(), $2, 'paused', $3)",
      [made.request, people["facility-officer"].name, pause],
    );
    await keepLetterUnderTest(world, exampleProgramme.code, made.request);
    consultations.push(await keepConsultedUnderTest(world, made.request, people["facility-officer"].name));
  }
  const actions: string[] = [];
  const [sent] = requests;
  if (sent !== undefined)
    actions.push(
      await transaction(world.database, { readOnly: false }, (tx) =>
        keepActionUnderTest(tx, { request: sent, programme: exampleProgramme.code, until: "held" }, new Date()),
      ),
    );
  const deliverables: string[] = [];
  const [action] = actions;
  if (action !== undefined)
    deliverables.push(
      await transaction(world.database, { readOnly: false }, (tx) =>
        keepDeliverableUnderTest(
          tx,
          { id: randomUUID(), action, until: "in-review", reviewer: people.assessor.name },
          new Date(),
        ),
      ),
    );
  const participants: string[] = [];
  for (const action of actions)
    participants.push(
      await transaction(world.database, { readOnly: false }, (tx) =>
        keepParticipantUnderTest(tx, action, "A1", new Date()),
      ),
    );
  const links = (await world.query("select link_id from facility.registration_link order by link_id")).map(
    (row) => row.link_id,
  );
  await world.query(
    `insert into facility.programme_draft (code, based_on, content, version, changed_at) values ($1, 1, $2, 1, now())
     on conflict do nothing`,
    [exampleProgramme.code, JSON.stringify(exampleProgramme)],
  );
  const { answer, edition, law } = world;
  const first = async (column: string, table: string): Promise<unknown> =>
    Object.values((await world.query(`select ${column} from ${table} limit 1`))[0] ?? {})[0];
  const answers = ["birth", "descent", "years"].map((indicator) => answer("FRA", indicator));
  return {
    ...{ edition: [edition], place: ["FRA", "ESP"], period: ["2027"], area: ["ways", "time"], source: [law] },
    indicator: ["birth", "descent", "years"],
    answer: await Promise.all([...answers, answer("FRA", "birth", 2)]),
    person: [people.reviewer.name, people.author.name],
    ...{ deed: [1, 5], form: ["jsonl", "csv"], into: ["fr"], from: ["en"] },
    draft: [await first("draft_id", "studio.draft")],
    opinion: [await first("opinion_id", "edition.opinion")],
    comment: [await first("comment_id", "edition.government_comment")],
    programme: [exampleProgramme.code],
    request: requests,
    consultation: consultations,
    member: [people["committee-member"].name],
    action: actions,
    participant: participants,
    link: links,
    activity: ["A1"],
    ...{ deliverable: deliverables, code: ["D1"], version: [1] },
    document: [1],
    session: [await first("id", "people.session"), 1],
    passkey: [await first("id", "people.passkey")],
    organisation: [await first("organisation_id", "people.organisation")],
    interest: [await first("interest_id", "people.interest")],
    assignment: [await first("role_id", "people.role")],
    proposal: [await first("proposal_id", "edition.proposal")],
    ...{ why: ["Why"], text: ["Text"], note: ["Note"], kind: ["agree"], reason: ["Reason"] },
  };
}
