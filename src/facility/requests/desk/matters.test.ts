import { afterAll, beforeAll, expect, test } from "vitest";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { type Desk, days, deskUnderTest } from "./desk-under-test.ts";
import { servedMemberRequests } from "./serve.ts";

onEveryDatabase("the list of a member of a committee", (server) => {
  let held: TestDatabase;
  let desk: Desk;
  beforeAll(async () => {
    held = await testDatabase(server);
    desk = await deskUnderTest(held.database);
  });
  afterAll(() => held.close());

  const me = () => desk.members[0] ?? expect.fail("there are five members");
  const list = (input: object = {}, at = days(6)) => desk.ask(servedMemberRequests, input, me(), { at });
  const vote = (request: string, said: string, as = me()) => desk.say(request, as, { kind: "voted", vote: said });
  async function put(until: string): Promise<string> {
    const { request } = await desk.sent();
    await desk.toDecision(request);
    await desk.step(
      request,
      { kind: "put", committee: "steering", procedure: "written", proposes: "approve", until },
      days(4),
    );
    return request;
  }

  test("what waits for them is first, then what they spoke to, then what is past its last day; what was decided has its outcome", async () => {
    const [over, later, spoken, sooner] = [
      await put("2026-09-12"),
      await put("2026-09-25"),
      await put("2026-09-16"),
      await put("2026-09-18"),
    ];
    await vote(spoken, "approve");
    const { lines, counts } = await list();
    expect(lines.map(({ request }) => request)).toEqual([sooner, later, spoken, over]);
    expect(lines.map(({ isOpen, hasSpoken }) => [isOpen, hasSpoken])).toEqual([
      [true, false],
      [true, false],
      [true, true],
      [false, false],
    ]);
    expect(counts).toEqual({ before: 4, decided: 0 });

    for (const member of desk.members) await vote(sooner, "decline", member);
    const decided = { kind: "decided", outcome: "decline", reason: "Example reason", wayOn: "Example way" };
    await desk.step(sooner, decided, days(5));
    const after = await list({ which: "decided" });
    expect(after).toMatchObject({ lines: [], counts: { before: 3, decided: 1 } });
    expect(after.decided).toMatchObject([{ state: "declined", decidedOn: "2026-09-12" }]);
    // One that never lay before a committee is none of theirs.
    const { request } = await desk.sent();
    await desk.query(
      "update facility.request set state = 'declined', reason = 'Example reason', ended_at = $2 where request_id = $1",
      [request, days(5)],
    );
    expect((await list({ which: "decided" })).counts.decided).toBe(1);
    await desk.query(
      "update facility.request set state = 'sent', reason = null, ended_at = null where request_id = $1",
      [request],
    );
  });

  test("what was said through a link and annulled waits for them again, and one with a tie is told so", async () => {
    const request = await put("2026-09-30");
    await desk.query(
      `insert into facility.happening (request_id, happening_no, at, by, kind, content)
       select $1, 100, $2, $3, 'voted', '{"kind": "voted", "vote": "approve", "why": "", "through": "link"}'`,
      [request, days(5), me().name],
    );
    const mine = async () => (await list()).lines.find((line) => line.request === request);
    const at = async () => (await list()).lines.findIndex((line) => line.request === request);
    expect([(await mine())?.hasSpoken, await at()]).toEqual([true, 2]);
    await desk.query(
      `insert into facility.happening (request_id, happening_no, at, by, kind, content)
       select $1, 101, $2, $3, 'annulled', json_build_object('kind', 'annulled', 'member', $4::text, 'why', 'Example')::text`,
      [request, days(5), desk.officer.name, me().name],
    );
    expect([(await mine())?.hasSpoken, await at()]).toEqual([false, 1]);
    await desk.tie(me(), "TUN");
    expect((await mine())?.bar).toBe("interest");
  });

  test("of more than a hundred the rest is on the next page, and none is on both", async () => {
    const [first] = (await list()).lines;
    await desk.query(
      `with made as (
         insert into facility.request (request_id, form, programme, state, language, content, number, begun_at, saved_at, sent_at)
         select gen_random_uuid(), lpad(of::text, 64, '0'), programme, state, language, content,
           programme || '/2020/' || lpad(of::text, 4, '0'), begun_at, saved_at, sent_at
         from facility.request, generate_series(1, 120) as of
         where request_id = $1
         returning request_id
       ), sent as (
         insert into facility.request_version (request_id, version_no, programme_version, sent_at, content)
         select made.request_id, 1, 1, sent_at, content
         from facility.request_version, made
         where request_version.request_id = $1
       ), stands as (
         insert into facility.standing (request_id, stage)
         select request_id, 'decision'
         from made
       )
       insert into facility.happening (request_id, happening_no, at, by, kind, content)
       select made.request_id, 1, at, by, kind, content
       from facility.happening, made
       where happening.request_id = $1 and kind = 'put'`,
      [first?.request],
    );
    const [one, two] = [await list({ page: 1 }), await list({ page: 2 })];
    expect([one.lines.length, two.lines.length, two.pages, two.counts.before]).toEqual([100, 24, 2, 124]);
    expect(new Set([...one.lines, ...two.lines].map(({ request }) => request)).size).toBe(124);
  });
});
