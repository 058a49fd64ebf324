/** The life of a deliverable: a story told, and what holds of every one, whoever tries what in whichever order. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { requester } from "../actions/steps.ts";
import { deliverableLifeOf, newestOf } from "./life.ts";
import { type AroundDeliverable, type DeliverableAsker, deliverableFault, isLate } from "./steps.ts";
import { checks, type DeliverableHappening, type DeliverableStep } from "./steps-contract.ts";

const monday = new Date("2027-01-04T09:00:00Z");
const account = (one: number): string => `0000000${one}-0000-4000-8000-000000000000`;
const [anna, bela, olga] = [account(1), account(2), account(3)];
const around: AroundDeliverable = {
  ...{ isPlanned: true, isCancelled: false },
  peers: [{ person: anna }, { person: bela }, { person: olga, tie: "TUN" }],
};
const programme = (person = "officer"): DeliverableAsker => ({ part: "programme", person });
const reviewer = (person: string): DeliverableAsker => ({ part: "reviewer", person });
const hash = (version: number): string => String(version).repeat(64).slice(0, 64);

type Try = readonly [DeliverableAsker, DeliverableStep];

/** What came of it: each is done if nothing stands in the way. */
function told(tries: readonly Try[], more: Partial<AroundDeliverable> = {}) {
  const done: DeliverableHappening[] = [];
  const refused: (string | undefined)[] = [];
  for (const [asker, step] of tries) {
    const fault = deliverableFault(deliverableLifeOf(done), step, asker, { ...around, ...more });
    refused.push(fault?.code);
    if (!fault) done.push({ ...step, at: monday, by: asker === requester ? requester : asker.person });
  }
  return { refused, last: refused.at(-1), done, life: deliverableLifeOf(done) };
}

const added = (version = 1, by = programme()): Try => [
  by,
  { kind: "version-added", version, sha256: hash(version), language: "en", changes: "First" },
];
const asked = (person = anna, version = 1): Try => [
  programme(),
  { kind: "review-asked", version, reviewer: person, note: "" },
];
const ready = (person = anna, version = 1): Try => [reviewer(person), { kind: "found-ready", version, note: "" }];
const changes = (person = anna, version = 1): Try => [
  reviewer(person),
  { kind: "changes-asked", version, why: "Shorter" },
];
const signed = (by: DeliverableAsker = programme(), version = 1): Try => [
  by,
  { kind: "signed-off", version, sha256: hash(version) },
];
const published = (version = 1, confirmed: readonly (typeof checks)[number][] = checks): Try => [
  programme(),
  {
    ...{ kind: "published", version, sha256: hash(version), title: { en: "Title" }, summary: { en: "Summary" } },
    ...{ licence: "CC-BY-4.0", checks: [...confirmed] },
  },
];
const withdrawn: Try = [programme(), { kind: "withdrawn", why: "Mistaken" }];
const signedOff = [added(), asked(), ready(), signed(), signed(requester)] as const;

test("it is drafted, reviewed by a peer, signed off by the programme and by whoever asked, and published", () => {
  const way = [...signedOff, published()];
  expect(way.map((_, at) => told(way.slice(0, at + 1)).life.status)).toEqual([
    ...["drafted", "in-review", "ready", "with-requester", "signed-off", "published"],
  ]);
  expect(told([...way, withdrawn]).life).toMatchObject({
    status: "withdrawn",
    tombstone: { version: 1, why: "Mistaken", title: { en: "Title" } },
  });
  expect(told([...way, withdrawn, withdrawn]).last).toBe("not-published");
  expect(told([...way, published()]).last).toBe("published-already");
  expect(told([]).life.status).toBe("planned");
});

test("a peer asks for changes, is answered, and the next version is reviewed and signed off anew", () => {
  const answered: Try = [programme(), { kind: "answered", version: 1, why: "Shortened" }];
  const back = [added(), asked(), changes(), answered] as const;
  expect(told([...back]).life.status).toBe("changes-asked");
  expect(told([...back, signed()]).last).toBe("not-ready");
  expect(told([...back, added(2)]).life).toMatchObject({ status: "drafted" });
  expect(told([...back, added(2), signed(programme(), 2)]).last).toBe("not-ready");
  expect(told([...back, added(2), ready()]).last).toBe("another-version");
  expect(told([added(), answered]).last).toBe("nothing-to-answer");
  expect(told([...signedOff, added(2)]).life.status).toBe("drafted");
  expect(told([...signedOff, added(2), signed(requester, 2)]).last).toBe("programme-first");
});

test("nobody reviews what they wrote in, what they have a tie to, or what they were not asked about", () => {
  expect(told([added(1, programme(anna)), asked()]).last).toBe("reviewer-wrote");
  expect(told([added(1, programme(anna)), added(2, programme(bela)), asked(anna, 2)]).last).toBe("reviewer-wrote");
  expect(told([added(), asked(olga)]).last).toBe("reviewer-tied");
  expect(told([added(), asked("9".repeat(8))]).last).toBe("not-a-reviewer");
  expect(told([added(), asked(), asked()]).last).toBe("asked-already");
  expect(told([added(), asked(), ready(bela)]).last).toBe("not-asked");
  expect(told([added(), asked(), ready(), changes()]).last).toBe("not-asked");
  expect(told([added(), asked(), [{ part: "reviewer", person: anna, tie: "TUN" }, ready()[1]]]).last).toBe("interest");
});

test("the programme signs off once every peer it asked has spoken; whoever asked signs after it, and may refuse", () => {
  const refusing: Try = [requester, { kind: "sign-off-refused", version: 1, why: "Not ours" }];
  expect(told([added(), signed()]).last).toBe("not-ready");
  expect(told([added(), asked(), asked(bela), ready(), signed()]).last).toBe("review-open");
  const dropped: Try = [programme(), { kind: "review-dropped", version: 1, reviewer: bela }];
  expect(told([added(), asked(), asked(bela), ready(), dropped, signed()]).last).toBeUndefined();
  expect(told([added(), refusing]).last).toBe("not-before-you");
  const before = [added(), asked(), ready(), signed(), refusing] as const;
  expect(told([...before]).life.status).toBe("changes-asked");
  expect(told([...before, signed(requester)]).last).toBe("signed-already");
  expect(told([...before, published()]).last).toBe("not-signed-off");
  expect(told([...signedOff, [requester, { kind: "signed-off", version: 1, sha256: hash(2) }]]).last).toBe(
    "another-file",
  );
});

test("nothing is published without each of the checks, and a version that is worked on leaves the public one where it is", () => {
  for (const left of checks)
    expect(
      told([
        ...signedOff,
        published(
          1,
          checks.filter((one) => one !== left),
        ),
      ]).last,
    ).toBe("checks-missing");
  const { life } = told([...signedOff, published(), added(2)]);
  expect(life).toMatchObject({ status: "drafted", published: { version: 1 } });
  const again = [...signedOff, added(2), published()];
  expect(told(again).life).toMatchObject({ status: "drafted", published: { version: 1 } });
});

test("what left the plan takes no more versions, of a cancelled action nothing is done, and what is public can be taken back", () => {
  expect(told([added()], { isPlanned: false }).last).toBe("not-planned");
  expect(told([added()], { isCancelled: true }).last).toBe("action-cancelled");
  const { done } = told([...signedOff, published()]);
  const fault = deliverableFault(deliverableLifeOf(done), withdrawn[1], programme(), { ...around, isCancelled: true });
  expect(fault).toBeUndefined();
  const first = { version: 2, sha256: hash(1), language: "en", changes: "Again" };
  const sameAgain: Try = [programme(), { kind: "version-added", ...first }];
  expect(told([added(1), sameAgain]).last).toBe("same-file");
});

test("late is what was due and is not signed off", () => {
  expect(isLate("drafted", "2027-01-03", "2027-01-04")).toBe(true);
  expect(isLate("drafted", "2027-01-04", "2027-01-04")).toBe(false);
  expect(isLate("signed-off", "2027-01-03", "2027-01-04")).toBe(false);
  expect(isLate("planned", undefined, "2027-01-04")).toBe(false);
});

const version = fc.integer({ min: 1, max: 4 });
const people = fc.constantFrom(anna, bela, olga);
const tried: fc.Arbitrary<Try> = fc.oneof(
  fc.record({ version, by: people }).map(({ version: at, by }) => added(at, programme(by))),
  fc.record({ version, by: people }).map(({ version: at, by }) => asked(by, at)),
  fc.record({ version, by: people }).map(({ version: at, by }) => ready(by, at)),
  fc.record({ version, by: people }).map(({ version: at, by }) => changes(by, at)),
  fc
    .record({ version, isTheirs: fc.boolean() })
    .map((one) => signed(one.isTheirs ? requester : programme(), one.version)),
  version.map((at): Try => [requester, { kind: "sign-off-refused", version: at, why: "Why" }]),
  fc.record({ version, all: fc.boolean() }).map((one) => published(one.version, one.all ? checks : [])),
  fc.constant(withdrawn),
);

test("whatever was tried, what is public was reviewed by another than wrote it, and signed off by both as the file it is", () => {
  let [seen, taken] = [0, 0];
  fc.assert(
    fc.property(fc.array(tried, { maxLength: 60 }), (tries) => {
      // A way that leads there is among them, so that there is something to hold.
      const { life, done } = told([...signedOff, ...tries]);
      const { published: shown, versions } = life;
      expect(versions.map((one) => one.version)).toEqual(versions.map((_, at) => at + 1));
      for (const { reviews, by } of versions)
        for (const { reviewer: who } of reviews) {
          expect(who).not.toBe(by);
          expect(around.peers.find(({ person }) => person === who)?.tie).toBeUndefined();
        }
      if (life.tombstone) taken += 1;
      if (!shown) return;
      seen += 1;
      const of = versions.find((one) => one.version === shown.version);
      expect(of?.sha256).toBe(shown.sha256);
      expect(of?.programme && of.requester).toBeDefined();
      expect(of?.reviews.some(({ said }) => said?.kind === "ready")).toBe(true);
      expect(of?.reviews.every(({ said }) => said?.kind === "ready")).toBe(true);
      const at = done.findLastIndex(({ kind }) => kind === "published");
      expect(done.slice(at).some(({ kind }) => kind === "withdrawn")).toBe(false);
    }),
    { numRuns: 1_000, seed: 117 },
  );
  expect(seen).toBeGreaterThan(10);
  expect(taken).toBeGreaterThan(10);
});

test("the status is that of the newest version, and a version is never in two", () => {
  fc.assert(
    fc.property(fc.array(tried, { maxLength: 40 }), (tries) => {
      const { life } = told(tries);
      const newest = newestOf(life);
      expect(life.status === "planned").toBe(newest === undefined);
      if (life.status === "signed-off") expect(newest?.programme && newest.requester).toBeDefined();
      if (life.status === "published") expect(life.published?.version).toBe(newest?.version);
      if (life.status === "withdrawn") expect(life.published).toBeUndefined();
    }),
    { numRuns: 500, seed: 5 },
  );
});
