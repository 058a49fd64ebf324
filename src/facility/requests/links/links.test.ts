/** Opinions and decisions by links, on both databases: what each link is good for, and what it is not. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { operator, type Person } from "../../../base/actor.ts";
import { archiveOf } from "../../../explorer/reading/fixture.ts";
import { codeOf } from "../../../policy-index/review/review-under-test.ts";
import { perform } from "../../../server/perform.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { type Desk, days, deskUnderTest } from "../desk/desk-under-test.ts";
import { servedDeskRequest, servedMemberRequest } from "../desk/serve.ts";
import { consultedRequest, decideByLink, giveOpinion, seatOfLink } from "./contract.ts";
import {
  servedAnnulDecision,
  servedAskAgain,
  servedAskConsultation,
  servedConsultedRequest,
  servedDecideByLink,
  servedGiveOpinion,
  servedSeatOfLink,
  servedSendDecisionLink,
  servedWithdrawConsultation,
} from "./serve.ts";

const put = { kind: "put", committee: "steering", procedure: "written", proposes: "approve", until: "2026-09-18" };
const body = { body: "Example Delegation", address: "delegation@example.org", language: "fr" };

onEveryDatabase("links without an account", (server) => {
  let held: TestDatabase;
  let desk: Desk;
  beforeAll(async () => {
    held = await testDatabase(server);
    desk = await deskUnderTest(held.database);
  });
  afterAll(() => held.close());

  /** As the page of a link does it. */
  const byLink = (served: Parameters<typeof perform>[0], input: object, at: Date): Promise<unknown> =>
    perform(served, input, {
      ...{ actor: operator("a guest"), now: at, language: "en", requestId: "test", archive: archiveOf([]) },
      database: held.database,
    });
  const links = (request: string, what: string): Promise<readonly string[]> =>
    desk
      .query(
        `select link_id from facility.guest_link where request_id = $1 and ${what} order by made_at, revoked_at nulls last, link_id`,
        [request],
      )
      .then((rows) => rows.map(({ link_id }) => String(link_id)));
  const newest = async (request: string, what: string): Promise<string> =>
    (await links(request, what)).at(-1) ?? expect.fail("there is no link");
  const seen = (request: string, at = days(0)) => desk.ask(servedDeskRequest, { request }, desk.officer, { at });

  const consulted = async (until = "2026-09-18") => {
    const { request } = await desk.sent();
    await desk.step(request, { kind: "finished", stage: "acknowledgement" });
    const { version } = await seen(request);
    const input = { request, bodies: [body, { body: "", address: "", language: "en" }], question: "Example?", until };
    await desk.ask(servedAskConsultation, input, desk.officer, { match: version });
    return { request, link: await newest(request, "consultation_id is not null") };
  };
  const reads = async (link: string, at = days(0)) =>
    consultedRequest.output.parse(await byLink(servedConsultedRequest, { link }, at));
  const answers = (link: string, said: object, at = days(0)) =>
    byLink(servedGiveOpinion, { link, ...said }, at).then((output) => giveOpinion.output.parse(output));

  test("a delegation reads no person and no document, answers, corrects, and is read by body", async () => {
    const { request, link } = await consulted();
    const told = JSON.stringify(await reads(link));
    for (const hidden of ["Example Contact", "town@example.org", "Example Mayor", "letter.txt"])
      expect(told).not.toContain(hidden);
    expect(await codeOf(answers(link, { stance: "remarks" }))).toBe("opinion-unsaid");
    expect(await answers(link, { stance: "remarks", words: "Look", answeredBy: "Example Clerk" })).toMatchObject({
      isNew: true,
    });
    // Pressed twice it is one.
    expect(await answers(link, { stance: "remarks", words: "Look", answeredBy: "Example Clerk" })).toMatchObject({
      isNew: false,
    });
    await answers(link, { stance: "no-objection" }, days(1));
    const { consultations } = await seen(request, days(1));
    expect(consultations).toMatchObject([
      { body: body.body, stance: "no-objection", standing: "answered", answeredBy: "" },
    ]);
    expect(await desk.query("select stance from facility.consulted_opinion order by opinion_no")).toEqual([
      { stance: "remarks" },
      { stance: "no-objection" },
    ]);
    const letters = await desk.query("select kind, person_id, facts from people.letter where guest_link_id = $1", [
      link,
    ]);
    expect(letters).toMatchObject([{ kind: "consultation-asked", person_id: null }]);
    expect(String(letters[0]?.facts)).not.toContain("Example Delegation");
  });

  test("the officer is told that an opinion has come at once, and of all that day's corrections once, when it is over", async () => {
    const { request, link } = await consulted();
    const tied = await desk.somebody("facility-officer");
    await desk.tie(tied, "TUN");
    const told = async (to: Person) =>
      (
        await desk.query(
          "select facts::json ->> 'what' as what, next_try_at from people.letter where kind = 'facility-opinion' and person_id = $1 and facts::json ->> 'number' = (select number from facility.request where request_id = $2) order by next_try_at",
          [to.name, request],
        )
      ).map(({ what, next_try_at: from }) => [what, new Date(String(from)).toISOString().slice(0, 13)]);
    await answers(link, { stance: "no-objection" });
    expect(await told(desk.officer)).toEqual([["came", "2026-09-07T09"]]);
    for (const words of ["Look", "Look here", "Look there"]) await answers(link, { stance: "remarks", words });
    await answers(link, { stance: "objection", words: "No" }, days(2));
    expect(await told(desk.officer)).toEqual([
      ["came", "2026-09-07T09"],
      ["corrected", "2026-09-07T22"],
      ["corrected", "2026-09-09T22"],
    ]);
    expect(await told(tied)).toEqual([]);
  });

  test("a link that was replaced, withdrawn or is over takes nothing, and says so", async () => {
    const { request, link } = await consulted();
    const [one] = (await seen(request)).consultations;
    if (!one) return expect.fail("nobody was asked");
    const { consultation } = one;
    const act = async (served: typeof servedAskAgain | typeof servedWithdrawConsultation, more: object = {}) =>
      desk.ask(served, { request, consultation, ...more }, desk.officer, { match: (await seen(request)).version });
    await act(servedAskAgain, { until: "2026-09-25" });
    expect((await reads(link)).standing).toBe("replaced");
    expect(await codeOf(answers(link, { stance: "no-objection" }))).toBe("link-replaced");
    const next = await newest(request, "consultation_id is not null");
    expect(await reads(next, days(14))).toMatchObject({ standing: "open", until: "2026-09-25" });
    expect((await reads(next, days(19))).standing).toBe("over");
    expect(await codeOf(answers(next, { stance: "no-objection" }, days(19)))).toBe("consultation-over");
    expect((await seen(request, days(19))).consultations).toMatchObject([{ standing: "silent" }]);
    await act(servedWithdrawConsultation);
    expect(await reads(next)).not.toHaveProperty("open");
    expect((await reads(next)).standing).toBe("withdrawn");
    expect(await codeOf(answers(next, { stance: "no-objection" }))).toBe("link-replaced");
    const empty = { request, bodies: [{ ...body, body: "" }], question: "Example?", until: "2026-09-25" };
    const match = (await seen(request)).version;
    expect(await codeOf(desk.ask(servedAskConsultation, empty, desk.officer, { match }))).toBe("consulted-incomplete");
  });

  test("before the committee no opinion is taken any more, and the dossier says who was silent", async () => {
    const { request, link } = await consulted("2026-09-09");
    for (const stage of ["screening", "consultation"]) await desk.step(request, { kind: "finished", stage });
    for (const { name } of desk.assessors) await desk.step(request, { kind: "assessor-named", assessor: name });
    for (const one of desk.assessors) {
      const scores = ["need", "change"].map((criterion) => ({ criterion, score: 1 }));
      await desk.step(request, { kind: "paused", reason: "other", note: "Example" }, days(1));
      expect((await reads(link, days(1))).standing).toBe("open");
      await desk.step(request, { kind: "resumed" }, days(1));
      const { servedAssessorRequest, servedAssessorStep } = await import("../desk/serve.ts");
      const { version, opinions } = await desk.ask(servedAssessorRequest, { request }, one, { at: days(2) });
      expect(opinions).toMatchObject([{ body: body.body, standing: "awaited" }]);
      await desk.ask(servedAssessorStep, { request, kind: "assessed", scores, note: "" }, one, {
        match: version,
        at: days(2),
      });
    }
    await desk.step(request, { kind: "finished", stage: "assessment" }, days(2));
    expect((await reads(link, days(2))).standing).toBe("closed");
    expect(await codeOf(answers(link, { stance: "no-objection" }, days(2)))).toBe("not-now");
    await desk.step(request, put, days(4));
    const [member] = desk.members;
    if (!member) return expect.fail("nobody");
    const { opinions } = await desk.ask(servedMemberRequest, { request }, member, { at: days(4) });
    expect(opinions).toMatchObject([{ body: body.body, standing: "silent", until: "2026-09-09" }]);
    expect(JSON.stringify(opinions)).not.toContain("delegation@example.org");
  });

  const member = (at: number): Person => desk.members[at] ?? expect.fail("there are five members");
  const before = async (how: object = put) => {
    const { request } = await desk.sent();
    await desk.toDecision(request);
    await desk.step(request, how, days(4));
    const seat = (at: number) => newest(request, `person_id = '${member(at).name}'`);
    return { request, seat };
  };
  const sits = async (link: string, at = days(5)) =>
    seatOfLink.output.parse(await byLink(servedSeatOfLink, { link }, at));
  const decides = (link: string, said: object, at = days(5)) =>
    byLink(servedDecideByLink, { link, ...said }, at).then((output) => decideByLink.output.parse(output));
  const lettersTo = async (person: Person) =>
    (
      await desk.query("select kind from people.letter where person_id = $1 order by written_at, kind", [person.name])
    ).map(({ kind }) => kind);
  const approve = { kind: "voted", vote: "approve", why: "" };

  test("a member votes by a link once; it then says what was voted, changes nothing, and the member is told", async () => {
    const { request, seat } = await before();
    const link = await seat(0);
    expect(await sits(link)).toMatchObject({ standing: "open", seat: "Example committee-member" });
    await decides(link, approve);
    expect(await codeOf(decides(link, { ...approve, vote: "decline" }))).toBe("link-used");
    expect(await sits(link)).toMatchObject({
      standing: "used",
      said: { kind: "voted", vote: "approve", on: "2026-09-12" },
    });
    expect(await sits(link)).not.toHaveProperty("open");
    expect(await lettersTo(member(0))).toEqual(expect.arrayContaining(["matter-put", "link-spoke"]));
    // At the desk it is changed, by whoever signs in.
    await desk.say(request, member(0), { kind: "voted", vote: "decline" }, days(5));
    expect((await seen(request, days(5))).matter?.members.find(({ vote }) => vote)).toMatchObject({
      vote: "decline",
      isByLink: false,
    });
    const log = await desk.query(
      "select actor, facts from house.deed where operation = 'seats.decide' and facts::json ->> 'request' = $1",
      [request],
    );
    expect(log).toMatchObject([{ actor: "a guest" }]);
    expect(String(log[0]?.facts)).not.toContain(member(0).name);
  });

  test("two at once: one vote is kept", async () => {
    const { request, seat } = await before();
    const link = await seat(0);
    const done = await Promise.allSettled([decides(link, approve), decides(link, { ...approve, vote: "decline" })]);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await seen(request, days(5))).matter?.members.filter(({ vote }) => vote)).toHaveLength(1);
  });

  test("what was said at the desk no link takes back, and a vote that was not the member's is annulled", async () => {
    const { request, seat } = await before();
    await desk.say(request, member(1), approve, days(5));
    expect((await sits(await seat(1))).standing).toBe("spoken");
    expect(await codeOf(decides(await seat(1), { ...approve, vote: "decline" }))).toBe("said-already");
    const match = async () => (await seen(request, days(5))).version;
    const annul = async (at: number) =>
      desk.ask(servedAnnulDecision, { request, member: member(at).name, why: "Not them" }, desk.officer, {
        ...{ match: await match(), at: days(5) },
      });
    expect(await codeOf(annul(1))).toBe("nothing-by-link");
    const stolen = await seat(2);
    await decides(stolen, { kind: "recused", why: "Example" });
    await annul(2);
    expect((await sits(stolen)).said?.isAnnulled).toBe(true);
    expect((await seen(request, days(5))).matter?.members.some(({ bar }) => bar)).toBe(false);
    expect(await lettersTo(member(2))).toContain("link-annulled");
    const again = () =>
      desk.ask(servedSendDecisionLink, { request, member: member(2).name }, desk.officer, { at: days(6) });
    await again();
    const first = await seat(2);
    await again();
    expect((await sits(first, days(6))).standing).toBe("replaced");
    expect(await codeOf(decides(first, approve, days(6)))).toBe("link-replaced");
    await decides(await seat(2), approve, days(6));
  });

  test("a link ends with its day, its matter, the seat, and with an interest", async () => {
    const { request, seat } = await before();
    const link = await seat(0);
    expect((await sits(link, days(12))).standing).toBe("over");
    expect(await codeOf(decides(link, approve, days(12)))).toBe("procedure-over");
    await desk.step(request, { ...put, until: "2026-09-30" }, days(12));
    // For the matter as it was put before; a new one was sent.
    expect((await sits(link, days(12))).standing).toBe("over");
    expect(await codeOf(decides(link, approve, days(12)))).toBe("nothing-before-committee");
    await desk.tie(member(4), "TUN");
    expect(await sits(await seat(4), days(12))).toMatchObject({ standing: "barred", bar: "interest" });
    expect(await codeOf(decides(await seat(4), approve, days(12)))).toBe("interest");
    await desk.query("update people.role set ended_at = now() where person_id = $1", [member(3).name]);
    expect(await codeOf(sits(await seat(3), days(12)))).toBe("not-found");
    await desk.query("update people.role set ended_at = null where person_id = $1", [member(3).name]);
  });

  test("where a second proof is asked of members no link is sent, and the letter leads to the desk", async () => {
    const { request } = await desk.sent();
    await desk.toDecision(request);
    const secondProof = { roles: ["committee-member" as const], withheld: [], isAwaited: false, isHeld: true };
    const officer: Person = { ...desk.officer, secondProof };
    await desk.step(request, put, days(4), officer);
    expect(await links(request, "person_id is not null")).toEqual([]);
    expect(await lettersTo(member(0))).toContain("matter-at-desk");
    const send = desk.ask(servedSendDecisionLink, { request, member: member(0).name }, officer, { at: days(5) });
    expect(await codeOf(send)).toBe("links-off");
  });
});
