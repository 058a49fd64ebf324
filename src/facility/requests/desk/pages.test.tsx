import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../../base/text.ts";
import type { Asked } from "../../../policy-index/editions/ActForm.tsx";
import { type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { servers } from "../../../store/test-servers.ts";
import { AssessorList, AssessorPage } from "./AssessorPages.tsx";
import { DeskBoard } from "./DeskBoard.tsx";
import { DeskRequestPage } from "./DeskRequestPage.tsx";
import { type Desk, days, deskUnderTest } from "./desk-under-test.ts";
import { MemberList, MemberPage } from "./MemberPages.tsx";
import {
  servedAssessorRequest,
  servedAssessorRequests,
  servedDeskRequest,
  servedDeskRequests,
  servedMemberRequest,
  servedMemberRequests,
} from "./serve.ts";

const asked: Asked = { address: "/en/desk", onceKey: "once" };
/** Kinds of the steps whose forms a page offers. */
const offered = (html: string): readonly string[] =>
  [...html.matchAll(/name="kind" value="([\w-]+)"/g)].map(([, kind = ""]) => kind);

let held: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("there is no server to test on");
  held = await testDatabase(server);
  desk = await deskUnderTest(held.database);
});
afterAll(() => held.close());

const page = async (request: string, at = days(0), as = desk.officer) =>
  renderToStaticMarkup(
    <DeskRequestPage view={await desk.ask(servedDeskRequest, { request }, as, { at })} asked={asked} language="en" />,
  );

test("an officer is offered what can be done from here, and nothing that would be refused", async () => {
  const { request } = await desk.sent();
  expect(offered(await page(request))).toEqual(["finished", "returned", "paused"]);
  await desk.step(request, { kind: "finished", stage: "acknowledgement" });
  expect(offered(await page(request))).toEqual(["finished", "assessor-named", "returned", "finished", "paused"]);
  await desk.step(request, { kind: "paused", reason: "requester", note: "Which schools?" });
  expect(offered(await page(request))).toEqual(["resumed"]);
  expect(await page(request, days(1))).toContain("paused, 5 working days left");
  const tied = await desk.somebody("facility-officer");
  await desk.tie(tied, "TUN");
  expect(offered(await page(request, days(1), tied))).toEqual([]);
});

test("an assessor scores by the anchors, and reads the other once both are in", async () => {
  const { request } = await desk.sent();
  for (const stage of ["acknowledgement", "screening", "consultation"])
    await desk.step(request, { kind: "finished", stage });
  for (const { name } of desk.assessors) await desk.step(request, { kind: "assessor-named", assessor: name });
  const [anna, bela] = desk.assessors;
  const own = async (as = anna) =>
    renderToStaticMarkup(
      <AssessorPage view={await desk.ask(servedAssessorRequest, { request }, as)} asked={asked} language="en" />,
    );
  expect(offered(await own())).toEqual(["assessed"]);
  expect(await own()).toContain("The problem is not described.");
  await desk.assess(request, anna, 2, 1);
  expect(offered(await own())).toEqual([]);
  await desk.assess(request, bela, 0, 1);
  expect(offered(await own())).toEqual(["discussed"]);
  expect(await own()).toContain("far apart: to be discussed");
  expect(offered(await page(request))).not.toContain("finished");
  expect(await page(request)).toContain("no difference is left to discuss");
});

test("a member votes on a dossier that names nobody, and one with a tie is told why not", async () => {
  const { request } = await desk.sent();
  await desk.toDecision(request);
  const put = {
    kind: "put",
    committee: "steering",
    procedure: "no-objection",
    proposes: "approve",
    until: "2026-09-21",
  };
  await desk.step(request, put, days(4));
  const [member] = desk.members;
  if (!member) return expect.fail("nobody");
  const own = async () =>
    renderToStaticMarkup(
      <MemberPage view={await desk.ask(servedMemberRequest, { request }, member)} asked={asked} language="en" />,
    );
  expect(offered(await own())).toEqual(["objected", "recused"]);
  expect(await own()).toContain("if nobody objects until 21 September 2026");
  expect(await own()).not.toContain("Example assessor");
  await desk.tie(member, "TUN");
  expect(offered(await own())).toEqual([]);
});

test.each(languages)("the lists are drawn in %s", async (language) => {
  const [assessor, member] = [desk.assessors[0], desk.members[1]];
  if (!member) return expect.fail("nobody");
  const board = await desk.ask(servedDeskRequests, {}, desk.officer);
  const lists = [
    renderToStaticMarkup(<DeskBoard view={board} language={language} />),
    renderToStaticMarkup(
      <AssessorList view={await desk.ask(servedAssessorRequests, {}, assessor)} language={language} />,
    ),
    renderToStaticMarkup(<MemberList view={await desk.ask(servedMemberRequests, {}, member)} language={language} />),
  ];
  for (const html of lists) expect(html).toContain(`/${language}/desk/`);
});
