import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operator } from "../../../base/actor.ts";
import { archiveOf } from "../../../explorer/reading/fixture.ts";
import { codeOf } from "../../../policy-index/review/review-under-test.ts";
import { perform } from "../../../server/perform.ts";
import { openPost } from "../../../server/post.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { day as written } from "../../../ui/kit/numbers.ts";
import { type Desk, days, deskUnderTest, monday } from "../desk/desk-under-test.ts";
import { servedDeskRequest, servedDeskStep } from "../desk/serve.ts";
import { servedOwnRequest } from "../serve.ts";
import { servedKeepTemplate, servedLetterTemplates } from "./serve.ts";
import { servedDeskLetter, servedPreviewLetter, servedWriteLetter } from "./writing/serve.ts";

const put = { kind: "put", committee: "steering", procedure: "written", proposes: "approve", until: "2026-09-18" };
const acknowledge = { kind: "finished", stage: "acknowledgement" };
const approved = { kind: "decided", outcome: "approve", reason: "Example reason: the need is clear." };

/** A mail server that says what it is told to say. */
async function mailServer() {
  const got: { readonly to: string; readonly subject: string; readonly text: string }[] = [];
  let answer: 250 | 451 | 550 = 250;
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["STARTTLS"] },
    onRcptTo: (_, __, done) =>
      done(answer === 250 ? undefined : Object.assign(new Error("no"), { responseCode: answer })),
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        PostalMime.parse(Buffer.concat(pieces)).then(({ subject = "", text = "" }) => {
          got.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), subject, text });
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    ...{ url: `smtp://127.0.0.1:${port}`, got },
    says: (code: typeof answer): void => {
      answer = code;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

onEveryDatabase("letters to those who ask", (server) => {
  let held: TestDatabase;
  let desk: Desk;
  let directory: string;
  beforeAll(async () => {
    held = await testDatabase(server);
    desk = await deskUnderTest(held.database);
    directory = await mkdtemp(join(tmpdir(), "passerelle-letters-"));
  });
  afterAll(async () => {
    await held.close();
    await rm(directory, { recursive: true, force: true });
  });

  const seen = (request: string, at = monday) => desk.ask(servedDeskRequest, { request }, desk.officer, { at });
  const preview = async (request: string, said: object, at = monday) => {
    const { version } = await seen(request, at);
    return desk.ask(servedPreviewLetter, { request, ...said }, desk.officer, { match: version, at });
  };
  const own = async (link: string, at = monday) =>
    servedOwnRequest.operation.output.parse(
      await perform(
        servedOwnRequest,
        { link },
        {
          ...{ actor: operator("test"), now: at, language: "en", requestId: "test" },
          ...{ archive: archiveOf([]), database: held.database },
        },
      ),
    );

  test("a letter is seen before it goes, goes as it was seen, and is kept as it went", async () => {
    const { request, link, number } = await desk.sent();
    const { letter, version, said } = await preview(request, { ...acknowledge, more: "Example: thank you." });
    expect(letter).toMatchObject({ kind: "acknowledged", language: "en", addressees: ["requester"], number });
    expect(letter.words.subject).toBe(`Your request ${number} is with us`);
    expect(letter.words.paragraphs.at(-2)).toBe("Example: thank you.");
    const how = { match: version };
    const send = (more: object) => desk.ask(servedDeskStep, { request, ...said, ...more }, desk.officer, how);
    expect(await codeOf(send({}))).toBe("letter-unseen");
    expect(await codeOf(send({ seen: letter.seen, more: "Something else." }))).toBe("letter-changed");
    expect((await seen(request)).letters).toEqual([]);
    // Pressed in two tabs: one letter.
    const came = await Promise.all([1, 2].map(() => codeOf(send({ seen: letter.seen }))));
    expect(came.sort()).toEqual(["done", "stale"]);
    const [kept, ...others] = (await seen(request)).letters;
    expect(others).toEqual([]);
    expect(kept).toMatchObject({
      ...{ letter: 1, kind: "acknowledged", words: letter.words, sha256: letter.seen, on: "2026-09-07" },
      ...{ standing: "waits", templateVersion: 0 },
    });
    expect((await own(link)).letters).toMatchObject([{ letter: 1, words: letter.words }]);
    expect(await desk.ask(servedDeskLetter, { request, letter: 1 }, desk.officer)).toMatchObject({ number });
  });

  const paused = { kind: "paused", reason: "other", note: "Example" };
  const resumed = { kind: "resumed" };
  test.each([
    ["acknowledged at once", [], 0],
    ["acknowledged on its last day", [], 1],
    [
      "paused over a day",
      [
        [0, paused],
        [2, resumed],
      ],
      2,
    ],
    [
      "paused over a week-end, and again",
      [
        [0, paused],
        [7, resumed],
        [8, paused],
        [14, resumed],
      ],
      14,
    ],
    ["acknowledged late", [], 9],
  ] as const)("the letter says the day the page of the request says: %s", async (_, steps, on) => {
    const { request, link } = await desk.sent();
    for (const [at, said] of steps) await desk.step(request, said, days(at));
    await desk.step(request, acknowledge, days(on));
    const shown = await own(link, days(on));
    const by = shown.ahead?.stages.at(-1)?.by ?? expect.fail("the page says no day");
    expect(shown.letters[0]?.words.paragraphs.join(" ")).toContain(
      `our decision by ${written(by, "en")} at the latest`,
    );
  });

  test("a step that sends no letter shows none, and one that would be refused is refused when its letter is asked for", async () => {
    const { request } = await desk.sent();
    expect(await codeOf(preview(request, { kind: "paused", reason: "other", note: "Note" }))).toBe("no-letter");
    expect(await codeOf(preview(request, approved))).toBe("not-now");
  });

  test("an officer writes in their own words; who has an interest does not", async () => {
    const { request } = await desk.sent();
    const written = { request, letter: "free", subject: "Example subject", text: "One.\n\nTwo." };
    const { letter, said } = await desk.ask(servedPreviewLetter, written, desk.officer, { match: 0 });
    expect(letter.words.paragraphs.slice(1, 3)).toEqual(["One.", "Two."]);
    const send = (as = desk.officer) =>
      codeOf(desk.ask(servedWriteLetter, { request, ...said, seen: letter.seen }, as, { match: 0 }));
    const tied = await desk.somebody("facility-officer");
    await desk.tie(tied, "TUN");
    expect([await send(tied), await send(), await send()]).toEqual(["interest", "done", "stale"]);
    expect(await codeOf(desk.ask(servedPreviewLetter, { request, letter: "free" }, desk.officer, { match: 1 }))).toBe(
      "letter-empty",
    );
  });

  test("a mail server that is down for an hour loses no decision: its letter comes later, once; refused for good, the desk is told", async () => {
    await desk.query("update people.letter set given_up_at = now()");
    const { request, link } = await desk.sent();
    await desk.query("update people.letter set given_up_at = now() where given_up_at is null");
    await desk.query(
      "update facility.applicant set confirmed_at = now() where request_id = $1 and contact_email = 'association@example.org'",
      [request],
    );
    await desk.toDecision(request);
    await desk.step(request, put, days(4));
    for (const member of desk.members.slice(0, 3)) await desk.say(request, member, { kind: "voted", vote: "approve" });
    const mail = await mailServer();
    let now = days(5);
    const post = openPost({
      ...{ database: () => held.database, origin: "https://index.example.org", secret: "s".repeat(48) },
      ...{ smtpUrl: mail.url, from: undefined, directory, now: () => now, log: pino({ level: "silent" }) },
    });
    await desk.query("update people.letter set given_up_at = now() where given_up_at is null");
    await desk.step(request, approved, days(5));
    const standing = async () => (await seen(request, days(5))).letters[0]?.standing;
    mail.says(451);
    for (const minutes of [0, 3, 12, 40, 59]) {
      now = new Date(days(5).getTime() + minutes * 60_000);
      await post.sendAll();
    }
    expect([mail.got, await standing()]).toEqual([[], "waits"]);
    mail.says(250);
    now = new Date(days(5).getTime() + 120 * 60_000);
    await Promise.all([post.sendAll(), post.sendAll()]);
    await post.sendAll();
    expect(mail.got.map(({ to, subject }) => [to, subject.replace(/EXF\S+/, "…")]).sort()).toEqual([
      ["association@example.org", "Your request … is approved"],
      ["town@example.org", "Your request … is approved"],
    ]);
    const { letters } = await own(link, days(6));
    const words = letters[0]?.words ?? expect.fail("a letter");
    for (const paragraph of words.paragraphs) expect(mail.got[0]?.text).toContain(paragraph);
    expect(await standing()).toBe("sent");

    const other = await desk.sent();
    await desk.query("update people.letter set given_up_at = now() where given_up_at is null and sent_at is null");
    await desk.step(other.request, acknowledge, days(6));
    mail.says(550);
    now = days(6);
    await post.sendAll();
    const of = async () => (await seen(other.request, days(6))).letters[0]?.standing;
    expect(await of()).toBe("refused");
    for (let hours = 1; hours < 40; hours += 1) {
      now = new Date(days(6).getTime() + hours * 3_600_000);
      await post.sendAll();
    }
    expect(await of()).toBe("not-delivered");
    await post.close();
    await mail.close();
  }, 120_000);

  test("a manager changes what letters say; what is in braces is checked, and a letter that was seen before is another", async () => {
    const manager = await desk.somebody("programme-manager");
    const programme = "EXF";
    const each = (text: string) => ({ en: text, fr: text, es: text, pt: text, ar: text });
    const keep = (said: object, match: number, as = manager) =>
      codeOf(desk.ask(servedKeepTemplate, { programme, kind: "returned", ...said }, as, { match }));
    const { request } = await desk.sent();
    const before = await preview(request, { kind: "returned", question: "Which schools?" });
    const changed = { subject: each("Asked: {number}"), body: each("{question}\n\nBye") };
    expect([
      await keep({ ...changed, body: each("{secret}") }, 0),
      await keep({ ...changed, body: { ...each("x"), pt: "" } }, 0),
      await keep(changed, 0, await desk.somebody("programme-manager", "OTHER")),
      await keep(changed, 0),
      await keep(changed, 0),
    ]).toEqual(["placeholder-unknown", "template-partial", "not-found", "done", "stale"]);
    const step = { request, ...before.said, seen: before.letter.seen };
    expect(await codeOf(desk.ask(servedDeskStep, step, desk.officer, { match: before.version }))).toBe(
      "letter-changed",
    );
    const after = await preview(request, { kind: "returned", question: "Which schools?" });
    expect(after.letter).toMatchObject({ templateVersion: 1, words: { paragraphs: ["Which schools?", "Bye"] } });
    expect(await keep({}, 1)).toBe("done");
    const { templates, version } = await desk.ask(servedLetterTemplates, { programme }, manager);
    expect([version, templates.some(({ isOwn }) => isOwn)]).toEqual([2, false]);
  });
});
