/** Deliverables where two act at the same moment, somebody presses twice, or the house stops in the middle: one thing happened, or none. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { reader } from "../../base/actor.ts";
import { codeOf } from "../../policy-index/review/review-under-test.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { type Desk, deskUnderTest } from "../requests/desk/desk-under-test.ts";
import { type Deliverables, deliverablesOfDesk, textOf } from "./desk-of-deliverables-under-test.ts";
import { servedOwnDeliverableStep, servedPublishedFile } from "./readers/serve.ts";
import { servedDeliverableStep, servedPublishDeliverable } from "./serve.ts";
import { checks } from "./steps-contract.ts";

onEveryDatabase("deliverables, two at once", (server) => {
  let held: TestDatabase;
  let desk: Desk;
  let deliverables: Deliverables;
  beforeAll(async () => {
    held = await testDatabase(server);
    desk = await deskUnderTest(held.database);
    deliverables = deliverablesOfDesk(held.database, desk);
  });
  afterAll(() => held.close());

  const operator = { kind: "operator", name: "operator" } as const;

  async function reviewed(text: string) {
    const one = await deliverables.made();
    const [peer] = desk.assessors;
    await one.add(text);
    await one.step({ kind: "review-asked", version: 1, reviewer: peer.name });
    await one.say(peer, { kind: "found-ready", version: 1 });
    return { one, sha256: (await one.hash()) ?? "" };
  }

  const happened = async (deliverable: string, kind: string) =>
    (
      await desk.query("select by from facility.deliverable_happening where deliverable_id = $1 and kind = $2", [
        deliverable,
        kind,
      ])
    ).length;

  test("of two officers who sign off at once one does, and the other is told to look again; so with two words by one link", async () => {
    const { one, sha256 } = await reviewed("Words");
    const { action, code, link } = one;
    const other = await desk.somebody("facility-officer");
    const { stamp } = await one.show();
    const sign = (as: typeof other) =>
      codeOf(
        deliverables.ask(servedDeliverableStep, { action, code, kind: "signed-off", version: 1, sha256 }, as, stamp),
      );
    expect((await Promise.all([sign(desk.officer), sign(other)])).sort()).toEqual(["done", "stale"]);
    const { stamp: seen } = await one.own();
    const said = { link, code, version: 1, sha256 };
    const words = await Promise.all([
      codeOf(deliverables.ask(servedOwnDeliverableStep, { ...said, kind: "signed-off" }, operator, seen)),
      codeOf(
        deliverables.ask(
          servedOwnDeliverableStep,
          { ...said, kind: "sign-off-refused", why: "Example" },
          operator,
          seen,
        ),
      ),
    ]);
    expect(words.sort()).toEqual(["done", "stale"]);
    const id = await one.id();
    expect((await happened(id, "signed-off")) + (await happened(id, "sign-off-refused"))).toBe(2);
  });

  test("pressed twice a sign-off and a publication happen once, also where the second press looked again", async () => {
    const { one, sha256 } = await reviewed("Words");
    const { action, code } = one;
    const { stamp } = await one.show();
    const said = { action, code, kind: "signed-off", version: 1, sha256 };
    const key = "press-of-a-button-1";
    for (let at = 0; at < 2; at++) await deliverables.ask(servedDeliverableStep, said, desk.officer, stamp, key);
    expect(await codeOf(one.step({ kind: "signed-off", version: 1, sha256 }))).toBe("signed-already");
    await one.sign({ kind: "signed-off", version: 1, sha256 });
    expect(await codeOf(one.sign({ kind: "signed-off", version: 1, sha256 }))).toBe("signed-already");
    await one.publish();
    expect(await codeOf(one.publish())).toBe("published-already");
    const id = await one.id();
    expect([await happened(id, "signed-off"), await happened(id, "published")]).toEqual([2, 1]);
  });

  test("what is signed off and published is that very file: a version that came since takes nothing of its signatures", async () => {
    const one = await deliverables.made();
    await one.signedOff("Signed words");
    const { versions } = await one.show();
    await one.add("Other words");
    const { action, code } = one;
    const words = { title: { en: "Example" }, summary: { en: "Example" }, licence: "CC-BY-4.0", checks };
    const publish = async (version: number, sha256: string | undefined) =>
      codeOf(
        deliverables.ask(
          servedPublishDeliverable,
          { action, code, version, sha256, ...words },
          desk.officer,
          (await one.show()).stamp,
        ),
      );
    expect(await publish(2, await one.hash())).toBe("not-signed-off");
    // The number of the one that is signed off, and the file of the other.
    expect(await publish(1, await one.hash())).toBe("another-file");
    expect(await publish(1, versions[0]?.sha256)).toBe("done");
    const file = await deliverables.ask(servedPublishedFile, { deliverable: await one.id() }, reader);
    expect(await textOf(file)).toBe("Signed words");
  });

  test("stopped between what happened and its file nothing of either is kept, and the same is given again", async () => {
    const one = await deliverables.made();
    const begun = await deliverables.made();
    await begun.add("First words");
    await desk.query(
      `create function facility.stopped() returns trigger language plpgsql as 'begin raise exception ''stopped''; end'`,
    );
    await desk.query(
      `create trigger stopped before insert on facility.deliverable_version for each row execute function facility.stopped()`,
    );
    try {
      await expect(one.add("Words")).rejects.toThrow();
      await expect(begun.add("Second words")).rejects.toThrow();
    } finally {
      await desk.query("drop trigger stopped on facility.deliverable_version");
      await desk.query("drop function facility.stopped()");
    }
    expect(await one.show()).toMatchObject({ status: "planned", versions: [], stamp: 0 });
    expect((await begun.show()).versions.map(({ version }) => version)).toEqual([1]);
    await one.add("Words");
    await begun.add("Second words");
    expect((await one.show()).versions.map(({ version }) => version)).toEqual([1]);
    expect((await begun.show()).versions.map(({ version }) => version)).toEqual([2, 1]);
  });
});
