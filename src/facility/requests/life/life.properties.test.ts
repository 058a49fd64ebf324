/** What holds of every history, whoever tried what, in whichever order. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayIn } from "../../clocks/days.ts";
import { isWorkingDay } from "../../clocks/rules.ts";
import { readableBy } from "./assessment.ts";
import { timesOf } from "./clock.ts";
import { type Happening, outcomes, procedures, type Step } from "./contract.ts";
import { isOver, type Life, lifeOf } from "./life.ts";
import {
  around,
  assessor,
  days,
  finished,
  member,
  monday,
  none,
  officer,
  programme,
  scored,
} from "./life-under-test.ts";
import { type Asker, faultOf, happening } from "./steps.ts";

const calendar = programme.calendars[0];
const committee = programme.committees[0];
if (!calendar || !committee) throw new Error("the example programme has a calendar and a committee");

/** Five members, some of whom have a tie to the place of the request. */
const memberships = fc
  .array(fc.boolean(), { minLength: 5, maxLength: 5 })
  .map((tied) => tied.map((isTied, at) => member(at + 1, ...(isTied && at < 3 ? ["TUN"] : []))));

const outcome = fc.constantFrom(...outcomes);
const until = fc.integer({ min: 0, max: 120 }).map((after) => days(after).toISOString().slice(0, 10));

const officers: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>(
    ...programme.stages.map(({ name }) => finished(name)),
    ...programme.stages.map(({ name }) => finished(name)),
  ),
  fc.constantFrom<Step>({ kind: "paused", reason: "other", note: "Why" }, { kind: "resumed" }, { kind: "resumed" }),
  fc.constant<Step>({ kind: "returned", question: "Why" }),
  fc.constantFrom("anna", "bela", "cleo").map((name): Step => ({ kind: "assessor-named", assessor: name })),
  fc.constantFrom("anna", "bela").map((name): Step => ({ kind: "assessor-relieved", assessor: name, why: "Why" })),
  fc
    .record({ procedure: fc.constantFrom(...procedures), proposes: outcome, until })
    .map((put): Step => ({ kind: "put", committee: "steering", ...put })),
  outcome.map((one): Step => ({ kind: "decided", outcome: one, reason: "Why", wayOn: "There" })),
  outcome.map((one): Step => ({ kind: "decided", outcome: one, reason: "Why", wayOn: "There" })),
);
const assessors: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }))
    .map(([need, change]) => scored(need, change)),
  fc
    .integer({ min: 0, max: 2 })
    .map((score): Step => ({ kind: "discussed", settled: [{ criterion: "need", score }], why: "Why" })),
  fc.constant<Step>({ kind: "agreed" }),
);
const membersSay: fc.Arbitrary<Step> = fc.oneof(
  fc
    .constantFrom(...outcomes, "approve" as const, "abstain" as const)
    .map((vote): Step => ({ kind: "voted", vote, why: "" })),
  fc.constant<Step>({ kind: "objected", why: "Why" }),
  fc.constant<Step>({ kind: "recused", why: "Why" }),
);
type Try = { readonly who: string; readonly step: Step; readonly later: number };
const later = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 }));
const tries: fc.Arbitrary<readonly Try[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ who: fc.constant("officer"), step: officers, later }) },
    { weight: 3, arbitrary: fc.record({ who: fc.constantFrom("anna", "bela", "cleo"), step: assessors, later }) },
    {
      weight: 6,
      arbitrary: fc.record({
        who: fc.integer({ min: 1, max: 5 }).map((at) => `member-${at}`),
        step: membersSay,
        later,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        who: fc.constant("requester"),
        step: fc.constantFrom<Step>(
          { kind: "submitted" },
          { kind: "submitted" },
          { kind: "submitted" },
          { kind: "withdrawn", why: "" },
        ),
        later,
      }),
    },
  ),
  { minLength: 40, maxLength: 140 },
);

const mostlyVotes = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom("approve" as const, "approve" as const, "decline" as const)
      .map((vote): Step => ({ kind: "voted", vote, why: "" })),
  },
  { weight: 1, arbitrary: membersSay },
);

/** Matters put before the committee one after the other, each voted on by some, and then decided one way or another. */
const matters: fc.Arbitrary<readonly Try[]> = fc
  .array(
    fc
      .record({
        procedure: fc.constantFrom(...procedures),
        proposes: outcome,
        until: fc.integer({ min: 0, max: 12 }).map((after) => days(after).toISOString().slice(0, 10)),
        says: fc.array(
          fc.record({ at: fc.integer({ min: 1, max: 5 }), step: mostlyVotes, later: fc.constantFrom(0, 0, 0, 2) }),
          {
            minLength: 3,
            maxLength: 9,
          },
        ),
        wait: fc.constantFrom(0, 10, 100, 200, 400),
      })
      .map(({ procedure, proposes, until: last, says, wait }): readonly Try[] => [
        { who: "officer", step: { kind: "put", committee: "steering", procedure, proposes, until: last }, later: 1 },
        ...says.map(({ at, step, later: hours }) => ({ who: `member-${at}`, step, later: hours })),
        ...outcomes.map((one) => ({
          ...{ who: "officer", step: { kind: "decided", outcome: one, reason: "Why", wayOn: "There" } as const },
          later: one === "approve" ? wait : 0,
        })),
      ]),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.flat());

type Kept = { readonly before: Life; readonly one: Happening };

/** Tries everything in turn; what is refused has not happened. `later` is in hours. */
function lived(all: readonly Try[], members: readonly Asker[]): readonly Kept[] {
  const kept: Kept[] = [];
  let now = monday;
  for (const { who, step, later: hours } of all) {
    now = new Date(now.getTime() + hours * 3_600_000);
    const life = lifeOf(
      programme,
      kept.map(({ one }) => one),
    );
    const asker =
      who === "requester"
        ? who
        : who === "officer"
          ? officer
          : (members.find(({ person }) => person === who) ?? assessor(who));
    if (!faultOf(life, step, asker, around(now, members))) kept.push({ before: life, one: happening(step, who, now) });
  }
  return kept;
}

/** A history that has come to the committee, so that most of what is tried is about decisions. */
const led: readonly Try[] = [
  ...[{ kind: "submitted" } as const].map((step) => ({ who: "requester", step, later: 0 })),
  ...["acknowledgement", "screening", "consultation"].map((stage) => ({
    who: "officer",
    step: stageOver(stage),
    later: 5,
  })),
  ...["anna", "bela"].map((name) => ({
    who: "officer",
    step: { kind: "assessor-named", assessor: name } as const,
    later: 1,
  })),
  ...["anna", "bela"].map((name) => ({ who: name, step: scored(1, 1), later: 1 })),
  { who: "officer", step: finished("assessment"), later: 1 },
];
function stageOver(stage: string): Step {
  const found = programme.stages.find(({ name }) => name === stage);
  if (!found) throw new Error(`no stage ${stage}`);
  return finished(found.name);
}

/** Counted another way than the rules count: by hand, off the list. */
function tookPart(kept: readonly Kept[], at: number, members: readonly Asker[]) {
  const before = kept.slice(0, at).map(({ one }) => one);
  const begun = before.findLastIndex(({ kind }) => kind === "put");
  const put = before[begun];
  const out = new Set([
    ...members.filter(({ ties }) => ties.has("TUN")).map(({ person }) => person),
    ...before.filter(({ kind }) => kind === "recused" || kind === "assessed").map(({ by }) => by),
  ]);
  const left = members.filter(({ person }) => !out.has(person)).map(({ person }) => person);
  const since = before.slice(begun + 1);
  const votes = left.flatMap((person) => {
    const last = since.findLast(({ kind, by }) => kind === "voted" && by === person);
    return last?.kind === "voted" ? [last.vote] : [];
  });
  const objects = since.some(({ kind, by }) => kind === "objected" && left.includes(by));
  return { put, left, votes, objects };
}

test("nothing is ever decided without a quorum of members who have no interest, by more than half of those who said something", () => {
  let seen = 0;
  fc.assert(
    fc.property(matters, memberships, (all, members) => {
      const kept = lived([...led, ...all], members);
      for (const [at, { one }] of kept.entries()) {
        if (one.kind !== "decided") continue;
        seen++;
        const { put, left, votes, objects } = tookPart(kept, at, members);
        const needed = Math.max(1, Math.ceil((committee.quorum * left.length) / committee.seats));
        if (put?.kind !== "put") throw new Error("decided, and was never before a committee");
        if (put.procedure === "no-objection") {
          expect([objects, left.length >= needed, one.outcome]).toEqual([false, true, put.proposes]);
          expect(dayIn(calendar.zone, one.at) > put.until).toBe(true);
        } else {
          expect(votes.length).toBeGreaterThanOrEqual(needed);
          const said = votes.filter((vote) => vote !== "abstain");
          expect(said.filter((vote) => vote === one.outcome).length * 2).toBeGreaterThan(said.length);
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(seen).toBeGreaterThan(30);
});

test("whoever is tied or has left the matter to others changes nothing, whatever they say", () => {
  fc.assert(
    fc.property(tries, memberships, (all, members) => {
      const kept = lived([...led, ...all], members);
      for (const { before, one } of kept) {
        if (one.kind !== "voted" && one.kind !== "objected") continue;
        expect(before.recusals.some((said) => said.member === one.by)).toBe(false);
        expect(members.find(({ person }) => person === one.by)?.ties).toEqual(none);
      }
    }),
  );
});

test("what is over stays over, and what is with whoever asked is nobody else's to move", () => {
  fc.assert(
    fc.property(tries, memberships, (all, members) => {
      for (const { before, one } of lived(all, members)) {
        expect(isOver(before.state)).toBe(false);
        if (before.state === "draft" || before.state === "returned") expect(one.by).toBe("requester");
      }
    }),
  );
});

test("nobody reads another's assessment while one of the two is missing", () => {
  fc.assert(
    fc.property(tries, memberships, (all, members) => {
      for (const { before } of lived([...led.slice(0, 6), ...all], members))
        for (const person of ["anna", "bela", "cleo", "officer"]) {
          const read = readableBy(before, person);
          const others = read.filter((one) => one.assessor !== person);
          if (others.length > 0) expect(before.assessments.length).toBe(2);
        }
    }),
  );
});

test("the times of all it went through are together the time of the whole, day by day", () => {
  fc.assert(
    fc.property(tries, memberships, (all, members) => {
      const kept = lived([...led, ...all], members);
      const life = lifeOf(
        programme,
        kept.map(({ one }) => one),
      );
      const [first, last] = [life.moves[0], life.moves.at(-1)];
      if (!first || !last) return;
      const end = isOver(life.state) ? last.at : days(300);
      const times = timesOf(programme, life, days(300));
      const spent = times.reduce((sum, { working, paused }) => sum + working + paused, 0);
      let working = 0;
      for (let at = first.at.getTime(); at < end.getTime() + 86_400_000; at += 3_600_000) {
        const [day, before] = [dayIn(calendar.zone, new Date(at)), dayIn(calendar.zone, new Date(at - 3_600_000))];
        if (
          day !== before &&
          at > first.at.getTime() &&
          day <= dayIn(calendar.zone, end) &&
          isWorkingDay(calendar, day)
        )
          working++;
      }
      expect(spent).toBe(working);
    }),
    { numRuns: 30 },
  );
});
