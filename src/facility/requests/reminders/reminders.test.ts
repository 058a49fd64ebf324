import { afterAll, beforeAll, expect, test } from "vitest";
import { operator } from "../../../base/actor.ts";
import { archiveOf } from "../../../explorer/reading/fixture.ts";
import { perform } from "../../../server/perform.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { transaction } from "../../../store/transaction.ts";
import { exampleProgramme } from "../../programme/programme-under-test.ts";
import { type Desk, days, deskUnderTest, monday } from "../desk/desk-under-test.ts";
import { keepRequestUnderTest } from "../requests-under-test.ts";
import { servedSendFacilityReminders } from "./serve.ts";

onEveryDatabase("reminders of requests", (server) => {
  let held: TestDatabase;
  let desk: Desk;
  const programme = "REM";
  beforeAll(async () => {
    held = await testDatabase(server);
    desk = await deskUnderTest(held.database);
    await desk.query(
      "insert into facility.programme_version (code, version, from_day, content, kept_at) values ($1, 1, '2026-01-01', $2, now())",
      [programme, JSON.stringify({ ...exampleProgramme, code: programme, isExercise: false })],
    );
  });
  afterAll(() => held.close());

  const look = async (now: Date): Promise<number> =>
    servedSendFacilityReminders.operation.output.parse(
      await perform(
        servedSendFacilityReminders,
        {},
        {
          ...{ actor: operator("test"), now, language: "en", requestId: "test" },
          ...{ archive: archiveOf([]), database: held.database },
        },
      ),
    ).letters;
  const made = (until: "draft" | "sent" | "returned", of = programme) =>
    transaction(held.database, { readOnly: false }, (tx) => keepRequestUnderTest(tx, { programme: of, until }, monday));

  test("each is written once for its day, whoever looks how often, and not to who wants none", async () => {
    const officer = await desk.somebody("facility-officer", programme);
    const quiet = await desk.somebody("facility-officer", programme);
    await desk.query("update people.person set reminders = false where id = $1", [quiet.name]);
    const { request } = await made("sent");
    await made("sent", exampleProgramme.code);
    expect(await look(monday)).toBe(0);
    const both = await Promise.all([look(days(1)), look(days(1))]);
    expect(both.sort()).toEqual([0, 1]);
    expect(await look(days(2))).toBe(0);
    expect(await look(days(3))).toBe(1);
    const letters = await desk.query(
      "select person_id, facts::json ->> 'what' as what from people.letter where kind = 'facility-due' order by written_at",
    );
    expect(letters).toEqual(["near", "late"].map((what) => ({ person_id: officer.name, what })));
    await desk.query(
      "update facility.request set state = 'declined', reason = 'x', ended_at = now() where request_id = $1",
      [request],
    );
  });

  test("whoever asks is told that a question waits, and that a draft is about to go", async () => {
    await made("returned");
    const draft = await made("draft");
    expect([await look(days(6)), await look(days(7)), await look(days(8))]).toEqual([0, 1, 0]);
    await look(days(70));
    expect([await look(days(75)), await look(days(76)), await look(days(87))]).toEqual([0, 1, 1]);
    const kinds = await desk.query(
      "select kind from people.letter join facility.request_link on request_link.link_id = letter.request_link_id where request_id = $1 order by written_at",
      [draft.request],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(["request-ends", "request-ends"]);
  });
});
