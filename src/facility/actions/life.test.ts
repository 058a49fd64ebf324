/** The life of an action: a story told, and what holds of every one, whoever tries what in whichever order. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { actionLifeOf, isOver, standingOf } from "./life.ts";
import { type ActionAsker, type AroundAction, actionFault, requester } from "./steps.ts";
import type { ActionHappening, ActionStep } from "./steps-contract.ts";

const monday = new Date("2027-01-04T09:00:00Z");
const around: AroundAction = {
  ...{ places: ["TUN"], activities: ["A1", "A2"], errors: 0, isChanged: true, today: "2027-01-04" },
};
const person = (name: string, ...ties: string[]): ActionAsker => ({ person: name, ties: new Set(ties) });
const [officer, manager, tied] = [person("officer"), person("manager"), person("tied", "TUN")];

type Try = readonly [ActionAsker | typeof requester, ActionStep];

/** What came of it: each is done if nothing stands in the way. */
function told(tries: readonly Try[], more: Partial<AroundAction> = {}) {
  const done: ActionHappening[] = [];
  const refused: (string | undefined)[] = [];
  for (const [asker, step] of tries) {
    const fault = actionFault(actionLifeOf(monday, done), step, asker, { ...around, ...more });
    refused.push(fault?.code);
    if (!fault) done.push({ ...step, at: monday, by: asker === requester ? requester : asker.person });
  }
  return { refused, done, life: actionLifeOf(monday, done) };
}

const proposed = (version = 1): Try => [officer, { kind: "proposed", version }];
const agreed = (version = 1): Try => [requester, { kind: "agreed", version }];
const approved = (version = 1, as = manager): Try => [as, { kind: "approved", version, note: "" }];
const inForce = [proposed(), agreed(), approved()] as const;
const by = (step: ActionStep, as: Try[0] = officer): Try => [as, step];
const started = by({ kind: "started", on: "2027-01-04" });
const held = by({ kind: "held", why: "Why" });
const resumed = by({ kind: "resumed", note: "" });
const done = (activity: string): Try => by({ kind: "activity-done", activity, on: "2027-01-04", note: "" });

test("a plan is put forward, agreed by whoever asked, and approved by another than put it forward", () => {
  expect(told([...inForce]).life).toMatchObject({ inForce: 1, writing: "settled", status: "preparation" });
  expect(told([proposed(), approved()]).refused).toEqual([undefined, "not-agreed"]);
  expect(told([proposed(), agreed(), approved(1, officer)]).refused.at(-1)).toBe("proposed-by-you");
  expect(told([proposed(), agreed(2)]).refused.at(-1)).toBe("another-version");
  expect(told([agreed()]).refused).toEqual(["nothing-proposed"]);
  expect(told([proposed(), agreed(), agreed()]).refused.at(-1)).toBe("agreed-already");
  expect(told([proposed()], { errors: 2 }).refused).toEqual(["plan-incomplete"]);
});

test("what is to be different comes back with its reason, and the next version is agreed anew", () => {
  const { life, refused } = told([
    ...[proposed(), by({ kind: "asked-to-change", why: "Later" }, requester), proposed(2), approved(2)],
    ...[agreed(2), approved(2)],
  ]);
  expect(refused).toEqual([undefined, undefined, undefined, "not-agreed", undefined, undefined]);
  expect(life).toMatchObject({ inForce: 2, versions: 2 });
  expect(told([proposed(), by({ kind: "asked-to-change", why: "Later" }, requester)]).life.back).toEqual({
    ...{ by: "requester", why: "Later" },
  });
});

test("what was approved is changed by an amendment and not otherwise, and holds until that is approved", () => {
  expect(told([...inForce, proposed(2)]).refused.at(-1)).toBe("plan-not-open");
  const amending = by({ kind: "amending", why: "One more visit" });
  const open = told([...inForce, amending, proposed(2), agreed(2)]);
  expect(open.life).toMatchObject({ inForce: 1, writing: "proposed", amending: "One more visit" });
  expect(told([...inForce, amending, proposed(2), agreed(2), approved(2)]).life).toMatchObject({ inForce: 2 });
  expect(told([...inForce, amending, proposed(2)], { isChanged: false }).refused.at(-1)).toBe("plan-unchanged");
  const dropped = by({ kind: "amendment-dropped", why: "Not needed" });
  expect(told([...inForce, amending, dropped]).life).toMatchObject({ inForce: 1, writing: "settled" });
  expect(told([dropped]).refused).toEqual(["no-amendment"]);
  expect(told([amending]).refused).toEqual(["no-version-in-force"]);
});

test("an action on hold does nothing, and goes on where it was", () => {
  const { life, refused } = told([...inForce, started, held, done("A1"), held, resumed, done("A1")]);
  expect(refused.slice(3)).toEqual([undefined, undefined, "action-on-hold", "action-on-hold", undefined, undefined]);
  expect(life.status).toBe("under-way");
  expect(life.changes.map(({ status, why }) => `${status} ${why}`.trim())).toEqual([
    ...["preparation", "under-way", "on-hold Why", "under-way"],
  ]);
  expect(told([held, resumed]).life.status).toBe("preparation");
  expect(told([resumed]).refused).toEqual(["not-in-this-status"]);
});

test("nothing begins before its plan is approved, nor in the future", () => {
  expect(told([started]).refused).toEqual(["no-version-in-force"]);
  expect(told([...inForce, by({ kind: "started", on: "2027-01-05" })]).refused.at(-1)).toBe("day-ahead");
  expect(told([...inForce, done("A1")]).refused.at(-1)).toBe("not-in-this-status");
});

test("an activity is done, postponed or cancelled, and put back only by saying so", () => {
  const cancelled = by({ kind: "activity-cancelled", activity: "A1", why: "The mission was called off" });
  const { life } = told([...inForce, started, cancelled]);
  expect(life.activities.get("A1")).toMatchObject({ standing: "cancelled", why: "The mission was called off" });
  expect(told([...inForce, started, cancelled, done("A1")]).refused.at(-1)).toBe("activity-elsewhere");
  const back = by({ kind: "activity-planned", activity: "A1", why: "A mistake" });
  expect(told([...inForce, started, cancelled, back, done("A1")]).refused.at(-1)).toBeUndefined();
  expect(told([...inForce, started, done("A7")]).refused.at(-1)).toBe("no-such-activity");
  const later = (until: string) => by({ kind: "activity-postponed", activity: "A1", until, why: "Why" });
  expect(told([...inForce, started, later("2027-01-04")]).refused.at(-1)).toBe("until-past");
  expect(told([...inForce, started, later("2027-02-01"), done("A1")]).refused.at(-1)).toBeUndefined();
});

test("it is completed once nothing of it is open", () => {
  const completed = by({ kind: "completed", note: "" });
  expect(told([...inForce, started, done("A1"), completed]).refused.at(-1)).toBe("activities-open");
  expect(told([...inForce, started, done("A1"), done("A2"), completed]).life.status).toBe("completed");
});

test("who has a tie to one of its countries takes no step", () => {
  expect(told([by({ kind: "proposed", version: 1 }, tied)]).refused).toEqual(["interest"]);
  expect(told([by({ kind: "proposed", version: 1 }, person("other", "MAR"))]).refused).toEqual([undefined]);
});

const anyone = fc.constantFrom<Try[0]>(officer, manager, tied, requester);
const activity = fc.constantFrom("A1", "A2", "A3");
const version = fc.integer({ min: 1, max: 6 });
const anything: fc.Arbitrary<ActionStep> = fc.oneof(
  version.map((one): ActionStep => ({ kind: "proposed", version: one })),
  version.map((one): ActionStep => ({ kind: "agreed", version: one })),
  version.map((one): ActionStep => ({ kind: "approved", version: one, note: "" })),
  fc.constantFrom<ActionStep>(
    { kind: "taken-back", why: "W" },
    { kind: "asked-to-change", why: "W" },
    { kind: "sent-back", why: "W" },
    { kind: "amending", why: "W" },
    { kind: "amendment-dropped", why: "W" },
    { kind: "started", on: "2027-01-04" },
    { kind: "held", why: "W" },
    { kind: "resumed", note: "" },
    { kind: "completed", note: "" },
    { kind: "cancelled", why: "W" },
  ),
  activity.map((one): ActionStep => ({ kind: "activity-done", activity: one, on: "2027-01-04", note: "" })),
  activity.map((one): ActionStep => ({ kind: "activity-cancelled", activity: one, why: "W" })),
  activity.map((one): ActionStep => ({ kind: "activity-planned", activity: one, why: "W" })),
);
/** Often what comes next, so that histories get somewhere. */
const onwards: fc.Arbitrary<readonly Try[]> = fc.oneof(
  { weight: 2, arbitrary: version.map((one) => [proposed(one), agreed(one), approved(one)]) },
  { weight: 1, arbitrary: fc.constant([started]) },
  { weight: 4, arbitrary: fc.tuple(anyone, anything).map((one) => [one]) },
);
const histories = fc.array(onwards, { maxLength: 40 }).map((all) => all.flat());

test("whatever is tried: what is in force was agreed by whoever asked and approved by another than put it forward", () => {
  fc.assert(
    fc.property(histories, (tries) => {
      const { done: all, life } = told(tries);
      if (life.inForce === undefined) return;
      const of = (kind: string) =>
        all.findLast((one) => one.kind === kind && "version" in one && one.version === life.inForce);
      expect(of("agreed")?.by).toBe(requester);
      expect(of("approved")?.by).not.toBe(of("proposed")?.by);
      expect([of("proposed"), of("approved")].map((one) => one?.by)).not.toContain("tied");
    }),
  );
});

test("whatever is tried: what is over stays over, and each version has one number", () => {
  fc.assert(
    fc.property(histories, (tries) => {
      const { done: all } = told(tries);
      const over = all.findIndex((_, at) => isOver(actionLifeOf(monday, all.slice(0, at + 1)).status));
      if (over !== -1) expect(all).toHaveLength(over + 1);
      const versions = all.flatMap((one) => (one.kind === "proposed" ? [one.version] : []));
      expect(versions).toEqual(versions.map((_, at) => at + 1));
    }),
  );
});

test("whatever is tried: a completed action has no activity that is open, and one on hold does nothing", () => {
  fc.assert(
    fc.property(histories, (tries) => {
      const { done: all, life } = told(tries);
      if (life.status === "completed")
        for (const one of around.activities) expect(["done", "cancelled"]).toContain(standingOf(life, one));
      for (const [at, { kind }] of all.entries())
        if (kind.startsWith("activity-")) expect(actionLifeOf(monday, all.slice(0, at)).status).toBe("under-way");
    }),
  );
});
