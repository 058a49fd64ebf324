import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../base/actor.ts";
import { codeOf } from "../../policy-index/review/review-under-test.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { transaction } from "../../store/transaction.ts";
import { exampleProgramme } from "../programme/programme-under-test.ts";
import { forgetRequesters } from "../requests/contacts.ts";
import { type Desk, deskUnderTest, monday } from "../requests/desk/desk-under-test.ts";
import { keepActionUnderTest } from "./actions-under-test.ts";
import { hasApprover } from "./approvers.ts";
import { mustBeFree, mustFindAction, mustFindOwnAction } from "./found.ts";
import * as store from "./store.ts";

const programme = exampleProgramme.code;

onEveryDatabase("actions as they are kept", (server) => {
  let held: TestDatabase;
  let desk: Desk;
  beforeAll(async () => {
    held = await testDatabase(server);
    desk = await deskUnderTest(held.database);
  });
  afterAll(() => held.close());

  const asked = (actor: Person) => ({ actor, now: monday });
  const within = <T>(work: Parameters<typeof transaction<T>>[2]) =>
    transaction(held.database, { readOnly: false }, work);

  async function made(until: "written" | "proposed" | "under-way" | "held") {
    const { request, link } = await desk.sent();
    const action = await within((tx) => keepActionUnderTest(tx, { request, programme, until }, monday));
    return { request, link, action };
  }

  test("an action is found with its plan, its activities and how it stands", async () => {
    const { action } = await made("held");
    const found = await within((tx) => mustFindAction(tx, action, asked(desk.officer)));
    expect(found.life).toMatchObject({ status: "on-hold", inForce: 1, startedOn: "2026-09-07" });
    expect(found.activities.map(({ code }) => code)).toEqual(["A1", "A2", "A3"]);
    expect(found.places).toEqual(["TUN"]);
    expect(found.versions).toHaveLength(1);
  });

  test("nobody from another programme finds it, nor anybody who has no part in running it", async () => {
    const { action } = await made("under-way");
    const elsewhere = await desk.somebody("facility-officer", "OTHER");
    expect(await codeOf(within((tx) => mustFindAction(tx, action, asked(elsewhere))))).toBe("not-found");
    expect(await codeOf(within((tx) => mustFindAction(tx, action, asked(desk.assessors[0]))))).toBe("not-found");
    const manager = await desk.somebody("programme-manager");
    expect((await within((tx) => mustFindAction(tx, action, asked(manager)))).action).toBe(action);
  });

  test("whoever asked finds it by the link of their request, and who only confirmed does not", async () => {
    const { action, request, link } = await made("proposed");
    expect((await within((tx) => mustFindOwnAction(tx, link, monday))).action).toBe(action);
    const links = await desk.query(
      "select link_id from facility.request_link where request_id = $1 and applicant_id is not null",
      [request],
    );
    expect(await codeOf(within((tx) => mustFindOwnAction(tx, String(links[0]?.link_id), monday)))).toBe("not-found");
  });

  test("who has a tie to one of its countries is told which, and no other", async () => {
    const { action } = await made("under-way");
    const tied = await desk.somebody("facility-officer");
    await desk.tie(tied, "TUN");
    const found = await within((tx) => mustFindAction(tx, action, asked(tied)));
    expect(await codeOf(within((tx) => mustBeFree(tx, found, { actor: tied, now: new Date() })))).toBe("interest");
    expect(await codeOf(within((tx) => mustBeFree(tx, found, asked(desk.officer))))).toBe("done");
  });

  test("a programme of one officer has nobody to approve their plan, and a manager only without a tie", async () => {
    const one = { programme: { ...exampleProgramme, code: "LONE" }, places: ["TUN"] };
    const officer = await desk.somebody("facility-officer", "LONE");
    const has = () => within((tx) => hasApprover(tx, one, officer.name, new Date()));
    expect(await has()).toBe(false);
    const manager = await desk.somebody("programme-manager", "LONE");
    expect(await has()).toBe(true);
    await desk.tie(manager, "TUN");
    expect(await has()).toBe(false);
  });

  test("one action comes of a request, however often it is begun", async () => {
    const { request } = await made("written");
    const again = await codeOf(
      within((tx) => keepActionUnderTest(tx, { request, programme, until: "written" }, monday)),
    );
    expect(again).not.toBe("done");
    expect(await desk.query("select from facility.action where request_id = $1", [request])).toHaveLength(1);
  });

  test("whoever asked is written to until two years after the end of the action, however long ago it was approved", async () => {
    const { action, request } = await made("under-way");
    const later = (count: number) => new Date(monday.getTime() + count * 86_400_000);
    await desk.query(
      "update facility.request set state = 'approved', reason = 'Example', ended_at = $2 where request_id = $1",
      [...[request, monday]],
    );
    const written = async (count: number) => {
      await within((tx) => forgetRequesters(tx, later(count)));
      const rows = await desk.query(
        "select from facility.applicant where request_id = $1 and contact_email is not null",
        [request],
      );
      return rows.length;
    };
    expect(await written(731)).toBe(2);
    const end = { kind: "completed", note: "", by: "officer", at: later(900) } as const;
    await within((tx) => store.keepActionHappening(tx, action, 5, end));
    const standing = { status: "completed", writing: "settled", inForce: 1, next: undefined } as const;
    await within((tx) => store.keepActionStanding(tx, action, standing));
    expect(await written(1_629)).toBe(2);
    expect(await written(1_631)).toBe(0);
  });

  test("a number is given once, the next to the next, and each series counts by itself", async () => {
    const numbers: number[] = [];
    const actions = [await made("written"), await made("written"), await made("written")].map(({ action }) => action);
    for (const action of actions) numbers.push(await within((tx) => store.giveNumber(tx, action, programme, "MAR")));
    expect(numbers).toEqual([1, 2, 3]);
    const [first = ""] = actions;
    expect(await within((tx) => store.giveNumber(tx, first, programme, "regional"))).toBe(1);
    expect(await codeOf(within((tx) => store.giveNumber(tx, first, programme, "MAR")))).not.toBe("done");
  });

  test("a list begins with what is due first", async () => {
    const lines = await within((tx) => store.listedActions(tx, { programme, status: undefined, from: 0, most: 100 }));
    expect(lines[0]).toMatchObject({ next_day: "2027-01-18", series: "TUN", countries: ["TUN"] });
    const counts = await within((tx) => store.actionCounts(tx, programme));
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(lines.length);
    const numbered = await within((tx) => store.numberedActions(tx, programme, lines[0]?.action ?? ""));
    expect(numbered.map(({ series }) => series)).not.toContain("FRA");
    expect(numbered.some(({ action }) => action === lines[0]?.action)).toBe(false);
  });
});
