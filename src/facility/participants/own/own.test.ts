import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operator } from "../../../base/actor.ts";
import { archiveOf } from "../../../explorer/reading/fixture.ts";
import { codeOf } from "../../../policy-index/review/review-under-test.ts";
import { perform } from "../../../server/perform.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { transaction } from "../../../store/transaction.ts";
import { keepActionUnderTest } from "../../actions/actions-under-test.ts";
import { exampleProgramme } from "../../programme/programme-under-test.ts";
import { type Desk, days, deskUnderTest } from "../../requests/desk/desk-under-test.ts";
import { servedAddParticipant, servedEraseParticipant, servedParticipants } from "../serve.ts";
import {
  servedChangeOwn,
  servedCloseRegistration,
  servedEraseOwn,
  servedMakeRegistration,
  servedOwnParticipation,
  servedRegister,
  servedRegistration,
  servedSayOwnConsent,
} from "./serve.ts";

type Said = Parameters<typeof perform>[0];

onEveryDatabase("what participants do themselves", (server) => {
  let held: TestDatabase;
  let desk: Desk;
  beforeAll(async () => {
    held = await testDatabase(server);
    desk = await deskUnderTest(held.database);
  });
  afterAll(() => held.close());

  async function made() {
    const { request } = await desk.sent();
    const programme = exampleProgramme.code;
    return transaction(held.database, { readOnly: false }, (tx) =>
      keepActionUnderTest(tx, { request, programme, until: "under-way" }, days(0)),
    );
  }
  const link = async (action: string, most = 30, lastDay = "2026-09-30") =>
    (await desk.ask(servedMakeRegistration, { action, activity: "A1", lastDay, most }, desk.officer)).link;
  /** As somebody without an account. */
  const guest = (served: Said, input: object, { at = days(0), match }: { at?: Date; match?: string } = {}) =>
    perform(served, input, {
      ...{ actor: operator("a guest"), now: at, language: "ar", requestId: "test", archive: archiveOf([]) },
      ...{ database: held.database, ...(match === undefined ? {} : { match }) },
    });
  let count = 0;
  const register = (by: string, said: object = {}, at = days(0)) => {
    count += 1;
    const one = { name: `Example ${count}`, institution: "Example Town", email: `guest${count}@example.invalid` };
    return guest(servedRegister, { link: by, ...one, accepts: true, form: randomUUID(), ...said }, { at });
  };
  const people = async (action: string) => (await desk.ask(servedParticipants, { action }, desk.officer)).people;
  const ownLink = async (action: string): Promise<string> => {
    const of =
      "select link_id from facility.participant_link join facility.participant using (participant_id) where action_id = $1";
    return String((await desk.query(of, [action]))[0]?.link_id);
  };
  const letters = (action: string) =>
    desk.query(
      "select letter.kind, letter.facts from people.letter join facility.participant_link on participant_link.link_id = letter.participant_link_id join facility.participant using (participant_id) where action_id = $1",
      [action],
    );

  test("who registers is on the list with what they agree to, and gets one letter without their name in it", async () => {
    const action = await made();
    const by = await link(action);
    expect(await guest(servedRegistration, { link: by })).toMatchObject({ state: "open", lastDay: "2026-09-30" });
    const form = randomUUID();
    const said = { name: "Example Amal", email: "Amal@example.invalid", consents: ["organising"], form };
    expect(await register(by, said)).toMatchObject({ isNew: true });
    // Pressed twice, it is one registration.
    expect(await register(by, said)).toMatchObject({ isNew: false });
    expect(await people(action)).toMatchObject([
      {
        ...{ name: "Example Amal", email: "amal@example.invalid", activities: ["A1"] },
        consents: [{ purpose: "organising", says: "given", how: "registration", on: "2026-09-07" }],
      },
    ]);
    const sent = await letters(action);
    expect(sent.map(({ kind }) => kind)).toEqual(["participant-registered"]);
    expect(JSON.stringify(sent)).not.toMatch(/Amal|example\.invalid/);
  });

  test("of two who take the last place one has it; who is erased leaves it to another", async () => {
    const action = await made();
    const by = await link(action, 1);
    const both = await Promise.all([codeOf(register(by)), codeOf(register(by))]);
    expect(both.filter((code) => code === "registration-full")).toHaveLength(1);
    expect(await guest(servedRegistration, { link: by })).toMatchObject({ state: "full" });
    const [one] = await people(action);
    await desk.ask(servedEraseParticipant, { action, participant: one?.participant }, desk.officer);
    expect(await register(by)).toMatchObject({ isNew: true });
  });

  test("a link that is closed, or whose last day is over, registers nobody; one that was never made leads nowhere", async () => {
    const action = await made();
    expect(await codeOf(link(action, 30, "2026-09-06"))).toBe("day-over");
    const [closed, over] = [await link(action), await link(action, 30, "2026-09-08")];
    await desk.ask(servedCloseRegistration, { action, link: closed }, desk.officer);
    expect(await codeOf(register(closed))).toBe("registration-closed");
    expect(await register(over, {}, days(1))).toMatchObject({ isNew: true });
    expect(await codeOf(register(over, {}, days(3)))).toBe("registration-closed");
    expect(await codeOf(register(randomUUID()))).toBe("not-found");
    expect(await people(action)).toHaveLength(1);
  });

  test("whoever types the address of somebody who is there changes nothing of them, and is told the same", async () => {
    const action = await made();
    const known = { action, activity: "A2", name: "Example Known", email: "known@example.invalid" };
    await desk.ask(servedAddParticipant, known, desk.officer);
    const came = await register(await link(action), { email: "known@example.invalid", consents: ["report"] });
    expect(came).toEqual(await register(await link(action)));
    expect((await people(action)).find(({ name }) => name === "Example Known")).toMatchObject({
      ...{ activities: ["A1", "A2"], institution: "", consents: [] },
    });
  });

  test("to one address go three letters a day, however often and wherever it is registered", async () => {
    const email = "often@example.invalid";
    const actions = [await made(), await made()];
    const bys: string[] = [];
    for (const action of actions) bys.push(await link(action), await link(action));
    for (const by of bys) await register(by, { email });
    const all = await Promise.all(actions.map(letters));
    expect(all.flat()).toHaveLength(3);
    for (const by of bys) await register(by, { email }, days(2));
    expect((await Promise.all(actions.map(letters))).flat()).toHaveLength(6);
  });

  test("by their own link somebody sees what is held, changes it, and says what they agree to from now on", async () => {
    const action = await made();
    await register(await link(action), { name: "Example Own", email: "own@example.invalid", consents: ["report"] });
    const own = await ownLink(action);
    expect(await guest(servedOwnParticipation, { link: own })).toMatchObject({
      ...{
        person: { name: "Example Own", email: "own@example.invalid", version: 1 },
        activities: [{ activity: "A1" }],
      },
    });
    const change = (match: string) =>
      guest(servedChangeOwn, { link: own, name: "Example Self", place: "TUN" }, { match });
    await change("1");
    expect(await codeOf(change("1"))).toBe("stale");
    await guest(servedSayOwnConsent, { link: own, consents: ["evaluation"] });
    expect(await people(action)).toMatchObject([
      {
        ...{ name: "Example Self", place: "TUN", email: "own@example.invalid" },
        consents: [
          { purpose: "report", says: "withdrawn", how: "own-link" },
          { purpose: "evaluation", says: "given", how: "own-link" },
        ],
      },
    ]);
  });

  test("erased by themselves, nothing says who they were, their link leads nowhere, and no letter waits", async () => {
    const action = await made();
    await register(await link(action), { name: "Example Gone", sex: "female", place: "TUN" });
    const own = await ownLink(action);
    await guest(servedEraseOwn, { link: own, sure: true });
    const rows = await desk.query("select * from facility.participant where action_id = $1", [action]);
    expect(JSON.stringify(rows)).not.toMatch(/Gone|guest\d|TUN|female/);
    expect(await letters(action)).toEqual([]);
    expect(await codeOf(guest(servedOwnParticipation, { link: own }))).toBe("not-found");
    // That somebody was on the list stays counted.
    const { counts } = await desk.ask(servedParticipants, { action }, desk.officer);
    expect(counts.listed).toMatchObject({ persons: 1, attendances: 1 });
  });

  test("of who is erased stays what five share, and not what fewer do", async () => {
    const action = await made();
    const by = await link(action);
    for (let at = 0; at < 5; at++) await register(by, { sex: "female", place: at < 4 ? "TUN" : "FRA" });
    await guest(servedEraseOwn, { link: await ownLink(action), sure: true });
    const { counts } = await desk.ask(servedParticipants, { action }, desk.officer);
    expect(counts.listed.sexes.find(({ key }) => key === "female")?.count).toBe(5);
    expect(counts.listed.places.find(({ key }) => key === "not-said")?.count).toBe(1);
    expect(counts.listed.persons).toBe(5);
  });

  test("links are made and closed by officers of the programme alone", async () => {
    const action = await made();
    const by = await link(action);
    const other = await desk.somebody("facility-officer", "OTHER");
    const asked = { action, activity: "A1", lastDay: "2026-09-30", most: 3 };
    expect(await codeOf(desk.ask(servedMakeRegistration, asked, other))).toBe("not-found");
    expect(await codeOf(desk.ask(servedCloseRegistration, { action, link: by }, other))).toBe("not-found");
    expect(await codeOf(desk.ask(servedCloseRegistration, { action: await made(), link: by }, desk.officer))).toBe(
      "not-found",
    );
  });
});
