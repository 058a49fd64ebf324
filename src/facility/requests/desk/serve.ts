/** The desk of a programme, its assessors and its committees: read, decide by the rules of a request's life, write. */
import { randomUUID } from "node:crypto";
import { type Actor, programmesOf, type RoleName, roleOver } from "../../../base/actor.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import { inLanguage } from "../../../base/text.ts";
import { isSeen } from "../../../base/version-seen.ts";
import { tiesOf } from "../../../people/roles/store.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { eligibility } from "../../programme/eligibility/rules.ts";
import { sentenceOf } from "../../programme/eligibility/sentences.ts";
import { newestProgrammes, programmeVersion } from "../../programme/store.ts";
import { applicantsOf } from "../applicants-store.ts";
import { areSettled } from "../life/assessment.ts";
import { clockOf } from "../life/clock.ts";
import { barOf } from "../life/committee.ts";
import { Step } from "../life/contract.ts";
import { faultProblems } from "../life/fault-words.ts";
import { lifeOf } from "../life/life.ts";
import { type Around, type Asker, closedOf, faultOf, happening, type Part } from "../life/steps.ts";
import { keepLink, keepRequestLetter, lengthenLinks, linkOf, type RequestLetter } from "../links-store.ts";
import { askingOf, linksUntil } from "../rules.ts";
import { keepEnded, keepReturned, lockedRequest, requestById, requestVersions } from "../store.ts";
import * as contract from "./contract.ts";
import { freshClock } from "./fresh.ts";
import { deskProblems } from "./problem-words.ts";
import * as store from "./store.ts";
import {
  dayAtHome,
  type Found,
  foundOf,
  saidBy,
  shownAssessments,
  shownCommittees,
  shownCriteria,
  shownMatter,
  shownMembers,
  shownRequest,
  shownTimes,
  versionFor,
} from "./views.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const problems = { ...faultProblems, ...deskProblems };

const today = (now: Date): string => now.toISOString().slice(0, 10);

const unknown = (): never => refuse("not-found", { what: "request" });

const partOf: Readonly<Record<Part, RoleName>> = {
  officer: "facility-officer",
  assessor: "assessor",
  member: "committee-member",
};

/** A request that was sent, for whoever has a part in its programme; for anybody else there is none. */
async function mustFind(
  tx: Transaction,
  request: string,
  part: Part,
  { actor }: Pick<Asked, "actor">,
  how: "seen" | "held" = "seen",
): Promise<Found> {
  const row = (await (how === "held" ? lockedRequest : requestById)(tx, request)) ?? unknown();
  if (roleOver(actor, [partOf[part]], { programme: row.programme }) === undefined) unknown();
  const versions = await requestVersions(tx, request);
  const judged = await programmeVersion(tx, row.programme, versions.at(-1)?.programmeVersion ?? 0);
  const steps = await store.happenings(tx, request);
  return (judged && foundOf(row, versions, judged.programme, steps)) ?? unknown();
}

async function askerOf(tx: Transaction, part: Part, { actor, now }: Pick<Asked, "actor" | "now">): Promise<Asker> {
  const ties = actor.kind === "person" ? await tiesOf(tx, actor.name, today(now)) : [];
  return { person: actor.name, parts: [part], ties: new Set(ties.map(({ place }) => place)) };
}

const tieIn = ({ places }: Found, { ties }: Asker): { readonly tie?: string } => {
  const tie = places.find((place) => ties.has(place));
  return tie === undefined ? {} : { tie };
};

const membersOf = (tx: Transaction, programme: string, now: Date) =>
  store.holders(tx, "committee-member", programme, today(now));
const assessorsOf = (tx: Transaction, programme: string, now: Date) =>
  store.holders(tx, "assessor", programme, today(now));

export const servedDeskRequests: Served<typeof contract.deskRequests> = {
  operation: contract.deskRequests,
  handle: async (tx, { programme: wanted, stage, page }, { actor, now }) => {
    const own = programmesOf(actor, ["facility-officer"]);
    const kept = await store.officersProgrammes(tx, own);
    const known = await newestProgrammes(tx);
    const programmes = known
      .filter(({ programme: { code } }) => kept.includes(code))
      .map(({ programme: { code, title } }) => ({ code, title }));
    const programme = wanted ?? programmes[0]?.code;
    if (wanted !== undefined && !kept.includes(wanted)) unknown();
    if (programme === undefined) return { programmes, counts: [], lines: [], page: 1, pages: 1 };
    const counts = await store.boardCounts(tx, programme, today(now));
    const most = 100;
    const lines = await store.boardLines(tx, { programme, stage, from: (page - 1) * most, most });
    const count = counts
      .filter((one) => stage === undefined || one.stage === stage)
      .reduce((sum, one) => sum + one.count, 0);
    const versions = new Map<number, NonNullable<Awaited<ReturnType<typeof programmeVersion>>>>();
    for (const { programme_version: version } of lines) {
      if (versions.has(version)) continue;
      const found = await programmeVersion(tx, programme, version);
      if (found) versions.set(version, found);
    }
    return {
      programmes,
      programme,
      counts: [...counts],
      lines: lines.map((line) => freshClock(line, versions.get(line.programme_version)?.programme, now)),
      ...{ page, pages: Math.max(1, Math.ceil(count / most)) },
    };
  },
};

export const servedDeskRequest: Served<typeof contract.deskRequest> = {
  operation: contract.deskRequest,
  handle: async (tx, { request }, asked) => {
    const { actor, now, language } = asked;
    const found = await mustFind(tx, request, "officer", asked);
    const { row, sent, programme, life, places } = found;
    const asker = await askerOf(tx, "officer", asked);
    const [members, assessors] = [await membersOf(tx, row.programme, now), await assessorsOf(tx, row.programme, now)];
    const names = new Map([...assessors, ...members].map(({ person, name }) => [person, name]));
    const applicants = await applicantsOf(tx, request);
    const asking = askingOf(sent.content, applicants);
    const similar = await store.similarRequests(tx, {
      ...{ request, programme: row.programme, places, topic: sent.content.topic },
      names: sent.content.applicants.map(({ name }) => name),
    });
    const matter = shownMatter(found);
    const said = shownMembers(found, members, now);
    const { decision } = life;
    return {
      ...shownRequest(found, "officer", now),
      ...{ language: row.language, applicants: [...applicants], similar: [...similar] },
      eligibility: eligibility(programme, asking, today(row.sentAt ?? now)).map((one) => ({
        outcome: one.outcome,
        ...sentenceOf(one, asking, programme, language),
      })),
      ...shownTimes(found, now),
      ...tieIn(found, asker),
      assessors: life.assessors.map((person) => ({
        ...{ person, name: names.get(person) ?? "" },
        isIn: life.assessments.some(({ assessor }) => assessor === person),
      })),
      mayAssess: assessors
        .filter(({ person }) => !life.assessors.includes(person))
        .map((one) => {
          const bar = members.some(({ person }) => person === one.person)
            ? "has-assessed"
            : barOf({ recusals: [], haveAssessed: [] }, one, places);
          return { person: one.person, name: one.name, ...(bar === undefined ? {} : { bar }) };
        }),
      criteria: shownCriteria(programme),
      ...shownAssessments(found, actor.name, names),
      committees: shownCommittees(programme, now),
      ...(matter && said ? { matter: { ...matter, ...said } } : {}),
      ...(decision
        ? {
            decision: {
              outcome: decision.outcome,
              reason: decision.reason,
              wayOn: decision.wayOn,
              on: dayAtHome(programme, decision.at),
            },
          }
        : {}),
    };
  },
};

/** A letter to whoever wrote the request, by the link they have, or by another where theirs is over. */
async function tell(tx: Transaction, { row, programme }: Found, kind: RequestLetter, now: Date): Promise<void> {
  const { request, language, number = "" } = row;
  const state = kind === "request-returned" ? "returned" : "approved";
  const before = await linkOf(tx, request, undefined, now);
  const link = before ?? randomUUID();
  if (before === undefined)
    await keepLink(tx, { link, request, applicant: undefined, expiresAt: linksUntil(state, now) }, now);
  await lengthenLinks(tx, request, linksUntil(state, now));
  const facts = { programme: inLanguage(programme.title, language).words, number };
  if ((await applicantsOf(tx, request))[0]?.contactEmail !== undefined)
    await keepRequestLetter(tx, { link, kind, facts }, now);
}

/** What a step means for the request itself: it goes back with a question, or is over; and whoever asked is told. */
async function follow(tx: Transaction, found: Found, step: Step, now: Date): Promise<void> {
  const { request } = found.row;
  if (step.kind === "returned" || (step.kind === "decided" && step.outcome === "return")) {
    await keepReturned(tx, request, step.kind === "returned" ? step.question : step.reason, now);
    await tell(tx, found, "request-returned", now);
  } else if (step.kind === "decided") {
    const state = step.outcome === "approve" ? "approved" : "declined";
    await keepEnded(
      tx,
      request,
      { state, reason: [step.reason, step.wayOn].filter((text) => text !== "").join("\n\n") },
      now,
    );
    await tell(tx, found, "request-decided", now);
  }
}

/** Of whoever sits on the committee or is named now, nobody declares a tie or loses a role between the question and the deed. */
async function held(tx: Transaction, { row }: Found, actor: Actor, step: Step, now: Date) {
  const members = await membersOf(tx, row.programme, now);
  const named = step.kind === "assessor-named" ? step.assessor : undefined;
  const people = [actor.name, ...(named === undefined ? [] : [named]), ...members.map(({ person }) => person)];
  await store.holdPeople(tx, people);
  return {
    members: await membersOf(tx, row.programme, now),
    named:
      named === undefined
        ? undefined
        : (await assessorsOf(tx, row.programme, now)).find(({ person }) => person === named),
  };
}

/** One step of a request, asked of its rules and kept. */
async function take(tx: Transaction, part: Part, request: string, said: unknown, asked: Asked) {
  const { actor, now, match } = asked;
  const found = await mustFind(tx, request, part, asked, "held");
  const version = versionFor(part, found.history);
  if (!isSeen(match, version)) refuse("stale", { version });
  const parsed = Step.safeParse(said);
  const step = parsed.success ? parsed.data : refuse("step-incomplete");
  const { members, named } = await held(tx, found, actor, step, now);
  if (step.kind === "assessor-named" && !named) refuse("not-assessor");
  const around: Around = { programme: found.programme, places: found.places, members, ties: named?.ties, now };
  const fault = faultOf(found.life, step, await askerOf(tx, part, asked), around);
  if (fault) refuse(fault.code, fault.facts);

  const one = happening(step, actor.name, now);
  const number = (await store.happenings(tx, request)).length + 1;
  await store.keepHappening(tx, request, number, one);
  const life = lifeOf(found.programme, [...found.history, one]);
  const clock = clockOf(found.programme, life, now);
  await store.keepStanding(tx, request, {
    ...{ stage: life.state, back: life.returns.at(-1)?.from, isPaused: life.isPaused },
    dueOn: clock?.due.kind === "due" ? clock.due.day : undefined,
    warnsOn: clock?.due.kind === "due" ? clock.due.warns : undefined,
  });
  await follow(tx, found, step, now);
  return { request, programme: found.row.programme, step: step.kind, state: life.state };
}

/** What a form left out is absent. */
const without = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

type Took = { readonly request: string; readonly programme: string; readonly step: string };
const deed = (_: unknown, { request, programme, step }: Took) => ({ request, programme, step });

export const servedDeskStep: Served<typeof contract.deskStep> = {
  operation: contract.deskStep,
  problems,
  handle: (tx, { request, ...step }, asked) => take(tx, "officer", request, without(step), asked),
  deed,
};

export const servedAssessorStep: Served<typeof contract.assessorStep> = {
  operation: contract.assessorStep,
  problems,
  handle: (tx, { request, scores, ...step }, asked) => {
    const settled = scores.map(({ criterion, score }) => ({ criterion, score }));
    return take(tx, "assessor", request, without({ ...step, scores, settled }), asked);
  },
  deed,
};

export const servedMemberStep: Served<typeof contract.memberStep> = {
  operation: contract.memberStep,
  problems,
  handle: (tx, { request, ...step }, asked) => take(tx, "member", request, without(step), asked),
  deed,
};

const waiting = ({ row, sent, life }: Found) => ({
  ...{
    request: row.request,
    number: row.number ?? "",
    title: sent.content.title,
    programme: row.programme,
    state: life.state,
  },
});

/** Those of some requests that somebody may see by a part of theirs. */
async function allOf(tx: Transaction, lines: readonly { readonly request: string }[], part: Part, { actor }: Asked) {
  const found: Found[] = [];
  for (const { request } of lines) {
    const row = await requestById(tx, request);
    if (row && roleOver(actor, [partOf[part]], { programme: row.programme }))
      found.push(await mustFind(tx, request, part, { actor }));
  }
  return found;
}

function waitsFor({ life, programme }: Found, person: string): "score" | "other" | "discuss" | "nothing" {
  if (life.state !== "assessment") return "nothing";
  if (!life.assessments.some(({ assessor }) => assessor === person)) return "score";
  if (life.assessments.length < 2) return "other";
  return areSettled(programme.criteria, life) ? "nothing" : "discuss";
}

export const servedAssessorRequests: Served<typeof contract.assessorRequests> = {
  operation: contract.assessorRequests,
  handle: async (tx, _, asked) => {
    const person = asked.actor.name;
    const all = await allOf(tx, await store.requestsOfAssessor(tx, person), "assessor", asked);
    const mine = all.filter(({ life }) => life.assessors.includes(person));
    return { lines: mine.map((found) => ({ ...waiting(found), waits: waitsFor(found, person) })) };
  },
};

export const servedAssessorRequest: Served<typeof contract.assessorRequest> = {
  operation: contract.assessorRequest,
  handle: async (tx, { request }, asked) => {
    const found = await mustFind(tx, request, "assessor", asked);
    // Whoever was relieved, or was never named, finds nothing here.
    if (!found.life.assessors.includes(asked.actor.name)) unknown();
    return {
      ...shownRequest(found, "assessor", asked.now),
      ...tieIn(found, await askerOf(tx, "assessor", asked)),
      criteria: shownCriteria(found.programme),
      ...shownAssessments(found, asked.actor.name),
    };
  },
};

export const servedMemberRequests: Served<typeof contract.memberRequests> = {
  operation: contract.memberRequests,
  handle: async (tx, _, asked) => {
    const { actor, now } = asked;
    const programmes = programmesOf(actor, ["committee-member"]);
    const lines = [];
    for (const found of await allOf(tx, await store.requestsAtCommittee(tx, programmes), "member", asked)) {
      const matter = shownMatter(found);
      const me = (await membersOf(tx, found.row.programme, now)).find(({ person }) => person === actor.name);
      if (!matter || !me) continue;
      const { bar, vote, objection } = saidBy(found.life, me, found.places);
      const hasSpoken = vote !== undefined || objection !== undefined;
      lines.push({
        ...waiting(found),
        procedure: matter.procedure,
        until: matter.until,
        hasSpoken,
        ...(bar === undefined ? {} : { bar }),
      });
    }
    return { lines };
  },
};

export const servedMemberRequest: Served<typeof contract.memberRequest> = {
  operation: contract.memberRequest,
  handle: async (tx, { request }, asked) => {
    const { actor, now } = asked;
    const found = await mustFind(tx, request, "member", asked);
    const matter = shownMatter(found) ?? unknown();
    const me = (await membersOf(tx, found.row.programme, now)).find(({ person }) => person === actor.name) ?? unknown();
    const { results, assessments } = shownAssessments(found, actor.name);
    const closed = closedOf(matter, { programme: found.programme, now });
    return {
      ...shownRequest(found, "member", now),
      matter: { ...matter, ...saidBy(found.life, me, found.places), ...(closed === undefined ? {} : { closed }) },
      criteria: shownCriteria(found.programme),
      ...(results
        ? { results, notes: assessments.map(({ note }) => note).filter((note) => note !== "") }
        : { notes: [] }),
    };
  },
};
