import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../../base/actor.ts";
import { codeOf } from "../../../policy-index/review/review-under-test.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { type Desk, days, deskUnderTest, monday } from "./desk-under-test.ts";
import {
  servedAssessorRequest,
  servedAssessorRequests,
  servedDeskRequest,
  servedDeskRequests,
  servedDeskStep,
  servedMemberRequest,
  servedMemberRequests,
} from "./serve.ts";

const put = { kind: "put", committee: "steering", procedure: "written", proposes: "approve", until: "2026-09-18" };
const approve = { kind: "voted", vote: "approve" };
const decide = (outcome: string, wayOn?: string) => ({ kind: "decided", outcome, reason: "Example reason", wayOn });

onEveryDatabase("the desk of a programme", (server) => {
  let held: TestDatabase;
  let desk: Desk;
  beforeAll(async () => {
    held = await testDatabase(server);
    desk = await deskUnderTest(held.database);
  });
  afterAll(() => held.close());

  const seen = (request: string, at = monday, as: Person = desk.officer) =>
    desk.ask(servedDeskRequest, { request }, as, { at });
  const first = async (at: number): Promise<Person> => desk.members[at] ?? expect.fail("there are five members");

  test("what was sent is on the board at once, and what is late on it is counted once somebody touched it", async () => {
    const { request, number } = await desk.sent();
    const board = (at: Date) => desk.ask(servedDeskRequests, {}, desk.officer, { at });
    expect((await board(monday)).lines).toEqual([
      {
        ...{ request, number, title: "Receiving young people who come back", institution: "Example Town" },
        ...{ stage: "acknowledgement", sentOn: "2026-09-07", clock: { standing: "running", dueOn: "2026-09-09" } },
      },
    ]);
    expect((await board(days(3))).lines[0]?.clock?.standing).toBe("late");
    await desk.step(request, { kind: "finished", stage: "acknowledgement" }, days(3));
    const { lines, counts } = await board(days(10));
    expect(lines[0]?.clock).toEqual({ standing: "told", dueOn: "2026-09-17" });
    expect(counts).toEqual([{ stage: "screening", count: 1, late: 0 }]);
    expect((await board(days(11))).counts).toEqual([{ stage: "screening", count: 1, late: 1 }]);
    await desk.step(request, { kind: "paused", reason: "requester", note: "Which schools?" }, days(4));
    expect((await board(days(11))).lines[0]?.clock).toEqual({ standing: "stands-still" });
    expect((await desk.ask(servedDeskRequests, { stage: "decision" }, desk.officer)).lines).toEqual([]);
  });

  test("an officer takes a request to a decision, and whoever asked is told", async () => {
    const { request } = await desk.sent();
    await desk.toDecision(request);
    await desk.step(request, put, days(4));
    for (const at of [0, 1, 2]) await desk.say(request, await first(at), approve);
    expect(await desk.step(request, decide("approve"), days(5))).toMatchObject({ state: "approved" });
    const { decision, times } = await seen(request, days(30));
    expect(decision).toEqual({ outcome: "approve", reason: "Example reason", wayOn: "", on: "2026-09-12" });
    expect(times.at(-1)).toMatchObject({ stage: "decision", from: "2026-09-10", until: "2026-09-12" });
    const letters = await desk.query(
      "select letter.kind from people.letter join facility.request_link on request_link.link_id = letter.request_link_id where request_id = $1 order by letter.kind",
      [request],
    );
    expect(letters.map(({ kind }) => kind)).toEqual(["request-letter", "request-letter", "request-sent"]);
    const log = await desk.query(
      "select operation, facts::json ->> 'step' as step from house.deed_in_line where facts::json ->> 'request' = $1 union all select operation, facts::json ->> 'step' from house.deed where facts::json ->> 'request' = $1",
      [request],
    );
    expect(log.length).toBe(3 + 2 + 2 + 1 + 1 + 3 + 1);
  });

  test("a request comes back twice with its questions, and goes on where it was", async () => {
    const { request } = await desk.sent();
    const back = async (question: string, at: number) => {
      await desk.step(request, { kind: "returned", question }, days(at));
      expect((await seen(request, days(at))).state).toBe("returned");
      await desk.query("update facility.request set state = 'sent' where request_id = $1", [request]);
      await desk.query(
        "insert into facility.request_version (request_id, version_no, programme_version, sent_at, content) select request_id, version_no + 1, 1, $2, content from facility.request_version where request_id = $1 order by version_no desc limit 1",
        [request, days(at + 1)],
      );
    };
    await desk.step(request, { kind: "finished", stage: "acknowledgement" });
    await back("Which schools?", 1);
    expect(await seen(request, days(3))).toMatchObject({ state: "screening", clock: { dueOn: "2026-09-16" } });
    const { lines } = await desk.ask(servedDeskRequests, { stage: "screening" }, desk.officer, { at: days(3) });
    expect(lines.find((one) => one.request === request)?.clock).toEqual({ standing: "running", dueOn: "2026-09-16" });
    await back("How many?", 4);
    const { returns, state } = await seen(request, days(6));
    expect([state, returns.map(({ question }) => question)]).toEqual(["screening", ["Which schools?", "How many?"]]);
  });

  test("two assessors are blind to each other until both are in, and the desk waits as well", async () => {
    const { request } = await desk.sent();
    const [anna, bela] = desk.assessors;
    for (const stage of ["acknowledgement", "screening", "consultation"])
      await desk.step(request, { kind: "finished", stage });
    for (const { name } of desk.assessors) await desk.step(request, { kind: "assessor-named", assessor: name });
    await desk.assess(request, anna, 2, 1);
    const read = async (as: Person) =>
      (await desk.ask(servedAssessorRequest, { request }, as)).assessments.map(({ isOwn }) => isOwn);
    expect([await read(anna), await read(bela), (await seen(request)).assessments]).toEqual([[true], [], []]);
    const waits = async (as: Person) =>
      (await desk.ask(servedAssessorRequests, {}, as)).lines.find((one) => one.request === request)?.waits;
    expect([await waits(anna), await waits(bela)]).toEqual(["other", "score"]);
    await desk.assess(request, bela, 0, 1);
    expect([await read(anna), await read(bela)]).toEqual([
      [true, false],
      [true, false],
    ]);
    expect([await waits(anna), (await seen(request)).differences]).toEqual(["discuss", ["need"]]);
    expect(await codeOf(desk.step(request, { kind: "finished", stage: "assessment" }))).toBe("discussion-open");
  });

  test("a member with a tie has no vote, though it was declared after they voted", async () => {
    const { request } = await desk.sent();
    const [late, ...others] = await Promise.all(Array.from({ length: 4 }, () => desk.somebody("committee-member")));
    if (!late) return expect.fail("nobody");
    await desk.toDecision(request);
    await desk.step(request, put, days(4));
    for (const one of [late, ...others.slice(0, 2)]) await desk.say(request, one, approve);
    await desk.tie(late, "TUN");
    expect(await codeOf(desk.say(request, late, { kind: "voted", vote: "decline" }))).toBe("interest");
    expect(await codeOf(desk.step(request, decide("approve"), days(14)))).toBe("no-quorum");
    const { matter } = await seen(request, days(14));
    expect(matter?.members.find(({ person }) => person === late.name)).toMatchObject({
      bar: "interest",
      vote: "approve",
    });
    expect((await desk.ask(servedMemberRequests, {}, late)).lines.map(({ bar }) => bar)).toEqual(["interest"]);
  });

  test("an officer or an assessor with a tie takes no step", async () => {
    const { request } = await desk.sent();
    const officer = await desk.somebody("facility-officer");
    await desk.tie(officer, "TUN");
    expect(await codeOf(desk.step(request, { kind: "finished", stage: "acknowledgement" }, monday, officer))).toBe(
      "interest",
    );
    expect((await seen(request, monday, officer)).tie).toBe("TUN");
    const assessor = await desk.somebody("assessor");
    await desk.tie(assessor, "TUN");
    await desk.step(request, { kind: "finished", stage: "acknowledgement" });
    const named = { kind: "assessor-named", assessor: assessor.name };
    expect(await codeOf(desk.step(request, named))).toBe("interest");
    expect((await seen(request)).mayAssess.find(({ person }) => person === assessor.name)?.bar).toBe("interest");
  });

  test("what an assessor wrote goes no further once they declare a tie: another is named in their place", async () => {
    const { request } = await desk.sent();
    const late = await desk.somebody("assessor");
    for (const stage of ["acknowledgement", "screening", "consultation"])
      await desk.step(request, { kind: "finished", stage });
    for (const one of [late, desk.assessors[0]]) {
      await desk.step(request, { kind: "assessor-named", assessor: one.name });
    }
    for (const one of [late, desk.assessors[0]]) await desk.assess(request, one, 2, 1);
    await desk.tie(late, "TUN");
    const close = () => codeOf(desk.step(request, { kind: "finished", stage: "assessment" }, days(3)));
    expect(await close()).toBe("interest");
    await desk.step(request, { kind: "assessor-relieved", assessor: late.name, why: "Tie" }, days(3));
    expect(await close()).toBe("assessments-missing");
  });

  test("whoever works in another programme, or is no part of it, finds no such request", async () => {
    const { request } = await desk.sent();
    const elsewhere = await desk.somebody("facility-officer", "OTHER");
    expect(await codeOf(desk.ask(servedDeskRequest, { request }, elsewhere))).toBe("not-found");
    expect(await codeOf(desk.ask(servedDeskStep, { request, kind: "resumed" }, elsewhere, { match: 1 }))).toBe(
      "not-found",
    );
    expect((await desk.ask(servedDeskRequests, {}, elsewhere)).lines).toEqual([]);
    expect(await codeOf(desk.ask(servedAssessorRequest, { request }, desk.assessors[0]))).toBe("not-found");
    expect(await codeOf(desk.ask(servedMemberRequest, { request }, await first(0)))).toBe("not-found");
    expect(await codeOf(desk.ask(servedDeskRequest, { request }, await first(0)))).toBe("not-permitted");
  });

  test("of two who act on what they saw, one is told that something happened since", async () => {
    const { request } = await desk.sent();
    const pause = { request, kind: "paused", reason: "requester", note: "Which schools?" };
    const came = await Promise.all(
      [1, 2].map(() => codeOf(desk.ask(servedDeskStep, pause, desk.officer, { match: 1 }))),
    );
    expect([...came].sort()).toEqual(["done", "stale"]);
    expect(await codeOf(desk.ask(servedDeskStep, { request, kind: "paused" }, desk.officer, { match: 2 }))).toBe(
      "step-incomplete",
    );
  });

  test("another request of the same institution is found, and one about the same topic", async () => {
    const [one, other] = [await desk.sent(), await desk.sent()];
    const { similar } = await seen(one.request);
    expect(similar.find(({ request }) => request === other.request)?.why).toBe("institution");
  });

  test("a request declined is told why and where to go on, and is on no board", async () => {
    const { request } = await desk.sent();
    await desk.toDecision(request);
    await desk.step(request, { ...put, proposes: "decline" }, days(4));
    for (const one of desk.members) await desk.say(request, one, { kind: "voted", vote: "decline" });
    await desk.step(request, decide("decline", "Ask the other programme"), days(5));
    const [row] = await desk.query("select state, reason from facility.request where request_id = $1", [request]);
    expect(row).toEqual({ state: "declined", reason: "Example reason\n\nAsk the other programme" });
    const { lines } = await desk.ask(servedDeskRequests, {}, desk.officer);
    expect(lines.some((line) => line.request === request)).toBe(false);
  });

  test.each([
    ["written", 12, "procedure-over"],
    ["meeting", 5, "too-early"],
    ["written", 5, undefined],
  ])("a member is told beforehand what a vote would be refused for: %s, day %i", async (procedure, at, closed) => {
    const { request } = await desk.sent();
    await desk.toDecision(request);
    await desk.step(request, { ...put, procedure }, days(4));
    const [member] = desk.members;
    if (!member) return expect.fail("nobody");
    const { matter } = await desk.ask(servedMemberRequest, { request }, member, { at: days(at) });
    expect(matter.closed).toBe(closed);
    const voting = codeOf(desk.say(request, member, approve, days(at)));
    await (closed ? expect(voting).resolves.toBe(closed) : expect(voting).resolves.not.toBe("procedure-over"));
  });

  test("what happened cannot be written anew", async () => {
    const { request } = await desk.sent();
    await desk.step(request, { kind: "finished", stage: "acknowledgement" });
    await expect(desk.query("delete from facility.happening where request_id = $1", [request])).rejects.toThrow();
  });
});
