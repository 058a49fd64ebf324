import { afterAll, beforeAll, expect, test } from "vitest";
import { operator } from "../../../base/actor.ts";
import { archiveOf } from "../../../explorer/reading/fixture.ts";
import { perform } from "../../../server/perform.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { transaction } from "../../../store/transaction.ts";
import { exampleProgramme } from "../../programme/programme-under-test.ts";
import { forgetRequesters } from "../contacts.ts";
import { type Desk, days, deskUnderTest, monday } from "../desk/desk-under-test.ts";
import { answerBy } from "../life/unanswered.ts";
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

  const run = async (now: Date) =>
    servedSendFacilityReminders.operation.output.parse(
      await perform(
        servedSendFacilityReminders,
        {},
        {
          ...{ actor: operator("test"), now, language: "en", requestId: "test" },
          ...{ archive: archiveOf([]), database: held.database },
        },
      ),
    );
  const look = (now: Date): Promise<number> => run(now).then(({ letters }) => letters);
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

  const row = async (request: string) =>
    (await desk.query("select state, reason, ended_at from facility.request where request_id = $1", [request]))[0];
  const close = (now: Date) => run(now).then(({ closed }) => closed);

  test("what nobody answers within sixty working days is closed as withdrawn, with its reason and a letter; its persons go by the rule of others", async () => {
    const { request, number, link } = await made("returned", exampleProgramme.code);
    const draft = await made("draft", exampleProgramme.code);
    const sent = await made("sent", exampleProgramme.code);
    const by = answerBy(exampleProgramme, monday) ?? expect.fail("there is a calendar");
    const lastDay = new Date(`${by}T12:00:00Z`);
    expect(await close(lastDay)).toEqual([]);
    const after = new Date(lastDay.getTime() + 86_400_000);
    expect(await close(after)).toEqual([number]);
    expect(await close(after)).toEqual([]);
    expect(await row(request)).toMatchObject({ state: "withdrawn", reason: expect.stringContaining("no answer came") });
    const letters = await desk.query(
      "select facts::json ->> 'until' as until from people.letter where request_link_id = $1 and kind = 'request-closed'",
      [link],
    );
    expect(letters).toEqual([{ until: by }]);
    expect([(await row(draft.request))?.state, (await row(sent.request))?.state]).toEqual(["draft", "sent"]);

    const persons = async () =>
      (
        await desk.query("select contact_name from facility.applicant where request_id = $1 order by applicant_no", [
          request,
        ])
      ).map(({ contact_name: name }) => name);
    const later = (count: number) => new Date(after.getTime() + count * 86_400_000);
    await transaction(held.database, { readOnly: false }, (tx) => forgetRequesters(tx, later(729)));
    expect(await persons()).toEqual(["Example Contact", "Example Partner"]);
    await transaction(held.database, { readOnly: false }, (tx) => forgetRequesters(tx, later(731)));
    expect(await persons()).toEqual(["", ""]);
  });

  test("what is sent again on its last day is with the programme, and is not closed", async () => {
    const { request } = await made("returned", exampleProgramme.code);
    await desk.query("update facility.request set state = 'sent' where request_id = $1", [request]);
    expect(await close(days(200))).toEqual([]);
    expect((await row(request))?.state).toBe("sent");
  });
});
