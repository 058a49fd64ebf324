import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../../base/actor.ts";
import { codeOf } from "../../../policy-index/review/review-under-test.ts";
import { type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { servers } from "../../../store/test-servers.ts";
import { type Desk, days, deskUnderTest } from "../desk/desk-under-test.ts";
import { servedAssessorAttachment, servedMemberAttachment, servedOfficerAttachment } from "./serve.ts";

let held: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("there is no server to test on");
  held = await testDatabase(server);
  desk = await deskUnderTest(held.database);
});
afterAll(() => held.close());

type Attachment = typeof servedOfficerAttachment | typeof servedAssessorAttachment | typeof servedMemberAttachment;

async function given(served: Attachment, request: string, as: Person, document = 1) {
  const { fileName, mediaType, pieces } = await desk.ask(served, { request, document }, as);
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return { fileName, mediaType, text: Buffer.concat(parts).toString() };
}

test("whoever runs the desk is given what a request came with, under its number, and that is in the log", async () => {
  const { request, number = "" } = await desk.sent();
  expect(await given(servedOfficerAttachment, request, desk.officer)).toEqual({
    ...{ fileName: `${number.replaceAll("/", "-")}-1.txt`, mediaType: "text/plain" },
    text: `Example letter of ${request}`,
  });
  const deeds = await desk.query(
    "select facts from house.deed_in_line where operation = 'desk.file' union all select facts from house.deed where operation = 'desk.file'",
  );
  expect(deeds.map(({ facts }) => JSON.parse(String(facts)))).toEqual([{ request, document: 1 }]);
  expect(await codeOf(given(servedOfficerAttachment, request, desk.officer, 2))).toBe("not-found");
});

test("assessors have it once they are named, members once it lies before them; with an interest nobody has", async () => {
  const { request } = await desk.sent();
  const [anna] = desk.assessors;
  const [first, tied] = [desk.members[0], await desk.somebody("committee-member")];
  if (!first) return expect.fail("there are five members");
  expect(await codeOf(given(servedAssessorAttachment, request, anna))).toBe("not-found");
  await desk.toDecision(request);
  expect((await given(servedAssessorAttachment, request, anna)).text).toContain(request);
  expect(await codeOf(given(servedMemberAttachment, request, first))).toBe("not-found");
  const until = "2026-09-18";
  await desk.step(
    request,
    { kind: "put", committee: "steering", procedure: "written", proposes: "approve", until },
    days(4),
  );
  expect((await given(servedMemberAttachment, request, first)).text).toContain(request);
  await desk.tie(tied, "TUN");
  expect(await codeOf(given(servedMemberAttachment, request, tied))).toBe("interest");
  await desk.say(request, first, { kind: "recused", why: "Example reason" });
  expect(await codeOf(given(servedMemberAttachment, request, first))).toBe("recused");
  const officer = await desk.somebody("facility-officer");
  await desk.tie(officer, "TUN");
  expect(await codeOf(given(servedOfficerAttachment, request, officer))).toBe("interest");
  expect(await codeOf(given(servedOfficerAttachment, request, await desk.somebody("facility-officer", "OTHER")))).toBe(
    "not-found",
  );
});
