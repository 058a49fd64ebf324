import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "../../policy-index/review/review-under-test.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { transaction } from "../../store/transaction.ts";
import { keepActionUnderTest } from "../actions/actions-under-test.ts";
import { exampleProgramme } from "../programme/programme-under-test.ts";
import { type Desk, days, deskUnderTest } from "../requests/desk/desk-under-test.ts";
import { forgetParticipants } from "./forgetting.ts";
import { keepParticipantUnderTest } from "./participants-under-test.ts";
import {
  servedAddParticipant,
  servedChangeParticipant,
  servedEraseParticipant,
  servedKeepSession,
  servedMarkAttendance,
  servedParticipants,
  servedParticipantsFile,
  servedParticipantsWorkbook,
  servedRecordConsent,
  servedSameParticipant,
  servedTakeOutParticipant,
} from "./serve.ts";

onEveryDatabase("participants of an action", (server) => {
  let held: TestDatabase;
  let desk: Desk;
  beforeAll(async () => {
    held = await testDatabase(server);
    desk = await deskUnderTest(held.database);
  });
  afterAll(() => held.close());

  const within = <T>(work: Parameters<typeof transaction<T>>[2]) =>
    transaction(held.database, { readOnly: false }, work);

  async function made() {
    const { request } = await desk.sent();
    const programme = exampleProgramme.code;
    return within((tx) => keepActionUnderTest(tx, { request, programme, until: "under-way" }, days(0)));
  }
  const add = (action: string, said: object, as = desk.officer) =>
    desk.ask(servedAddParticipant, { action, activity: "A1", name: "Example", ...said }, as);
  const show = (action: string, more: object = {}, as = desk.officer) =>
    desk.ask(servedParticipants, { action, ...more }, as);

  test("the same address is the same person: on the list once, and once more on that of another activity", async () => {
    const action = await made();
    const first = await add(action, { name: "Example Anna", email: "Anna@example.invalid" });
    const again = await add(action, { name: "Example A.", email: "anna@example.invalid" });
    expect(again).toMatchObject({ participant: first.participant, isKnown: true, isNew: false });
    const second = await add(action, { activity: "A2", email: "anna@example.invalid" });
    expect(second).toMatchObject({ participant: first.participant, isNew: true });
    const { people, counts } = await show(action);
    expect(people).toMatchObject([{ name: "Example Anna", activities: ["A1", "A2"] }]);
    expect(counts.listed).toMatchObject({ persons: 1, attendances: 2 });
  });

  test("put on the list by two at once, an address is one person", async () => {
    const action = await made();
    const both = await Promise.all([1, 2].map(() => add(action, { email: "twice@example.invalid" })));
    expect(new Set(both.map(({ participant }) => participant)).size).toBe(1);
    expect((await show(action)).people).toHaveLength(1);
  });

  test("of two who change a person the second is told, and nothing is written over", async () => {
    const action = await made();
    const { participant } = await add(action, {});
    const change = (name: string) =>
      desk.ask(servedChangeParticipant, { action, participant, name }, desk.officer, { match: 1 });
    await change("Example One");
    expect(await codeOf(change("Example Two"))).toBe("stale");
    expect((await show(action)).people).toMatchObject([{ name: "Example One", version: 2 }]);
  });

  test("an address of somebody else in the action is refused", async () => {
    const action = await made();
    await add(action, { email: "first@example.invalid" });
    const { participant } = await add(action, {});
    const said = { action, participant, name: "Example", email: "first@example.invalid" };
    expect(await codeOf(desk.ask(servedChangeParticipant, said, desk.officer, { match: 1 }))).toBe("address-taken");
  });

  test("rows are one person because an officer says so, and may be two again", async () => {
    const action = await made();
    const [one, two] = [await add(action, {}), await add(action, { activity: "A2" })];
    const same = (participant: string, sameAs?: string) =>
      desk.ask(servedSameParticipant, { action, participant, sameAs }, desk.officer);
    await same(two.participant, one.participant);
    expect((await show(action)).counts.listed).toMatchObject({ persons: 1, attendances: 2 });
    expect(await codeOf(same(one.participant, two.participant))).toBe("same-row");
    await same(two.participant);
    expect((await show(action)).counts.listed.persons).toBe(2);
  });

  test("what is agreed on paper is kept with its day; taken back, the address is neither shown nor in the file", async () => {
    const action = await made();
    const { participant } = await add(action, { email: "shown@example.invalid" });
    const consent = (says: string, on = "2026-09-07") =>
      desk.ask(servedRecordConsent, { action, participant, on, says, purposes: ["organising"] }, desk.officer);
    expect(await codeOf(consent("given", "2026-09-08"))).toBe("day-to-come");
    await consent("given");
    expect((await show(action)).people[0]).toMatchObject({
      email: "shown@example.invalid",
      consents: [{ purpose: "organising", says: "given", how: "paper", on: "2026-09-07", textVersion: 1 }],
    });
    await consent("withdrawn");
    const [person] = (await show(action)).people;
    expect(person?.email).toBeUndefined();
    expect(await file(action)).not.toContain("shown@example.invalid");
    // Whoever changes the rest does not write away what they do not see.
    const said = { action, participant, name: "Example Changed" };
    await desk.ask(servedChangeParticipant, said, desk.officer, { match: 1 });
    await consent("given");
    expect((await show(action)).people[0]).toMatchObject({ name: "Example Changed", email: "shown@example.invalid" });
  });

  test("attendance is marked by session; two sheets that disagree are not written over each other", async () => {
    const action = await made();
    const [anna, ben] = [await add(action, { name: "Example Anna" }), await add(action, { name: "Example Ben" })];
    const { session } = await desk.ask(servedKeepSession, { action, activity: "A1", day: "2027-01-18" }, desk.officer);
    const mark = (marks: readonly object[]) =>
      desk.ask(servedMarkAttendance, { action, activity: "A1", session, marks }, desk.officer);
    const a = { participant: anna.participant };
    const b = { participant: ben.participant };
    expect(await mark([{ ...a, says: "yes" }, { ...b }])).toMatchObject({ kept: 1 });
    // Sent twice, it is kept once.
    expect(await mark([{ ...a, says: "yes" }, { ...b }])).toMatchObject({ kept: 0 });
    const other = mark([
      { ...a, says: "no" },
      { ...b, says: "partly" },
    ]);
    expect(await codeOf(other)).toBe("marked-meanwhile");
    expect((await show(action, { activity: "A1", session })).marks).toEqual([{ ...a, session, says: "yes" }]);
    await mark([
      { ...a, says: "no", seen: "yes" },
      { ...b, says: "partly" },
    ]);
    expect((await show(action)).counts.attended).toMatchObject({ persons: 1, attendances: 1 });
    const kept = await desk.query(
      "select says from facility.attendance_mark where participant_id = $1 order by mark_no",
      [anna.participant],
    );
    expect(kept.map(({ says }) => says)).toEqual(["yes", "no"]);
    expect(await codeOf(mark([{ participant: action, says: "yes" }]))).toBe("not-found");
  });

  test("who was there is not taken off the list; who was never there is, and is erased where that was all", async () => {
    const action = await made();
    const participant = await within((tx) => keepParticipantUnderTest(tx, action, "A1", days(0)));
    const out = (of: string) =>
      desk.ask(servedTakeOutParticipant, { action, participant: of, activity: "A1" }, desk.officer);
    expect(await codeOf(out(participant))).toBe("participant-attended");
    const { participant: other } = await add(action, { name: "Example Other" });
    await out(other);
    const { people, counts } = await show(action);
    expect(people.find((one) => one.participant === other)).toMatchObject({ name: "", isErased: true, activities: [] });
    expect(counts.listed.persons).toBe(1);
  });

  test("erased, nothing says who it was, in any row of theirs; the counts are the same", async () => {
    const action = await made();
    const participant = await within((tx) => keepParticipantUnderTest(tx, action, "A1", days(0)));
    const { participant: second } = await add(action, { activity: "A2", name: "Example Again" });
    await desk.ask(servedSameParticipant, { action, participant: second, sameAs: participant }, desk.officer);
    const { counts } = await show(action);
    await desk.ask(servedEraseParticipant, { action, participant }, desk.officer);
    const { listed, attended } = (await show(action)).counts;
    const many = (of: typeof listed) => [of.persons, of.attendances];
    expect([many(listed), many(attended)]).toEqual([many(counts.listed), many(counts.attended)]);
    // One alone is told by country and kind, so those go too.
    expect([counts.listed.places, listed.places]).toMatchObject([[{ key: "TUN" }], [{ key: "not-said" }]]);
    const rows = await desk.query("select * from facility.participant where action_id = $1", [action]);
    expect(JSON.stringify(rows)).not.toMatch(/Example|@/);
    const change = desk.ask(servedChangeParticipant, { action, participant, name: "Example" }, desk.officer, {
      match: 3,
    });
    expect(await codeOf(change)).toBe("participant-erased");
  });

  test("names go two years after the end, those of an action that goes on do not, and the counts stay", async () => {
    const [over, open] = [await made(), await made()];
    for (const action of [over, open]) await within((tx) => keepParticipantUnderTest(tx, action, "A1", days(0)));
    await desk.query("update facility.action set status = 'completed' where action_id = $1", [over]);
    await desk.query(
      "insert into facility.action_happening (action_id, happening_no, at, by, kind, content) values ($1, 9, $2, 'officer', 'completed', $3)",
      [over, days(10), JSON.stringify({ kind: "completed", note: "" })],
    );
    const names = async () => [(await show(over)).people[0]?.name, (await show(open)).people[0]?.name];
    await within((tx) => forgetParticipants(tx, days(10 + 729)));
    expect(await names()).toEqual(["Example Participant", "Example Participant"]);
    await within((tx) => forgetParticipants(tx, days(10 + 731)));
    expect(await names()).toEqual(["", "Example Participant"]);
    // Once it is over there is what may be published, and one person is too few to be told of.
    const view = await show(over);
    expect(view.counts.attended.persons).toBe(1);
    expect(view.published?.sexes.total).toBeUndefined();
    expect((await show(open)).published).toBeUndefined();
  });

  test("nobody but an officer of the programme finds anybody, and with a tie they only look on", async () => {
    const action = await made();
    await add(action, {});
    const manager = await desk.somebody("programme-manager");
    const both = { ...manager, roles: [...manager.roles, { role: "facility-officer" as const, programme: "OTHER" }] };
    expect(await codeOf(show(action, {}, both))).toBe("not-found");
    for (const somebody of [manager, desk.assessors[0], desk.members[0] ?? manager])
      expect(await codeOf(show(action, {}, somebody))).toBe("not-permitted");
    expect(await codeOf(show(action, {}, await desk.somebody("facility-officer", "OTHER")))).toBe("not-found");
    const tied = await desk.somebody("facility-officer");
    await desk.tie(tied, "TUN");
    const now = new Date();
    expect((await desk.ask(servedParticipants, { action }, tied, { at: now })).tie).toBe("TUN");
    const said = { action, activity: "A1", name: "Example" };
    expect(await codeOf(desk.ask(servedAddParticipant, said, tied, { at: now }))).toBe("interest");
  });

  async function file(action: string): Promise<string> {
    const { pieces } = await desk.ask(servedParticipantsFile, { action }, desk.officer);
    const parts: Uint8Array[] = [];
    for await (const piece of pieces) parts.push(piece);
    return Buffer.concat(parts).toString();
  }

  test("the file has a line for each person and activity, no formula, and is in the log without a name", async () => {
    const action = await made();
    await add(action, { name: '=cmd|"x"', institution: "Example, Town", sex: "female", kind: "civil-society" });
    const { pieces } = await desk.ask(servedParticipantsWorkbook, { action }, desk.officer);
    const parts: Uint8Array[] = [];
    for await (const piece of pieces) parts.push(piece);
    const { sheets } = await readXlsx(Buffer.concat(parts));
    expect(sheets[0]?.rows[1]?.slice(1, 3)).toEqual([`'=cmd|"x"`, "Example, Town"]);
    const [heading, line] = (await file(action)).split("\r\n");
    expect(heading).toMatch(/^Activity,Name,/);
    expect(line).toContain(`"'=cmd|""x""","Example, Town",,,female,civil society organisation,no`);
    const deeds = await desk.query(
      "select facts from house.deed_in_line where operation like 'participants.%' union all select facts from house.deed where operation like 'participants.%'",
    );
    expect(JSON.stringify(deeds)).not.toMatch(/cmd|Example|@/);
    expect(deeds.map(({ facts }) => JSON.parse(String(facts)))).toContainEqual({ action });
  });
});
