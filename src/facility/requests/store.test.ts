import { createHash, randomUUID } from "node:crypto";
import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { many, type Transaction, transaction } from "../../store/transaction.ts";
import { applicantsOf, dropApplicants, keepApplicant, keepStanding } from "./applicants-store.ts";
import { eraseContact, forgetRequesters, hasContact } from "./contacts.ts";
import { keepRequestFile, requestFile, requestFiles, takeOutFile } from "./files-store.ts";
import { lengthenLinks, linkOf } from "./links-store.ts";
import { mustFind } from "./own.ts";
import { exampleContent, keepRequestUnderTest, type MadeRequest } from "./requests-under-test.ts";
import { requestNumber } from "./rules.ts";
import { keepEnded, keepReturned, requestById, requestVersions } from "./sent-store.ts";
import { keepSaved, keepSent, nextNumber } from "./store.ts";

const now = new Date("2026-11-26T12:00:00Z");

onEveryDatabase("requests", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());
  const doing = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    transaction(held.database, { readOnly: false }, work);
  const made = (until: "draft" | "sent" | "returned" | "declined"): Promise<MadeRequest> =>
    doing((tx) => keepRequestUnderTest(tx, { programme: "EXF", until }, now));

  test("a draft says what was written, and has no number before it is sent", async () => {
    const { request } = await made("draft");
    const found = await doing((tx) => requestById(tx, request));
    expect(found).toMatchObject({ state: "draft", version: 1, content: exampleContent });
    expect(found?.number).toBeUndefined();
    expect(await doing((tx) => requestVersions(tx, request))).toEqual([]);
  });

  test("a hundred numbers taken at once are a hundred", async () => {
    const taken = await Promise.all(Array.from({ length: 100 }, () => doing((tx) => nextNumber(tx, "NUM", 2027))));
    expect([...taken].sort((one, other) => one - other)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
    expect(await doing((tx) => nextNumber(tx, "NUM", 2028))).toBe(1);
    expect(requestNumber("NUM", 2027, 12)).toBe("NUM/2027/0012");
  });

  test("what was sent goes back with its question, keeps its number, and is kept as it was", async () => {
    const { request, number } = await made("sent");
    expect(await doing((tx) => keepSaved(tx, { request, content: exampleContent, language: "fr" }, now))).toBe(0);
    expect(await doing((tx) => keepReturned(tx, request, "How many?", now))).toBe(1);
    expect(await doing((tx) => keepReturned(tx, request, "And why?", now))).toBe(0);
    const other = { ...exampleContent, title: "Another title" };
    expect(await doing((tx) => keepSaved(tx, { request, content: other, language: "fr" }, now))).toBe(1);
    expect(await doing((tx) => keepSent(tx, request, "EXF/2099/0001", now))).toBe(1);
    expect(await doing((tx) => requestById(tx, request))).toMatchObject({ state: "sent", number, language: "fr" });
    const [first] = await doing((tx) => requestVersions(tx, request));
    expect(first).toMatchObject({ version: 1, question: "How many?", content: { title: exampleContent.title } });
  });

  test("what is over is over, and a decline says why", async () => {
    const { request } = await made("sent");
    await expect(
      doing((tx) => keepEnded(tx, request, { state: "declined", reason: undefined }, now)),
    ).rejects.toThrow();
    expect(await doing((tx) => keepEnded(tx, request, { state: "declined", reason: "Too wide" }, now))).toBe(1);
    expect(await doing((tx) => keepEnded(tx, request, { state: "approved", reason: undefined }, now))).toBe(0);
  });

  test("whoever confirmed is asked again where they are somebody else now", async () => {
    const { request, applicants } = await made("draft");
    const [, partner = ""] = applicants;
    await doing((tx) => keepStanding(tx, partner, "confirmed", now));
    const [, before] = await doing((tx) => applicantsOf(tx, request));
    if (!before) throw new Error("nobody there");
    expect(before.standing).toBe("confirmed");
    await doing((tx) => keepApplicant(tx, request, { ...before, contactPhone: "1", number: 2 }));
    expect((await doing((tx) => applicantsOf(tx, request)))[1]?.standing).toBe("confirmed");
    await doing((tx) => keepApplicant(tx, request, { ...before, name: "Another Association", number: 2 }));
    expect((await doing((tx) => applicantsOf(tx, request)))[1]?.standing).toBe("awaited");
    await doing((tx) => dropApplicants(tx, request, applicants.slice(0, 1)));
    expect(await doing((tx) => linkOf(tx, request, partner, now))).toBeUndefined();
  });

  test("nobody is moved from one request into another", async () => {
    const [one, other] = [await made("draft"), await made("draft")];
    const [taken] = await doing((tx) => applicantsOf(tx, other.request));
    if (!taken) throw new Error("nobody there");
    expect(await doing((tx) => keepApplicant(tx, one.request, { ...taken, name: "Taken", number: 3 }))).toBe(0);
    expect((await doing((tx) => applicantsOf(tx, other.request)))[0]?.name).toBe("Example Town");
  });

  test("a link leads to its request until its time is over", async () => {
    const { request, link } = await made("draft");
    const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
    const found = (days: number) => doing((tx) => mustFind(tx, link, later(days)));
    expect(await found(89)).toMatchObject({ request: { request }, applicant: undefined });
    await expect(found(90)).rejects.toThrow("not-found");
    await doing((tx) => lengthenLinks(tx, request, later(200)));
    expect((await found(199)).request.request).toBe(request);
  });

  test("a file goes from a draft for good, and stays with what was sent", async () => {
    const [draft, sent] = [await made("draft"), await made("sent")];
    const fileOf = async (request: string) => (await doing((tx) => requestFiles(tx, request)))[0]?.file ?? "";
    const [one, other] = [await fileOf(draft.request), await fileOf(sent.request)];
    expect(await doing((tx) => takeOutFile(tx, sent.request, one, now))).toBe(0);
    await doing((tx) => takeOutFile(tx, draft.request, one, now));
    await doing((tx) => takeOutFile(tx, sent.request, other, now));
    expect(await doing((tx) => requestFile(tx, draft.request, one))).toBeUndefined();
    expect(await doing((tx) => requestFiles(tx, sent.request))).toEqual([]);
    const kept = await doing((tx) => requestFile(tx, sent.request, other));
    expect(kept?.name).toBe("letter.txt");
    // What was brought since it was sent was in no sending: as with a draft, it goes for good.
    const since = { file: randomUUID(), sha256: "a".repeat(64), name: "since.txt", mediaType: "text/plain" };
    const later = new Date(now.getTime() + 1);
    await doing((tx) =>
      keepRequestFile(tx, sent.request, { ...since, content: new Uint8Array([1]), scanned: "clean" }, later),
    );
    await doing((tx) => takeOutFile(tx, sent.request, since.file, later));
    expect(await doing((tx) => requestFile(tx, sent.request, since.file))).toBeUndefined();
    const again = { file: randomUUID(), sha256: "", name: "again.txt", mediaType: "text/plain" };
    const sha256 = createHash("sha256")
      .update(kept?.content ?? "")
      .digest("hex");
    const content = new Uint8Array(kept?.content ?? []);
    await doing((tx) => keepRequestFile(tx, sent.request, { ...again, sha256, content, scanned: "clean" }, now));
    expect((await doing((tx) => requestFiles(tx, sent.request))).map(({ name }) => name)).toEqual(["again.txt"]);
  });

  test("a draft nobody goes on with is gone after ninety days; persons go two years after the end", async () => {
    const [draft, sent] = [await made("draft"), await made("declined")];
    const after = (days: number) => doing((tx) => forgetRequesters(tx, new Date(now.getTime() + days * 86_400_000)));
    await after(90);
    expect(await doing((tx) => requestById(tx, draft.request))).toBeDefined();
    await after(91);
    expect(await doing((tx) => requestById(tx, draft.request))).toBeUndefined();
    expect((await doing((tx) => applicantsOf(tx, sent.request)))[0]?.contactEmail).toBe("town@example.org");
    await after(731);
    const [town] = await doing((tx) => applicantsOf(tx, sent.request));
    expect(town).toMatchObject({ name: "Example Town", contactName: "", contactPhone: "", endorserName: "" });
    expect(town?.contactEmail).toBeUndefined();
    expect(await doing((tx) => hasContact(tx, sent.applicants[0] ?? ""))).toBe(false);
    expect(await doing((tx) => requestById(tx, sent.request))).toMatchObject({ number: sent.number });
  });

  test("whoever erases an institution's persons erases the letters that wait for them, and no others", async () => {
    const { applicants, request } = await made("returned");
    const waiting = async () =>
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
      ).length;
    expect(await doing((tx) => eraseContact(tx, applicants[1] ?? ""))).toBe(true);
    expect(await waiting()).toBe(1);
    expect(await doing((tx) => eraseContact(tx, applicants[0] ?? ""))).toBe(true);
    expect(await doing((tx) => eraseContact(tx, applicants[0] ?? ""))).toBe(false);
    expect(await waiting()).toBe(0);
  });
});
