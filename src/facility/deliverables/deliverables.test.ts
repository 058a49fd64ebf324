/** Deliverables as they are kept, on both databases: from a file to a public page, by everybody who has a part in it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { reader } from "../../base/actor.ts";
import { archiveOf } from "../../explorer/reading/fixture.ts";
import { codeOf } from "../../policy-index/review/review-under-test.ts";
import { perform } from "../../server/perform.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { type Desk, deskUnderTest } from "../requests/desk/desk-under-test.ts";
import { type Deliverables, deliverablesOfDesk, textOf } from "./desk-of-deliverables-under-test.ts";
import { servedReview, servedReviewFile, servedReviews } from "./peers/serve.ts";
import {
  servedOwnDeliverableFile,
  servedPublishedDeliverable,
  servedPublishedDeliverables,
  servedPublishedFile,
} from "./readers/serve.ts";
import { servedAddDeliverable, servedDeliverableFile, servedDeliverables } from "./serve.ts";
import { checks } from "./steps-contract.ts";

onEveryDatabase("deliverables as they are kept", (server) => {
  let held: TestDatabase;
  let desk: Desk;
  let deliverables: Deliverables;
  beforeAll(async () => {
    held = await testDatabase(server);
    desk = await deskUnderTest(held.database);
    deliverables = deliverablesOfDesk(held.database, desk);
  });
  afterAll(() => held.close());

  const ask: Deliverables["ask"] = (...asked) => deliverables.ask(...asked);
  const made = () => deliverables.made();
  const operator = { kind: "operator", name: "operator" } as const;

  test("an action lists what its plan is to leave behind, and what of it is late", async () => {
    const { action } = await made();
    const { lines } = servedDeliverables.operation.output.parse(
      await ask(servedDeliverables, { action }, desk.officer),
    );
    expect(lines.map(({ code, status, due, isLate }) => [code, status, due, isLate])).toEqual([
      ["D1", "planned", "2027-01-22", false],
      ["D2", "planned", "2027-03-03", false],
      ["D3", "planned", "2027-05-11", false],
    ]);
    const later = {
      actor: desk.officer,
      now: new Date("2027-02-01T09:00:00Z"),
      language: "en",
      requestId: "t",
    } as const;
    const then = await perform(
      servedDeliverables,
      { action },
      { ...later, archive: archiveOf([]), database: held.database },
    );
    expect(servedDeliverables.operation.output.parse(then).lines.map(({ isLate }) => isLate)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("from a file to a public page, and back to a stone that says why it is gone", async () => {
    const one = await made();
    const [peer] = desk.assessors;
    await one.add("First words");
    expect((await one.show()).status).toBe("drafted");
    await one.step({ kind: "review-asked", version: 1, reviewer: peer.name, note: "Look at part 2" });
    const deliverable = await one.id();
    const reviews = servedReviews.operation.output.parse(await ask(servedReviews, {}, peer));
    expect(reviews.lines.find((line) => line.deliverable === deliverable)).toMatchObject({ version: 1, isOpen: true });
    expect(await textOf(await ask(servedReviewFile, { deliverable, version: 1 }, peer))).toBe("First words");
    await one.say(peer, { kind: "changes-asked", version: 1, why: "Shorter" });
    await one.step({ kind: "answered", version: 1, why: "It is shorter now" });
    expect((await one.own()).versions).toEqual([]);
    await one.signedOff("Short");
    expect(await one.show()).toMatchObject({ status: "signed-off" });
    expect(await codeOf(ask(servedPublishedDeliverable, { deliverable }, reader))).toBe("not-found");
    expect(await codeOf(one.publish(["no-persons"]))).toBe("checks-missing");
    expect(await codeOf(one.publish(checks, { summary: { fr: "Exemple" } }))).toBe("step-incomplete");
    await one.publish();
    const view = servedPublishedDeliverable.operation.output.parse(
      await ask(servedPublishedDeliverable, { deliverable }, reader),
    );
    expect(view).toMatchObject({ shown: { version: 2, licence: "CC-BY-4.0" }, countries: ["TUN"] });
    expect(await textOf(await ask(servedPublishedFile, { deliverable }, reader))).toBe("Short");
    const list = servedPublishedDeliverables.operation.output.parse(await ask(servedPublishedDeliverables, {}, reader));
    expect(list.lines.map((line) => line.deliverable)).toContain(deliverable);
    expect((await one.own()).published).toBe(deliverable);

    await one.step({ kind: "withdrawn", why: "Example: a figure was wrong." });
    const gone = servedPublishedDeliverable.operation.output.parse(
      await ask(servedPublishedDeliverable, { deliverable }, reader),
    );
    expect(gone.shown).toBeUndefined();
    expect(gone.gone).toMatchObject({ title: { en: "Example guide" }, why: "Example: a figure was wrong." });
    expect(await codeOf(ask(servedPublishedFile, { deliverable }, reader))).toBe("not-found");
  });

  test("whoever asked reads what was put before them, signs that file and no other, or says what is to be different", async () => {
    const one = await made();
    const [peer] = desk.assessors;
    await one.add("First words");
    await one.step({ kind: "review-asked", version: 1, reviewer: peer.name });
    await one.say(peer, { kind: "found-ready", version: 1 });
    expect(await codeOf(one.sign({ kind: "signed-off", version: 1, sha256: await one.hash() }))).toBe(
      "programme-first",
    );
    const file = { link: one.link, code: "D1", version: 1 };
    expect(await codeOf(ask(servedOwnDeliverableFile, file, operator))).toBe("not-found");
    await one.step({ kind: "signed-off", version: 1, sha256: await one.hash() });
    expect(await one.own()).toMatchObject({ isAwaited: true, versions: [{ version: 1 }] });
    expect(await textOf(await ask(servedOwnDeliverableFile, file, operator))).toBe("First words");
    expect(await codeOf(one.sign({ kind: "signed-off", version: 1, sha256: "a".repeat(64) }))).toBe("another-file");
    await one.sign({ kind: "sign-off-refused", version: 1, why: "Example reason" });
    expect(await one.show()).toMatchObject({
      status: "changes-asked",
      versions: [{ refused: { text: "Example reason" } }],
    });
    await one.signedOff("Second words");
    expect((await one.show()).status).toBe("signed-off");
  });

  test("pressed twice it is one version, and of two who act on what both saw one is told to look again", async () => {
    const one = await made();
    const said = { action: one.action, code: "D1", language: "en", changes: "Example" };
    const file = { name: "a.txt", bytes: new TextEncoder().encode("Twice") };
    const key = "12345678-abcd";
    for (let at = 0; at < 2; at++) await ask(servedAddDeliverable, { ...said, file }, desk.officer, 0, key);
    expect((await one.show()).versions).toHaveLength(1);
    const [a, b] = await Promise.all([codeOf(one.add("A", desk.officer, 1)), codeOf(one.add("B", desk.officer, 1))]);
    expect([a, b].sort()).toEqual(["done", "stale"]);
    expect(await codeOf(one.add("Twice"))).toBe("same-file");
    expect((await one.show()).versions.map(({ version }) => version)).toEqual([2, 1]);
    const first = await made();
    const begun = await Promise.all([codeOf(first.add("A", desk.officer, 0)), codeOf(first.add("B", desk.officer, 0))]);
    expect(begun.sort()).toEqual(["done", "stale"]);
  });

  test("nobody from another programme finds it, nor a peer who was not asked; with a tie nobody acts", async () => {
    const one = await made();
    await one.add("Words");
    const deliverable = await one.id();
    const [peer, other] = desk.assessors;
    const elsewhere = await desk.somebody("facility-officer", "OTHER");
    expect(await codeOf(one.show(elsewhere))).toBe("not-found");
    expect(await codeOf(ask(servedReview, { deliverable }, other))).toBe("not-found");
    expect(await codeOf(ask(servedReview, { deliverable }, desk.officer))).toBe("not-found");
    const tied = await desk.somebody("facility-officer");
    await desk.tie(tied, "TUN");
    expect(await codeOf(one.add("More", tied))).toBe("interest");
    expect(await codeOf(ask(servedDeliverableFile, { ...one, version: 1 }, tied))).not.toBe("done");
    expect(await codeOf(one.step({ kind: "review-asked", version: 1, reviewer: tied.name }))).toBe("reviewer-tied");
    expect(await codeOf(one.step({ kind: "review-asked", version: 1, reviewer: desk.officer.name }))).toBe(
      "reviewer-wrote",
    );
    expect(await codeOf(one.step({ kind: "review-asked", version: 1, reviewer: elsewhere.name }))).toBe(
      "not-a-reviewer",
    );
    await one.step({ kind: "review-asked", version: 1, reviewer: peer.name });
    const roleless = { ...peer, roles: [] };
    expect(await codeOf(ask(servedReview, { deliverable }, roleless))).toBe("not-found");
    const late = await desk.somebody("assessor");
    await one.step({ kind: "review-asked", version: 1, reviewer: late.name });
    await desk.tie(late, "TUN");
    expect(await codeOf(one.say(late, { kind: "found-ready", version: 1 }))).toBe("interest");
    expect(await codeOf(ask(servedReviewFile, { deliverable, version: 1 }, late))).toBe("interest");
  });

  test("a peer reads what another said only once they have spoken themselves", async () => {
    const one = await made();
    await one.add("Words");
    const deliverable = await one.id();
    const [first, second] = desk.assessors;
    for (const { name } of desk.assessors) await one.step({ kind: "review-asked", version: 1, reviewer: name });
    await one.say(first, { kind: "changes-asked", version: 1, why: "Example remark" });
    const seen = async () => JSON.stringify(await ask(servedReview, { deliverable }, second));
    expect(await seen()).not.toContain("Example remark");
    await one.say(second, { kind: "found-ready", version: 1 });
    expect(await seen()).toContain("Example remark");
  });

  test("what is no document is refused, and a version of a deliverable that is not planned too", async () => {
    const one = await made();
    expect(await codeOf(one.add(""))).toBe("file-empty");
    expect(await codeOf(one.add("\u0000\u0001"))).toBe("file-kind-unknown");
    const said = { action: one.action, code: "D99", language: "en", changes: "Example" };
    const file = { name: "a.txt", bytes: new TextEncoder().encode("Words") };
    expect(await codeOf(ask(servedAddDeliverable, { ...said, file }, desk.officer, 0))).toBe("not-found");
  });

  test("who asked, who signed and what was withdrawn is in the log, without a word of what was written", async () => {
    const one = await made();
    await one.signedOff("Words");
    await one.publish();
    const deeds = await desk.query(
      `select operation, facts from house.deed_in_line where facts like $1
       union all select operation, facts from house.deed where facts like $1`,
      [`%${await one.id()}%`],
    );
    expect(deeds.map(({ operation }) => operation).sort()).toEqual([
      ...["deliverables.add", "deliverables.own-step", "deliverables.publish", "deliverables.say"],
      ...["deliverables.step", "deliverables.step"],
    ]);
    expect(JSON.stringify(deeds)).not.toContain("Example");
  });
});
