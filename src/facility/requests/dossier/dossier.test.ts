/** The dossier as bytes: set for real, read back for what it says, and counted. */
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../../base/actor.ts";
import { languages } from "../../../base/text.ts";
import { codeOf } from "../../../policy-index/review/review-under-test.ts";
import { onePage, pagesOf } from "../../../server/one-page.ts";
import { openTypesetter } from "../../../server/typeset.ts";
import { type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { servers } from "../../../store/test-servers.ts";
import { type Desk, days, deskUnderTest } from "../desk/desk-under-test.ts";
import { servedAskConsultation } from "../links/serve.ts";
import type { Dossier } from "./contract.ts";
import { dossierDocument } from "./document.ts";
import { servedMemberDossier, servedOfficerDossier } from "./serve.ts";
import { lengths, shortened } from "./shorten.ts";

type Opinion = Dossier["opinions"][number];

const typesetter = openTypesetter();
let held: TestDatabase;
let desk: Desk;
let dossier: Dossier;
let request: string;

beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("there is no server to test on");
  held = await testDatabase(server);
  desk = await deskUnderTest(held.database);
  await desk.sent();
  ({ request } = await desk.sent());
  await desk.toDecision(request);
  const put = { kind: "put", committee: "steering", procedure: "written", proposes: "approve", until: "2026-09-18" };
  await desk.step(request, put, days(4));
  dossier = await desk.ask(servedOfficerDossier, { request }, desk.officer);
});
afterAll(async () => {
  await typesetter.close();
  await held.close();
});

const textOf = async (pdf: Buffer): Promise<string> =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text.replace(/\s+/g, " ");

test("a text is cut at a word, and says where it goes on", () => {
  expect([8, 13, 12, 2].map((most) => shortened("one two three", most))).toEqual([
    "one two…",
    "one two three",
    "one two…",
    "o…",
  ]);
  expect(shortened(" one\n\ntwo ", 9)).toBe("one two");
  expect(shortened("🙂🙂🙂", 2)).toBe("🙂…");
});

test("it says who asks for what, how it was scored by which anchors, what else they asked, what may be spent, and what is proposed", async () => {
  expect(dossier).toMatchObject({
    scores: [
      { score: 2, most: 2, wasTalkedOver: false },
      { score: 1, most: 2, wasTalkedOver: false },
    ],
    earlier: [{ title: "Receiving young people who come back", state: "sent" }],
    matter: { procedure: "written", proposes: "approve", until: "2026-09-18" },
  });
  const text = await textOf(await onePage(lengths, (most) => dossierDocument(dossier, "en", most), typesetter.pdf));
  for (const said of [
    ...[dossier.number, "Example Town (local or regional authority, Tunisia)", "schools have no procedure"],
    ...["2 of 2 – It is described, with who is concerned and what was tried", "Up to €100,000 for an action"],
    ...["Proposal: Approve", "Example Association has not confirmed yet."],
  ])
    expect(text).toContain(said);
});

test("no person is in it: neither of those who ask nor of those who assessed", () => {
  const whole = JSON.stringify(dossier);
  for (const name of [
    "Example Contact",
    "Example Mayor",
    "town@example.org",
    ...desk.assessors.map(({ name }) => name),
  ])
    expect(whole).not.toContain(name);
});

const long = "A long text that goes on about what is wrong, for whom and since when. ".repeat(60);
const full: Dossier["institutions"] = Array.from({ length: 50 }, (_, at) => ({
  name: `Example institution with a rather long name ${at + 1}`,
  kind: "local-authority",
  place: "TUN",
}));

test.each(languages)("it is one page with the longest texts as well, and says by which rule (%s)", async (language) => {
  const said = { problem: long, change: long, beneficiaries: long, contribution: long, support: long };
  const opinions = Array.from(
    { length: 8 },
    (_, at): Opinion => ({
      ...{ body: `Example Delegation with a rather long name ${at + 1}`, question: "Example?", standing: "answered" },
      ...{ until: "2026-09-18", stance: "remarks", words: long, answeredOn: "2026-09-10" },
    }),
  );
  const scores = Array.from({ length: 12 }, () => (dossier.scores ?? [])[0] ?? expect.fail("there are scores"));
  const much = { ...dossier, said, scores, opinions, institutions: full, notes: [long, long], openRules: [long, long] };
  const pdf = await onePage(lengths, (most) => dossierDocument(much, language, most), typesetter.pdf);
  expect(await pagesOf(pdf)).toBe(1);
  if (language !== "en") return;
  const text = await textOf(pdf);
  expect(text).toMatch(/cut at a word after at most \d+ characters/);
  expect(text).toContain("2 more are on the request’s page at the desk");
});

test("what delegations and services say stands there by body, an objection first, and silence is said to be no reply", async () => {
  const opinion = (body: string, more: Partial<Opinion>): Opinion => ({
    ...{ body, question: "Example?", standing: "answered", until: "2026-09-18", ...more },
  });
  const opinions = [
    opinion("Example Service", { standing: "silent" }),
    opinion("Example Office", { stance: "no-objection", words: "", answeredOn: "2026-09-10" }),
    opinion("Example Delegation", { stance: "objection", words: long, answeredOn: "2026-09-11" }),
  ];
  const text = await textOf(await typesetter.pdf(dossierDocument({ ...dossier, opinions }, "en", 1_200)));
  expect(text).toContain("Asked: 3 · Objection: 1 · No objection: 1 · No reply: 1");
  expect(text).toContain("no reply; was asked until 18 September 2026");
  const places = ["Example Delegation", "Example Office", "Example Service"].map((body) => text.indexOf(body));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
  // Its first words, and no more of them than leave room for the others.
  expect(text.split("A long text that goes on").length - 1).toBe(4);
  const arabic = JSON.stringify(dossierDocument({ ...dossier, opinions: [] }, "ar", 400));
  expect(arabic).toContain("لم يُستشر أحد");
});

test("it is read with the opinions that were given, without whoever gave them", async () => {
  const { request: asked } = await desk.sent();
  await desk.step(asked, { kind: "finished", stage: "acknowledgement" });
  const bodies = [{ body: "Example Delegation", address: "delegation@example.org", language: "fr" }];
  const input = { request: asked, bodies, question: "Example?", until: "2026-09-18" };
  await desk.ask(servedAskConsultation, input, desk.officer, { match: 2 });
  const read = await desk.ask(servedOfficerDossier, { request: asked }, desk.officer);
  expect(read.opinions).toMatchObject([{ body: "Example Delegation", standing: "awaited", until: "2026-09-18" }]);
  expect(JSON.stringify(read)).not.toContain("delegation@example.org");
});

test("it is for whoever has no interest, and for members once it lies before them", async () => {
  const ask = (served: typeof servedOfficerDossier | typeof servedMemberDossier, as: Person, of = request) =>
    codeOf(desk.ask(served, { request: of }, as));
  const tied = await desk.somebody("committee-member");
  await desk.tie(tied, "TUN");
  const [member] = desk.members;
  if (!member) return expect.fail("there are members");
  const other = await desk.sent();
  expect([
    await ask(servedMemberDossier, member),
    await ask(servedMemberDossier, tied),
    await ask(servedMemberDossier, member, other.request),
    await ask(servedOfficerDossier, await desk.somebody("facility-officer", "OTHER")),
  ]).toEqual(["done", "interest", "not-found", "not-found"]);
});
