import { createHash, randomUUID } from "node:crypto";
import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { operator } from "../../base/actor.ts";
import { isRefusal } from "../../base/refusal.ts";
import type { ServedFromDatabase } from "../../base/served.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { perform } from "../../server/perform.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { many, type Transaction, transaction } from "../../store/transaction.ts";
import { exampleProgramme } from "../programme/programme-under-test.ts";
import { keepProgramme } from "../programme/store.ts";
import { exampleApplicants, exampleContent } from "./requests-under-test.ts";
import {
  servedAskConfirmations,
  servedConfirmRequest,
  servedForgetRequester,
  servedSendLinks,
  servedSendRequest,
  servedWithdrawRequest,
} from "./sending/serve.ts";
import { keepReturned } from "./sent-store.ts";
import {
  servedAttachToRequest,
  servedBeginRequest,
  servedOwnRequest,
  servedSaveRequest,
  servedTakeOutOfRequest,
} from "./serve.ts";
import { mostOfStrangers } from "./strangers-letters.ts";

const archive: Archive = { indexes: () => [], releases: () => [], release: () => undefined };
const start = new Date("2026-11-26T12:00:00Z");
const [town, association] = exampleApplicants;
const day = 86_400_000;

onEveryDatabase("one's own request", (server) => {
  let held: TestDatabase;
  let now = start;
  beforeAll(async () => {
    held = await testDatabase(server);
    const version = { version: 1, from: "2026-01-01", programme: exampleProgramme };
    await doing((tx) => keepProgramme(tx, version, start));
  });
  afterAll(() => held.close());

  const doing = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    transaction(held.database, { readOnly: false }, work);

  const ask = async <I extends z.ZodType, O extends z.ZodType, P>(
    served: ServedFromDatabase<Transaction, I, O, P>,
    input: object,
    match?: number,
  ): Promise<z.output<O>> => {
    const context = { actor: operator("test"), now, language: "en" as const, requestId: "t", archive };
    const more = match === undefined ? {} : { match: String(match) };
    return served.operation.output.parse(
      await perform(served, input, { ...context, database: held.database, ...more }),
    );
  };
  const fault = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
    } catch (thrown) {
      if (isRefusal(thrown)) return thrown.code;
      throw thrown;
    }
    return "done";
  };

  const begin = async (address?: string) =>
    ask(servedBeginRequest, { programme: "EXF", form: randomUUID(), ...(address === undefined ? {} : { address }) });

  const applicantIn = ({ applicant: _, ...one }: (typeof exampleApplicants)[number]) => one;

  /** Written in all its parts: who asks are those who are given. */
  async function written(
    applicants: readonly object[] = [applicantIn(town), applicantIn(association)],
    content = exampleContent,
  ) {
    const { link, request } = await begin();
    await ask(servedSaveRequest, { link, part: "who", applicants, content }, 1);
    await ask(servedSaveRequest, { link, part: "what", content }, 2);
    await ask(servedSaveRequest, { link, part: "how", content }, 3);
    return { link, request };
  }
  const send = (link: string, match = 4) => ask(servedSendRequest, { link, accepts: true }, match);

  const letters = async (request: string) =>
    (
      await doing((tx) =>
        many(
          tx,
          z.object({ kind: z.string() }),
          sql`
    select letter.kind
    from people.letter
    join facility.request_link on request_link.link_id = letter.request_link_id
    where request_link.request_id = ${request}
    order by letter.kind
  `,
        ),
      )
    ).map(({ kind }) => kind);

  const linkOfOther = async (request: string): Promise<string> =>
    (
      await doing((tx) =>
        many(
          tx,
          z.object({ link: z.string() }),
          sql`
    select link_id as link
    from facility.request_link
    where request_id = ${request} and applicant_id is not null
    order by made_at desc, link_id
  `,
        ),
      )
    )[0]?.link ?? "";

  test("a draft begun twice by one form is one, and its link goes to the address that was left", async () => {
    const form = randomUUID();
    const input = {
      programme: "EXF",
      form,
      address: "Town@Example.org",
      place: "TUN",
      indicator: { index: "law", indicator: "birth" },
    };
    const [one, other] = await Promise.all([ask(servedBeginRequest, input), ask(servedBeginRequest, input)]);
    expect(one.link).toBe(other.link);
    expect([one.isNew, other.isNew].sort()).toEqual([false, true]);
    expect(await letters(one.request)).toEqual(["request-begun"]);
    const own = await ask(servedOwnRequest, { link: one.link });
    expect(own).toMatchObject({ state: "draft", version: 1, keptUntil: "2027-02-24" });
    expect(own.applicants).toMatchObject([{ place: "TUN", contactEmail: "town@example.org" }]);
    expect(own.content.indicators).toEqual([{ index: "law", indicator: "birth" }]);
  });

  test("a request to a programme that is not there is not begun", async () => {
    expect(await fault(ask(servedBeginRequest, { programme: "NONE", form: randomUUID() }))).toBe("not-found");
  });

  test("each part is saved by itself, and whoever saved later than they saw is told", async () => {
    const { link } = await written();
    const own = await ask(servedOwnRequest, { link });
    expect(own.content).toEqual(exampleContent);
    expect(own.applicants.map(({ name }) => name)).toEqual(["Example Town", "Example Association"]);
    expect(await fault(ask(servedSaveRequest, { link, part: "what", content: { title: "Other" } }, 3))).toBe("stale");
    expect((await ask(servedOwnRequest, { link })).content.title).toBe(exampleContent.title);
  });

  test("an institution is taken out by emptying it, and nobody of another request is taken in", async () => {
    const { link } = await written();
    const [first, second] = (await ask(servedOwnRequest, { link })).applicants;
    if (!first || !second) throw new Error("two ask");
    const { standing: _, ...kept } = first;
    await ask(servedSaveRequest, { link, part: "who", applicants: [kept, { applicant: second.applicant }] }, 4);
    expect((await ask(servedOwnRequest, { link })).applicants).toHaveLength(1);
    const other = await written();
    const taking = { link: other.link, part: "who", applicants: [kept] };
    expect(await fault(ask(servedSaveRequest, taking, 4))).toBe("not-found");
    expect(await fault(ask(servedSaveRequest, { link, part: "who", applicants: [] }, 5))).toBe("nobody-asks");
  });

  test("a town and an association send together: a number, a version, and a letter to each", async () => {
    const { link, request } = await written();
    const sent = await send(link);
    expect(sent).toMatchObject({ isNew: true, sending: 1 });
    expect(sent.number).toMatch(/^EXF\/2026\/\d{4}$/);
    expect(await letters(request)).toEqual(["request-confirm", "request-sent"]);
    const own = await ask(servedOwnRequest, { link });
    expect(own).toMatchObject({ state: "sent", number: sent.number, sentOn: "2026-11-26" });
    expect(own.ahead?.stages.at(-1)).toEqual({ stage: "decision", by: "2027-01-20" });
    expect(own.applicants.map(({ standing }) => standing)).toEqual(["confirmed", "awaited"]);
    expect(JSON.stringify(own.versions)).not.toContain("town@example.org");
    expect(await fault(ask(servedSaveRequest, { link, part: "what", content: exampleContent }, own.version))).toBe(
      "request-not-yours",
    );
  });

  test("pressed twice, and sent again from a page gone back to, it is sent once", async () => {
    const { link, request } = await written();
    const [one, other] = await Promise.all([send(link), send(link)]);
    const later = await send(link, 1);
    expect([other.number, later.number]).toEqual([one.number, one.number]);
    expect([one.isNew, other.isNew].filter(Boolean)).toHaveLength(1);
    expect((await letters(request)).filter((kind) => kind === "request-sent")).toHaveLength(1);
    expect((await ask(servedOwnRequest, { link })).versions).toHaveLength(1);
  });

  test("an association alone is not sent, nor a request in which something is missing", async () => {
    const alone = await written([applicantIn(association)]);
    expect(await fault(send(alone.link))).toBe("not-eligible");
    const partly = await written(undefined, { ...exampleContent, problem: "" });
    expect(await fault(send(partly.link))).toBe("request-incomplete");
    expect(await fault(ask(servedSendRequest, { link: partly.link, accepts: false }, 4))).toBe("input-invalid");
    expect((await ask(servedOwnRequest, { link: partly.link })).state).toBe("draft");
  });

  test("whoever confirms reads the request without the others' persons, says so once, and writes nothing", async () => {
    const { link, request } = await written();
    expect((await ask(servedAskConfirmations, { link })).letters).toBe(1);
    expect((await ask(servedAskConfirmations, { link })).letters).toBe(0);
    const theirs = await linkOfOther(request);
    const read = await ask(servedOwnRequest, { link: theirs });
    expect(read.confirms).toBe(read.applicants[1]?.applicant);
    expect(read.applicants[0]).toMatchObject({ name: "Example Town", contactName: "", endorserName: "" });
    expect(read.applicants[1]).toMatchObject({ contactEmail: "association@example.org" });
    for (const act of [
      () => ask(servedSaveRequest, { link: theirs, part: "what", content: exampleContent }, 4),
      () => ask(servedSendRequest, { link: theirs, accepts: true }, 4),
      () => ask(servedWithdrawRequest, { link: theirs }),
    ])
      expect(await fault(act())).toBe("not-found");
    expect(await fault(ask(servedConfirmRequest, { link, says: "confirmed" }))).toBe("not-found");
    expect((await ask(servedConfirmRequest, { link: theirs, says: "confirmed" })).isNew).toBe(true);
    expect((await ask(servedConfirmRequest, { link: theirs, says: "confirmed" })).isNew).toBe(false);
    expect(await letters(request)).toEqual(["request-answered", "request-confirm"]);
  });

  test("a link that went to a wrong address leads nowhere once another contact is named, and they are written to at once", async () => {
    const { link, request } = await written();
    await ask(servedAskConfirmations, { link });
    const [stranger, { applicants }] = [await linkOfOther(request), await ask(servedOwnRequest, { link })];
    const [first = {}, other = {}] = applicants.map(({ standing: _, ...one }) => one);
    const save = (one: object, match: number) =>
      ask(servedSaveRequest, { link, part: "who", applicants: [first, one], content: exampleContent }, match);
    await save({ ...other, contactPhone: "2" }, 4);
    expect(await linkOfOther(request)).toBe(stranger);
    now = new Date(start.getTime() + 1);
    await save({ ...other, contactEmail: "right@example.org" }, 5);
    expect(await fault(ask(servedConfirmRequest, { link: stranger, says: "confirmed" }))).toBe("not-found");
    expect((await ask(servedAskConfirmations, { link })).letters).toBe(1);
    expect((await ask(servedConfirmRequest, { link: await linkOfOther(request), says: "confirmed" })).isNew).toBe(true);
    now = start;
  });

  test("nobody asks twice under one name of a row, and the first is always there", async () => {
    const { link } = await written();
    const [first] = (await ask(servedOwnRequest, { link })).applicants;
    const named = { applicant: first?.applicant, name: "Example Town" };
    const twice = { link, part: "who", applicants: [named, named], content: exampleContent };
    expect(await fault(ask(servedSaveRequest, twice, 4))).toBe("not-found");
  });

  test("whoever says now yes and now no has the writer told of it a few times a day", async () => {
    const { link, request } = await written();
    await ask(servedAskConfirmations, { link });
    const theirs = await linkOfOther(request);
    for (let at = 0; at < 30; at++)
      await ask(servedConfirmRequest, { link: theirs, says: at % 2 === 0 ? "confirmed" : "refused" });
    expect((await letters(request)).filter((kind) => kind === "request-answered")).toHaveLength(10);
    expect((await ask(servedOwnRequest, { link })).applicants[1]?.standing).toBe("refused");
  });

  test("of one address no more than three letters are asked for at once", async () => {
    const same = [1, 2, 3, 4, 5].map((at) => ({ ...applicantIn(association), name: `Example Association ${at}` }));
    const { link } = await written([applicantIn(town), ...same]);
    expect((await ask(servedAskConfirmations, { link })).letters).toBe(3);
  });

  test("where the town does not ask after all, the association is alone again", async () => {
    const { link, request } = await written([applicantIn(association), applicantIn(town)]);
    await ask(servedAskConfirmations, { link });
    await ask(servedConfirmRequest, { link: await linkOfOther(request), says: "refused" });
    expect(await fault(send(link))).toBe("not-eligible");
  });

  test("what came back is sent again under its number, judged by the day it came, with its history", async () => {
    const { link, request } = await written();
    const { number } = await send(link);
    await doing((tx) => keepReturned(tx, request, "How many schools?", now));
    now = new Date(start.getTime() + 30 * day);
    const left = {
      ...exampleProgramme,
      lists: exampleProgramme.lists.map((list) => ({
        ...list,
        countries: list.countries.map((one) => (one.place === "TUN" ? { ...one, until: "2026-12-01" } : one)),
      })),
    };
    await doing((tx) => keepProgramme(tx, { version: 2, from: "2026-12-01", programme: left }, now));
    const back = await ask(servedOwnRequest, { link });
    expect(back).toMatchObject({ state: "returned", judgedOn: "2026-11-26" });
    expect(back.versions[0]).toMatchObject({ question: "How many schools?", returnedOn: "2026-11-26" });
    const content = { ...exampleContent, context: "Example: nine schools." };
    const saved = await ask(servedSaveRequest, { link, part: "what", content }, back.version);
    const again = await ask(servedSendRequest, { link, accepts: true }, saved.version);
    expect(again).toMatchObject({ number, sending: 2, isNew: true });
    const own = await ask(servedOwnRequest, { link });
    expect(own.versions.map(({ content: one }) => one.context)).toEqual([content.context, exampleContent.context]);
    const anew = await written();
    expect(await fault(send(anew.link))).toBe("not-eligible");
    now = start;
  });

  test("a file is what is in it, comes with what is sent, and is bounded in number", async () => {
    const { link } = await written();
    const file = (text: string | Uint8Array, name: string) => ({
      name,
      bytes: typeof text === "string" ? new TextEncoder().encode(text) : text,
    });
    const attach = (one: object) => ask(servedAttachToRequest, { link, file: one });
    const { file: id } = await attach(file("Example letter", "C:\\Letter <1>.html"));
    expect((await attach(file("Example letter", "again.txt"))).file).toBe(id);
    expect(await fault(attach(file(new Uint8Array([0, 1, 2, 3]), "letter.pdf")))).toBe("file-kind-unknown");
    expect(await fault(attach(file("", "empty.pdf")))).toBe("file-empty");
    for (const at of [1, 2, 3, 4, 5]) await attach(file(`Example ${at}`, `${at}.txt`));
    expect(await fault(attach(file("One more", "7.txt")))).toBe("files-enough");
    await ask(servedTakeOutOfRequest, { link, file: id });
    await send(link);
    const [version] = (await ask(servedOwnRequest, { link })).versions;
    expect(version?.content.files.map(({ name }) => name)).toEqual(["1.txt", "2.txt", "3.txt", "4.txt", "5.txt"]);
    expect(version?.content.files[0]?.sha256).toBe(createHash("sha256").update("Example 1").digest("hex"));
  });

  test("a draft that is withdrawn is gone, what was sent is kept as withdrawn, and its persons can be erased then", async () => {
    const draft = await written();
    expect(await ask(servedWithdrawRequest, { link: draft.link })).toMatchObject({ was: "deleted" });
    expect(await fault(ask(servedOwnRequest, { link: draft.link }))).toBe("not-found");
    const { link } = await written();
    await send(link);
    expect(await fault(ask(servedForgetRequester, { link }))).toBe("request-open");
    expect(await ask(servedWithdrawRequest, { link })).toMatchObject({ was: "withdrawn" });
    expect(await ask(servedWithdrawRequest, { link })).toMatchObject({ was: "over" });
    expect(await ask(servedForgetRequester, { link })).toMatchObject({ wasThere: true });
    const own = await ask(servedOwnRequest, { link });
    expect(own).toMatchObject({ state: "withdrawn", applicants: [{ name: "Example Town", contactName: "" }, {}] });
  });

  test("an address is sent the links of its requests once, and nobody else's", async () => {
    const mine = await begin("mine@example.org");
    const links = (address: string) => ask(servedSendLinks, { programme: "EXF", address });
    expect((await links("nobody@example.org")).letters).toBe(0);
    // The letter of the beginning is on its way.
    expect((await links("mine@example.org")).letters).toBe(0);
    now = new Date(start.getTime() + 3_600_000);
    expect((await links("mine@example.org")).letters).toBe(1);
    expect((await links("mine@example.org")).letters).toBe(0);
    now = start;
    expect(await letters(mine.request)).toEqual(["request-begun", "request-link"]);
  });

  test("one address gets so many letters of strangers in a day, in however many requests, also deleted ones, and again the next day", async () => {
    const named = "stranger@example.org";
    let told = 0;
    for (let at = 0; at < mostOfStrangers + 3; at++) {
      const { link, request } = await begin(named);
      told += (await letters(request)).length;
      // What waits for them goes with the draft; that it was written counts.
      await ask(servedWithdrawRequest, { link });
    }
    expect(told).toBe(mostOfStrangers);
    expect(await ask(servedSendLinks, { programme: "EXF", address: named })).toMatchObject({ letters: 0 });
    expect(await letters((await begin("another@example.org")).request)).toEqual(["request-begun"]);
    now = new Date(start.getTime() + day + 1_000);
    expect(await letters((await begin(named)).request)).toEqual(["request-begun"]);
    now = start;
  });

  test("a hundred requests sent at once, each twice: none lost, none doubled", async () => {
    const of = (at: number) => [
      { ...applicantIn(town), contactEmail: `town-${at}@example.org` },
      applicantIn(association),
    ];
    const ready = await Promise.all(Array.from({ length: 100 }, (_, at) => written(of(at))));
    const sent = await Promise.all(ready.flatMap(({ link }) => [send(link), send(link)]));
    const numbers = new Set(sent.map(({ number }) => number));
    expect(numbers.size).toBe(100);
    expect(sent.filter(({ isNew }) => isNew)).toHaveLength(100);
    const kept = await doing((tx) =>
      many(
        tx,
        z.object({ number: z.string(), versions: z.number(), letters: z.number() }),
        sql`
    select request.number,
      (select count(*)::integer from facility.request_version where request_version.request_id = request.request_id) as versions,
      (
        select count(*)::integer
        from people.letter
        join facility.request_link on request_link.link_id = letter.request_link_id
        where request_link.request_id = request.request_id and letter.kind = 'request-sent'
      ) as letters
    from facility.request
    where request.request_id = any (${ready.map(({ request }) => request)}::uuid[])
    order by request.number
  `,
      ),
    );
    expect(kept.map(({ number }) => number)).toEqual([...numbers].sort());
    expect(kept.every(({ versions, letters: told }) => versions === 1 && told === 1)).toBe(true);
  }, 120_000);
});
